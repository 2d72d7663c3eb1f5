/** Numbers and dates for people, in the language in force. */
import type { Day, PeriodName } from '../../src/server/responses.js';
import { t } from './messages/index.js';

const ABSENT = '–';

/** `+4.2`, `−0.4`, `0.0`; a dash where there is no value: no data is not zero. */
export function signed(value: number | null, digits = 1): string {
  if (value === null) return ABSENT;
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}

export function plain(value: number, digits = 1): string {
  return value.toLocaleString(t().locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function percent(value: number): string {
  return value.toLocaleString(t().locale, { style: 'percent', maximumFractionDigits: 0 });
}

/** `19 June 2024` */
export function longDay(day: Day): string {
  return written(day, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `March 2025`, `week 12 of 2025`, `Q2 2025`, `2025`, `19 June 2024`. */
export function periodWords(period: PeriodName): string {
  if (/^\d{4}-\d{2}$/.test(period)) return written(`${period}-01`, { month: 'long', year: 'numeric' });
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return longDay(period);
  const quarter = /^(\d{4})-Q(\d)$/.exec(period);
  return quarter === null ? period : t().number.quarter(quarter[1] ?? '', quarter[2] ?? '');
}

/** `Mar 2025` */
export function shortPeriod(period: PeriodName): string {
  if (!/^\d{4}-\d{2}$/.test(period)) return periodWords(period);
  return written(`${period}-01`, { month: 'short', year: 'numeric' });
}

/** Date and time of an ISO instant, in the reader's zone. */
export function instant(iso: string): string {
  return new Date(iso).toLocaleString(t().locale === 'en' ? 'en-GB' : t().locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}

/** A chance: `0.01`, `< 0.01`. */
export function chance(p: number): string {
  return p < 0.01 ? '< 0.01' : p.toFixed(2);
}

function written(day: Day, options: Intl.DateTimeFormatOptions): string {
  const locale = t().locale === 'en' ? 'en-GB' : t().locale;
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { ...options, timeZone: 'UTC' });
}
