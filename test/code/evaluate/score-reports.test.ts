import { describe, expect, it } from 'vitest';
import { type GoldEvent, matchEvents, scoreReports } from '../../../src/code/evaluate/score-reports.js';

const visit: GoldEvent = {
  type: 'CONSULT',
  source: ['FRA.GOV'],
  target: ['EGY.GOV'],
  status: 'occurred',
  day: '2024-03-01',
  precision: 'day',
};
const attack: GoldEvent = { ...visit, type: 'ASSAULT', source: ['MLI.REB'], target: ['MLI.MIL'] };

describe('matchEvents', () => {
  it('compares states, not sectors; the type and fact or not by the level', () => {
    const coded = [{ ...visit, source: ['FRA.MIL'], status: 'planned' as const }];
    expect(matchEvents([visit], coded, 'whole event').pairs).toHaveLength(0);
    expect(matchEvents([visit], coded, 'who and type').pairs).toHaveLength(1);
    const other = [{ ...visit, type: 'SUPPORT' as const }];
    expect(matchEvents([visit], other, 'who and type').pairs).toHaveLength(0);
    expect(matchEvents([visit], other, 'who and quad class').pairs).toHaveLength(1);
  });

  it('compares mutual acts as sets', () => {
    const talks: GoldEvent = { ...visit, mutual: true, source: ['USA', 'CHN'], target: [] };
    expect(matchEvents([talks], [{ ...talks, source: ['CHN.GOV', 'USA'] }], 'who').pairs).toHaveLength(1);
    expect(matchEvents([talks], [{ ...talks, mutual: false }], 'who').pairs).toHaveLength(0);
  });

  it('uses a coded event once, and lets required events choose first', () => {
    const optional = { ...visit, optional: true };
    const found = matchEvents([optional, visit], [visit], 'whole event');
    expect(found.pairs.map(([gold]) => gold)).toEqual([visit]);
    expect(found.missed).toEqual([]);
    expect(matchEvents([visit, visit], [visit], 'whole event').missed).toEqual([visit]);
  });
});

describe('scoreReports', () => {
  it('gives the figures worked by hand', () => {
    const scores = scoreReports([
      // One right, one missed, one wrong.
      { id: 'a', gold: [visit, attack], coded: [visit, { ...attack, type: 'COERCE' }] },
      // An optional event coded: neither right nor wrong.
      { id: 'b', gold: [{ ...visit, optional: true }], coded: [visit] },
      { id: 'c', gold: [], coded: [] },
      { id: 'd', gold: [], coded: [attack] },
    ]);
    const [whole, , quad] = scores.levels;
    expect(whole).toMatchObject({ right: 1, missed: 1, wrong: 2 });
    expect(whole?.precision).toBeCloseTo(1 / 3, 12);
    expect(whole?.recall).toBe(0.5);
    expect(whole?.f1).toBeCloseTo(0.4, 12);
    expect(quad).toMatchObject({ right: 2, missed: 0, wrong: 1 });
    expect(scores.empty).toEqual({ reports: 2, leftEmpty: 1 });
    expect(scores.errors.map((one) => one.id)).toEqual(['a', 'd']);
  });

  it('scores status, day and sectors on matched events; a day of a month by its month', () => {
    const month: GoldEvent = { ...attack, day: '2024-03-01', precision: 'month' };
    const { matched } = scoreReports([
      {
        id: 'a',
        gold: [visit, month],
        coded: [
          { ...visit, status: 'claimed', day: '2024-03-02' },
          { ...month, day: '2024-03-20', source: ['MLI'] },
        ],
      },
    ]);
    expect(matched).toEqual({ events: 2, status: 0.5, day: 0.5, sectors: 0.5 });
  });

  it('has no figure where there is nothing to score', () => {
    const scores = scoreReports([{ id: 'a', gold: [], coded: [] }]);
    expect(scores.matched).toEqual({ events: 0, status: null, day: null, sectors: null });
    expect(scores.levels[0]).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });
});
