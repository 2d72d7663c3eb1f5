/**
 * Imported acts that never become objects of their own: columns of numbers as the log has them, put into the order
 * of a series pair by pair.
 */
import type { StateCode } from '../ontology/actor.js';
import type { Day, Precision } from '../ontology/day.js';
import type { QuadClass } from '../ontology/event-types.js';
import type { NamedActs } from './act-table.js';
import { dayOfNumber, monthEnd, monthOfDayNumber } from './calendar.js';
import { HASH_START, hashOn, mix } from './resample.js';
import type { Range } from './series.js';

/** What acts of one kind have in common: all but their day and pair. */
export interface PackedKind {
  /** True: the pair's `low` is the source. */
  readonly forth: boolean;
  /** First and last part of the ids of its acts: `gdelt` and `CONSULT:visit`. */
  readonly dataset: string;
  readonly rest: string;
  readonly precision: Precision;
  readonly score: number;
  readonly quad: QuadClass;
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
  /** Most sources that one report of each act counts. */
  readonly sources: Int32Array;
  /** The state of a number in `low` and `high`. */
  state(number: number): StateCode;
  kindOf(number: number): PackedKind;
}

/** The acts of one pair: where they lie in the columns. */
export interface PackedPair {
  readonly low: StateCode;
  readonly high: StateCode;
  readonly runs: readonly (readonly [from: number, to: number])[];
}

/** What a series leaves out of packed acts; none is undated or no fact. */
export interface PackedRemoved {
  yearOnly: number;
  outsideRange: number;
}

/** The score of an act that counts as one. */
const MIDDLE_SCORE = 5;

/** The id of an act, as its series name it. */
export function packedActId(
  kind: Pick<PackedKind, 'forth' | 'dataset' | 'rest'>,
  day: string,
  low: StateCode,
  high: StateCode,
): string {
  const [source, target] = kind.forth ? [low, high] : [high, low];
  return `${kind.dataset}:${day}:${source}:${target}:${kind.rest}`;
}

/** The pairs of some acts. */
export function packedPairs({ low, high, state }: PackedActs): readonly PackedPair[] {
  const pairs = new Map<number, PackedPair & { readonly runs: (readonly [number, number])[] }>();
  for (let from = 0; from < low.length; ) {
    const [one, other] = [low[from] as number, high[from] as number];
    let to = from + 1;
    while (to < low.length && low[to] === one && high[to] === other) to++;
    const key = one * 2 ** 24 + other;
    const pair = pairs.get(key);
    if (pair) pair.runs.push([from, to]);
    else pairs.set(key, { low: state(one), high: state(other), runs: [[from, to]] });
    from = to;
  }
  return [...pairs.values()];
}

/** What to take of a pair's acts: all of them, or those of one direction. */
export type PackedWay = 'both' | 'forth' | 'back';

/** A pair's acts by day and id; those that a series leaves out are taken out and counted. */
export interface OrderedActs {
  readonly pair: PackedPair;
  /** Kinds in the order of their ids within a day. */
  readonly kinds: readonly PackedKind[];
  readonly day: Int32Array;
  /** Place of each act's kind in `kinds`. */
  readonly rank: Int32Array;
  /** Place of each act in the columns. */
  readonly at: Int32Array;
}

export function orderedActs(
  packed: PackedActs,
  pair: PackedPair,
  way: PackedWay,
  range: Range,
  removed: PackedRemoved,
): OrderedActs {
  const ranked = rankKinds(packed, pair);
  const kinds = ranked.map(({ kind }) => kind);
  const order = inOrder(packed, pair, kinds, way, range, removed);
  for (const { number } of ranked) ranks[number] = UNSEEN;
  return { pair, kinds, ...order };
}

/** Ordered acts as every series takes them. */
export function packedTable(packed: PackedActs, order: OrderedActs): NamedActs {
  const { pair, kinds, day, rank, at } = order;
  const { length } = day;
  const column = (of: (kind: PackedKind) => number) => {
    const values = Float64Array.from(kinds, of);
    const filled = new Float64Array(length);
    for (let i = 0; i < length; i++) filled[i] = values[rank[i] as number] as number;
    return filled;
  };
  const kindAt = (place: number) => kinds[rank[place] as number] as PackedKind;
  return {
    length,
    day,
    month: monthsOf(day),
    score: column(({ score }) => score),
    confidence: column(({ confidence }) => confidence),
    share: new Float64Array(length).fill(1),
    intensity: column(({ score }) => Math.abs(score) / MIDDLE_SCORE),
    hashes: () => hashesOf(order),
    quadOf: (place) => kindAt(place).quad,
    publishersOf: (place) => Math.max(1, packed.sources[at[place] as number] as number),
    idOf: (place) => packedActId(kindAt(place), dayText(day[place] as number), pair.low, pair.high),
  };
}

interface Ranked {
  readonly number: number;
  readonly kind: PackedKind;
}

/** Rank by number of kind, for one pair at a time: a look-up for each of millions of acts. */
let ranks = new Int32Array(0);
const UNSEEN = -1;

/** The kinds of a pair's acts in the order of their ids within a day; leaves their ranks in `ranks`. */
function rankKinds(packed: PackedActs, { low, high, runs }: PackedPair): readonly Ranked[] {
  const numbers: number[] = [];
  for (const [from, to] of runs) {
    for (let at = from; at < to; at++) {
      const number = packed.kind[at] as number;
      if (number >= ranks.length) {
        const wider = new Int32Array(2 * (number + 1)).fill(UNSEEN);
        wider.set(ranks);
        ranks = wider;
      }
      if (ranks[number] !== UNSEEN) continue;
      ranks[number] = numbers.push(number);
    }
  }
  const lowFirst = low < high;
  const keyed = numbers.map((number) => {
    const kind = packed.kindOf(number);
    return { number, kind, key: `${kind.dataset}:${kind.forth === lowFirst ? 0 : 1}:${kind.rest}` };
  });
  const sorted = keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const [rank, { number }] of sorted.entries()) ranks[number] = rank;
  return sorted;
}

