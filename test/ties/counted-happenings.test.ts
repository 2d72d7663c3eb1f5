import { describe, expect, it } from 'vitest';
import { DEFAULT_TIE_OPTIONS, happeningsOfPairs } from '../../src/ties/index.js';
import { steady, tie } from './make.js';

const COVERAGE = steady('2024-01-01', '2024-12-31');
const between = (id: string, day: string, source: string, target: string) =>
  tie(id, 'AID', day, { source: [source], target: [target] });
const EVENTS = [
  between('a', '2024-02-01', 'PRK', 'RUS'),
  between('b', '2024-03-01', 'RUS', 'PRK'),
  between('c', '2024-11-01', 'PRK', 'RUS'),
  between('d', '2024-03-02', 'KOR', 'USA'),
  { ...between('e', '2024-03-03', 'PRK', 'RUS'), status: 'claimed' as const },
  { ...between('f', '2024-03-04', 'PRK', 'RUS'), precision: 'year' as const },
];
const ids = (options: Partial<Parameters<typeof happeningsOfPairs>[2]>) =>
  [...happeningsOfPairs(EVENTS, COVERAGE, { ...DEFAULT_TIE_OPTIONS, minEvents: 3, ...options })].sort();

describe('happenings behind the ties that are listed', () => {
  it('are those that count, of pairs with enough of them, both ways together', () => {
    expect(ids({})).toEqual(['a', 'b', 'c']);
    expect(ids({ minEvents: 1 })).toEqual(['a', 'b', 'c', 'd']);
    expect(ids({ statuses: ['occurred', 'claimed'] })).toEqual(['a', 'b', 'c', 'e']);
  });

  it('are of one state and one range where these are named', () => {
    expect(ids({ minEvents: 1, state: 'USA' })).toEqual(['d']);
    expect(ids({ from: '2024-03-01', minEvents: 2 })).toEqual(['b', 'c']);
    expect(ids({ from: '2024-03-01' })).toEqual([]);
    expect(ids({ state: 'CHN', minEvents: 1 })).toEqual([]);
  });

  it('are none where nothing was read', () => {
    expect(happeningsOfPairs(EVENTS, new Map(), { ...DEFAULT_TIE_OPTIONS, minEvents: 1 }).size).toBe(0);
  });
});
