/**
 * Which pairs moved, out of millions of acts that never become objects of their own: they come as columns of
 * numbers, pair by pair. The numbers that come out are those of `tieMoves`, to the bit; the band, which costs most,
 * is drawn only for as many pairs as it takes to be sure of the first places.
 */
import type { ActTable } from './act-table.js';
import { dayNumber } from './calendar.js';
import { surenessOf } from './compare.js';
import { byMove, DEFAULT_MOVE_OPTIONS, daysCompared, type MoveOptions, weightOf } from './moves.js';
import type { TieOverview } from './overview.js';
import { type PackedActs, type PackedPair, packedPairs } from './packed-acts.js';
import { orderedActs, type PackedWay } from './packed-order.js';
import { packedTable } from './packed-table.js';
import { createReading, type Reading } from './reading.js';
import { createResampler, type Resampler } from './resample.js';
import { periodsOf, type Range, rangeOf } from './series.js';
import { type IndexValue, indexOn, indexWithBand } from './tie-index.js';
import type { Coverage, TieMove } from './types.js';

/** A pair with what is needed to draw its band. */
interface Candidate {
  readonly move: TieMove;
  /** Its acts, made again from their order: the columns of all pairs at once would fill the memory. */
  readonly acts: () => ActTable;
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
  const found = packedPairs(packed).flatMap((pair) => candidatesOf(packed, pair, plan));
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

/** One candidate for an undirected pair, up to two for a directed one. */
function candidatesOf(packed: PackedActs, pair: PackedPair, plan: Plan): readonly Candidate[] {
  const { low, high } = pair;
  const { state, direction } = plan.settled;
  const asked = state === undefined || low === state || high === state;
  const ways = direction === 'undirected' ? (['both'] as const) : (['forth', 'back'] as const);
  return ways.flatMap((way) => candidate(packed, pair, way, plan)).filter(() => asked);
}

function candidate(
  packed: PackedActs,
  pair: PackedPair,
  way: PackedWay,
  { reading, range, settled, days, ends, removed }: Plan,
): readonly Candidate[] {
  const order = orderedActs(packed, pair, way, range, removed);
  const acts = packedTable(packed, order);
  let before = 0;
  while (before < acts.length && (acts.day[before] as number) < range.from) before++;
  const events = acts.length - before;
  if (events < Math.max(1, settled.minEvents)) return [];
  const [earlier = null, later = null] = indexOn(acts, days, reading);
  const move: TieMove = {
    ...endsOf(pair, way),
    events,
    before: earlier,
    after: later,
    change: earlier === null || later === null ? null : later - earlier,
    sureness: null,
    spark: indexOn(acts, ends, reading),
  };
  return [{ move, acts: () => packedTable(packed, order) }];
}

/** Who does, and to whom; of both ways the first in order of code comes first. */
function endsOf({ low, high }: PackedPair, way: PackedWay): Pick<TieMove, 'source' | 'target'> {
  const forth = way === 'both' ? low < high : way === 'forth';
  return forth ? { source: low, target: high } : { source: high, target: low };
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
