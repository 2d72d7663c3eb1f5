import { describe, expect, it } from 'vitest';
import { dependenceOf, spanBefore } from '../../src/structure/dependence.js';
import { openBook } from '../../src/structure/network.js';
import { steady, tie } from '../ties/make.js';

const coverage = steady('2023-01-01', '2024-12-31');
const Y2024 = { from: '2024-01-01', to: '2024-12-31' };
const from = (source: string, target = 'PRK') => ({ source: [source], target: [target] });

describe('dependence', () => {
  const book = openBook(
    [
      // To North Korea in 2024: Russia 0.8·10/5 = 1.6 and 0.8·2.5/5 = 0.4 (together), China 0.8·4/5 = 0.64.
      tie('r1', 'AID', '2024-03-01', from('RUS')),
      tie('r2', 'AGREE', '2024-06-19', { source: ['RUS', 'PRK'], target: [], mutual: true }),
      tie('c1', 'CONSULT', '2024-05-01', { ...from('CHN'), mode: 'visit' }),
      tie('k1', 'ACCUSE', '2024-05-01', from('KOR')),
      tie('p1', 'AID', '2024-10-01', from('PRK', 'RUS')),
      tie('b1', 'AID', '2024-10-01', from('BLR', 'RUS')),
      // 2023: China alone.
      tie('c0', 'AID', '2023-05-01', from('CHN')),
      tie('x1', 'AID', '2024-07-01', { ...from('IRN'), status: 'planned' }),
    ],
    coverage,
  );

  it('counts what a state gets, against what its partners get and the year before', () => {
    const view = dependenceOf(book, 'PRK', Y2024);
    expect(view.total).toBeCloseTo(2.64, 12);
    expect(view.partners.map(({ partner, acts, occurrenceIds }) => [partner, acts, occurrenceIds])).toEqual([
      ['RUS', 2, ['r1', 'r2']],
      ['CHN', 1, ['c1']],
    ]);
    const [russia, china] = view.partners;
    expect(russia?.share).toBeCloseTo(2 / 2.64, 12);
    expect(russia?.shareBefore).toBe(0);
    expect(china?.shareBefore).toBe(1);
    // Russia gets 1.6 and 0.4 from North Korea and 1.6 from Belarus.
    expect(russia?.reverse).toBeCloseTo(2 / 3.6, 12);
    expect(view.concentrationBefore).toBe(1);
    expect(view.removed.notFact).toEqual({ planned: 1 });
  });

  it('says what a tie more or less would do', () => {
    const view = dependenceOf(book, 'PRK', Y2024, { without: ['RUS'], engage: ['KOR'] });
    const [without, engaged] = view.whatIf;
    expect(without).toMatchObject({ change: 'without', partner: 'RUS', amount: 0, concentration: 1 });
    expect(without?.effects.find(({ partner }) => partner === 'CHN')).toMatchObject({
      shareAfter: 1,
      holdAfter: 1,
    });
    // The median of 2 and 0.64.
    expect(engaged?.amount).toBeCloseTo(1.32, 12);
    const russia = engaged?.effects.find(({ partner }) => partner === 'RUS');
    expect(russia?.shareAfter).toBeCloseTo(2 / 3.96, 12);
    expect(russia?.holdAfter).toBeLessThan(russia?.holdBefore ?? 0);
  });

  it('counts only the kind asked for', () => {
    expect(dependenceOf(book, 'PRK', Y2024, { kind: 'aid' }).partners.map(({ partner }) => partner)).toEqual([
      'RUS',
    ]);
    expect(dependenceOf(book, 'PRK', Y2024, { counts: (id) => id === 'c1' }).partners).toHaveLength(1);
  });

  it('says that nothing is known, not that there is nothing', () => {
    expect(dependenceOf(book, 'FJI', Y2024)).toMatchObject({
      heard: true,
      total: 0,
      concentration: null,
      partners: [],
    });
    expect(dependenceOf(openBook([], new Map()), 'PRK', Y2024)).toMatchObject({ heard: false, partners: [] });
    const engaged = dependenceOf(book, 'FJI', Y2024, { engage: ['TON'] }).whatIf[0];
    expect(engaged).toMatchObject({ amount: 1, concentration: 1 });
  });

  it('sets a year against the year before, other spans against as many days', () => {
    expect(spanBefore(Y2024)).toEqual({ from: '2023-01-01', to: '2023-12-31' });
    expect(spanBefore({ from: '2024-03-01', to: '2024-03-31' })).toEqual({
      from: '2024-01-30',
      to: '2024-02-29',
    });
  });
});
