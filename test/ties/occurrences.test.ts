import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/ontology/day.js';
import { seededRandom } from '../../src/shared/random.js';
import { groupOccurrences, type Mention } from '../../src/ties/index.js';
import { mention } from './make.js';

/** Groups as sorted lists of ids. */
function groups(events: readonly Mention[]): string[][] {
  const byOccurrence = new Map<string, string[]>();
  for (const [id, occurrence] of groupOccurrences(events)) {
    byOccurrence.set(occurrence, [...(byOccurrence.get(occurrence) ?? []), id]);
  }
  return [...byOccurrence.values()]
    .map((ids) => ids.sort())
    .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

const visit = (id: string, day: string, sentence: string, more: Partial<Mention> = {}) =>
  mention(id, 'CONSULT', day, {
    mode: 'visit',
    source: ['RUS'],
    target: ['PRK'],
    trigger: 'visit',
    sentence,
    ...more,
  });

/** Shelling on every day of a quarter, each told once: a pair whose acts are daily. */
const daily = Array.from({ length: 90 }, (_, i) =>
  mention(`war${i}#1`, 'ASSAULT', addDays('2024-01-01', i), {
    source: ['RUS.MIL'],
    target: ['UKR'],
    trigger: 'shelled',
    sentence: `Shells hit place${i} and quarter${i * 7}.`,
  }),
);
const shelling = (id: string, day: string, sentence: string, more: Partial<Mention> = {}) =>
  mention(id, 'ASSAULT', day, {
    source: ['RUS.MIL'],
    target: ['UKR'],
    trigger: 'shelled',
    sentence,
    ...more,
  });

describe('occurrences', () => {
  it('joins three reports of one visit, whichever way they tell it', () => {
    expect(
      groups([
        visit('a#1', '2024-06-19', 'The Russian president visited Pyongyang on Wednesday.'),
        visit('b#1', '2024-06-19', 'Pyongyang hosted the Russian president for talks.', { mode: 'visit' }),
        visit('c#1', '2024-06-20', 'The leaders of Russia and the North met in Pyongyang.', {
          mode: null,
          mutual: true,
          source: ['PRK.GOV', 'RUS.GOV'],
          target: [],
          precision: 'none',
        }),
      ]),
    ).toEqual([['a#1', 'b#1', 'c#1']]);
  });

  it('keeps a later visit, another kind of act, and other parties apart', () => {
    expect(
      groups([
        visit('a#1', '2024-06-19', 'The Russian president visited Pyongyang.'),
        visit('b#1', '2024-06-29', 'The Russian minister visited Pyongyang.'),
        visit('c#1', '2024-06-19', 'The Russian president telephoned Pyongyang.', { mode: 'phone' }),
        visit('d#1', '2024-06-19', 'The Russian president visited Hanoi.', { target: ['VNM'] }),
        mention('e#1', 'AGREE', '2024-06-19', { source: ['RUS'], target: ['PRK'], sentence: 'They signed.' }),
      ]),
    ).toHaveLength(5);
  });

  it('does not stretch a happening from day to day', () => {
    const chain = ['2024-06-19', '2024-06-21', '2024-06-23', '2024-06-25'].map((day, i) =>
      visit(`d${i}#1`, day, 'The Russian delegation visited Pyongyang for talks.'),
    );
    expect(groups(chain)).toEqual([
      ['d0#1', 'd1#1'],
      ['d2#1', 'd3#1'],
    ]);
  });

  it('tells daily shelling apart by its words, and joins two reports of the same one', () => {
    const found = groups([
      ...daily,
      shelling('x#1', '2024-02-10', 'Rockets struck the grain port of Northtown, killing 3 dockers.'),
      shelling('y#1', '2024-02-10', 'Three dockers died when rockets struck the grain port of Northtown.'),
      shelling('z#1', '2024-02-10', 'Artillery fell on the village of Southfield.'),
    ]);
    expect(found).toContainEqual(['x#1', 'y#1']);
    expect(found).toContainEqual(['z#1']);
    expect(found).toHaveLength(92);
  });

  it('does not join an attack to that of the next day', () => {
    const same = 'Rockets struck the grain port of Northtown.';
    expect(
      groups([...daily, shelling('x#1', '2024-02-10', same), shelling('y#1', '2024-02-11', same)]),
    ).toHaveLength(92);
  });

  it('keeps two acts of one document apart unless the same words tell them', () => {
    const sentence = 'The Russian president visited Pyongyang.';
    expect(
      groups([
        visit('a#1', '2024-06-19', sentence),
        visit('a#2', '2024-06-19', sentence, { trigger: 'met' }),
        visit('a#3', '2024-06-19', sentence, { trigger: 'visits' }),
      ]),
    ).toEqual([['a#1', 'a#3'], ['a#2']]);
  });

  it('heeds figures: another ordinal is another visit, another number on another day another delivery', () => {
    const ordinal = (value: number) => [
      { kind: 'ordinal' as const, value, unit: 'visit this year', span: [0, 5] as const },
    ];
    const sentence = 'The minister made a visit to Pyongyang.';
    expect(
      groups([
        visit('a#1', '2024-06-19', sentence, { amounts: ordinal(2) }),
        visit('b#1', '2024-06-20', sentence, { amounts: ordinal(3) }),
      ]),
    ).toHaveLength(2);
    const troops = (id: string, day: string, value: number) =>
      mention(id, 'AID', day, {
        sentence: 'The North sent troops to the front.',
        amounts: [{ kind: 'troops', value, unit: 'soldier', span: [0, 5] }],
      });
    expect(groups([troops('a#1', '2024-10-20', 3000), troops('b#1', '2024-10-21', 1500)])).toHaveLength(2);
    expect(groups([troops('a#1', '2024-10-20', 3000), troops('b#1', '2024-10-21', 3000)])).toHaveLength(1);
  });

  it('joins the events of near copies always, and only equal ones', () => {
    const original = [
      shelling('o#1', '2024-02-10', 'Rockets struck Northtown.'),
      shelling('o#2', '2024-02-10', 'Artillery struck Southfield.'),
    ];
    const copy = original.map((event, i) => ({
      ...event,
      id: `copy#${i + 1}`,
      documentId: 'copy',
      nearCopyOf: 'o',
      documentDate: '2024-02-14',
    }));
    expect(groups([...daily, ...original, ...copy])).toEqual(
      expect.arrayContaining([
        ['copy#1', 'o#1'],
        ['copy#2', 'o#2'],
      ]),
    );
    const undated = [...original, ...copy].map((event) => ({ ...event, day: null }));
    expect(groups(undated)).toEqual([
      ['copy#1', 'o#1'],
      ['copy#2', 'o#2'],
    ]);
  });

  it('joins a claim or plan to the fact, but never a wish', () => {
    const sentence = 'The Russian president visited Pyongyang.';
    expect(
      groups([
        visit('a#1', '2024-06-19', sentence),
        visit('b#1', '2024-06-18', sentence, { status: 'planned' }),
        visit('c#1', '2024-06-19', sentence, { status: 'claimed' }),
        visit('d#1', '2024-06-19', sentence, { status: 'proposed' }),
        visit('e#1', '2024-06-19', sentence, { status: 'possible' }),
      ]),
    ).toEqual([['a#1', 'b#1', 'c#1'], ['d#1'], ['e#1']]);
  });

  it('leaves undated mentions alone, and takes copies that point at each other', () => {
    const events = [
      visit('a#1', '2024-06-19', 'x', { day: null, nearCopyOf: 'b' }),
      visit('b#1', '2024-06-19', 'x', { day: null, nearCopyOf: 'a' }),
      visit('c#1', '2024-06-19', 'x', { day: null }),
    ];
    expect(groups(events)).toEqual([['a#1', 'b#1'], ['c#1']]);
  });

  it('does not depend on the order of the events', () => {
    const random = seededRandom(9);
    const pool = Array.from({ length: 120 }, (_, i) =>
      shelling(
        `d${i % 70}#${i}`,
        addDays('2024-02-01', Math.floor(random() * 12)),
        `Rockets struck town${Math.floor(random() * 9)} and port${Math.floor(random() * 5)}.`,
        { precision: random() < 0.3 ? 'none' : random() < 0.1 ? 'month' : 'day' },
      ),
    );
    const expected = groups(pool);
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), (shuffled) => {
        expect(groups(shuffled)).toEqual(expected);
      }),
      { numRuns: 20, seed: 5 },
    );
  });

  it('gives every event an occurrence, named for the smallest id in it', () => {
    const map = groupOccurrences([...daily, shelling('x#1', '2024-02-10', 'Rockets struck Northtown.')]);
    expect(map.size).toBe(91);
    for (const [id, occurrence] of map) expect(occurrence <= id).toBe(true);
    expect(groupOccurrences([])).toEqual(new Map());
  });
});
