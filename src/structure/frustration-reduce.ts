/**
 * Reductions that make a signed graph smaller and keep its frustration index exact. A division x (±1 a node)
 * frustrates a weight of Σ (|w| − w·x·x′)/2 over the ties; so the index is known from the largest Σ w·x·x′.
 * Each rule removes a node whose best side follows from others', and remembers from which:
 *
 * 1. *Free*: a node without ties takes any side.
 * 2. *Dominated*: where one tie weighs at least as much as all others of the node together, some best division
 *    satisfies it (covers all nodes of one or two ties of equal weight).
 * 3. *Twins*: two nodes with the same neighbours and proportional weights are best served alike (or, with all
 *    signs turned, by opposite sides), unless a tie between them says the contrary.
 * 4. *Star and triangle*: a node of three neighbours takes the side that |w₁x₁ + w₂x₂ + w₃x₃| asks for; that
 *    expression equals a constant and three ties between the neighbours.
 *
 * Sources: rules 1–3 as data reduction for maximum cut and signed graphs: F. Hüffner, N. Betzler & R.
 * Niedermeier, "Separator-based data reduction for signed graph balancing", J. Comb. Optim. 20 (2010); 4 is the
 * star–triangle relation of the Ising model (L. Onsager 1944), at zero temperature.
 */
import { addCoupling, type Couplings, neighbours, type Side } from './frustration-graph.js';

/** A node taken out; its side is that of the sum of weight × side over `pulls` (1 where the sum is 0). */
export interface Removal {
  readonly node: number;
  readonly pulls: readonly (readonly [node: number, weight: number])[];
}

/** Reduces in place until no rule applies; gives the removals in order. */
export function reduce(couplings: Couplings): Removal[] {
  const removals: Removal[] = [];
  const queue = new Set(couplings.keys());
  for (;;) {
    for (const node of queue) {
      queue.delete(node);
      const near = couplings.get(node);
      if (near === undefined) continue;
      const removal = dominated(node, near) ?? star(node, near);
      if (removal === undefined) continue;
      for (const other of near.keys()) queue.add(other);
      take(couplings, removal, near);
      removals.push(removal);
    }
    const twins = findTwins(couplings);
    if (twins.length === 0) return removals;
    for (const removal of twins) {
      const near = couplings.get(removal.node);
      const into = removal.pulls[0]?.[0];
      // An earlier merge of this round may have changed either of the two; they come up again.
      if (near === undefined || into === undefined || !areTwins(couplings, removal.node, into)) continue;
      for (const other of near.keys()) queue.add(other);
      queue.add(into);
      take(couplings, removal, near);
      removals.push(removal);
    }
    // A round in which no merge held would repeat itself; the first of a round always holds.
  }
}

/** Gives every node that was taken out its side, from those that remain. */
export function restore(sides: Map<number, Side>, removals: readonly Removal[]): void {
  for (const { node, pulls } of removals.toReversed()) {
    let sum = 0;
    for (const [other, weight] of pulls) sum += weight * (sides.get(other) ?? 1);
    sides.set(node, sum < 0 ? -1 : 1);
  }
}

/** Rules 1 and 2. */
function dominated(node: number, near: ReadonlyMap<number, number>): Removal | undefined {
  if (near.size === 0) return { node, pulls: [] };
  let total = 0;
  let strongest: readonly [number, number] = [-1, 0];
  for (const [other, weight] of near) {
    total += Math.abs(weight);
    if (Math.abs(weight) > Math.abs(strongest[1])) strongest = [other, weight];
  }
  return 2 * Math.abs(strongest[1]) >= total ? { node, pulls: [strongest] } : undefined;
}

/** Rule 4. */
function star(node: number, near: ReadonlyMap<number, number>): Removal | undefined {
  return near.size === 3 ? { node, pulls: [...near] } : undefined;
}

/** Takes a node out and puts what it did into ties between those that stay. */
function take(couplings: Couplings, { node, pulls }: Removal, near: ReadonlyMap<number, number>): void {
  for (const other of near.keys()) neighbours(couplings, other).delete(node);
  couplings.delete(node);
  if (pulls.length === 3) {
    replaceStar(couplings, pulls);
    return;
  }
  const [into, weight] = pulls[0] ?? [-1, 0];
  for (const [other, w] of near)
    if (other !== into) addCoupling(couplings, into, other, Math.sign(weight) * w);
}

/** |w₁x₁ + w₂x₂ + w₃x₃| as constant + α·x₁x₂ + β·x₁x₃ + γ·x₂x₃, from its values at the four cases. */
function replaceStar(couplings: Couplings, pulls: Removal['pulls']): void {
  const [[a, u], [b, v], [c, w]] = pulls as [[number, number], [number, number], [number, number]];
  const same = Math.abs(u + v + w);
  const cOut = Math.abs(u + v - w);
  const bOut = Math.abs(u - v + w);
  const aOut = Math.abs(-u + v + w);
  addCoupling(couplings, a, b, (same + cOut - bOut - aOut) / 4);
  addCoupling(couplings, a, c, (same - cOut + bOut - aOut) / 4);
  addCoupling(couplings, b, c, (same - cOut - bOut + aOut) / 4);
}

/** Rule 3: for each class of twins, merges into its first node. */
function findTwins(couplings: Couplings): readonly Removal[] {
  const found: Removal[] = [];
  const apart = new Map<string, number[]>();
  const joined = new Map<string, number[]>();
  const file = (index: Map<string, number[]>, keys: readonly number[], node: number) => {
    const key = keys.toSorted((a, b) => a - b).join(' ');
    const list = index.get(key);
    if (list) list.push(node);
    else index.set(key, [node]);
  };
  for (const [node, near] of couplings) {
    file(apart, [...near.keys()], node);
    file(joined, [...near.keys(), node], node);
  }
  for (const list of [...apart.values(), ...joined.values()]) {
    for (let i = 1; i < list.length; i++) {
      const node = list[i] as number;
      const into = list.slice(0, i).find((other) => areTwins(couplings, node, other));
      if (into !== undefined) {
        found.push({ node, pulls: [[into, twinSign(couplings, node, into)]] });
      }
    }
  }
  return found;
}

/** Sign of the side of `a` when `b` stands at 1; only for twins. */
function twinSign(couplings: Couplings, a: number, b: number): number {
  for (const [other, weight] of neighbours(couplings, a)) {
    if (other !== b) return Math.sign(weight * (neighbours(couplings, b).get(other) ?? 0));
  }
  return 1;
}

function areTwins(couplings: Couplings, a: number, b: number): boolean {
  const [nearA, nearB] = [couplings.get(a), couplings.get(b)];
  if (nearA === undefined || nearB === undefined || nearA.size !== nearB.size) return false;
  let [first, matched] = [0, 0];
  for (const [other, weight] of nearA) {
    if (other === b) continue;
    const match = nearB.get(other);
    if (match === undefined) return false;
    if (first === 0) [first, matched] = [weight, match];
    // Weights are exact binary fractions, and so are their products: proportions without division.
    if (match * first !== matched * weight) return false;
  }
  const between = nearA.get(b) ?? 0;
  return first !== 0 && between * first * matched >= 0;
}
