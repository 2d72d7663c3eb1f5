/**
 * A division of a signed network into several camps: as little as may be of friendship across camps and of enmity inside
 * them. A network that can be divided without any is *clusterable*: no cycle has exactly one negative tie (J. A. Davis,
 * "Clustering and structural balance in graphs", Human Relations 20, 1967). With at most two camps this is balance
 * (blocs.ts); with more, enemies of my enemy need not be my friends. Found by moving one node at a time from many starts
 * (P. Doreian & A. Mrvar, "A partitioning approach to structural balance", Social Networks 18, 1996), proved by cycles
 * with one negative tie, packed tie by tie, or by trying all divisions in order where the network is small.
 */
import { seededRandom } from '../shared/random.js';

export interface CampTie {
  readonly a: string;
  readonly b: string;
  readonly sign: 1 | -1;
  /** Above 0; 1 where all ties count alike. */
  readonly weight: number;
}

export interface CampsOptions {
  /** Most camps, 2 or more. */
  readonly most: number;
  readonly seed: number;
  readonly starts: number;
  /** Partial divisions that may be tried for a proof. */
  readonly effort: number;
}

export const DEFAULT_CAMPS_OPTIONS: Omit<CampsOptions, 'most'> = { seed: 1967, starts: 60, effort: 400_000 };

export interface Camps {
  readonly most: number;
  /** Members in order of name; the largest camp first. */
  readonly camps: readonly (readonly string[])[];
  /** Weight of the ties that do not fit: friends across camps, enemies inside one. */
  readonly unfitted: number;
  /** No division into so many camps leaves less unfitted. */
  readonly bound: number;
  readonly proven: boolean;
  readonly ties: readonly CampTie[];
}

const TOLERANCE = 1e-9;

interface Graph {
  readonly names: readonly string[];
  /** By node: others with the signed weight of the tie. */
  readonly near: readonly (readonly (readonly [node: number, weight: number])[])[];
}

/** Divides a network into at most so many camps. Throws a RangeError below two. */
export function campsOf(
  ties: readonly CampTie[],
  options: Pick<CampsOptions, 'most'> & Partial<CampsOptions>,
): Camps {
  const settled = { ...DEFAULT_CAMPS_OPTIONS, ...options };
  const { most } = settled;
  if (!(Number.isInteger(most) && most >= 2))
    throw new RangeError(`${most} camps are none to divide into; 2 or more are`);
  const graph = graphOf(ties);
  const found = searched(graph, settled);
  const packed = packedCycles(ties);
  const tried = found.cost <= packed + TOLERANCE ? undefined : triedAll(graph, found, settled);
  const best = tried?.best ?? found;
  const proven = tried?.finished === true || best.cost <= packed + TOLERANCE;
  const fits = ({ a, b, sign }: CampTie) => {
    const same = best.camp[graph.names.indexOf(a)] === best.camp[graph.names.indexOf(b)];
    return same === (sign === 1);
  };
  const members = new Map<number, string[]>();
  graph.names.forEach((name, node) => {
    const camp = best.camp[node] as number;
    members.set(camp, [...(members.get(camp) ?? []), name]);
  });
  return {
    most,
    camps: [...members.values()].sort(
      (x, y) => y.length - x.length || ((x[0] ?? '') < (y[0] ?? '') ? -1 : 1),
    ),
    unfitted: tidy(best.cost),
    bound: tidy(proven ? best.cost : packed),
    proven,
    ties: ties.filter((tie) => !fits(tie)),
  };
}

interface Division {
  readonly camp: Int32Array;
  readonly cost: number;
}

function graphOf(ties: readonly CampTie[]): Graph {
  const names = [...new Set(ties.flatMap(({ a, b }) => [a, b]))].sort();
  const place = new Map(names.map((name, i) => [name, i]));
  const near: [number, number][][] = names.map(() => []);
  for (const { a, b, sign, weight } of ties) {
    const [i, j] = [place.get(a) as number, place.get(b) as number];
    near[i]?.push([j, sign * weight]);
    near[j]?.push([i, sign * weight]);
  }
  return { names, near };
}

/** What a node leaves unfitted in each camp, of its ties to nodes that stand in one; −1: in none yet. */
function costsOf({ near }: Graph, camp: Int32Array, node: number, most: number): Float64Array {
  const costs = new Float64Array(most);
  let friends = 0;
  for (const [other, weight] of near[node] as readonly (readonly [number, number])[]) {
    const there = camp[other] as number;
    if (there < 0) continue;
    if (weight > 0) friends += weight;
    costs[there] = (costs[there] as number) - weight;
  }
  return costs.map((cost) => cost + friends);
}

