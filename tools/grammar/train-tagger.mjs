/** Trains the tagger, and tags the training trees by taggers that have not seen them (jackknifing). */
import { SentenceWords } from '../../dist/code/text/sentence-words.js';
import { fillTagAtoms, TAG_ATOM_COUNT, TAG_TEMPLATES } from '../../dist/code/text/tag-features.js';
import { START_TAGS, tagHashes } from '../../dist/code/text/tagger.js';
import { fillFeatures } from '../../dist/code/text/templates.js';
import { WordTable } from '../../dist/code/text/word-table.js';
import { seededRandom } from '../../dist/shared/random.js';
import { buildLexicon } from './lexicon.mjs';
import { addUp, FeatureCounts, MOST_CLASSES, Perceptron, shuffle } from './perceptron.mjs';

/** The right tag must lead by this much, or the weights are moved. */
const MARGIN = 4;

/** @returns summed average weights over `seeds` runs; features seen fewer than `least` times get none */
export function trainTagger(trees, tags, lexicon, { bits, epochs, seeds, least }) {
  const runs = [];
  for (const seed of seeds) runs.push(trainOnce(trees, tags, lexicon, { bits, epochs, seed, least }));
  return addUp(runs);
}

function trainOnce(trees, tags, lexicon, { bits, epochs, seed, least }) {
  const counts = new FeatureCounts();
  const model = new Perceptron(bits, MOST_CLASSES, counts, least);
  const pass = tagPass(model, tags, lexicon);
  const numbers = new Map(tags.map((tag, number) => [tag, number]));
  const gold = trees.map((tree) => tree.tags.map((tag) => numbers.get(tag)));
  for (const [i, tree] of trees.entries()) pass(tree.tokens, gold[i], counts);
  const order = trees.map((_, i) => i);
  const random = seededRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const i of shuffle(order, random)) pass(trees[i].tokens, gold[i]);
  }
  return model.average();
}

/** A function that tags tokens with `model`, corrects it where `gold` is given, or only counts its features. */
function tagPass(model, tags, lexicon) {
  const words = new SentenceWords(new WordTable(lexicon));
  const hashes = tagHashes(tags);
  const atoms = new Int32Array(TAG_ATOM_COUNT);
  const features = new Int32Array(TAG_TEMPLATES.count);
  return (tokens, gold, counts) => {
    words.load(tokens);
    const given = new Uint8Array(tokens.length);
    let [last, before] = START_TAGS;
    for (let i = 0; i < tokens.length; i++) {
      const candidates = words.tagsOf(i);
      let tag = candidates[0];
      if (candidates.length > 1) {
        fillTagAtoms(words, i, last, before, atoms);
        fillFeatures(TAG_TEMPLATES, atoms, features);
        counts?.add(features, TAG_TEMPLATES.count);
        tag = counts ? gold[i] : model.best(features, TAG_TEMPLATES.count, candidates);
        if (gold && !counts) {
          model.learn(features, TAG_TEMPLATES.count, candidates, gold[i], MARGIN);
          model.step++;
        }
      }
      given[i] = tag;
      before = last;
      last = hashes[tag];
    }
    return given;
  };
}

/** Tags of each training tree, by a tagger trained on the other folds: as good as the parser will get. */
export function jackknife(trees, tags, clusters, { bits, epochs, folds, least }) {
  const place = shuffle(
    trees.map((_, i) => i),
    seededRandom(9),
  );
  const given = new Array(trees.length);
  for (let fold = 0; fold < folds; fold++) {
    const others = place.filter((_, k) => k % folds !== fold).map((i) => trees[i]);
    const lexicon = buildLexicon(others, tags, clusters);
    const weights = trainOnce(others, tags, lexicon, { bits, epochs, seed: 17 + fold, least });
    const pass = tagPass(Perceptron.of(weights, bits, MOST_CLASSES), tags, lexicon);
    for (let k = fold; k < place.length; k += folds) given[place[k]] = pass(trees[place[k]].tokens);
  }
  return given;
}
