import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/shared/random.js';
import { fitOf, placed } from '../../../web/src/network/fit-places.js';
import {
  meanTies,
  type Places,
  periodLayout,
  type Tied,
  wholeLayout,
} from '../../../web/src/network/layout.js';

/** Two camps of friends at odds with each other. */
const CAMPS: readonly Tied[] = [
  { a: 'CHN', b: 'PRK', index: 3 },
  { a: 'CHN', b: 'RUS', index: 3 },
  { a: 'PRK', b: 'RUS', index: 4 },
  { a: 'JPN', b: 'KOR', index: 3 },
  { a: 'JPN', b: 'USA', index: 4 },
  { a: 'KOR', b: 'USA', index: 4 },
  { a: 'PRK', b: 'USA', index: -4 },
  { a: 'KOR', b: 'PRK', index: -4 },
  { a: 'RUS', b: 'USA', index: -3 },
  { a: 'CHN', b: 'JPN', index: -2 },
];
const STATES = ['CHN', 'JPN', 'KOR', 'PRK', 'RUS', 'USA'];

function apart(places: Places, a: string, b: string): number {
  const [one, other] = [places.get(a), places.get(b)];
  if (one === undefined || other === undefined) throw new Error(`${a} or ${b} has no place`);
  return Math.hypot(one.x - other.x, one.y - other.y);
}

describe('layout of a network', () => {
  const whole = wholeLayout(STATES, CAMPS);

  it('puts every friend nearer than every adversary', () => {
    const friends = CAMPS.filter(({ index }) => index > 0).map(({ a, b }) => apart(whole, a, b));
    const adversaries = CAMPS.filter(({ index }) => index < 0).map(({ a, b }) => apart(whole, a, b));
    expect(Math.max(...friends)).toBeLessThan(Math.min(...adversaries));
  });

  it('is the same whatever the order of states and ties', () => {
    expect(wholeLayout(STATES.toReversed(), CAMPS.toReversed())).toEqual(whole);
  });

  it('holds states near their places from period to period', () => {
    const later = periodLayout(STATES, [...CAMPS.slice(0, 9), { a: 'CHN', b: 'JPN', index: 2 }], whole);
    for (const state of STATES) {
      const [before, after] = [whole.get(state), later.get(state)];
      const moved = Math.hypot((before?.x ?? 0) - (after?.x ?? 0), (before?.y ?? 0) - (after?.y ?? 0));
      // Less than half of the shortest tie.
      expect(moved, state).toBeLessThan(0.4);
    }
    expect(apart(later, 'CHN', 'JPN')).toBeLessThan(apart(whole, 'CHN', 'JPN'));
  });

  it('has a finite place for everybody: alone, in pairs, and without ties', () => {
    expect([...wholeLayout([], [])]).toEqual([]);
    for (const [states, ties] of [
      [['PRK'], []],
      [['PRK', 'RUS'], []],
      [['PRK', 'RUS'], [{ a: 'PRK', b: 'RUS', index: -10 }]],
      [
        ['A', 'B', 'C', 'D'],
        [
          { a: 'A', b: 'B', index: 1 },
          { a: 'C', b: 'D', index: 1 },
        ],
      ],
    ] as const) {
      for (const { x, y } of wholeLayout(states, ties).values()) {
        expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      }
    }
    // With one tie alone the two lie as far apart as it is long: 2.8 at the most hostile.
    expect(
      apart(wholeLayout(['PRK', 'RUS'], [{ a: 'PRK', b: 'RUS', index: -10 }]), 'PRK', 'RUS'),
    ).toBeCloseTo(2.8, 6);
  });

  it('means ties over the periods in which they are there', () => {
    expect(
      meanTies([
        [{ a: 'PRK', b: 'RUS', index: 1 }],
        [
          { a: 'PRK', b: 'RUS', index: 4 },
          { a: 'KOR', b: 'USA', index: 2 },
        ],
      ]),
    ).toEqual([
      { a: 'KOR', b: 'USA', index: 2 },
      { a: 'PRK', b: 'RUS', index: 2.5 },
    ]);
  });
});

describe('places in a drawing', () => {
  const random = seededRandom(7);
  const states = Array.from({ length: 60 }, (_, i) => `S${String(i).padStart(2, '0')}`);
  const ties = states.flatMap((a, i) =>
    states.slice(i + 1).flatMap((b) => (random() < 0.1 ? [{ a, b, index: random() * 8 - 4 || 1 }] : [])),
  );
  const layout = wholeLayout(states, ties);

  it('fit inside, with room at the edges', () => {
    const fit = fitOf([layout], { width: 800, height: 500, edge: 40 });
    for (const { x, y } of layout.values()) {
      expect(fit.x + fit.scale * x).toBeGreaterThanOrEqual(39.999);
      expect(fit.x + fit.scale * x).toBeLessThanOrEqual(760.001);
      expect(fit.y + fit.scale * y).toBeGreaterThanOrEqual(39.999);
      expect(fit.y + fit.scale * y).toBeLessThanOrEqual(460.001);
    }
  });

  it('do not lie on top of each other', () => {
    const places = placed(layout, fitOf([layout], { width: 800, height: 500, edge: 40 }), 30);
    const list = [...places.keys()];
    list.forEach((a, i) => {
      for (const b of list.slice(i + 1)) expect(apart(places, a, b), `${a} ${b}`).toBeGreaterThan(22);
    });
  });
});
