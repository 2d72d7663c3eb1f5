/**
 * Negative cycles (with an odd number of negative ties). Whatever the division, one tie of each is frustrated;
 * so Σ f ≥ 1 over each of them bounds the frustrated ties f from below.
 *
 * The shortest negative cycle through a node is a shortest path in the signed double cover: two copies of each
 * node, positive ties within a layer, negative ties across, from a node to its own copy (odd-cycle separation:
 * F. Barahona & A. R. Mahjoub, "On the cut polytope", Math. Programming 36, 1986).
 */
import type { Kernel } from './frustration-kernel.js';

/** Ties of a cycle by position in the kernel, rising. */
export type Cycle = readonly number[];

/** All negative triangles. */
export function negativeTriangles(kernel: Kernel): readonly Cycle[] {
  const size = kernel.nodes.length;
  const tieBetween = new Map<number, number>();
  for (let k = 0; k < kernel.weight.length; k++) {
    tieBetween.set((kernel.from[k] as number) * size + (kernel.to[k] as number), k);
  }
  const found: Cycle[] = [];
  for (let k = 0; k < kernel.weight.length; k++) {
    const [a, b] = [kernel.from[k] as number, kernel.to[k] as number];
    for (let t = kernel.start[b] as number; t < (kernel.start[b + 1] as number); t++) {
      const far = kernel.ties[t] as number;
      const c = kernel.to[far] as number;
      if (kernel.from[far] !== b) continue;
      const third = tieBetween.get(a * size + c);
      if (third !== undefined && isNegative(kernel, [k, far, third]))
        found.push([k, far, third].sort(byNumber));
    }
  }
  return found;
}

function isNegative(kernel: Kernel, ties: readonly number[]): boolean {
  return ties.filter((k) => (kernel.weight[k] as number) < 0).length % 2 === 1;
}

function byNumber(a: number, b: number): number {
  return a - b;
}

/**
 * For each node the shortest negative cycle through it, if it is shorter than `limit`; lengths of the ties must
 * not be negative. Each cycle once.
 */
export function shortNegativeCycles(kernel: Kernel, length: Float64Array, limit: number): readonly Cycle[] {
  const found = new Map<string, Cycle>();
  const finder = createFinder(kernel, length);
  for (let node = 0; node < kernel.nodes.length; node++) {
    const cycle = finder(node, limit);
    if (cycle) found.set(cycle.join(' '), cycle);
  }
  return [...found.values()];
}

/**
 * Lower bound on the frustrated weight without a solver: takes the shortest negative cycle out of what is left,
 * as often as its weakest tie allows, until none is left (a packing of cycles, tie by tie within its weight).
 */
export function packingBound(kernel: Kernel): number {
  const left = kernel.weight.map(Math.abs);
  const length = new Float64Array(left.length).fill(1);
  const finder = createFinder(kernel, length);
  let bound = 0;
  for (let node = 0; node < kernel.nodes.length; ) {
    const cycle = finder(node, Number.POSITIVE_INFINITY);
    if (cycle === undefined) {
      node += 1;
      continue;
    }
    const least = Math.min(...cycle.map((k) => left[k] as number));
    bound += least;
    for (const k of cycle) {
      left[k] = (left[k] as number) - least;
      if ((left[k] as number) < 1e-9) length[k] = Number.POSITIVE_INFINITY;
    }
  }
  return bound;
}

/** Dijkstra in the double cover; buffers are kept between calls. */
function createFinder(
  kernel: Kernel,
  length: Float64Array,
): (node: number, limit: number) => Cycle | undefined {
  const size = kernel.nodes.length;
  const far = new Float64Array(2 * size);
  const via = new Int32Array(2 * size);
  const heap = createHeap();
  return (node, limit) => {
    far.fill(Number.POSITIVE_INFINITY);
    heap.clear();
    far[node] = 0;
    via[node] = -1;
    heap.push(node, 0);
    for (let at = heap.pop(); at !== undefined; at = heap.pop()) {
      const here = far[at.key] as number;
      if (at.rank > here) continue;
      if (at.key === node + size) return simpleCycle(kernel, via, node);
      const place = at.key % size;
      const layer = at.key - place;
      for (let t = kernel.start[place] as number; t < (kernel.start[place + 1] as number); t++) {
        const k = kernel.ties[t] as number;
        const other = kernel.from[k] === place ? (kernel.to[k] as number) : (kernel.from[k] as number);
        const next = other + ((kernel.weight[k] as number) < 0 ? size - layer : layer);
        const reach = here + (length[k] as number);
        if (reach >= limit || reach >= (far[next] as number)) continue;
        far[next] = reach;
        via[next] = k;
        heap.push(next, reach);
      }
    }
    return undefined;
  };
}

/**
 * Walks back from the copy of a node to the first place met twice. A shortest path enters no copy of a place
 * twice, so the two meetings are in different layers and the loop between them is negative.
 */
function simpleCycle(kernel: Kernel, via: Int32Array, node: number): Cycle {
  const size = kernel.nodes.length;
  const places: number[] = [node];
  const ties: number[] = [];
  for (let at = node + size; ; ) {
    const k = via[at] as number;
    const place = at % size;
    const other = kernel.from[k] === place ? (kernel.to[k] as number) : (kernel.from[k] as number);
    ties.push(k);
    const seen = places.indexOf(other);
    if (seen >= 0) return ties.slice(seen).sort(byNumber);
    places.push(other);
    const layer = at - place;
    at = other + ((kernel.weight[k] as number) < 0 ? size - layer : layer);
  }
}

interface Entry {
  readonly key: number;
  readonly rank: number;
}

/** Binary heap, smallest rank first. */
function createHeap() {
  const entries: Entry[] = [];
  const rankAt = (i: number) => entries[i]?.rank ?? Number.POSITIVE_INFINITY;
  const swap = (i: number, j: number) => {
    const entry = entries[i] as Entry;
    entries[i] = entries[j] as Entry;
    entries[j] = entry;
  };
  return {
    clear: () => {
      entries.length = 0;
    },
    push(key: number, rank: number) {
      entries.push({ key, rank });
      for (let i = entries.length - 1; i > 0; ) {
        const up = (i - 1) >> 1;
        if (rankAt(up) <= rankAt(i)) break;
        swap(i, up);
        i = up;
      }
    },
    pop(): Entry | undefined {
      if (entries.length <= 1) return entries.pop();
      swap(0, entries.length - 1);
      const top = entries.pop();
      for (let i = 0; ; ) {
        const left = 2 * i + 1;
        const child = rankAt(left + 1) < rankAt(left) ? left + 1 : left;
        if (rankAt(child) >= rankAt(i)) break;
        swap(i, child);
        i = child;
      }
      return top;
    },
  };
}
