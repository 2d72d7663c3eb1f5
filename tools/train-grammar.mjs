/**
 * Trains the grammar from a treebank and writes weights/grammar.bin.gz. Same input, same bytes.
 *
 *   node tools/train-grammar.mjs --train en_ewt-ud-train.conllu [--text reports.jsonl.gz …]
 *     [--dev FILE] [--test FILE] [--out FILE] [--quick]
 *
 * `--text` names unlabelled text (JSON Lines with a `text` each) from which words are clustered. The sources must
 * be built (npm run build). See docs/grammar.md.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { RelationCandidates } from '../dist/code/text/candidates.js';
import { createGrammar, FEATURES } from '../dist/code/text/grammar.js';
import { KeyTable } from '../dist/code/text/key-table.js';
import { foldWord } from '../dist/code/text/lexicon.js';
import { ParseInput, tagParts } from '../dist/code/text/parse-input.js';
import { SentenceWords } from '../dist/code/text/sentence-words.js';
import { writeWeights } from '../dist/code/text/weights-file.js';
import { WordTable } from '../dist/code/text/word-table.js';
import { relationCandidates, sureActions } from './grammar/candidates.mjs';
import { clusterWords, sentencesOf } from './grammar/clusters.mjs';
import { composedTrees } from './grammar/composed.mjs';
import { buildLexicon } from './grammar/lexicon.mjs';
import { limitOf, MOST_CLASSES, packActions, packClasses } from './grammar/perceptron.mjs';
import { describeScore, measureSpeed, scoreTrees } from './grammar/score.mjs';
import { trainLabeller } from './grammar/train-labeller.mjs';
import { trainParser } from './grammar/train-parser.mjs';
import { jackknife, trainTagger } from './grammar/train-tagger.mjs';
import { countBy, mergeRareTags, readTreebank } from './grammar/treebank.mjs';
import { variantsOf } from './grammar/variants.mjs';

const { values: options } = parseArgs({
  options: {
    train: { type: 'string' },
    text: { type: 'string', multiple: true, default: [] },
    dev: { type: 'string' },
    test: { type: 'string' },
    out: { type: 'string', default: 'weights/grammar.bin.gz' },
    quick: { type: 'boolean', default: false },
  },
});
if (!options.train) {
  process.stderr.write('train-grammar: --train FILE.conllu[.gz] is needed (see docs/grammar.md)\n');
  process.exit(2);
}

const BITS = { tagger: 17, parser: 20, labeller: 17 };
/** Features seen fewer times in training get no weight. */
const LEAST_SEEN = 2;
const LEAST_TAG = 40;
/** Sentences composed in the manner of news. */
const COMPOSED = 2000;
/** This share of the weights, the largest, is cut to one limit before they are put into bytes. */
const CUT_SHARE = 0.0002;
const seeds = options.quick ? [1] : [1, 2, 3];
const epochs = options.quick
  ? { tagger: 5, folds: 3, parser: 6, labeller: 4 }
  : { tagger: 8, folds: 5, parser: 10, labeller: 6 };

const started = performance.now();
const say = (text) =>
  process.stdout.write(`[${((performance.now() - started) / 1000).toFixed(0)} s] ${text}\n`);

const originals = readTreebank(options.train);
const trees = [...originals, ...variantsOf(originals), ...composedTrees(COMPOSED, 3)];
const tags = mergeRareTags(trees, LEAST_TAG);
const relations = [...countBy(trees.flatMap((tree) => tree.relations)).keys()].sort();
say(
  `${originals.length} trees and ${trees.length - originals.length} more, ${tags.length} tags, ${relations.length} relations`,
);
const clusters = clusterWords(allSentences());
const lexicon = buildLexicon(trees, tags, clusters);
say(`${clusters.size} words in clusters`);

const sizes = { bits: BITS.tagger, least: LEAST_SEEN };
const taggerWeights = trainTagger(trees, tags, lexicon, { ...sizes, epochs: epochs.tagger, seeds });
say('tagger trained');
const tagged = jackknife(trees, tags, clusters, { ...sizes, epochs: 4, folds: epochs.folds });
say('training trees tagged');

