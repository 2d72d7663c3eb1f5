/** A sentence with a tree drawn by hand, one line a word: form, tag, number of its head (from 1), relation. */
import type { ParsedSentence } from '../../../src/code/text/types.js';

const UPOS: Readonly<Record<string, string>> = {
  VBD: 'VERB',
  VBZ: 'VERB',
  VBP: 'VERB',
  VB: 'VERB',
  VBN: 'VERB',
  VBG: 'VERB',
  MD: 'AUX',
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  PRP: 'PRON',
  PRP$: 'PRON',
  IN: 'ADP',
  DT: 'DET',
  CD: 'NUM',
  CC: 'CCONJ',
  TO: 'PART',
  RB: 'ADV',
  JJ: 'ADJ',
  '.': 'PUNCT',
  ',': 'PUNCT',
};

export function parsedByHand(tree: string): ParsedSentence {
  const rows = tree
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/) as [string, string, string, string]);
  let at = 0;
  const tokens = rows.map(([form]) => {
    const token = { form, start: at, end: at + form.length };
    at += form.length + 1;
    return token;
  });
  const head = Int32Array.from(rows, ([, , number]) => Number(number) - 1);
  return {
    span: [0, at - 1],
    tokens,
    upos: rows.map(([, tag]) => UPOS[tag] ?? 'X'),
    xpos: rows.map(([, tag]) => tag),
    lemma: rows.map(([form]) => form.toLowerCase()),
    head,
    relation: rows.map(([, , , relation]) => relation),
    children: rows.map((_, index) =>
      rows.flatMap(([, , number], child) => (Number(number) - 1 === index ? [child] : [])),
    ),
  };
}
