/** Ties: from coded events to happenings, and from happenings to the series of each pair of states. Pure. */
export { sparkline } from '../shared/sparkline.js';
export { concerns } from './acts.js';
export { type ComparedPair, compareTies, type TieComparison, type TieGap } from './compare.js';
export { happeningsOfPairs, type ListedPairs } from './counted-happenings.js';
export {
  type ActCount,
  countYear,
  type OrdinalCheck,
  type OrdinalVerdict,
  type YearCounts,
} from './counts.js';
export { filterOf, isFiltered, TIE_FILTERS, type TieFilter, type TieFilterName } from './filter-options.js';
export { createGrouping, type Grouping, groupingSteps, groupOccurrences, type Heard } from './grouping.js';
export { HALF_LIFE_DAYS } from './memory.js';
export { DEFAULT_MOVE_OPTIONS, type MoveOptions, tieMoves } from './moves.js';
export { pairedOverview, type TieOverview, tieOverview } from './overview.js';
export { type PackedActs, type PackedKind, packedActId } from './packed-acts.js';
export { packedOverview } from './packed-moves.js';
export { packedSeries } from './packed-series.js';
export { pairPeriod } from './pair-period.js';
export { changeEvents, entryOf, type PairEntry, type PairedEvents, pairEvents } from './paired-events.js';
export {
  type Answered,
  type Answering,
  DEFAULT_RECIPROCITY_OPTIONS,
  RECIPROCITY_KINDS,
  type Reciprocity,
  type ReciprocityKind,
  type ReciprocityOptions,
  type ReciprocityVerdict,
  reciprocity,
} from './reciprocity.js';
export { allTieSeries, DEFAULT_TIE_OPTIONS, type Pair, pairedSeries, tieSeries } from './series.js';
export type { Lag } from './shift-test.js';
export { type TieEventOptions, toTieEvents } from './tie-events.js';
export { BAND, LEAST_WEIGHT, PRIOR_SPREAD, PRIOR_WEIGHT } from './tie-index.js';
export {
  DEFAULT_TURN_OPTIONS,
  type PairTurn,
  type TurnOptions,
  type TurnsOverview,
  tieTurns,
} from './turns.js';
export type * from './types.js';
