/** What proves a finding of this room: a coded sentence, small enough to stand under it. */
import type { ActorCode } from '../ontology/actor.js';
import type { Day, Precision } from '../ontology/day.js';
import type { EventType, Mode } from '../ontology/event-types.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import type { Status } from '../ontology/status.js';

/** A coded act with the sentence that tells it. */
export interface Receipt {
  readonly eventId: string;
  readonly occurrenceId: string;
  readonly documentId: string;
  readonly documentTitle: string | null;
  readonly publisher: string | null;
  /** Null: the text tells no day; such an act is counted nowhere. */
  readonly day: Day | null;
  readonly precision: Precision;
  readonly type: EventType;
  readonly mode?: Mode;
  readonly source: readonly ActorCode[];
  readonly target: readonly ActorCode[];
  readonly mutual?: true;
  readonly status: Status;
  /** Who claims, proposes or denies it. */
  readonly by?: readonly ActorCode[];
  readonly trigger: string;
  /** Chance that it is coded right, in (0, 1). */
  readonly confidence: number;
  /** Verbatim. */
  readonly sentence: string;
}

export function receiptOf(event: LoggedEvent): Receipt {
  return {
    eventId: event.id,
    occurrenceId: event.occurrenceId,
    documentId: event.documentId,
    documentTitle: event.documentTitle,
    publisher: event.publisher,
    day: event.day,
    precision: event.precision,
    type: event.type,
    ...(event.mode === undefined ? {} : { mode: event.mode }),
    source: event.source,
    target: event.target,
    ...(event.mutual === undefined ? {} : { mutual: event.mutual }),
    status: event.status,
    ...(event.by === undefined ? {} : { by: event.by }),
    trigger: event.trigger,
    confidence: event.confidence,
    sentence: event.sentence,
  };
}

/** Day (undated last), then event id: the one order in which receipts are listed. */
export function byDayAndId(a: Receipt, b: Receipt): number {
  const [first, second] = [a.day ?? '9999', b.day ?? '9999'];
  if (first !== second) return first < second ? -1 : 1;
  return a.eventId < b.eventId ? -1 : a.eventId > b.eventId ? 1 : 0;
}
