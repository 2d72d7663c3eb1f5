/**
 * The frustration index of a kernel as a programme for HiGHS: least Σ |w|·f over the ties with Σ f ≥ 1 over
 * every negative cycle, f in [0, 1]. Cycles are added as they are violated (cutting planes). The linear bound
 * alone often proves what the search found; where it does not, sides enter as binary variables and HiGHS
 * branches, with the cycles found so far as cuts and the best division as a start.
 *
 * Sources: F. Barahona & A. R. Mahjoub (1986); S. Aref, A. J. Mason & M. C. Wilson, "A modeling and computational
 * study of the frustration index in signed networks", Networks 75 (2020).
 */
import type { Highs, Model } from 'highs';
import { endedAs } from '../shared/solve-highs.js';
import { type Cycle, negativeTriangles, shortNegativeCycles } from './frustration-cycles.js';
import { frustratedWeight, isFrustrated, type Kernel } from './frustration-kernel.js';

export interface Proof {
  /** No division frustrates less than this weight. */
  readonly bound: number;
  /** The best division known, perhaps better than the one that was passed in. */
  readonly sides: Int8Array;
}

export interface ProofOptions {
  /** A bound above best − gap proves the best; below 1 where the whole index is a whole number. */
  readonly gap: number;
  /** Seconds left at the time of asking. */
  readonly secondsLeft: () => number;
  /** Searches on from a division where the linear bound does not prove it; weights at most `bound` are proved best. */
  readonly searchOn: (from: Int8Array, bound: number) => Int8Array;
}

const EPSILON = 1e-6;
const ROUNDS = 200;

/** Bound on a kernel, as good as time allows, and a better division where one is met. */
export function proveDivision(highs: Highs, kernel: Kernel, best: Int8Array, options: ProofOptions): Proof {
  const model = highs.createModel();
  try {
    // The linear programmes are small and start from the last basis; looking for reductions takes longer than solving.
    model.options.set({ output_flag: false, presolve: 'off' });
    addTies(highs, model, kernel);
    const cycles = [...negativeTriangles(kernel)];
    addCycles(model, cycles);
    const linear = raiseBound(model, kernel, cycles, best, options);
    if (isProved(kernel, linear, options.gap)) return linear;
    const { bound } = linear;
    const known = { bound, sides: options.searchOn(linear.sides, bound) };
    if (isProved(kernel, known, options.gap) || options.secondsLeft() <= 0) return known;
    model.options.set('presolve', 'choose');
    return branch(highs, model, kernel, known, options);
  } finally {
    model.dispose();
  }
}

function isProved(kernel: Kernel, { bound, sides }: Proof, gap: number): boolean {
  return bound > frustratedWeight(kernel, sides) - gap + EPSILON;
}

function addTies(highs: Highs, model: Model, kernel: Kernel): void {
  const count = kernel.weight.length;
  const cost = Float64Array.from(kernel.weight, Math.abs);
  model.passModel({
    numCols: count,
    numRows: 0,
    sense: highs.constants.objectiveSense.minimize,
    colCost: cost,
    colLower: new Float64Array(count),
    colUpper: new Float64Array(count).fill(1),
    rowLower: [],
    rowUpper: [],
    matrix: {
      format: 'csr',
      numRows: 0,
      numCols: count,
      starts: Int32Array.of(0),
      indices: new Int32Array(),
      values: new Float64Array(),
    },
  });
}

function addCycles(model: Model, cycles: readonly Cycle[]): void {
  for (const cycle of cycles) {
    model.addRow(1, Number.POSITIVE_INFINITY, { indices: cycle, values: cycle.map(() => 1) });
  }
}

/** Cutting planes: the linear bound rises until no cycle is violated, the best is proved, or time is up. */
function raiseBound(
  model: Model,
  kernel: Kernel,
  cycles: Cycle[],
  best: Int8Array,
  { gap, secondsLeft }: ProofOptions,
): Proof {
  let proof: Proof = { bound: 0, sides: best };
  for (let round = 0; round < ROUNDS && secondsLeft() > 0; round++) {
    model.zeroAllClocks();
    model.options.set('time_limit', Math.max(0.01, secondsLeft()));
    if (endedAs(model.run().modelStatus) !== 'optimal') break;
    const values = model.getSolution().colValue;
    const rounded = roundedDivision(kernel, values);
    const better = frustratedWeight(kernel, rounded) < frustratedWeight(kernel, proof.sides) - EPSILON;
    proof = { bound: model.getObjectiveValue(), sides: better ? rounded : proof.sides };
    if (isProved(kernel, proof, gap)) break;
    const length = values.map((value) => Math.max(0, value));
    const violated = shortNegativeCycles(kernel, length, 1 - EPSILON);
    if (violated.length === 0) break;
    cycles.push(...violated);
    addCycles(model, violated);
  }
  return proof;
}

