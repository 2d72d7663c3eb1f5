/**
 * Exponential memory over acts: on each of some days, the remembered weight W⁺ + W⁻ and balance W⁺ − W⁻ of
 * tie-index.ts, for any masses of the acts. What does not depend on the masses (who falls into which
 * month, how much each act has faded by the month's end) is prepared once, since the band asks 200 times.
 */
import type { ActTable } from './act-table.js';
import { monthEnd, monthOfDayNumber } from './calendar.js';
import type { Reading } from './reading.js';

/** Days after which an act counts half: six months. */
export const HALF_LIFE_DAYS = 183;

/** 2^(−age/H), age in days. */
export function decay(age: number): number {
  return 2 ** (-age / HALF_LIFE_DAYS);
}

/** How much of an act is left at its month's end, by its age then. */
const FADE = Float64Array.from({ length: 31 }, (_, age) => decay(age));

export interface Memory {
  /** Fills `weight` and `balance`, one entry a day, from the mass of each act. */
  recall(mass: Float64Array, weight: Float64Array, balance: Float64Array): void;
}

/** What memory needs of acts. */
export type Remembered = Pick<ActTable, 'length' | 'day' | 'month' | 'score'>;

/** The acts of one month, as far as a step looks at them. */
export interface Step {
  /** The acts whose masses it adds. */
  readonly from: number;
  readonly to: number;
  /** Whether it adds them to the sums of the step before, which looked at the earlier acts of the same month. */
  readonly goesOn: boolean;
  readonly scale: number;
  /** Fading of what was remembered before, from the last fold to this month's end or this day. */
  readonly fade: number;
  /** Brings sums taken at the month's end back to this day; 1 at the month's end. */
  readonly lift: number;
  /** Whether the month is over and enters the memory. */
  readonly fold: boolean;
  /** Which day it answers; -1: none. */
  readonly answer: number;
}

/** Days ascending as day numbers. */
export function createMemory(acts: Remembered, days: readonly number[], reading: Reading): Memory {
  const { faded, signed } = fadedParts(acts);
  const steps = planSteps(acts, days, reading);
  return {
    recall(mass, weight, balance) {
      const remembering = remember(weight, balance);
      let total = 0;
      let w = 0;
      let b = 0;
      for (const step of steps) {
        if (!step.goesOn) total = w = b = 0;
        for (let i = step.from; i < step.to; i++) {
          const m = mass[i] as number;
          total += m;
          w += m * (faded[i] as number);
          b += m * (signed[i] as number);
        }
        remembering(step, total, w, b);
      }
    },
  };
}

/**
 * Takes the sums of each step in turn (mass, faded mass, faded mass by sign) into the memory, and fills in the days
 * that the steps answer.
 */
export function remember(
  weight: Float64Array,
  balance: Float64Array,
): (step: Step, total: number, w: number, b: number) => void {
  let heldWeight = 0;
  let heldBalance = 0;
  return (step, total, w, b) => {
    const factor = total > 0 ? Math.sqrt(step.scale / total) * step.lift : 0;
    const nowWeight = heldWeight * step.fade + w * factor;
    const nowBalance = heldBalance * step.fade + b * factor;
    if (step.answer >= 0) {
      weight[step.answer] = nowWeight;
      balance[step.answer] = nowBalance;
    }
    if (step.fold) {
      heldWeight = nowWeight;
      heldBalance = nowBalance;
    }
  };
}

/** What is left of each act at its month's end, and the same with the sign of its score. */
export function fadedParts(acts: Remembered): FadedParts {
  let parts = FADED.get(acts);
  if (parts === undefined) {
    parts = fade(acts);
    FADED.set(acts, parts);
  }
  return parts;
}

interface FadedParts {
  readonly faded: Float64Array;
  readonly signed: Float64Array;
}

/** Kept with the acts: index, sparkline and band of a pair ask one after another. */
const FADED = new WeakMap<Remembered, FadedParts>();

function fade(acts: Remembered): FadedParts {
  const faded = new Float64Array(acts.length);
  const signed = new Float64Array(acts.length);
  for (let i = 0, month = Number.NaN, end = 0; i < faded.length; i++) {
    if (acts.month[i] !== month) {
      month = acts.month[i] as number;
      end = monthEnd(month);
    }
    const left = FADE[end - (acts.day[i] as number)] as number;
    faded[i] = left;
    signed[i] = left * Math.sign(acts.score[i] as number);
  }
  return { faded, signed };
}

/**
 * Whole months are folded into the memory as they end. On a day inside a month the acts of that month so far
 * stand beside the memory, because their number, and so the weight of each, is still growing.
 */
export function planSteps(acts: Remembered, days: readonly number[], reading: Reading): readonly Step[] {
  const steps: Step[] = [];
  let folded = 0;
  /** The first act that is in no sum yet. */
  let next = 0;
  /** The month that the last step looked at without folding it, and its first act. */
  let open = Number.NaN;
  let opened = 0;
  const foldMonth = (month: number, answer: number) => {
    const from = next;
    while (next < acts.length && acts.month[next] === month) next++;
    const end = monthEnd(month);
    const fade = decay(end - folded);
    const goesOn = open === month;
    steps.push({ from, to: next, goesOn, scale: reading.scale(month), fade, lift: 1, fold: true, answer });
    folded = end;
    open = Number.NaN;
  };
  const look = (day: number, answer: number): void => {
    const month = monthOfDayNumber(day);
    const end = monthEnd(month);
    // A month without acts is passed over, not folded.
    if (open < month && (opened < next || acts.month[opened] === open)) foldMonth(open, -1);
    while (next < acts.length && (acts.month[next] as number) < month)
      foldMonth(acts.month[next] as number, -1);
    if (day === end) {
      foldMonth(month, answer);
      return;
    }
    const from = next;
    while (next < acts.length && (acts.day[next] as number) <= day) next++;
    steps.push({
      from,
      to: next,
      goesOn: open === month,
      scale: reading.scale(month),
      fade: decay(day - folded),
      lift: decay(day - end),
      fold: false,
      answer,
    });
    if (open !== month) opened = from;
    open = month;
  };
  days.forEach(look);
  return steps;
}
