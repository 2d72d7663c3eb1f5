/**
 * How near a word stands to what passes between the two participants: whether the source does it, whether
 * the target undergoes it, and how many clauses lie between. The weights are set by hand.
 */
import { argumentsOf, caseOf, childrenIn, isVerb } from '../acts/tree.js';
import type { ParsedSentence } from '../text/types.js';
import type { MarkedView } from './marked-view.js';

/** True if the phrase with this head names one of the tokens, without a clause between. */
export function phraseHolds(s: ParsedSentence, head: number, tokens: readonly number[]): boolean {
  return tokens.some((token) => {
    let node = token;
    for (let step = 0; node >= 0 && step < 12; step++) {
      if (node === head) return true;
      if (isVerb(s, node) && node !== token) return false;
      node = s.head[node] ?? -1;
    }
    return false;
  });
}

/** True if one of the tokens lies anywhere under the node, or is it. */
export function isAbove(s: ParsedSentence, node: number, tokens: readonly number[]): boolean {
  return tokens.some((token) => {
    let at = token;
    for (let step = 0; at >= 0 && step < s.tokens.length; step++) {
      if (at === node) return true;
      at = s.head[at] ?? -1;
    }
    return false;
  });
}

/** True if the source is the logical subject of the verb, or stands right before it where the tree has none. */
export function doneBySource(marked: MarkedView, verb: number): boolean {
  const s = marked.view.sentence;
  const { subject } = argumentsOf(s, verb);
  if (subject.some((head) => phraseHolds(s, head, marked.sources))) return true;
  if (isErrand(marked, verb)) return true;
  // "U.S. reduced tariffs": a past tense that was read as a participle before its object.
  const misread = s.relation[verb] === 'amod' && s.xpos[verb] === 'VBN' && subject.length === 0;
  return misread && marked.sources.includes(verb - 1);
}

/** "Phoned him to thank him": the caller thanks, where the tree gives the verb to the one called. */
function isErrand(marked: MarkedView, verb: number): boolean {
  const s = marked.view.sentence;
  const head = s.head[verb] ?? -1;
  if (head < 0 || !ERRANDS.has(s.lemma[head] ?? '')) return false;
  const relation = s.relation[verb];
  return (relation === 'xcomp' || relation === 'advcl') && doneBySource(marked, head);
}

const ERRANDS = new Set('call|phone|telephone|ring|visit|meet|write'.split('|'));

/** True if the target is the logical subject of the verb. */
export function doneByTarget(marked: MarkedView, verb: number): boolean {
  const s = marked.view.sentence;
  if (isErrand(marked, verb)) return false;
  return argumentsOf(s, verb).subject.some((head) => phraseHolds(s, head, marked.targets));
}

/** In [0.05, 1.5]: the weight of a word by its place alone. */
export function placeWeight(marked: MarkedView, at: number): number {
  const s = marked.view.sentence;
  const own = isVerb(s, at) || s.upos[at] === 'ADJ' ? verbPlace(marked, at) : nounPlace(marked, at);
  const between = isBetween(marked, at) ? 0.15 : 0;
  const value = (own + between) * (marked.inside[at] === true ? 0.2 : 1);
  return Math.min(1.5, Math.max(0.05, value));
}

function verbPlace(marked: MarkedView, verb: number): number {
  const s = marked.view.sentence;
  const { object, indirect, passive, subject } = argumentsOf(s, verb);
  const bySource = doneBySource(marked, verb);
  const onTarget = [...object, ...indirect].some((head) => phraseHolds(s, head, marked.targets));
  let value = 0.3;
  if (bySource) value += 0.5;
  if (isAbove(s, verb, marked.targets)) value += 0.3;
  if (onTarget) value += 0.2;
  if (passive && subject.length === 0 && onTarget) value += 0.2;
  // "a man suspected of …" only tells who the target is.
  const describes = s.relation[verb] === 'acl' && phraseHolds(s, s.head[verb] ?? -1, marked.targets);
  if (!bySource && (doneByTarget(marked, verb) || describes)) value *= 0.3;
  return value;
}

const DOER = new Set(['by', 'from', 'between', 'of', 'among']);

function nounPlace(marked: MarkedView, noun: number): number {
  const s = marked.view.sentence;
  let value = 0.25;
  const owners = [
    ...childrenIn(s, noun, 'nmod:poss', 'amod', 'compound'),
    ...childrenIn(s, noun, 'nmod').filter((child) => DOER.has(caseOf(s, child))),
  ];
  const bySource = owners.some((owner) => phraseHolds(s, owner, marked.sources));
  if (bySource) value += 0.45;
  const verb = governorOf(s, noun);
  const governed = verb >= 0 && doneBySource(marked, verb);
  if (governed) value += objectLike(s, noun) ? 0.45 : 0.2;
  if (isAbove(s, noun, marked.targets) || (verb >= 0 && isAbove(s, verb, marked.targets))) value += 0.25;
  if (!bySource && !governed && owners.some((owner) => phraseHolds(s, owner, marked.targets))) value *= 0.4;
  return value;
}

/** The verb over a noun, through the nouns that it modifies; -1 where there is none. */
export function governorOf(s: ParsedSentence, noun: number): number {
  let at = s.head[noun] ?? -1;
  for (let step = 0; at >= 0 && step < 4; step++) {
    if (isVerb(s, at)) return at;
    at = s.head[at] ?? -1;
  }
  return -1;
}

function objectLike(s: ParsedSentence, noun: number): boolean {
  const relation = s.relation[noun] ?? '';
  return relation === 'obj' || relation === 'nsubj:pass' || relation === 'iobj';
}

function isBetween(marked: MarkedView, at: number): boolean {
  const { sources, targets } = marked;
  return sources.some((source) =>
    targets.some((target) => at > Math.min(source, target) && at < Math.max(source, target)),
  );
}
