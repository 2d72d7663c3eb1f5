/** Days as numbers: the engine's own type of a day begins in 1970. */
import type { Day } from '../../ontology/day.js';

const DAY_MS = 86_400_000;
const NUMBERS = new Map<Day, number>();
const DAYS = new Map<number, Day>();
const KEPT = 200_000;

/** Days since 1970-01-01; negative before. */
export function numberOfDay(day: Day): number {
  let number = NUMBERS.get(day);
  if (number === undefined) {
    number = Date.parse(`${day}T00:00:00Z`) / DAY_MS;
    if (!Number.isInteger(number)) throw new RangeError(`"${day}" is no day`);
    if (NUMBERS.size < KEPT) NUMBERS.set(day, number);
  }
  return number;
}

export function dayOfNumber(number: number): Day {
  let day = DAYS.get(number);
  if (day === undefined) {
    day = new Date(number * DAY_MS).toISOString().slice(0, 10);
    if (DAYS.size < KEPT) DAYS.set(number, day);
  }
  return day;
}
