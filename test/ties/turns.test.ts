import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/ontology/day.js';
import { seededRandom } from '../../src/shared/random.js';
import { compareTies, type TieEvent, tieSeries, tieTurns } from '../../src/ties/index.js';
import { steady, tie } from './make.js';

const COVERAGE = steady('2020-01-01', '2024-12-31', 3);

/** Acts at random on a share of the days of a range; a fixed seed for each name. */
function acts(
  name: string,
  [from, to]: readonly [string, string],
  share: number,
  make: (id: string, day: string) => TieEvent,
): readonly TieEvent[] {
  const random = seededRandom(name.length * 7919 + name.charCodeAt(0));
  const events: TieEvent[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (random() < share) events.push(make(`${name}-${day}`, day));
  }
  return events;
}
const between = (a: string, b: string) => ({ source: [a], target: [b] });

const war = [
  ...acts('peace', ['2020-01-01', '2022-02-23'], 0.05, (id, day) =>
    tie(id, 'ACCUSE', day, between('RUS', 'UKR')),
  ),
  ...acts('war', ['2022-02-24', '2024-12-31'], 0.8, (id, day) =>
    tie(id, 'ASSAULT', day, between('RUS', 'UKR')),
  ),
];
const quiet = acts('quiet', ['2020-01-01', '2024-12-31'], 0.08, (id, day) =>
  tie(id, 'CONSULT', day, between('KOR', 'JPN')),
);
const group = acts('group', ['2022-06-01', '2024-12-31'], 0.3, (id, day) =>
  tie(id, 'ASSAULT', day, between('TER:ISIL', 'IRQ')),
);

describe('turning points of all pairs', () => {
  const all = tieTurns([...quiet, ...group, ...war], COVERAGE);

  it('come weightiest first, with the pairs that were searched', () => {
    // The group stood at nothing before its war, Russia and Ukraine already at odds, so that the group moved further.
    const [group, states] = all.turns;
    expect(group).toMatchObject({ source: 'IRQ', target: 'TER:ISIL', period: '2022-06' });
    expect(states).toMatchObject({
      source: 'RUS',
      target: 'UKR',
      period: expect.stringMatching(/^2022-0[23]$/),
    });
    expect(all.turns.map(({ weight }) => weight)).toEqual(
      all.turns.map(({ weight }) => weight).sort((a, b) => b - a),
    );
    expect(all.turns.some(({ source }) => source === 'JPN' || source === 'KOR')).toBe(false);
    expect(all).toMatchObject({ searched: 3, tooFew: 0 });
  });

  it('leave out whoever is no state where states are asked for, and pairs with few acts', () => {
    const states = tieTurns([...quiet, ...group, ...war], COVERAGE, { isState: (code) => code.length === 3 });
    expect(states.searched).toBe(2);
    expect(states.turns.every(({ source, target }) => source.length === 3 && target.length === 3)).toBe(true);
    const few = tieTurns([...war, tie('one', 'AID', '2024-01-01')], COVERAGE);
    expect(few).toMatchObject({ searched: 1, tooFew: 1 });
    expect(tieTurns([], new Map())).toMatchObject({ turns: [], searched: 0, tooFew: 0 });
  });

  it('do not depend on the order of the events, and are those of the pair alone', () => {
    expect(tieTurns([...war, ...group, ...quiet].reverse(), COVERAGE)).toEqual(all);
    const own = tieSeries(war, COVERAGE, ['RUS', 'UKR'], { direction: 'undirected' }).turningPoints;
    const listed = all.turns.filter(({ source }) => source === 'RUS');
    expect(listed.map(({ day }) => day).sort()).toEqual(
      own.filter(({ p }) => p <= 0.01).map(({ day }) => day),
    );
  });
});

describe('turning points', () => {
  it('are none where acts only become fewer: a lull, though it ends a level', () => {
    const fading = [
      ...acts('much', ['2020-01-01', '2022-06-30'], 0.5, (id, day) => tie(id, 'ASSAULT', day)),
      ...acts('less', ['2022-07-01', '2024-12-31'], 0.02, (id, day) => tie(id, 'ACCUSE', day)),
    ];
    expect(tieSeries(fading, COVERAGE, ['PRK', 'RUS']).turningPoints).toEqual([]);
    const peace = [
      ...fading,
      ...acts('peace', ['2022-07-01', '2024-12-31'], 0.1, (id, day) => tie(id, 'AGREE', day)),
    ];
    const [turn] = tieSeries(peace, COVERAGE, ['PRK', 'RUS']).turningPoints;
    expect(turn?.period).toBe('2022-07');
    expect(turn?.occurrenceIds.every((id) => id.startsWith('peace'))).toBe(true);
    expect(turn?.months).toEqual([30, 30]);
  });
});

describe('pairs side by side', () => {
  it('have the series of each, and how far they stand apart at the end', () => {
    const { pairs, gaps } = compareTies(
      [...war, ...quiet],
      COVERAGE,
      [
        ['RUS', 'UKR'],
        ['JPN', 'KOR'],
        ['PRK', 'RUS'],
      ],
      {
        direction: 'undirected',
      },
    );
    expect(pairs.map(({ now }) => (now?.index ?? 0) > 0)).toEqual([false, true, false]);
    expect(pairs[0]?.series).toEqual(tieSeries(war, COVERAGE, ['RUS', 'UKR'], { direction: 'undirected' }));
    expect(pairs[2]).toMatchObject({ events: 0, now: null });
    expect(gaps.map(({ pairs: places }) => places)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    const [apart, none] = gaps;
    expect(apart?.gap).toBeCloseTo((pairs[0]?.now?.index ?? 0) - (pairs[1]?.now?.index ?? 0), 12);
    expect(apart?.sureness).toBeGreaterThan(1);
    expect(none).toEqual({ pairs: [0, 2], period: null, gap: null, sureness: null });
  });
});
