/** Strategy: from ties to choices. Pure. */

export { asksTheLog, type Basis, basisWords, GROUNDS, type Ground, groundOf } from './basis.js';
export { DEFAULT_DEMANDS_OPTIONS, type DemandsOptions, weighDemands } from './demands.js';
export { demandsEvidence, figuresOf, type NamedFigure } from './demands-figures.js';
export { parseDemands } from './demands-file.js';
export type * from './demands-types.js';
export { formatDemandsMarkdown } from './demands-words.js';
export { type AskedRecord, type Evidence, evidenceFor } from './evidence.js';
export { evidenceWords } from './evidence-words.js';
export { type CoalitionReport, coalitionReport } from './games/coalitions.js';
export { GAME, readGame } from './games/game-file.js';
export type { GameFlip } from './games/game-flips.js';
export { type Ahead, type GameReport, gameReport, type ReportOptions } from './games/game-report.js';
export {
  CONCEPTS,
  type Concept,
  DIRECTIONS,
  type Direction,
  type Game,
  type GameOption,
  type GameSpec,
  type Player,
  type PlayerSpec,
  type Preference,
  type Strength,
} from './games/game-types.js';
export type { HypergameReport, SeenGame, Surprise } from './games/hypergame.js';
export { type InverseReport, inverseOf, type Pattern } from './games/inverse.js';
export { makeGame } from './games/make-game.js';
export type { StateView, Step } from './games/moves.js';
export { type Holding, type Stability, stabilityOf } from './games/stability.js';
export { EXTENSIONS, type Extension, stabilityByDefinition } from './games/stability-by-definition.js';
export { type StableSets, solveGame } from './games/stable-sets.js';
export { MOST_OPTIONS, MOST_STATES, TooLargeError } from './games/states.js';
export { type Improvement, type Verdict, verdictsOn } from './games/verdicts.js';
export { climb, type StepSides } from './steps.js';
export { parseSteps } from './steps-file.js';
export type * from './steps-types.js';
export { formatStepsMarkdown } from './steps-words.js';
export { type GoBetween, type Loosening, type StrategyReport, withoutRecord } from './strategy-report.js';
export { type Suggestion, suggestPreferences } from './suggest.js';
export { compareTracks, type TieDegrees } from './tracks/compare-tracks.js';
export { readTracks } from './tracks/track-file.js';
export type {
  Assumption,
  Combination,
  CriterionFlips,
  GoBetweenQuestion,
  LooseningQuestion,
  Outcome,
  Share,
  Track,
  TrackComparison,
  TrackSpec,
  WeightFlip,
} from './tracks/track-types.js';
export { type StrategyWords, strategyWords } from './words/index.js';
