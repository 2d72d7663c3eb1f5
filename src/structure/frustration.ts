/**
 * The frustration index of a signed graph with a division that attains it, proved where size and time allow
 * (docs/structure.md, "Blocs and tensions"). The road: ties without a cycle cost nothing; each block is reduced
 * exactly; what is left is searched, and the best found is held against bounds: cycles packed tie by tie,
 * then the linear and at last the integer programme.
 */

import { loadHighs } from '../shared/solve-highs.js';
import { blocksOf, joinSides } from './frustration-blocks.js';
import { betterPacking, packingBound } from './frustration-cycles.js';
import {
  type Couplings,
  connectedGroups,
  couplingsOf,
  frustratedTies,
  type Side,
  type SignedGraph,
  type SignedTie,
} from './frustration-graph.js';
import { frustratedWeight, type Kernel, kernelOf, sidesByNode } from './frustration-kernel.js';
import { proveDivision } from './frustration-programme.js';
import { reduce, restore } from './frustration-reduce.js';
import { searchDivision } from './frustration-search.js';

export interface FrustrationOptions {
  /** Seconds for proving, over the whole graph; the search itself is bounded by steps. 0: search alone. */
  readonly seconds: number;
  readonly seed: number;
}

export const DEFAULT_FRUSTRATION_OPTIONS: FrustrationOptions = { seconds: 60, seed: 1959 };

export interface Frustration {
  /** Ties that the division frustrates (their weight): the frustration index where proved, else an upper bound. */
  readonly index: number;
  /** No division frustrates less; equal to `index` where proved. */
  readonly bound: number;
  readonly proven: boolean;
  /** Side of every node; the first node of each connected group stands on side 1. */
  readonly sides: readonly Side[];
  /** Positions of the frustrated ties. */
  readonly frustrated: readonly number[];
}

/** A kernel with its best division so far; weights of the block outside it are settled. */
interface Leaf {
  readonly kernel: Kernel;
  sides: Int8Array;
  bound: number;
}

/** A part of a block while it is taken apart: gives its sides once those of its leaves are known. */
type Assemble = () => Map<number, Side>;

interface Block {
  readonly ties: readonly SignedTie[];
  readonly leaves: readonly Leaf[];
  readonly assemble: Assemble;
}

/** Throws a RangeError where a tie is a loop, names a node that is not there, or comes twice. */
export async function frustrationOf(
  graph: SignedGraph,
  options: Partial<FrustrationOptions> = {},
): Promise<Frustration> {
  const settled = { ...DEFAULT_FRUSTRATION_OPTIONS, ...options };
  checkGraph(graph);
  const deadline = performance.now() + settled.seconds * 1000;
  const blocks = takeApart(graph);
  let bound = 0;
  for (const block of blocks) bound += await settle(block, settled.seed, deadline);
  const sides = assembleAll(graph, blocks);
  return answer(graph, sides, bound);
}

/** As `frustrationOf` without proof. `bound` is that of packed cycles. */
export function frustrationBySearch(graph: SignedGraph, seed: number): Frustration {
  checkGraph(graph);
  const blocks = takeApart(graph);
  let bound = 0;
  for (const block of blocks) {
    for (const leaf of block.leaves) search(leaf, seed, { patience: 10, starts: 3 });
    bound += blockBound(block);
  }
  return answer(graph, assembleAll(graph, blocks), bound);
}

/** Sides of a good division, neither proved nor bounded: fast, for many worlds. */
export function quickSides(graph: SignedGraph, seed: number): readonly Side[] {
  checkGraph(graph);
  const blocks = takeApart(graph);
  for (const leaf of blocks.flatMap(({ leaves }) => leaves)) {
    leaf.sides = searchDivision(leaf.kernel, { seed, bound: 0, patience: 2, starts: 3 });
  }
  return assembleAll(graph, blocks);
}

function answer(graph: SignedGraph, sides: readonly Side[], bound: number): Frustration {
  const frustrated = frustratedTies(graph, sides);
  const index = frustrated.reduce((sum, i) => sum + (graph.ties[i]?.weight ?? 1), 0);
  return { index, bound, proven: bound === index, sides, frustrated };
}

function checkGraph({ size, ties }: SignedGraph): void {
  const pairs = new Set<number>();
  for (const { a, b, weight = 1 } of ties) {
    if (!(Number.isInteger(weight) && weight > 0)) {
      throw new RangeError(`A tie weighs a positive whole number, not ${weight}`);
    }
    if (a === b || !(a >= 0 && a < size && b >= 0 && b < size)) {
      throw new RangeError(`A tie joins two different nodes of ${size}; ${a} and ${b} are none`);
    }
    const key = Math.min(a, b) * size + Math.max(a, b);
    if (pairs.has(key)) throw new RangeError(`Nodes ${a} and ${b} have two ties`);
    pairs.add(key);
  }
}

