/**
 * The tie index: by how much cooperation outweighs conflict in what two states lately did to each other.
 *
 *   index(e) = 10 · (W⁺ − W⁻) / (κ + W⁺ + W⁻),   W± = Σ wᵢ over acts of positive, of negative score
 *   wᵢ = mᵢ · √(qₖ / nₖ) · 2^(−(e − dᵢ)/H)
 *
 * over acts i up to day e: dᵢ day, mᵢ = confidence × share × |sᵢ|/5 with the score sᵢ (a telephone call weighs
 * less than a shipment of arms), nₖ = Σ mᵢ over the acts of the month k, qₖ the month's reading scale, H half-life
 * in days, κ prior weight. So a month of n acts weighs √n, not n; one more friendly act never lowers the index,
 * one more hostile act never raises it.
 *
 * Sources: scores Goldstein (1992), PLOVER; balance of two counts with additive smoothing (a Beta prior's
 * posterior mean, from Laplace's rule on); exponential smoothing Brown (1956); band: bootstrap Efron (1979), see
 * resample.ts, with the prior drawn anew in each replicate (Rubin 1981). docs/ties.md works an example.
 */
import type { Act } from './acts.js';
import { createMemory, type Remembered } from './memory.js';
import type { Reading } from './reading.js';
import { type Drawable, REPLICATES, type Resampler } from './resample.js';

/** Weight of the prior, in acts of today of score ±5 that stand alone in their month. */
export const PRIOR_WEIGHT = 6;
/** Standard deviation, in points of the index, of what an act that was not read would say, around 0. */
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

/** What the index needs of an act. */
export type Weighed = Remembered & Omit<Drawable, 'hash'>;

const ABSENT: IndexValue = { index: null, low: null, high: null };

/**
 * Index without band on each day number (ascending). Acts in the order of `byDay`; those after a day do not
 * count for it. Null where too little was read or is known.
 */
export function indexOn(
  acts: readonly Weighed[],
  days: readonly number[],
  reading: Reading,
): (number | null)[] {
  const weight = new Float64Array(days.length);
  const balance = new Float64Array(days.length);
  createMemory(acts, days, reading).recall(expectedMass(acts), weight, balance);
  return days.map((day, t) => {
    const known = weight[t] ?? 0;
    if (known < LEAST_WEIGHT || !reading.enough(day)) return null;
    return indexFrom(known, balance[t] ?? 0);
  });
}

/** As `indexOn`, with the band. */
export function indexWithBand(
  acts: readonly (Remembered & Drawable)[],
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
  acts: readonly (Remembered & Drawable)[],
  days: readonly number[],
  reading: Reading,
  resampler: Resampler,
): readonly Float64Array[] {
  const memory = createMemory(acts, days, reading);
  const drawn = resampler.mass(acts);
  const columns = days.map(() => new Float64Array(REPLICATES));
  const weight = new Float64Array(days.length);
  const balance = new Float64Array(days.length);
  for (let r = 0; r < REPLICATES; r++) {
    memory.recall(drawn(r), weight, balance);
    const prior = PRIOR_SPREAD * Math.sqrt(PRIOR_WEIGHT) * (resampler.normal[r] ?? 0);
    columns.forEach((column, t) => {
      const known = weight[t] ?? 0;
      const value = indexFrom(known, balance[t] ?? 0) + prior / (PRIOR_WEIGHT + known);
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
export function expectedMass(acts: readonly Weighed[]): Float64Array {
  const mass = new Float64Array(acts.length);
  for (let i = 0; i < mass.length; i++) {
    const { confidence, share, intensity } = acts[i] as Weighed;
    mass[i] = confidence * share * intensity;
  }
  return mass;
}

/** 10 · balance / (κ + weight): the index of a remembered weight W⁺ + W⁻ and balance W⁺ − W⁻, in (-10, 10). */
export function indexFrom(weight: number, balance: number): number {
  return (10 * balance) / (PRIOR_WEIGHT + weight);
}

/** Weight and balance of each month with acts, without decay: what turning points are sought in. */
export function monthlyEvidence(
  acts: readonly Act[],
  reading: Reading,
): ReadonlyMap<number, { readonly weight: number; readonly balance: number }> {
  const mass = expectedMass(acts);
  const months = new Map<number, { total: number; balance: number }>();
  acts.forEach((act, i) => {
    const month = months.get(act.month) ?? { total: 0, balance: 0 };
    const m = mass[i] ?? 0;
    months.set(act.month, {
      total: month.total + m,
      balance: month.balance + m * Math.sign(act.score),
    });
  });
  return new Map(
    [...months].map(([month, { total, balance }]) => {
      const factor = total > 0 ? Math.sqrt(reading.scale(month) / total) : 0;
      return [month, { weight: total * factor, balance: balance * factor }];
    }),
  );
}
