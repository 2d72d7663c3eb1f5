/**
 * How much a choice hangs on the weights: weights drawn around the stated ones, and the weight at which another package
 * wins.
 */
import type { Highs } from 'highs';
import { seededRandom } from '../shared/random.js';
import { bestChoice, type Programme, pointsOf } from './demands-programme.js';

/**
 * Draws from a Dirichlet distribution whose mean are the weights: gamma variates by G. Marsaglia & W. W. Tsang, "A simple
 * method for generating gamma variables" (2000), each divided by their sum. A weight of 0 stays 0.
 */
export function drawWeights(
  weights: readonly number[],
  concentration: number,
  draws: number,
  seed: number,
): readonly (readonly number[])[] {
  const random = seededRandom(seed);
  return Array.from({ length: draws }, () => {
    const parts = weights.map((weight) => (weight > 0 ? gamma(weight * concentration, random) : 0));
    const sum = parts.reduce((total, part) => total + part, 0);
    return sum > 0 ? parts.map((part) => part / sum) : weights;
  });
}

function gamma(shape: number, random: () => number): number {
  if (shape < 1) return gamma(shape + 1, random) * Math.max(random(), 1e-300) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(Math.max(random(), 1e-300)) < 0.5 * x * x + d - d * v + d * Math.log(v))
      return d * v;
  }
}

/** G. E. P. Box & M. E. Muller (1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(Math.max(random(), 1e-300))) * Math.cos(2 * Math.PI * random());
}

/** E. B. Wilson's interval of 95 % for a share (1927). */
export function wilson(hits: number, draws: number): readonly [low: number, high: number] {
  if (draws === 0) return [0, 1];
  const z = 1.959964;
  const share = hits / draws;
  const middle = share + (z * z) / (2 * draws);
  const half = z * Math.sqrt((share * (1 - share)) / draws + (z * z) / (4 * draws * draws));
  const whole = 1 + (z * z) / draws;
  return [Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole)];
}

/**
 * The weight of one criterion, as a share of all with the others in their stated proportions, at which the best choice
 * stops being best, towards `to` (0 or 1); null: it never does. Every choice's value is a straight line in that share, so
 * the point is found exactly: solve at the far end, cut the line found with that of the best, solve there, and so on
 * (M. J. Eisner & D. G. Severance 1976).
 */
export function flipPoint(
  highs: Highs,
  programme: Programme,
  best: readonly number[],
  weights: readonly number[],
  criterion: number,
  to: 0 | 1,
): { readonly share: number; readonly choice: readonly number[] } | null {
  const line = lineOf(programme, weights, criterion);
  let share: number = to;
  let winner: readonly number[] | null = null;
  for (let round = 0; round < 60; round++) {
    const choice = bestChoice(highs, programme, mixed(weights, criterion, share));
    if (choice === null) return null;
    const [own, other] = [line(best), line(choice)];
    if (other.at(share) <= own.at(share) + 1e-9) break;
    winner = choice;
    const slope = other.slope - own.slope;
    share = Math.min(1, Math.max(0, (own.start - other.start) / slope));
  }
  return winner === null ? null : { share, choice: winner };
}

/** Weights with one criterion's share set and the others scaled. */
export function mixed(weights: readonly number[], criterion: number, share: number): readonly number[] {
  const rest = 1 - (weights[criterion] ?? 0);
  const others = weights.length - 1;
  return weights.map((weight, at) =>
    at === criterion ? share : rest > 0 ? (weight / rest) * (1 - share) : (1 - share) / Math.max(1, others),
  );
}

function lineOf({ table }: Programme, weights: readonly number[], criterion: number) {
  return (choice: readonly number[]) => {
    const points = pointsOf(table, choice);
    const valueAt = (share: number) =>
      mixed(weights, criterion, share).reduce((sum, weight, at) => sum + weight * (points[at] ?? 0), 0);
    const start = valueAt(0);
    return { start, slope: valueAt(1) - start, at: valueAt };
  };
}
