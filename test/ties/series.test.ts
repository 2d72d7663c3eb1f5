import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/ontology/day.js';
import { EVENT_TYPES } from '../../src/ontology/event-types.js';
import { STATUSES } from '../../src/ontology/status.js';
import { allTieSeries, type TieEvent, tieSeries } from '../../src/ties/index.js';
import { steady, tie } from './make.js';

const YEAR = steady('2024-01-01', '2024-12-31');
const STATES = ['PRK', 'RUS', 'KOR'];

const anyTie: fc.Arbitrary<TieEvent> = fc
  .record({
    n: fc.integer({ min: 0, max: 1e6 }),
    type: fc.constantFrom(...EVENT_TYPES),
    day: fc.option(fc.integer({ min: -40, max: 400 }), { freq: 10 }),
    status: fc.constantFrom(...STATUSES, 'occurred' as const, 'occurred' as const),
    source: fc.constantFrom(...STATES),
    target: fc.constantFrom(...STATES),
    mutual: fc.boolean(),
    confidence: fc.double({ min: 0.05, max: 0.99, noNaN: true }),
  })
  .map(({ n, type, day, status, source, target, mutual, confidence }) =>
    tie(`o${n}`, type, day === null ? null : addDays('2024-01-01', day), {
      status,
      confidence,
      mutual,
      source: mutual ? [source, target] : [source],
      target: mutual ? [] : [target],
    }),
  );
const anyTies = fc.uniqueArray(anyTie, { selector: (event) => event.occurrenceId, maxLength: 60 });

