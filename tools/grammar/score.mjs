/** Scores a grammar against gold trees, and measures its speed. */

/** @returns shares of right tags, heads and relations over all tokens, and F1 by relation */
export function scoreTrees(grammar, trees) {
  const total = { tokens: 0, upos: 0, xpos: 0, heads: 0, labelled: 0, lemmas: 0 };
  const byRelation = new Map();
  const of = (relation) => {
    if (!byRelation.has(relation)) byRelation.set(relation, { gold: 0, given: 0, right: 0 });
    return byRelation.get(relation);
  };
  for (const tree of trees) {
    const parsed = grammar.parse({ span: [0, 0], tokens: tree.tokens });
    for (let i = 0; i < tree.tokens.length; i++) {
      const [upos, xpos] = tree.tags[i].split('|');
      const head = tree.head[i] === tree.tokens.length ? -1 : tree.head[i];
      const right = parsed.head[i] === head;
      total.tokens++;
      if (parsed.upos[i] === upos) total.upos++;
      if (parsed.xpos[i] === xpos) total.xpos++;
      if (parsed.lemma[i] === tree.lemmas[i].toLowerCase()) total.lemmas++;
      if (right) total.heads++;
      of(tree.relations[i]).gold++;
      of(parsed.relation[i]).given++;
      if (right && parsed.relation[i] === tree.relations[i]) {
        total.labelled++;
        of(tree.relations[i]).right++;
      }
    }
  }
  return { total, byRelation };
}

const SHOWN = [
  ...['root', 'nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'obl:agent', 'obl:unmarked', 'ccomp', 'xcomp'],
  ...[
    'advcl',
    'acl',
    'acl:relcl',
    'conj',
    'nmod',
    'nmod:poss',
    'appos',
    'compound',
    'flat',
    'amod',
    'parataxis',
  ],
];

/** A scored treebank as lines of text. */
export function describeScore(name, { total, byRelation }) {
  const share = (part) => ((100 * part) / total.tokens).toFixed(2);
  const relations = SHOWN.map((relation) => {
    const { gold, given, right } = byRelation.get(relation) ?? { gold: 0, given: 0, right: 0 };
    return `${relation} ${gold + given === 0 ? '-' : ((200 * right) / (gold + given)).toFixed(1)}`;
  });
  return [
    `${name}: UPOS ${share(total.upos)}  XPOS ${share(total.xpos)}  lemma ${share(total.lemmas)}  UAS ${share(total.heads)}  LAS ${share(total.labelled)}  (${total.tokens} tokens)`,
    `  F1: ${relations.join(', ')}`,
  ].join('\n');
}

/** Median sentences and tokens a second of `run` over `items` in seven rounds. */
export function measureSpeed(items, tokens, run) {
  const times = [];
  for (let round = 0; round < 7; round++) {
    const start = performance.now();
    for (const item of items) run(item);
    times.push((performance.now() - start) / 1000);
  }
  const median = times.sort((a, b) => a - b)[3];
  return { sentences: Math.round(items.length / median), tokens: Math.round(tokens / median) };
}
