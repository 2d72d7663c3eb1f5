import { describe, expect, it } from 'vitest';
import { weightFlips } from '../../../src/strategy/tracks/weight-flips.js';

/** Two criteria of weights 60 and 40; A holds the first always and the second never, B the other way; costs 10 and 0. */
const COST = { A: 10, B: 0 } as const;
const HELD = { A: [1, 0], B: [0, 1] } as const;
const at = (weights: readonly number[]) =>
  (['A', 'B'] as const).map((name) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const points = weights.reduce((sum, weight, i) => sum + weight * (HELD[name][i] ?? 0), 0);
    return { name, mean: (100 * points) / total - COST[name], cost: COST[name], held: HELD[name] };
  });
const criterion = (id: string, weight: number) => ({ id, name: id, weight, degree: 1 });

describe('flips of a weight', () => {
  it('are where the means meet, by hand: 100x/(x+40) − 10 = 100·40/(x+40) at x = 4400/90', () => {
    const base = at([60, 40]);
    expect(base.map(({ mean }) => mean)).toEqual([50, 40]);
    const [first, second] = weightFlips(base, [criterion('one', 60), criterion('two', 40)]);
    expect(first?.below).toMatchObject({ to: 'B' });
    expect(first?.below?.weight).toBeCloseTo(4400 / 90, 9);
    expect(first?.above).toBeNull();
    const [a, b] = at([4400 / 90, 40]);
    expect(a?.mean).toBeCloseTo(b?.mean ?? 0, 9);
    // 100·60/(60+y) − 10 = 100y/(60+y) at y = 5400/110.
    expect(second?.above?.weight).toBeCloseTo(5400 / 110, 9);
    expect(second?.below).toBeNull();
  });

  it('are none between combinations alike, and none without a combination', () => {
    const alike = [
      { name: 'A', mean: 5, cost: 1, held: [0.5] },
      { name: 'B', mean: 4, cost: 1, held: [0.5] },
    ];
    const none = { below: null, above: null };
    expect(weightFlips(alike, [criterion('one', 10)])).toMatchObject([none]);
    expect(weightFlips([], [criterion('one', 10)])).toMatchObject([none]);
  });
});
