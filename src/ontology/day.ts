/**
 * Days and periods. A day is an ISO calendar date without a time zone, `2024-06-19`; arithmetic is done in
 * UTC so that no machine's zone shifts a date.
 */
export type Day = string;

export const PRECISIONS = ['day', 'week', 'month', 'year', 'none'] as const;
/** How exactly a day is known; `none`: the text tells no date, the report's own date stands in. */
export type Precision = (typeof PRECISIONS)[number];

export const PERIODS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Period = (typeof PERIODS)[number];
/** Name of one period: `2024-06-19`, `2024-W25`, `2024-06`, `2024-Q2`, `2024`. */
export type PeriodName = string;

const DAY_MS = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a calendar date that exists (2023-02-30 does not). */
export function isDay(value: string): value is Day {
  const match = ISO_DAY.exec(value);
  if (!match) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The period a day lies in. Weeks are ISO 8601 weeks. */
export function periodOf(day: Day, period: Period): PeriodName {
  switch (period) {
    case 'day':
      return day;
    case 'week':
      return isoWeek(day);
    case 'month':
      return day.slice(0, 7);
    case 'quarter':
      return `${day.slice(0, 4)}-Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`;
    case 'year':
      return day.slice(0, 4);
  }
}

/** First day of a named period. Throws a RangeError on a name that is no period. */
export function firstDayOf(name: PeriodName): Day {
  const week = /^(\d{4})-W(\d{2})$/.exec(name);
  if (week) {
    const jan4 = `${week[1]}-01-04`;
    const weekday = (new Date(`${jan4}T00:00:00Z`).getUTCDay() + 6) % 7;
    return addDays(jan4, (Number(week[2]) - 1) * 7 - weekday);
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(name);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`;
  const day = name.length === 4 ? `${name}-01-01` : name.length === 7 ? `${name}-01` : name;
  if (!isDay(day))
    throw new RangeError(`"${name}" is no period such as 2024, 2024-Q2, 2024-06, 2024-W25 or 2024-06-19`);
  return day;
}

/** Every period from the one of `from` to the one of `to`, in order, both included. */
export function periodsBetween(from: Day, to: Day, period: Period): readonly PeriodName[] {
  const names: PeriodName[] = [];
  const last = periodOf(to, period);
  let name = periodOf(from, period);
  while (firstDayOf(name) <= firstDayOf(last)) {
    names.push(name);
    name = nextPeriod(name, period);
  }
  return names;
}

/** The period after a named one. */
export function nextPeriod(name: PeriodName, period: Period): PeriodName {
  const step: Readonly<Record<Period, number>> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 };
  return periodOf(addDays(firstDayOf(name), step[period]), period);
}

function isoWeek(day: Day): PeriodName {
  const date = new Date(`${day}T00:00:00Z`);
  const thursday = addDays(day, 3 - ((date.getUTCDay() + 6) % 7));
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
