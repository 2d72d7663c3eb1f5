/**
 * Blocks (biconnected components) of a weighted signed graph. Every cycle lies within one block, so the
 * frustration index is the sum over blocks, and a best division of each gives a best division of all: sides of
 * a block may be swapped until it agrees with its neighbours in the node they share.
 *
 * Source: J. Hopcroft & R. Tarjan, "Efficient algorithms for graph manipulation", CACM 16 (1973).
 */
import { type Couplings, neighbours, type Side } from './frustration-graph.js';

/** Couplings of each block, a tie in exactly one of them; nodes without ties are in none. */
export function blocksOf(couplings: Couplings): readonly Couplings[] {
  const blocks: Couplings[] = [];
  const depth = new Map<number, number>();
  const low = new Map<number, number>();
  const open: (readonly [number, number])[] = [];
  for (const start of couplings.keys()) {
    if (!depth.has(start)) walk(start);
  }
  return blocks;

  function walk(start: number): void {
    const path = [{ node: start, parent: -1, rest: [...neighbours(couplings, start).keys()] }];
    depth.set(start, 0);
    low.set(start, 0);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { node, parent } = top;
      const next = top.rest.pop();
      if (next === undefined) {
        path.pop();
        if (path.length > 0) leave(node, parent);
      } else if (!depth.has(next)) {
        open.push([node, next]);
        depth.set(next, path.length);
        low.set(next, path.length);
        path.push({ node: next, parent: node, rest: [...neighbours(couplings, next).keys()] });
      } else if (next !== parent && at(depth, next) < at(depth, node)) {
        open.push([node, next]);
        low.set(node, Math.min(at(low, node), at(depth, next)));
      }
    }
  }

  function leave(node: number, parent: number): void {
    low.set(parent, Math.min(at(low, parent), at(low, node)));
    if (at(low, node) < at(depth, parent)) return;
    const block: Couplings = new Map();
    for (;;) {
      const tie = open.pop();
      if (tie === undefined) throw new RangeError('A block ends with the tie it began with');
      const [a, b] = tie;
      const weight = neighbours(couplings, a).get(b) ?? 0;
      neighbours(block, a).set(b, weight);
      neighbours(block, b).set(a, weight);
      if (a === parent && b === node) break;
    }
    blocks.push(block);
  }
}

function at(map: ReadonlyMap<number, number>, node: number): number {
  return map.get(node) ?? 0;
}

/** Joins divisions that share single nodes into one, swapping sides where they must agree. */
export function joinSides(parts: readonly ReadonlyMap<number, Side>[]): Map<number, Side> {
  const joined = new Map<number, Side>();
  const waiting = new Set(parts);
  const partsOf = new Map<number, ReadonlyMap<number, Side>[]>();
  for (const part of parts) {
    for (const node of part.keys()) {
      const list = partsOf.get(node);
      if (list) list.push(part);
      else partsOf.set(node, [part]);
    }
  }
  for (const first of parts) {
    const queue = waiting.has(first) ? [first] : [];
    for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
      if (!waiting.delete(part)) continue;
      const shared = [...part.keys()].find((node) => joined.has(node));
      const swap = shared !== undefined && joined.get(shared) !== part.get(shared);
      for (const [node, side] of part) {
        if (!joined.has(node)) joined.set(node, swap ? (side === 1 ? -1 : 1) : side);
        for (const near of partsOf.get(node) ?? []) if (waiting.has(near)) queue.push(near);
      }
    }
  }
  return joined;
}
