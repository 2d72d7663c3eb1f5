/**
 * Features of the labeller for a dependent (d) and its head (h) in a finished tree: words, tags and clusters,
 * children, siblings, neighbours, the head's own head (g), and the auxiliaries that mark a passive.
 */
import type { ParseInput } from './parse-input.js';
import { compileTemplates } from './templates.js';
import type { TreeShape } from './tree-shape.js';

const ATOMS = [
  ...['side', 'distance', 'd.w', 'd.t', 'd.u', 'd.c', 'd.g', 'd.e', 'h.w', 'h.t', 'h.u', 'h.c', 'h.g', 'h.e'],
  ...['first.w', 'first.t', 'last.w', 'last.t', 'd-1.w', 'd-1.t', 'd+1.w', 'd+1.t', 'h-1.t', 'h+1.t'],
  ...[
    'h.first.t',
    'h.last.t',
    'h.lefts',
    'h.rights',
    'g.w',
    'g.t',
    'h.aux',
    'd.aux',
    'sib.w',
    'sib.t',
    'sib.r',
  ],
  ...['h.last.w', 'h.r', 'first.c', 'before'],
] as const;

export const LABEL_ATOM_COUNT = ATOMS.length + 1;

export const LABEL_TEMPLATES = compileTemplates('label', ATOMS, [
  ...['side', 'd.w side', 'd.t side', 'd.w d.t', 'h.w side', 'h.w d.t side', 'h.t d.w side', 'h.t d.t side'],
  ...['h.t d.t side distance', 'h.w d.w side', 'h.u d.u side', 'first.w d.t h.t', 'first.t d.t h.t side'],
  ...['last.w d.t', 'last.t d.t h.t', 'first.w first.t side', 'first.w d.w', 'first.w h.w d.t'],
  ...['d-1.t d.t side', 'd+1.t d.t side', 'd-1.w d.t side', 'd+1.w d.t side', 'h.first.t h.last.t d.t side'],
  ...['h.t d.t h.lefts h.rights', 'h.w d.t h.last.t', 'g.t h.t d.t side', 'd.e h.t side', 'd.t h.t h.e side'],
  ...['h.aux d.t h.t side', 'd.aux d.t h.t side', 'sib.t d.t h.t side', 'sib.t h.w d.t side'],
  ...[
    'h-1.t h.t d.t d-1.t',
    'h+1.t h.t d.t d+1.t',
    'd.c side',
    'd.c h.c side',
    'd.c h.t side',
    'h.c d.t side',
  ],
  ...['h.g d.g side', 'h.w d.c side', 'h.c d.w side', 'sib.r d.t h.t side', 'sib.r h.w d.t side'],
  ...['first.w h.c d.t', 'first.w d.c h.t', 'h.last.w h.last.t d.t side', 'before d.t h.t side'],
  ...['sib.r h.aux d.t side', 'h.r d.t h.t side'],
]);

/** Fills the atoms for token `d`. `relations`: numbers of the relations given so far, for tokens before `d`. */
export function fillLabelAtoms(
  input: ParseInput,
  tree: TreeShape,
  d: number,
  relations: Uint8Array,
  atoms: Int32Array,
): void {
  const { length: n, word, penn, universal, fine, coarse, suffix } = input;
  const none = n + 1;
  const h = tree.head[d] as number;
  const side = sideOf(d, h, n);
  const first = tree.first[d] as number;
  const last = tree.last[d] as number;
  const before = d > 0 ? d - 1 : none;
  const after = d + 1 < n ? d + 1 : none;
  const g = h < n ? (tree.head[h] as number) : none;
  const sibling = tree.siblingToward(d, h);
  const previous = tree.previous[d] as number;
  atoms[1] = side + 1;
  atoms[2] = h === n ? 0 : distanceClass(Math.abs(h - d));
  atoms[3] = word[d] as number;
  atoms[4] = penn[d] as number;
  atoms[5] = universal[d] as number;
  atoms[6] = fine[d] as number;
  atoms[7] = coarse[d] as number;
  atoms[8] = suffix[d] as number;
  atoms[9] = word[h] as number;
  atoms[10] = penn[h] as number;
  atoms[11] = universal[h] as number;
  atoms[12] = fine[h] as number;
  atoms[13] = coarse[h] as number;
  atoms[14] = suffix[h] as number;
  atoms[15] = word[first] as number;
  atoms[16] = penn[first] as number;
  atoms[17] = word[last] as number;
  atoms[18] = penn[last] as number;
  atoms[19] = word[before] as number;
  atoms[20] = penn[before] as number;
  atoms[21] = word[after] as number;
  atoms[22] = penn[after] as number;
  atoms[23] = penn[h > 0 && h < n ? h - 1 : none] as number;
  atoms[24] = penn[h + 1 < n ? h + 1 : none] as number;
  atoms[25] = penn[tree.first[h] as number] as number;
  atoms[26] = penn[tree.last[h] as number] as number;
  atoms[27] = Math.min(tree.lefts[h] as number, 5);
  atoms[28] = Math.min(tree.rights[h] as number, 5);
  atoms[29] = word[g] as number;
  atoms[30] = penn[g] as number;
  atoms[31] = tree.auxiliaries[h] as number;
  atoms[32] = tree.auxiliaries[d] as number;
  atoms[33] = word[sibling] as number;
  atoms[34] = penn[sibling] as number;
  atoms[35] = sibling < d ? (relations[sibling] as number) + 1 : 0;
  atoms[36] = word[tree.last[h] as number] as number;
  atoms[37] = h < d ? (relations[h] as number) + 1 : 0;
  atoms[38] = fine[first] as number;
  atoms[39] = previous < none ? (relations[previous] as number) + 1 : 0;
}

/** 0: the head stands to the right; 1: to the left; 2: the head is the root. */
export function sideOf(d: number, h: number, n: number): number {
  if (h === n) return 2;
  return h < d ? 1 : 0;
}

function distanceClass(distance: number): number {
  if (distance <= 4) return distance;
  return distance <= 8 ? 5 : 8;
}
