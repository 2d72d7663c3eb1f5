/**
 * The replicates that a band is made of: what is remembered on some days in each of 200 resamplings of the acts.
 * What is drawn is what resample.ts says, act by act; here it is drawn fast. The acts of a week are held against all
 * replicates, four at a time (draw-kernel.ts), each with sums of its own, to which acts are added in their order: the outcome
 * is to the bit that of going through the replicates one by one.
 */
import type { ActTable } from './act-table.js';
import { type DrawKernel, drawKernel, KERNEL_ACTS } from './draw-kernel.js';
import { fadedParts, planSteps, type Step } from './memory.js';
import type { Reading } from './reading.js';
import { REPLICATES, type Resampler } from './resample.js';

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
  const kernel = drawKernel();
  const add = adder(acts, resampler, kernel);
  for (const step of planSteps(acts, days, reading)) {
    if (!step.goesOn) for (const sums of [kernel.total, kernel.faded, kernel.signed]) sums.fill(0);
    add(step.from, step.to);
    const at = step.answer * REPLICATES;
    const now =
      step.answer < 0
        ? held
        : {
            weight: weight.subarray(at, at + REPLICATES),
            balance: balance.subarray(at, at + REPLICATES),
          };
    takeStep(step, kernel, held, now);
    if (step.fold && now !== held) {
      held.weight.set(now.weight);
      held.balance.set(now.balance);
    }
  }
  return { weight, balance };
}

/** As `remember` of memory.ts, for all replicates. */
function takeStep(
  { scale, lift, fade }: Step,
  { total, faded, signed }: DrawKernel,
  held: Replicates,
  now: Replicates,
): void {
  for (let r = 0; r < REPLICATES; r++) {
    const sum = total[r] as number;
    const factor = sum > 0 ? Math.sqrt(scale / sum) * lift : 0;
    now.weight[r] = (held.weight[r] as number) * fade + (faded[r] as number) * factor;
    now.balance[r] = (held.balance[r] as number) * fade + (signed[r] as number) * factor;
  }
}

/** Adds acts to the sums (mass, faded mass, faded mass by sign) of the replicates that drew their week and keep them. */
function adder(acts: ActTable, resampler: Resampler, kernel: DrawKernel): (from: number, to: number) => void {
  const { faded, signed } = fadedParts(acts);
  const { day, confidence, share, intensity } = acts;
  const hashes = acts.hashes();
  const fill = (from: number, to: number) => {
    kernel.hash.set(hashes.subarray(from, to));
    kernel.share.set(share.subarray(from, to));
    kernel.intensity.set(intensity.subarray(from, to));
    kernel.left.set(faded.subarray(from, to));
    kernel.signedLeft.set(signed.subarray(from, to));
    for (let i = from; i < to; i++) {
      // u / 2^32 < confidence is u ≤ ⌈confidence · 2^32⌉ − 1 for whole numbers u, to the bit.
      const limit = Math.ceil((confidence[i] as number) * 4294967296);
      kernel.last[i - from] = Math.min(limit, 4294967296) - 1;
      // Never kept.
      if (limit <= 0) kernel.intensity[i - from] = 0;
    }
  };
  return (first, end) => {
    for (let from = first; from < end; from += KERNEL_ACTS) {
      const to = Math.min(end, from + KERNEL_ACTS);
      fill(from, to);
      for (let at = from; at < to; ) {
        const week = resampler.week(day[at] as number);
        let next = at + 1;
        while (next < to && (day[next] as number) < week.to) next++;
        kernel.times.set(week.times);
        kernel.add(at - from, next - from);
        at = next;
      }
    }
  };
}
