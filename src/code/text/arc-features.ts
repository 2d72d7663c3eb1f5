/**
 * Features of the parser's state: words, tags and clusters around the top of the stack (s) and the front of the
 * buffer (b), their children and heads, distance and valency (Zhang & Nivre 2011).
 *
 * Names: `s` top of the stack, `s'` and `s''` below it; `b`, `b+1`, `b+2` the buffer; `sh` head of s, `shh` its
 * head; `sl`, `sr`, `bl` outermost children, `sl2`, `sr2`, `bl2` the next; then `.w` word, `.t` Penn tag,
 * `.u` universal tag, `.c` fine and `.g` coarse cluster, `.e` ending. `commas` and `verbs` (finite ones) stand
 * between s and b, `ahead` are the finite verbs after b; `waits` counts the places on the stack without a head,
 * and `wait` is the topmost of them.
 */
import type { ParseInput } from './parse-input.js';
import type { ParseState } from './parse-state.js';
import { compileTemplates } from './templates.js';

const ATOMS = [
  ...['s.w', 's.t', 's.u', 's.c', 's.g', 's.e', 'b.w', 'b.t', 'b.u', 'b.c', 'b.g', 'b.e'],
  ...['b+1.w', 'b+1.t', 'b+1.c', 'b+2.w', 'b+2.t', "s'.w", "s'.t", "s'.c", "s''.t", 'headed', 'distance'],
  ...['s.lefts', 's.rights', 'b.lefts', 'sh.w', 'sh.t', 'shh.w', 'shh.t', 'sl.w', 'sl.t', 'sr.w', 'sr.t'],
  ...['bl.w', 'bl.t', 'sl2.w', 'sl2.t', 'sr2.w', 'sr2.t', 'bl2.w', 'bl2.t', 'b+3.t', 's+1.t', 'b-1.t'],
  ...['commas', 'verbs', 'ahead', 'waits', 'wait.w', 'wait.t'],
] as const;

export const ARC_ATOM_COUNT = ATOMS.length + 1;

export const ARC_TEMPLATES = compileTemplates('arc', ATOMS, [
  ...[
    'headed',
    's.w headed',
    's.t headed',
    's.w s.t headed',
    'b.w',
    'b.t',
    'b.w b.t',
    'b+1.t',
    'b+1.c',
    'b+2.w',
  ],
  ...["s'.w", "s'.t", "s'.c", 's.w b.w', 's.t b.t headed', 's.u b.u headed', 'b.t b+1.t', 'b.t b+1.t b+2.t'],
  ...['b.t b+1.t b+2.t b+3.t', 's.t b.t b+1.t headed', 's.t sl.t b.t', 's.t sr.t b.t', 's.t b.t bl.t'],
  ...["s.t b.t s'.t headed", "s'.t s.t b.t b+1.t", 's.t distance', 'b.w distance', 'b.t distance'],
  ...['s.w b.w distance', 's.t b.t distance', 's.w s.rights', 's.t s.rights', 's.w s.lefts', 's.t s.lefts'],
  ...['b.w b.lefts', 'b.t b.lefts', 'sh.w', 'sh.t', 'sl.w', 'sl.t', 'sr.t', 'bl.w', 'bl.t', 'shh.t', 'sl2.w'],
  ...['sl2.t', 'sr2.w', 'sr2.t', 'bl2.w', 'bl2.t', 's.t sl.t sl2.t', 's.t sr.t sr2.t', 'b.t bl.t bl2.t'],
  ...[
    "s'.t b.t",
    'b.w b+1.w',
    's.w b.t b+1.t',
    "s.w s'.t b.t",
    'b.w b+1.t',
    's.w bl.w b.t',
    'b.e s.t',
    's.e b.t',
  ],
  ...['s.c headed', 's.c b.c', 's.c b.t', 's.t b.c', 's.g b.g distance', 's.w b.c', 's.g s.t b.g b.t'],
  ...['s.g b.t b+1.t', 's.t b.g b+1.t', 's.t s+1.t b.t', 's.t b-1.t b.t', 's.w b.t', 's.t b.w'],
  ...['bl.w s.t b.t', 'bl.w b.t ahead', 's.t b.t ahead', 's.t b.t commas', 's.u b.u commas verbs'],
  ...['bl2.w s.t b.t', 'bl2.w s.u b.u headed', 'waits s.t b.t', 'wait.t s.t b.t'],
  ...['wait.t b.t ahead', 'wait.t s.u b.t ahead', 'wait.w b.t', 'waits b.t ahead headed'],
  ...['s.t b.t verbs', 's.c b.t ahead', 's.t b.t headed ahead', 's.w verbs ahead'],
]);

