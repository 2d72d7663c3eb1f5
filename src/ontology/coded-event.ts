import type { ActorCode } from './actor.js';
import type { Day, Precision } from './day.js';
import type { Context, EventType, Mode } from './event-types.js';
import type { Status } from './status.js';

/** Half-open range of UTF-16 offsets into the document's text. */
export type Span = readonly [start: number, end: number];

export const AMOUNT_KINDS = [
  'ordinal',
  'people',
  'troops',
  'killed',
  'wounded',
  'captured',
  'money',
  'weapons',
  'goods',
  'years',
] as const;
export type AmountKind = (typeof AMOUNT_KINDS)[number];

/** A quantity told with an act: "6,000 more engineers", "third visit this year", "$1.4 billion". */
export interface Amount {
  readonly kind: AmountKind;
  readonly value: number;
  /** What is counted, singular: `engineer`, `soldier`, `USD`, `visit this year`. */
  readonly unit: string;
  /** How the text limits the figure; absent: told as exact. */
  readonly bound?: 'at-least' | 'at-most' | 'about';
  /** True for "6,000 more": it adds to what was there. */
  readonly additional?: true;
  readonly span: Span;
}

/** The places in the text that prove an event. */
export interface EventSpans {
  readonly sentence: Span;
  readonly trigger: Span;
  readonly source: readonly Span[];
  readonly target: readonly Span[];
  /** The words that tell the day, where there are any. */
  readonly date?: Span;
  /** The words that make it a claim, plan, wish, possibility or denial, where it is no fact. */
  readonly status?: Span;
}

/** Who did what to whom, with the words that prove it. The codebook is docs/codebook.md. */
export interface CodedEvent {
  readonly type: EventType;
  readonly mode?: Mode;
  readonly contexts?: readonly Context[];
  readonly source: readonly ActorCode[];
  /** Empty for mutual acts, and for types that need no target. */
  readonly target: readonly ActorCode[];
  /** Present where both sides do it alike; all take part as `source`. */
  readonly mutual?: true;
  readonly status: Status;
  /** Who claims, proposes or denies it; `AUTHOR` for the writer of an opinion piece. */
  readonly by?: readonly ActorCode[];
  /** Null where neither the text nor the report tells a date. */
  readonly day: Day | null;
  readonly precision: Precision;
  /** The words that carry the act, verbatim: `text.slice(...spans.trigger)`. */
  readonly trigger: string;
  readonly amounts?: readonly Amount[];
  /** Chance that who, type and fact-or-not are right, in (0, 1). */
  readonly confidence: number;
  /** Name of the rule that coded it, as `entente explain` and the tables know it. */
  readonly rule: string;
  readonly spans: EventSpans;
}

/** Speaker of what the author of an opinion piece proposes or asserts. */
export const AUTHOR = 'AUTHOR';

/** What the coder takes: a report, from wherever it was read. */
export interface Report {
  readonly id: string;
  readonly date: Day | null;
  readonly text: string;
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly kind?: 'news' | 'opinion' | 'statement';
}
