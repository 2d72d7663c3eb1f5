/**
 * A linear model of up to 64 classes over hashed features. Rows are as wide as a line of the cache, and only the
 * classes that are possible at a place are scored, so most places cost a few additions a feature.
 */
import { rowOf } from './hashing.js';

/** Classes a row has room for: one byte each, 64 bytes a line. */
const WIDTH_BITS = 6;
const MOST_FEATURES = 128;

export class ClassModel {
  private readonly shift: number;
  private readonly weights: Int8Array;
  private readonly rows = new Int32Array(MOST_FEATURES);

  /** `counts`: stored weights in each row; `classes` and `bytes`: the class and byte (companding.ts) of each. */
  constructor(bits: number, counts: Uint8Array, classes: Uint8Array, bytes: Uint8Array) {
    this.shift = 32 - bits;
    const weights = new Int8Array(counts.length << WIDTH_BITS);
    let next = 0;
    for (let row = 0; row < counts.length; row++) {
      const end = next + (counts[row] as number);
      for (; next < end; next++)
        weights[(row << WIDTH_BITS) + (classes[next] as number)] = bytes[next] as number;
    }
    this.weights = weights;
  }

  /** The candidate with the highest score for the first `count` features; the first in the list wins a tie. */
  best(features: Int32Array, count: number, candidates: Uint8Array): number {
    const { weights, rows, shift } = this;
    for (let k = 0; k < count; k++) rows[k] = rowOf(features[k] as number, shift) << WIDTH_BITS;
    let best = candidates[0] as number;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < candidates.length; i++) {
      const candidate = candidates[i] as number;
      let sum = 0;
      for (let k = 0; k < count; k++) {
        const step = weights[(rows[k] as number) + candidate] as number;
        sum += step * Math.abs(step);
      }
      if (sum > most) {
        most = sum;
        best = candidate;
      }
    }
    return best;
  }
}
