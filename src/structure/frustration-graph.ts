/**
 * Signed graphs and what is counted in them. A division into two sides satisfies a positive tie within a side
 * and a negative tie between the sides; every other tie is frustrated. A graph is balanced if some division
 * frustrates nothing (Cartwright & Harary 1956); the frustration index is the least number of frustrated ties
 * over all divisions (Harary 1959, "line index of balance"); where ties have weights, the least sum of theirs.
 */

export type Sign = 1 | -1;
/** Side of each node in a division. */
export type Side = 1 | -1;

/** A tie between two different nodes, by their positions. */
export interface SignedTie {
  readonly a: number;
  readonly b: number;
  readonly sign: Sign;
  /** What it costs to frustrate it: a positive whole number; absent: 1. */
  readonly weight?: number;
}

/** Nodes are known by position; a pair has one tie at most. */
export interface SignedGraph {
  readonly size: number;
  readonly ties: readonly SignedTie[];
}

/** Positions in `ties` of those that a division frustrates. */
export function frustratedTies(graph: SignedGraph, sides: readonly Side[]): readonly number[] {
  return graph.ties.flatMap((tie, i) => (sides[tie.a] === undefined || isSatisfied(tie, sides) ? [] : [i]));
}

function isSatisfied(tie: SignedTie, sides: readonly Side[]): boolean {
  return sides[tie.a] === (tie.sign === 1 ? sides[tie.b] : sides[tie.b] === 1 ? -1 : 1);
}

/**
 * Weighted ties while a graph is being taken apart: for each node still there, its neighbours with the sum of
 * sign × weight of all ties that now run between the two. Symmetric; no entry is 0.
 */
export type Couplings = Map<number, Map<number, number>>;

/** Couplings of the ties given. */
export function couplingsOf(ties: readonly SignedTie[]): Couplings {
  const couplings: Couplings = new Map();
  for (const { a, b, sign, weight = 1 } of ties) addCoupling(couplings, a, b, sign * weight);
  return couplings;
}

/** Adds to the weight between two nodes; a sum of 0 is no tie. */
export function addCoupling(couplings: Couplings, a: number, b: number, weight: number): void {
  const near = neighbours(couplings, a);
  const sum = (near.get(b) ?? 0) + weight;
  const far = neighbours(couplings, b);
  // Weights are sums of multiples of 1/4, so that a sum of 0 is exact.
  if (sum === 0) {
    near.delete(b);
    far.delete(a);
  } else {
    near.set(b, sum);
    far.set(a, sum);
  }
}

/** Neighbours of a node with their weights; an empty map is made for a new one. */
export function neighbours(couplings: Couplings, node: number): Map<number, number> {
  let near = couplings.get(node);
  if (near === undefined) {
    near = new Map();
    couplings.set(node, near);
  }
  return near;
}

/**
 * Groups of nodes joined by ties, each in rising order, by smallest node. Nodes without any tie are groups of
 * their own.
 */
export function connectedGroups(graph: SignedGraph): readonly (readonly number[])[] {
  const root = Array.from({ length: graph.size }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) {
      root[at] = root[root[at] as number] as number;
      at = root[at] as number;
    }
    return at;
  };
  for (const { a, b } of graph.ties) {
    const [x, y] = [find(a), find(b)];
    root[Math.max(x, y)] = Math.min(x, y);
  }
  const groups = new Map<number, number[]>();
  for (let i = 0; i < graph.size; i++) {
    const group = groups.get(find(i));
    if (group) group.push(i);
    else groups.set(find(i), [i]);
  }
  return [...groups.values()];
}
