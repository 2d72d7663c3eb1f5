/** The grammar of the package, and the treebank's test file where this machine has it. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { createGrammar } from '../../../src/code/text/grammar.js';
import { splitSentences } from '../../../src/code/text/sentences.js';
import type { Grammar, ParsedSentence, Sentence } from '../../../src/code/text/types.js';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const weightBytes: Uint8Array = gunzipSync(readFileSync(at('../../../weights/grammar.bin.gz')));
export const grammar: Grammar = createGrammar(weightBytes);
export const TREEBANK = at('../../../../shared/data/treebank/en_ewt-ud-test.conllu');
export const hasTreebank = existsSync(TREEBANK);

/** The first sentence of a text. Throws where there is none. */
export function firstSentence(text: string): Sentence {
  const [sentence] = splitSentences(text);
  if (!sentence) throw new Error(`no sentence in "${text}"`);
  return sentence;
}

/** A parse with questions to ask of it by word. */
export function parsed(text: string) {
  const tree: ParsedSentence = grammar.parse(firstSentence(text));
  const place = (form: string): number => {
    const found = tree.tokens.findIndex((token) => token.form === form);
    if (found < 0) throw new Error(`"${form}" is no token of "${text}"`);
    return found;
  };
  const form = (index: number): string => (index < 0 ? 'ROOT' : (tree.tokens[index]?.form ?? ''));
  return {
    tree,
    tag: (word: string) => tree.xpos[place(word)],
    lemma: (word: string) => tree.lemma[place(word)],
    /** `relation head`, such as `nsubj attacked`. */
    arc: (word: string) => `${tree.relation[place(word)]} ${form(tree.head[place(word)] ?? -1)}`,
  };
}
