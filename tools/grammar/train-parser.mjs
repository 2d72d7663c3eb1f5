/** Trains the arc-eager parser with a dynamic oracle and exploration (Goldberg & Nivre 2012, 2013). */
import { ARC_ATOM_COUNT, ARC_TEMPLATES, fillArcAtoms } from '../../dist/code/text/arc-features.js';
import { LEFT, ParseState, REDUCE, RIGHT, SHIFT } from '../../dist/code/text/parse-state.js';
import { bestAllowed } from '../../dist/code/text/parser.js';
import { fillFeatures } from '../../dist/code/text/templates.js';
import { seededRandom } from '../../dist/shared/random.js';
import { addUp, Perceptron, shuffle } from './perceptron.mjs';

/** From the second pass on, the parser follows its own mistakes this often. */
const EXPLORE = 0.9;

/** @returns summed average weights over `seeds` runs; `inputs` as ParseInput with gold `heads` beside */
export function trainParser(inputs, heads, { bits, epochs, seeds, log }) {
  const runs = [];
  for (const seed of seeds) runs.push(trainOnce(inputs, heads, bits, epochs, seed, log));
  return addUp(runs);
}

function trainOnce(inputs, heads, bits, epochs, seed, log) {
  const model = new Perceptron(bits, 4);
  const random = seededRandom(seed);
  const learn = learner(model, random);
  const order = inputs.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    for (const i of shuffle(order, random)) wrong += learn(inputs[i], heads[i], epoch === 0 ? 0 : EXPLORE);
    log?.(`parser seed ${seed} pass ${epoch + 1}: ${wrong} corrections`);
  }
  return model.average();
}

function learner(model, random) {
  const state = new ParseState();
  const atoms = new Int32Array(ARC_ATOM_COUNT);
  const features = new Int32Array(ARC_TEMPLATES.count);
  const costs = new Int32Array(4);
  return (input, gold, explore) => {
    let wrong = 0;
    state.start(input.length);
    while (!state.done) {
      const allowed = state.allowed();
      let action = 31 - Math.clz32(allowed);
      if ((allowed & (allowed - 1)) !== 0) {
        fillArcAtoms(input, state, atoms);
        fillFeatures(ARC_TEMPLATES, atoms, features);
        const scores = model.score(features, ARC_TEMPLATES.count);
        action = bestAllowed(scores, allowed);
        const right = bestAllowed(scores, cheapest(state, gold, allowed, costs));
        if (costs[action] > costs[right]) {
          model.update(features, ARC_TEMPLATES.count, right, action);
          wrong++;
          if (random() >= explore) action = right;
        }
        model.step++;
      }
      state.apply(action);
    }
    return wrong;
  };
}

/** Mask of the allowed actions that lose the fewest gold arcs; fills `costs` with the arcs each loses. */
export function cheapest(state, gold, allowed, costs) {
  const { stack, head, depth, front: b, length: n, none } = state;
  const s = stack[depth - 1];
  let childrenAhead = 0;
  for (let i = b; i < n; i++) if (gold[i] === s) childrenAhead++;
  let headOnStack = 0;
  let childrenOnStack = 0;
  if (b < n) {
    for (let j = 0; j < depth; j++) {
      if (gold[b] === stack[j]) headOnStack = 1;
      if (head[stack[j]] === none && gold[stack[j]] === b) childrenOnStack++;
    }
  }
  costs[SHIFT] = headOnStack + childrenOnStack;
  costs[REDUCE] = childrenAhead;
  costs[LEFT] = childrenAhead + (gold[s] > b ? 1 : 0);
  costs[RIGHT] = childrenOnStack + (gold[b] !== s && (headOnStack || gold[b] > b) ? 1 : 0);
  let least = Number.POSITIVE_INFINITY;
  for (let a = 0; a < 4; a++) if ((allowed >> a) & 1) least = Math.min(least, costs[a]);
  let mask = 0;
  for (let a = 0; a < 4; a++) if ((allowed >> a) & 1 && costs[a] === least) mask |= 1 << a;
  return mask;
}
