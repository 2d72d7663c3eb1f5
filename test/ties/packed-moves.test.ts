/** Columns give to the bit what happenings give: the same acts go both ways. */
import { describe, expect, it } from 'vitest';
import { packedOverview, tieOverview } from '../../src/ties/index.js';
import { COVERAGE, happenings, sample } from './packed-sample.js';

describe('packedOverview', () => {
  it.each([
    ['undirected', {}],
    ['directed', { direction: 'directed' }],
    ['of one state, since a day', { state: 'RUS', since: '2022-03-01' }],
    ['in a range, by year', { from: '2021-06-01', to: '2023-03-15', period: 'year', minEvents: 20 }],
  ] as const)('%s: the moves of all happenings, where every place is made sure', (_name, options) => {
    const packed = sample(7, 2000);
    const expected = tieOverview(happenings(packed), COVERAGE, options);
    expect(expected.moves.length).toBeGreaterThan(4);
    expect(packedOverview(packed, COVERAGE, options, Number.POSITIVE_INFINITY)).toEqual(expected);
  });

  it('makes sure of the first places alone', () => {
    const packed = sample(11, 3000);
    const all = tieOverview(happenings(packed), COVERAGE).moves;
    const some = packedOverview(packed, COVERAGE, {}, 3).moves;
    expect(some.slice(0, 3)).toEqual(all.slice(0, 3));
    expect(some.length).toBe(all.length);
    expect(some.some(({ change, sureness }) => change !== null && sureness === null)).toBe(true);
  });

  it('says nothing where nothing was read', () => {
    expect(packedOverview(sample(3, 50), new Map())).toMatchObject({ days: null, moves: [], periods: [] });
  });
});
