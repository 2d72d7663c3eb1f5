import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/shared/random.js';
import { type CampTie, campsOf } from '../../src/structure/camps.js';

const tie = (a: string, b: string, sign: 1 | -1, weight = 1): CampTie => ({ a, b, sign, weight });
/** Three that are all at odds: clusterable into three camps, not into two (Davis 1967). */
const THREE = [tie('A', 'B', -1), tie('B', 'C', -1), tie('A', 'C', -1)];

/** The least over all divisions into at most `most` camps. */
function bruteForce(ties: readonly CampTie[], most: number): number {
  const names = [...new Set(ties.flatMap(({ a, b }) => [a, b]))];
  let best = Number.POSITIVE_INFINITY;
  for (let pick = 0; pick < most ** names.length; pick++) {
    const camp = new Map(names.map((name, i) => [name, Math.floor(pick / most ** i) % most]));
    const cost = ties.reduce(
      (sum, { a, b, sign, weight }) => sum + ((camp.get(a) === camp.get(b)) === (sign === 1) ? 0 : weight),
      0,
    );
    best = Math.min(best, cost);
  }
  return best;
}

describe('camps', () => {
  it('of three that are all at odds fit three camps, and leave one tie unfitted in two', () => {
    expect(campsOf(THREE, { most: 3 })).toMatchObject({
      camps: [['A'], ['B'], ['C']],
      unfitted: 0,
      proven: true,
      ties: [],
    });
    expect(campsOf(THREE, { most: 2 })).toMatchObject({ unfitted: 1, bound: 1, proven: true });
  });

  it('leave one tie unfitted of a cycle with exactly one negative tie, however many there are', () => {
    const ring = [tie('A', 'B', 1), tie('B', 'C', 1), tie('C', 'A', -1)];
    for (const most of [2, 3, 5])
      expect(campsOf(ring, { most })).toMatchObject({ unfitted: 1, proven: true });
  });

  it('are what trying every division finds', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const random = seededRandom(seed);
      const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
      const ties = names.flatMap((a, i) =>
        names
          .slice(i + 1)
          .flatMap((b) =>
            random() < 0.6 ? [tie(a, b, random() < 0.5 ? 1 : -1, 1 + Math.floor(random() * 3))] : [],
          ),
      );
      for (const most of [2, 3, 4]) {
        const found = campsOf(ties, { most });
        expect(found.proven, `seed ${seed}, ${most} camps`).toBe(true);
        expect(found.unfitted, `seed ${seed}, ${most} camps`).toBe(bruteForce(ties, most));
        const sum = found.ties.reduce((total, { weight }) => total + weight, 0);
        expect(sum).toBe(found.unfitted);
        expect(found.camps.length).toBeLessThanOrEqual(most);
      }
    }
  });

  it('say what is not proved where the effort ends, and divide nothing into nothing', () => {
    const random = seededRandom(3);
    const names = Array.from({ length: 14 }, (_, i) => `S${i}`);
    const ties = names.flatMap((a, i) => names.slice(i + 1).map((b) => tie(a, b, random() < 0.5 ? 1 : -1)));
    const cut = campsOf(ties, { most: 3, effort: 1 });
    expect(cut.proven).toBe(false);
    expect(cut.bound).toBeLessThan(cut.unfitted);
    expect(campsOf([], { most: 3 })).toMatchObject({ camps: [], unfitted: 0, proven: true });
    expect(() => campsOf(THREE, { most: 1 })).toThrow(RangeError);
  });
});
