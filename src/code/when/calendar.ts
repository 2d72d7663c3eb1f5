/** Calendar words and the arithmetic of days that date words need. */
import type { Day } from '../../ontology/day.js';
import { addDays, isDay } from '../../ontology/day.js';

const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ');
const WEEKDAY_NAMES = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** Number (1–12) of a month's name or abbreviation, in lower case with or without its full stop. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, index) => [name, index + 1] as const),
  ...MONTH_NAMES.map((name, index) => [name.slice(0, 3), index + 1] as const),
  ...MONTH_NAMES.map((name, index) => [`${name.slice(0, 3)}.`, index + 1] as const),
  ['sept', 9] as const,
  ['sept.', 9] as const,
]);

/** Number (0 Sunday – 6 Saturday) of a weekday's name or abbreviation. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...WEEKDAY_NAMES.map((name, index) => [name, index] as const),
  ...['mon.', 'tue.', 'tues.', 'wed.', 'thu.', 'thurs.', 'fri.'].map(
    (name) => [name, WEEKDAY_NAMES.findIndex((full) => full.startsWith(name.slice(0, 3)))] as const,
  ),
]);

const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value) => [word, value] as const),
);

/** A count told in words or figures ("two", "a", "12", "several" → undefined). */
export function smallNumber(word: string): number | undefined {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  if (word === 'a' || word === 'an') return 1;
  return SMALL_NUMBERS.get(word);
}

/** The day of a calendar date; undefined where there is none (31 April). */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** Day of the week, 0 Sunday – 6 Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The weekday on or before a day. */
export function weekdayBefore(day: Day, weekday: number): Day {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}

/** The weekday after a day (never the day itself). */
export function weekdayAfter(day: Day, weekday: number): Day {
  return addDays(day, ((weekday - weekdayOf(day) + 6) % 7) + 1);
}

/** The first day of the month that lies so many months from a day's own. */
export function monthFrom(day: Day, months: number): Day {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}
