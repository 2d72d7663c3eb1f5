/**
 * The day of publication, from the many ways in which files write it. The calendar day is taken as the
 * publisher wrote it, in the publisher's own time zone; nothing depends on the machine's zone or clock.
 *
 * 03/04/2023 means two days to two readers: such a date is no date here, it is set aside.
 */
import { type Day, isDay } from '../ontology/day.js';

/** First day that a report may have been published on. */
export const EARLIEST_DAY: Day = '1800-01-01';

/** `absent`: nothing was given. `reason` is one plain sentence with what to do. */
export type PublicationDate =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'trouble';
      readonly code: 'bad-date' | 'future-date' | 'date-too-early';
      readonly reason: string;
    };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const REST = '(?:$|[\\s,T].*$)';

const YEAR_FIRST = /^(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?:\.?$|[T\s,].*$)/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{2}(?:\d{2}(?:\d{2})?)?(?:\.\d+)?Z?)?$/i;
const EAST_ASIAN = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${MONTH_NAME}\\.?,?[\\s-]+(\\d{4}|\\d{2}(?=\\s+\\d{1,2}:))${REST}`,
  'i',
);
const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}${MONTH_NAME}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${REST}`,
  'i',
);
const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:$|[\s,].*$)/;
const EPOCH = /^\d{10}(?:\d{3})?$/;

/** Reads one stated date; `today` is the day after which a date lies in the future. */
export function readPublicationDate(raw: unknown, today: Day): PublicationDate {
  const text = typeof raw === 'number' ? String(raw) : raw;
  if (text === undefined || text === null || text === '') return { kind: 'absent' };
  if (typeof text !== 'string') return bad(JSON.stringify(raw) ?? String(raw));
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'absent' };
  const day = parseDay(trimmed);
  if (day === undefined) return bad(trimmed);
  if (day === 'ambiguous') {
    return {
      kind: 'trouble',
      code: 'bad-date',
      reason: `The date "${shorten(trimmed)}" can mean two days; write it as YYYY-MM-DD.`,
    };
  }
  return checkRange(day, today);
}

/** Sets a day that cannot be aside: after today, or before 1800. */
export function checkRange(day: Day, today: Day): PublicationDate {
  if (day > today) {
    return {
      kind: 'trouble',
      code: 'future-date',
      reason: `The date ${day} lies after today, ${today}; correct the date.`,
    };
  }
  if (day < EARLIEST_DAY) {
    return {
      kind: 'trouble',
      code: 'date-too-early',
      reason: `The date ${day} lies before 1800; correct the date.`,
    };
  }
  return { kind: 'day', day };
}

/** A day written with separators in a file's name, as in `2024-06-19-summit.txt`; undefined where there is none. */
export function dayInFileName(path: string): Day | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const match = /(?<!\d)(\d{4})([-_.])(\d{2})\2(\d{2})(?!\d)/.exec(name);
  const day = match ? `${match[1]}-${match[3]}-${match[4]}` : '';
  return isDay(day) ? day : undefined;
}

function parseDay(text: string): Day | 'ambiguous' | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return compose(yearFirst[1], yearFirst[3], yearFirst[4]);
  const compact = COMPACT.exec(text);
  if (compact) {
    const day = compose(compact[1], compact[2], compact[3]);
    if (day !== undefined || text.length === 8) return day;
  }
  if (EPOCH.test(text)) {
    const ms = Number(text) * (text.length === 10 ? 1000 : 1);
    return new Date(ms).toISOString().slice(0, 10);
  }
  const eastAsian = EAST_ASIAN.exec(text);
  if (eastAsian) return compose(eastAsian[1], eastAsian[2], eastAsian[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return compose(fullYear(dayFirst[3] ?? ''), monthNumber(dayFirst[2] ?? ''), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return compose(monthFirst[3], monthNumber(monthFirst[1] ?? ''), monthFirst[2]);
  const numbers = NUMBERS.exec(text);
  if (numbers) return fromNumbers(numbers[1] ?? '', numbers[2] ?? '', numbers[3] ?? '', numbers[4] ?? '');
  return undefined;
}

/** Dots put the day first everywhere they are used; slashes and hyphens put it first in some countries only. */
function fromNumbers(a: string, mark: string, b: string, year: string): Day | 'ambiguous' | undefined {
  const dayFirst = compose(year, b, a);
  if (mark === '.') return dayFirst;
  const monthFirst = compose(year, a, b);
  if (dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst) return 'ambiguous';
  return dayFirst ?? monthFirst;
}

/** RFC 2822: 00–49 are of this century, 50–99 of the last. */
function fullYear(year: string): string {
  return year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`;
}

function monthNumber(name: string): string {
  return String(MONTHS.findIndex((month) => name.toLowerCase().startsWith(month)) + 1);
}

function compose(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): Day | undefined {
  const iso = `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}

function bad(text: string): PublicationDate {
  return {
    kind: 'trouble',
    code: 'bad-date',
    reason: `The date "${shorten(text)}" cannot be read as a day; write it as YYYY-MM-DD, or leave it out.`,
  };
}

function shorten(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
