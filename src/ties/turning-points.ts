/**
 * Turning points of a pair: months at which the level of its acts changed, with the acts that carry the
 * change. Sought in the months' own indexes, from the acts of each month alone without memory, since the
 * smoothed index changes slowly by construction and would make chance look like change. A month that was read
 * and tells of no act counts 0; a month in which too little was read is left out.
 */
import { type Day, type Period, periodOf } from '../ontology/day.js';
import type { NamedActs } from './act-table.js';
import { monthOfDayNumber, monthStart } from './calendar.js';
import { type ChangeOptions, changePoints } from './change-points.js';
import { HALF_LIFE_DAYS } from './memory.js';
import type { Reading } from './reading.js';
import { indexFrom, monthlyEvidence } from './tie-index.js';
import type { TurningPoint } from './types.js';

const OPTIONS: ChangeOptions = { minSegment: 3, level: 0.05, permutations: 999, seed: 1979 };
/** What is left of an act after a month. */
const FADE_A_MONTH = 2 ** (-30.44 / HALF_LIFE_DAYS);
/** A change of less than this, in points of the index, is no turning point of the tie, however certain. */
const LEAST_CHANGE = 0.5;
/** Months of the new level whose acts are said to carry the change, and how many acts are named. */
const CARRYING_MONTHS = 3;
const MOST_CARRIERS = 8;

interface Month {
  readonly month: number;
  readonly weight: number;
  readonly balance: number;
}

/** Turning points between two day numbers, in order of time. */
export function turningPoints(
  acts: NamedActs,
  from: number,
  to: number,
  reading: Reading,
  period: Period,
): readonly TurningPoint[] {
  const evidence = monthlyEvidence(acts, reading);
  const months: Month[] = [];
  for (let month = monthOfDayNumber(from); month <= monthOfDayNumber(to); month++) {
    if (!reading.heard(month)) continue;
    months.push({ month, ...(evidence.get(month) ?? { weight: 0, balance: 0 }) });
  }
  const found = changePoints(
    months.map((month) => indexFrom(month.weight, month.balance)),
    OPTIONS,
  );
  const turns = found.map(({ at, p }) => ({ at, p, day: monthStart(months[at]?.month ?? 0) }));
  return levels(turns, months).flatMap((level) => {
    const { turn, before, after } = level;
    const occurrenceIds = carriersOf(level, acts);
    // That less is told is no act of either side: a lull ends a level, and is no turn.
    if (occurrenceIds.length === 0) return [];
    return [
      {
        period: periodOf(turn.day, period),
        day: turn.day,
        before: levelIndex(before),
        after: levelIndex(after),
        months: [before.length, after.length] as const,
        p: turn.p,
        occurrenceIds,
      },
    ];
  });
}

interface Turn {
  readonly at: number;
  readonly p: number;
  readonly day: Day;
}

interface Level {
  readonly turn: Turn;
  readonly before: readonly Month[];
  readonly after: readonly Month[];
}

/** The levels on both sides of each turn; a turn that moves the tie too little is taken out, least first. */
function levels(turns: readonly Turn[], months: readonly Month[]): readonly Level[] {
  const found = turns.map((turn, i) => ({
    turn,
    before: months.slice(turns[i - 1]?.at ?? 0, turn.at),
    after: months.slice(turn.at, turns[i + 1]?.at ?? months.length),
  }));
  const size = ({ before, after }: Level) => Math.abs(levelIndex(after) - levelIndex(before));
  const least = found.toSorted((a, b) => size(a) - size(b))[0];
  if (least === undefined || size(least) >= LEAST_CHANGE) return found;
  return levels(
    turns.filter((turn) => turn !== least.turn),
    months,
  );
}

/**
 * Index that the acts of a level alone, spread evenly over its months, give at its end: a level of three months
 * is not taken for one that lasts.
 */
function levelIndex(months: readonly Month[]): number {
  const remembered = (1 - FADE_A_MONTH ** months.length) / (1 - FADE_A_MONTH);
  const sum = (of: (month: Month) => number) =>
    (months.reduce((total, month) => total + of(month), 0) / Math.max(1, months.length)) * remembered;
  return indexFrom(
    sum((month) => month.weight),
    sum((month) => month.balance),
  );
}

/** The acts of the first months of the new level that point the way of the change, weightiest first. */
function carriersOf({ before, after }: Level, acts: NamedActs): readonly string[] {
  const way = Math.sign(levelIndex(after) - levelIndex(before));
  const named = new Set(after.slice(0, CARRYING_MONTHS).map((month) => month.month));
  const pushes: { readonly at: number; readonly push: number }[] = [];
  for (let at = 0; at < acts.length; at++) {
    if (!named.has(acts.month[at] as number)) continue;
    const push =
      (acts.score[at] as number) * (acts.confidence[at] as number) * (acts.share[at] as number) * way;
    if (push > 0) pushes.push({ at, push });
  }
  const byPush = (a: (typeof pushes)[number], b: (typeof pushes)[number]) =>
    b.push - a.push ||
    acts.publishersOf(b.at) - acts.publishersOf(a.at) ||
    (acts.day[a.at] as number) - (acts.day[b.at] as number);
  return pushes
    .sort(byPush)
    .slice(0, MOST_CARRIERS)
    .map(({ at }) => acts.idOf(at));
}
