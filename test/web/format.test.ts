import { describe, expect, it } from 'vitest';
import { chance, longDay, periodWords, signed } from '../../web/src/format.js';

describe('numbers and dates for people', () => {
  it('show the sign of an index, and absence as a dash', () => {
    expect(signed(4.24)).toBe('+4.2');
    expect(signed(-0.4)).toBe('−0.4');
    expect(signed(null)).toBe('–');
  });

  it('show no sign where rounding leaves nothing', () => {
    expect(signed(-0.04)).toBe('0.0');
    expect(signed(-0.04, 2)).toBe('−0.04');
  });

  it('name days and periods', () => {
    expect(longDay('2024-06-19')).toBe('19 June 2024');
    expect(periodWords('2024-06')).toBe('June 2024');
    expect(periodWords('2024-Q2')).toBe('Q2 2024');
    expect(periodWords('2024')).toBe('2024');
  });

  it('do not say that a chance is 0', () => {
    expect(chance(0.001)).toBe('< 0.01');
    expect(chance(0.05)).toBe('0.05');
  });
});