/** The blocks with a cycle, reduced; single ties are in none. */
function takeApart(graph: SignedGraph): readonly Block[] {
  return blocksOf(couplingsOf(graph.ties)).map((couplings) => {
    const ties: SignedTie[] = [];
    for (const [a, near] of couplings) {
      for (const [b, weight] of near)
        if (a < b) ties.push({ a, b, sign: weight > 0 ? 1 : -1, weight: Math.abs(weight) });
    }
    const leaves: Leaf[] = [];
    return { ties, leaves, assemble: decompose(couplings, leaves) };
  });
}

/** Reduces and cuts at shared nodes, in turns, until neither helps. */
function decompose(couplings: Couplings, leaves: Leaf[]): Assemble {
  const removals = reduce(couplings);
  const parts = blocksOf(couplings);
  if (parts.length === 1 && removals.length === 0) {
    const kernel = kernelOf(couplings);
    const leaf: Leaf = { kernel, sides: new Int8Array(kernel.nodes.length).fill(1), bound: 0 };
    leaves.push(leaf);
    return () => sidesByNode(kernel, leaf.sides);
  }
  const assembles = parts.map((part) => decompose(part, leaves));
  return () => {
    const sides = joinSides(assembles.map((assemble) => assemble()));
    restore(sides, removals);
    return sides;
  };
}

/** Finds and, if there is time, proves; gives the whole-number bound of the block. */
async function settle(block: Block, seed: number, deadline: number): Promise<number> {
  for (const leaf of block.leaves) search(leaf, seed, LIGHT);
  // The index of a block is a whole number; what its leaves leave open must stay below 1 together.
  const gap = 1 / Math.max(1, block.leaves.length);
  const secondsLeft = () => (deadline - performance.now()) / 1000;
  for (const leaf of block.leaves) {
    if (blockBound(block) === frustratedIn(block)) break;
    const { kernel } = leaf;
    const searchOn = (from: Int8Array, bound: number) =>
      searchDivision(kernel, { seed: seed + 1, bound, from, ...THOROUGH });
    // A division that packed cycles prove needs no solver, and loading one takes longer than a better search.
    leaf.sides = searchOn(leaf.sides, leaf.bound);
    if (secondsLeft() <= 0 || blockBound(block) === frustratedIn(block)) continue;
    const proof = proveDivision(await loadHighs(), kernel, leaf.sides, { gap, secondsLeft, searchOn });
    leaf.sides = proof.sides;
    leaf.bound = Math.max(leaf.bound, proof.bound);
  }
  return blockBound(block);
}

interface Effort {
  readonly patience: number;
  readonly starts: number;
}

/** Enough where a bound proves what is found, as it mostly does; where none does, the search goes on. */
const LIGHT: Effort = { patience: 5, starts: 3 };
const THOROUGH: Effort = { patience: 20, starts: 10 };

function search(leaf: Leaf, seed: number, effort: Effort): void {
  const { kernel } = leaf;
  leaf.bound = packingBound(kernel);
  leaf.sides = searchDivision(kernel, { seed, bound: leaf.bound, ...effort });
  const found = frustratedWeight(kernel, leaf.sides);
  if (found > leaf.bound + EPSILON) leaf.bound = Math.max(leaf.bound, betterPacking(kernel, found - EPSILON));
}

const EPSILON = 1e-6;

/** Whatever the leaves cannot save is frustrated in every division. */
function blockBound(block: Block): number {
  let open = 0;
  for (const { kernel, sides, bound } of block.leaves) open += frustratedWeight(kernel, sides) - bound;
  return Math.max(0, Math.ceil(frustratedIn(block) - open - EPSILON));
}

/** What the present division of a block frustrates. */
function frustratedIn({ ties, assemble }: Block): number {
  const sides = assemble();
  let sum = 0;
  for (const { a, b, sign, weight = 1 } of ties) {
    if ((sides.get(a) === sides.get(b)) !== (sign === 1)) sum += weight;
  }
  return sum;
}

/** Joins the blocks; each connected group is turned so that its first node stands on side 1. */
function assembleAll(graph: SignedGraph, blocks: readonly Block[]): readonly Side[] {
  const joined = joinSides(blocks.map(({ assemble }) => assemble()));
  const sides = Array.from({ length: graph.size }, (): Side => 1);
  for (const group of connectedGroups(graph)) {
    const first = joined.get(group[0] ?? -1) ?? 1;
    for (const node of group) sides[node] = (joined.get(node) ?? 1) === first ? 1 : -1;
  }
  return sides;
}