const inputs = parseInputs();
const heads = trees.map((tree) => tree.head);
const sure = sureActions(inputs, heads);
const parserWeights = trainParser(inputs, heads, new KeyTable(sure.keys, sure.actions), {
  bits: BITS.parser,
  epochs: epochs.parser,
  seeds,
  least: LEAST_SEEN,
  log: say,
});
say('parser trained');

const numbers = new Map(relations.map((relation, number) => [relation, number]));
const gold = trees.map((tree) => tree.relations.map((relation) => numbers.get(relation)));
const possible = relationCandidates(inputs, heads, gold, relations.length);
const candidates = new RelationCandidates(possible.keys, possible.setOf, possible.sets);
const labellerWeights = trainLabeller(inputs, heads, gold, candidates, {
  bits: BITS.labeller,
  epochs: epochs.labeller,
  seeds,
  least: LEAST_SEEN,
});
say('labeller trained');

const { tagSets, unknown, unknownRows, ...lexiconParts } = lexicon;
const sections = {};
add('lexicon', lexiconParts);
add('unknown', {
  keys: Int32Array.from(unknownRows, (row) => row[0]),
  classes: Uint16Array.from(unknownRows, (row) => row[1]),
});
add('sure', sure);
add('relations', { keys: possible.keys, sets: possible.setOf });
add('tagger', packClasses(taggerWeights, MOST_CLASSES, limitOf(taggerWeights, CUT_SHARE)));
add('parser', packActions(parserWeights, limitOf(parserWeights, CUT_SHARE)));
add('labeller', packClasses(labellerWeights, MOST_CLASSES, limitOf(labellerWeights, CUT_SHARE)));

const digest = createHash('sha256');
for (const data of Object.values(sections))
  digest.update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
const version = `ewt-${digest.digest('hex').slice(0, 12)}`;
const bytes = writeWeights(
  {
    version,
    features: FEATURES,
    tags,
    relations,
    tagSets: tagSets.map((set) => [...set]),
    relationSets: possible.sets,
    bits: BITS,
  },
  sections,
);
const packed = gzipSync(bytes, { level: 9 });
writeFileSync(options.out, packed);
say(`${options.out}: version ${version}, ${packed.length} bytes packed, ${bytes.length} unpacked`);
for (const [name, data] of Object.entries(sections)) {
  say(
    `  ${name} ${data.byteLength} (${gzipSync(new Uint8Array(data.buffer, data.byteOffset, data.byteLength)).length})`,
  );
}

const grammar = createGrammar(bytes);
for (const path of [options.dev, options.test]) {
  if (!path) continue;
  const test = readTreebank(path);
  say(describeScore(basename(path), scoreTrees(grammar, test)));
  const sentences = test.map((tree) => ({ span: [0, 0], tokens: tree.tokens }));
  const count = test.reduce((sum, tree) => sum + tree.tokens.length, 0);
  const tagSpeed = measureSpeed(sentences, count, (sentence) => grammar.tag(sentence));
  const parseSpeed = measureSpeed(sentences, count, (sentence) => grammar.parse(sentence));
  say(
    `tags: ${tagSpeed.tokens} tokens/s, ${tagSpeed.sentences} sentences/s; trees: ${parseSpeed.tokens} tokens/s, ${parseSpeed.sentences} sentences/s`,
  );
}

function* allSentences() {
  for (const tree of originals) yield tree.tokens.map(({ form }) => foldWord(form));
  for (const path of options.text) yield* sentencesOf(path);
}

function parseInputs() {
  const words = new SentenceWords(new WordTable(lexicon));
  const parts = tagParts(tags);
  return trees.map((tree, i) => {
    words.load(tree.tokens);
    const input = new ParseInput();
    input.load(words, tagged[i], parts);
    return input;
  });
}

function add(name, parts) {
  for (const [part, data] of Object.entries(parts)) sections[`${name}.${part}`] = data;
}
