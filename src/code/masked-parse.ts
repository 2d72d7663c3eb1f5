/**
 * Parses a sentence with each name of several words put in as one well-known name. "North Korean leader Kim
 * Jong Un" is hard for a parser that learned from a treebank, "Bush" is not; the tree is then spread over the
 * words again, the last word of a name carrying it.
 */
import type { ActorMention } from './actors/types.js';
import { type NameGroup, nameGroups } from './name-groups.js';
import type { Retagger } from './retag.js';
import type { Grammar, ParsedSentence, Sentence, TaggedSentence, Token } from './text/types.js';
import { repairTree } from './tree-repairs.js';

/** Stand-ins that the treebank knows well. */
const PERSON = 'Bush';
const PLACE = 'Iraq';

/** Tags, mends and parses a sentence with the mentions found in its bare words. */
export function parseMasked(
  grammar: Grammar,
  retagger: Retagger,
  sentence: Sentence,
  mentions: readonly ActorMention[],
): ParsedSentence {
  const tagged = retagger.retag(grammar.tag(sentence), mentions);
  return parseTagged(grammar, tagged, mentions, retagger.numbers.get('NNP'));
}

/** The whole tree of a tagged sentence, the words of each long name hung on its last. `proper`: number of NNP. */
export function parseTagged(
  grammar: Grammar,
  tagged: TaggedSentence,
  mentions: readonly ActorMention[],
  proper: number | undefined,
): ParsedSentence {
  const sentence = tagged;
  const names = nameGroups(tagged, mentions);
  if (names.length === 0) return repairTree(grammar.parse(tagged));
  /** Index of the word that each token of the shortened sentence stands for. */
  const full: number[] = [];
  let at = 0;
  for (const name of names) {
    for (; at < name.from; at++) full.push(at);
    full.push(name.to - 1);
    at = name.to;
  }
  for (; at < sentence.tokens.length; at++) full.push(at);
  const lasts = new Map(names.map((name) => [name.to - 1, name]));
  const pick = <T>(all: readonly T[]): T[] => full.map((index) => all[index] as T);
  const short: TaggedSentence = {
    span: sentence.span,
    tokens: full.map((index) => {
      const token = sentence.tokens[index] as Token;
      const name = lasts.get(index);
      if (!name) return token;
      return isName(sentence, name) ? { form: standIn(name), start: token.start, end: token.end } : token;
    }),
    tags: Uint8Array.from(full, (index) => {
      const name = lasts.get(index);
      const renamed = name !== undefined && isName(sentence, name) && proper !== undefined;
      return renamed ? proper : (tagged.tags[index] ?? 0);
    }),
    upos: pick(tagged.upos),
    xpos: pick(tagged.xpos),
    lemma: pick(tagged.lemma),
  };
  return repairTree(spread(sentence, grammar.parse(short), full, names, tagged));
}

/** Names take a stand-in; "Russian troops" and "North Korean" keep their last word and its tag. */
function isName(sentence: Sentence, { mention }: NameGroup): boolean {
  const last = sentence.tokens[mention.to - 1]?.form ?? '';
  return /^\p{Lu}/u.test(last) && mention.kind !== 'nationality';
}

function standIn({ mention }: NameGroup): string {
  return mention.kind === 'person' || mention.kind === 'agent' || mention.kind === 'own' ? PERSON : PLACE;
}

function spread(
  sentence: Sentence,
  short: ParsedSentence,
  full: readonly number[],
  names: readonly NameGroup[],
  tagged: TaggedSentence,
): ParsedSentence {
  const n = sentence.tokens.length;
  const relation = new Array<string>(n).fill('compound');
  const head = new Int32Array(n).fill(-1);
  const upos = [...tagged.upos];
  for (const name of names) {
    for (let at = name.from; at < name.to - 1; at++) head[at] = name.to - 1;
    if (isName(sentence, name)) upos[name.to - 1] = 'PROPN';
  }
  full.forEach((at, index) => {
    relation[at] = short.relation[index] ?? 'dep';
    const over = short.head[index] ?? -1;
    head[at] = over < 0 ? -1 : (full[over] ?? -1);
  });
  const children: number[][] = Array.from({ length: n }, () => []);
  head.forEach((over, at) => {
    if (over >= 0) children[over]?.push(at);
  });
  const { span, tokens, xpos, lemma } = tagged;
  return { span, tokens, upos, xpos, lemma, head, relation, children };
}
