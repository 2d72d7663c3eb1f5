import { describe, expect, it } from 'vitest';
import { listWindow } from '../../../web/src/pair/window-list.js';

const ask = (top: number, count = 1000, heights = new Float64Array(count)) =>
  listWindow({ count, heights, guess: 100, top, size: 800 });

describe('window of a long list', () => {
  it('holds what is in sight and 900 pixels around it', () => {
    // From the top: items whose beginning lies at 1,700 pixels or less, that is 0 to 17.
    expect(ask(0)).toEqual({ start: 0, end: 18, before: 0, after: 98_200 });
    // 10,000 − 900 = 9,100 down to 10,000 + 1,700 = 11,700.
    expect(ask(10_000)).toEqual({ start: 91, end: 118, before: 9_100, after: 88_200 });
  });

  it('keeps the height of the whole, whatever is drawn', () => {
    const heights = Float64Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? 0 : 60 + (i % 7) * 20));
    const all = heights.reduce((sum, height) => sum + (height || 100), 0);
    for (const top of [-5000, 0, 777, 12_345, all, all + 9000]) {
      const { start, end, before, after } = ask(top, 300, heights);
      const drawn = heights.slice(start, end).reduce((sum, height) => sum + (height || 100), 0);
      expect(before + drawn + after, String(top)).toBeCloseTo(all, 6);
      expect(end).toBeGreaterThan(start);
    }
  });

  it('is empty for an empty list, and never for another', () => {
    expect(ask(0, 0)).toEqual({ start: 0, end: 0, before: 0, after: 0 });
    expect(ask(1e9, 3)).toEqual({ start: 2, end: 3, before: 200, after: 0 });
  });
});
