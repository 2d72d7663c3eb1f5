/**
 * Features of the tagger: the word and its parts, its neighbours, the two tags before it and the tags that the
 * words after it may take (after Ratnaparkhi 1996; ambiguity classes after Giménez & Màrquez 2004).
 */
import { PAD, type SentenceWords } from './sentence-words.js';
import { compileTemplates } from './templates.js';

const ATOMS = [
  ...['w', 'form', 'prefix', 's1', 's2', 's3', 's4', 'shape', 'first', 'fine', 'coarse', 'class'],
  ...['last', 'before', 'w-1', 'w-2', 'w+1', 'w+2', 's3-1', 's3+1', 's2+1', 'shape-1', 'shape+1'],
  ...['class-1', 'class+1', 'class+2', 'fine-1', 'fine+1', 'coarse-1', 'coarse+1', 'coarse+2'],
] as const;

export const TAG_ATOM_COUNT = ATOMS.length + 1;

export const TAG_TEMPLATES = compileTemplates('tag', ATOMS, [
  ...['w', 'form', 'prefix', 's1', 's2', 's3', 's4', 'shape first', 'class first', 'fine', 'coarse'],
  ...['last', 'last before', 'last w', 'last before w', 'last w+1', 'last s3', 'last shape shape+1'],
  ...['w-1', 'w-2', 'w+1', 'w+2', 'w-1 w', 'w w+1', 'w-1 w+1', 's3-1', 's3+1', 'shape+1', 'shape-1 shape'],
  ...[
    's2 s2+1',
    's3 s2+1',
    'class class+1',
    'class class+2',
    'class class+1 class+2',
    'class+1',
    'w class+1',
  ],
  ...['last class class+1', 'class-1 class', 'fine fine+1', 'fine-1 fine', 'last fine', 'last coarse+1'],
  ...['coarse-1 coarse coarse+1', 'fine-1', 'fine+1', 'last before coarse', 'coarse coarse+1 coarse+2'],
  'last w class+1',
]);

/** Fills the atoms for token `i`. `last`, `before`: hashes of the two tags before it. */
export function fillTagAtoms(
  words: SentenceWords,
  i: number,
  last: number,
  before: number,
  atoms: Int32Array,
): void {
  const { word, suffix3, shape, tagClass, fine, coarse } = words;
  const at = i + PAD;
  atoms[1] = word[at] as number;
  atoms[2] = words.form[at] as number;
  atoms[3] = words.prefix[at] as number;
  atoms[4] = words.suffix1[at] as number;
  atoms[5] = words.suffix2[at] as number;
  atoms[6] = suffix3[at] as number;
  atoms[7] = words.suffix4[at] as number;
  atoms[8] = shape[at] as number;
  atoms[9] = i === 0 ? 1 : 0;
  atoms[10] = fine[at] as number;
  atoms[11] = coarse[at] as number;
  atoms[12] = tagClass[at] as number;
  atoms[13] = last;
  atoms[14] = before;
  atoms[15] = word[at - 1] as number;
  atoms[16] = word[at - 2] as number;
  atoms[17] = word[at + 1] as number;
  atoms[18] = word[at + 2] as number;
  atoms[19] = suffix3[at - 1] as number;
  atoms[20] = suffix3[at + 1] as number;
  atoms[21] = words.suffix2[at + 1] as number;
  atoms[22] = shape[at - 1] as number;
  atoms[23] = shape[at + 1] as number;
  atoms[24] = tagClass[at - 1] as number;
  atoms[25] = tagClass[at + 1] as number;
  atoms[26] = tagClass[at + 2] as number;
  atoms[27] = fine[at - 1] as number;
  atoms[28] = fine[at + 1] as number;
  atoms[29] = coarse[at - 1] as number;
  atoms[30] = coarse[at + 1] as number;
  atoms[31] = coarse[at + 2] as number;
}
