/** Where the ties stand and what changed, in English: each sentence from numbers, periods and names. */
import type { Day, PeriodName } from '../../../ontology/day.js';
import { QUAD_NAMES, type QuadClass } from '../../../ontology/event-types.js';
import { english } from '../../../shared/language/en.js';
import { signed } from '../../../shared/language/signed.js';
import { count } from './count.js';

const { list, month: monthOf, period: periodOf } = english;

/** An index with its band at the end of a period. */
export interface IndexTold {
  readonly period: PeriodName;
  readonly index: number;
  readonly low: number;
  readonly high: number;
}
export interface TurnTold {
  readonly day: Day;
  readonly before: number;
  readonly after: number;
  readonly p: number;
}
/** Happenings of each quad class, those without any left out. */
export type QuadsTold = readonly { readonly quad: QuadClass; readonly number: number }[];

/** In words how a pair stands at an index in [-10, 10]; thresholds in docs/brief.md. */
function level(index: number): string {
  if (index <= -6) return 'openly hostile';
  if (index <= -3) return 'hostile';
  if (index <= -1) return 'strained';
  if (index < 1) return 'balanced between cooperation and conflict';
  if (index < 3) return 'mildly cooperative';
  if (index < 6) return 'cooperative';
  return 'closely cooperative';
}

const way = ({ before, after }: Pick<TurnTold, 'before' | 'after'>) =>
  after > before ? 'for the better' : 'for the worse';

export const standing = {
  level,
  /** `turn`: the last turning point. */
  headline: (a: string, b: string, now: IndexTold, turn: TurnTold | undefined) => {
    const since =
      turn === undefined
        ? '; no turning point stands out from chance'
        : `; the last turning point, ${way(turn)}, was ${monthOf(turn.day)}`;
    return `Ties between ${a} and ${b} are ${level(now.index)}: at the end of ${periodOf(now.period)} their index stood at ${signed(now.index)} (band ${signed(now.low)} to ${signed(now.high)}) on a scale from −10 to +10${since}.`;
  },
  unknown: (a: string, b: string) => `Too little is known to say how the ties between ${a} and ${b} stand.`,
  absence: (acts: number) =>
    `No index is given where fewer than five documents were read in a year, where reading lately fell below a tenth of the usual, or where the last act is about a year old. ${count(acts, 'act')} counted in the range.`,
  reckoning: (point: IndexTold, acts: number, since: PeriodName) =>
    `Index ${signed(point.index, 2)}, 90 % band ${signed(point.low, 2)} to ${signed(point.high, 2)}, at the end of ${point.period}: by how much cooperation outweighs conflict in ${count(acts, 'act')} counted since ${since}, each weighed by its PLOVER score and weighing half after six months, near 0 while little is known.`,
  oneWay: (source: string, target: string, now: IndexTold) =>
    `What ${source} does to ${target} stands at ${signed(now.index)} (${signed(now.low)} to ${signed(now.high)}) at the end of ${periodOf(now.period)}: ${level(now.index)}.`,
  oneWayUnknown: (source: string, target: string) =>
    `What ${source} does to ${target}: too little is known to say.`,
  yearBefore: (
    before: { readonly period: PeriodName; readonly index: number },
    change: number,
    sure: boolean,
  ) => {
    const moved =
      Math.abs(change) < 0.05
        ? 'as it stands now'
        : `at ${signed(before.index)}, a change of ${signed(change)} since`;
    const bands = sure
      ? 'The two bands do not overlap.'
      : 'The two bands overlap, so the change is not certain.';
    return `A year earlier, in ${periodOf(before.period)}, the index stood ${moved}. ${bands}`;
  },
  noActs: (first: PeriodName, last: PeriodName) =>
    `${span(first, last)} no act between them is told as fact.`,
  acts: (first: PeriodName, last: PeriodName, total: number, quads: QuadsTold) =>
    `${span(first, last)} ${count(total, 'act')} between them ${total === 1 ? 'is' : 'are'} told as fact: ${list(quads.map(({ quad, number }) => `${number} of ${QUAD_NAMES[quad]}`))}.`,
  quads: (quads: QuadsTold, cooperation: number, conflict: number) =>
    `Happenings counted once each, however many reports tell them: ${quads.map(({ quad, number }) => `${QUAD_NAMES[quad]} ${number}`).join(', ')}. PLOVER scores: cooperation ${signed(cooperation)}, conflict ${signed(-conflict)}, net ${signed(cooperation - conflict)}.`,
  turn: (turn: TurnTold) =>
    `${monthOf(turn.day)}: a turn ${way(turn)}, from a level of ${signed(turn.before)} to one of ${signed(turn.after)} (p = ${turn.p.toFixed(3)}).`,
  turnReckoning: (turn: TurnTold, series: string) =>
    `Change point of the months’ own indexes (PELT) at ${turn.day.slice(0, 7)}: index from the acts of the level before alone ${signed(turn.before, 2)}, of the level after ${signed(turn.after, 2)}; share of shuffled series with a change as clear p = ${turn.p.toFixed(3)}; series ${series}.`,
};

function span(first: PeriodName, last: PeriodName): string {
  return first === last ? `In ${periodOf(last)},` : `From ${periodOf(first)} to ${periodOf(last)},`;
}
