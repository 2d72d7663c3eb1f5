/**
 * The linear model of the parser's four actions: a dense table with the four weights of a feature side by
 * side, so that one line of the cache serves them all.
 */
import { WEIGHT_OF } from './companding.js';
import { rowOf } from './hashing.js';

export class ActionModel {
  /** Scores of shift, reduce, left and right for the features scored last. */
  readonly scores = new Int32Array(4);
  private readonly shift: number;
  private readonly weights: Int16Array;

  /** `masks`: four bits a row, two rows a byte, set where a weight is stored in `bytes`. */
  constructor(bits: number, masks: Uint8Array, bytes: Uint8Array) {
    this.shift = 32 - bits;
    this.weights = new Int16Array(4 << bits);
    let next = 0;
    for (let pair = 0; pair < masks.length; pair++) {
      const mask = masks[pair] as number;
      if (mask === 0) continue;
      for (let bit = 0; bit < 8; bit++) {
        if (mask & (1 << bit)) this.weights[pair * 8 + bit] = WEIGHT_OF[bytes[next++] as number] as number;
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
      const at = rowOf(features[k] as number, shift) << 2;
      a += weights[at] as number;
      b += weights[at + 1] as number;
      c += weights[at + 2] as number;
      d += weights[at + 3] as number;
    }
    scores[0] = a;
    scores[1] = b;
    scores[2] = c;
    scores[3] = d;
  }
}
