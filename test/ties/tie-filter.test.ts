import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFiltered, TIE_FILTERS, type TieFilter } from '../../src/ties/filter-options.js';
import { tieSeries, toTieEvents } from '../../src/ties/index.js';
import { failedFilter } from '../../src/ties/tie-filter.js';
import { mention, steady, tie } from './make.js';

const YEAR = steady('2024-01-01', '2024-12-31');
const visit = tie('v', 'CONSULT', '2024-04-10', {
  mode: 'visit',
  contexts: ['military', 'diplomatic'],
  axes: ['security'],
  sectors: ['MIL'],
  tellers: ['KCNA'],
});
const aid = tie('a', 'AID', '2024-04-20', { tellers: ['KCNA', 'Yonhap'], axes: [] });

describe('filters of a series', () => {
  it.each<[string, TieFilter, boolean]>([
    ['its quad class', { quads: [1, 4] }, true],
    ['another quad class', { quads: [2] }, false],
    ['its type', { types: ['AID', 'CONSULT'] }, true],
    ['its type and mode', { types: ['CONSULT/visit'] }, true],
    ['its type with another mode', { types: ['CONSULT/phone'] }, false],
    ['one of its contexts', { contexts: ['economic', 'military'] }, true],
    ['another context', { contexts: ['economic'] }, false],
    ['its axis', { axes: ['security'] }, true],
    ['the other axis', { axes: ['economic'] }, false],
    ['its sector', { sectors: ['MIL', 'SPY'] }, true],
    ['another sector', { sectors: ['BUS'] }, false],
    ['its publisher', { publishers: ['KCNA'] }, true],
    ['another publisher', { publishers: ['Yonhap'] }, false],
    ['all of several filters', { quads: [1], sectors: ['MIL'] }, true],
    ['all but one of several filters', { quads: [1], sectors: ['BUS'] }, false],
    ['none', {}, true],
  ])('are passed by a military visit: %s', (_, filter, passes) => {
    expect(failedFilter(visit, filter) === undefined).toBe(passes);
  });

  it('are not passed by what is not known', () => {
    expect(failedFilter(aid, { contexts: ['military'] })).toBe('contexts');
    expect(failedFilter(aid, { sectors: ['MIL'] })).toBe('sectors');
    expect(failedFilter(aid, { axes: ['security', 'economic'] })).toBe('axes');
    expect(failedFilter(tie('u', 'AID', '2024-04-20'), { publishers: ['KCNA'] })).toBe('publishers');
  });

  it('say with the series what they took out, each happening once, under the first that it did not pass', () => {
    const events = [visit, aid, tie('t', 'THREATEN', '2024-05-01', { tellers: ['Yonhap'] })];
    const series = tieSeries(events, YEAR, ['PRK', 'RUS'], { quads: [1, 2], publishers: ['Yonhap'] });
    expect(series.points.reduce((sum, point) => sum + point.events, 0)).toBe(1);
    expect(series.removed).toEqual({
      notFact: {},
      undated: 0,
      yearOnly: 0,
      outsideRange: 0,
      filtered: { quads: 1, publishers: 1 },
    });
    expect(tieSeries(events, YEAR, ['PRK', 'RUS'], { sectors: ['MIL'] }).removed.filtered).toEqual({
      sectors: 2,
    });
    expect(tieSeries(events, YEAR, ['PRK', 'RUS']).removed).not.toHaveProperty('filtered');
    expect(isFiltered({})).toBe(false);
  });

  it('part a series: what passes and what does not are together all that counts', () => {
    const types = ['AID', 'ACCUSE', 'CONSULT', 'ASSAULT'] as const;
    fc.assert(
      fc.property(
        fc.array(fc.record({ type: fc.constantFrom(...types), day: fc.integer({ min: 1, max: 28 }) }), {
          maxLength: 30,
        }),
        fc.subarray([1, 2, 3, 4] as const, { minLength: 1 }),
        (acts, quads) => {
          const events = acts.map(({ type, day }, i) =>
            tie(`o${i}`, type, `2024-03-${String(day).padStart(2, '0')}`),
          );
          const { points, removed } = tieSeries(events, YEAR, ['PRK', 'RUS'], { quads });
          const counted = points.reduce((sum, point) => sum + point.events, 0);
          expect(counted + (removed.filtered?.quads ?? 0)).toBe(events.length);
        },
      ),
    );
  });

  it('are all held against a happening', () => {
    expect([...TIE_FILTERS].sort()).toEqual(['axes', 'contexts', 'publishers', 'quads', 'sectors', 'types']);
  });
});

describe('happenings for the filters', () => {
  const told = { occurrenceId: 'o' };

  it('know who tells them, what they are about and who takes part', () => {
    const [event] = toTieEvents(
      [
        {
          ...mention('d1#1', 'AID', '2024-10-01', {
            publisher: 'B',
            source: ['PRK.MIL'],
            target: ['RUS'],
            contexts: ['military'],
          }),
          ...told,
        },
        {
          ...mention('d2#1', 'AID', '2024-10-01', { publisher: 'A', contexts: ['military', 'economic'] }),
          ...told,
        },
      ],
      { axesOf: ({ publisher }) => (publisher === 'A' ? ['economic'] : ['security']) },
    );
    expect(event).toMatchObject({
      tellers: ['A', 'B'],
      contexts: ['military', 'economic'],
      sectors: ['MIL', 'GOV'],
    });
    expect([...(event?.axes ?? [])].sort()).toEqual(['economic', 'security']);
  });

  it('are read as the chosen publishers tell them, and stay whole where these tell nothing', () => {
    const rows = [
      { ...mention('d1#1', 'AID', '2024-10-01', { publisher: 'A', confidence: 0.9 }), ...told },
      { ...mention('d2#1', 'AID', '2024-10-02', { publisher: 'B', status: 'claimed' }), ...told },
    ];
    expect(toTieEvents(rows, { publishers: ['B'] })).toMatchObject([
      { status: 'claimed', day: '2024-10-02', confidence: 0.8, eventIds: ['d2#1'], tellers: ['B'] },
    ]);
    expect(toTieEvents(rows, { publishers: ['C'] })).toEqual(toTieEvents(rows));
    expect(toTieEvents(rows)).toMatchObject([{ status: 'occurred', tellers: ['A', 'B'] }]);
  });
});
