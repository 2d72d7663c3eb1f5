/**
 * Rules for words that tell a time. Each looks at one token and what stands around it and gives a reading or
 * nothing; the first that fits wins. Weekdays and months without a year have two readings, the last and the
 * next, between which the act decides ("met on Monday", "will meet on Monday"). Over 250 lines: one rule a function.
 */
import type { Day, Precision } from '../../ontology/day.js';
import { addDays, isDay } from '../../ontology/day.js';
import { dayOf, MONTHS, monthFrom, smallNumber, WEEKDAYS, weekdayAfter, weekdayBefore } from './calendar.js';
import type { DateMention } from './types.js';

/** Lower-case words of a sentence, and as they stand. */
export interface Words {
  readonly lower: readonly string[];
  readonly form: readonly string[];
}

/** A reading, without the span. */
export type Reading = Omit<DateMention, 'span'>;
type Rule = (words: Words, at: number, report: Day | null) => Reading | undefined;

function reading(
  from: number,
  to: number,
  day: Day | null | undefined,
  precision: Precision,
  direction: DateMention['direction'],
  next?: Day,
): Reading {
  return { from, to, day: day ?? null, precision, direction, ...(next === undefined ? {} : { next }) };
}

const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const YEAR = /^(?:1[89]\d\d|20\d\d)$/;
const ISO = /^\d{4}-\d{2}-\d{2}$/;

function dateNumber(word: string | undefined): number | undefined {
  const match = word === undefined ? undefined : ORDINAL.exec(word);
  const value = match ? Number(match[1]) : 0;
  return value >= 1 && value <= 31 ? value : undefined;
}

function yearAt(words: Words, at: number): { year: number; to: number } | undefined {
  const direct = words.lower[at];
  if (direct !== undefined && YEAR.test(direct)) return { year: Number(direct), to: at + 1 };
  const after = words.lower[at + 1];
  if (direct === ',' && after !== undefined && YEAR.test(after)) return { year: Number(after), to: at + 2 };
  return undefined;
}

function side(day: Day | undefined, report: Day | null): DateMention['direction'] {
  if (day === undefined || report === null) return 'open';
  return day < report ? 'past' : day > report ? 'future' : 'present';
}

/** A day and month without a year: the last one before the report, or the next. */
function bothWays(from: number, to: number, month: number, date: number, report: Day | null): Reading {
  if (report === null) return reading(from, to, null, 'none', 'open');
  const year = Number(report.slice(0, 4));
  const options = [year - 1, year, year + 1].flatMap((y) => dayOf(y, month, date) ?? []);
  const past = options.filter((day) => day <= report).at(-1);
  const next = options.find((day) => day >= report);
  return reading(from, to, past ?? next, 'day', 'open', next);
}

const isoDate: Rule = (words, at, report) => {
  const word = words.form[at] ?? '';
  if (!ISO.test(word) || !isDay(word)) return undefined;
  return reading(at, at + 1, word, 'day', side(word, report));
};

/** "4 May 2023", "the 15th of May", "4 May". */
const dayMonth: Rule = (words, at, report) => {
  const date = dateNumber(words.lower[at]);
  if (date === undefined) return undefined;
  const monthAt = words.lower[at + 1] === 'of' ? at + 2 : at + 1;
  const month = monthOf(words, monthAt);
  if (month === undefined) return undefined;
  const year = yearAt(words, monthAt + 1);
  if (!year) return bothWays(at, monthAt + 1, month, date, report);
  const day = dayOf(year.year, month, date);
  return day === undefined ? undefined : reading(at, year.to, day, 'day', side(day, report));
};

/** "May 4, 2023", "May 4". */
const monthDay: Rule = (words, at, report) => {
  const month = monthOf(words, at);
  const date = month === undefined ? undefined : dateNumber(words.lower[at + 1]);
  if (month === undefined || date === undefined) return undefined;
  const year = yearAt(words, at + 2);
  if (!year) return bothWays(at, at + 2, month, date, report);
  const day = dayOf(year.year, month, date);
  return day === undefined ? undefined : reading(at, year.to, day, 'day', side(day, report));
};

function monthOf(words: Words, at: number): number | undefined {
  const form = words.form[at] ?? '';
  const code = form.charCodeAt(0);
  if (code < 65 || code > 90) return undefined;
  return MONTHS.get(words.lower[at] ?? '');
}

const BEFORE_MONTH = new Set(
  'in since until till by of during early mid late last next this from through between and to before after every for'.split(
    ' ',
  ),
);
const DAY_IN_MONTH: Readonly<Record<string, number>> = { early: 5, mid: 15, late: 25, end: 28 };

