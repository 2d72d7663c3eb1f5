/**
 * Which pairs moved, out of millions of acts that never become objects of their own: they come as columns of
 * numbers, pair by pair. The numbers that come out are those of `tieMoves`, to the bit; the band, which costs most,
 * is drawn only for as many pairs as it takes to be sure of the first places.
 */
import type { StateCode } from '../ontology/actor.js';
import type { Day, Precision } from '../ontology/day.js';
import { dayNumber, dayOfNumber, monthOfDayNumber } from './calendar.js';
import { surenessOf } from './compare.js';
import type { Remembered } from './memory.js';
import { byMove, DEFAULT_MOVE_OPTIONS, daysCompared, type MoveOptions, weightOf } from './moves.js';
import type { TieOverview } from './overview.js';
import { createReading, type Reading } from './reading.js';
import { createResampler, type Drawable, hashText, type Resampler } from './resample.js';
import { periodsOf, type Range, rangeOf } from './series.js';
import { type IndexValue, indexOn, indexWithBand, type Weighed } from './tie-index.js';
import type { Coverage, TieMove } from './types.js';

/** What acts of one kind have in common: all but their day and pair. */
export interface PackedKind {
  /** True: the pair's `low` is the source. */
  readonly forth: boolean;
  /** First and last part of the ids of its acts: `gdelt` and `CONSULT:visit`. */
  readonly dataset: string;
  readonly rest: string;
  readonly precision: Precision;
  readonly score: number;
  /** Chance that such an act is right, in (0, 1). */
  readonly confidence: number;
}

/** Acts between two states, a place in each column for each; all are facts. Acts of a pair may lie apart. */
export interface PackedActs {
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Days since 1970-01-01. */
  readonly day: Int32Array;
  readonly kind: Int32Array;
  /** The state of a number in `low` and `high`. */
  state(number: number): StateCode;
  kindOf(number: number): PackedKind;
}

/** The id of an act, as its series name it. */
export function packedActId(kind: PackedKind, day: string, low: StateCode, high: StateCode): string {
  const [source, target] = kind.forth ? [low, high] : [high, low];
  return `${kind.dataset}:${day}:${source}:${target}:${kind.rest}`;
}

type Drawn = Remembered & Drawable;

/** A pair with what is needed to draw its band. */
interface Candidate {
  readonly move: TieMove;
  /** Its acts with their hashes, in order. */
  readonly acts: () => readonly Drawn[];
}

const ABSENT: IndexValue = { index: null, low: null, high: null };
/** Pairs whose place is made sure. */
const SURE_PLACES = 50;

/**
 * The moves of all pairs. The first `places` are in order of |change| × sureness; the others follow by the size of
 * their change, and where their band was not drawn `sureness` is null.
 */
export function packedOverview(
  packed: PackedActs,
  coverage: Coverage,
  options: Partial<MoveOptions> = {},
  places = SURE_PLACES,
): TieOverview {
  const settled: MoveOptions = { ...DEFAULT_MOVE_OPTIONS, ...options };
  const reading = createReading(coverage);
  const range = rangeOf(reading, settled);
  const removed = { notFact: {}, undated: 0, yearOnly: 0, outsideRange: 0 };
  if (range === undefined) return { days: null, moves: [], periods: [], removed };
  const days = daysCompared(range, settled);
  const periods = periodsOf(range, settled.period);
  const plan = {
    reading,
    range,
    settled,
    removed,
    days: [dayNumber(days.since), range.to],
    ends: periods.map(({ end }) => end),
  };
  const found = pairsIn(packed).flatMap((runs) => candidatesOf(packed, runs, plan));
  return {
    days,
    periods: periods.map(({ name }) => name),
    moves: ranked(found, plan, createResampler(), places),
    removed,
  };
}

interface Plan {
  readonly reading: Reading;
  readonly range: Range;
  readonly settled: MoveOptions;
  readonly removed: { yearOnly: number; outsideRange: number };
  readonly days: readonly number[];
  readonly ends: readonly number[];
}

type Runs = readonly (readonly [from: number, to: number])[];

/** Where the acts of each pair lie. */
function pairsIn({ low, high }: PackedActs): readonly Runs[] {
  const pairs = new Map<number, (readonly [number, number])[]>();
  for (let from = 0; from < low.length; ) {
    let to = from + 1;
    while (to < low.length && low[to] === low[from] && high[to] === high[from]) to++;
    const key = (low[from] as number) * 2 ** 24 + (high[from] as number);
    const runs = pairs.get(key);
    if (runs) runs.push([from, to]);
    else pairs.set(key, [[from, to]]);
    from = to;
  }
  return [...pairs.values()];
}

/** One candidate for an undirected pair, up to two for a directed one. */
function candidatesOf(packed: PackedActs, runs: Runs, plan: Plan): readonly Candidate[] {
  const first = runs[0]?.[0] as number;
  const low = packed.state(packed.low[first] as number);
  const high = packed.state(packed.high[first] as number);
  const { state, direction } = plan.settled;
  const told = inOrder(packed, runs, low < high, plan);
  if (state !== undefined && low !== state && high !== state) return [];
  const ends = { low, high };
  if (direction === 'undirected') {
    const [source, target] = low < high ? [low, high] : [high, low];
    return candidate(told, { ...ends, source, target }, plan);
  }
  return [
    ...candidate(
      told.filter(({ kind }) => kind.forth),
      { ...ends, source: low, target: high },
      plan,
    ),
    ...candidate(
      told.filter(({ kind }) => !kind.forth),
      { ...ends, source: high, target: low },
      plan,
    ),
  ];
}

