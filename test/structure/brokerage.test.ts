import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BROKER_ROLES,
  brokerRoles,
  brokerScores,
  type DirectedGraph,
} from '../../src/structure/brokerage.js';

const arcs: fc.Arbitrary<DirectedGraph & { readonly groups: readonly number[] }> = fc
  .integer({ min: 1, max: 9 })
  .chain((size) =>
    fc.record({
      size: fc.constant(size),
      arcs: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 40 }),
      groups: fc.array(fc.nat(2), { minLength: size, maxLength: size }),
    }),
  );

/** By the definition: every ordered triple. */
function bruteForce({ size, arcs }: DirectedGraph, groups: readonly number[], v: number) {
  const goes = (x: number, y: number) => arcs.some(([from, to]) => from === x && to === y);
  const counts = { coordinator: 0, itinerant: 0, gatekeeper: 0, representative: 0, liaison: 0 };
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (i === j || i === v || j === v || !goes(i, v) || !goes(v, j) || goes(i, j)) continue;
      const [gi, gv, gj] = [groups[i], groups[v], groups[j]];
      if (gi === gv && gv === gj) counts.coordinator += 1;
      else if (gi === gj) counts.itinerant += 1;
      else if (gv === gj) counts.gatekeeper += 1;
      else if (gi === gv) counts.representative += 1;
      else counts.liaison += 1;
    }
  }
  return counts;
}

describe('brokerage roles', () => {
  it('counts each of the five by hand', () => {
    // Groups a = {0, 1, 2}, b = {3, 4}, c = {5}. Node 1 brokers 0→1→2 (coordinator), 0→1→3 (representative),
    // 3→1→2 (gatekeeper), 3→1→4 (itinerant), 5→1→3 (liaison) and what else these arcs open.
    const graph = {
      size: 6,
      arcs: [
        [0, 1],
        [1, 2],
        [1, 3],
        [3, 1],
        [1, 4],
        [5, 1],
      ] as const,
    };
    const groups = [0, 0, 0, 1, 1, 2];
    expect(brokerRoles(graph, groups)[1]).toEqual({
      coordinator: 1, // 0→2
      representative: 2, // 0→3, 0→4
      gatekeeper: 2, // 3→2, 5→2
      itinerant: 1, // 3→4
      liaison: 2, // 5→3, 5→4
    });
  });

  it('does not count a pair that has an arc of its own, nor loops and doubles', () => {
    const graph = {
      size: 3,
      arcs: [
        [0, 1],
        [0, 1],
        [1, 1],
        [1, 2],
        [0, 2],
      ] as const,
    };
    expect(brokerRoles(graph, [0, 0, 0]).every((roles) => roles.coordinator === 0)).toBe(true);
  });

  it('equals the count over every triple', () => {
    fc.assert(
      fc.property(arcs, (graph) => {
        const counted = brokerRoles(graph, graph.groups);
        for (let v = 0; v < graph.size; v++) expect(counted[v]).toEqual(bruteForce(graph, graph.groups, v));
      }),
      { seed: 1989, numRuns: 200 },
    );
  });

  it('expects what dealing out the groups gives: paths × chance of the role', () => {
    // A star 0 → 1 → {2, 3, 4, 5}; groups of 3 and 3 over 6 nodes. For a triple of different nodes the chance that all
    // are alike is 2 · (3·2·1)/(6·5·4) = 0.1; each of the three "two alike" is 0.3; liaison needs three groups.
    const graph = {
      size: 6,
      arcs: [
        [0, 1],
        [1, 2],
        [1, 3],
        [1, 4],
        [1, 5],
      ] as const,
    };
    const [scores] = brokerScores(graph, [0, 0, 0, 1, 1, 1], [1], { permutations: 4000, seed: 3 });
    expect(scores?.coordinator.count).toBe(1); // 0→1→2
    expect(scores?.coordinator.expected).toBeCloseTo(0.4, 1);
    for (const role of ['itinerant', 'gatekeeper', 'representative'] as const) {
      expect(scores?.[role].expected).toBeCloseTo(1.2, 1);
    }
    expect(scores?.liaison).toEqual({ count: 0, expected: 0, z: null });
    expect(brokerScores(graph, [0, 0, 0, 1, 1, 1], [1], { permutations: 99, seed: 3 })).toEqual(
      brokerScores(graph, [0, 0, 0, 1, 1, 1], [1], { permutations: 99, seed: 3 }),
    );
  });

  it('has no z where chance leaves no choice', () => {
    const graph = {
      size: 3,
      arcs: [
        [0, 1],
        [1, 2],
      ] as const,
    };
    const [scores] = brokerScores(graph, [0, 0, 0], [1], { permutations: 50, seed: 1 });
    expect(scores?.coordinator).toEqual({ count: 1, expected: 1, z: null });
    expect(BROKER_ROLES.filter((role) => scores?.[role].count === 0)).toHaveLength(4);
  });
});
