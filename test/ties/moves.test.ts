import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/ontology/day.js';
import { tieMoves, tieOverview, tieSeries } from '../../src/ties/index.js';
import { steady, tie } from './make.js';

const COVERAGE = steady('2023-01-01', '2024-12-31');

/** One act every `step` days. */
const every = (
  step: number,
  from: string,
  to: string,
  make: (id: string, day: string) => ReturnType<typeof tie>,
) => {
  const events = [];
  for (let day = from; day <= to; day = addDays(day, step)) events.push(make(`${step}-${day}`, day));
  return events;
};

const events = [
  ...every(40, '2023-01-05', '2023-12-31', (id, day) => tie(`p${id}`, 'CONSULT', day)),
  ...every(10, '2024-01-05', '2024-12-31', (id, day) => tie(`q${id}`, 'AID', day)),
  ...every(30, '2023-01-05', '2024-12-31', (id, day) =>
    tie(`r${id}`, 'ACCUSE', day, { source: ['KOR'], target: ['PRK'] }),
  ),
  ...every(30, '2024-06-05', '2024-12-31', (id, day) =>
    tie(`s${id}`, 'AGREE', day, { source: ['CHN'], target: ['JPN'] }),
  ),
  tie('t', 'AID', '2024-05-05', { source: ['CHN'], target: ['PRK'] }),
];

describe('moves', () => {
  const moves = tieMoves(events, COVERAGE);

  it('puts the pair that moved most first, absent ones last, rare ones nowhere', () => {
    expect(moves.map((move) => [move.source, move.target])).toEqual([
      ['PRK', 'RUS'],
      ['KOR', 'PRK'],
      ['CHN', 'JPN'],
    ]);
    expect(tieMoves(events, COVERAGE, { minEvents: 1 })).toHaveLength(4);
  });

  it('compares the index of the last day with that of a year before', () => {
    const [first] = moves;
    const points = tieSeries(events, COVERAGE, ['PRK', 'RUS'], { direction: 'undirected' }).points;
    expect(first?.after).toBeCloseTo(points.at(-1)?.index ?? Number.NaN, 12);
    // 2024 has 366 days, so a year before 31 December 2024 is 1 January 2024.
    const day = tieSeries(events, COVERAGE, ['PRK', 'RUS'], {
      direction: 'undirected',
      to: '2024-01-01',
    }).points.at(-1);
    expect(first?.before).toBeCloseTo(day?.index ?? Number.NaN, 12);
    expect(first?.change).toBeCloseTo((first?.after ?? 0) - (first?.before ?? 0), 12);
    expect(first?.sureness).toBeGreaterThan(1);
    expect(first?.spark).toEqual(points.map((point) => point.index));
  });

  it('gives no change where the earlier day knows nothing', () => {
    const last = moves.at(-1);
    expect(last).toMatchObject({ before: null, change: null, sureness: null });
    expect(last?.after).toBeGreaterThan(0);
  });

  it('compares with any day asked for, and one state alone', () => {
    const since = tieMoves(events, COVERAGE, { since: '2024-12-31' });
    expect(since.find((move) => move.source === 'PRK')).toMatchObject({ change: 0, sureness: 0 });
    const korea = tieMoves(events, COVERAGE, { state: 'KOR' });
    expect(korea.map((move) => move.target)).toEqual(['PRK']);
  });

  it('gives an overview with the periods and what was removed', () => {
    const all = tieOverview([...events, tie('x', 'AID', '2024-05-05', { status: 'planned' })], COVERAGE);
    expect(all.periods).toHaveLength(24);
    expect(all.moves[0]?.spark).toHaveLength(24);
    expect(all.removed).toEqual({ notFact: { planned: 1 }, undated: 0, yearOnly: 0, outsideRange: 0 });
    // A year before the last day read.
    expect(all.days).toEqual({ since: '2024-01-01', to: '2024-12-31' });
    expect(tieOverview([], new Map())).toEqual({
      days: null,
      moves: [],
      periods: [],
      removed: { notFact: {}, undated: 0, yearOnly: 0, outsideRange: 0 },
    });
  });
});
