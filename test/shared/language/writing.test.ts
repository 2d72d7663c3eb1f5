import { describe, expect, it } from 'vitest';
import { writingOf } from '../../../src/shared/language/writing.js';

const [en, ko] = [writingOf('en'), writingOf('ko')];

describe('days and periods', () => {
  it('are written as each language writes them', () => {
    expect([en.day('2024-06-09'), ko.day('2024-06-09')]).toEqual(['9 June 2024', '2024년 6월 9일']);
    const periods = ['2024', '2024-Q2', '2024-06', '2024-W05', '2024-06-19'];
    expect(periods.map(en.period)).toEqual([
      '2024',
      'the second quarter of 2024',
      'June 2024',
      'week 5 of 2024',
      '19 June 2024',
    ]);
    expect(periods.map(ko.period)).toEqual([
      '2024년',
      '2024년 2분기',
      '2024년 6월',
      '2024년 5주',
      '2024년 6월 19일',
    ]);
  });

  it('say no more of a date than is known', () => {
    const known = [
      ['2024-06-19', 'day'],
      ['2024-06-19', 'week'],
      ['2024-06-01', 'month'],
      ['2024-01-01', 'year'],
      [null, 'none'],
    ] as const;
    expect(known.map(([day, precision]) => en.date(day, precision))).toEqual([
      '19 June 2024',
      'about 19 June 2024',
      'June 2024',
      '2024',
      'undated',
    ]);
    expect(known.map(([day, precision]) => ko.date(day, precision))).toEqual([
      '2024년 6월 19일',
      '2024년 6월 19일경',
      '2024년 6월',
      '2024년',
      '날짜 미상',
    ]);
  });
});

describe('lists and numbers', () => {
  it('are joined and grouped', () => {
    expect([en.list([]), en.list(['A', 'B']), en.list(['A', 'B', 'C'])]).toEqual([
      '',
      'A and B',
      'A, B and C',
    ]);
    expect([ko.list([]), ko.list(['가', '나', '다'])]).toEqual(['', '가, 나, 다']);
    expect([en.figure(6000.5), ko.figure(6000.5)]).toEqual(['6,000.5', '6,000.5']);
  });
});
