import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, joinSides } from '../../src/structure/frustration-blocks.js';
import {
  negativeTriangles,
  packingBound,
  shortNegativeCycles,
} from '../../src/structure/frustration-cycles.js';
import { type Couplings, couplingsOf, type Side } from '../../src/structure/frustration-graph.js';
import { kernelOf } from '../../src/structure/frustration-kernel.js';
import { reduce } from '../../src/structure/frustration-reduce.js';
import { allNegative, anyGraph, bruteForceIndex, graph } from './signed-graphs.js';

const nodesOf = (block: Couplings) => [...block.keys()].sort((a, b) => a - b);

describe('blocks', () => {
  it('cuts at nodes that hold parts together', () => {
    // Two triangles share c; e–f hangs on them.
    const blocks = blocksOf(couplingsOf(graph('a+b b+c a-c c+d d+e c-e e+f').ties)).map(nodesOf);
    expect(blocks.sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0) || x.length - y.length)).toEqual([
      [0, 1, 2],
      [2, 3, 4],
      [4, 5],
    ]);
  });

  it('puts every tie in one block', () => {
    fc.assert(
      fc.property(anyGraph(12), (any) => {
        const ties = blocksOf(couplingsOf(any.ties)).flatMap((block) =>
          [...block].flatMap(([a, near]) => [...near.keys()].filter((b) => a < b).map((b) => `${a} ${b}`)),
        );
        expect(ties.sort()).toEqual(any.ties.map(({ a, b }) => `${a} ${b}`).sort());
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('swaps sides until parts agree in the node they share', () => {
    const part = (sides: Record<number, Side>) =>
      new Map(Object.entries(sides).map(([k, v]) => [Number(k), v]));
    const joined = joinSides([part({ 0: 1, 1: -1 }), part({ 1: 1, 2: -1 }), part({ 7: -1, 8: 1 })]);
    expect(Object.fromEntries(joined)).toEqual({ 0: 1, 1: -1, 2: 1, 7: -1, 8: 1 });
  });
});

describe('reductions', () => {
  it.each([
    ['a tree', 'a+b b-c c-d'],
    ['a ring', 'a+b b-c c-d d+e e-a'],
    ['a wheel of three', 'a-b b-c a-c a+d b+d c-d'],
  ])('leave nothing of %s', (_, text) => {
    const couplings = couplingsOf(graph(text).ties);
    reduce(couplings);
    expect(couplings.size).toBe(0);
  });

  it('join twins: of a complete bipartite quarrel nothing is left', () => {
    const ties = [0, 1, 2, 3].flatMap((a) => [4, 5, 6, 7].map((b) => ({ a, b, sign: -1 as const })));
    const couplings = couplingsOf(ties);
    reduce(couplings);
    expect(couplings.size).toBe(0);
  });
});

describe('bounds', () => {
  it('packs cycles tie by tie', () => {
    // K4 of quarrels: two of its four triangles share every tie once; by hand the packing takes one triangle of three
    // ties, and the other three ties hold no cycle. The index is 2.
    expect(packingBound(kernelOf(couplingsOf(allNegative(4).ties)))).toBe(1);
    expect(packingBound(kernelOf(couplingsOf(graph('a+2b b+3c a-9c').ties)))).toBe(2);
  });

  it('never exceeds the index', () => {
    fc.assert(
      fc.property(anyGraph(9, 3), (any) => {
        expect(packingBound(kernelOf(couplingsOf(any.ties)))).toBeLessThanOrEqual(bruteForceIndex(any));
      }),
      { seed: 2, numRuns: 150 },
    );
  });

  it('finds the negative triangles, and longer cycles where there are none', () => {
    const kernel = kernelOf(couplingsOf(graph('a-b b-c a-c c+d').ties));
    expect(negativeTriangles(kernel)).toEqual([[0, 1, 2]]);
    const square = kernelOf(couplingsOf(graph('a+b b+c c+d a-d').ties));
    expect(negativeTriangles(square)).toEqual([]);
    expect(shortNegativeCycles(square, new Float64Array(4), 1)).toEqual([[0, 1, 2, 3]]);
    expect(shortNegativeCycles(square, new Float64Array(4).fill(0.25), 1)).toEqual([]);
  });
});
