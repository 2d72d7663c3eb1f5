import { describe, expect, it } from 'vitest';
import { concerns, pairsOf, toAct } from '../../src/ties/acts.js';
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
    expect(toAct(summit, { statuses: ['occurred'] })).toMatchObject({
      share: expect.closeTo(Math.SQRT1_2, 12),
      quad: 1,
    });
    const two = tie('t', 'AGREE', '2024-01-10', { source: ['PRK', 'RUS'], target: [], mutual: true });
    expect(toAct(two, { statuses: ['occurred'] })).toMatchObject({ share: 1 });
    expect(toAct(joint, { statuses: ['occurred'] })).toMatchObject({ share: 1 });
  });

  it('says why a happening is no act', () => {
    expect(toAct(tie('p', 'AID', '2024-01-10', { status: 'proposed' }), { statuses: ['occurred'] })).toEqual({
      reason: 'status',
      status: 'proposed',
    });
    expect(toAct(tie('u', 'AID', null), { statuses: ['occurred'] })).toEqual({ reason: 'undated' });
    expect(toAct(tie('y', 'AID', '2024-01-01', { precision: 'year' }), { statuses: ['occurred'] })).toEqual({
      reason: 'yearOnly',
    });
  });
});