interface Told {
  readonly day: number;
  readonly kind: PackedKind;
}

/** A pair's acts by day and id, those that a series leaves out taken out. */
function inOrder(packed: PackedActs, runs: Runs, lowFirst: boolean, plan: Plan): readonly Told[] {
  const { range, removed } = plan;
  const kinds = kindsOf(packed, runs, lowFirst);
  const rankOf = new Map(kinds.map(({ number }, rank) => [number, rank]));
  // Day and rank in one number: typed arrays sort numbers fast.
  const keys = new Float64Array(runs.reduce((sum, [from, to]) => sum + to - from, 0));
  let count = 0;
  for (const [from, to] of runs) {
    for (let at = from; at < to; at++) {
      const day = packed.day[at] as number;
      const rank = rankOf.get(packed.kind[at] as number) as number;
      if (kinds[rank]?.kind.precision === 'year') {
        removed.yearOnly += 1;
        continue;
      }
      if (day < range.from || day > range.to) removed.outsideRange += 1;
      if (day < range.memory || day > range.to) continue;
      keys[count] = day * kinds.length + rank;
      count += 1;
    }
  }
  return Array.from(keys.subarray(0, count).sort(), (key) => {
    const day = Math.floor(key / kinds.length);
    return { day, kind: (kinds[key - day * kinds.length] as (typeof kinds)[number]).kind };
  });
}

/** The kinds of a pair's acts in the order of their ids within a day. */
function kindsOf(packed: PackedActs, runs: Runs, lowFirst: boolean) {
  const numbers = new Set<number>();
  for (const [from, to] of runs) {
    for (let at = from; at < to; at++) numbers.add(packed.kind[at] as number);
  }
  const kinds = [...numbers].map((number) => {
    const kind = packed.kindOf(number);
    return { number, kind, key: `${kind.dataset}:${kind.forth === lowFirst ? 0 : 1}:${kind.rest}` };
  });
  return kinds.sort((a, b) => (a.key < b.key ? -1 : 1));
}

interface Ends {
  readonly source: StateCode;
  readonly target: StateCode;
  readonly low: StateCode;
  readonly high: StateCode;
}

function candidate(
  told: readonly Told[],
  { source, target, low, high }: Ends,
  { reading, range, settled, days, ends }: Plan,
): readonly Candidate[] {
  const events = told.reduce((sum, { day }) => sum + (day >= range.from ? 1 : 0), 0);
  if (events < Math.max(1, settled.minEvents)) return [];
  const acts = told.map(lightAct);
  const [before = null, after = null] = indexOn(acts, days, reading);
  const change = before === null || after === null ? null : after - before;
  const spark = indexOn(acts, ends, reading);
  const hashed = () =>
    acts.map((act, i) => {
      const { kind, day } = told[i] as Told;
      return { ...act, hash: hashText(packedActId(kind, dayText(day), low, high)) };
    });
  return [{ move: { source, target, events, before, after, change, sureness: null, spark }, acts: hashed }];
}

/** The score of an act that counts as one. */
const MIDDLE_SCORE = 5;

function lightAct({ day, kind: { score, confidence } }: Told): Weighed {
  return {
    day,
    month: monthOf(day),
    score,
    confidence,
    share: 1,
    intensity: Math.abs(score) / MIDDLE_SCORE,
  };
}

const MONTHS = new Map<number, number>();
const DAYS = new Map<number, Day>();
function dayText(day: number): Day {
  let text = DAYS.get(day);
  if (text === undefined) {
    text = dayOfNumber(day);
    DAYS.set(day, text);
  }
  return text;
}

/** Days repeat, and their months are dear to reckon. */
function monthOf(day: number): number {
  let month = MONTHS.get(day);
  if (month === undefined) {
    month = monthOfDayNumber(day);
    MONTHS.set(day, month);
  }
  return month;
}

/** Draws bands in order of |change|, until no pair that is left can come among the first places. */
function ranked(
  found: readonly Candidate[],
  { reading, days }: Plan,
  resampler: Resampler,
  places: number,
): readonly TieMove[] {
  const open = found
    .filter(({ move }) => move.change !== null)
    .sort((a, b) => Math.abs(b.move.change ?? 0) - Math.abs(a.move.change ?? 0) || byName(a.move, b.move));
  const drawn: TieMove[] = [];
  let next = 0;
  for (; next < open.length; next++) {
    const { move, acts } = open[next] as Candidate;
    const last = drawn[places - 1];
    if (last !== undefined && weightOf(last) >= Math.abs(move.change ?? 0)) break;
    const [low = ABSENT, high = ABSENT] = indexWithBand(acts(), days, reading, resampler);
    drawn.push({ ...move, sureness: surenessOf(low, high) });
    drawn.sort(byMove);
  }
  const absent = found.filter(({ move }) => move.change === null).map(({ move }) => move);
  return [...drawn, ...open.slice(next).map(({ move }) => move), ...absent.sort(byMove)];
}

function byName(a: TieMove, b: TieMove): number {
  return a.source < b.source ? -1 : a.source > b.source ? 1 : a.target < b.target ? -1 : 1;
}
