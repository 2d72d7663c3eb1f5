/** What the ties room takes and gives. Plain values, also used by brief, server and web. */
import type { ActorCode, Sector, StateCode } from '../ontology/actor.js';
import type { Axis } from '../ontology/axes.js';
import type { Amount } from '../ontology/coded-event.js';
import type { Day, Period, PeriodName, Precision } from '../ontology/day.js';
import type { Context, EventType, QuadClass } from '../ontology/event-types.js';
import type { ReviewState } from '../ontology/logged-event.js';
import type { Status } from '../ontology/status.js';
import type { TieFilter, TieFilterName } from './filter-options.js';

/** What grouping and ties need of a mention; a row of the log and a `LoggedEvent` both are one. */
export interface Mention {
  readonly id: string;
  readonly documentId: string;
  readonly documentDate: Day | null;
  /** Document that the mention's document nearly copies. */
  readonly nearCopyOf?: string | null;
  readonly publisher: string | null;
  readonly source: readonly ActorCode[];
  readonly target: readonly ActorCode[];
  readonly mutual?: boolean;
  readonly type: EventType;
  readonly mode?: string | null;
  readonly status: Status;
  readonly day: Day | null;
  readonly precision: Precision;
  readonly trigger: string;
  readonly confidence: number;
  /** Without it, mentions of often repeated acts are told apart by day and trigger alone. */
  readonly sentence?: string | null;
  readonly amounts?: readonly Amount[];
  /** What it is about, where that is known. */
  readonly contexts?: readonly Context[];
  /** Where it happened, where that is known. */
  readonly place?: string | null;
  readonly review?: ReviewState;
}

/** One happening as the ties see it: a coded act joined with all reports of it. */
export interface TieEvent {
  readonly occurrenceId: string;
  /** Ids of the events (mentions) that tell it, best first. */
  readonly eventIds: readonly string[];
  readonly source: readonly StateCode[];
  readonly target: readonly StateCode[];
  readonly mutual: boolean;
  readonly type: EventType;
  readonly mode?: string;
  readonly status: Status;
  /** Null: undated, out of every series. */
  readonly day: Day | null;
  /** How exactly the day is known; an act known only to its year is out of every series. */
  readonly precision: Precision;
  /** PLOVER score in [-10, 10]. */
  readonly score: number;
  /** Number of distinct publishers that tell it, at least 1. */
  readonly publishers: number;
  /** Chance that it is right, in (0, 1). */
  readonly confidence: number;
  /** Their names, in order; for imported acts the data set. Absent: not known. */
  readonly tellers?: readonly string[];
  /** What it is about, in order of the deciding mentions. */
  readonly contexts?: readonly Context[];
  /** Security, economic ties or both; absent where nobody asked. */
  readonly axes?: readonly Axis[];
  /** Sectors of those who take part on either side. */
  readonly sectors?: readonly Sector[];
}

/** How much was read: coded documents by day of publication, whoever they speak of; ties sum them over a period. */
export type Coverage = ReadonlyMap<Day, number>;

export interface TieOptions extends TieFilter {
  readonly period: Period;
  readonly from?: Day;
  readonly to?: Day;
  /** `directed`: only what the first does to the second; `undirected`: both ways. */
  readonly direction: 'directed' | 'undirected';
  /** Statuses that count; facts alone unless the user says otherwise. */
  readonly statuses: readonly Status[];
}

/** What the filters in force took out, by reason. */
export interface RemovedCounts {
  readonly notFact: Readonly<Partial<Record<Status, number>>>;
  /** No day at all. */
  readonly undated: number;
  /** Known only to the year: it cannot be placed in a series. */
  readonly yearOnly: number;
  /** Before or after the range shown. */
  readonly outsideRange: number;
  /** By each filter in force, 0 where it took nothing; each happening under the first that it did not pass. */
  readonly filtered?: Readonly<Partial<Record<TieFilterName, number>>>;
}

export interface TiePoint {
  readonly period: PeriodName;
  /** Happenings counted in this period. */
  readonly events: number;
  readonly byQuad: Readonly<Record<QuadClass, number>>;
  /** Sum of positive scores. */
  readonly cooperation: number;
  /** Sum of negative scores, as a positive number. */
  readonly conflict: number;
  /** cooperation − conflict. */
  readonly net: number;
  /** Smoothed index in [-10, 10]; null where too little was read or known to say. */
  readonly index: number | null;
  /** Band of the index (docs/ties.md); null where the index is. */
  readonly low: number | null;
  readonly high: number | null;
  /** Coded documents read in this period. */
  readonly coverage: number;
  readonly occurrenceIds: readonly string[];
}

export interface TurningPoint {
  /** First period of the new level. */
  readonly period: PeriodName;
  /** First day of the month in which the new level begins. */
  readonly day: Day;
  /** Index that the acts of the old and of the new level alone give at its end, in [-10, 10] (docs/ties.md). */
  readonly before: number;
  readonly after: number;
  /** Months that were read of the old and of the new level. */
  readonly months: readonly [before: number, after: number];
  /** Chance of a change as large in shuffled series; in (0, 1]. */
  readonly p: number;
  /** The happenings that carry it, weightiest first. */
  readonly occurrenceIds: readonly string[];
}

export interface TieSeries {
  readonly source: StateCode;
  readonly target: StateCode;
  readonly options: TieOptions;
  readonly points: readonly TiePoint[];
  readonly turningPoints: readonly TurningPoint[];
  /** What the filters in force took out of this pair's happenings. */
  readonly removed: RemovedCounts;
}

/** A pair that moved, for "what changed". */
export interface TieMove {
  readonly source: StateCode;
  readonly target: StateCode;
  /** Happenings counted in the range. */
  readonly events: number;
  /** Index on the earlier and on the later day; null where too little is known. */
  readonly before: number | null;
  readonly after: number | null;
  /** after − before; null where one of the two is absent. */
  readonly change: number | null;
  /**
   * How sure the move is: |change| over the sum of the half-bands that face each other; 0 or more, from 1 on
   * the two bands do not overlap. Null where the change is.
   */
  readonly sureness: number | null;
  /** Index by period, for a sparkline; null for silence. */
  readonly spark: readonly (number | null)[];
}