/** Sides along a tree of the least frustrated ties (Prim), from the node of most ties. */
function roundedDivision(kernel: Kernel, values: Float64Array): Int8Array {
  const size = kernel.nodes.length;
  const sides = new Int8Array(size);
  const nearest = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const proposed = new Int8Array(size).fill(1);
  for (let round = 0; round < size; round++) {
    let node = -1;
    for (let i = 0; i < size; i++) {
      if (sides[i] !== 0) continue;
      if (node < 0 || (nearest[i] as number) < (nearest[node] as number)) node = i;
    }
    sides[node] = proposed[node] as number;
    for (let t = kernel.start[node] as number; t < (kernel.start[node + 1] as number); t++) {
      const k = kernel.ties[t] as number;
      const other = kernel.from[k] === node ? (kernel.to[k] as number) : (kernel.from[k] as number);
      if (sides[other] !== 0 || (values[k] as number) >= (nearest[other] as number)) continue;
      nearest[other] = values[k] as number;
      proposed[other] = (sides[node] as number) * Math.sign(kernel.weight[k] as number);
    }
  }
  return sides;
}

/** Sides as binary variables y (0: side −1), each tie frustrated by at least what its ends say. */
function branch(
  highs: Highs,
  model: Model,
  kernel: Kernel,
  known: Proof,
  { gap, secondsLeft }: ProofOptions,
): Proof {
  const ties = kernel.weight.length;
  const size = kernel.nodes.length;
  const degree = (i: number) => (kernel.start[i + 1] as number) - (kernel.start[i] as number);
  const root = kernel.nodes.reduce((most, _, i) => (degree(i) > degree(most) ? i : most), 0);
  const fixed = known.sides[root] === 1 ? known.sides : known.sides.map((side) => -side);
  for (let i = 0; i < size; i++) {
    model.addCol(0, i === root ? 1 : 0, 1, { indices: [], values: [] });
    model.changeColIntegrality(ties + i, highs.constants.variableType.integer);
  }
  for (let k = 0; k < ties; k++) {
    const [a, b] = [ties + (kernel.from[k] as number), ties + (kernel.to[k] as number)];
    const infinity = Number.POSITIVE_INFINITY;
    if ((kernel.weight[k] as number) > 0) {
      model.addRow(0, infinity, { indices: [k, a, b], values: [1, -1, 1] });
      model.addRow(0, infinity, { indices: [k, a, b], values: [1, 1, -1] });
    } else {
      model.addRow(-1, infinity, { indices: [k, a, b], values: [1, -1, -1] });
      model.addRow(1, infinity, { indices: [k, a, b], values: [1, 1, 1] });
    }
  }
  const start = Float64Array.from({ length: ties + size }, (_, j) =>
    j < ties ? Number(isFrustrated(kernel, j, fixed)) : Number(fixed[j - ties] === 1),
  );
  model.setSolution({ colValue: start });
  model.zeroAllClocks();
  model.options.set({ mip_rel_gap: 0, mip_abs_gap: Math.max(EPSILON, gap - EPSILON) });
  model.options.set('time_limit', Math.max(0.01, secondsLeft()));
  const ended = endedAs(model.run().modelStatus);
  const values = model.getSolution().colValue;
  const found = Int8Array.from({ length: size }, (_, i) => ((values[ties + i] ?? 0) > 0.5 ? 1 : -1));
  const sides = frustratedWeight(kernel, found) < frustratedWeight(kernel, fixed) - EPSILON ? found : fixed;
  const dual = Number(model.info.get('mip_dual_bound'));
  const bound = Number.isFinite(dual) ? Math.max(known.bound, dual) : known.bound;
  return {
    bound: ended === 'optimal' ? Math.max(bound, frustratedWeight(kernel, sides) - gap + 2 * EPSILON) : bound,
    sides,
  };
}
