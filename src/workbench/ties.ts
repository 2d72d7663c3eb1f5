/** Ties from an open log: what the filters in force let through, handed to the ties room. */
import type { EventLog, EventRow } from '../log/index.js';
import type { StateCode } from '../ontology/actor.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import { loadStructureTables } from '../resources/structure.js';
import { nearest } from '../shared/nearest.js';
import { EXIT, UserError } from '../shared/user-error.js';
import { axesOf } from '../structure/index.js';
import {
  allTieSeries,
  type Coverage,
  compareTies,
  countYear,
  type PackedActs,
  type PairedEvents,
  packedSeries,
  pairEvents,
  pairedOverview,
  pairedSeries,
  reciprocity,
  type TieEvent,
  type TieFilter,
  type TieSeries,
  tieTurns,
  toTieEvents,
} from '../ties/index.js';
import type {
  CompareView,
  CountsRequest,
  CountsView,
  MovesOptions,
  MovesView,
  PairView,
  ReciprocityRequest,
  ReciprocityView,
  SeriesOptions,
  TurnsRequest,
  TurnsView,
} from './api.js';
import { receiptsFor } from './receipts.js';

/** What is in the log, as the ties need it. */
export interface TieRows {
  /** The happenings of `mentions`, then `imported`. */
  readonly events: readonly TieEvent[];
  /** The same by pair. */
  readonly paired: () => PairedEvents;
  readonly coverage: Coverage;
  readonly mentions: readonly EventRow[];
  readonly imported: readonly TieEvent[];
}

export interface TieSource {
  /** Keeps answers of the log until it changes; absent: each is asked for. */
  readonly kept?: { answer<T>(question: unknown, ask: () => Promise<T>): Promise<T> };
  readonly log: EventLog;
  readonly rows: TieRows;
  readonly isState: (code: StateCode) => boolean;
}

/** Happenings as the filters need them, and options in which every publisher has its name as the log spells it. */
export interface TieInput<O extends TieFilter> {
  readonly events: readonly TieEvent[];
  readonly paired: () => PairedEvents;
  readonly coverage: Coverage;
  readonly options: O;
}

/** Kept beside the rows that they were made of, and gone with them. */
type Prepared = Omit<TieInput<TieFilter>, 'options'>;
const kept = new WeakMap<TieRows, Map<string, Promise<Prepared>>>();

/** Prepares what the options ask for. Throws a UserError on a publisher that the log does not know. */
export async function tieInput<O extends TieFilter>(source: TieSource, typed: O): Promise<TieInput<O>> {
  const { log, rows } = source;
  if (typed.publishers === undefined && typed.axes === undefined)
    return { events: rows.events, paired: rows.paired, coverage: rows.coverage, options: typed };
  const publishers = typed.publishers === undefined ? undefined : knownTellers(rows, typed.publishers);
  const options = publishers === undefined ? typed : { ...typed, publishers };
  const key = JSON.stringify([publishers, typed.axes !== undefined]);
  const made = kept.get(rows) ?? new Map();
  kept.set(rows, made);
  let prepared = made.get(key);
  if (prepared === undefined) {
    prepared = prepare(log, rows, publishers, typed.axes !== undefined);
    made.set(key, prepared);
  }
  return { ...(await prepared), options };
}

async function prepare(
  log: EventLog,
  rows: TieRows,
  publishers: readonly string[] | undefined,
  withAxes: boolean,
): Promise<Prepared> {
  const rules = withAxes ? loadStructureTables().axes : [];
  const mentioned = toTieEvents(rows.mentions, {
    ...(publishers === undefined ? {} : { publishers }),
    ...(withAxes ? { axesOf: (row: EventRow) => axesOf(row, rules) } : {}),
  });
  // Of an imported act no sentence is at hand: its type and mode alone say what it is about.
  const imported = withAxes
    ? rows.imported.map((event) => ({ ...event, axes: axesOf({ ...event, sentence: '' }, rules) }))
    : rows.imported;
  const events = [...mentioned, ...imported];
  const coverage = publishers === undefined ? rows.coverage : await log.coverage(publishers);
  let paired: PairedEvents | undefined;
  return {
    events,
    coverage,
    paired() {
      paired ??= pairEvents(events, coverage);
      return paired;
    },
  };
}

/** Publishers and data sets as the log spells them. */
function knownTellers(rows: TieRows, typed: readonly string[]): readonly string[] {
  const names = [...new Set(rows.events.flatMap(({ tellers = [] }) => tellers))].sort();
  return typed.map((word) => {
    const known = names.find((name) => name.toLowerCase() === word.toLowerCase());
    if (known !== undefined) return known;
    const near = nearest(word, names);
    throw new UserError(`no event of this workspace is told by "${word}"`, {
      hint:
        near === undefined
          ? `Publishers and data sets: ${names.slice(0, 8).join(', ') || 'none is named'}${names.length > 8 ? ', …' : ''}.`
          : `Did you mean "${near}"?`,
      exitCode: EXIT.usage,
    });
  });
}

export async function movesView(source: TieSource, typed: MovesOptions): Promise<MovesView> {
  const { paired, options } = await tieInput(source, typed);
  return { options, ...pairedOverview(paired(), options) };
}

