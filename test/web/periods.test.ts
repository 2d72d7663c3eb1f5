import { describe, expect, it } from 'vitest';
import { firstDayOf } from '../../src/ontology/day.js';
import { addMonths, firstDay, lastDayOfMonth } from '../../web/src/periods.js';

describe('periods in the browser', () => {
  it.each(['2024-06-19', '2024-W01', '2020-W53', '2024-W25', '2024-06', '2024-Q2', '2024'])(
    'begin on the day that the ontology says: %s',
    (name) => {
      expect(firstDay(name)).toBe(firstDayOf(name));
    },
  );

  it('know the ends of months, leap years too', () => {
    expect(lastDayOfMonth('2024-02')).toBe('2024-02-29');
    expect(lastDayOfMonth('2023-02')).toBe('2023-02-28');
    expect(lastDayOfMonth('2023-12')).toBe('2023-12-31');
  });

  it('count months over the turn of the year', () => {
    expect(addMonths('2024-12', 1)).toBe('2025-01');
    expect(addMonths('2024-01', -1)).toBe('2023-12');
    expect(addMonths('2024-06', 0)).toBe('2024-06');
  });
});
