/**
 * Days and months as whole numbers, so that a series of many years is computed without parsing dates in its
 * inner loop. A day number counts days since 1970-01-01; a month number is year × 12 + month − 1.
 */
import type { Day, Period, PeriodName } from '../ontology/day.js';
import { addDays, firstDayOf, nextPeriod } from '../ontology/day.js';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The ISO day of a day number. */
export function dayOfNumber(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** Month number of an ISO day. */
export function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** Month number of a day number. */
export function monthOfDayNumber(number: number): number {
  const date = new Date(number * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Day number of the last day of a month number. */
export function monthEnd(month: number): number {
  return Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0) / DAY_MS;
}

/** ISO day of the first day of a month number. */
export function monthStart(month: number): Day {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** Last day of a named period. */
export function lastDayOf(name: PeriodName, period: Period): Day {
  return addDays(firstDayOf(nextPeriod(name, period)), -1);
}
