/** How a pair stands in one period, without band: what a correction shows at once. */
import type { PeriodName } from '../ontology/day.js';
import { actTable } from './act-table.js';
import { concerns } from './acts.js';
import { entryOf, type PairedEvents } from './paired-events.js';
import { DEFAULT_TIE_OPTIONS, type Pair, periodsOf, rangeOf, select } from './series.js';
import { indexOn } from './tie-index.js';
import type { TieOptions } from './types.js';

/** The point of `tieSeries` in a period, as far as it has no band; an index of null and a sum of 0 outside the range. */
export function pairPeriod(
  paired: PairedEvents,
  pair: Pair,
  period: PeriodName,
  options: Partial<TieOptions> = {},
): { readonly index: number | null; readonly net: number } {
  const settled: TieOptions = { ...DEFAULT_TIE_OPTIONS, ...options };
  const { reading } = paired;
  const range = rangeOf(reading, settled);
  const periods = range === undefined ? [] : periodsOf(range, settled.period);
  const at = periods.findIndex(({ name }) => name === period);
  const end = periods[at]?.end;
  if (range === undefined || end === undefined) return { index: null, net: 0 };
  const own = (entryOf(paired, ...pair)?.events ?? []).filter((event) =>
    concerns(event, ...pair, settled.direction),
  );
  const acts = select(own, settled, range).acts;
  const ends = periods.map((each) => each.end);
  const start = Math.max(range.from, (periods[at - 1]?.end ?? range.from - 1) + 1);
  const scores = acts.filter(({ day }) => day >= start && day <= end).map(({ score }) => score);
  const sum = (sign: number) =>
    scores.reduce((total, score) => (score * sign > 0 ? total + score * sign : total), 0);
  return { index: indexOn(actTable(acts), ends, reading)[at] ?? null, net: sum(1) - sum(-1) };
}
