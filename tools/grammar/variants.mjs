/**
 * Variants of treebank sentences that bring them closer to the reports: hyphenated words in one token, as
 * tokens.ts cuts them (the treebank splits them all), and headlines in title case without a full stop.
 */
import { HYPHEN_NAMES } from '../../dist/code/text/hyphen-names.js';

const SMALL = new Set('a an and as at but by for from in into of off on or over the to up with'.split(' '));
/** One sentence in this many becomes a headline as well. */
const HEADLINE_EVERY = 8;

/** @returns the variants alone, in the order of the trees they come from */
export function variantsOf(trees) {
  const joined = trees.map(joinHyphens).filter(Boolean);
  const headlines = trees.filter(suitsHeadline).filter((_, i) => i % HEADLINE_EVERY === 0);
  return [...joined, ...headlines.map(asHeadline)];
}

function suitsHeadline(tree) {
  const n = tree.tokens.length;
  return n >= 4 && n <= 16 && tree.relations.some((relation) => relation.startsWith('nsubj'));
}

function asHeadline(tree) {
  const n = tree.tokens.length;
  const stopped = tree.tags[n - 1] === 'PUNCT|.' && !Array.from(tree.head).includes(n - 1);
  const kept = stopped ? n - 1 : n;
  const capital = (form, i) =>
    i > 0 && SMALL.has(form.toLowerCase())
      ? form.toLowerCase()
      : form.charAt(0).toUpperCase() + form.slice(1);
  return {
    ...tree,
    tokens: tree.tokens
      .slice(0, kept)
      .map(({ form }, i) => ({ form: /^['’n]/.test(form) ? form : capital(form, i) })),
    tags: tree.tags.slice(0, kept),
    lemmas: tree.lemmas.slice(0, kept),
    head: tree.head.slice(0, kept).map((head) => (head === n ? kept : head)),
    relations: tree.relations.slice(0, kept),
    glued: tree.glued.slice(0, kept),
  };
}

/** The tree with its hyphenated words joined, or undefined where it has none that can be. */
function joinHyphens(tree) {
  const groups = hyphenated(tree).filter((group) => outermost(tree, group) >= 0);
  if (groups.length === 0) return undefined;
  const groupOf = new Map();
  for (const group of groups) for (let i = group.from; i < group.to; i++) groupOf.set(i, group);
  const place = new Int32Array(tree.tokens.length + 1);
  let next = 0;
  for (let i = 0; i <= tree.tokens.length; i++) {
    const group = groupOf.get(i);
    place[i] = group && i > group.from ? place[group.from] : next++;
  }
  const joined = { id: tree.id, tokens: [], tags: [], lemmas: [], head: [], relations: [], glued: [] };
  for (let i = 0; i < tree.tokens.length; i++) {
    const group = groupOf.get(i);
    if (group && i > group.from) continue;
    const top = group ? outermost(tree, group) : i;
    joined.tokens.push({ form: formOf(tree, group, i) });
    joined.tags.push(group ? tagOf(tree, group, top) : tree.tags[i]);
    joined.lemmas.push(tree.lemmas[top]);
    joined.head.push(place[tree.head[top]]);
    joined.relations.push(group && tree.relations[top] === 'compound' ? 'amod' : tree.relations[top]);
    joined.glued.push(tree.glued[group ? group.to - 1 : i]);
  }
  return { ...joined, head: Int32Array.from(joined.head) };
}

/** Runs such as `short`, `-`, `range` without spaces, as half-open ranges. */
function hyphenated(tree) {
  const groups = [];
  const word = (i) => /^\p{L}[\p{L}\d.]*$/u.test(tree.tokens[i]?.form ?? '');
  for (let i = 0; i < tree.tokens.length; i++) {
    let to = i + 1;
    while (
      word(to - 1) &&
      tree.tokens[to]?.form === '-' &&
      tree.glued[to - 1] &&
      tree.glued[to] &&
      word(to + 1)
    )
      to += 2;
    if (to === i + 1) continue;
    const parts = tree.tokens.slice(i, to).filter((_, k) => k % 2 === 0);
    if (!parts.every(({ form }) => HYPHEN_NAMES.has(form.toLowerCase()))) groups.push({ from: i, to });
    i = to - 1;
  }
  return groups;
}

/** The one token of a group whose head is outside it, or -1 where several are. */
function outermost(tree, { from, to }) {
  let found = -1;
  for (let i = from; i < to; i++) {
    const head = tree.head[i];
    if (head >= from && head < to) continue;
    if (found >= 0) return -1;
    found = i;
  }
  return found;
}

function formOf(tree, group, i) {
  if (!group) return tree.tokens[i].form;
  return tree.tokens
    .slice(group.from, group.to)
    .map(({ form }) => form)
    .join('');
}

function tagOf(tree, group, top) {
  const last = tree.tags[group.to - 1];
  if (last === 'PROPN|NNP' || last === 'PROPN|NNPS') return last;
  const before = tree.head[top] >= group.to && /^(?:amod|compound)/.test(tree.relations[top]);
  return before ? 'ADJ|JJ' : tree.tags[top];
}
