/** Ties: from coded events to happenings, and from happenings to the series of each pair of states. Pure. */
export { sparkline } from '../shared/sparkline.js';
export { concerns } from './acts.js';
export { filterOf, isFiltered, TIE_FILTERS, type TieFilter, type TieFilterName } from './filter-options.js';
export { HALF_LIFE_DAYS } from './memory.js';
export { DEFAULT_MOVE_OPTIONS, type MoveOptions, tieMoves } from './moves.js';
export { groupOccurrences } from './occurrences.js';
export { type TieOverview, tieOverview } from './overview.js';
export { allTieSeries, DEFAULT_TIE_OPTIONS, type Pair, tieSeries } from './series.js';
export { type TieEventOptions, toTieEvents } from './tie-events.js';
export { BAND, LEAST_WEIGHT, PRIOR_SPREAD, PRIOR_WEIGHT } from './tie-index.js';
export type * from './types.js';
