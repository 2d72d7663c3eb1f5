/** All pairs at a glance: which moved, over which periods, and what the filters in force took out. */
import type { PeriodName } from '../ontology/day.js';
import { type MoveOptions, tieMoves } from './moves.js';
import { createReading } from './reading.js';
import { DEFAULT_TIE_OPTIONS, periodsOf, rangeOf, select } from './series.js';
import type { Coverage, RemovedCounts, TieEvent, TieMove } from './types.js';

export interface TieOverview {
  /** As `tieMoves` orders them. */
  readonly moves: readonly TieMove[];
  /** Names of the periods of every sparkline; empty where nothing was read. */
  readonly periods: readonly PeriodName[];
  /** Over the happenings of all pairs, each once. */
  readonly removed: RemovedCounts;
}

export function tieOverview(
  events: readonly TieEvent[],
  coverage: Coverage,
  options: Partial<MoveOptions> = {},
): TieOverview {
  const settled = { ...DEFAULT_TIE_OPTIONS, ...options };
  const range = rangeOf(createReading(coverage), settled);
  return {
    moves: tieMoves(events, coverage, options),
    periods: range === undefined ? [] : periodsOf(range, settled.period).map(({ name }) => name),
    removed: select(events, settled.statuses, range).removed,
  };
}
