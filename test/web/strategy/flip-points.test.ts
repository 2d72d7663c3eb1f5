import { describe, expect, it } from 'vitest';
import { flipsOf, sharesOf } from '../../../web/src/strategy/flip-points.js';

/** Two criteria of weights 60 and 40; A holds the first always and the second never, B the other way; costs 10 and 0. */
const WEIGHTS = [60, 40] as const;
const SHARES = { A: [1, 0], B: [0, 1] } as const;
const COST = { A: 10, B: 0 } as const;
const meansAt = (weights: readonly number[]) =>
  (['A', 'B'] as const).map((name) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const points = weights.reduce((sum, weight, i) => sum + weight * (SHARES[name][i] ?? 0), 0);
    return { name, mean: (100 * points) / total - COST[name], cost: COST[name] };
  });

describe('flip points', () => {
  const base = meansAt(WEIGHTS);

  it('find the share of a criterion from two answers', () => {
    expect(sharesOf(base, meansAt([160, 40]), 100, 100)).toEqual([1, 0]);
    expect(sharesOf(base, meansAt([60, 140]), 100, 100)).toEqual([0, 1]);
  });

  it('are where the means meet, by hand: 100x/(x+40) − 10 = 100·40/(x+40) at x = 4400/90', () => {
    expect(base[0]?.mean).toBeCloseTo(50, 9);
    expect(base[1]?.mean).toBeCloseTo(40, 9);
    const [flip, ...more] = flipsOf({
      combinations: base,
      shares: [1, 0],
      weight: 60,
      total: 100,
      most: 100,
    });
    expect(more).toEqual([]);
    expect(flip?.weight).toBeCloseTo(4400 / 90, 6);
    expect(flip?.to).toBe('B');
    const there = meansAt([4400 / 90, 40]);
    expect(there[0]?.mean).toBeCloseTo(there[1]?.mean ?? 0, 6);
  });

  it('are none outside of what the slider has, and none between combinations alike', () => {
    expect(flipsOf({ combinations: base, shares: [1, 0], weight: 60, total: 100, most: 40 })).toEqual([]);
    const alike = [
      { name: 'A', mean: 5, cost: 1 },
      { name: 'B', mean: 4, cost: 1 },
    ];
    expect(flipsOf({ combinations: alike, shares: [0.5, 0.5], weight: 10, total: 50, most: 60 })).toEqual([]);
    expect(flipsOf({ combinations: [], shares: [], weight: 10, total: 50, most: 60 })).toEqual([]);
  });
});