/** "in March", "March 2024", "early March", "mid-March", "last May"; not the verb "may" or a march. */
const monthAlone: Rule = (words, at, report) => {
  const joined = /^(early|mid|late)-(\p{L}+)$/u.exec(words.lower[at] ?? '');
  const month = joined ? MONTHS.get(joined[2] as string) : monthOf(words, at);
  if (month === undefined) return undefined;
  const year = yearAt(words, at + 1);
  const before = words.lower[at - 1] ?? '';
  const doubtful = /^(may|march|mar|mar\.|sun|dec|jun|apr)$/.test(words.lower[at] ?? '');
  if (!year && doubtful && !BEFORE_MONTH.has(before)) return undefined;
  const part = joined?.[1] ?? before;
  const date = DAY_IN_MONTH[part] ?? 1;
  const precision = part === 'mid' ? 'week' : 'month';
  const from = !joined && DAY_IN_MONTH[before] !== undefined ? at - 1 : at;
  if (year) {
    const day = dayOf(year.year, month, date);
    return reading(from, year.to, day, precision, side(day, report));
  }
  if (report === null) return reading(from, at + 1, null, 'none', 'open');
  return monthNear(from, at + 1, month, date, precision, before, report);
};

function monthNear(
  from: number,
  to: number,
  month: number,
  date: number,
  precision: Precision,
  before: string,
  report: Day,
): Reading {
  const year = Number(report.slice(0, 4));
  const own = Number(report.slice(5, 7));
  const past = dayOf(month <= own && !(before === 'last' && month === own) ? year : year - 1, month, date);
  const next = dayOf(month >= own && !(before === 'next' && month === own) ? year : year + 1, month, date);
  if (before === 'next') return reading(from - 1, to, next, precision, 'future');
  if (before === 'last') return reading(from - 1, to, past, precision, 'past');
  return reading(from, to, past, precision, 'open', next);
}

/** "Monday", "last Monday", "next Tuesday". */
const weekday: Rule = (words, at, report) => {
  const number = WEEKDAYS.get(words.lower[at] ?? '');
  const code = (words.form[at] ?? '').charCodeAt(0);
  if (number === undefined || code < 65 || code > 90) return undefined;
  if (report === null) return reading(at, at + 1, null, 'none', 'open');
  if ((words.lower[at + 1] ?? '') === ',' && dateFollows(words, at + 2)) return undefined;
  if (dateFollows(words, at + 1)) return undefined;
  const before = words.lower[at - 1] ?? '';
  if (before === 'next' || before === 'coming') {
    return reading(at - 1, at + 1, weekdayAfter(report, number), 'day', 'future');
  }
  const past = weekdayBefore(report, number);
  if (before === 'last' || before === 'past') {
    return reading(at - 1, at + 1, past === report ? addDays(past, -7) : past, 'day', 'past');
  }
  return reading(at, at + 1, past, 'day', 'open', weekdayAfter(report, number));
};

/** "Monday, 4 May" is told by the date. */
function dateFollows(words: Words, at: number): boolean {
  return (
    (dateNumber(words.lower[at]) !== undefined && monthOf(words, at + 1) !== undefined) ||
    (monthOf(words, at) !== undefined && dateNumber(words.lower[at + 1]) !== undefined)
  );
}

const SINGLE_DAYS: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  yesterday: -1,
  tomorrow: 1,
  overnight: 0,
};
const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night']);

/** "yesterday", "today", "overnight", "this morning", "last night". */
const singleDay: Rule = (words, at, report) => {
  const w = words.lower[at] ?? '';
  const after = words.lower[at + 1] ?? '';
  let offset = Object.hasOwn(SINGLE_DAYS, w) ? SINGLE_DAYS[w] : undefined;
  let to = at + 1;
  if ((w === 'this' || w === 'last') && PARTS_OF_DAY.has(after)) {
    offset = w === 'last' ? -1 : 0;
    to = at + 2;
  }
  if (offset === undefined) return undefined;
  if (w === 'overnight' && NOUN_AFTER_OVERNIGHT.has(after)) return undefined;
  if (report === null) return reading(at, to, null, 'none', 'present');
  const direction = offset < 0 ? 'past' : offset > 0 ? 'future' : 'present';
  return reading(at, to, addDays(report, offset), 'day', direction);
};

const NOUN_AFTER_OVERNIGHT = new Set([
  'curfew',
  'curfews',
  'stay',
  'flight',
  'shift',
  'train',
  'lows',
  'success',
]);

type Unit = 'day' | 'week' | 'month' | 'year';
const UNITS: Readonly<Record<string, Unit>> = {
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  month: 'month',
  months: 'month',
  year: 'year',
  years: 'year',
  weekend: 'week',
};

function shifted(report: Day, unit: Unit, count: number): Day {
  if (unit === 'day') return addDays(report, count);
  if (unit === 'week') return addDays(report, 7 * count);
  if (unit === 'month') return monthFrom(report, count);
  return `${String(Number(report.slice(0, 4)) + count).padStart(4, '0')}-${count > 0 ? '07' : '01'}-01`;
}

const SHIFTS: Readonly<Record<string, number>> = {
  last: -1,
  previous: -1,
  past: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
};

