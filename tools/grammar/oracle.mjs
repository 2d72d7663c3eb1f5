/** The dynamic oracle of the arc-eager system (Goldberg & Nivre 2012): which actions lose no gold arc that can still be had. */
import { LEFT, REDUCE, RIGHT, SHIFT } from '../../dist/code/text/parse-state.js';

/** Mask of the allowed actions that lose the fewest gold arcs; fills `costs` with the arcs each loses. */
export function cheapest(state, gold, allowed, costs) {
  const { stack, head, depth, front: b, length: n, none } = state;
  const s = stack[depth - 1];
  let childrenAhead = 0;
  for (let i = b; i < n; i++) if (gold[i] === s) childrenAhead++;
  let headOnStack = 0;
  let childrenOnStack = 0;
  if (b < n) {
    for (let j = 0; j < depth; j++) {
      if (gold[b] === stack[j]) headOnStack = 1;
      if (head[stack[j]] === none && gold[stack[j]] === b) childrenOnStack++;
    }
  }
  costs[SHIFT] = headOnStack + childrenOnStack;
  costs[REDUCE] = childrenAhead;
  costs[LEFT] = childrenAhead + (gold[s] > b ? 1 : 0);
  costs[RIGHT] = childrenOnStack + (gold[b] !== s && (headOnStack || gold[b] > b) ? 1 : 0);
  let least = Number.POSITIVE_INFINITY;
  for (let a = 0; a < 4; a++) if ((allowed >> a) & 1) least = Math.min(least, costs[a]);
  let mask = 0;
  for (let a = 0; a < 4; a++) if ((allowed >> a) & 1 && costs[a] === least) mask |= 1 << a;
  return mask;
}
