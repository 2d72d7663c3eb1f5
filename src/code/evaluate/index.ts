/** Scores of coded events, relations and records against a gold. Pure; docs/evaluate.md defines each figure. */
export { type Agreement, agreement } from './agreement.js';
export { isotonicSteps, type Step } from './isotonic.js';
export { calibrationError, type Outcome, type ReliabilityBin, reliabilityCurve } from './reliability.js';
export { type RuleReview, reviewRules } from './rule-reviews.js';
export { type RecordEvent, type RecordScores, type ScoredRecord, scoreRecords } from './score-records.js';
export {
  type RelationAnswer,
  type RelationGold,
  type RelationLevelScores,
  relationTypeNamed,
  scoreRelations,
} from './score-relations.js';
export {
  type ComparedEvent,
  type GoldEvent,
  matchEvents,
  type ReportScores,
  type ScoredReport,
  scoreReports,
} from './score-reports.js';
