/**
 * Parses a sentence with each name of several words put in as one well-known name. "North Korean leader Kim
 * Jong Un" is hard for a parser that learned from a treebank, "Bush" is not; the tree is then spread over the
 * words again, the last word of a name carrying it.
 */
import type { ActorMention } from './actors/types.js';
import { type NameGroup, nameGroups } from './name-groups.js';
import type { Retagger } from './retag.js';
import { tokenWithForm } from './text/form-table.js';
import { childrenOf } from './text/grammar.js';
import type { Grammar, ParsedSentence, Sentence, TaggedSentence, Token, Tree } from './text/types.js';
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
  const names = nameGroups(tagged, mentions);
  if (names.length === 0) return repairTree(grammar.parse(tagged));
  /** Index of the word that each token of the shortened sentence stands for. */
  const full: number[] = [];
  const short: Token[] = [];
  const tags = new Uint8Array(tagged.tokens.length);
  const take = (at: number, token: Token, tag: number): void => {
    tags[full.length] = tag;
    full.push(at);
    short.push(token);
  };
  let at = 0;
  for (const name of names) {
    for (; at < name.from; at++) take(at, tagged.tokens[at] as Token, tagged.tags[at] as number);
    const last = name.to - 1;
    const token = tagged.tokens[last] as Token;
    const own = tagged.tags[last] as number;
    if (isName(tagged, name)) take(last, standIn(name, token), proper ?? own);
    else take(last, token, own);
    at = name.to;
  }
  for (; at < tagged.tokens.length; at++) take(at, tagged.tokens[at] as Token, tagged.tags[at] as number);
  return repairTree(spread(tagged, grammar.tree({ tokens: short, tags }), full, names));
}

/** Names take a stand-in; "Russian troops" and "North Korean" keep their last word and its tag. */
function isName(sentence: Sentence, { mention }: NameGroup): boolean {
  const last = sentence.tokens[mention.to - 1]?.form ?? '';
  return /^\p{Lu}/u.test(last) && mention.kind !== 'nationality';
}

function standIn({ mention }: NameGroup, { start, end }: Token): Token {
  const person = mention.kind === 'person' || mention.kind === 'agent' || mention.kind === 'own';
  return tokenWithForm(person ? PERSON : PLACE, start, end);
}

function spread(
  tagged: TaggedSentence,
  short: Tree,
  full: readonly number[],
  names: readonly NameGroup[],
): ParsedSentence {
  const n = tagged.tokens.length;
  const relation = new Array<string>(n).fill('compound');
  const head = new Int32Array(n).fill(-1);
  const upos = [...tagged.upos];
  for (const name of names) {
    for (let at = name.from; at < name.to - 1; at++) head[at] = name.to - 1;
    if (isName(tagged, name)) upos[name.to - 1] = 'PROPN';
  }
  for (let index = 0; index < full.length; index++) {
    const at = full[index] as number;
    relation[at] = short.relation[index] as string;
    const over = short.head[index] as number;
    head[at] = over < 0 ? -1 : (full[over] as number);
  }
  const { span, tokens, xpos, lemma } = tagged;
  return { span, tokens, upos, xpos, lemma, head, relation, children: childrenOf(head) };
}
