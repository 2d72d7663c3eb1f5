/** Builds the lexicon from the treebank: which tags each form takes; and from clusters: each word's place. */
import { hashText } from '../../dist/code/text/hashing.js';
import { KeyTable } from '../../dist/code/text/key-table.js';
import { FORM_SEED, foldWord, unknownKeys, WORD_SEED } from '../../dist/code/text/lexicon.js';
import { countBy } from './treebank.mjs';

/** A form is known once it was seen this often; before `WELL` it may also take what unknown forms take. */
const LEAST = 3;
const WELL = 12;
/** A tag rarer than this share of a form's tags is a slip of the treebank. */
const SLIP = 0.004;
/** Where nothing is known, a form may take the tags that at least this many rare forms took. */
const OPEN = 12;
/** Unknown forms take the tags of like forms where this many tokens are alike, … */
const ALIKE = 25;
/** … save tags rarer among them than this share. */
const RARE = 0.008;

/** @returns lexicon tables (see src/code/text/lexicon.ts); `clusters` as made by clusters.mjs, or none */
export function buildLexicon(trees, tags, clusters) {
  const byForm = countTags(trees, tags);
  const clusterOf = (form) => clusters?.get(foldWord(form))?.[0] ?? 0;
  const alike = countAlike(byForm, clusterOf);
  const classes = new Map();
  const tagSets = [];
  const classOf = (key, set) => {
    if (!classes.has(key)) classes.set(key, tagSets.push(set) - 1);
    return classes.get(key);
  };
  classOf('nothing', openTags(byForm));
  const unknown = [...alike]
    .filter(([, counts]) => sum(counts) >= ALIKE)
    .map(([key, counts]) => {
      const set = frequent(counts, RARE);
      return [key, classOf(`like ${set.join(' ')}`, set)];
    });
  const likely = new Map(unknown);
  const likeOthers = (form) => {
    const key = unknownKeys(form, clusterOf(form)).find((candidate) => likely.has(candidate));
    return tagSets[key === undefined ? 0 : likely.get(key)];
  };
  const entries = [];
  for (const [form, counts] of byForm) {
    const total = sum(counts);
    if (total < LEAST) continue;
    const own = frequent(counts, SLIP);
    const set = total < WELL ? sorted([...new Set([...own, ...likeOthers(form)])]) : own;
    entries.push([hashText(form, FORM_SEED) >>> 0, classOf(`${own.join(' ')} of ${set.join(' ')}`, set)]);
  }
  entries.sort((a, b) => a[0] - b[0]);
  const words = [...(clusters ?? [])].map(([word, pair]) => [hashText(word, WORD_SEED) >>> 0, ...pair]);
  words.sort((a, b) => a[0] - b[0]);
  return {
    forms: Uint32Array.from(entries, (entry) => entry[0]),
    formClass: Uint16Array.from(entries, (entry) => entry[1]),
    tagSets: tagSets.map((set) => Uint8Array.from(set)),
    unknown: tableOf(unknown),
    unknownRows: unknown.sort((a, b) => a[0] - b[0]),
    words: Uint32Array.from(words, (entry) => entry[0]),
    fine: Uint16Array.from(words, (entry) => entry[1]),
    coarse: Uint8Array.from(words, (entry) => entry[2]),
  };
}

function countTags(trees, tags) {
  const numbers = new Map(tags.map((tag, number) => [tag, number]));
  const byForm = new Map();
  for (const tree of trees) {
    for (const [i, { form }] of tree.tokens.entries()) addTo(byForm, form, numbers.get(tree.tags[i]), 1);
  }
  return byForm;
}

function addTo(table, key, tag, count) {
  if (!table.has(key)) table.set(key, new Map());
  const counts = table.get(key);
  counts.set(tag, (counts.get(tag) ?? 0) + count);
}

/** Tags by outline and cluster, ending, or alone; a frequent form counts no more than a rare one. */
function countAlike(byForm, clusterOf) {
  const alike = new Map();
  for (const [form, counts] of byForm) {
    const most = Math.min(1, 5 / sum(counts));
    for (const key of unknownKeys(form, clusterOf(form))) {
      for (const [tag, count] of counts) addTo(alike, key, tag, count * most);
    }
  }
  return alike;
}

function frequent(counts, share) {
  const total = sum(counts);
  return sorted([...counts].filter(([, count]) => count > share * total).map(([tag]) => tag));
}

function openTags(byForm) {
  const rare = [...byForm.values()].filter((counts) => sum(counts) <= 2);
  const counts = countBy(rare.flatMap((tags) => [...tags.keys()]));
  return sorted([...counts].filter(([, count]) => count >= OPEN).map(([tag]) => tag));
}

function tableOf(rows) {
  const ordered = [...rows].sort((a, b) => a[0] - b[0]);
  return new KeyTable(
    Int32Array.from(ordered, (row) => row[0]),
    Uint16Array.from(ordered, (row) => row[1]),
  );
}

function sum(counts) {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
