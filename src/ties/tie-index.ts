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
import type { ActTable } from './act-table.js';
import { createMemory } from './memory.js';
import type { Reading } from './reading.js';
import { replicates } from './replicates.js';
import { REPLICATES, type Resampler } from './resample.js';

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

const ABSENT: IndexValue = { index: null, low: null, high: null };

/** Index without band on each day number (ascending); acts after a day do not count for it. */
export function indexOn(acts: ActTable, days: readonly number[], reading: Reading): (number | null)[] {
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
  acts: ActTable,
  days: readonly number[],
  reading: Reading,
  resampler: Resampler,
): readonly IndexValue[] {
  const values = indexOn(acts, days, reading);
  if (values.every((value) => value === null)) return values.map(() => ABSENT);
  const { weight, balance } = replicates(acts, days, reading, resampler);
  const drawn = new Float64Array(REPLICATES);
  return values.map((index, t) => {
    if (index === null) return ABSENT;
    for (let r = 0; r < REPLICATES; r++) {
      const at = t * REPLICATES + r;
      drawn[r] = withPrior(weight[at] as number, balance[at] as number, resampler.normal[r] as number);
    }
    return banded(index, drawn.sort());
  });
}

/** The index of a replicate, with the prior's own luck. */
function withPrior(weight: number, balance: number, luck: number): number {
  const prior = PRIOR_SPREAD * Math.sqrt(PRIOR_WEIGHT) * luck;
  const value = indexFrom(weight, balance) + prior / (PRIOR_WEIGHT + weight);
  return Math.min(10, Math.max(-10, value));
}

/** The band contains the index: where resampling is lopsided, it is widened to it. */
function banded(index: number, sorted: Float64Array): IndexValue {
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
export function expectedMass({ confidence, share, intensity, length }: ActTable): Float64Array {
  const mass = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    mass[i] = (confidence[i] as number) * (share[i] as number) * (intensity[i] as number);
  }
  return mass;
}

/** 10 · balance / (κ + weight): the index of a remembered weight W⁺ + W⁻ and balance W⁺ − W⁻, in (-10, 10). */
export function indexFrom(weight: number, balance: number): number {
  return (10 * balance) / (PRIOR_WEIGHT + weight);
}

/** Weight and balance of each month with acts, without decay: what turning points are sought in. */
export function monthlyEvidence(
  acts: ActTable,
  reading: Reading,
): ReadonlyMap<number, { readonly weight: number; readonly balance: number }> {
  const mass = expectedMass(acts);
  const months = new Map<number, { readonly weight: number; readonly balance: number }>();
  for (let i = 0; i < acts.length; ) {
    const month = acts.month[i] as number;
    let total = 0;
    let balance = 0;
    for (; i < acts.length && acts.month[i] === month; i++) {
      const m = mass[i] as number;
      total += m;
      balance += m * Math.sign(acts.score[i] as number);
    }
    const factor = total > 0 ? Math.sqrt(reading.scale(month) / total) : 0;
    months.set(month, { weight: total * factor, balance: balance * factor });
  }
  return months;
}
