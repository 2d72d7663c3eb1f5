/** Columns give to the bit what happenings give: the same acts go both ways. */
import { describe, expect, it } from 'vitest';
import { packedSeries, tieSeries } from '../../src/ties/index.js';
import { COVERAGE, happenings, sample } from './packed-sample.js';

describe('packedSeries', () => {
  it.each([
    ['undirected, by month', 'undirected', 'month', {}],
    ['directed, by week', 'directed', 'week', {}],
    ['by day, in a range', 'undirected', 'day', { from: '2022-02-10', to: '2022-08-20' }],
    ['by quarter, to the middle of one', 'directed', 'quarter', { to: '2023-05-05' }],
  ] as const)(
    '%s: the series of the happenings, whoever is named first',
    (_name, direction, period, range) => {
      const packed = sample(5, 3000);
      const events = happenings(packed);
      for (const pair of [
        ['USA', 'RUS'],
        ['RUS', 'USA'],
      ] as const) {
        const options = { direction, period, ...range };
        const expected = tieSeries(events, COVERAGE, pair, options);
        expect(expected.points.some(({ index }) => index !== null)).toBe(true);
        const found = packedSeries(packed, COVERAGE, pair, options);
        expect(JSON.stringify(found)).toBe(JSON.stringify(expected));
      }
    },
  );

  it('takes acts of a pair that lie apart, and does not change with their order', () => {
    const packed = sample(9, 600);
    const turned = {
      ...packed,
      low: packed.low.toReversed(),
      high: packed.high.toReversed(),
      day: packed.day.toReversed(),
      kind: packed.kind.toReversed(),
      sources: packed.sources.toReversed(),
    };
    const of = (acts: typeof packed) => JSON.stringify(packedSeries(acts, COVERAGE, ['CHN', 'PRK']));
    expect(of(turned)).toBe(of(packed));
  });

  it('has points without acts for a pair that does nothing, and none where nothing was read', () => {
    const packed = sample(3, 50);
    const none = packedSeries(packed, COVERAGE, ['USA', 'XYZ']);
    expect(none.points.length).toBe(36);
    expect(none.points.every(({ events, index }) => events === 0 && index === null)).toBe(true);
    expect(packedSeries(packed, new Map(), ['USA', 'RUS']).points).toEqual([]);
  });
});
