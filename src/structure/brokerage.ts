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
  const paths = Int32Array.from(openPaths(graph, new Set(brokers)).flat());
  const place = new Int32Array(graph.size);
  brokers.forEach((node, i) => {
    place[node] = i;
  });
  const real = countPaths(paths, Int32Array.from(groups), place, brokers.length);
  const sums = new Float64Array(real.length);
  const squares = new Float64Array(real.length);
  const random = seededRandom(seed);
  const labels = Int32Array.from(groups);
  for (let r = 0; r < permutations; r++) {
    shuffle(labels, random);
    const drawn = countPaths(paths, labels, place, brokers.length);
    for (let i = 0; i < drawn.length; i++) {
      const value = drawn[i] as number;
      sums[i] = (sums[i] as number) + value;
      squares[i] = (squares[i] as number) + value ** 2;
    }
  }
  const scoreAt = (i: number): RoleScore => {
    const count = real[i] ?? 0;
    const expected = (sums[i] ?? 0) / permutations;
    const variance = (squares[i] ?? 0) / permutations - expected ** 2;
    return { count, expected, z: variance > 1e-9 ? (count - expected) / Math.sqrt(variance) : null };
  };
  return brokers.map((_, b) => {
    const at = (role: BrokerRole) => scoreAt(b * BROKER_ROLES.length + BROKER_ROLES.indexOf(role));
    return {
      coordinator: at('coordinator'),
      itinerant: at('itinerant'),
      gatekeeper: at('gatekeeper'),
      representative: at('representative'),
      liaison: at('liaison'),
    };
  });
}

/** Paths by broker and role, flat, in the order of `BROKER_ROLES`; the inner loop of the permutations. */
function countPaths(paths: Int32Array, labels: Int32Array, place: Int32Array, brokers: number): Float64Array {
  const table = new Float64Array(brokers * BROKER_ROLES.length);
  for (let p = 0; p < paths.length; p += 3) {
    const broker = paths[p + 1] as number;
    const [i, v, j] = [labels[paths[p] as number], labels[broker], labels[paths[p + 2] as number]];
    // As `roleOf`, by place in the list.
    const role = i === v ? (v === j ? 0 : 3) : v === j ? 2 : i === j ? 1 : 4;
    const cell = (place[broker] as number) * BROKER_ROLES.length + role;
    table[cell] = (table[cell] as number) + 1;
  }
  return table;
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
function openPaths({ size, arcs }: DirectedGraph, brokers?: ReadonlySet<number>): readonly OpenPath[] {
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
function shuffle(values: Int32Array, random: () => number): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = values[i] as number;
    values[i] = values[j] as number;
    values[j] = kept;
  }
}
