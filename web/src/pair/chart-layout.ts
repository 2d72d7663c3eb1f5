/** Where things lie in the chart of a pair: pure arithmetic, in pixels of the drawing. */
import type { TiePoint } from '../../../src/server/responses.js';
import { firstDay, monthOf } from '../periods.js';

/** A stretch of values without a gap. */
export interface Run {
  /** Place of the first value. */
  readonly start: number;
  readonly values: readonly number[];
}

/** Cuts a series at its gaps: where a value is absent there is nothing to draw. */
export function runsOf(values: readonly (number | null)[]): readonly Run[] {
  const runs: { start: number; values: number[] }[] = [];
  values.forEach((value, i) => {
    if (value === null) return;
    const last = runs.at(-1);
    if (last !== undefined && last.start + last.values.length === i) last.values.push(value);
    else runs.push({ start: i, values: [value] });
  });
  return runs;
}

/** A linear scale from a range of values to a range of pixels. */
export type Scale = (value: number) => number;

export function linear(from: readonly [number, number], to: readonly [number, number]): Scale {
  const span = from[1] - from[0];
  return (value) => (span === 0 ? (to[0] + to[1]) / 2 : to[0] + ((value - from[0]) / span) * (to[1] - to[0]));
}

/** Whole numbers around the bands of a series, with 0 in sight, within [-10, 10] and at least 4 apart. */
export function indexDomain(points: readonly TiePoint[]): readonly [number, number] {
  const lows = points.flatMap((point) => (point.low === null ? [] : [point.low]));
  const highs = points.flatMap((point) => (point.high === null ? [] : [point.high]));
  let low = Math.max(-10, Math.floor(Math.min(0, ...lows)));
  let high = Math.min(10, Math.ceil(Math.max(0, ...highs)));
  while (high - low < 4) {
    if (high < 10) high += 1;
    if (high - low < 4 && low > -10) low -= 1;
  }
  return [low, high];
}

/** Round values of a domain, about as many as asked for, 0 among them where it lies inside. */
export function ticksOf(domain: readonly [number, number], count: number): readonly number[] {
  const span = domain[1] - domain[0];
  if (span <= 0) return [domain[0]];
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? 10 * power;
  const first = Math.ceil(domain[0] / step - 1e-9);
  const last = Math.floor(domain[1] / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step + 0);
}

/** A label of the time axis at the left edge of a period. */
export interface TimeTick {
  readonly at: number;
  readonly month: string;
  readonly year: boolean;
}

/** Beginnings of years, and of months between them where there is room for their names. */
export function timeTicks(points: readonly TiePoint[], step: number): readonly TimeTick[] {
  const starts = points.map((point, at) => ({ at, month: monthOf(firstDay(point.period)) }));
  const months = starts.filter((start, i) => i === 0 || start.month !== starts[i - 1]?.month);
  const every = [1, 3, 6, 12, 24, 60, 120].find((size) => enoughRoom(months, size, step)) ?? 240;
  return months
    .filter((start) => monthNumber(start.month) % every === 0)
    .map((start) => ({ ...start, year: start.month.endsWith('-01') }));
}

const ROOM = 46;

function enoughRoom(months: readonly { readonly at: number }[], every: number, step: number): boolean {
  const perMonth = ((months.at(-1)?.at ?? 0) - (months[0]?.at ?? 0)) / Math.max(1, months.length - 1);
  return perMonth * step * every >= ROOM;
}

const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

/** A stretch of months, both included. */
export interface MonthRange {
  readonly from: string;
  readonly to: string;
}

/** Months of two periods of a series, in either order. */
export function monthsBetween(points: readonly TiePoint[], a: number, b: number): MonthRange | undefined {
  const first = points[Math.min(a, b)];
  const last = points[Math.max(a, b)];
  if (first === undefined || last === undefined) return undefined;
  const next = points[Math.max(a, b) + 1];
  const from = monthOf(firstDay(first.period));
  const lastMonth = monthOf(firstDay(last.period));
  // A quarter or a year ends in the month before the next one begins.
  const to =
    next === undefined ? endMonthOf(last.period) : maxMonth(lastMonth, monthBefore(firstDay(next.period)));
  return { from, to };
}

function endMonthOf(period: string): string {
  if (/^\d{4}$/.test(period)) return `${period}-12`;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}`;
  return monthOf(firstDay(period));
}

/** Month of the day before a day. */
function monthBefore(day: string): string {
  return monthOf(new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString());
}

const maxMonth = (a: string, b: string) => (a > b ? a : b);

/** Places of the periods that lie in a stretch of months: half-open; the whole series where there is none. */
export function placesOf(points: readonly TiePoint[], range: Partial<MonthRange>): readonly [number, number] {
  const { from, to } = range;
  const start = from === undefined ? 0 : points.findIndex((point) => endMonthOf(point.period) >= from);
  const end =
    to === undefined
      ? points.length
      : points.findLastIndex((point) => monthOf(firstDay(point.period)) <= to) + 1;
  return [start < 0 ? points.length : start, Math.max(start, end)];
}
