/**
 * Exponential memory over acts: on each of some days, the remembered weight W⁺ + W⁻ and balance W⁺ − W⁻ of
 * tie-index.ts, for any masses of the acts. What does not depend on the masses (who falls into which
 * month, how much each act has faded by the month's end) is prepared once, since the band asks 200 times.
 */
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

/** What memory needs of an act. */
export interface Remembered {
  /** Day number and month number (calendar.ts). */
  readonly day: number;
  readonly month: number;
  readonly score: number;
}

/** The acts of one month, as far as a step looks at them. */
interface Step {
  readonly from: number;
  readonly to: number;
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

/** Acts in the order of `byDay`, days ascending as day numbers. */
export function createMemory(acts: readonly Remembered[], days: readonly number[], reading: Reading): Memory {
  const faded = new Float64Array(acts.length);
  const signedFaded = new Float64Array(acts.length);
  for (let i = 0, month = Number.NaN, end = 0; i < faded.length; i++) {
    const act = acts[i] as Remembered;
    if (act.month !== month) {
      month = act.month;
      end = monthEnd(month);
    }
    const fade = FADE[end - act.day] as number;
    faded[i] = fade;
    signedFaded[i] = fade * Math.sign(act.score);
  }
  const steps = plan(acts, days, reading);
  return {
    recall(mass, weight, balance) {
      let heldWeight = 0;
      let heldBalance = 0;
      for (const step of steps) {
        let total = 0;
        let w = 0;
        let b = 0;
        for (let i = step.from; i < step.to; i++) {
          const m = mass[i] as number;
          total += m;
          w += m * (faded[i] as number);
          b += m * (signedFaded[i] as number);
        }
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
      }
    },
  };
}

/**
 * Whole months are folded into the memory as they end. On a day inside a month the acts of that month so far
 * stand beside the memory, because their number, and so the weight of each, is still growing.
 */
function plan(acts: readonly Remembered[], days: readonly number[], reading: Reading): readonly Step[] {
  const steps: Step[] = [];
  let folded = 0;
  let next = 0;
  const foldMonth = (month: number, answer: number) => {
    const from = next;
    while (acts[next]?.month === month) next++;
    const end = monthEnd(month);
    const fade = decay(end - folded);
    steps.push({ from, to: next, scale: reading.scale(month), fade, lift: 1, fold: true, answer });
    folded = end;
  };
  const look = (day: number, answer: number): void => {
    const month = monthOfDayNumber(day);
    const end = monthEnd(month);
    for (let act = acts[next]; act !== undefined && act.month < month; act = acts[next])
      foldMonth(act.month, -1);
    if (day === end) {
      foldMonth(month, answer);
      return;
    }
    let to = next;
    while ((acts[to]?.day ?? Number.POSITIVE_INFINITY) <= day) to++;
    const scale = reading.scale(month);
    steps.push({
      from: next,
      to,
      scale,
      fade: decay(day - folded),
      lift: decay(day - end),
      fold: false,
      answer,
    });
  };
  days.forEach(look);
  return steps;
}
