import { describe, expect, it } from 'vitest';
import { dayNumber, monthNumber } from '../../src/ties/calendar.js';
import { createReading } from '../../src/ties/reading.js';
import { steady } from './make.js';

describe('reading', () => {
  it('scales nothing where reading is steady', () => {
    const reading = createReading(steady('2024-01-01', '2024-12-31'));
    // One document a day is 30.44 a month of 30.44 days.
    expect(reading.usual).toBeCloseTo(30.44, 10);
    expect(reading.scale(monthNumber('2024-06-01'))).toBe(1);
  });

  it('scales heavy months down and thin months up, at most fourfold', () => {
    const coverage = new Map([
      ...steady('2022-01-01', '2023-12-31', 4),
      ...steady('2024-01-01', '2024-06-30', 8),
      ...steady('2024-07-01', '2024-12-31', 40),
      ...steady('2025-01-01', '2025-12-31', 0.5),
    ]);
    const reading = createReading(coverage);
    expect(reading.usual).toBeCloseTo(4 * 30.44, 10);
    expect(reading.scale(monthNumber('2024-06-01'))).toBeCloseTo(0.5, 10);
    // Ten times and an eighth of the usual; bounded.
    expect(reading.scale(monthNumber('2024-12-01'))).toBe(0.25);
    expect(reading.scale(monthNumber('2025-12-01'))).toBe(4);
    // February 2024 looks back 91 days, of which 60 lie in 2024: (60 × 8 + 31 × 4) / 91 a day.
    expect(reading.scale(monthNumber('2024-02-01'))).toBeCloseTo(4 / ((60 * 8 + 31 * 4) / 91), 10);
  });

  it('asks for five documents in a year and a tenth of the usual lately', () => {
    const few = createReading(new Map([['2024-01-01', 4]]));
    expect(few.enough(dayNumber('2024-01-31'))).toBe(false);
    const five = createReading(new Map([['2024-01-01', 5]]));
    expect(five.enough(dayNumber('2024-01-31'))).toBe(true);
    const stopped = createReading(new Map([...steady('2023-01-01', '2023-12-31', 10), ['2024-06-01', 20]]));
    expect(stopped.enough(dayNumber('2023-12-31'))).toBe(true);
    // 20 documents in 91 days against 910 usual ones.
    expect(stopped.enough(dayNumber('2024-06-01'))).toBe(false);
  });

  it('says of nothing read that it is not enough, and never divides by it', () => {
    const nothing = createReading(new Map());
    expect(nothing.enough(dayNumber('2024-01-01'))).toBe(false);
    expect(nothing.scale(monthNumber('2024-01-01'))).toBe(1);
    expect(nothing.between(0, 30_000)).toBe(0);
    const gap = createReading(
      new Map([
        ['2020-01-01', 9],
        ['2024-01-01', 9],
      ]),
    );
    expect(gap.scale(monthNumber('2022-01-01'))).toBe(4);
    expect(Number.isFinite(gap.usual)).toBe(true);
  });

  it('hears a month only where something was read in it', () => {
    const reading = createReading(new Map([...steady('2024-01-01', '2024-03-31'), ['2024-05-02', 20]]));
    expect(reading.heard(monthNumber('2024-03-01'))).toBe(true);
    expect(reading.enough(dayNumber('2024-04-30'))).toBe(true);
    expect(reading.heard(monthNumber('2024-04-01'))).toBe(false);
    expect(reading.heard(monthNumber('2024-05-01'))).toBe(true);
  });

  it('counts documents between two days, both included', () => {
    const reading = createReading(
      new Map([
        ['2024-01-01', 2],
        ['2024-01-03', 3],
      ]),
    );
    expect(reading.between(dayNumber('2024-01-01'), dayNumber('2024-01-03'))).toBe(5);
    expect(reading.between(dayNumber('2024-01-02'), dayNumber('2024-01-02'))).toBe(0);
    expect(reading.between(dayNumber('2024-01-03'), dayNumber('2024-01-01'))).toBe(0);
  });
});
