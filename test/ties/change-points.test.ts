import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/shared/random.js';
import { changePoints, pelt } from '../../src/ties/change-points.js';

const OPTIONS = { minSegment: 3, level: 0.05, permutations: 199, seed: 7 };

/** Optimal partitioning (Jackson et al. 2005), slow and plain, to hold PELT against. */
function optimal(values: readonly number[], penalty: number, minSegment: number): readonly number[] {
  const cost = (from: number, to: number) => {
    const part = values.slice(from, to);
    const mean = part.reduce((a, b) => a + b, 0) / part.length;
    return part.reduce((sum, v) => sum + (v - mean) ** 2, 0);
  };
  const best: { total: number; places: readonly number[] }[] = [{ total: -penalty, places: [] }];
  for (let end = 1; end <= values.length; end++) {
    let found = { total: Number.POSITIVE_INFINITY, places: [] as readonly number[] };
    for (let start = 0; start <= end - minSegment; start++) {
      const before = best[start];
      if (before === undefined || before.total === Number.POSITIVE_INFINITY) continue;
      const total = before.total + cost(start, end) + penalty;
      if (total < found.total - 1e-9) found = { total, places: start === 0 ? [] : [...before.places, start] };
    }
    best.push(found);
  }
  return best[values.length]?.places ?? [];
}

describe('PELT', () => {
  it('finds what trying every partition finds', () => {
    const random = seededRandom(11);
    for (let trial = 0; trial < 60; trial++) {
      const n = 6 + Math.floor(random() * 40);
      const breaks = [Math.floor(random() * n), Math.floor(random() * n)];
      const values = Array.from(
        { length: n },
        (_, i) => random() * 2 + breaks.filter((b) => i >= b).length * 3 * random(),
      );
      expect(pelt(values, 3, 3)).toEqual(optimal(values, 3, 3));
    }
  });

  it('splits a clean step where it lies', () => {
    expect(pelt([0, 0, 0, 0, 5, 5, 5, 5], 1, 3)).toEqual([4]);
  });
});

describe('change points', () => {
  it('finds a step in noise, with a small p', () => {
    const random = seededRandom(5);
    const values = Array.from({ length: 40 }, (_, i) => (i < 24 ? 1 : 4) + random() - 0.5);
    const found = changePoints(values, OPTIONS);
    expect(found).toEqual([{ at: 24, p: 1 / 200 }]);
  });

  it('finds nothing in a constant series, a short one, or an empty one', () => {
    expect(changePoints([2, 2, 2, 2, 2, 2, 2], OPTIONS)).toEqual([]);
    expect(changePoints([0, 9], OPTIONS)).toEqual([]);
    expect(changePoints([], OPTIONS)).toEqual([]);
  });

  it('rarely finds a change in noise without one', () => {
    let found = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const random = seededRandom(seed);
      const values = Array.from({ length: 50 }, () => random() + random() + random());
      found += changePoints(values, OPTIONS).length > 0 ? 1 : 0;
    }
    // Level 0.05 a change; PELT's penalty comes first.
    expect(found).toBeLessThanOrEqual(8);
  });

  it('dates a change near the start of a series before its least segment', () => {
    const random = seededRandom(3);
    const values = Array.from({ length: 40 }, (_, i) => (i < 2 ? 0 : -8 + random() / 5));
    expect(pelt(values, 1, 3)).toEqual([3]);
    expect(changePoints(values, OPTIONS)[0]?.at).toBe(2);
  });

  it('does not take a single loud month for a level', () => {
    const values = Array.from({ length: 40 }, (_, i) => (i === 20 ? 9 : 0));
    expect(changePoints(values, OPTIONS)).toEqual([]);
  });
});
