/**
 * The tie index: what the acts between two states are worth on PLOVER's scale, remembered exponentially and
 * shrunk toward 0 while little is known.
 *
 *   index(e) = Σ wᵢ·sᵢ / (κ + Σ wᵢ),   wᵢ = mᵢ · √(qₖ / nₖ) · 2^(−(e − dᵢ)/H)
 *
 * over acts i up to day e: sᵢ score, dᵢ day, mᵢ = confidence × share, nₖ = Σ mᵢ over the acts of the month k,
 * qₖ the month's reading scale, H half-life in days, κ prior weight. So a month of n acts weighs √n, not n.
 *
 * Sources: conflict-cooperation scores Goldstein (1992), PLOVER; exponential smoothing Brown (1956);
 * shrinkage toward a prior mean James & Stein (1961), Efron & Morris (1975); band: bootstrap Efron (1979), see
 * resample.ts, with the prior drawn anew in each replicate (Rubin 1981). docs/ties.md works an example.
 */
import type { Act } from './acts.js';
import { monthEnd, monthOfDayNumber } from './calendar.js';
import type { Reading } from './reading.js';
import { REPLICATES, type Resampler, uniform } from './resample.js';

/** Days after which an act counts half: six months. */
export const HALF_LIFE_DAYS = 183;
/** Weight of the prior, in acts of today that stand alone in their month. */
export const PRIOR_WEIGHT = 3;
/** Standard deviation of the score of an act that was not read, around a prior mean of 0. */
export const PRIOR_SPREAD = 5;
/** Below this remembered weight nothing is known: a lone act is forgotten after a year. */
export const LEAST_WEIGHT = 0.25;
/** Quantiles of the band: 90 %. */
export const BAND: readonly [number, number] = [0.05, 0.95];

