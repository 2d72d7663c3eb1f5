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
 * Lower bound on the frustrated weight without a solver: takes a shortest negative cycle out of what is left, as often
 * as its weakest tie allows, until none is left (a packing of cycles, tie by tie within its weight). Which packing comes
 * out depends on where one begins; this begins at the first node, and `betterPacking` elsewhere.
 */
export function packingBound(kernel: Kernel): number {
  return packed(kernel, risingNodes(kernel));
}

/** The best bound of further packings, from other orders of the nodes; stops at one that reaches `enough`. */
export function betterPacking(kernel: Kernel, enough: number): number {
  const degree = (i: number) => (kernel.start[i + 1] as number) - (kernel.start[i] as number);
  const rising = risingNodes(kernel);
  const orders = [
    () => rising.toReversed(),
    () => rising.toSorted((i, j) => degree(i) - degree(j)),
    () => rising.toSorted((i, j) => degree(j) - degree(i)),
  ];
  let best = 0;
  for (const order of orders) {
    if (best >= enough) break;
    best = Math.max(best, packed(kernel, order()));
  }
  return best;
}

function risingNodes(kernel: Kernel): readonly number[] {
  return kernel.nodes.map((_, i) => i);
}

function packed(kernel: Kernel, order: readonly number[]): number {
  const left = kernel.weight.map(Math.abs);
  const used = new Uint8Array(left.length);
  const finder = createNearest(kernel, used);
  let bound = 0;
  for (let i = 0; i < order.length; ) {
    const cycle = finder(order[i] as number);
    if (cycle === undefined) {
      i += 1;
      continue;
    }
    const least = Math.min(...cycle.map((k) => left[k] as number));
    bound += least;
    for (const k of cycle) {
      left[k] = (left[k] as number) - least;
      if ((left[k] as number) < 1e-9) used[k] = 1;
    }
  }
  return bound;
}

/** Where every tie is as long as any other: the double cover in breadth, without the ties that are used up. */
function createNearest(kernel: Kernel, used: Uint8Array): (node: number) => Cycle | undefined {
  const size = kernel.nodes.length;
  const { from, to, weight, start, ties } = kernel;
  const via = new Int32Array(2 * size);
  const queue = new Int32Array(2 * size);
  /** Number of the search that saw a place last. */
  const seen = new Int32Array(2 * size);
  let search = 0;
  return (node) => {
    search += 1;
    let tail = 0;
    queue[tail++] = node;
    seen[node] = search;
    via[node] = -1;
    for (let head = 0; head < tail; head++) {
      const at = queue[head] as number;
      const place = at < size ? at : at - size;
      const layer = at - place;
      for (let t = start[place] as number; t < (start[place + 1] as number); t++) {
        const k = ties[t] as number;
        if (used[k] === 1) continue;
        const other = from[k] === place ? (to[k] as number) : (from[k] as number);
        const next = other + ((weight[k] as number) < 0 ? size - layer : layer);
        if (seen[next] === search) continue;
        seen[next] = search;
        via[next] = k;
        if (next === node + size) return simpleCycle(kernel, via, node);
        queue[tail++] = next;
      }
    }
    return undefined;
  };
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
