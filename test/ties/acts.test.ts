import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concerns, isBetween, pairsOf, removalOf, toAct } from '../../src/ties/acts.js';
import { tie } from './make.js';

const joint = tie('o', 'SANCTION', '2024-01-10', { source: ['USA', 'KOR', 'JPN'], target: ['PRK', 'RUS'] });
const summit = tie('s', 'CONSULT', '2024-01-10', { source: ['USA', 'KOR', 'JPN'], target: [], mutual: true });

describe('pairs of an act', () => {
  it('counts a directed act for every source and target', () => {
    expect(pairsOf(joint, 'directed')).toHaveLength(6);
    expect(concerns(joint, 'USA', 'PRK', 'directed')).toBe(true);
    expect(concerns(joint, 'PRK', 'USA', 'directed')).toBe(false);
    expect(concerns(joint, 'PRK', 'USA', 'undirected')).toBe(true);
    // They act side by side, not on each other.
    expect(concerns(joint, 'USA', 'KOR', 'undirected')).toBe(false);
  });

  it('counts a mutual act for every two participants in both directions', () => {
    expect(pairsOf(summit, 'directed')).toHaveLength(6);
    expect(pairsOf(summit, 'undirected')).toEqual([
      ['KOR', 'USA'],
      ['JPN', 'USA'],
      ['JPN', 'KOR'],
    ]);
    expect(concerns(summit, 'JPN', 'KOR', 'directed')).toBe(true);
  });

  it('knows no pair of a state with itself, and none without a target', () => {
    const own = tie('d', 'COERCE', '2024-01-10', { source: ['RUS'], target: ['RUS'] });
    expect(pairsOf(own, 'directed')).toEqual([]);
    expect(concerns(own, 'RUS', 'RUS', 'directed')).toBe(false);
    expect(pairsOf(tie('n', 'PROTEST', '2024-01-10', { target: [] }), 'directed')).toEqual([]);
  });
});

describe('acts', () => {
  it('gives each pair of a mutual act among three 1/√2 of it, of one between two all', () => {
    expect(toAct(summit)).toMatchObject({
      share: expect.closeTo(Math.SQRT1_2, 12),
      quad: 1,
    });
    const two = tie('t', 'AGREE', '2024-01-10', { source: ['PRK', 'RUS'], target: [], mutual: true });
    expect(toAct(two)).toMatchObject({ share: 1 });
    expect(toAct(joint)).toMatchObject({ share: 1 });
  });

  it('says why a happening is no act', () => {
    const why = (more: Parameters<typeof tie>[3], day: string | null = '2024-01-01') =>
      removalOf(tie('x', 'AID', day, more), { statuses: ['occurred'] });
    expect(why({ status: 'proposed' })).toEqual({ reason: 'status', status: 'proposed' });
    expect(why({}, null)).toEqual({ reason: 'undated' });
    expect(why({ precision: 'year' })).toEqual({ reason: 'yearOnly' });
    expect(why({})).toBeUndefined();
  });

  it('is between two exactly where it has a pair', () => {
    const codes = fc.uniqueArray(fc.constantFrom('PRK', 'RUS', 'USA'), { maxLength: 3 });
    fc.assert(
      fc.property(codes, codes, fc.boolean(), (source, target, mutual) => {
        const event = tie('x', 'AID', '2024-01-01', { source, target, mutual });
        expect(isBetween(event)).toBe(pairsOf(event, 'undirected').length > 0);
      }),
      { seed: 3 },
    );
  });
});
