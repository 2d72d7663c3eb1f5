/**
 * A linear model of many classes over hashed features. Each row of the table lists only the classes that have
 * a weight there (three on average), so a feature costs a few additions however many classes there are.
 */
import { WEIGHT_OF } from './companding.js';
import { rowOf } from './hashing.js';

export class ClassModel {
  /** Score of each class for the features scored last. */
  readonly scores: Int32Array;
  private readonly shift: number;
  private readonly starts: Uint32Array;
  private readonly entries: Int32Array;

  /** `counts`: entries in each row; `classes` and `bytes`: the class and stored weight of each entry. */
  constructor(
    readonly classCount: number,
    bits: number,
    counts: Uint8Array,
    classes: Uint8Array,
    bytes: Uint8Array,
  ) {
    this.scores = new Int32Array(classCount);
    this.shift = 32 - bits;
    this.starts = new Uint32Array(counts.length + 1);
    let sum = 0;
    for (let row = 0; row < counts.length; row++) {
      this.starts[row] = sum;
      sum += counts[row] as number;
    }
    this.starts[counts.length] = sum;
    this.entries = new Int32Array(sum);
    for (let i = 0; i < sum; i++) {
      this.entries[i] = ((WEIGHT_OF[bytes[i] as number] as number) << 8) | (classes[i] as number);
    }
  }

  /** Class with the highest score for the first `count` features; the lowest number wins a tie. */
  best(features: Int32Array, count: number): number {
    const { scores, shift, starts, entries } = this;
    scores.fill(0);
    for (let k = 0; k < count; k++) {
      const row = rowOf(features[k] as number, shift);
      const end = starts[row + 1] as number;
      for (let i = starts[row] as number; i < end; i++) {
        const entry = entries[i] as number;
        const of = entry & 255;
        scores[of] = (scores[of] as number) + (entry >> 8);
      }
    }
    let best = 0;
    for (let c = 1; c < scores.length; c++) if ((scores[c] as number) > (scores[best] as number)) best = c;
    return best;
  }
}
