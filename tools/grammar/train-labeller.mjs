/** Trains the labeller on gold trees with predicted tags. */
import { fillLabelAtoms, LABEL_ATOM_COUNT, LABEL_TEMPLATES } from '../../dist/code/text/label-features.js';
import { fillFeatures } from '../../dist/code/text/templates.js';
import { TreeShape } from '../../dist/code/text/tree-shape.js';
import { seededRandom } from '../../dist/shared/random.js';
import { addUp, Perceptron, shuffle } from './perceptron.mjs';

/** @returns summed average weights over `seeds` runs */
export function trainLabeller(inputs, heads, relations, classes, { bits, epochs, seeds }) {
  const runs = [];
  for (const seed of seeds) runs.push(trainOnce(inputs, heads, relations, classes, bits, epochs, seed));
  return addUp(runs);
}

function trainOnce(inputs, heads, relations, classes, bits, epochs, seed) {
  const model = new Perceptron(bits, classes);
  const random = seededRandom(seed);
  const tree = new TreeShape();
  const atoms = new Int32Array(LABEL_ATOM_COUNT);
  const features = new Int32Array(LABEL_TEMPLATES.count);
  const order = inputs.map((_, i) => i);
  const given = new Uint8Array(1024);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const i of shuffle(order, random)) {
      const input = inputs[i];
      tree.load(input, heads[i]);
      for (let d = 0; d < input.length; d++) {
        fillLabelAtoms(input, tree, d, given, atoms);
        fillFeatures(LABEL_TEMPLATES, atoms, features);
        const scores = model.score(features, LABEL_TEMPLATES.count);
        let top = 0;
        for (let c = 1; c < classes; c++) if (scores[c] > scores[top]) top = c;
        if (top !== relations[i][d]) model.update(features, LABEL_TEMPLATES.count, relations[i][d], top);
        given[d] = top;
        model.step++;
      }
    }
  }
  return model.average();
}
