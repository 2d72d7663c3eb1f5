import type { CodedEvent, Span } from './coded-event.js';
import type { Day } from './day.js';
import type { DocumentKind } from './document.js';
import type { Mode } from './event-types.js';

export const REVIEW_STATES = ['unreviewed', 'accepted', 'rejected', 'edited'] as const;
/** What a person said of an event; `rejected` ones stay in the log and out of every number. */
export type ReviewState = (typeof REVIEW_STATES)[number];

/** An event as it stands in the log: coded, corrected where a person did, joined to its happening. */
export interface LoggedEvent extends CodedEvent {
  /** Stable over re-coding of the same text by the same rule: document id, `#`, ordinal of the event in it. */
  readonly id: string;
  readonly documentId: string;
  /** The happening it tells; several mentions share one. */
  readonly occurrenceId: string;
  readonly publisher: string | null;
  readonly documentTitle: string | null;
  readonly documentDate: Day | null;
  readonly documentKind: DocumentKind;
  /** The sentence that proves it, verbatim. */
  readonly sentence: string;
  readonly review: ReviewState;
}

/** `add` tells an event that the coder missed; it can be taken back like every other word. */
export const CORRECTION_ACTIONS = ['accept', 'reject', 'edit', 'undo', 'add'] as const;
export type CorrectionAction = (typeof CORRECTION_ACTIONS)[number];

/** Fields of an event that a person may change; `mode: null` takes the mode away. */
export type EventEdit = Partial<
  Pick<CodedEvent, 'type' | 'source' | 'target' | 'mutual' | 'status' | 'by' | 'day' | 'precision'>
> & { readonly mode?: Mode | null };

/** Rule of events that people add: no rule of the coder's. */
export const BY_HAND = 'by-hand';

/** An event that a person tells, with the words of the document that prove it. */
export interface AddedEvent
  extends Pick<
    CodedEvent,
    'type' | 'mode' | 'source' | 'target' | 'mutual' | 'status' | 'by' | 'day' | 'precision'
  > {
  /** The sentence that proves it, in the document's text. */
  readonly sentence: Span;
  /** The words that carry the act, within the sentence; absent: the whole sentence. */
  readonly trigger?: Span;
}

/** A person's word on an event: append-only, undone only by another record. */
export interface Correction {
  /** Order of arrival, from 1. */
  readonly sequence: number;
  readonly eventId: string;
  readonly documentId: string;
  readonly action: CorrectionAction;
  /** For `edit`: the fields as they shall be. */
  readonly edit: EventEdit | null;
  readonly reason: string;
  readonly who: string;
  /** ISO instant. */
  readonly when: string;
  /** The event as it was before; for `add`, the event as it was told. */
  readonly before: CodedEvent;
  /** For `undo`: the sequence of the record that it takes back. */
  readonly undoes: number | null;
}