export async function allSeriesOf(source: TieSource, typed: SeriesOptions): Promise<readonly TieSeries[]> {
  const { events, coverage, options } = await tieInput(source, typed);
  return allTieSeries(events, coverage, options);
}

export async function pairView(
  source: TieSource,
  a: StateCode,
  b: StateCode,
  typed: SeriesOptions,
): Promise<PairView> {
  const { paired, options } = await tieInput(source, typed);
  const series = (from: StateCode, to: StateCode, direction: SeriesOptions['direction']) =>
    pairedSeries(paired(), [from, to], { ...options, direction });
  const both = series(a, b, 'undirected');
  const { from = null, to = null } = options;
  const ask = () => eventsBetween(source.log, a, b, options);
  const logged = await (source.kept?.answer(['between', a, b, from, to], ask) ?? ask());
  const counted = new Set(both.points.flatMap((point) => point.occurrenceIds));
  const behind = logged.filter((event) => counted.has(event.occurrenceId));
  return {
    a,
    b,
    both,
    aToB: series(a, b, 'directed'),
    bToA: series(b, a, 'directed'),
    events: logged,
    documents: new Set(behind.map((event) => event.documentId)).size,
    publishers: new Set(behind.flatMap((event) => event.publisher ?? [])).size,
  };
}

/** The same of imported acts alone, all of which count, out of columns of numbers. */
export function packedPairView(
  packed: PackedActs,
  coverage: Coverage,
  a: StateCode,
  b: StateCode,
  options: SeriesOptions,
): PairView {
  const series = (from: StateCode, to: StateCode, direction: SeriesOptions['direction']) =>
    packedSeries(packed, coverage, [from, to], { ...options, direction });
  return {
    a,
    b,
    both: series(a, b, 'undirected'),
    aToB: series(a, b, 'directed'),
    bToA: series(b, a, 'directed'),
    events: [],
    documents: 0,
    publishers: 0,
  };
}

/** Turning points of the list, and their happenings, whose sentences are given. */
const SHOWN_TURNS = 40;
const SHOWN_CARRIERS = 3;
/** Answers of each kind and direction whose sentences are given. */
const SHOWN_ANSWERS = 10;

export async function turnsView(source: TieSource, typed: TurnsRequest): Promise<TurnsView> {
  const { events, coverage, options } = await tieInput(source, typed);
  const { everybody, ...series } = options;
  const found = tieTurns(events, coverage, {
    ...series,
    ...(everybody === true ? {} : { isState: source.isState }),
  });
  const ids = found.turns
    .slice(0, SHOWN_TURNS)
    .flatMap(({ occurrenceIds }) => occurrenceIds.slice(0, SHOWN_CARRIERS));
  return { options, ...found, receipts: await receiptsFor(source.log, ids) };
}

export async function compareView(
  source: TieSource,
  pairs: readonly (readonly [StateCode, StateCode])[],
  typed: SeriesOptions,
): Promise<CompareView> {
  const { events, coverage, options } = await tieInput(source, typed);
  return { options, ...compareTies(events, coverage, pairs, options) };
}

export async function countsView(
  source: TieSource,
  a: StateCode,
  b: StateCode,
  typed: CountsRequest,
): Promise<CountsView> {
  const { events, coverage, options } = await tieInput(source, typed);
  const last = [...coverage.keys()].sort().at(-1);
  const { year = Number((last ?? '1970').slice(0, 4)) } = options;
  const mentions = await source.log.events({
    states: [a, b],
    from: `${year}-01-01`,
    to: `${year}-12-31`,
  });
  const counts = countYear(events, coverage, mentions, [a, b], year, options);
  const ids = [
    ...counts.kinds.flatMap(({ acts }) => acts.map(({ occurrenceId }) => occurrenceId)),
    ...counts.ordinals.flatMap(({ occurrenceIds }) => occurrenceIds),
  ];
  return { a, b, options, ...counts, receipts: await receiptsFor(source.log, ids) };
}

export async function reciprocityView(
  source: TieSource,
  a: StateCode,
  b: StateCode,
  typed: ReciprocityRequest,
): Promise<ReciprocityView> {
  const { events, coverage, options } = await tieInput(source, typed);
  const found = reciprocity(events, coverage, [a, b], options);
  const ids = found.answering.flatMap(({ pairs }) =>
    pairs.slice(0, SHOWN_ANSWERS).flatMap(({ actId, answerId }) => [actId, answerId]),
  );
  return { options, ...found, receipts: await receiptsFor(source.log, ids) };
}

function eventsBetween(
  log: EventLog,
  a: StateCode,
  b: StateCode,
  { from, to }: SeriesOptions,
): Promise<readonly LoggedEvent[]> {
  return log.events({
    states: [a, b],
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
}

/** A series as flat rows for a table. */
export function seriesRows(series: TieSeries): readonly Readonly<Record<string, string | number | null>>[] {
  return series.points.map((point) => ({
    source: series.source,
    target: series.target,
    direction: series.options.direction,
    period: point.period,
    acts: point.events,
    verbal_cooperation: point.byQuad[1],
    material_cooperation: point.byQuad[2],
    verbal_conflict: point.byQuad[3],
    material_conflict: point.byQuad[4],
    cooperation: point.cooperation,
    conflict: point.conflict,
    net: point.net,
    index: point.index,
    low: point.low,
    high: point.high,
    documents_read: point.coverage,
  }));
}
