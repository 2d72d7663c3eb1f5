/**
 * The signed network of a period: states, and for each two that dealt with each other in it how their tie stands
 * (docs/structure.md, "The network"). A tie is the undirected index of docs/ties.md on the last day of the
 * period; it counts if the two did something to each other within the period and the index lies at least
 * `least` from 0. What the filters take out is counted, never dropped unsaid.
 */
import type { StateCode } from '../ontology/actor.js';
import type { Day } from '../ontology/day.js';
import type { Status } from '../ontology/status.js';
import { type Act, pairsOf } from '../ties/acts.js';
import { dayNumber } from '../ties/calendar.js';
import { decay } from '../ties/memory.js';
import { createReading, type Reading } from '../ties/reading.js';
import { rangeOf, select } from '../ties/series.js';
import { indexOn } from '../ties/tie-index.js';
import type { Coverage, RemovedCounts, TieEvent } from '../ties/types.js';

/** First and last day, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

export interface NetworkOptions {
  readonly statuses: readonly Status[];
  /** Smallest distance of an index from 0 that is a tie, in points. */
  readonly least: number;
  /** Whom the network is of; absent: everybody, organisations and armed groups too. */
  readonly isState?: (code: StateCode) => boolean;
}

/** Facts alone; half a point: a visit told with confidence 0.8 falls below it after seven months. */
export const DEFAULT_NETWORK_OPTIONS: NetworkOptions = { statuses: ['occurred'], least: 0.5 };

/** How two states stand to each other; `a` comes before `b` in order of codes. */
export interface NetworkTie {
  readonly a: StateCode;
  readonly b: StateCode;
  /** Index in (-10, 10) on the last day of the period. */
  readonly index: number;
  /** Happenings between the two within the period. */
  readonly acts: number;
  /** The acts behind it, those of its own sign first, weightiest first; at most `RECEIPTS`. */
  readonly occurrenceIds: readonly string[];
}

export interface TieNetwork {
  readonly span: Span;
  readonly least: number;
  /** Whether enough was read up to the last day for any index; false: no tie is known, which is not "none". */
  readonly heard: boolean;
  /** States with a tie, in order of codes. */
  readonly states: readonly StateCode[];
  readonly ties: readonly NetworkTie[];
  /** Pairs that dealt with each other in the period whose index is nearer to 0 than `least`, or absent. */
  readonly weak: number;
  /** What the filters in force took out of the happenings between any two. */
  readonly removed: RemovedCounts;
}

/** Receipts kept for a number. */
export const RECEIPTS = 6;
/** Acts older than this many days before the last one are receipts only where there are no others. */
const RECEIPT_DAYS = 366;

/** The acts of a pair, in order of day. */
export interface PairActs {
  readonly a: StateCode;
  readonly b: StateCode;
  readonly acts: readonly Act[];
}

/** Acts by pair, prepared once for many periods. */
export interface ActBook {
  readonly pairs: readonly PairActs[];
  readonly reading: Reading;
  readonly options: NetworkOptions;
  /** Happenings between any two, filters not yet applied. */
  readonly events: readonly TieEvent[];
}

/** Sorts the happenings between states by pair. Does not depend on their order. */
export function openBook(
  events: readonly TieEvent[],
  coverage: Coverage,
  options: Partial<NetworkOptions> = {},
): ActBook {
  const settled = { ...DEFAULT_NETWORK_OPTIONS, ...options };
  const { isState = () => true } = settled;
  const reading = createReading(coverage);
  const range = rangeOf(reading, {});
  const pairs = new Map<string, { a: StateCode; b: StateCode; acts: Act[] }>();
  const between: TieEvent[] = [];
  for (const event of events) {
    if (pairsOf(event, 'undirected').some(([a, b]) => isState(a) && isState(b))) between.push(event);
  }
  for (const act of select(between, settled.statuses, range).acts) {
    for (const [a, b] of pairsOf(act.event, 'undirected')) {
      if (!isState(a) || !isState(b)) continue;
      const pair = pairs.get(`${a}|${b}`);
      if (pair) pair.acts.push(act);
      else pairs.set(`${a}|${b}`, { a, b, acts: [act] });
    }
  }
  const sorted = [...pairs].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, pair]) => pair);
  return { pairs: sorted, reading, options: settled, events: between };
}

