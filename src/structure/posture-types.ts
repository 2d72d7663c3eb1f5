/** Where a state stands between two poles, on security and on economic ties apart. docs/structure-posture.md. */
import type { StateCode } from '../ontology/actor.js';
import type { Period, PeriodName } from '../ontology/day.js';
import type { RemovedCounts } from '../ties/types.js';
import type { Axis } from './posture-axes.js';
import type { Receipt } from './receipt.js';
import type { TreatyBond } from './treaties.js';

/** A value with its 90 % band. */
export interface Banded {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** One axis at the end of a period. */
export interface AxisPoint {
  /** Index of the tie to each pole on this axis alone, in [-10, 10]; null: too little is known. */
  readonly first: Banded | null;
  readonly second: Banded | null;
  /** (first − second) / 2, in [-10, 10]: above 0 nearer to the first pole. Null where both indexes are. */
  readonly lean: Banded | null;
  /** The pole of which nothing is remembered, while the other is: its index is taken as the prior's 0. */
  readonly silent: StateCode | null;
  readonly side: 'first' | 'second' | 'between' | null;
  /** True where the band of the lean lies on one side of 0. */
  readonly sure: boolean;
  /** Happenings counted in this period, by pole. */
  readonly acts: readonly [first: number, second: number];
  readonly occurrenceIds: readonly string[];
}

export const STANCES = ['aligned', 'ambiguous', 'hedging', 'distant', 'one axis', 'unknown'] as const;
/**
 * `aligned`: both axes lean to the same pole; `ambiguous`: to opposite poles (strategic ambiguity); `hedging`: one
 * leans, the other stands between, or both stand between with good ties to both; `distant`: both stand between
 * without; `one axis`: nothing is known of the other; `unknown`: of neither.
 */
export type Stance = (typeof STANCES)[number];

export interface PosturePoint {
  readonly period: PeriodName;
  readonly security: AxisPoint;
  readonly economic: AxisPoint;
  /** |lean of security − lean of economic ties|, in [0, 20]; null where one is. */
  readonly distance: Banded | null;
  readonly stance: Stance;
  /** The pole of an `aligned` state. */
  readonly pole: StateCode | null;
}

/** Position by votes in the UN General Assembly in a year; docs/structure-posture.md has the formula. */
export interface VotePoint {
  readonly year: number;
  /** +1 where the first pole stands, −1 where the second does; beyond them possible. */
  readonly position: Banded;
  /** The ideal points themselves. */
  readonly state: number;
  readonly first: number;
  readonly second: number;
}

export interface PostureEvidence {
  readonly axis: Axis;
  readonly pole: StateCode;
  /** Happenings that count, in order of day. */
  readonly receipts: readonly Receipt[];
}

export interface Posture {
  readonly state: StateCode;
  readonly poles: readonly [first: StateCode, second: StateCode];
  readonly period: Period;
  readonly points: readonly PosturePoint[];
  readonly evidence: readonly PostureEvidence[];
  /** Acts with a pole that are on neither axis. */
  readonly offAxes: number;
  /** What the filters took out, over both axes and poles; an act on two of them counts in each. */
  readonly removed: RemovedCounts;
  /** Treaties with the poles that are in force on the last day looked at; they are told, not counted. */
  readonly commitments: readonly { readonly pole: StateCode; readonly bond: TreatyBond }[];
  /** Empty where no ideal points were given, or none fit. */
  readonly votes: readonly VotePoint[];
  /** The answer in one or a few sentences. */
  readonly words: string;
}
