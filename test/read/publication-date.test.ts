import { describe, expect, it } from 'vitest';
import { dayInFileName, readPublicationDate } from '../../src/read/publication-date.js';

const TODAY = '2026-04-01';
const dayOf = (raw: unknown) => {
  const date = readPublicationDate(raw, TODAY);
  return date.kind === 'day' ? date.day : date.kind === 'trouble' ? date.code : date.kind;
};

describe('readPublicationDate', () => {
  it.each([
    '2024-06-19',
    '2024-6-19',
    '2024/06/19',
    '2024.06.19',
    '2024. 6. 19.',
    '2024-06-19T23:30:00-04:00',
    '2024-06-19 10:00:00 UTC',
    '2024-06-19T10:00Z',
    '20240619',
    20240619,
    '20240619T103000Z',
    '20240619231500',
    'Wed, 19 Jun 2024 10:00:00 +0900',
    'Wed, 19 Jun 24 10:00:00 GMT',
    '19 June 2024',
    '19th of June, 2024',
    '19-Jun-2024',
    'June 19, 2024',
    'Jun. 19, 2024',
    'Wednesday, June 19, 2024 at 10:00 a.m.',
    'Wednesday 19 June 2024',
    '2024年6月19日',
    '2024년 6월 19일',
    '19/06/2024',
    '06/19/2024',
    '19.06.2024',
    1718755200,
    1718755200000,
    '1718755200',
  ])('reads %s', (raw) => expect(dayOf(raw)).toBe('2024-06-19'));

  it('reads May 4, 2023, and days before 1970', () => {
    expect(dayOf('May 4, 2023')).toBe('2023-05-04');
    expect(dayOf('4 September 1939')).toBe('1939-09-04');
    expect(dayOf('Fri, 01 Sep 95 08:00:00 GMT')).toBe('1995-09-01');
  });

  it('takes a slash date only where it can mean one day', () => {
    expect(dayOf('03/04/2023')).toBe('bad-date');
    expect(dayOf('03-04-2023')).toBe('bad-date');
    expect(dayOf('03/03/2023')).toBe('2023-03-03');
    expect(dayOf('13/04/2023')).toBe('2023-04-13');
    expect(dayOf('04/13/2023')).toBe('2023-04-13');
  });

  it.each([
    'yesterday',
    '2024',
    '2024-06',
    'June 2024',
    '2023-02-30',
    '31 June 2024',
    '2024-13-01',
    {},
    [],
    true,
  ])('does not make a day of %j', (raw) => expect(dayOf(raw)).toBe('bad-date'));

  it.each([undefined, null, '', '  '])('takes %j for no date', (raw) => expect(dayOf(raw)).toBe('absent'));

  it('keeps to 1800 and today', () => {
    expect(dayOf('1800-01-01')).toBe('1800-01-01');
    expect(dayOf('1799-12-31')).toBe('date-too-early');
    expect(dayOf(TODAY)).toBe(TODAY);
    expect(dayOf('2026-04-02')).toBe('future-date');
  });
});

describe('dayInFileName', () => {
  it('takes days with separators only', () => {
    expect(dayInFileName('reports/2024-06-19-summit.md')).toBe('2024-06-19');
    expect(dayInFileName('reports/summit_2024_06_19.md')).toBe('2024-06-19');
    expect(dayInFileName('2024-06-19/summit.md')).toBeUndefined();
    expect(dayInFileName('20240619.md')).toBeUndefined();
    expect(dayInFileName('2024-06-31.md')).toBeUndefined();
  });
});
