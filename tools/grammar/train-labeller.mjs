/** Trains the labeller on gold trees with predicted tags. */
import {
  fillLabelAtoms,
  LABEL_ATOM_COUNT,
  LABEL_TEMPLATES,
  sideOf,
} from '../../dist/code/text/label-features.js';
import { fillFeatures } from '../../dist/code/text/templates.js';
import { TreeShape } from '../../dist/code/text/tree-shape.js';
import { seededRandom } from '../../dist/shared/random.js';
import { addUp, FeatureCounts, MOST_CLASSES, Perceptron, shuffle } from './perceptron.mjs';

/** The right relation must lead by this much, or the weights are moved. */
const MARGIN = 4;

/** @returns summed average weights over `seeds` runs */
export function trainLabeller(inputs, heads, relations, candidates, { bits, epochs, seeds, least }) {
  const runs = [];
  for (const seed of seeds)
    runs.push(trainOnce(inputs, heads, relations, candidates, { bits, epochs, seed, least }));
  return addUp(runs);
}

function trainOnce(inputs, heads, relations, candidates, { bits, epochs, seed, least }) {
  const counts = new FeatureCounts();
  const model = new Perceptron(bits, MOST_CLASSES, counts, least);
  const random = seededRandom(seed);
  const tree = new TreeShape();
  const atoms = new Int32Array(LABEL_ATOM_COUNT);
  const features = new Int32Array(LABEL_TEMPLATES.count);
  const order = inputs.map((_, i) => i);
  const given = new Uint8Array(1024);
  for (let epoch = -1; epoch < epochs; epoch++) {
    for (const i of shuffle(order, random)) {
      const input = inputs[i];
      tree.load(input, heads[i]);
      for (let d = 0; d < input.length; d++) {
        const h = heads[i][d];
        const possible = candidates.of(input.penn[d], input.penn[h], sideOf(d, h, input.length));
        if (possible.length === 1) {
          given[d] = possible[0];
          continue;
        }
        fillLabelAtoms(input, tree, d, given, atoms);
        fillFeatures(LABEL_TEMPLATES, atoms, features);
        if (epoch < 0) {
          // The pass before the first only counts.
          counts.add(features, LABEL_TEMPLATES.count);
          given[d] = relations[i][d];
          continue;
        }
        given[d] = model.best(features, LABEL_TEMPLATES.count, possible);
        model.learn(features, LABEL_TEMPLATES.count, possible, relations[i][d], MARGIN);
        model.step++;
      }
    }
  }
  return model.average();
}
