/** All pairs at a glance: which moved, over which periods, and what the filters in force took out. */
import type { Day, PeriodName } from '../ontology/day.js';
import { isBetween } from './acts.js';
import { daysCompared, type MoveOptions, pairedMoves } from './moves.js';
import { type PairedEvents, pairEvents } from './paired-events.js';
import { countRemoved, DEFAULT_TIE_OPTIONS, periodsOf, rangeOf } from './series.js';
import type { Coverage, RemovedCounts, TieEvent, TieMove } from './types.js';

export interface TieOverview {
  /** The two days compared; null where nothing was read. */
  readonly days: { readonly since: Day; readonly to: Day } | null;
  /** As `tieMoves` orders them. */
  readonly moves: readonly TieMove[];
  /** Names of the periods of every sparkline; empty where nothing was read. */
  readonly periods: readonly PeriodName[];
  /** Over the happenings between any two, each once; acts within one state belong to no pair. */
  readonly removed: RemovedCounts;
}

/** Series options as everywhere; the range and statuses in force are those of the moves. */
export function tieOverview(
  events: readonly TieEvent[],
  coverage: Coverage,
  options: Partial<MoveOptions> = {},
): TieOverview {
  return pairedOverview(pairEvents(events, coverage), options);
}

/** The same of happenings that are sorted by pair. */
export function pairedOverview(paired: PairedEvents, options: Partial<MoveOptions> = {}): TieOverview {
  const settled = { ...DEFAULT_TIE_OPTIONS, ...options };
  const range = rangeOf(paired.reading, settled);
  return {
    days: range === undefined ? null : daysCompared(range, settled),
    moves: pairedMoves(paired, options),
    periods: range === undefined ? [] : periodsOf(range, settled.period).map(({ name }) => name),
    removed: countRemoved(paired.events.filter(isBetween), settled, range),
  };
}
