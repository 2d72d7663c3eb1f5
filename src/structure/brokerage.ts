/**
 * Brokerage roles (Gould & Fernandez 1989): in a directed graph whose nodes belong to groups, v brokers from i to j if
 * i → v and v → j but not i → j. By the groups of the three the broker is
 *
 *   coordinator (all in one), itinerant (i and j together, v elsewhere), gatekeeper (v and j together), representative
 *   (i and v together) or liaison (all three apart).
 *
 * Each count is held against what it would be if the groups were dealt out among the nodes by chance, sizes and arcs
 * kept: z = (count − mean) / standard deviation over seeded permutations.
 *
 * Source: R. V. Gould & R. M. Fernandez, "Structures of mediation", Sociological Methodology 19 (1989).
 */
import { seededRandom } from '../shared/random.js';

export const BROKER_ROLES = ['coordinator', 'itinerant', 'gatekeeper', 'representative', 'liaison'] as const;
export type BrokerRole = (typeof BROKER_ROLES)[number];

export interface DirectedGraph {
  readonly size: number;
  /** Arcs by position, each once; loops are ignored. */
  readonly arcs: readonly (readonly [from: number, to: number])[];
}

export type RoleCounts = Readonly<Record<BrokerRole, number>>;

export interface RoleScore {
  readonly count: number;
  /** Mean over the permutations. */
  readonly expected: number;
  /** Null where every permutation gives the same count. */
  readonly z: number | null;
}

export type RoleScores = Readonly<Record<BrokerRole, RoleScore>>;

/** A pair that a node brokers between. */
type OpenPath = readonly [from: number, broker: number, to: number];

/** Counts of each role for each node. `groups` names the group of each node. */
export function brokerRoles(graph: DirectedGraph, groups: readonly number[]): readonly RoleCounts[] {
  const counts = Array.from({ length: graph.size }, emptyCounts);
  for (const [from, broker, to] of openPaths(graph)) {
    const own = counts[broker];
    if (own) own[roleOf(groups[from], groups[broker], groups[to])] += 1;
  }
  return counts;
}

/** Counts with expectation and z of each role for the nodes asked for. */
export function brokerScores(
  graph: DirectedGraph,
  groups: readonly number[],
  brokers: readonly number[],
  { permutations, seed }: { readonly permutations: number; readonly seed: number },
): readonly RoleScores[] {
  const place = new Map(brokers.map((node, i) => [node, i]));
  const paths = openPaths(graph, place);
  const count = (labels: readonly number[]) => {
    const table = new Float64Array(brokers.length * BROKER_ROLES.length);
    for (const [from, broker, to] of paths) {
      const role = BROKER_ROLES.indexOf(roleOf(labels[from], labels[broker], labels[to]));
      const cell = (place.get(broker) ?? 0) * BROKER_ROLES.length + role;
      table[cell] = (table[cell] ?? 0) + 1;
    }
    return table;
  };
  const real = count(groups);
  const sums = new Float64Array(real.length);
  const squares = new Float64Array(real.length);
  const random = seededRandom(seed);
  const labels = [...groups];
  for (let r = 0; r < permutations; r++) {
    shuffle(labels, random);
    const drawn = count(labels);
    for (let i = 0; i < drawn.length; i++) {
      sums[i] = (sums[i] ?? 0) + (drawn[i] ?? 0);
      squares[i] = (squares[i] ?? 0) + (drawn[i] ?? 0) ** 2;
    }
  }
  const scoreAt = (i: number): RoleScore => {
    const expected = (sums[i] ?? 0) / permutations;
    const variance = (squares[i] ?? 0) / permutations - expected ** 2;
    return {
      count: real[i] ?? 0,
      expected,
      z: variance > 1e-9 ? ((real[i] ?? 0) - expected) / Math.sqrt(variance) : null,
    };
  };
  return brokers.map((_, b) => {
    const at = (role: number) => scoreAt(b * BROKER_ROLES.length + role);
    return { coordinator: at(0), itinerant: at(1), gatekeeper: at(2), representative: at(3), liaison: at(4) };
  });
}

/** The role of v between i and j, from the groups of the three. */
export function roleOf(
  from: number | undefined,
  broker: number | undefined,
  to: number | undefined,
): BrokerRole {
  if (from === broker) return broker === to ? 'coordinator' : 'representative';
  if (broker === to) return 'gatekeeper';
  return from === to ? 'itinerant' : 'liaison';
}

function emptyCounts(): Record<BrokerRole, number> {
  return { coordinator: 0, itinerant: 0, gatekeeper: 0, representative: 0, liaison: 0 };
}

/** All i → v → j without i → j, i and j different; only of some brokers where they are given. */
function openPaths(
  { size, arcs }: DirectedGraph,
  brokers?: ReadonlyMap<number, number>,
): readonly OpenPath[] {
  const into = Array.from({ length: size }, (): number[] => []);
  const out = Array.from({ length: size }, () => new Set<number>());
  for (const [from, to] of arcs) {
    if (from === to || out[from]?.has(to)) continue;
    out[from]?.add(to);
    into[to]?.push(from);
  }
  const paths: OpenPath[] = [];
  for (let broker = 0; broker < size; broker++) {
    if (brokers !== undefined && !brokers.has(broker)) continue;
    for (const from of into[broker] ?? []) {
      for (const to of out[broker] ?? []) {
        if (from !== to && !out[from]?.has(to)) paths.push([from, broker, to]);
      }
    }
  }
  return paths;
}

/** Fisher–Yates. */
function shuffle(values: number[], random: () => number): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = values[i] as number;
    values[i] = values[j] as number;
    values[j] = kept;
  }
}
