import { describe, expect, it } from 'vitest';
import {
  daysBetween,
  firstDayOf,
  isDay,
  nextPeriod,
  periodOf,
  periodsBetween,
} from '../../src/ontology/day.js';

describe('days', () => {
  it('knows which calendar dates exist', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('2023-02-29')).toBe(false);
    expect(isDay('2024-6-19')).toBe(false);
    expect(isDay('')).toBe(false);
  });

  it('counts days over leap days and backwards', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
  });
});

describe('periods', () => {
  // ISO 8601: 1 January 2021 lies in week 53 of 2020; 29 December 2025 in week 1 of 2026.
  it('names the ISO week of days at the turn of a year', () => {
    expect(periodOf('2021-01-01', 'week')).toBe('2020-W53');
    expect(periodOf('2025-12-29', 'week')).toBe('2026-W01');
  });

  it('finds the first day of every kind of period again', () => {
    expect(firstDayOf('2020-W53')).toBe('2020-12-28');
    expect(firstDayOf('2024-Q2')).toBe('2024-04-01');
    expect(firstDayOf('2024-06')).toBe('2024-06-01');
    expect(firstDayOf('2024')).toBe('2024-01-01');
    expect(() => firstDayOf('2024-13')).toThrow(RangeError);
  });

  it('lists periods without gap or repetition', () => {
    expect(periodsBetween('2023-11-30', '2024-02-01', 'month')).toEqual([
      '2023-11',
      '2023-12',
      '2024-01',
      '2024-02',
    ]);
    expect(periodsBetween('2020-12-31', '2021-01-04', 'week')).toEqual(['2020-W53', '2021-W01']);
    expect(periodsBetween('2024-02-01', '2023-11-30', 'month')).toEqual([]);
    expect(nextPeriod('2024-Q4', 'quarter')).toBe('2025-Q1');
    expect(nextPeriod('2023', 'year')).toBe('2024');
  });
});
