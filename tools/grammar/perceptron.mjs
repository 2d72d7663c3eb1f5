/** The averaged perceptron (Collins 2002) over hashed features, as the trainers use it. */
import { byteFor } from '../../dist/code/text/companding.js';
import { rowOf } from '../../dist/code/text/hashing.js';

/** Classes that a row of the finished model has room for. */
export const MOST_CLASSES = 64;

/** How often each feature occurs in the training data, up to 255 times. */
export class FeatureCounts {
  counts = new Uint8Array(1 << 24);

  add(features, count) {
    for (let k = 0; k < count; k++) {
      const at = rowOf(features[k], 8);
      if (this.counts[at] < 255) this.counts[at]++;
    }
  }
}

/**
 * Rare features are scored, so that training meets the same collisions as use does, but never updated: they
 * would be learned by heart, and cost space.
 */
export class Perceptron {
  /** `counted`: the features' counts; those seen fewer than `least` times are not updated. */
  constructor(bits, classes, counted, least) {
    this.seen = counted.counts;
    this.least = least;
    this.bits = bits;
    this.classes = classes;
    this.shift = 32 - bits;
    this.weights = new Float32Array(classes << bits);
    this.sums = new Float32Array(classes << bits);
    this.scores = new Float32Array(classes);
    this.rows = new Int32Array(128);
    this.step = 1;
  }

  /** A model to score with, of finished weights. */
  static of(weights, bits, classes) {
    const model = Object.create(Perceptron.prototype);
    return Object.assign(model, {
      weights,
      classes,
      shift: 32 - bits,
      scores: new Float32Array(classes),
      rows: new Int32Array(128),
    });
  }

  /** Fills `scores` for the first `count` features. */
  score(features, count) {
    const { weights, classes, scores, shift } = this;
    scores.fill(0);
    for (let k = 0; k < count; k++) {
      const row = rowOf(features[k], shift) * classes;
      for (let c = 0; c < classes; c++) scores[c] += weights[row + c];
    }
    return scores;
  }

  /** Moves the weights towards `good` and away from `bad`. */
  update(features, count, good, bad) {
    const { weights, sums, classes, shift, step } = this;
    for (let k = 0; k < count; k++) {
      if (this.seen[rowOf(features[k], 8)] < this.least) continue;
      const row = rowOf(features[k], shift) * classes;
      weights[row + good] += 1;
      sums[row + good] += step;
      weights[row + bad] -= 1;
      sums[row + bad] -= step;
    }
  }

  /** The candidate with the highest score; the first in the list wins a tie. */
  best(features, count, candidates) {
    const { weights, classes, scores, rows, shift } = this;
    for (let k = 0; k < count; k++) rows[k] = rowOf(features[k], shift) * classes;
    let best = candidates[0];
    for (let i = 0; i < candidates.length; i++) {
      const candidate = candidates[i];
      let sum = 0;
      for (let k = 0; k < count; k++) sum += weights[rows[k] + candidate];
      scores[candidate] = sum;
      if (sum > scores[best]) best = candidate;
    }
    return best;
  }

  /** After `best`: moves the weights unless `good`, if it is a candidate, leads the others by `margin`. */
  learn(features, count, candidates, good, margin) {
    const { scores } = this;
    let rival = -1;
    let listed = false;
    for (const candidate of candidates) {
      if (candidate === good) listed = true;
      else if (rival < 0 || scores[candidate] > scores[rival]) rival = candidate;
    }
    if (listed && scores[good] - scores[rival] <= margin) this.update(features, count, good, rival);
  }

  /** The average of the weights over all steps. */
  average() {
    const { weights, sums, step } = this;
    const average = new Float32Array(weights.length);
    for (let i = 0; i < weights.length; i++) average[i] = weights[i] - sums[i] / step;
    return average;
  }
}

/** Sum of the averages of several runs. */
export function addUp(parts) {
  const total = new Float32Array(parts[0].length);
  for (const part of parts) for (let i = 0; i < total.length; i++) total[i] += part[i];
  return total;
}

/** The size that all but a `share` of the non-zero weights stay under; larger ones are cut to it. */
export function limitOf(weights, share) {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  return sizes.length === 0 ? 1 : sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * (1 - share)))];
}

/** Rows of many classes as lists of (class, byte): the form that ClassModel reads. */
export function packClasses(weights, classes, limit) {
  const rows = weights.length / classes;
  const counts = new Uint8Array(rows);
  const kept = [];
  const bytes = [];
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < classes; c++) {
      const byte = byteFor(weights[row * classes + c], limit);
      if (byte === 0) continue;
      counts[row]++;
      kept.push(c);
      bytes.push(byte);
    }
  }
  return { counts, classes: Uint8Array.from(kept), bytes: Uint8Array.from(bytes) };
}

/** Rows of four actions as masks and bytes: the form that ActionModel reads. */
export function packActions(weights, limit) {
  const masks = new Uint8Array(weights.length / 8);
  const bytes = [];
  for (let i = 0; i < weights.length; i++) {
    const byte = byteFor(weights[i], limit);
    if (byte === 0) continue;
    masks[i >> 3] |= 1 << (i & 7);
    bytes.push(byte);
  }
  return { masks, bytes: Uint8Array.from(bytes) };
}

/** Shuffles in place, with a random source in [0, 1). */
export function shuffle(items, random) {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j], items[i]];
  }
  return items;
}