/** Day numbers of a span as far as something was read; undefined where nothing was. */
export function daysOf(
  book: ActBook,
  span: Span,
): { readonly from: number; readonly to: number } | undefined {
  const { first, last } = book.reading;
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [dayNumber(span.from), Math.min(dayNumber(span.to), last)];
  return from > to || to < first ? undefined : { from, to };
}

/** The signed network of a period. */
export function tieNetwork(book: ActBook, span: Span): TieNetwork {
  return tieNetworks(book, [span])[0] as TieNetwork;
}

/** Networks of several periods in order of time, each as `tieNetwork` gives it, at the price of little more than one. */
export function tieNetworks(book: ActBook, spans: readonly Span[]): readonly TieNetwork[] {
  const days = spans.map((span) => daysOf(book, span));
  const ends = days.map((day) => day?.to ?? Number.NEGATIVE_INFINITY);
  const asked = [...new Set(ends.filter(Number.isFinite))].sort((x, y) => x - y);
  const place = new Map(asked.map((end, i) => [end, i]));
  const found = spans.map(() => ({ ties: [] as NetworkTie[], weak: 0 }));
  for (const pair of book.pairs) {
    const values = indexOn(pair.acts, asked, book.reading);
    days.forEach((range, i) => {
      const network = found[i];
      if (range === undefined || network === undefined) return;
      const from = firstFrom(pair.acts, range.from);
      const to = firstFrom(pair.acts, range.to + 1);
      if (to <= from) return;
      const index = values[place.get(range.to) ?? -1] ?? null;
      if (index === null || Math.abs(index) < book.options.least) network.weak += 1;
      else {
        const ids = receipts(pair.acts, range, Math.sign(index));
        network.ties.push({ a: pair.a, b: pair.b, index, acts: to - from, occurrenceIds: ids });
      }
    });
  }
  return spans.map((span, i) => ({
    span,
    least: book.options.least,
    heard: days[i] !== undefined && book.reading.enough(ends[i] as number),
    states: [...new Set((found[i]?.ties ?? []).flatMap(({ a, b }) => [a, b]))].sort(),
    ties: found[i]?.ties ?? [],
    weak: found[i]?.weak ?? 0,
    removed: removedIn(book, days[i]),
  }));
}

/** Position of the first act on or after a day number. */
export function firstFrom(acts: readonly Act[], day: number): number {
  let [low, high] = [0, acts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((acts[middle] as Act).day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Acts of one sign first, then by what they weigh on the last day. */
export function receipts(
  acts: readonly Act[],
  { from, to }: { readonly from: number; readonly to: number },
  sign: number,
): readonly string[] {
  const end = firstFrom(acts, to + 1);
  const first = firstFrom(acts, Math.min(from, to - RECEIPT_DAYS));
  return acts
    .slice(first < end ? first : Math.max(0, end - RECEIPTS), end)
    .filter((act) => act.score !== 0)
    .map((act) => ({
      id: act.event.occurrenceId,
      agrees: Math.sign(act.score) === sign,
      weight: act.confidence * act.share * act.intensity * decay(to - act.day),
    }))
    .sort((x, y) => Number(y.agrees) - Number(x.agrees) || y.weight - x.weight || (x.id < y.id ? -1 : 1))
    .slice(0, RECEIPTS)
    .map(({ id }) => id);
}

export function removedIn(
  book: ActBook,
  days: { readonly from: number; readonly to: number } | undefined,
): RemovedCounts {
  const range = days === undefined ? undefined : { memory: days.from, ...days };
  return select(book.events, book.options.statuses, range).removed;
}
