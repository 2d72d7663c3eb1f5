/** Small signed graphs, their exact index by trying every division, and arbitrary ones for properties. */
import fc from 'fast-check';
import {
  frustratedTies,
  type Side,
  type SignedGraph,
  type SignedTie,
} from '../../src/structure/frustration-graph.js';

/** `a+b a-c`: nodes are letters from a; a figure after the sign is a weight, as in `a-3b`. */
export function graph(text: string): SignedGraph {
  const ties = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word): SignedTie => {
      const [, a = 'a', sign, weight = '1', b = 'b'] = /^([a-z])([+-])(\d*)([a-z])$/.exec(word) ?? [];
      const at = (letter: string) => letter.charCodeAt(0) - 97;
      return { a: at(a), b: at(b), sign: sign === '+' ? 1 : -1, weight: weight === '' ? 1 : Number(weight) };
    });
  return { size: Math.max(0, ...ties.flatMap(({ a, b }) => [a + 1, b + 1])), ties };
}

/** All pairs of n nodes at odds. */
export function allNegative(size: number): SignedGraph {
  const ties: SignedTie[] = [];
  for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) ties.push({ a, b, sign: -1 });
  return { size, ties };
}

/** Least frustrated weight over all divisions, the first node fixed. */
export function bruteForceIndex(graph: SignedGraph): number {
  let least = Number.POSITIVE_INFINITY;
  for (let bits = 0; bits < 2 ** Math.max(0, graph.size - 1); bits++) {
    const sides = Array.from(
      { length: graph.size },
      (_, i): Side => ((bits >> (i - 1)) & 1 && i > 0 ? -1 : 1),
    );
    least = Math.min(least, weightOf(graph, sides));
  }
  return least;
}

export function weightOf(graph: SignedGraph, sides: readonly Side[]): number {
  return frustratedTies(graph, sides).reduce((sum, i) => sum + (graph.ties[i]?.weight ?? 1), 0);
}

/** Graphs of up to `most` nodes, of any density and share of negative ties, with weights up to `heaviest`. */
export function anyGraph(most: number, heaviest = 1): fc.Arbitrary<SignedGraph> {
  return fc.integer({ min: 1, max: most }).chain((size) => {
    const pairs: (readonly [number, number])[] = [];
    for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) pairs.push([a, b]);
    const tie = fc.option(
      fc.tuple(fc.constantFrom(1 as const, -1 as const), fc.integer({ min: 1, max: heaviest })),
    );
    return fc.array(tie, { minLength: pairs.length, maxLength: pairs.length }).map((list) => ({
      size,
      ties: list.flatMap((each, i): SignedTie[] => {
        const [a, b] = pairs[i] ?? [0, 0];
        return each === null ? [] : [{ a, b, sign: each[0], weight: each[1] }];
      }),
    }));
  });
}
