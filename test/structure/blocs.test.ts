import { describe, expect, it } from 'vitest';
import { blocChanges, blocsOf, standTogether } from '../../src/structure/blocs.js';
import { openBook } from '../../src/structure/network.js';
import type { TieEvent } from '../../src/ties/types.js';
import { steady, tie } from '../ties/make.js';

const coverage = steady('2023-01-01', '2024-12-31');
const Y2024 = { from: '2024-01-01', to: '2024-12-31' };
const Y2023 = { from: '2023-01-01', to: '2023-12-31' };

/** `PRK+RUS`: three shipments in the last weeks of the year; `-`: three attacks; `~`: a lone mild rebuke. */
function acts(text: string, year = 2024): TieEvent[] {
  return text.split(' ').flatMap((word) => {
    const [a = '', b = ''] = word.split(/[-+~]/);
    const type = word.includes('+') ? 'AID' : word.includes('~') ? 'THREATEN' : 'ASSAULT';
    const days = word.includes('~') ? ['12-20'] : ['10-20', '11-20', '12-20'];
    return days.map((day) =>
      tie(`${year}${word}${day}`, type, `${year}-${day}`, { source: [a], target: [b] }),
    );
  });
}

const blocs = (events: readonly TieEvent[], span = Y2024) =>
  blocsOf(openBook(events, coverage), span, { worlds: 40 });

describe('blocs of a period', () => {
  it('divides, lists the tension and the third through whom it strains', async () => {
    const view = await blocs(acts('USA+KOR USA+JPN KOR~JPN USA-PRK PRK+RUS RUS-USA'));
    expect(view.blocs.map((bloc) => bloc.members.map(({ state }) => state))).toEqual([
      ['USA', 'JPN', 'KOR'],
      ['PRK', 'RUS'],
    ]);
    expect(view.tensions).toHaveLength(1);
    expect(view.tensions[0]).toMatchObject({ kind: 'within', thirds: ['USA'], tie: { a: 'JPN', b: 'KOR' } });
    expect(view.tensions[0]?.tie.occurrenceIds).toEqual(['2024KOR~JPN12-20']);
    expect(view.proven).toBe(true);
    // One threat: mass 0.8 · 3.5/5, w = √0.56 · 2^(−11/183); |index| = 10w/(6 + w) = 1.07, in tenths 11.
    expect(view.index).toBe(1.1);
    expect(standTogether(view, 'PRK', 'RUS')).toBe(true);
    expect(standTogether(view, 'PRK', 'KOR')).toBe(false);
    expect(standTogether(view, 'PRK', 'FRA')).toBeUndefined();
  });

  it('is surer of a state that many acts place than of one that a single act places', async () => {
    const view = await blocs(acts('USA+KOR USA-PRK PRK+RUS RUS-USA USA~CUB'));
    const sureness = new Map(view.blocs.flatMap(({ members }) => members.map((m) => [m.state, m.sureness])));
    expect(sureness.get('KOR')).toBe(1);
    expect(sureness.get('USA')).toBeNull();
    expect(
      view.blocs.every(({ members }) => members.every((m) => m.sureness === null || m.sureness >= 0)),
    ).toBe(true);
    expect(await blocs(acts('USA+KOR USA-PRK PRK+RUS RUS-USA USA~CUB'))).toEqual(view);
  });

  it('leaves apart what no tie joins', async () => {
    const view = await blocs(acts('USA+KOR USA+JPN FJI+TON'));
    expect(view.blocs.map(({ head }) => head)).toEqual(['USA']);
    expect(view.apart).toEqual([[['FJI', 'TON'], []]]);
    expect(standTogether(view, 'FJI', 'TON')).toBe(true);
    expect(standTogether(view, 'FJI', 'USA')).toBeUndefined();
  });

  it('has nothing to say of no ties, and little of all at odds', async () => {
    expect(await blocs([])).toMatchObject({ index: 0, fit: null, blocs: [], apart: [], tensions: [] });
    const odds = await blocs(acts('USA-PRK PRK-RUS RUS-USA'));
    expect(odds.tensions).toHaveLength(1);
    expect(odds.fit).toBeCloseTo(2 / 3, 1);
  });

  it('counts ties instead of strength where asked', async () => {
    const book = openBook(acts('USA+KOR USA+JPN KOR~JPN'), coverage);
    expect(await blocsOf(book, Y2024, { worlds: 0, weighing: 'alike' })).toMatchObject({
      index: 1,
      bound: 1,
      fit: 1 - 1 / 3,
    });
  });

  it('names who changed sides, whichever side is called the first', async () => {
    const before = await blocs(acts('USA+KOR USA+TUR USA+JPN USA-RUS RUS+PRK RUS+BLR RUS+CHN', 2023), Y2023);
    const after = await blocs(acts('USA+KOR USA-TUR USA+JPN USA-RUS RUS+PRK RUS+TUR RUS+BLR RUS+CHN'));
    expect(blocChanges(before, after)).toEqual(['TUR']);
    expect(blocChanges(after, after)).toEqual([]);
  });
});
