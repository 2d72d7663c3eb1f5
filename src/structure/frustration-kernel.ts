/** The hard rest of a signed graph as flat arrays, for search and programme. */
import type { Couplings, Side } from './frustration-graph.js';

export interface Kernel {
  /** Node of the graph at each position of the kernel. */
  readonly nodes: readonly number[];
  /** Ends of each tie, by position in `nodes`. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Signed weight of each tie, never 0. */
  readonly weight: Float64Array;
  /** Ties of the node at position i: `ties[start[i]]` to `ties[start[i + 1] - 1]`. */
  readonly start: Int32Array;
  readonly ties: Int32Array;
}

export function kernelOf(couplings: Couplings): Kernel {
  const nodes = [...couplings.keys()].sort((a, b) => a - b);
  const position = new Map(nodes.map((node, i) => [node, i]));
  const list = nodes.flatMap((node, i) =>
    [...(couplings.get(node) ?? [])]
      .map(([other, weight]) => [i, position.get(other) ?? -1, weight] as const)
      .filter(([a, b]) => a < b)
      .sort((a, b) => a[1] - b[1]),
  );
  const start = new Int32Array(nodes.length + 1);
  for (const [a, b] of list) for (const i of [a, b]) start[i + 1] = (start[i + 1] ?? 0) + 1;
  for (let i = 0; i < nodes.length; i++) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
  const next = start.slice();
  const ties = new Int32Array(2 * list.length);
  list.forEach(([a, b], k) => {
    for (const i of [a, b]) {
      const place = next[i] ?? 0;
      ties[place] = k;
      next[i] = place + 1;
    }
  });
  return {
    nodes,
    from: Int32Array.from(list, (tie) => tie[0]),
    to: Int32Array.from(list, (tie) => tie[1]),
    weight: Float64Array.from(list, (tie) => tie[2]),
    start,
    ties,
  };
}

/** Weight that a division of the kernel frustrates. */
export function frustratedWeight(kernel: Kernel, sides: Int8Array): number {
  let sum = 0;
  for (let k = 0; k < kernel.weight.length; k++) {
    if (isFrustrated(kernel, k, sides)) sum += Math.abs(kernel.weight[k] as number);
  }
  return sum;
}

export function isFrustrated(kernel: Kernel, k: number, sides: Int8Array): boolean {
  const product = (sides[kernel.from[k] as number] as number) * (sides[kernel.to[k] as number] as number);
  return product * (kernel.weight[k] as number) < 0;
}

/** Sides by node of the graph. */
export function sidesByNode(kernel: Kernel, sides: Int8Array): Map<number, Side> {
  return new Map(kernel.nodes.map((node, i) => [node, sides[i] === -1 ? -1 : 1]));
}
