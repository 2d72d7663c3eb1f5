/**
 * Climbs from a word to the clause of the source and lets each word on the way change what the act is:
 * "refuses to allow a visit" is climbed from "visit" over "allow" to "refuses".
 */
import { argumentsOf, caseOf, childrenIn, isVerb } from '../acts/tree.js';
import { modalOf, negationAt } from '../status/modality.js';
import type { ParsedSentence } from '../text/types.js';
import { type Effect, underEffect } from './effects.js';
import type { MarkedView } from './marked-view.js';
import { doneBySource, doneByTarget, isAbove, phraseHolds } from './place-in-sentence.js';
import { type RelationType, relationQuad } from './types.js';
import type { FoundWord } from './word-readings.js';

export interface Climbed {
  readonly type: RelationType;
  readonly weight: number;
  /** Words that changed it, from the act upwards. */
  readonly over: readonly string[];
}

interface State {
  type: RelationType;
  weight: number;
  readonly over: string[];
}

/** Weight of an act told in a clause of time, cause or condition beside the source's own. */
const ASIDE = 0.5;
/** Prepositions of time and cause. */
const BESIDE = new Set(
  'after|before|following|follow|amid|despite|because_of|due_to|since|during|until'.split('|'),
);
/** Weight of what is only the object or purpose of another act: "discussed the sanctions". */
const HELD = 0.4;

/** The relation that the act at a token tells of source and target, after all that governs it. */
export function climb(
  marked: MarkedView,
  words: readonly (FoundWord | undefined)[],
  at: number,
  type: RelationType,
): Climbed {
  const s = marked.view.sentence;
  const state: State = { type, weight: 1, over: [] };
  modify(s, at, state);
  let node = at;
  for (let step = 0; step < 10; step++) {
    const head = s.head[node] ?? -1;
    if (head < 0) break;
    // What others say or do about the source's act does not change it.
    if (isAbove(s, node, marked.sources) && !doneBySource(marked, head)) break;
    aside(marked, node, head, state);
    const word = words[head];
    const governs = governing(s, node, head) || failing(s, node, word);
    if (word !== undefined && governs) {
      const effect = word.entry.effect;
      const name = word.entry.words.join(' ');
      if (effect === 'say' && doneBySource(marked, head) && doneByTarget(marked, node)) blame(state);
      else if (effect === 'request' && isRally(marked, head, node, state.type)) apply('accuse', name, state);
      else if (effect !== undefined) apply(effect, name, state);
      else if (word.entry.reading !== undefined && doneBySource(marked, head)) state.weight *= HELD;
    }
    if (governs) modify(s, head, state);
    node = head;
  }
  return state;
}

function apply(effect: Effect, word: string, state: State): void {
  const type = underEffect(effect, state.type);
  if (effect !== 'light' && effect !== 'say') state.over.push(`${effect} of ${word}`);
  state.type = type;
}

/**
 * True where somebody is asked for hostile acts, or an inquiry, against the target, who is not the one asked:
 * PLOVER's "rally opposition against", a kind of ACCUSE.
 */
export function isRally(marked: MarkedView, verb: number, node: number, type: RelationType): boolean {
  const s = marked.view.sentence;
  if (relationQuad(type) !== 4 && type !== 'ACCUSE') return false;
  const { object, indirect } = argumentsOf(s, verb);
  const asked = [...object, ...indirect].some(
    (head) => head !== node && phraseHolds(s, head, marked.targets),
  );
  return !asked && isAbove(s, node, marked.targets) && !doneByTarget(marked, node);
}

/** What the source says of the target's own deeds: blame for bad ones, praise for good ones. */
function blame(state: State): void {
  if (relationQuad(state.type) <= 2) return;
  state.weight *= 3;
  if (state.type === 'REQUEST') return;
  state.type = 'ACCUSE';
  state.over.push('said of the target');
}

/** Negation and auxiliaries of a clause. */
function modify(s: ParsedSentence, verb: number, state: State): void {
  if (!isVerb(s, verb) && s.upos[verb] !== 'ADJ') return;
  if (negationAt(s, verb) >= 0) {
    apply('not', 'the clause', state);
    return;
  }
  const modal = modalOf(s, verb, 'news');
  if (modal) {
    const form = s.tokens[modal.at]?.form.toLowerCase() ?? '';
    if (modal.status === 'planned') apply('intent', form, state);
    else if (modal.status === 'possible' && !isPerfect(s, verb)) apply('intent', form, state);
    else if (modal.status === 'proposed') apply('request', form, state);
    return;
  }
  // A headline's future: "Ministers to visit …".
  const isRoot = (s.head[verb] ?? -1) < 0 && s.xpos[verb] === 'VB';
  if (isRoot && childrenIn(s, verb, 'mark').some((mark) => s.lemma[mark] === 'to'))
    apply('intent', 'to', state);
}

const GOVERNED = /^(xcomp|ccomp|obj|iobj|obl|nsubj:pass|nmod|acl|advcl|csubj|compound|amod)/;

/** True where the head says something of the node: its complement, object or purpose, not a mere neighbour. */
function governing(s: ParsedSentence, node: number, head: number): boolean {
  const relation = s.relation[node] ?? '';
  if (!GOVERNED.test(relation) || relation === 'acl:relcl') return false;
  if (relation === 'advcl') return childrenIn(s, node, 'mark').some((mark) => s.lemma[mark] === 'to');
  return head !== node;
}

/** "Talks between them collapsed": the subject of a verb of failing or ending is what failed. */
function failing(s: ParsedSentence, node: number, word: FoundWord | undefined): boolean {
  const effect = word?.entry.effect;
  return s.relation[node] === 'nsubj' && !isVerb(s, node) && (effect === 'fail' || effect === 'stop');
}

function aside(marked: MarkedView, node: number, head: number, state: State): void {
  const s = marked.view.sentence;
  const relation = s.relation[node] ?? '';
  const purpose = relation === 'advcl' && childrenIn(s, node, 'mark').some((mark) => s.lemma[mark] === 'to');
  if (purpose) state.weight *= 0.7;
  else if (relation === 'advcl' || relation === 'acl:relcl' || relation === 'parataxis')
    state.weight *= ASIDE;
  // "the delegation visiting Oslo": tells who the source is.
  else if (relation === 'acl' && s.xpos[node] !== 'VB' && marked.sources.includes(head)) state.weight *= HELD;
  else if (relation === 'conj' && isVerb(s, node) && isVerb(s, head)) state.weight *= 0.85;
  else if (/^(obl|nmod)/.test(relation) && BESIDE.has(caseOf(s, node))) state.weight *= ASIDE;
}

/** "may have launched": of things past, not to come. */
function isPerfect(s: ParsedSentence, verb: number): boolean {
  return childrenIn(s, verb, 'aux').some((aux) => s.lemma[aux] === 'have');
}
