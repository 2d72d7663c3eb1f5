import { describe, expect, it } from 'vitest';
import {
  dayNumber,
  dayOfNumber,
  lastDayOf,
  monthEnd,
  monthNumber,
  monthOfDayNumber,
  monthStart,
} from '../../src/ties/calendar.js';

describe('calendar', () => {
  it('counts days from 1970-01-01', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    // 31 + 28 days of 1970, and one more.
    expect(dayNumber('1970-03-02')).toBe(60);
    expect(dayOfNumber(dayNumber('2024-02-29'))).toBe('2024-02-29');
    expect(dayNumber('1969-12-31')).toBe(-1);
  });

  it('finds the ends of months, leap years included', () => {
    expect(dayOfNumber(monthEnd(monthNumber('2024-02-10')))).toBe('2024-02-29');
    expect(dayOfNumber(monthEnd(monthNumber('2023-12-01')))).toBe('2023-12-31');
    expect(monthStart(monthNumber('2023-12-31'))).toBe('2023-12-01');
    expect(monthOfDayNumber(dayNumber('2024-01-01')) - monthOfDayNumber(dayNumber('2023-12-31'))).toBe(1);
  });

  it('agrees with the calendar of the language on every day of five centuries', () => {
    for (let at = Date.UTC(1700, 0, 1); at < Date.UTC(2200, 0, 1); at += 86_400_000) {
      const date = new Date(at);
      const day = at / 86_400_000;
      const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
      if (dayNumber(date.toISOString().slice(0, 10)) !== day || monthOfDayNumber(day) !== month) {
        expect([dayNumber(date.toISOString().slice(0, 10)), monthOfDayNumber(day)]).toEqual([day, month]);
      }
      if (date.getUTCDate() === 1 && monthEnd(month - 1) !== day - 1)
        expect(monthEnd(month - 1)).toBe(day - 1);
    }
    expect(monthOfDayNumber(-1)).toBe(1969 * 12 + 11);
  });

  it('finds the last day of every kind of period', () => {
    expect(lastDayOf('2024-02', 'month')).toBe('2024-02-29');
    expect(lastDayOf('2024-Q1', 'quarter')).toBe('2024-03-31');
    expect(lastDayOf('2024', 'year')).toBe('2024-12-31');
    expect(lastDayOf('2024-W25', 'week')).toBe('2024-06-23');
    expect(lastDayOf('2024-06-19', 'day')).toBe('2024-06-19');
  });
});
