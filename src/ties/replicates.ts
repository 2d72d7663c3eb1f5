/**
 * The replicates that a band is made of: what is remembered on some days in each of 200 resamplings of the acts.
 * What is drawn is what resample.ts says, act by act; here it is drawn fast. An act is held against all replicates
 * at once that drew its week, each with sums of its own, to which acts are added in their order: the outcome is to
 * the bit that of going through the replicates one by one.
 */
import type { ActTable } from './act-table.js';
import { fadedParts, planSteps, type Step } from './memory.js';
import type { Reading } from './reading.js';
import { REPLICATES, type Resampler, type WeekDraws } from './resample.js';

/** Remembered weight and balance on each day, in each replicate: `weight[t * REPLICATES + r]`. */
export interface Replicates {
  readonly weight: Float64Array;
  readonly balance: Float64Array;
}

/** Days ascending as day numbers. */
export function replicates(
  acts: ActTable,
  days: readonly number[],
  reading: Reading,
  resampler: Resampler,
): Replicates {
  const weight = new Float64Array(days.length * REPLICATES);
  const balance = new Float64Array(days.length * REPLICATES);
  const held = { weight: new Float64Array(REPLICATES), balance: new Float64Array(REPLICATES) };
  const sums = new Float64Array(3 * REPLICATES);
  const add = adder(acts, resampler, sums);
  for (const step of planSteps(acts, days, reading)) {
    if (!step.goesOn) sums.fill(0);
    for (let i = step.from; i < step.to; i++) add(i);
    const at = step.answer * REPLICATES;
    const now =
      step.answer < 0
        ? held
        : {
            weight: weight.subarray(at, at + REPLICATES),
            balance: balance.subarray(at, at + REPLICATES),
          };
    takeStep(step, sums, held, now);
    if (step.fold && now !== held) {
      held.weight.set(now.weight);
      held.balance.set(now.balance);
    }
  }
  return { weight, balance };
}

/** As `remember` of memory.ts, for all replicates. */
function takeStep({ scale, lift, fade }: Step, sums: Float64Array, held: Replicates, now: Replicates): void {
  for (let r = 0; r < REPLICATES; r++) {
    const total = sums[3 * r] as number;
    const factor = total > 0 ? Math.sqrt(scale / total) * lift : 0;
    now.weight[r] = (held.weight[r] as number) * fade + (sums[3 * r + 1] as number) * factor;
    now.balance[r] = (held.balance[r] as number) * fade + (sums[3 * r + 2] as number) * factor;
  }
}

/** Adds an act to the sums (mass, faded mass, faded mass by sign) of the replicates that drew its week and keep it. */
function adder(acts: ActTable, resampler: Resampler, sums: Float64Array): (place: number) => void {
  const { faded, signed } = fadedParts(acts);
  const { day, confidence, share, intensity } = acts;
  const hashes = acts.hashes();
  const kept = new Int32Array(REPLICATES);
  let week: WeekDraws | undefined;
  return (place) => {
    // An act that scores 0 has no mass.
    if (intensity[place] === 0) return;
    if (week === undefined || (day[place] as number) >= week.to) week = resampler.week(day[place] as number);
    const { ends } = week;
    for (let times = 1, from = 0; times <= ends.length; times++) {
      const mass = times * (share[place] as number) * (intensity[place] as number);
      const left = mass * (faded[place] as number);
      const signedLeft = mass * (signed[place] as number);
      const to = ends[times - 1] as number;
      const count = keep(kept, week, from, to, hashes[place] as number, confidence[place] as number);
      from = to;
      for (let i = 0; i < count; i++) {
        const at = 3 * (kept[i] as number);
        sums[at] = (sums[at] as number) + mass;
        sums[at + 1] = (sums[at + 1] as number) + left;
        sums[at + 2] = (sums[at + 2] as number) + signedLeft;
      }
    }
  };
}

/**
 * Which of the week's replicates `from` … `to` keep an act, put into `kept`; gives their number. It is kept where
 * `uniform` of resample.ts is less than its confidence. Written out, and without a branch, which a processor would
 * guess wrong every other time: this runs millions of times.
 */
function keep(
  kept: Int32Array,
  { replicates: drawing, seeds }: WeekDraws,
  from: number,
  to: number,
  hash: number,
  confidence: number,
): number {
  // u / 2^32 < confidence is u < ⌈confidence · 2^32⌉ for whole numbers u, to the bit.
  const limit = Math.ceil(confidence * 4294967296);
  const all = limit > 4294967295 ? 1 : 0;
  const below = limit | 0;
  let count = 0;
  for (let k = from; k < to; k++) {
    let h = hash ^ (seeds[k] as number);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    h = h ^ (h >>> 16);
    kept[count] = drawing[k] as number;
    // The sign of the difference of two unsigned numbers (Warren, "Hacker's Delight", 2-12).
    count += (((~h & below) | (~(h ^ below) & (h - below))) >>> 31) | all;
  }
  return count;
}
