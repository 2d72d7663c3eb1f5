/** Packed acts for tests, and the same acts as happenings. */
import { quadOf, scoreOf } from '../../src/ontology/event-types.js';
import { seededRandom } from '../../src/shared/random.js';
import { dayNumber, dayOfNumber } from '../../src/ties/calendar.js';
import { type PackedActs, type PackedKind, packedActId, type TieEvent } from '../../src/ties/index.js';

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
      quad: quadOf(type),
      confidence: dataset === 'gdelt' ? 0.5 : 0.7,
    })),
  ),
);

/** Acts of three years, each once, in no order, the pairs not all side by side. */
export function sample(seed: number, count: number): PackedActs {
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
    sources: Int32Array.from(acts.values(), (_, i) => 1 + (i % 4)),
    state: (number) => STATES[number] as string,
    kindOf: (number) => KINDS[number] as PackedKind,
  };
}

export function happenings({
  low,
  high,
  day,
  kind,
  sources,
  state,
  kindOf,
}: PackedActs): readonly TieEvent[] {
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
      publishers: sources[i] as number,
      confidence,
    };
  });
}

export const COVERAGE = new Map(
  Array.from({ length: 1095 }, (_, i) => [dayOfNumber(dayNumber('2021-01-01') + i), 20 + (i % 7)] as const),
);
