/** Arithmetic on names of periods, in UTC. The server names them: `2024-06-19`, `2024-W25`, `2024-06`, `2024-Q2`, `2024`. */
import type { Day, PeriodName } from '../../src/server/responses.js';

const DAY_MS = 86_400_000;

/** First day of a named period. */
export function firstDay(name: PeriodName): Day {
  const week = /^(\d{4})-W(\d{2})$/.exec(name);
  if (week) {
    const jan4 = Date.parse(`${week[1]}-01-04T00:00:00Z`);
    const monday = jan4 - ((new Date(jan4).getUTCDay() + 6) % 7) * DAY_MS;
    return isoDay(monday + (Number(week[2]) - 1) * 7 * DAY_MS);
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(name);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`;
  if (name.length === 4) return `${name}-01-01`;
  return name.length === 7 ? `${name}-01` : name;
}

/** `2024-02` → `2024-02-29`. */
export function lastDayOfMonth(month: string): Day {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return isoDay(Date.UTC(year, number, 0));
}

/** The month some months after another one: `2024-12`, 1 → `2025-01`. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return isoDay(Date.UTC(year, number - 1 + count, 1)).slice(0, 7);
}

/** Month of a day. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

function isoDay(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}