/** An index on a day with its band; all three null where too little was read or is known. */
export interface IndexValue {
  readonly index: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Remembered weight and weighted score on each of some days. */
interface Memory {
  readonly weight: Float64Array;
  readonly score: Float64Array;
}

const ABSENT: IndexValue = { index: null, low: null, high: null };

/**
 * Index without band on each day number (ascending). Acts in the order of `byDay`; those after a day do not
 * count for it. Null where too little was read or is known.
 */
export function indexOn(acts: readonly Act[], days: readonly number[], reading: Reading): (number | null)[] {
  const memory = remember(acts, expectedMass(acts), days, reading);
  return days.map((day, t) => knownIndex(memory, t, day, reading));
}

/** As `indexOn`, with the band. */
export function indexWithBand(
  acts: readonly Act[],
  days: readonly number[],
  reading: Reading,
  resampler: Resampler,
): readonly IndexValue[] {
  const values = indexOn(acts, days, reading);
  const replicates = days.map(() => new Float64Array(REPLICATES));
  const mass = new Float64Array(acts.length);
  const draws = acts.map((act) => resampler.draws(act.day));
  for (let r = 0; r < REPLICATES; r++) {
    acts.forEach((act, i) => {
      const real = uniform(act.hash, r) < act.confidence;
      mass[i] = real ? (draws[i]?.[r] ?? 0) * act.share : 0;
    });
    const memory = remember(acts, mass, days, reading);
    const prior = PRIOR_SPREAD * Math.sqrt(PRIOR_WEIGHT) * (resampler.normal[r] ?? 0);
    for (let t = 0; t < days.length; t++) {
      const value = ((memory.score[t] ?? 0) + prior) / (PRIOR_WEIGHT + (memory.weight[t] ?? 0));
      const column = replicates[t];
      if (column) column[r] = Math.min(10, Math.max(-10, value));
    }
  }
  return values.map((index, t) => (index === null ? ABSENT : banded(index, replicates[t]?.sort())));
}

function knownIndex(memory: Memory, t: number, day: number, reading: Reading): number | null {
  const weight = memory.weight[t] ?? 0;
  if (weight < LEAST_WEIGHT || !reading.enough(day)) return null;
  return (memory.score[t] ?? 0) / (PRIOR_WEIGHT + weight);
}

/** The band contains the index: where resampling is lopsided, it is widened to it. */
function banded(index: number, sorted: Float64Array | undefined): IndexValue {
  if (sorted === undefined) throw new RangeError('A band needs replicates');
  return {
    index,
    low: Math.min(index, quantile(sorted, BAND[0])),
    high: Math.max(index, quantile(sorted, BAND[1])),
  };
}

/** Quantile by linear interpolation (Hyndman & Fan 1996, type 7) of sorted values. */
function quantile(sorted: Float64Array, p: number): number {
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? 0;
  return below + (above - below) * (at - Math.floor(at));
}

/** Mass of each act as far as it can be expected: its chance of being right times its share. */
export function expectedMass(acts: readonly Act[]): Float64Array {
  return Float64Array.from(acts, (act) => act.confidence * act.share);
}

/** 2^(−age/H). */
export function decay(age: number): number {
  return 2 ** (-age / HALF_LIFE_DAYS);
}

const DECAY_WITHIN_MONTH = Float64Array.from({ length: 32 }, (_, age) => decay(age));

/**
 * Walks once through acts and days. Whole months are folded into the memory as they end; on a day inside a
 * month the acts of that month so far stand beside it, since their number is still growing.
 */
function remember(
  acts: readonly Act[],
  mass: Float64Array,
  days: readonly number[],
  reading: Reading,
): Memory {
  const memory: Memory = { weight: new Float64Array(days.length), score: new Float64Array(days.length) };
  let weight = 0;
  let score = 0;
  let at = 0;
  let next = 0;
  for (let t = 0; t < days.length; t++) {
    const day = days[t] ?? 0;
    const month = monthOfDayNumber(day);
    while ((acts[next]?.month ?? month) < month) {
      const folded = acts[next]?.month ?? month;
      const end = monthEnd(folded);
      const sums = monthSums(acts, mass, next, folded, end, reading);
      const factor = decay(end - at);
      weight = weight * factor + sums.weight;
      score = score * factor + sums.score;
      at = end;
      next = sums.next;
    }
    const open = monthSums(acts, mass, next, month, day, reading);
    const factor = decay(day - at);
    memory.weight[t] = weight * factor + open.weight;
    memory.score[t] = score * factor + open.score;
  }
  return memory;
}

/** Weight and weighted score, on a day, of the acts of one month up to that day. */
function monthSums(
  acts: readonly Act[],
  mass: Float64Array,
  from: number,
  month: number,
  day: number,
  reading: Reading,
): { readonly weight: number; readonly score: number; readonly next: number } {
  let total = 0;
  let next = from;
  for (let act = acts[next]; act !== undefined && act.month === month && act.day <= day; act = acts[next]) {
    total += mass[next] ?? 0;
    next++;
  }
  if (total === 0) return { weight: 0, score: 0, next };
  const factor = Math.sqrt(reading.scale(month) / total);
  let weight = 0;
  let score = 0;
  for (let i = from; i < next; i++) {
    const act = acts[i];
    if (act === undefined) break;
    const w = (mass[i] ?? 0) * factor * (DECAY_WITHIN_MONTH[day - act.day] ?? 0);
    weight += w;
    score += w * act.score;
  }
  return { weight, score, next };
}

/** Weight and weighted score of each month with acts, without decay: what turning points are sought in. */
export function monthlyEvidence(
  acts: readonly Act[],
  reading: Reading,
): ReadonlyMap<number, { readonly weight: number; readonly score: number }> {
  const mass = expectedMass(acts);
  const months = new Map<number, { weight: number; score: number }>();
  const totals = new Map<number, number>();
  acts.forEach((act, i) => {
    totals.set(act.month, (totals.get(act.month) ?? 0) + (mass[i] ?? 0));
  });
  acts.forEach((act, i) => {
    const w = (mass[i] ?? 0) * Math.sqrt(reading.scale(act.month) / (totals.get(act.month) ?? 1));
    const month = months.get(act.month) ?? { weight: 0, score: 0 };
    months.set(act.month, { weight: month.weight + w, score: month.score + w * act.score });
  });
  return months;
}
