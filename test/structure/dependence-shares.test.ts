import { describe, expect, it } from 'vitest';
import { type Flows, holdOf, sharesOf, withFlow } from '../../src/structure/dependence-shares.js';

const flows = (table: Record<string, Record<string, number>>): Flows =>
  new Map(Object.entries(table).map(([party, gets]) => [party, new Map(Object.entries(gets))]));

/** The example of docs/structure.md: what North Korea and its partners got, in masses of acts. */
const example = flows({
  PRK: { RUS: 6, CHN: 3, IRN: 1 },
  RUS: { PRK: 2, CHN: 10, BLR: 8 },
  CHN: { PRK: 1, RUS: 9, USA: 10 },
  IRN: {},
});

describe('shares', () => {
  it('gives the numbers of the worked example, reckoned by hand', () => {
    const shares = sharesOf(example, 'PRK');
    expect(shares.total).toBe(10);
    expect(shares.concentration).toBeCloseTo(0.46, 12); // .36 + .09 + .01
    expect(shares.effectivePartners).toBeCloseTo(2.174, 3);
    const [russia, china, iran] = shares.partners;
    expect(russia).toMatchObject({ partner: 'RUS', share: 0.6, reverse: 0.1, asymmetry: 0.5, symmetry: 0.5 });
    expect(russia?.salience).toBeCloseTo(0.245, 3); // √(.6 · .1)
    expect(russia?.interdependence).toBeCloseTo(0.122, 3);
    // Others give 3 and 1: H = .75² + .25² = .625; hold = .6 · (1 − .4 · .375) = .51.
    expect(russia?.hold).toBeCloseTo(0.51, 12);
    // Of Russia's 20, 2 are from North Korea; the others 10 and 8: H = 164/324; .1 · (1 − .9 · .493827) = .055556.
    expect(russia?.netHold).toBeCloseTo(0.51 - 0.0555556, 6);
    expect(china?.share).toBe(0.3);
    expect(iran).toMatchObject({
      share: 0.1,
      reverse: null,
      asymmetry: null,
      salience: null,
      interdependence: null,
    });
  });

  it('holds between nothing and all', () => {
    expect(holdOf(flows({ A: { B: 4 } }), 'A', 'B')).toBe(1);
    expect(holdOf(flows({ A: { B: 4 } }), 'A', 'C')).toBe(0);
    expect(holdOf(flows({ A: { B: 5, C: 5 } }), 'A', 'B')).toBe(0.5);
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`x${i}`, 0.001]));
    expect(holdOf(flows({ A: { B: 1, ...many } }), 'A', 'B')).toBeCloseTo(0.25, 3);
  });

  it('loosens the hold of one partner when another is engaged, and tightens it when one is lost', () => {
    const before = holdOf(example, 'PRK', 'RUS');
    expect(holdOf(withFlow(example, 'PRK', 'KOR', 3), 'PRK', 'RUS')).toBeLessThan(before);
    // 6 of 13; others 3, 1, 3: H = 19/49; 6/13 · (1 − 7/13 · 30/49) = .309383.
    expect(holdOf(withFlow(example, 'PRK', 'KOR', 3), 'PRK', 'RUS')).toBeCloseTo(0.309383, 5);
    expect(holdOf(withFlow(example, 'PRK', 'CHN', 0), 'PRK', 'RUS')).toBeGreaterThan(before);
    expect(sharesOf(example, 'PRK').total).toBe(10);
  });

  it('says nothing where nothing is got', () => {
    expect(sharesOf(example, 'IRN')).toEqual({
      party: 'IRN',
      total: 0,
      concentration: null,
      effectivePartners: null,
      partners: [],
    });
    expect(sharesOf(new Map(), 'FSM').partners).toEqual([]);
  });
});
