/** Builds the lexicon from the treebank: which tags each form takes. */
import { hashText } from '../../dist/code/text/hashing.js';
import { FORM_SEED, WORD_SEED } from '../../dist/code/text/lexicon.js';

/** A form's tags count once it was seen this often; a tag counts from this share on. */
const LEAST = 3;
const SHARE = 0.04;
/** A form takes its only tag unasked when it was seen this often with (almost) no other. */
const CERTAIN = 20;
const CERTAIN_SHARE = 0.995;

/** @returns lexicon tables (see src/code/text/lexicon.ts); `clusters` as made by clusters.mjs, or none */
export function buildLexicon(trees, tags, clusters) {
  const byForm = new Map();
  for (const tree of trees) {
    for (const [i, { form }] of tree.tokens.entries()) {
      const counts = byForm.get(form) ?? new Map();
      byForm.set(form, counts);
      counts.set(tree.tags[i], (counts.get(tree.tags[i]) ?? 0) + 1);
    }
  }
  const numbers = new Map(tags.map((tag, number) => [tag, number]));
  const classes = new Map();
  const onlyTag = [-1];
  const entries = [];
  for (const [form, counts] of byForm) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (total < LEAST) continue;
    const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const certain = total >= CERTAIN && ranked[0][1] >= CERTAIN_SHARE * total;
    const usual = ranked.filter(([, count]) => count >= SHARE * total).map(([tag]) => tag);
    const key = `${certain ? '=' : ''}${usual.sort().join(' ')}`;
    if (!classes.has(key)) {
      classes.set(key, classes.size + 1);
      onlyTag.push(certain ? numbers.get(ranked[0][0]) : -1);
    }
    entries.push([hashText(form, FORM_SEED) >>> 0, classes.get(key)]);
  }
  entries.sort((a, b) => a[0] - b[0]);
  const words = [...(clusters ?? [])].map(([word, pair]) => [hashText(word, WORD_SEED) >>> 0, ...pair]);
  words.sort((a, b) => a[0] - b[0]);
  return {
    forms: Uint32Array.from(entries, (entry) => entry[0]),
    formClass: Uint16Array.from(entries, (entry) => entry[1]),
    onlyTag: Int16Array.from(onlyTag),
    words: Uint32Array.from(words, (entry) => entry[0]),
    fine: Uint16Array.from(words, (entry) => entry[1]),
    coarse: Uint8Array.from(words, (entry) => entry[2]),
  };
}
