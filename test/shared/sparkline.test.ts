import { describe, expect, it } from 'vitest';
import { condensed, sparkline } from '../../src/shared/sparkline.js';

describe('sparkline', () => {
  it('draws the lowest value lowest and the highest highest', () => {
    expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7])).toBe('▁▂▃▄▅▆▇█');
  });

  it('draws silence as a dot, not as a low bar', () => {
    expect(sparkline([1, null, 2])).toBe('▁·█');
    expect(sparkline([null, null])).toBe('··');
    expect(sparkline([])).toBe('');
  });

  it('keeps to a range, and draws a level series in the middle', () => {
    expect(sparkline([-10, 0, 10], [-10, 10])).toBe('▁▅█');
    expect(sparkline([99], [-10, 10])).toBe('█');
    expect(sparkline([3, 3])).toBe('▅▅');
  });
});

describe('a condensed series', () => {
  it('keeps the last known value of each stretch, counted from the end, and silence as silence', () => {
    expect(condensed([1, 2, 3], 3)).toEqual([1, 2, 3]);
    expect(condensed([1, 2, 3, null, null, null, 7], 4)).toEqual([1, 3, null, 7]);
    expect(condensed([1, 2, 3, 4, 5, null], 3)).toEqual([2, 4, 5]);
    expect(condensed([], 3)).toEqual([]);
  });
});
