/**
 * Tabu search for a division that frustrates little: always move the node whose change of side helps most (or
 * hurts least) and that did not move lately; from time to time start anew from a shaken best. It proves nothing.
 *
 * Source: F. Glover, "Tabu search" (1989); for maximum cut, G. Kochenberger et al. (2013), Q. Wu & J.-K. Hao,
 * "A memetic approach for the max-cut problem" (2012). Seeded: the same graph gives the same division.
 */
import { seededRandom } from '../shared/random.js';
import { frustratedWeight, type Kernel } from './frustration-kernel.js';

export interface SearchOptions {
  readonly seed: number;
  /** Moves without a better division before the next start, per node. */
  readonly patience: number;
  readonly starts: number;
  /** A division of at most this weight cannot be improved; the search ends there. */
  readonly bound: number;
  /** Sides to begin from; absent: drawn. */
  readonly from?: Int8Array;
}

const TOLERANCE = 1e-9;

/** The best sides found, by position in the kernel. */
export function searchDivision(kernel: Kernel, options: SearchOptions): Int8Array {
  const random = seededRandom(options.seed);
  const size = kernel.nodes.length;
  let best = options.from ?? Int8Array.from({ length: size }, () => (random() < 0.5 ? -1 : 1));
  let least = frustratedWeight(kernel, best);
  for (let start = 0; start < options.starts && least > options.bound + TOLERANCE; start++) {
    const sides = start === 0 ? best.slice() : shaken(best, random);
    const found = climb(kernel, sides, options, random);
    if (found.weight < least - TOLERANCE) {
      best = found.sides;
      least = found.weight;
    }
  }
  return best;
}

/** Swaps the sides of a tenth to a half of the nodes. */
function shaken(sides: Int8Array, random: () => number): Int8Array {
  const share = 0.1 + 0.4 * random();
  return sides.map((side) => (random() < share ? -side : side));
}

function climb(
  kernel: Kernel,
  sides: Int8Array,
  { patience, bound }: SearchOptions,
  random: () => number,
): { readonly sides: Int8Array; readonly weight: number } {
  const size = sides.length;
  const gains = gainsOf(kernel, sides);
  const until = new Int32Array(size);
  let weight = frustratedWeight(kernel, sides);
  let best = sides.slice();
  let least = weight;
  const tenure = 5 + Math.floor(size / 20);
  let idle = 0;
  for (let step = 1; idle < patience * size && least > bound + TOLERANCE; step++) {
    const node = bestMove(gains, until, step, weight - least);
    if (node < 0) {
      idle += 1;
      continue;
    }
    weight -= gains[node] as number;
    move(kernel, sides, gains, node);
    until[node] = step + tenure + Math.floor(random() * 10);
    idle += 1;
    if (weight < least - TOLERANCE) {
      least = weight;
      best = sides.slice();
      idle = 0;
    }
  }
  return { sides: best, weight: least };
}

/** What changing the side of each node would take off the frustrated weight. */
function gainsOf(kernel: Kernel, sides: Int8Array): Float64Array {
  const gains = new Float64Array(sides.length);
  for (let k = 0; k < kernel.weight.length; k++) {
    const [a, b] = [kernel.from[k] as number, kernel.to[k] as number];
    const pull = (kernel.weight[k] as number) * (sides[a] as number) * (sides[b] as number);
    gains[a] = (gains[a] as number) - pull;
    gains[b] = (gains[b] as number) - pull;
  }
  return gains;
}

/** The free node of largest gain; a tabu one only where it leads below the best so far. -1: none. */
function bestMove(gains: Float64Array, until: Int32Array, step: number, above: number): number {
  let chosen = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < gains.length; i++) {
    const gain = gains[i] as number;
    if (gain <= most) continue;
    if ((until[i] as number) > step && gain <= above + TOLERANCE) continue;
    most = gain;
    chosen = i;
  }
  return chosen;
}

function move(kernel: Kernel, sides: Int8Array, gains: Float64Array, node: number): void {
  sides[node] = -(sides[node] as number);
  gains[node] = -(gains[node] as number);
  for (let t = kernel.start[node] as number; t < (kernel.start[node + 1] as number); t++) {
    const k = kernel.ties[t] as number;
    const [a, b] = [kernel.from[k] as number, kernel.to[k] as number];
    const other = a === node ? b : a;
    const pull = (kernel.weight[k] as number) * (sides[a] as number) * (sides[b] as number);
    gains[other] = (gains[other] as number) - 2 * pull;
  }
}
