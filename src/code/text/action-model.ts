/**
 * The linear model of the parser's four actions. A feature's weights are kept as three differences to the weight
 * of shifting, packed as three fields of one double: a feature then costs one read and one addition, and sums of
 * whole numbers below 2^53 stay exact.
 */
import { MAX_WEIGHT, WEIGHT_OF } from './companding.js';
import { rowOf } from './hashing.js';

/** A field's sum stays within ±2^17, so a field is 18 bits wide. */
const FIELD = 2 ** 18;
const FIELD_2 = FIELD * FIELD;
/** Most features scored at once; it bounds a difference so that no field overflows. */
const MOST_FEATURES = 96;
const SCALE = Math.floor((FIELD / 2 - 1) / MOST_FEATURES) / (2 * MAX_WEIGHT);
/** What a byte of each action adds to the packed number: shifting is taken from every field. */
const PLACE = [-(1 + FIELD + FIELD_2), 1, FIELD, FIELD_2];
const SCALED = Float64Array.from(WEIGHT_OF, (weight) => Math.round(weight * SCALE));

export class ActionModel {
  /** Scores of shift (always 0), reduce, left and right for the features scored last. */
  readonly scores = new Float64Array(4);
  private readonly shift: number;
  private readonly weights: Float64Array;

  /** `masks`: four bits a row, two rows a byte, set where a byte (companding.ts) is stored in `bytes`. */
  constructor(bits: number, masks: Uint8Array, bytes: Uint8Array) {
    this.shift = 32 - bits;
    const weights = new Float64Array(1 << bits);
    let next = 0;
    for (let pair = 0; pair < masks.length; pair++) {
      for (let mask = masks[pair] as number; mask !== 0; mask &= mask - 1) {
        const bit = 31 - Math.clz32(mask & -mask);
        const row = 2 * pair + (bit >> 2);
        const weight = (SCALED[bytes[next++] as number] as number) * (PLACE[bit & 3] as number);
        weights[row] = (weights[row] as number) + weight;
      }
    }
    this.weights = weights;
  }

  /** Fills `scores` for the first `count` features. Throws where they are more than 96. */
  score(features: Int32Array, count: number): void {
    if (count > MOST_FEATURES)
      throw new RangeError(`${count} features; at most ${MOST_FEATURES} can be summed`);
    const { weights, shift, scores } = this;
    let even = 0;
    let odd = 0;
    let k = 0;
    for (; k + 1 < count; k += 2) {
      even += weights[rowOf(features[k] as number, shift)] as number;
      odd += weights[rowOf(features[k + 1] as number, shift)] as number;
    }
    if (k < count) even += weights[rowOf(features[k] as number, shift)] as number;
    let sum = even + odd;
    const right = Math.round(sum / FIELD_2);
    sum -= right * FIELD_2;
    const left = Math.round(sum / FIELD);
    scores[1] = sum - left * FIELD;
    scores[2] = left;
    scores[3] = right;
  }
}