/** Fills the atoms for a state. */
export function fillArcAtoms(input: ParseInput, state: ParseState, atoms: Int32Array): void {
  const { word, penn, universal, fine, coarse, suffix } = input;
  const { none, head, left1, left2, right1, right2, front: b } = state;
  const s = state.below(0);
  const under = state.below(1);
  const b1 = Math.min(b + 1, none);
  const b2 = Math.min(b + 2, none);
  const sh = head[s] as number;
  const shh = head[sh] as number;
  const sl = left1[s] as number;
  const sr = right1[s] as number;
  const bl = left1[b] as number;
  const sl2 = left2[s] as number;
  const sr2 = right2[s] as number;
  const bl2 = left2[b] as number;
  atoms[1] = word[s] as number;
  atoms[2] = penn[s] as number;
  atoms[3] = universal[s] as number;
  atoms[4] = fine[s] as number;
  atoms[5] = coarse[s] as number;
  atoms[6] = suffix[s] as number;
  atoms[7] = word[b] as number;
  atoms[8] = penn[b] as number;
  atoms[9] = universal[b] as number;
  atoms[10] = fine[b] as number;
  atoms[11] = coarse[b] as number;
  atoms[12] = suffix[b] as number;
  atoms[13] = word[b1] as number;
  atoms[14] = penn[b1] as number;
  atoms[15] = fine[b1] as number;
  atoms[16] = word[b2] as number;
  atoms[17] = penn[b2] as number;
  atoms[18] = word[under] as number;
  atoms[19] = penn[under] as number;
  atoms[20] = fine[under] as number;
  atoms[21] = penn[state.below(2)] as number;
  atoms[22] = s < none && sh < none ? 1 : 0;
  atoms[23] = s < none ? distanceClass(b - s) : 0;
  atoms[24] = Math.min(state.leftCount[s] as number, 4);
  atoms[25] = Math.min(state.rightCount[s] as number, 4);
  atoms[26] = Math.min(state.leftCount[b] as number, 4);
  atoms[27] = word[sh] as number;
  atoms[28] = penn[sh] as number;
  atoms[29] = word[shh] as number;
  atoms[30] = penn[shh] as number;
  atoms[31] = word[sl] as number;
  atoms[32] = penn[sl] as number;
  atoms[33] = word[sr] as number;
  atoms[34] = penn[sr] as number;
  atoms[35] = word[bl] as number;
  atoms[36] = penn[bl] as number;
  atoms[37] = word[sl2] as number;
  atoms[38] = penn[sl2] as number;
  atoms[39] = word[sr2] as number;
  atoms[40] = penn[sr2] as number;
  atoms[41] = word[bl2] as number;
  atoms[42] = penn[bl2] as number;
  atoms[43] = penn[Math.min(b + 3, none)] as number;
  atoms[44] = penn[Math.min(s + 1, none)] as number;
  atoms[45] = penn[b > 0 ? b - 1 : none] as number;
  atoms[46] = s < none ? 1 + input.commasBetween(s, b) : 0;
  atoms[47] = s < none ? 1 + input.verbsBetween(s, b) : 0;
  atoms[48] = 1 + input.verbsAfter(b);
  atoms[49] = Math.min(state.waits, 3);
  atoms[50] = word[state.lastWaiting] as number;
  atoms[51] = penn[state.lastWaiting] as number;
}

/** 1 to 5 as they are, then 6 to 10, then farther. */
function distanceClass(distance: number): number {
  if (distance <= 5) return distance;
  return distance <= 10 ? 6 : 10;
}
