/**
 * The worst that the others can bring about: for every state the least value of all states to which they can lead from
 * it, by legal sequences of moves in which nobody moves twice in a row (Fang, Hipel & Kilgour 1993, ch. 3). A player who
 * can go from s to t and from t to u can go from s to u at once, and improvements add up in the same way, so the rule
 * forbids no end state, and the states to be looked at are all that are reached by any moves of the others.
 *
 * States are visited backwards from the least value up, each once; a cell whose states below some payoff have been
 * visited is never looked through again. So the work grows with states times players, for any game, one-way options or
 * not.
 */
import { type Mover, type Moves, sequence, sortedBy } from './mover.js';

/** More than any value and any payoff. */
const UNSEEN = 0x7fffffff;

/**
 * For every state the least of `values` (whole numbers from 0) over the state itself and all to which the movers but
 * `focal` can lead. `improving`: each of them goes only where it fares better than where it stood.
 */
export function leastReachable(
  { movers, table }: Moves,
  focal: number,
  values: Int32Array,
  improving: boolean,
): Int32Array {
  const size = values.length;
  const least = new Int32Array(size).fill(UNSEEN);
  const stack = new Int32Array(size);
  const drains = movers.map((mover) => ({
    mover,
    next: mover.start.slice(),
    drained: new Int32Array(mover.cells).fill(-1),
  }));
  const order = sortedBy(sequence(size), values);
  for (let i = 0; i < size; i++) {
    const seed = order[i] as number;
    if (least[seed] !== UNSEEN) continue;
    const value = values[seed] as number;
    least[seed] = value;
    stack[0] = seed;
    let top = 1;
    while (top > 0) {
      const state = stack[--top] as number;
      for (let m = 0, at = state * 2 * drains.length; m < drains.length; m++, at += 2) {
        if (m === focal) continue;
        const cell = table[at] as number;
        const below = improving ? (table[at + 1] as number) : UNSEEN;
        const drain = drains[m] as Drain;
        if ((drain.drained[cell] as number) < below) {
          top = drainInto(drain, cell, below, value, least, stack, top);
        }
      }
    }
  }
  return least;
}

/**
 * The least of any values over all states to which the movers but `focal` can lead, whether they gain or not. Where all
 * of them can take back what they do, states fall into groups within which everything can be reached, and the groups are
 * found once for all values.
 */
export function leastAnywhere(moves: Moves, focal: number, size: number): (values: Int32Array) => Int32Array {
  if (moves.movers.some(({ oneWay }, m) => m !== focal && oneWay)) {
    return (values) => leastReachable(moves, focal, values, false);
  }
  let groups: Int32Array | undefined;
  return (values) => {
    // The lowest place that can be reached names the group.
    groups ??= leastReachable(moves, focal, sequence(size), false);
    const least = new Int32Array(size).fill(UNSEEN);
    for (let s = 0; s < size; s++) {
      const group = groups[s] as number;
      if ((values[s] as number) < (least[group] as number)) least[group] = values[s] as number;
    }
    for (let s = size - 1; s >= 0; s--) least[s] = least[groups[s] as number] as number;
    return least;
  };
}

/** How far a mover's cells have been looked through. */
interface Drain {
  readonly mover: Mover;
  /** By cell: the next place of the mover's order to look at. */
  readonly next: Int32Array;
  /** By cell: payoff below which all its states have been seen. */
  readonly drained: Int32Array;
}

/** Puts the states of a cell, and of the cells before it, that are worse for the mover than `below` on the stack. */
function drainInto(
  drain: Drain,
  cell: number,
  below: number,
  value: number,
  least: Int32Array,
  stack: Int32Array,
  height: number,
): number {
  const { next, drained, mover } = drain;
  const { order, start, ordered } = mover;
  drained[cell] = below;
  const end = start[cell + 1] as number;
  let at = next[cell] as number;
  let top = height;
  while (at < end && (ordered[at] as number) < below) {
    const state = order[at++] as number;
    if (least[state] !== UNSEEN) continue;
    least[state] = value;
    stack[top++] = state;
  }
  next[cell] = at;
  if (!mover.oneWay) return top;
  for (const earlier of mover.before[cell] as readonly number[]) {
    if ((drained[earlier] as number) < below) {
      top = drainInto(drain, earlier, below, value, least, stack, top);
    }
  }
  return top;
}
