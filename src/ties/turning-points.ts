/**
 * Turning points of a pair: months at which the level of its acts changed, with the acts that carry the
 * change. Sought in the months' evidence √n × mean score (tie-index.ts without memory), since the smoothed
 * index changes slowly by construction and would make chance look like change. A month that was read and
 * tells of no act counts 0; a month of too little reading is left out.
 */
import { type Period, periodOf } from '../ontology/day.js';
import type { Act } from './acts.js';
import { monthEnd, monthOfDayNumber, monthStart } from './calendar.js';
import { type ChangeOptions, changePoints } from './change-points.js';
import { HALF_LIFE_DAYS } from './memory.js';
import type { Reading } from './reading.js';
import { monthlyEvidence, PRIOR_WEIGHT } from './tie-index.js';
import type { TurningPoint } from './types.js';

const OPTIONS: ChangeOptions = { minSegment: 3, level: 0.05, permutations: 999, seed: 1979 };
/** Months of a steady level that the memory holds: 1 / (1 − 2^(−30.44/H)). */
const MONTHS_REMEMBERED = 1 / (1 - 2 ** (-30.44 / HALF_LIFE_DAYS));
/** Months of the new level whose acts are said to carry the change, and how many acts are named. */
const CARRYING_MONTHS = 3;
const MOST_CARRIERS = 8;

interface Month {
  readonly month: number;
  readonly weight: number;
  readonly score: number;
}

/** Turning points between two day numbers, in order of time. Acts in the order of `byDay`. */
export function turningPoints(
  acts: readonly Act[],
  from: number,
  to: number,
  reading: Reading,
  period: Period,
): readonly TurningPoint[] {
  const evidence = monthlyEvidence(acts, reading);
  const months: Month[] = [];
  for (let month = monthOfDayNumber(from); month <= monthOfDayNumber(to); month++) {
    if (!reading.enough(Math.min(monthEnd(month), to))) continue;
    months.push({ month, ...(evidence.get(month) ?? { weight: 0, score: 0 }) });
  }
  const points = changePoints(
    months.map((month) => month.score),
    OPTIONS,
  );
  return points.map(({ at, p }, i) => {
    const before = months.slice(points[i - 1]?.at ?? 0, at);
    const after = months.slice(at, points[i + 1]?.at ?? months.length);
    const day = monthStart(months[at]?.month ?? 0);
    return {
      period: periodOf(day, period),
      day,
      before: settledIndex(before),
      after: settledIndex(after),
      p,
      occurrenceIds: carriers(acts, after.slice(0, CARRYING_MONTHS), mean(after) - mean(before)),
    };
  });
}

function mean(months: readonly Month[]): number {
  return months.reduce((sum, month) => sum + month.score, 0) / Math.max(1, months.length);
}

/** Index at which a level settles if its mean month goes on for good. */
function settledIndex(months: readonly Month[]): number {
  const weight = months.reduce((sum, month) => sum + month.weight, 0) / Math.max(1, months.length);
  return (mean(months) * MONTHS_REMEMBERED) / (PRIOR_WEIGHT + weight * MONTHS_REMEMBERED);
}

/**
 * The acts of the first months of the new level that point the way of the change, weightiest first; where
 * there are none (a level that fell silent), none.
 */
function carriers(acts: readonly Act[], months: readonly Month[], change: number): readonly string[] {
  const named = new Set(months.map((month) => month.month));
  const push = (act: Act) => act.score * act.confidence * act.share * Math.sign(change);
  return acts
    .filter((act) => named.has(act.month) && push(act) > 0)
    .sort((a, b) => push(b) - push(a) || b.event.publishers - a.event.publishers || a.day - b.day)
    .slice(0, MOST_CARRIERS)
    .map((act) => act.event.occurrenceId);
}
