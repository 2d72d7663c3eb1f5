/** Columns give to the bit what happenings give: the same acts go both ways. */
import { describe, expect, it } from 'vitest';
import { scoreOf } from '../../src/ontology/event-types.js';
import { seededRandom } from '../../src/shared/random.js';
import { dayNumber, dayOfNumber } from '../../src/ties/calendar.js';
import {
  type PackedActs,
  type PackedKind,
  packedActId,
  packedOverview,
  type TieEvent,
  tieOverview,
} from '../../src/ties/index.js';

const STATES = ['USA', 'RUS', 'CHN', 'PRK', 'KOR', 'ISR'];
const KINDS: readonly PackedKind[] = (['gdelt', 'gdelt-reduced'] as const).flatMap((dataset) =>
  [true, false].flatMap((forth) =>
    (
      [
        ['CONSULT', 'visit', 'day'],
        ['CONSULT', undefined, 'day'],
        ['ASSAULT', 'aerial', 'day'],
        ['AID', undefined, 'month'],
        ['ACCUSE', undefined, 'year'],
      ] as const
    ).map(([type, mode, precision]) => ({
      forth,
      dataset,
      precision,
      rest: [type, ...(mode === undefined ? [] : [mode]), ...(precision === 'day' ? [] : [precision])].join(
        ':',
      ),
      score: scoreOf(type, mode),
      confidence: dataset === 'gdelt' ? 0.5 : 0.7,
    })),
  ),
);

/** Acts of three years, each once, in no order, the pairs not all side by side. */
function sample(seed: number, count: number): PackedActs {
  const random = seededRandom(seed);
  const pick = (below: number) => Math.floor(random() * below);
  const acts = new Map<string, readonly number[]>();
  for (let i = 0; i < count; i++) {
    const [a, b] = [pick(STATES.length), pick(STATES.length)];
    if (a === b) continue;
    const act = [Math.min(a, b), Math.max(a, b), dayNumber('2021-01-01') + pick(1095), pick(KINDS.length)];
    acts.set(act.join(' '), act);
  }
  const column = (at: number) => Int32Array.from(acts.values(), (act) => act[at] as number);
  return {
    low: column(0),
    high: column(1),
    day: column(2),
    kind: column(3),
    state: (number) => STATES[number] as string,
    kindOf: (number) => KINDS[number] as PackedKind,
  };
}

function happenings({ low, high, day, kind, state, kindOf }: PackedActs): readonly TieEvent[] {
  return Array.from(low, (_, i) => {
    const { forth, rest, precision, score, confidence } = kindOf(kind[i] as number);
    const [one, other] = [state(low[i] as number), state(high[i] as number)];
    const text = dayOfNumber(day[i] as number);
    const id = packedActId(kindOf(kind[i] as number), text, one, other);
    return {
      occurrenceId: id,
      eventIds: [id],
      source: [forth ? one : other],
      target: [forth ? other : one],
      mutual: false,
      type: rest.split(':')[0] as TieEvent['type'],
      status: 'occurred',
      day: text,
      precision,
      score,
      publishers: 1,
      confidence,
    };
  });
}

const COVERAGE = new Map(
  Array.from({ length: 1095 }, (_, i) => [dayOfNumber(dayNumber('2021-01-01') + i), 20 + (i % 7)] as const),
);

describe('packedOverview', () => {
  it.each([
    ['undirected', {}],
    ['directed', { direction: 'directed' }],
    ['of one state, since a day', { state: 'RUS', since: '2022-03-01' }],
    ['in a range, by year', { from: '2021-06-01', to: '2023-03-15', period: 'year', minEvents: 20 }],
  ] as const)('%s: the moves of all happenings, where every place is made sure', (_name, options) => {
    const packed = sample(7, 2000);
    const expected = tieOverview(happenings(packed), COVERAGE, options);
    expect(expected.moves.length).toBeGreaterThan(4);
    expect(packedOverview(packed, COVERAGE, options, Number.POSITIVE_INFINITY)).toEqual(expected);
  });

  it('makes sure of the first places alone', () => {
    const packed = sample(11, 3000);
    const all = tieOverview(happenings(packed), COVERAGE).moves;
    const some = packedOverview(packed, COVERAGE, {}, 3).moves;
    expect(some.slice(0, 3)).toEqual(all.slice(0, 3));
    expect(some.length).toBe(all.length);
    expect(some.some(({ change, sureness }) => change !== null && sureness === null)).toBe(true);
  });

  it('says nothing where nothing was read', () => {
    expect(packedOverview(sample(3, 50), new Map())).toMatchObject({ days: null, moves: [], periods: [] });
  });
});
