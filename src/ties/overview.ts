/** All pairs at a glance: which moved, over which periods, and what the filters in force took out. */
import type { Day, PeriodName } from '../ontology/day.js';
import { pairsOf } from './acts.js';
import { daysCompared, type MoveOptions, tieMoves } from './moves.js';
import { createReading } from './reading.js';
import { DEFAULT_TIE_OPTIONS, periodsOf, rangeOf, select } from './series.js';
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
  const settled = { ...DEFAULT_TIE_OPTIONS, ...options };
  const range = rangeOf(createReading(coverage), settled);
  const between = events.filter((event) => pairsOf(event, 'undirected').length > 0);
  return {
    days: range === undefined ? null : daysCompared(range, settled),
    moves: tieMoves(events, coverage, options),
    periods: range === undefined ? [] : periodsOf(range, settled.period).map(({ name }) => name),
    removed: select(between, settled, range).removed,
  };
}
