/**
 * The signed network of a period: states, and for each two that dealt with each other in it how their tie stands
 * (docs/structure.md, "The network"). A tie is the undirected index of docs/ties.md on the last day of the
 * period; it counts if the two did something to each other within the period and the index lies at least
 * `least` from 0. What the filters take out is counted, never dropped unsaid.
 */
import type { StateCode } from '../ontology/actor.js';
import type { Day } from '../ontology/day.js';
import type { Status } from '../ontology/status.js';
import { actTable } from '../ties/act-table.js';
import { type Act, pairsOf } from '../ties/acts.js';
import { dayNumber, monthOfDayNumber } from '../ties/calendar.js';
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

/** An act between two; one with several parties is there for each two of them. */
export interface DatedAct {
  readonly a: StateCode;
  readonly b: StateCode;
  readonly act: Act;
}

/** Acts by pair and by day, prepared once for many periods. */
export interface ActBook {
  readonly pairs: readonly PairActs[];
  /** The acts of all pairs in order of day. */
  readonly dated: readonly DatedAct[];
  readonly reading: Reading;
  readonly options: NetworkOptions;
  /** What the filters took out whatever the period, and the days of the happenings they left. */
  readonly removed: Omit<RemovedCounts, 'outsideRange'>;
  readonly days: readonly number[];
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
  const between = events.filter((event) =>
    pairsOf(event, 'undirected').some(([a, b]) => isState(a) && isState(b)),
  );
  const { acts, removed } = select(between, { statuses: settled.statuses }, range);
  const pairs = new Map<string, { a: StateCode; b: StateCode; acts: Act[] }>();
  const dated: DatedAct[] = [];
  for (const act of acts) {
    for (const [a, b] of pairsOf(act.event, 'undirected')) {
      if (!isState(a) || !isState(b)) continue;
      const pair = pairs.get(`${a}|${b}`);
      if (pair) pair.acts.push(act);
      else pairs.set(`${a}|${b}`, { a, b, acts: [act] });
      dated.push({ a, b, act });
    }
  }
  const { outsideRange: _byPeriod, ...whatever } = removed;
  // Acts before the first month read or after the last day are in no period; a day that none reaches stands for them.
  const unread = between.length - acts.length - countOf(whatever);
  return {
    pairs: [...pairs].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, pair]) => pair),
    dated,
    reading,
    options: settled,
    removed: whatever,
    days: [...acts.map((act) => act.day), ...Array.from({ length: unread }, () => Number.POSITIVE_INFINITY)],
  };
}

function countOf({ notFact, undated, yearOnly }: ActBook['removed']): number {
  return Object.values(notFact).reduce((sum, number) => sum + number, 0) + undated + yearOnly;
}

/** Day numbers of the first and the last day. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** Day numbers of a span as far as something was read; undefined where nothing was. */
export function daysOf(book: ActBook, span: Span): DayRange | undefined {
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
  const found = spans.map(() => ({ ties: [] as NetworkTie[], weak: 0 }));
  const byMonth = spansByMonth(days);
  // By span: the pair that touched it last, so that each is looked at once.
  const touchedBy = new Int32Array(spans.length).fill(-1);
  for (const [number, pair] of book.pairs.entries()) {
    const active: { range: DayRange; acts: number; network: (typeof found)[number] }[] = [];
    let last: number | undefined;
    for (const { month } of pair.acts) {
      if (month === last) continue;
      last = month;
      for (const i of byMonth.get(month) ?? []) {
        const range = days[i];
        if (range === undefined || touchedBy[i] === number) continue;
        touchedBy[i] = number;
        const acts = firstFrom(pair.acts, range.to + 1) - firstFrom(pair.acts, range.from);
        if (acts > 0) active.push({ range, acts, network: found[i] as (typeof found)[number] });
      }
    }
    const asked = [...new Set(active.map(({ range }) => range.to))].sort((x, y) => x - y);
    const values = indexOn(actTable(pair.acts), asked, book.reading);
    for (const { range, acts, network } of active) {
      const index = values[asked.indexOf(range.to)] ?? null;
      if (index === null || Math.abs(index) < book.options.least) network.weak += 1;
      else {
        const occurrenceIds = receipts(pair.acts, range, Math.sign(index));
        network.ties.push({ a: pair.a, b: pair.b, index, acts, occurrenceIds });
      }
    }
  }
  return spans.map((span, i) => ({
    span,
    least: book.options.least,
    heard: isHeard(book, days[i]),
    states: [...new Set((found[i]?.ties ?? []).flatMap(({ a, b }) => [a, b]))].sort(),
    ties: found[i]?.ties ?? [],
    weak: found[i]?.weak ?? 0,
    removed: removedIn(book, days[i]),
  }));
}

/** Positions of the spans that reach into each month. */
function spansByMonth(days: readonly (DayRange | undefined)[]): ReadonlyMap<number, readonly number[]> {
  const byMonth = new Map<number, number[]>();
  days.forEach((range, i) => {
    if (range === undefined) return;
    for (let month = monthOfDayNumber(range.from); month <= monthOfDayNumber(range.to); month++) {
      const list = byMonth.get(month);
      if (list) list.push(i);
      else byMonth.set(month, [i]);
    }
  });
  return byMonth;
}

/** Position of the first act on or after a day number. */
export function firstFrom(acts: readonly Act[], day: number): number {
  return bisect(acts.length, day, (i) => (acts[i] as Act).day);
}

/** Position in `book.dated` of the first act on or after a day number. */
export function firstDated({ dated }: ActBook, day: number): number {
  return bisect(dated.length, day, (i) => (dated[i] as DatedAct).act.day);
}

/** The first of some places in order of day whose day is not before the one given. */
function bisect(length: number, day: number, dayAt: (i: number) => number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dayAt(middle) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Acts of one sign first, then by what they weigh on the last day. */
export function receipts(acts: readonly Act[], { from, to }: DayRange, sign: number): readonly string[] {
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

/** Whether enough was read up to the last of some days for any index. */
export function isHeard(book: ActBook, days: DayRange | undefined): boolean {
  return days !== undefined && book.reading.enough(days.to);
}

/** What the filters took out of the happenings between any two, over a range of days. */
export function removedIn(book: ActBook, days: DayRange | undefined): RemovedCounts {
  const place = (day: number) => bisect(book.days.length, day, (i) => book.days[i] as number);
  const inside = days === undefined ? 0 : place(days.to + 1) - place(days.from);
  return { ...book.removed, outsideRange: book.days.length - inside };
}
