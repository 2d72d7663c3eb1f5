/** The relation task: a sentence with a marked source and target in, one of fifteen relations out. */
export { type MarkedSentence, readMarkedSentence } from './marked-sentence.js';
export { createRelater, type Relater } from './relate.js';
export { RELATION_TYPES, type Reading, type Relation, type RelationType, relationQuad } from './types.js';
