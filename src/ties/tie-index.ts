/**
 * The tie index: what the acts between two states are worth on PLOVER's scale, remembered exponentially and
 * shrunk toward 0 while little is known.
 *
 *   index(e) = Σ wᵢ·sᵢ / (κ + Σ wᵢ),   wᵢ = mᵢ · √(qₖ / nₖ) · 2^(−(e − dᵢ)/H)
 *
 * over acts i up to day e: sᵢ score, dᵢ day, mᵢ = confidence × share × |sᵢ|/5 (a telephone call says less of a
 * tie than a shipment of arms), nₖ = Σ mᵢ over the acts of the month k, qₖ the month's reading scale, H half-life
 * in days, κ prior weight. So a month of n acts weighs √n, not n.
 *
 * Sources: conflict-cooperation scores Goldstein (1992), PLOVER; exponential smoothing Brown (1956);
 * shrinkage toward a prior mean James & Stein (1961), Efron & Morris (1975); band: bootstrap Efron (1979), see
 * resample.ts, with the prior drawn anew in each replicate (Rubin 1981). docs/ties.md works an example.
 */
import type { Act } from './acts.js';
import { createMemory } from './memory.js';
import type { Reading } from './reading.js';
import { REPLICATES, type Resampler } from './resample.js';

/** Weight of the prior, in acts of today of score ±5 that stand alone in their month. */
export const PRIOR_WEIGHT = 3;
/** Standard deviation of the score of an act that was not read, around a prior mean of 0. */
export const PRIOR_SPREAD = 5;
/** Below this remembered weight nothing is known: a lone act of middling score is forgotten after a year. */
export const LEAST_WEIGHT = 0.25;
/** Quantiles of the band: 90 %. */
export const BAND: readonly [number, number] = [0.05, 0.95];

/** An index on a day with its band; all three null where too little was read or is known. */
export interface IndexValue {
  readonly index: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const ABSENT: IndexValue = { index: null, low: null, high: null };

/**
 * Index without band on each day number (ascending). Acts in the order of `byDay`; those after a day do not
 * count for it. Null where too little was read or is known.
 */
export function indexOn(acts: readonly Act[], days: readonly number[], reading: Reading): (number | null)[] {
  const weight = new Float64Array(days.length);
  const score = new Float64Array(days.length);
  createMemory(acts, days, reading).recall(expectedMass(acts), weight, score);
  return days.map((day, t) => {
    const known = weight[t] ?? 0;
    if (known < LEAST_WEIGHT || !reading.enough(day)) return null;
    return (score[t] ?? 0) / (PRIOR_WEIGHT + known);
  });
}

/** As `indexOn`, with the band. */
export function indexWithBand(
  acts: readonly Act[],
  days: readonly number[],
  reading: Reading,
  resampler: Resampler,
): readonly IndexValue[] {
  const values = indexOn(acts, days, reading);
  if (values.every((value) => value === null)) return values.map(() => ABSENT);
  const replicates = replicate(acts, days, reading, resampler);
  return values.map((index, t) => (index === null ? ABSENT : banded(index, replicates[t]?.sort())));
}

/** For each day the index of every replicate, with the prior's own luck. */
function replicate(
  acts: readonly Act[],
  days: readonly number[],
  reading: Reading,
  resampler: Resampler,
): readonly Float64Array[] {
  const memory = createMemory(acts, days, reading);
  const drawn = resampler.mass(acts);
  const columns = days.map(() => new Float64Array(REPLICATES));
  const weight = new Float64Array(days.length);
  const score = new Float64Array(days.length);
  for (let r = 0; r < REPLICATES; r++) {
    memory.recall(drawn(r), weight, score);
    const prior = PRIOR_SPREAD * Math.sqrt(PRIOR_WEIGHT) * (resampler.normal[r] ?? 0);
    columns.forEach((column, t) => {
      const value = ((score[t] ?? 0) + prior) / (PRIOR_WEIGHT + (weight[t] ?? 0));
      column[r] = Math.min(10, Math.max(-10, value));
    });
  }
  return columns;
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

/** Mass of each act as far as it can be expected: its chance of being right × its share × its intensity. */
export function expectedMass(acts: readonly Act[]): Float64Array {
  return Float64Array.from(acts, (act) => act.confidence * act.share * act.intensity);
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
    const total = totals.get(act.month) ?? 0;
    const w = total > 0 ? (mass[i] ?? 0) * Math.sqrt(reading.scale(act.month) / total) : 0;
    const month = months.get(act.month) ?? { weight: 0, score: 0 };
    months.set(act.month, { weight: month.weight + w, score: month.score + w * act.score });
  });
  return months;
}
