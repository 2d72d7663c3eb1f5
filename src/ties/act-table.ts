/**
 * Acts of a pair in columns of numbers, in the one order in which they are added up (`byDay`). Every index is
 * reckoned from them, whether the acts were happenings one by one or came from the log as numbers: a pair can have
 * a hundred thousand acts, and its band looks at each of them 200 times.
 */
import type { QuadClass } from '../ontology/event-types.js';

/** Acts by day, then occurrence id; a place in each column for each. */
export interface ActTable {
  readonly length: number;
  /** Day number and month number (calendar.ts). */
  readonly day: Int32Array;
  readonly month: Int32Array;
  readonly score: Float64Array;
  readonly confidence: Float64Array;
  readonly share: Float64Array;
  readonly intensity: Float64Array;
  /** Hash of each act's occurrence id; asked for where a band is drawn. */
  hashes(): Int32Array;
}

/** Acts of which a series can tell the ids. */
export interface NamedActs extends ActTable {
  quadOf(place: number): QuadClass;
  publishersOf(place: number): number;
  /** Occurrence id. */
  idOf(place: number): string;
}

/** What an index needs of an act. */
export interface Weighed {
  /** Day number and month number. */
  readonly day: number;
  readonly month: number;
  readonly score: number;
  readonly confidence: number;
  readonly share: number;
  readonly intensity: number;
}

/** Acts in the order of `byDay`. */
export function actTable(acts: readonly (Weighed & { readonly hash?: number })[]): ActTable {
  const { length } = acts;
  const [day, month] = [new Int32Array(length), new Int32Array(length)];
  const [score, confidence] = [new Float64Array(length), new Float64Array(length)];
  const [share, intensity] = [new Float64Array(length), new Float64Array(length)];
  // By hand: `from` with a function calls an iterator for each act, and every pair of a network comes by here.
  for (let i = 0; i < length; i++) {
    const act = acts[i] as Weighed;
    day[i] = act.day;
    month[i] = act.month;
    score[i] = act.score;
    confidence[i] = act.confidence;
    share[i] = act.share;
    intensity[i] = act.intensity;
  }
  const hashes = () => Int32Array.from(acts, ({ hash = 0 }) => hash);
  return { length, day, month, score, confidence, share, intensity, hashes };
}
