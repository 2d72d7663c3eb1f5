/** Trains the arc-eager parser with a dynamic oracle and exploration (Goldberg & Nivre 2012, 2013). */

import { ARC_ATOM_COUNT, ARC_TEMPLATES, fillArcAtoms } from '../../dist/code/text/arc-features.js';
import { actionKey } from '../../dist/code/text/candidates.js';
import { ParseState } from '../../dist/code/text/parse-state.js';
import { bestAllowed } from '../../dist/code/text/parser.js';
import { fillFeatures } from '../../dist/code/text/templates.js';
import { seededRandom } from '../../dist/shared/random.js';
import { cheapest } from './oracle.mjs';
import { addUp, FeatureCounts, Perceptron, shuffle } from './perceptron.mjs';

/** The right action must lead by this much, or the weights are moved (Collobert & Bengio 2004). */
const MARGIN = 20;
/** From the second pass on, the parser follows its own mistakes this often. */
const EXPLORE = 0.9;

/** @returns summed average weights over `seeds` runs; `inputs` as ParseInput with gold `heads` beside */
export function trainParser(inputs, heads, sure, { bits, epochs, seeds, least, log }) {
  const runs = [];
  for (const seed of seeds) runs.push(trainOnce(inputs, heads, sure, { bits, epochs, seed, least, log }));
  return addUp(runs);
}

function trainOnce(inputs, heads, sure, { bits, epochs, seed, least, log }) {
  const counts = new FeatureCounts();
  const model = new Perceptron(bits, 4, counts, least);
  const random = seededRandom(seed);
  const learn = learner(model, sure, random);
  for (const [i, input] of inputs.entries()) learn(input, heads[i], 0, counts);
  const order = inputs.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    for (const i of shuffle(order, random)) wrong += learn(inputs[i], heads[i], epoch === 0 ? 0 : EXPLORE);
    log?.(`parser seed ${seed} pass ${epoch + 1}: ${wrong} corrections`);
  }
  return model.average();
}

function learner(model, sure, random) {
  const state = new ParseState();
  const atoms = new Int32Array(ARC_ATOM_COUNT);
  const features = new Int32Array(ARC_TEMPLATES.count);
  const costs = new Int32Array(4);
  return (input, gold, explore, counts) => {
    let wrong = 0;
    state.start(input.length);
    while (!state.done) {
      const allowed = state.allowed();
      let action = 31 - Math.clz32(allowed);
      const known = sure.get(actionKey(input, state));
      if (known >= 0 && (allowed >> known) & 1) action = known;
      else if ((allowed & (allowed - 1)) !== 0) {
        fillArcAtoms(input, state, atoms);
        fillFeatures(ARC_TEMPLATES, atoms, features);
        counts?.add(features, ARC_TEMPLATES.count);
        const scores = model.score(features, ARC_TEMPLATES.count);
        const good = cheapest(state, gold, allowed, costs);
        const right = bestAllowed(scores, good);
        const rival = bestAllowed(scores, allowed & ~good);
        action = bestAllowed(scores, allowed);
        if (counts) action = right;
        else if (rival >= 0 && scores[right] - scores[rival] <= MARGIN) {
          model.update(features, ARC_TEMPLATES.count, right, rival);
          if (((good >> action) & 1) === 0) {
            wrong++;
            if (random() >= explore) action = right;
          }
        }
        if (!counts) model.step++;
      }
      state.apply(action);
    }
    return wrong;
  };
}
