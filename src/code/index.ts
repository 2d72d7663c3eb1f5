/**
 * The coder: reports in, coded events out. Pure; the tables and weights are given to it (on Node,
 * src/resources/ loads them).
 */

export { type OwnActor, parseOwnActors } from './actors/index.js';
export type { CodedAct, SentenceTrace } from './code-sentence.js';
export { type Coder, type CoderOptions, createCoder } from './coder.js';
export { type ExplainedSentence, explain, formatExplanation } from './explain.js';
export { createRelater, type Relater, type Relation, type RelationType } from './relate/index.js';
export { type CoderResources, TABLE_NAMES, type TableName } from './resources.js';
