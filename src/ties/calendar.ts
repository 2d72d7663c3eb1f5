/**
 * Days and months as whole numbers, so that a series of many years is computed without parsing dates in its
 * inner loop. A day number counts days since 1970-01-01; a month number is year × 12 + month − 1.
 */
import type { Day, Period, PeriodName } from '../ontology/day.js';
import { addDays, firstDayOf, nextPeriod } from '../ontology/day.js';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  // A series asks for thousands of them, and parsing a date takes ten times as long as reading its digits.
  const month = 10 * digit(day, 5) + digit(day, 6);
  return firstOf(yearOf(day) * 12 + month - 1) + 10 * digit(day, 8) + digit(day, 9) - 1;
}

function yearOf(day: Day): number {
  return 1000 * digit(day, 0) + 100 * digit(day, 1) + 10 * digit(day, 2) + digit(day, 3);
}

function digit(day: Day, place: number): number {
  return day.charCodeAt(place) - 48;
}

/**
 * Day number of the first day of a month number. Years are taken to begin in March, so that the leap day is
 * their last (H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil).
 */
function firstOf(month: number): number {
  const sinceMarch = month - 2;
  const year = Math.floor(sinceMarch / 12);
  const ofYear = Math.floor((153 * (sinceMarch - 12 * year) + 2) / 5);
  return (
    365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + ofYear - 719_468
  );
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
  // A month has 30.436875 days on average: the guess is the month or a neighbour of it.
  const guess = Math.floor(number / 30.436875) + 1970 * 12;
  if (number < firstOf(guess)) return guess - 1;
  return number < firstOf(guess + 1) ? guess : guess + 1;
}

/** Day number of the last day of a month number. */
export function monthEnd(month: number): number {
  return firstOf(month + 1) - 1;
}

/** ISO day of the first day of a month number. */
export function monthStart(month: number): Day {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** Last day of a named period. */
export function lastDayOf(name: PeriodName, period: Period): Day {
  return addDays(firstDayOf(nextPeriod(name, period)), -1);
}
