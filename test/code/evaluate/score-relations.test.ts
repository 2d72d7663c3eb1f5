import { describe, expect, it } from 'vitest';
import { relationTypeNamed, scoreRelations } from '../../../src/code/evaluate/score-relations.js';

const gold = [
  { uid: '0', root: 'AID', quad: 2 },
  { uid: '1', root: 'AID', quad: 2 },
  { uid: '2', root: 'ACCUSE', quad: 3 },
  { uid: '3', root: 'FIGHT', quad: 4 },
];

describe('scoreRelations', () => {
  it('gives the figures worked by hand', () => {
    const [binary, quad, root] = scoreRelations(gold, [
      { uid: '0', root: 'AID', quad: null },
      { uid: '1', root: 'CONSULT', quad: 1 },
      { uid: '2', root: 'ACCUSE', quad: 3 },
      { uid: '3', root: 'ASSAULT', quad: 4 },
    ]);
    expect(binary?.microF1).toBe(1);
    // Quad: 2 has recall 1/2 (F1 2/3), 3 and 4 are right; 1 is said and not in the gold.
    expect(quad?.macroF1).toBeCloseTo((2 / 3 + 1 + 1) / 3, 12);
    expect(quad?.macroF1Union).toBeCloseTo((2 / 3 + 1 + 1 + 0) / 4, 12);
    expect(root?.microF1).toBe(0.75);
    expect(root?.weightedF1).toBeCloseTo(((2 / 3) * 2 + 1 + 1) / 4, 12);
    expect(root?.labels.map((one) => one.label)).toEqual(['ACCUSE', 'AID', 'ASSAULT']);
  });

  it('counts a missing or unknown answer as a mistake', () => {
    const levels = scoreRelations(gold, [{ uid: '0', root: 'LOVE', quad: 9 }]);
    expect(levels.map((one) => one.answered)).toEqual([0, 0, 0]);
    expect(levels.map((one) => one.macroF1)).toEqual([0, 0, 0]);
  });

  it('scores only the levels that the gold has', () => {
    const levels = scoreRelations([{ uid: '0', root: null, quad: 1 }], []);
    expect(levels.map((one) => one.level)).toEqual(['binary', 'quad']);
    expect(scoreRelations([], [])).toEqual([]);
  });

  it('knows the older names of the types', () => {
    expect(relationTypeNamed(' retreat ')).toBe('YIELD');
    expect(relationTypeNamed('INVESTIGATE')).toBe('ACCUSE');
    expect(relationTypeNamed('LOVE')).toBeUndefined();
  });
});
