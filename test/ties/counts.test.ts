import { describe, expect, it } from 'vitest';
import type { Amount } from '../../src/ontology/coded-event.js';
import { countYear, type TieEvent } from '../../src/ties/index.js';
import { scopeOf } from '../../src/ties/ordinals.js';
import { steady, tie } from './make.js';

const COVERAGE = steady('2023-06-01', '2024-12-31');
const FACTS = { statuses: ['occurred'] } as const;
const visit = (id: string, day: string, by = 'RUS') =>
  tie(id, 'CONSULT', day, { mode: 'visit', source: [by], target: [by === 'RUS' ? 'PRK' : 'RUS'] });
const ordinal = (occurrenceId: string, value: number, unit: string) => {
  const amount: Amount = { kind: 'ordinal', value, unit, span: [0, 5] };
  return { id: `${occurrenceId}#1`, occurrenceId, status: 'occurred' as const, amounts: [amount] };
};
const EVENTS: readonly TieEvent[] = [
  visit('v0', '2023-11-02'),
  visit('v1', '2024-03-25'),
  visit('v2', '2024-06-18'),
  visit('v3', '2024-09-13'),
  visit('w1', '2024-05-01', 'PRK'),
  tie('a1', 'AID', '2024-06-20'),
  tie('y', 'AID', '2024-01-01', { precision: 'year' }),
  tie('s', 'CONSULT', '2024-10-01', { mode: 'visit', status: 'proposed' }),
];
const count = (mentions: readonly ReturnType<typeof ordinal>[], year = 2024) =>
  countYear(EVENTS, COVERAGE, mentions, ['PRK', 'RUS'], year, FACTS);

describe('counts through a year', () => {
  it('number the acts of each kind and side in order of day', () => {
    const { kinds, removed } = count([]);
    expect(kinds.map(({ type, mode, by, acts }) => [type, mode, by, acts.length])).toEqual([
      ['CONSULT', 'visit', ['RUS'], 3],
      ['AID', null, ['PRK'], 1],
      ['CONSULT', 'visit', ['PRK'], 1],
    ]);
    expect(kinds[0]?.acts.map(({ nth, day }) => [nth, day])).toEqual([
      [1, '2024-03-25'],
      [2, '2024-06-18'],
      [3, '2024-09-13'],
    ]);
    expect(removed).toMatchObject({ notFact: { proposed: 1 }, yearOnly: 1, outsideRange: 1 });
  });

  it.each([
    // Three visits of the Russians in 2024 up to September.
    ['v3', 3, 'visit this year', 3, 'agrees'],
    ['v3', 4, 'visit this year', 3, 'fewer'],
    ['v2', 1, 'visit this year', 2, 'more'],
    // The one of November 2023 is within ten months of September.
    ['v3', 4, 'trip in eleven months', 4, 'agrees'],
    // Meetings of both sides are counted for the one who visits; the North Koreans' own visit is not.
    ['w1', 1, 'visit this year', 1, 'agrees'],
    // Counted from before the log begins: fewer contradicts nothing, more does.
    ['v3', 9, 'visit since 2019', 4, 'open'],
    ['v3', 2, 'visit since 2019', 4, 'more'],
    // No beginning told.
    ['v3', 2, 'round of talks', 4, 'open'],
    // "For the second time" counts acts of the act's own kind.
    ['a1', 1, 'time this year', 1, 'agrees'],
  ] as const)(
    'hold an ordinal against the log: %s told as number %i, "%s"',
    (id, value, unit, counted, verdict) => {
      const [check] = count([ordinal(id, value, unit)]).ordinals;
      expect(check).toMatchObject({ occurrenceId: id, told: value, counted, verdict });
      expect(check?.occurrenceIds.at(-1)).toBe(id);
      expect(check?.occurrenceIds).toHaveLength(counted);
    },
  );

  it('take copies of one count for one, and amounts of other kinds for none', () => {
    const told = ordinal('v3', 3, 'visit this year');
    const troops = {
      ...told,
      id: 'v3#2',
      amounts: [{ kind: 'troops', value: 3, unit: 'soldier', span: [0, 1] } as Amount],
    };
    expect(count([told, { ...told, id: 'v3#9' }, troops]).ordinals).toHaveLength(1);
    expect(count([told], 2023).ordinals).toEqual([]);
  });

  it('are empty where nothing was read', () => {
    expect(countYear([], new Map(), [], ['PRK', 'RUS'], 2024, FACTS)).toMatchObject({
      kinds: [],
      ordinals: [],
    });
  });
});

describe('since when an ordinal counts', () => {
  it.each([
    ['visit this year', { kind: 'calendar', from: '2024-01-01' }],
    ['test this month', { kind: 'calendar', from: '2024-09-01' }],
    ['launch this week', { kind: 'calendar', from: '2024-09-09' }],
    ['test in three months', { kind: 'lately', from: '2024-06-14' }],
    ['meeting in over a year', { kind: 'lately', from: '2023-09-14' }],
    ['summit since 2019', { kind: 'since', from: '2019-01-01' }],
    ['round of talks', { kind: 'unsaid', from: null }],
    ['visit in umpteen years', { kind: 'unsaid', from: null }],
  ])('%s', (unit, scope) => {
    expect(scopeOf(unit, '2024-09-13')).toEqual(scope);
  });
});
