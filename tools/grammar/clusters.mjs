/**
 * Clusters words by the company they keep in unlabelled text: counts of left and right neighbours, weighted by
 * positive pointwise mutual information (Levy & Goldberg 2014), reduced to a few dimensions by subspace
 * iteration, and grouped by spherical k-means; the groups are grouped again for the coarse level. The method of
 * Schütze 1995 with later weights; a use of clusters in parsing as in Koo et al. 2008.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { foldWord } from '../../dist/code/text/lexicon.js';
import { splitSentences } from '../../dist/code/text/sentences.js';
import { seededRandom } from '../../dist/shared/random.js';

const LEAST = 7;
const MOST_WORDS = 28_000;
const NEIGHBOURS = 1200;
const DIMENSIONS = 64;
const ROUNDS = 5;
const FINE = 480;
const COARSE = 56;
const EDGE = '!edge';

/** Sentences of a file of JSON Lines with a `text` each (plain or gzipped), as folded words. */
export function* sentencesOf(path) {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  for (const line of text.split('\n')) {
    if (line === '') continue;
    for (const { tokens } of splitSentences(JSON.parse(line).text))
      yield tokens.map(({ form }) => foldWord(form));
  }
}

/** @returns {Map<string, [number, number]>} fine and coarse cluster of each frequent word, from 1 */
export function clusterWords(sentences) {
  const kept = [...sentences];
  const words = frequentWords(kept);
  const matrix = neighbourMatrix(kept, words);
  const vectors = reduce(matrix, words.length);
  const fine = kMeans(vectors, words.length, DIMENSIONS, FINE, 11);
  const coarse = kMeans(fine.centres, FINE, DIMENSIONS, COARSE, 12);
  return new Map(words.map((word, i) => [word, [fine.group[i] + 1, coarse.group[fine.group[i]] + 1]]));
}

function frequentWords(sentences) {
  const counts = new Map();
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= LEAST)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}

/** Sparse rows: for each word, columns (neighbour left, neighbour right) and weights. */
function neighbourMatrix(sentences, words) {
  const number = new Map(words.map((word, i) => [word, i]));
  const contexts = new Map([EDGE, ...words.slice(0, NEIGHBOURS - 1)].map((word, i) => [word, i]));
  const cells = words.map(() => new Map());
  const columnSums = new Float64Array(2 * NEIGHBOURS);
  const count = (row, column) => {
    cells[row].set(column, (cells[row].get(column) ?? 0) + 1);
    columnSums[column]++;
  };
  for (const sentence of sentences) {
    for (let i = 0; i < sentence.length; i++) {
      const row = number.get(sentence[i]);
      if (row === undefined) continue;
      const left = contexts.get(i > 0 ? sentence[i - 1] : EDGE);
      const right = contexts.get(i + 1 < sentence.length ? sentence[i + 1] : EDGE);
      if (left !== undefined) count(row, left);
      if (right !== undefined) count(row, NEIGHBOURS + right);
    }
  }
  return weigh(cells, columnSums);
}

function weigh(cells, columnSums) {
  const smoothed = columnSums.map((sum) => sum ** 0.75);
  const half = (from) => smoothed.slice(from, from + NEIGHBOURS).reduce((sum, value) => sum + value, 0);
  const totals = [half(0), half(NEIGHBOURS)];
  return cells.map((row) => {
    const sums = [0, 0];
    for (const [column, count] of row) sums[column < NEIGHBOURS ? 0 : 1] += count;
    const columns = [];
    const weights = [];
    for (const [column, count] of [...row].sort((a, b) => a[0] - b[0])) {
      const side = column < NEIGHBOURS ? 0 : 1;
      const weight = Math.log((count * totals[side]) / (sums[side] * smoothed[column]));
      if (weight <= 0) continue;
      columns.push(column);
      weights.push(weight);
    }
    return { columns: Int32Array.from(columns), weights: Float64Array.from(weights) };
  });
}

/** Leading left singular vectors by subspace iteration, scaled by the roots of their singular values. */
function reduce(matrix, rows) {
  const columns = 2 * NEIGHBOURS;
  const d = DIMENSIONS;
  const random = seededRandom(5);
  const right = Float64Array.from({ length: columns * d }, () => random() - 0.5);
  const left = new Float64Array(rows * d);
  for (let round = 0; round < ROUNDS; round++) {
    orthonormalise(right, columns, d);
    left.fill(0);
    matrix.forEach(({ columns: places, weights }, row) => {
      for (let k = 0; k < places.length; k++) addScaled(left, row * d, right, places[k] * d, weights[k], d);
    });
    if (round === ROUNDS - 1) break;
    right.fill(0);
    matrix.forEach(({ columns: places, weights }, row) => {
      for (let k = 0; k < places.length; k++) addScaled(right, places[k] * d, left, row * d, weights[k], d);
    });
  }
  scaleColumns(left, rows, d);
  return left;
}

function addScaled(to, toAt, from, fromAt, factor, d) {
  for (let i = 0; i < d; i++) to[toAt + i] += factor * from[fromAt + i];
}

/** Gram-Schmidt on the columns of a row-major matrix. */
function orthonormalise(values, rows, d) {
  for (let c = 0; c < d; c++) {
    for (let b = 0; b < c; b++) {
      let dot = 0;
      for (let r = 0; r < rows; r++) dot += values[r * d + b] * values[r * d + c];
      for (let r = 0; r < rows; r++) values[r * d + c] -= dot * values[r * d + b];
    }
    let norm = 0;
    for (let r = 0; r < rows; r++) norm += values[r * d + c] ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let r = 0; r < rows; r++) values[r * d + c] /= norm;
  }
}

/** Divides each column by the root of its length, and each row by its length. */
function scaleColumns(values, rows, d) {
  for (let c = 0; c < d; c++) {
    let norm = 0;
    for (let r = 0; r < rows; r++) norm += values[r * d + c] ** 2;
    const factor = norm > 0 ? norm ** -0.25 : 0;
    for (let r = 0; r < rows; r++) values[r * d + c] *= factor;
  }
  for (let r = 0; r < rows; r++) normaliseRow(values, r * d, d);
}

function normaliseRow(values, at, d) {
  let norm = 0;
  for (let i = 0; i < d; i++) norm += values[at + i] ** 2;
  norm = Math.sqrt(norm) || 1;
  for (let i = 0; i < d; i++) values[at + i] /= norm;
}

/** Spherical k-means on unit rows; the first centres are spread over the rows in order of frequency. */
function kMeans(vectors, rows, d, k, seed) {
  const random = seededRandom(seed);
  const centres = new Float64Array(k * d);
  for (let c = 0; c < k; c++) {
    const row = c < k / 2 ? c : Math.floor(random() * rows);
    centres.set(vectors.subarray(row * d, row * d + d), c * d);
  }
  const group = new Int32Array(rows);
  for (let round = 0; round < 12; round++) {
    for (let r = 0; r < rows; r++) group[r] = nearest(vectors, r * d, centres, k, d);
    centres.fill(0);
    for (let r = 0; r < rows; r++) addScaled(centres, group[r] * d, vectors, r * d, 1, d);
    for (let c = 0; c < k; c++) normaliseRow(centres, c * d, d);
  }
  return { group, centres };
}

function nearest(vectors, at, centres, k, d) {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < k; c++) {
    let dot = 0;
    for (let i = 0; i < d; i++) dot += vectors[at + i] * centres[c * d + i];
    if (dot > most) {
      most = dot;
      best = c;
    }
  }
  return best;
}
