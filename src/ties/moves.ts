/**
 * Which pairs moved: the index of every pair on an earlier and a later day, with how sure the difference is.
 */
import type { StateCode } from '../ontology/actor.js';
import type { Day } from '../ontology/day.js';
import { actTable } from './act-table.js';
import { dayNumber, dayOfNumber } from './calendar.js';
import { surenessOf } from './compare.js';
import { actsByPair, type PairActs } from './pair-acts.js';
import { keptAnswer, type PairEntry, type PairedEvents, pairEvents } from './paired-events.js';
import type { Reading } from './reading.js';
import { createResampler, type Resampler } from './resample.js';
import { DEFAULT_TIE_OPTIONS, periodsOf, type Range, rangeOf, select } from './series.js';
import { type IndexValue, indexOn, indexWithBand } from './tie-index.js';
import type { Coverage, TieEvent, TieMove, TieOptions } from './types.js';

export interface MoveOptions extends TieOptions {
  /** The earlier day; absent: a year before the last day of the range. The first day of the range: all of it. */
  readonly since?: Day;
  /** Pairs with fewer happenings in the range are left out. */
  readonly minEvents: number;
  /** Pairs of this state alone. */
  readonly state?: StateCode;
}

/** By month, undirected, facts alone, pairs with at least three happenings, against a year before. */
export const DEFAULT_MOVE_OPTIONS: MoveOptions = {
  ...DEFAULT_TIE_OPTIONS,
  direction: 'undirected',
  minEvents: 3,
};

const YEAR = 365;
const ABSENT: IndexValue = { index: null, low: null, high: null };

/**
 * All pairs, those that moved most and most surely first (|change| × sureness, sureness counted up to 1);
 * pairs that are absent on one of the two days come after them, by how far from 0 they are on the other.
 */
export function tieMoves(
  events: readonly TieEvent[],
  coverage: Coverage,
  options: Partial<MoveOptions> = {},
): readonly TieMove[] {
  return pairedMoves(pairEvents(events, coverage), options);
}

/** The same of happenings that are sorted by pair. */
export function pairedMoves(
  { pairs, reading }: PairedEvents,
  options: Partial<MoveOptions> = {},
): readonly TieMove[] {
  const { state, ...settled }: MoveOptions = { ...DEFAULT_MOVE_OPTIONS, ...options };
  const range = rangeOf(reading, settled);
  if (range === undefined) return [];
  const since = dayNumber(daysCompared(range, settled).since);
  const ends = periodsOf(range, settled.period).map((period) => period.end);
  const asked = { settled, range, since, ends, reading, resampler: createResampler() };
  return [...pairs.values()]
    .filter(({ a, b }) => state === undefined || a === state || b === state)
    .flatMap((entry) => keptAnswer(entry, ['moves', settled], () => movesOf(entry, asked)))
    .sort(byMove);
}

interface Asked {
  readonly settled: MoveOptions;
  readonly range: Range;
  readonly since: number;
  readonly ends: readonly number[];
  readonly reading: Reading;
  readonly resampler: Resampler;
}

/** Of an undirected pair one move, of a directed one up to two. */
function movesOf({ a, b, events }: PairEntry, asked: Asked): readonly TieMove[] {
  const { settled, range } = asked;
  const { acts } = select(events, settled, range);
  // An act of many concerns other pairs as well.
  const isOwn = (code: StateCode) => code === a || code === b;
  return actsByPair(acts, { direction: settled.direction, isState: isOwn }, range)
    .filter((pair) => pair.inRange >= settled.minEvents)
    .map((pair) => moveOf(pair, asked));
}

/** The days that are compared: `since`, or a year before the last day, but no later than that. */
export function daysCompared(
  range: Range,
  { since }: Pick<MoveOptions, 'since'>,
): { readonly since: Day; readonly to: Day } {
  const from = since === undefined ? range.to - YEAR : dayNumber(since);
  return { since: dayOfNumber(Math.min(from, range.to)), to: dayOfNumber(range.to) };
}

function moveOf(pair: PairActs, { since, range, ends, reading, resampler }: Asked): TieMove {
  const { source, target } = pair;
  const acts = actTable(pair.acts);
  const spark = indexOn(acts, ends, reading);
  const days = [since, range.to];
  const [before, after] = indexOn(acts, days, reading);
  const known = { source, target, events: pair.inRange, before: before ?? null, after: after ?? null, spark };
  if (known.before === null || known.after === null) return { ...known, change: null, sureness: null };
  const [low = ABSENT, high = ABSENT] = indexWithBand(acts, days, reading, resampler);
  const change = known.after - known.before;
  return { ...known, change, sureness: surenessOf(low, high) };
}

/** The order of moves. */
export function byMove(a: TieMove, b: TieMove): number {
  return (
    Number(a.change === null) - Number(b.change === null) ||
    weightOf(b) - weightOf(a) ||
    (a.source < b.source ? -1 : a.source > b.source ? 1 : a.target < b.target ? -1 : 1)
  );
}

/** What a move is ordered by: |change|, less where it is unsure; the distance from 0 where one of the days is absent. */
export function weightOf(move: TieMove): number {
  if (move.change === null || move.sureness === null) return Math.abs(move.after ?? move.before ?? 0);
  return Math.abs(move.change) * Math.min(1, move.sureness);
}
