import { describe, expect, it } from 'vitest';
import { MasterLp } from '../../src/envoys/master-lp.js';

const worthIn = (lp: MasterLp) =>
  lp.solution().reduce((sum, { column, value }) => sum + value * (lp.columns[column]?.worth ?? 0), 0);

describe('the programme over routes', () => {
  it('solves 3x + 5y with x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18: 36 at (2, 6), prices 0, 3/2, 1 (Hillier and Lieberman)', () => {
    const lp = new MasterLp([4, 12, 18], 1000);
    lp.add({ worth: 3, rows: [0, 2], values: [1, 3] });
    lp.add({ worth: 5, rows: [1, 2], values: [2, 2] });
    const prices = lp.solve();
    expect(worthIn(lp)).toBeCloseTo(36, 5);
    expect([...prices].map((price) => Math.round(price * 1000) / 1000)).toEqual([0, 1.5, 1]);
  });

  it('packs three overlapping pairs half each', () => {
    const lp = new MasterLp([1, 1, 1], 1000);
    for (const rows of [
      [0, 1],
      [1, 2],
      [0, 2],
    ])
      lp.add({ worth: 2, rows, values: [1, 1] });
    lp.solve();
    expect(worthIn(lp)).toBeCloseTo(3, 5);
  });

  it('keeps a row that asks for something, and says so where it cannot', () => {
    const lp = new MasterLp([1, -1], 1000);
    lp.add({ worth: 5, rows: [0], values: [1] });
    lp.solve();
    expect(lp.violation()).toBeCloseTo(1, 5);
    lp.add({ worth: 1, rows: [0, 1], values: [1, -1] });
    lp.solve();
    expect(lp.violation()).toBeCloseTo(0, 5);
    expect(worthIn(lp)).toBeCloseTo(1, 5);
  });
});
