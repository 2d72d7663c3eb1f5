/**
 * The series of one pair: period by period what they did to each other, what was read, and where the index
 * stands at the period's end. Formula: tie-index.ts; in words and with an example: docs/ties.md.
 */
import type { StateCode } from '../ontology/actor.js';
import { type Day, type PeriodName, periodsBetween } from '../ontology/day.js';
import type { QuadClass } from '../ontology/event-types.js';
import { STATUSES, type Status } from '../ontology/status.js';
import type { NamedActs } from './act-table.js';
import { type Act, byDay, type Counting, concerns, pairsOf, removalOf, toAct } from './acts.js';
import { dayNumber, dayOfNumber, lastDayOf, monthEnd, monthOfDayNumber } from './calendar.js';
import { filterOf, isFiltered, type TieFilterName } from './filter-options.js';
import { namedActs } from './named-acts.js';
import { entryOf, keptAnswer, type PairedEvents } from './paired-events.js';
import { createReading, type Reading } from './reading.js';
import { createResampler } from './resample.js';
import { type IndexValue, indexWithBand } from './tie-index.js';
import { turningPoints } from './turning-points.js';
import type { Coverage, RemovedCounts, TieEvent, TieOptions, TiePoint, TieSeries } from './types.js';

/** By month, directed, facts alone, over all that was read. */
export const DEFAULT_TIE_OPTIONS: TieOptions = {
  period: 'month',
  direction: 'directed',
  statuses: ['occurred'],
};

/** Who does, and to whom; in an undirected series the two stand for both ways. */
export type Pair = readonly [source: StateCode, target: StateCode];

/** Day numbers of a range, and where memory begins: nothing before the first month read is remembered. */
export interface Range {
  readonly memory: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Series of a pair. `coverage` is that of the whole log, whoever the documents speak of. Without `from` and
 * `to` the range is what was read; with nothing read there are no points. Acts before `from` are not in the
 * points, but the index remembers them. Does not depend on the order of the events.
 */
export function tieSeries(
  events: readonly TieEvent[],
  coverage: Coverage,
  pair: Pair,
  options: Partial<TieOptions> = {},
): TieSeries {
  const settled: TieOptions = { ...DEFAULT_TIE_OPTIONS, ...options };
  const own = events.filter((event) => concerns(event, pair[0], pair[1], settled.direction));
  return seriesOf(own, createReading(coverage), pair, settled);
}

/** The same of happenings that are sorted by pair; kept with them. */
export function pairedSeries(paired: PairedEvents, pair: Pair, options: Partial<TieOptions> = {}): TieSeries {
  const settled: TieOptions = { ...DEFAULT_TIE_OPTIONS, ...options };
  const [source, target] = pair;
  const entry = entryOf(paired, source, target);
  if (entry === undefined) return seriesOf([], paired.reading, pair, settled);
  return keptAnswer(entry, ['series', pair, settled], () => {
    const own = entry.events.filter((event) => concerns(event, source, target, settled.direction));
    return seriesOf(own, paired.reading, pair, settled);
  });
}

/** The series of every pair with at least one happening that counts, in order of codes. */
export function allTieSeries(
  events: readonly TieEvent[],
  coverage: Coverage,
  options: Partial<TieOptions> = {},
): readonly TieSeries[] {
  const settled: TieOptions = { ...DEFAULT_TIE_OPTIONS, ...options };
  const reading = createReading(coverage);
  const byPair = new Map<string, { readonly pair: Pair; readonly events: TieEvent[] }>();
  for (const event of events) {
    for (const pair of pairsOf(event, settled.direction)) {
      const key = pair.join('|');
      const entry = byPair.get(key);
      if (entry) entry.events.push(event);
      else byPair.set(key, { pair, events: [event] });
    }
  }
  return [...byPair]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { pair, events: own }]) => seriesOf(own, reading, pair, settled))
    .filter((series) => series.points.some((point) => point.events > 0));
}

function seriesOf(events: readonly TieEvent[], reading: Reading, pair: Pair, options: TieOptions): TieSeries {
  const range = rangeOf(reading, options);
  const { acts, removed } = select(events, options, range);
  return seriesOfActs(namedActs(acts), removed, range, reading, pair, options);
}

/** The series of acts that count, all of them in the range or before it. */
export function seriesOfActs(
  acts: NamedActs,
  removed: RemovedCounts,
  range: Range | undefined,
  reading: Reading,
  pair: Pair,
  options: TieOptions,
): TieSeries {
  const between = { source: pair[0], target: pair[1], options };
  if (range === undefined) return { ...between, points: [], turningPoints: [], removed };
  return {
    ...between,
    points: pointsOf(acts, range, reading, options),
    turningPoints: turningPoints(acts, range.from, range.to, reading, options.period),
    removed,
  };
}

