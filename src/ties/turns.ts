/**
 * The turning points of all pairs, the largest first: how far the level moved, counted in full where both levels
 * lasted a year and by the root of their share of it where the shorter did not, so that a step that lasts comes
 * before an episode. Many pairs are searched at once, so that more is asked of each than of one pair alone.
 */
import type { StateCode } from '../ontology/actor.js';
import { pairsOf } from './acts.js';
import { namedActs } from './named-acts.js';
import { actsByPair, type PairChoice } from './pair-acts.js';
import { createReading } from './reading.js';
import { DEFAULT_TIE_OPTIONS, rangeOf, select } from './series.js';
import { turningPoints } from './turning-points.js';
import type { Coverage, RemovedCounts, TieEvent, TieOptions, TurningPoint } from './types.js';

export interface TurnOptions extends TieOptions, PairChoice {
  /** Pairs with fewer happenings in the range are not searched. */
  readonly minEvents: number;
  /** Turning points with a larger p are left out. */
  readonly level: number;
}

/** By month, undirected, facts alone, pairs with a dozen happenings, one chance in a hundred. */
export const DEFAULT_TURN_OPTIONS: TurnOptions = {
  ...DEFAULT_TIE_OPTIONS,
  direction: 'undirected',
  minEvents: 12,
  level: 0.01,
};

/** A turning point of a pair. */
export interface PairTurn extends TurningPoint {
  readonly source: StateCode;
  readonly target: StateCode;
  /** Happenings of the pair in the range. */
  readonly events: number;
  /** Points of the index, lessened where a level did not last: what they are ordered by. */
  readonly weight: number;
}

export interface TurnsOverview {
  /** The weightiest first. */
  readonly turns: readonly PairTurn[];
  /** Pairs that were searched, and pairs with too few happenings for it. */
  readonly searched: number;
  readonly tooFew: number;
  readonly removed: RemovedCounts;
}

/** Months that a level must last to count in full. */
const LASTING_MONTHS = 12;

/** Turning points of every pair with enough happenings. Does not depend on the order of the events. */
export function tieTurns(
  events: readonly TieEvent[],
  coverage: Coverage,
  options: Partial<TurnOptions> = {},
): TurnsOverview {
  const settled: TurnOptions = { ...DEFAULT_TURN_OPTIONS, ...options };
  const { isState = () => true } = settled;
  const reading = createReading(coverage);
  const range = rangeOf(reading, settled);
  const between = events.filter((event) =>
    pairsOf(event, 'undirected').some(([a, b]) => isState(a) && isState(b)),
  );
  const { acts, removed } = select(between, settled, range);
  if (range === undefined) return { turns: [], searched: 0, tooFew: 0, removed };
  const pairs = actsByPair(acts, settled, range);
  const enough = pairs.filter((pair) => pair.inRange >= settled.minEvents);
  const turns = enough.flatMap(({ source, target, inRange, acts: own }) =>
    turningPoints(namedActs(own), range.from, range.to, reading, settled.period)
      .filter(({ p }) => p <= settled.level)
      .map((turn) => ({ source, target, events: inRange, weight: weightOf(turn), ...turn })),
  );
  return {
    turns: turns.sort((x, y) => y.weight - x.weight || (nameOf(x) < nameOf(y) ? -1 : 1)),
    searched: enough.length,
    tooFew: pairs.length - enough.length,
    removed,
  };
}

function weightOf({ before, after, months }: TurningPoint): number {
  return Math.abs(after - before) * Math.min(1, Math.sqrt(Math.min(...months) / LASTING_MONTHS));
}

function nameOf({ source, target, day }: PairTurn): string {
  return `${source} ${target} ${day}`;
}