/** The best of many climbs, each moving one node at a time to where it fits best. */
function searched(graph: Graph, { most, seed, starts }: CampsOptions): Division {
  const random = seededRandom(seed);
  const size = graph.names.length;
  let best: Division = { camp: new Int32Array(size), cost: Number.POSITIVE_INFINITY };
  for (let start = 0; start < starts && best.cost > TOLERANCE; start++) {
    const camp = Int32Array.from({ length: size }, () => (start === 0 ? 0 : Math.floor(random() * most)));
    for (let moved = true; moved; ) {
      moved = false;
      for (let node = 0; node < size; node++) {
        const costs = costsOf(graph, camp, node, most);
        let to = camp[node] as number;
        for (let c = 0; c < most; c++) if ((costs[c] as number) < (costs[to] as number) - TOLERANCE) to = c;
        if (to === camp[node]) continue;
        camp[node] = to;
        moved = true;
      }
    }
    const cost = costOf(graph, camp);
    if (cost < best.cost - TOLERANCE) best = { camp, cost };
  }
  return best.cost === Number.POSITIVE_INFINITY ? { camp: best.camp, cost: costOf(graph, best.camp) } : best;
}

function costOf({ near }: Graph, camp: Int32Array): number {
  let twice = 0;
  near.forEach((list, node) => {
    for (const [other, weight] of list) {
      const same = camp[node] === camp[other];
      if (same === weight < 0) twice += Math.abs(weight);
    }
  });
  return twice / 2;
}

/** All divisions, the best-tied nodes first, as far as they can still beat the best; `finished`: none was left untried. */
function triedAll(graph: Graph, from: Division, { most, effort }: CampsOptions) {
  const size = graph.names.length;
  const weight = graph.near.map((list) => list.reduce((sum, [, w]) => sum + Math.abs(w), 0));
  const order = graph.names
    .map((_, i) => i)
    .sort((i, j) => (weight[j] as number) - (weight[i] as number) || i - j);
  const camp = new Int32Array(size).fill(-1);
  let best = from;
  let left = effort;
  /** What nodes that stand nowhere yet leave unfitted at least, of their ties to those that do. */
  const toCome = (depth: number): number => {
    let sum = 0;
    for (let i = depth; i < size; i++) sum += Math.min(...costsOf(graph, camp, order[i] as number, most));
    return sum;
  };
  const go = (depth: number, used: number, cost: number): void => {
    if (left <= 0) return;
    left -= 1;
    if (depth === size) {
      best = { camp: camp.slice(), cost };
      return;
    }
    const node = order[depth] as number;
    const costs = costsOf(graph, camp, node, most);
    // Camps without anybody are alike: the first of them stands for all.
    const open = Array.from({ length: Math.min(used + 1, most) }, (_, c) => c);
    for (const c of open.sort((x, y) => (costs[x] as number) - (costs[y] as number))) {
      camp[node] = c;
      const now = cost + (costs[c] as number);
      if (now + toCome(depth + 1) < best.cost - TOLERANCE) go(depth + 1, Math.max(used, c + 1), now);
      camp[node] = -1;
    }
  };
  go(0, 0, 0);
  return { best, finished: left > 0 };
}

/** Weight of cycles with exactly one negative tie that share no tie: each leaves its weakest tie unfitted. */
function packedCycles(ties: readonly CampTie[]): number {
  const left = ties.map(({ weight }) => weight);
  const friends = new Map<string, number[]>();
  ties.forEach(({ a, b, sign }, i) => {
    if (sign === 1) for (const node of [a, b]) friends.set(node, [...(friends.get(node) ?? []), i]);
  });
  let bound = 0;
  ties.forEach(({ a, b, sign }, i) => {
    if (sign === 1) return;
    for (;;) {
      const way = wayOfFriends(ties, friends, left, a, b);
      if (way === undefined) return;
      const least = Math.min(left[i] as number, ...way.map((k) => left[k] as number));
      if (least <= TOLERANCE) return;
      bound += least;
      for (const k of [i, ...way]) left[k] = (left[k] as number) - least;
    }
  });
  return bound;
}

/** The shortest way over positive ties with something left, as places of ties. */
function wayOfFriends(
  ties: readonly CampTie[],
  friends: ReadonlyMap<string, readonly number[]>,
  left: readonly number[],
  from: string,
  to: string,
): readonly number[] | undefined {
  const via = new Map<string, { readonly tie: number; readonly before: string } | null>([[from, null]]);
  for (const node of via.keys()) {
    if (node === to) break;
    for (const k of friends.get(node) ?? []) {
      const { a, b } = ties[k] as CampTie;
      const next = a === node ? b : a;
      if ((left[k] as number) > TOLERANCE && !via.has(next)) via.set(next, { tie: k, before: node });
    }
  }
  if (!via.has(to)) return undefined;
  const way: number[] = [];
  for (let at = via.get(to); at != null; at = via.get(at.before)) way.push(at.tie);
  return way;
}

function tidy(value: number): number {
  return Math.round(value * 1000) / 1000;
}