describe('tie series', () => {
  it('sums scores by period and counts each happening once', () => {
    const events = [
      tie('a', 'CONSULT', '2024-04-10', { mode: 'visit' }),
      tie('b', 'AID', '2024-04-20'),
      tie('c', 'ACCUSE', '2024-04-21', { mode: 'disapprove' }),
      tie('d', 'AGREE', '2024-05-02', { source: ['RUS', 'PRK'], target: [], mutual: true }),
      tie('e', 'AID', '2024-05-03', { source: ['RUS'], target: ['PRK'] }),
    ];
    const directed = tieSeries(events, YEAR, ['PRK', 'RUS']);
    expect(directed.points).toHaveLength(12);
    // +4 visit, +10 aid; −2 disapproval.
    expect(directed.points[3]).toMatchObject({
      period: '2024-04',
      events: 3,
      cooperation: 14,
      conflict: 2,
      net: 12,
      byQuad: { 1: 1, 2: 1, 3: 1, 4: 0 },
      coverage: 30,
      occurrenceIds: ['a', 'b', 'c'],
    });
    expect(directed.points[4]).toMatchObject({ events: 1, net: 2.5 });
    const undirected = tieSeries(events, YEAR, ['PRK', 'RUS'], { direction: 'undirected' });
    expect(undirected.points[4]).toMatchObject({ events: 2, net: 12.5 });
    expect(tieSeries(events, YEAR, ['RUS', 'PRK']).points[4]).toMatchObject({ events: 2, net: 12.5 });
  });

  it('gives a quarter the index of its last month', () => {
    const events = [tie('a', 'AID', '2024-02-10'), tie('b', 'ASSAULT', '2024-06-20')];
    const months = tieSeries(events, YEAR, ['PRK', 'RUS']);
    const quarters = tieSeries(events, YEAR, ['PRK', 'RUS'], { period: 'quarter' });
    expect(quarters.points.map((point) => point.period)).toEqual([
      '2024-Q1',
      '2024-Q2',
      '2024-Q3',
      '2024-Q4',
    ]);
    for (const [q, m] of [2, 5, 8, 11].entries()) {
      expect(quarters.points[q]?.index).toBeCloseTo(months.points[m]?.index ?? Number.NaN, 12);
    }
    expect(quarters.points[1]?.coverage).toBe(91);
  });

  it('says what the filters took out', () => {
    const events = [
      tie('a', 'AID', '2024-04-10'),
      tie('b', 'AID', '2024-04-11', { status: 'claimed' }),
      tie('c', 'AID', '2024-04-12', { status: 'proposed' }),
      tie('d', 'AID', '2024-04-13', { status: 'proposed' }),
      tie('e', 'AID', null),
      tie('f', 'AID', '2024-01-01', { precision: 'year' }),
      tie('g', 'AID', '2020-04-10'),
      tie('h', 'AID', '2024-04-13', { target: ['UKR'] }),
    ];
    const series = tieSeries(events, YEAR, ['PRK', 'RUS']);
    expect(series.removed).toEqual({
      notFact: { claimed: 1, proposed: 2 },
      undated: 1,
      yearOnly: 1,
      outsideRange: 1,
    });
    expect(series.points.reduce((sum, point) => sum + point.events, 0)).toBe(1);
    const all = tieSeries(events, YEAR, ['PRK', 'RUS'], { statuses: ['occurred', 'claimed'] });
    expect(all.removed.notFact).toEqual({ proposed: 2 });
  });

  it('remembers acts before the range shown, but not before reading began', () => {
    const events = [tie('a', 'AID', '2024-02-10'), tie('b', 'AID', '2023-12-31')];
    const whole = tieSeries(events, YEAR, ['PRK', 'RUS']);
    const late = tieSeries(events, YEAR, ['PRK', 'RUS'], { from: '2024-04-01', to: '2024-06-30' });
    late.points.forEach((point, i) => {
      expect(point.index).toBeCloseTo(whole.points[i + 3]?.index ?? Number.NaN, 12);
    });
    expect(late.removed.outsideRange).toBe(2);
    expect(whole.removed.outsideRange).toBe(1);
  });

  it('draws silence as silence: nothing known, nothing read', () => {
    const none = tieSeries([], YEAR, ['PRK', 'RUS']);
    expect(none.points.every((point) => point.index === null && point.low === null)).toBe(true);
    expect(none.points.every((point) => point.coverage > 0)).toBe(true);
    expect(none.turningPoints).toEqual([]);
    const unread = tieSeries([tie('a', 'AID', '2024-04-10')], new Map(), ['PRK', 'RUS']);
    expect(unread.points).toEqual([]);
    expect(unread.removed.outsideRange).toBe(1);
    const gap = new Map([...steady('2022-01-01', '2022-12-31'), ...steady('2024-01-01', '2024-12-31')]);
    const silent = tieSeries([tie('a', 'AID', '2022-12-10', { confidence: 1 })], gap, ['PRK', 'RUS']);
    expect(silent.points.find((point) => point.period === '2022-12')?.index).toBeGreaterThan(0);
    expect(silent.points.find((point) => point.period === '2023-06')).toMatchObject({
      index: null,
      coverage: 0,
    });
  });

  it('is not moved by what an opinion proposes, claims or holds possible', () => {
    const facts = [tie('a', 'AID', '2024-02-10'), tie('b', 'CONSULT', '2024-05-10')];
    const wishes = STATUSES.filter((status) => status !== 'occurred').map((status, i) =>
      tie(`w${i}`, 'COOPERATE', '2024-05-11', { status, confidence: 0.99 }),
    );
    const before = tieSeries(facts, YEAR, ['PRK', 'RUS']);
    const after = tieSeries([...facts, ...wishes], YEAR, ['PRK', 'RUS']);
    expect(after.points).toEqual(before.points);
    expect(after.removed.notFact).toEqual({ claimed: 1, planned: 1, possible: 1, proposed: 1, denied: 1 });
  });

  it('does not depend on the order of the events', () => {
    fc.assert(
      fc.property(anyTies, fc.infiniteStream(fc.double({ noNaN: true })), (events, keys) => {
        const shuffled = events
          .map((event) => ({ event, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event);
        expect(tieSeries(shuffled, YEAR, ['PRK', 'RUS'])).toEqual(tieSeries(events, YEAR, ['PRK', 'RUS']));
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it('comes back to the bit when an event is taken out again', () => {
    fc.assert(
      fc.property(anyTies, anyTie, (events, extra) => {
        const without = events.filter((event) => event.occurrenceId !== extra.occurrenceId);
        const options = { direction: 'undirected' } as const;
        const before = tieSeries(without, YEAR, ['PRK', 'RUS'], options);
        const added = [...without, extra];
        tieSeries(added, YEAR, ['PRK', 'RUS'], options);
        const again = tieSeries(
          added.filter((event) => event !== extra),
          YEAR,
          ['PRK', 'RUS'],
          options,
        );
        expect(again).toEqual(before);
        // An act changes nothing before its day, bands included.
        const withExtra = tieSeries(added, YEAR, ['PRK', 'RUS'], options).points;
        before.points.forEach((point, i) => {
          if (extra.day === null || point.period < extra.day.slice(0, 7)) expect(withExtra[i]).toEqual(point);
        });
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  it('keeps every number finite, the index within bounds and its band around it', () => {
    fc.assert(
      fc.property(anyTies, fc.constantFrom('month', 'week', 'quarter', 'year'), (events, period) => {
        const { points, turningPoints } = tieSeries(events, YEAR, ['PRK', 'RUS'], { period });
        for (const point of points) {
          expect(Number.isFinite(point.net)).toBe(true);
          expect([point.low === null, point.high === null]).toEqual([
            point.index === null,
            point.index === null,
          ]);
          if (point.index === null || point.low === null || point.high === null) continue;
          expect(point.low).toBeGreaterThanOrEqual(-10);
          expect(point.low).toBeLessThanOrEqual(point.index);
          expect(point.index).toBeLessThanOrEqual(point.high);
          expect(point.high).toBeLessThanOrEqual(10);
        }
        for (const turn of turningPoints) {
          expect(turn.p).toBeGreaterThan(0);
          expect(turn.p).toBeLessThanOrEqual(0.05);
          expect(Math.abs(turn.after - turn.before)).toBeGreaterThanOrEqual(0.5);
        }
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('gives the series of all pairs as each pair alone', () => {
    fc.assert(
      fc.property(anyTies, (events) => {
        for (const series of allTieSeries(events, YEAR)) {
          expect(series).toEqual(tieSeries(events, YEAR, [series.source, series.target]));
        }
      }),
      { numRuns: 10, seed: 4 },
    );
  });
});
