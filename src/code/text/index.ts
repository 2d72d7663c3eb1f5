/** The grammar: a text cut into sentences and tokens, tagged and parsed. */
export { createGrammar } from './grammar.js';
export { splitSentences } from './sentences.js';
export type * from './types.js';