/** The range in force; undefined where nothing was read or it is empty. */
export function rangeOf(reading: Reading, options: Pick<TieOptions, 'from' | 'to'>): Range | undefined {
  if (reading.first === undefined || reading.last === undefined) return undefined;
  const memory = firstOfMonth(reading.first);
  const from = options.from === undefined ? memory : dayNumber(options.from);
  const to = options.to === undefined ? reading.last : dayNumber(options.to);
  return from > to ? undefined : { memory, from, to };
}

function firstOfMonth(day: number): number {
  return monthEnd(monthOfDayNumber(day) - 1) + 1;
}

/** The acts that the index may remember, in order, and what was removed by reason. */
export function select(
  events: readonly TieEvent[],
  counting: Counting,
  range: Range | undefined,
): { readonly acts: readonly Act[]; readonly removed: RemovedCounts } {
  const acts: Act[] = [];
  for (const event of events) {
    if (range === undefined || removalOf(event, counting) !== undefined) continue;
    const act = toAct(event);
    if (act.day >= range.memory && act.day <= range.to) acts.push(act);
  }
  return { acts: acts.sort(byDay), removed: countRemoved(events, counting, range) };
}

/** What is in no point of a series, by reason. */
export function countRemoved(
  events: readonly TieEvent[],
  counting: Counting,
  range: Range | undefined,
): RemovedCounts {
  const statuses = new Map<Status, number>();
  const filtered = Object.fromEntries(Object.keys(filterOf(counting)).map((name) => [name, 0])) as Partial<
    Record<TieFilterName, number>
  >;
  const removed = { undated: 0, yearOnly: 0, outsideRange: 0 };
  for (const event of events) {
    const removal = removalOf(event, counting);
    if (removal === undefined) {
      const day = dayNumber(event.day as Day);
      if (range === undefined || day < range.from || day > range.to) removed.outsideRange += 1;
    } else if (removal.reason === 'status') {
      statuses.set(removal.status, (statuses.get(removal.status) ?? 0) + 1);
    } else if (removal.reason === 'filter') {
      filtered[removal.filter] = (filtered[removal.filter] ?? 0) + 1;
    } else removed[removal.reason] += 1;
  }
  // In a fixed order, so that a series is the same text whatever the order of the events.
  const notFact = Object.fromEntries(
    STATUSES.flatMap((status) => (statuses.has(status) ? [[status, statuses.get(status)]] : [])),
  );
  return { notFact, ...removed, ...(isFiltered(counting) ? { filtered } : {}) };
}

/** A period of a range, with the day number on which it is looked back upon. */
export interface RangePeriod {
  readonly name: PeriodName;
  readonly end: number;
}

/** The periods of the last range that was asked for: all pairs are looked at over one. */
let latest: { readonly question: string; readonly periods: readonly RangePeriod[] } | undefined;

/** The periods of a range, in order. */
export function periodsOf(range: Range, period: TieOptions['period']): readonly RangePeriod[] {
  const question = `${range.from} ${range.to} ${period}`;
  if (latest?.question !== question) {
    const names = periodsBetween(dayOfNumber(range.from), dayOfNumber(range.to), period);
    const endOf = (name: PeriodName) => Math.min(dayNumber(lastDayOf(name, period)), range.to);
    latest = { question, periods: names.map((name) => ({ name, end: endOf(name) })) };
  }
  return latest.periods;
}

function pointsOf(acts: NamedActs, range: Range, reading: Reading, options: TieOptions): readonly TiePoint[] {
  const periods = periodsOf(range, options.period);
  const values = indexWithBand(
    acts,
    periods.map((period) => period.end),
    reading,
    createResampler(),
  );
  let next = 0;
  while (next < acts.length && (acts.day[next] as number) < range.from) next++;
  return periods.map(({ name, end }, i) => {
    const start = i === 0 ? range.from : (periods[i - 1]?.end ?? range.from) + 1;
    const from = next;
    while (next < acts.length && (acts.day[next] as number) <= end) next++;
    return pointOf(name, acts, from, next, reading.between(start, end), values[i]);
  });
}

function pointOf(
  period: PeriodName,
  acts: NamedActs,
  from: number,
  to: number,
  coverage: number,
  value: IndexValue = { index: null, low: null, high: null },
): TiePoint {
  const byQuad: Record<QuadClass, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  let cooperation = 0;
  let conflict = 0;
  for (let at = from; at < to; at++) {
    const score = acts.score[at] as number;
    byQuad[acts.quadOf(at)] += 1;
    if (score > 0) cooperation += score;
    else conflict -= score;
  }
  let ids: readonly string[] | undefined;
  return {
    period,
    events: to - from,
    byQuad,
    cooperation,
    conflict,
    net: cooperation - conflict,
    ...value,
    coverage,
    // Made when they are asked for: a pair may have ten thousands of them.
    get occurrenceIds() {
      ids ??= Array.from({ length: to - from }, (_, k) => acts.idOf(from + k));
      return ids;
    },
  };
}
