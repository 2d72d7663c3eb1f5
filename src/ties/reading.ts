/**
 * How much was read, and what follows from it for a tie: whether enough was read to say anything, and by how
 * much the acts of a month must be scaled so that a month of heavy reading is no month of heavy acting.
 *
 * The reading rate of a month is the number of documents in the 91 days up to its last day (or the last day
 * read), per 30.44 days. The usual rate is the median over all months. See docs/ties.md, "Coverage".
 */
import { dayNumber, monthEnd, monthOfDayNumber } from './calendar.js';
import type { Coverage } from './types.js';

/** Days that count as "lately". */
const WINDOW = 91;
const MONTH_DAYS = 30.44;
/** Fewest documents in a year, and smallest share of the usual rate lately, for an index to be given. */
export const FEWEST_DOCUMENTS = 5;
export const SMALLEST_SHARE = 0.1;
/** A month is scaled by at most this factor, up or down. */
export const LARGEST_SCALE = 4;

export interface Reading {
  /** Day number of the first and last day with a document; undefined where nothing was read. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  /** Usual documents per 30.44 days; 0 where nothing was read. */
  readonly usual: number;
  /** Documents from one day number to another, both included. */
  between(from: number, to: number): number;
  /** Factor for the acts of a month number, in [1/4, 4]. */
  scale(month: number): number;
  /** Whether enough was read up to a day number to say how a tie stands. */
  enough(day: number): boolean;
  /** Whether enough was read in a month itself for its silence to mean something. */
  heard(month: number): boolean;
}

/** Kept as long as the coverage is: a page asks for several series of one log. */
const PREPARED = new WeakMap<Coverage, Reading>();

/** Prepares a coverage for use; it must not change from then on. Days with a count of 0 or less are as if absent. */
export function createReading(coverage: Coverage): Reading {
  let reading = PREPARED.get(coverage);
  if (reading === undefined) {
    reading = prepare(coverage);
    PREPARED.set(coverage, reading);
  }
  return reading;
}

function prepare(coverage: Coverage): Reading {
  const days = [...coverage]
    .filter(([, documents]) => documents > 0)
    .map(([day, documents]) => ({ day: dayNumber(day), documents }))
    .sort((a, b) => a.day - b.day);
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  if (first === undefined || last === undefined) {
    return {
      first: undefined,
      last: undefined,
      usual: 0,
      between: () => 0,
      scale: () => 1,
      enough: () => false,
      heard: () => false,
    };
  }
  const upTo = cumulative(days, first, last);
  const between = (from: number, to: number) => (to < from ? 0 : upTo(to) - upTo(from - 1));
  const rate = (month: number) => rateAt(Math.min(monthEnd(month), last), first, between);
  const firstMonth = monthOfDayNumber(first);
  const rates = Array.from({ length: monthOfDayNumber(last) - firstMonth + 1 }, (_, i) =>
    rate(firstMonth + i),
  );
  const usual = median(rates);
  return {
    first,
    last,
    usual,
    between,
    scale: (month) => {
      const now = rates[month - firstMonth] ?? 0;
      return now === 0 ? LARGEST_SCALE : Math.min(LARGEST_SCALE, Math.max(1 / LARGEST_SCALE, usual / now));
    },
    enough: (day) =>
      between(day - 364, day) >= FEWEST_DOCUMENTS &&
      between(day - WINDOW + 1, day) >= Math.max(1, SMALLEST_SHARE * usual * (WINDOW / MONTH_DAYS)),
    heard: (month) =>
      between(monthEnd(month - 1) + 1, monthEnd(month)) >= Math.max(1, SMALLEST_SHARE * usual),
  };
}

function rateAt(day: number, first: number, between: (from: number, to: number) => number): number {
  // In the first months the window is shorter; a few days are no rate, so at least four weeks are assumed.
  const start = Math.max(first, day - WINDOW + 1);
  return (between(start, day) / Math.max(28, day - start + 1)) * MONTH_DAYS;
}

function cumulative(
  days: readonly { readonly day: number; readonly documents: number }[],
  first: number,
  last: number,
): (day: number) => number {
  const sums = new Float64Array(last - first + 1);
  for (const { day, documents } of days) sums[day - first] = documents;
  for (let i = 1; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (sums[i - 1] ?? 0);
  return (day) => (day < first ? 0 : (sums[Math.min(day, last) - first] ?? 0));
}

/** Median; the list must not be empty. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
