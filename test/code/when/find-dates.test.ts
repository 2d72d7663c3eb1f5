import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/code/text/index.js';
import { findDates } from '../../../src/code/when/index.js';

// Wednesday; days of the week by hand from the calendar of June 2024.
const REPORT = '2024-06-19';

function dates(text: string, report: string | null = REPORT): readonly string[] {
  return splitSentences(text).flatMap((sentence) =>
    findDates(sentence, report).map(
      (one) =>
        `${text.slice(...one.span)}: ${one.day} ${one.precision}${one.next ? ` or ${one.next}` : ''}${one.bound ? ` ${one.bound}` : ''}`,
    ),
  );
}

describe('calendar dates', () => {
  it.each([
    ['They met on 4 May 2023.', '4 May 2023: 2023-05-04 day'],
    ['They met on May 4, 2023.', 'May 4, 2023: 2023-05-04 day'],
    ['They met on the 15th of May.', '15th of May: 2024-05-15 day or 2025-05-15'],
    ['They met on 30 September.', '30 September: 2023-09-30 day or 2024-09-30'],
    ['They met in March 2022.', 'March 2022: 2022-03-01 month'],
    ['They met in March.', 'March: 2024-03-01 month or 2025-03-01'],
    ['They met in mid-March.', 'mid-March: 2024-03-15 week or 2025-03-15'],
    ['They met in late August.', 'late August: 2023-08-25 month or 2024-08-25'],
    ['They met in 2021.', '2021: 2021-01-01 year'],
    ['They will meet in 2026.', '2026: 2026-07-01 year'],
    ['The note of 2024-02-29 was read.', '2024-02-29: 2024-02-29 day'],
    ["A curfew begins on New Year's Eve.", "New Year's Eve: 2023-12-31 day or 2024-12-31"],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual([expected]);
  });

  it('knows which days exist', () => {
    expect(dates('They met on 31 April 2023.').some((one) => one.includes('04-31'))).toBe(false);
  });
});

describe('days told from the report', () => {
  it.each([
    ['They met yesterday.', 'yesterday: 2024-06-18 day'],
    ['They met last night.', 'last night: 2024-06-18 day'],
    ['They meet tomorrow.', 'tomorrow: 2024-06-20 day'],
    ['Shells fell overnight.', 'overnight: 2024-06-19 day'],
    ['They met on Monday.', 'Monday: 2024-06-17 day or 2024-06-24'],
    ['They met on Wednesday.', 'Wednesday: 2024-06-19 day or 2024-06-26'],
    ['They met last Wednesday.', 'last Wednesday: 2024-06-12 day'],
    ['They meet next Tuesday.', 'next Tuesday: 2024-06-25 day'],
    ['They met last week.', 'last week: 2024-06-12 week'],
    ['They met two days ago.', 'two days ago: 2024-06-17 day'],
    ['They met a week ago.', 'a week ago: 2024-06-12 week'],
    ['They met earlier this month.', 'earlier this month: 2024-06-19 month'],
    ['They met last month.', 'last month: 2024-05-01 month'],
    ['They met last year.', 'last year: 2023-01-01 year'],
    ['They meet next year.', 'next year: 2025-07-01 year'],
    ['Talks have gone on since Monday.', 'Monday: 2024-06-17 day or 2024-06-24 since'],
    ['Talks go on until May.', 'May: 2024-05-01 month or 2025-05-01 until'],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual([expected]);
  });

  it('crosses the turn of the year', () => {
    expect(dates('They met last month.', '2025-01-10')).toEqual(['last month: 2024-12-01 month']);
    expect(dates('They met on 30 December.', '2025-01-10')).toEqual([
      '30 December: 2024-12-30 day or 2025-12-30',
    ]);
  });
});

describe('what is no date, or cannot be told', () => {
  it.each([
    'The talks may resume.',
    'Protesters march on the palace.',
    'It killed 2021 people.',
    'It is the first visit since time began.',
    'An overnight curfew was declared.',
  ])('%s', (text) => {
    expect(dates(text)).toEqual([]);
  });

  it('reckons years before nothing named from the report, to the year', () => {
    const before = dates('Two years before that, they met.');
    expect(before).toEqual([expect.stringMatching(/^Two years before: \d{4}-01-01 year$/)]);
    const earlier = dates('They had met two years earlier.');
    expect(earlier[0]?.split(': ')[1]).toBe(before[0]?.split(': ')[1]);
  });

  it('leaves dates that hang on another event unresolved', () => {
    expect(dates('They met two days after the raid.')).toEqual(['two days after: null none']);
    expect(dates('They met two years before the war.')).toEqual(['two years before: null none']);
    expect(dates('They met two years earlier than planned.')).toEqual(['two years earlier: null none']);
    expect(dates('They met the following day.')).toEqual(['following day: null none']);
  });

  it('reads only full dates where the report has none', () => {
    expect(dates('They met on Monday.', null)).toEqual(['Monday: null none']);
    expect(dates('They met on 4 May 2023.', null)).toEqual(['4 May 2023: 2023-05-04 day']);
  });

  it('takes "the first time since 2018" for a measure, not a day', () => {
    expect(dates('It fired for the first time since 2018.')).toEqual([]);
  });
});