function inOrder(
  packed: PackedActs,
  { runs }: PackedPair,
  kinds: readonly PackedKind[],
  way: PackedWay,
  range: Range,
  removed: PackedRemoved,
): Pick<OrderedActs, 'day' | 'rank' | 'at'> {
  const wanted = kinds.map(({ forth }) => way === 'both' || forth === (way === 'forth'));
  const yearOnly = kinds.map(({ precision }) => precision === 'year');
  const size = runs.reduce((sum, [from, to]) => sum + to - from, 0);
  const days = new Int32Array(size);
  const rank = new Int32Array(size);
  const at = new Int32Array(size);
  let count = 0;
  let ascending = true;
  for (const [from, to] of runs) {
    for (let place = from; place < to; place++) {
      const day = packed.day[place] as number;
      const kind = ranks[packed.kind[place] as number] as number;
      if (wanted[kind] === false) continue;
      if (yearOnly[kind] === true) {
        removed.yearOnly += 1;
        continue;
      }
      if (day < range.from || day > range.to) removed.outsideRange += 1;
      if (day < range.memory || day > range.to) continue;
      if (count > 0 && day < (days[count - 1] as number)) ascending = false;
      days[count] = day;
      rank[count] = kind;
      at[count] = place;
      count += 1;
    }
  }
  const order = { day: days.subarray(0, count), rank: rank.subarray(0, count), at: at.subarray(0, count) };
  if (!ascending) sortByDay(order);
  sortWithinDays(order);
  return order;
}

type Order = Pick<OrderedActs, 'day' | 'rank' | 'at'>;

/**
 * By day: acts that were imported later lie behind the others, so that what is in order already is left as it is, and
 * the rest sorted and merged into it from behind.
 */
function sortByDay({ day, rank, at }: Order): void {
  const { length } = day;
  let ordered = 1;
  while (ordered < length && (day[ordered - 1] as number) <= (day[ordered] as number)) ordered++;
  const rest = length - ordered;
  // Day and place in one number: typed arrays sort numbers fast.
  const keys = new Float64Array(rest);
  for (let i = 0; i < rest; i++) keys[i] = (day[ordered + i] as number) * rest + i;
  keys.sort();
  const [ownDays, ownRanks, ownPlaces] = [day, rank, at].map((column) => column.slice(ordered));
  let left = ordered - 1;
  for (let i = rest - 1, to = length - 1; i >= 0; to--) {
    const key = keys[i] as number;
    const own = Math.floor(key / rest);
    if (left >= 0 && (day[left] as number) > own) {
      day[to] = day[left] as number;
      rank[to] = rank[left] as number;
      at[to] = at[left] as number;
      left--;
      continue;
    }
    const place = key - own * rest;
    day[to] = ownDays?.[place] as number;
    rank[to] = ownRanks?.[place] as number;
    at[to] = ownPlaces?.[place] as number;
    i--;
  }
}

/** By rank within each day, by insertion: a day has few acts, and they come almost in order. */
function sortWithinDays({ day, rank, at }: Order): void {
  for (let i = 1; i < day.length; i++) {
    const [own, place] = [rank[i] as number, at[i] as number];
    let to = i;
    while (to > 0 && day[to - 1] === day[i] && (rank[to - 1] as number) > own) {
      rank[to] = rank[to - 1] as number;
      at[to] = at[to - 1] as number;
      to--;
    }
    rank[to] = own;
    at[to] = place;
  }
}

/** Hashes of the ids of `packedActId`: what those of a day have in common is gone through once. */
function hashesOf({ day, rank, kinds, pair: { low, high } }: OrderedActs): Int32Array {
  const parts = kinds.map(({ dataset, forth, rest }) => ({
    begun: hashOn(HASH_START, `${dataset}:`),
    ends: forth ? `:${low}:${high}:` : `:${high}:${low}:`,
    rest,
  }));
  const hashes = new Int32Array(day.length);
  let lead: (typeof parts)[number] | undefined;
  let last = Number.NaN;
  let begun = 0;
  for (let i = 0; i < hashes.length; i++) {
    const part = parts[rank[i] as number] as (typeof parts)[number];
    if (day[i] !== last || lead?.begun !== part.begun || lead.ends !== part.ends) {
      last = day[i] as number;
      lead = part;
      begun = hashOn(hashOn(part.begun, dayText(last)), part.ends);
    }
    hashes[i] = mix(hashOn(begun, part.rest));
  }
  return hashes;
}

/** Month numbers of ascending days. */
function monthsOf(days: Int32Array): Int32Array {
  const months = new Int32Array(days.length);
  for (let i = 0, month = 0, end = Number.NEGATIVE_INFINITY; i < days.length; i++) {
    const day = days[i] as number;
    if (day > end) {
      month = monthOfDayNumber(day);
      end = monthEnd(month);
    }
    months[i] = month;
  }
  return months;
}

const DAYS = new Map<number, Day>();
function dayText(day: number): Day {
  let text = DAYS.get(day);
  if (text === undefined) {
    text = dayOfNumber(day);
    DAYS.set(day, text);
  }
  return text;
}
