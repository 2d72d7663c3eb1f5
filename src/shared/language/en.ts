/** English days, periods, lists and numbers. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const QUARTERS = ['first', 'second', 'third', 'fourth'] as const;

/** How exactly a day is known. */
export type Exactness = 'day' | 'week' | 'month' | 'year' | 'none';

/** `19 June 2024`. */
function day(date: string): string {
  return `${Number(date.slice(8))} ${month(date)}`;
}

/** `June 2024`, from a day or the name of a month. */
function month(date: string): string {
  return `${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}

/** A day as exactly as it is known: `19 June 2024`, `about 19 June 2024`, `June 2024`, `2024`, `undated`. */
function date(known: string | null, precision: Exactness): string {
  if (known === null) return 'undated';
  if (precision === 'year') return known.slice(0, 4);
  if (precision === 'month') return month(known);
  return precision === 'week' ? `about ${day(known)}` : day(known);
}

/** `June 2024`, `the second quarter of 2024`, `week 25 of 2024`, `2024`, `19 June 2024`. */
function period(name: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(name);
  if (quarter) return `the ${QUARTERS[Number(quarter[2]) - 1]} quarter of ${quarter[1]}`;
  const week = /^(\d{4})-W(\d{2})$/.exec(name);
  if (week) return `week ${Number(week[2])} of ${week[1]}`;
  if (name.length === 4) return name;
  return name.length === 7 ? month(name) : day(name);
}

/** `A`, `A and B`, `A, B and C`. */
function list(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** `6,000`, `1.5`. */
function figure(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}

export const english = { day, month, date, period, list, figure };
