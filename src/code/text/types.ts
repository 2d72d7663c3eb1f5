/** What the grammar gives the other parts of the coder. All offsets are UTF-16 units of the report's text. */
import type { Span } from '../../ontology/coded-event.js';

export interface Token {
  /** As it stands in the text. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** Number of the form (form-table.ts); 0 or absent where it has none. */
  readonly id?: number;
}

/** A sentence cut into tokens (Penn-style: "Russia 's", "do n't"; hyphenated lists of names are split). */
export interface Sentence {
  readonly span: Span;
  readonly tokens: readonly Token[];
}

/** A sentence with tags and lemmas, from which `parse` can go on. */
export interface TaggedSentence extends Sentence {
  /** Number of each token's tag in the weights that gave it. */
  readonly tags: Uint8Array;
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly lemma: readonly string[];
}

/** Heads and relations alone, as in `ParsedSentence`. */
export interface Tree {
  readonly head: Int32Array;
  readonly relation: readonly string[];
}

/** A sentence with tags, lemmas and its dependency tree (Universal Dependencies v2, English). */
export interface ParsedSentence extends Sentence {
  /** Universal part of speech of each token: `VERB`, `PROPN`, … */
  readonly upos: readonly string[];
  /** Penn Treebank tag of each token: `VBD`, `NNP`, … */
  readonly xpos: readonly string[];
  /** Lower-case dictionary form of each token. */
  readonly lemma: readonly string[];
  /** Index of each token's head; -1 for the root. */
  readonly head: Int32Array;
  /** Relation of each token to its head: `nsubj`, `obj`, `obl`, `nsubj:pass`, … */
  readonly relation: readonly string[];
  /** Children of each token, in order. */
  readonly children: readonly (readonly number[])[];
}

export interface Grammar {
  /** Version of the weights, for manifests. */
  readonly version: string;
  /** Tags and lemmas alone: several times faster than the tree. */
  tag(sentence: Sentence): TaggedSentence;
  /** The tree over tokens and the numbers of their tags. */
  tree(tagged: Pick<TaggedSentence, 'tokens' | 'tags'>): Tree;
  /** The whole tree; a sentence that this grammar has tagged already is not tagged again. */
  parse(sentence: Sentence | TaggedSentence): ParsedSentence;
}
