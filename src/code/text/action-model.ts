/**
 * The linear model of the parser's four actions: a dense table with the four weights of a feature packed into
 * one number, so that a feature costs one read of memory however the actions compare.
 */
import { rowOf } from './hashing.js';

export class ActionModel {
  /** Scores of shift, reduce, left and right for the features scored last. */
  readonly scores = new Int32Array(4);
  private readonly shift: number;
  private readonly weights: Int32Array;

  /** `masks`: four bits a row, two rows a byte, set where a byte (companding.ts) is stored in `bytes`. */
  constructor(bits: number, masks: Uint8Array, bytes: Uint8Array) {
    this.shift = 32 - bits;
    this.weights = new Int32Array(1 << bits);
    let next = 0;
    for (let pair = 0; pair < masks.length; pair++) {
      for (let mask = masks[pair] as number; mask !== 0; mask &= mask - 1) {
        const bit = 31 - Math.clz32(mask & -mask);
        const row = 2 * pair + (bit >> 2);
        this.weights[row] = (this.weights[row] as number) | ((bytes[next++] as number) << (8 * (bit & 3)));
      }
    }
  }

  /** Fills `scores` for the first `count` features. */
  score(features: Int32Array, count: number): void {
    const { weights, shift, scores } = this;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = 0; k < count; k++) {
      const packed = weights[rowOf(features[k] as number, shift)] as number;
      const first = (packed << 24) >> 24;
      const second = (packed << 16) >> 24;
      const third = (packed << 8) >> 24;
      const fourth = packed >> 24;
      a += first * Math.abs(first);
      b += second * Math.abs(second);
      c += third * Math.abs(third);
      d += fourth * Math.abs(fourth);
    }
    scores[0] = a;
    scores[1] = b;
    scores[2] = c;
    scores[3] = d;
  }
}
