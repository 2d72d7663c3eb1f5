/** What the ties room takes and gives. Plain values, also used by brief, server and web. */
import type { StateCode } from '../ontology/actor.js';
import type { Day, Period, PeriodName } from '../ontology/day.js';
import type { EventType, QuadClass } from '../ontology/event-types.js';
import type { Status } from '../ontology/status.js';

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
  /** PLOVER score in [-10, 10]. */
  readonly score: number;
  /** Number of distinct publishers that tell it, at least 1. */
  readonly publishers: number;
  /** Chance that it is right, in (0, 1). */
  readonly confidence: number;
}

/** How much was read: coded documents by day of publication, whoever they speak of; ties sum them over a period. */
export type Coverage = ReadonlyMap<Day, number>;

export interface TieOptions {
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
  readonly undated: number;
  readonly outsideRange: number;
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
  readonly before: number;
  readonly after: number;
  /** Chance of a change as large in shuffled series; in [0, 1]. */
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
  readonly removed: RemovedCounts;
}

/** A pair that moved, for "what changed". */
export interface TieMove {
  readonly source: StateCode;
  readonly target: StateCode;
  readonly events: number;
  readonly before: number | null;
  readonly after: number | null;
  /** after − before; null where one of the two is absent. */
  readonly change: number | null;
  /** How sure the move is: |change| over the width of both bands; 0 or more. */
  readonly sureness: number | null;
  /** Index by period, for a sparkline; null for silence. */
  readonly spark: readonly (number | null)[];
}
