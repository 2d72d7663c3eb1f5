/** Builds the lexicon from the treebank: which tags each form takes; and from clusters: each word's place. */
import { hashText } from '../../dist/code/text/hashing.js';
import { FORM_SEED, WORD_SEED } from '../../dist/code/text/lexicon.js';
import { countBy } from './treebank.mjs';

/** A form is known once it was seen this often; before `WELL` it may also take what unknown forms take. */
const LEAST = 3;
const WELL = 12;
/** A tag rarer than this share of a form's tags is a slip of the treebank. */
const SLIP = 0.004;
/** Unknown forms may take the tags that at least this many rare forms took. */
const OPEN = 12;

/** @returns lexicon tables (see src/code/text/lexicon.ts); `clusters` as made by clusters.mjs, or none */
export function buildLexicon(trees, tags, clusters) {
  const numbers = new Map(tags.map((tag, number) => [tag, number]));
  const byForm = new Map();
  for (const tree of trees) {
    for (const [i, { form }] of tree.tokens.entries()) {
      const counts = byForm.get(form) ?? new Map();
      byForm.set(form, counts);
      counts.set(tree.tags[i], (counts.get(tree.tags[i]) ?? 0) + 1);
    }
  }
  const open = openTags(byForm).map((tag) => numbers.get(tag));
  const classes = new Map();
  const tagSets = [sorted(open)];
  const entries = [];
  for (const [form, counts] of byForm) {
    const total = sum(counts);
    if (total < LEAST) continue;
    const own = [...counts].filter(([, count]) => count > SLIP * total).map(([tag]) => numbers.get(tag));
    const key = `${total < WELL ? 'open ' : ''}${sorted(own).join(' ')}`;
    if (!classes.has(key)) {
      classes.set(key, tagSets.length);
      tagSets.push(sorted(total < WELL ? [...new Set([...own, ...open])] : own));
    }
    entries.push([hashText(form, FORM_SEED) >>> 0, classes.get(key)]);
  }
  entries.sort((a, b) => a[0] - b[0]);
  const words = [...(clusters ?? [])].map(([word, pair]) => [hashText(word, WORD_SEED) >>> 0, ...pair]);
  words.sort((a, b) => a[0] - b[0]);
  return {
    forms: Uint32Array.from(entries, (entry) => entry[0]),
    formClass: Uint16Array.from(entries, (entry) => entry[1]),
    tagSets: tagSets.map((set) => Uint8Array.from(set)),
    words: Uint32Array.from(words, (entry) => entry[0]),
    fine: Uint16Array.from(words, (entry) => entry[1]),
    coarse: Uint8Array.from(words, (entry) => entry[2]),
  };
}

function openTags(byForm) {
  const rare = [...byForm.values()].filter((counts) => sum(counts) <= 2);
  return [...countBy(rare.flatMap((counts) => [...counts.keys()]))]
    .filter(([, count]) => count >= OPEN)
    .map(([tag]) => tag);
}

function sum(counts) {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
