import { describe, expect, it } from 'vitest';
import { openBook, tieNetwork, tieNetworks } from '../../src/structure/network.js';
import { allTieSeries } from '../../src/ties/index.js';
import { steady, tie } from '../ties/make.js';

const YEAR = { from: '2024-01-01', to: '2024-12-31' };
const coverage = steady('2023-01-01', '2024-12-31');

describe('network of a period', () => {
  const events = [
    tie('a1', 'AID', '2024-12-01'),
    tie('a2', 'ACCUSE', '2024-12-02'),
    tie('b1', 'ASSAULT', '2024-11-20', { source: ['USA'], target: ['IRN'] }),
    tie('c1', 'CONSULT', '2024-02-01', { source: ['USA'], target: ['GBR'], mode: 'phone' }),
    tie('d1', 'AID', '2023-12-30', { source: ['CHN'], target: ['PAK'] }),
    tie('e1', 'THREATEN', '2024-12-05', { source: ['USA'], target: ['CUB'], status: 'claimed' }),
    tie('f1', 'ASSAULT', '2024-12-05', { source: ['TER:ISIS'], target: ['SYR'] }),
  ];
  const book = openBook(events, coverage, { isState: (code) => !code.startsWith('TER:') });

  it('takes the undirected index of the last day, for pairs that dealt with each other in the period', () => {
    const network = tieNetwork(book, YEAR);
    const series = allTieSeries(events, coverage, { direction: 'undirected', period: 'year', ...YEAR });
    const index = (a: string, b: string) =>
      series.find((s) => s.source === a && s.target === b)?.points[0]?.index;
    expect(network.ties).toEqual([
      { a: 'IRN', b: 'USA', index: index('IRN', 'USA'), acts: 1, occurrenceIds: ['b1'] },
      { a: 'PRK', b: 'RUS', index: index('PRK', 'RUS'), acts: 2, occurrenceIds: ['a1', 'a2'] },
    ]);
    expect(network.states).toEqual(['IRN', 'PRK', 'RUS', 'USA']);
    // The telephone call is too little; the claim is no fact; China's aid lies before the period.
    expect(network.weak).toBe(1);
    expect(network.removed).toMatchObject({ notFact: { claimed: 1 }, outsideRange: 1 });
    expect(network.heard).toBe(true);
  });

  it('gives several periods as one by one', () => {
    const spans = [
      { from: '2023-07-01', to: '2023-12-31' },
      { from: '2024-01-01', to: '2024-06-30' },
      YEAR,
      { from: '1990-01-01', to: '1990-12-31' },
    ];
    expect(tieNetworks(book, spans)).toEqual(spans.map((span) => tieNetwork(book, span)));
  });

  it('knows nothing of what was not read', () => {
    expect(tieNetwork(book, { from: '1990-01-01', to: '1990-12-31' })).toMatchObject({
      heard: false,
      ties: [],
      weak: 0,
    });
    expect(tieNetwork(openBook([], new Map()), YEAR)).toMatchObject({ heard: false, ties: [], states: [] });
  });
});
