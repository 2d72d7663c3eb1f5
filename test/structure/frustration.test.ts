import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frustrationBySearch, frustrationOf } from '../../src/structure/frustration.js';
import type { SignedGraph, SignedTie } from '../../src/structure/frustration-graph.js';
import { allNegative, anyGraph, bruteForceIndex, graph, weightOf } from './signed-graphs.js';

const GOLD = new URL('../../../shared/gold/balance/networks.json', import.meta.url);
const SEED = { seed: 46, numRuns: 120 };

describe('frustration index, by hand', () => {
  it.each([
    ['friends of friends', 'a+b b+c a+c', 0],
    ['the enemy of my enemy', 'a-b b-c a+c', 0],
    ['two friends at odds over a third', 'a+b b+c a-c', 1],
    ['all at odds', 'a-b b-c a-c', 1],
    // The square has one negative tie, so it is one negative cycle.
    ['a square with one quarrel', 'a+b b+c c+d a-d', 1],
    // Two negative triangles that share b–c: that tie alone spoils both.
    ['two triangles on one tie', 'a+b b-c a+c b+d c+d', 1],
    // Two negative triangles that share a node only: one each.
    ['two triangles at one node', 'a+b b+c a-c c+d d+e c-e', 2],
    ['a weighty quarrel among lighter ties', 'a+b b+c a-9c', 1],
    ['weights add up over two cycles', 'a+2b b+3c a-9c c+2d d+5e c-9e', 4],
  ])('%s', async (_, text, index) => {
    const found = await frustrationOf(graph(text));
    expect(found).toMatchObject({ index, bound: index, proven: true });
    expect(weightOf(graph(text), found.sides)).toBe(index);
  });

  it('is n(n−1)/2 − ⌊n²/4⌋ where all n are at odds: the best cut of a complete graph', async () => {
    for (const size of [2, 3, 4, 5, 6, 9, 10]) {
      const found = await frustrationOf(allNegative(size));
      expect(found).toMatchObject({
        index: (size * (size - 1)) / 2 - Math.floor(size ** 2 / 4),
        proven: true,
      });
    }
  });

  it('is 0 with nobody, one state, or no ties', async () => {
    for (const size of [0, 1, 3]) {
      expect(await frustrationOf({ size, ties: [] })).toEqual({
        index: 0,
        bound: 0,
        proven: true,
        sides: Array.from({ length: size }, () => 1),
        frustrated: [],
      });
    }
  });

  it('refuses loops, strangers, second ties and broken weights', async () => {
    const tie = (a: number, b: number, weight = 1): SignedTie => ({ a, b, sign: 1, weight });
    for (const ties of [[tie(1, 1)], [tie(0, 5)], [tie(0, 1), tie(1, 0)], [tie(0, 1, 0.5)], [tie(0, 1, 0)]]) {
      await expect(frustrationOf({ size: 3, ties })).rejects.toThrow(RangeError);
    }
  });
});

describe('frustration index, properties', () => {
  it('equals trying every division, on up to 10 nodes', async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph(10), async (any) => {
        const found = await frustrationOf(any);
        expect(found).toMatchObject({ index: bruteForceIndex(any), proven: true });
        expect(weightOf(any, found.sides)).toBe(found.index);
      }),
      SEED,
    );
  });

  it('equals trying every division of 12 nodes, with weights too', async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph(12, 4), async (any) => {
        expect(await frustrationOf(any)).toMatchObject({ index: bruteForceIndex(any), proven: true });
      }),
      { ...SEED, numRuns: 30 },
    );
  });

  it('is 0 exactly where the signs come from two sides', async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph(30), fc.integer(), async (any, bits) => {
        const side = (node: number) => (bits >> (node % 31)) & 1;
        const ties = any.ties.map(
          (tie): SignedTie => ({ ...tie, sign: side(tie.a) === side(tie.b) ? 1 : -1 }),
        );
        expect((await frustrationOf({ size: any.size, ties })).index).toBe(0);
      }),
      { ...SEED, numRuns: 40 },
    );
  });

  it('does not change when nodes are renamed, or the signs around one of them turned', async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph(14), fc.nat(13), async (any, turned) => {
        const { index } = await frustrationOf(any);
        const renamed = {
          size: any.size,
          ties: any.ties.map((tie) => ({ ...tie, a: any.size - 1 - tie.a, b: any.size - 1 - tie.b })),
        };
        const switched = {
          size: any.size,
          ties: any.ties.map(
            (tie): SignedTie =>
              tie.a === turned || tie.b === turned ? { ...tie, sign: tie.sign === 1 ? -1 : 1 } : tie,
          ),
        };
        expect((await frustrationOf(renamed)).index).toBe(index);
        expect((await frustrationOf(switched)).index).toBe(index);
      }),
      { ...SEED, numRuns: 40 },
    );
  });

  it('states a bound that holds where it does not prove', async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph(10, 3), async (any) => {
        const exact = bruteForceIndex(any);
        for (const found of [frustrationBySearch(any, 7), await frustrationOf(any, { seconds: 0 })]) {
          expect(found.bound).toBeLessThanOrEqual(exact);
          expect(found.index).toBeGreaterThanOrEqual(exact);
          expect(found.proven).toBe(found.bound === found.index);
        }
      }),
      SEED,
    );
  });

  it('gives the same division twice, the first node of a group on side 1', async () => {
    const one = await frustrationOf(allNegative(9));
    expect(await frustrationOf(allNegative(9))).toEqual(one);
    expect(one.sides[0]).toBe(1);
  });
});

interface Gold {
  readonly highland_tribes: {
    readonly edges: readonly (readonly [string, string, 1 | -1])[];
    readonly frustration_index: number;
  };
  readonly states: Readonly<
    Record<
      string,
      {
        readonly nodes: readonly string[];
        readonly from: readonly number[];
        readonly to: readonly number[];
        readonly sign: readonly (1 | -1)[];
        readonly frustration_index?: number;
      }
    >
  >;
}

describe.skipIf(!existsSync(GOLD))('networks of states 1946–1999 and the highland tribes', () => {
  const gold = existsSync(GOLD) ? (JSON.parse(readFileSync(GOLD, 'utf8')) as Gold) : undefined;

  it('proves every index', { timeout: 120_000 }, async () => {
    const networks = Object.entries(gold?.states ?? {});
    for (const [name, net] of networks) {
      const ties = net.from.map((a, i): SignedTie => ({ a, b: net.to[i] ?? -1, sign: net.sign[i] ?? 1 }));
      const found = await frustrationOf({ size: net.nodes.length, ties });
      expect({ name, proven: found.proven, index: found.index }).toEqual({
        name,
        proven: true,
        index: net.frustration_index ?? found.index,
      });
    }
    expect(networks).toHaveLength(51);
  });

  it('finds the one best division of the tribes in two', async () => {
    const edges = gold?.highland_tribes.edges ?? [];
    const names = [...new Set([...edges.map(([a]) => a), ...edges.map(([, b]) => b)])].sort();
    const tribes: SignedGraph = {
      size: names.length,
      ties: edges.map(([a, b, sign]) => ({ a: names.indexOf(a), b: names.indexOf(b), sign })),
    };
    const found = await frustrationOf(tribes);
    expect(found).toMatchObject({ index: gold?.highland_tribes.frustration_index, proven: true });
    const smaller = names.filter((_, i) => found.sides[i] === found.sides[names.indexOf('Kotun')]);
    // Read (1954): the four of the alliance around Kotun stand against the other twelve.
    expect(smaller).toEqual(['Gama', 'Gavev', 'Kotun', 'Nagad']);
  });
});
