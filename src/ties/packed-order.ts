/** Puts the packed acts of a pair in the order of every series: by day, then id. */
import type { PackedActs, PackedKind, PackedPair } from './packed-acts.js';
import type { Range } from './series.js';

/** What a series leaves out of packed acts; none is undated or no fact. */
export interface PackedRemoved {
  yearOnly: number;
  outsideRange: number;
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