/** "last week", "earlier this month", "next year", "the following day" (which needs another day: unresolved). */
const relativeUnit: Rule = (words, at, report) => {
  const w = words.lower[at] ?? '';
  const unit = UNITS[words.lower[at + 1] ?? ''];
  const shift = Object.hasOwn(SHIFTS, w) ? SHIFTS[w] : undefined;
  if (shift === undefined || unit === undefined || (words.lower[at + 1] ?? '').endsWith('s'))
    return undefined;
  const sooner = words.lower[at - 1] === 'earlier' || words.lower[at - 1] === 'later';
  const from = sooner ? at - 1 : at;
  const needsOther = w === 'following' || w === 'previous' || (unit === 'day' && w !== 'this');
  if (needsOther || w === 'past' || w === 'coming')
    return reading(from, at + 2, null, 'none', shift < 0 ? 'past' : 'future');
  if (report === null) return reading(from, at + 2, null, 'none', 'open');
  const direction =
    shift < 0 ? 'past' : shift > 0 ? 'future' : words.lower[at - 1] === 'later' ? 'future' : 'present';
  const day = shift === 0 ? report : shifted(report, unit, shift);
  return reading(from, at + 2, day, unit, direction);
};

/**
 * "two days ago", "a week ago"; "two days after the raid", "three years later" stay unresolved. "Two years before that"
 * is reckoned from the report: it may be a year off, and lies far from the report's own day in any case.
 */
const counted: Rule = (words, at, report) => {
  const count = smallNumber(words.lower[at] ?? '');
  const unit = UNITS[words.lower[at + 1] ?? ''];
  if (count === undefined || unit === undefined) return undefined;
  const after = words.lower[at + 2] ?? '';
  if (after === 'ago') {
    if (report === null) return reading(at, at + 3, null, 'none', 'past');
    const precision: Precision = unit === 'day' ? 'day' : unit;
    return reading(at, at + 3, shifted(report, unit, -count), precision, 'past');
  }
  if (after === 'after' || after === 'before' || after === 'later' || after === 'earlier') {
    const past = after === 'before' || after === 'earlier';
    if (unit === 'year' && past && report !== null && isUnanchored(after, words.lower[at + 3] ?? ''))
      return reading(at, at + 3, shifted(report, 'year', -count), 'year', 'past');
    return reading(at, at + 3, null, 'none', past ? 'past' : 'open');
  }
  const before = words.lower[at - 1] ?? '';
  if ((before === 'in' || before === 'within') && count > 0)
    return reading(at - 1, at + 2, null, 'none', 'open');
  return undefined;
};

/** "two years earlier", "a year before that", with nothing named that it is reckoned from. */
function isUnanchored(word: string, next: string): boolean {
  return word === 'earlier' ? next !== 'than' : next === 'that' || next === '' || /^[,.;]$/.test(next);
}

const FEASTS: readonly {
  readonly words: readonly string[];
  readonly month: number;
  readonly date: number;
}[] = [
  { words: ['new', 'year', "'s", 'eve'], month: 12, date: 31 },
  { words: ['new', 'year', "'s", 'day'], month: 1, date: 1 },
  { words: ['christmas', 'day'], month: 12, date: 25 },
  { words: ['christmas', 'eve'], month: 12, date: 24 },
];

/** "New Year's Eve", "Christmas Day". */
const feast: Rule = (words, at, report) => {
  const first = words.lower[at];
  for (const { words: parts, month, date } of FEASTS) {
    if (first !== parts[0]) continue;
    if (!parts.every((part, i) => words.lower[at + i]?.replace('’', "'") === part)) continue;
    return bothWays(at, at + parts.length, month, date, report);
  }
  return undefined;
};

const BEFORE_YEAR = new Set(
  'in since until till by during from of early late mid for the around after before'.split(' '),
);

/** "in 2021", "since 2018", "the 1994 bombing". */
const yearAlone: Rule = (words, at, report) => {
  const w = words.lower[at] ?? '';
  if (!YEAR.test(w) || !BEFORE_YEAR.has(words.lower[at - 1] ?? '')) return undefined;
  const after = words.lower[at + 1] ?? '';
  if (words.lower[at - 1] === 'the' && !/^\p{L}/u.test(after)) return undefined;
  if (QUANTITY_AFTER.test(after)) return undefined;
  const own = report?.slice(0, 4);
  const direction = own === undefined ? 'open' : w < own ? 'past' : w > own ? 'future' : 'present';
  // A year to come is told by its middle: plans for it are no nearer to its first day.
  const day = direction === 'future' ? `${w}-07-01` : `${w}-01-01`;
  const found = reading(at, at + 1, day, 'year', direction);
  return words.lower[at - 1] === 'the' ? { ...found, attributive: true } : found;
};

const QUANTITY_AFTER =
  /^(?:people|soldiers|troops|km|miles|kilometers|kilometres|dead|others|times|meters|metres|tons|tonnes|%|percent)$/;

const RULES: readonly Rule[] = [
  isoDate,
  dayMonth,
  monthDay,
  feast,
  weekday,
  singleDay,
  relativeUnit,
  counted,
  monthAlone,
  yearAlone,
];

/** The reading of the first rule that fits at a token. */
export function readAt(words: Words, at: number, report: Day | null): Reading | undefined {
  for (const rule of RULES) {
    const found = rule(words, at, report);
    if (found) return found;
  }
  return undefined;
}
