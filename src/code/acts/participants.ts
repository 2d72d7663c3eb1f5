/**
 * Who is meant by a noun phrase: the actor it names, one that modifies it ("a Russian missile", "the remarks
 * of the Iranian leader"), or the state of the place it lies in ("a market in Kharkiv").
 */
import { statesOf } from '../../ontology/actor.js';
import type { ActorMention } from '../actors/types.js';
import { caseOf, childrenIn, isNoun, isVerb } from './tree.js';
import type { Participant, Path, SentenceView } from './types.js';

const PLACE_CASES = new Set(
  'in|near|at|on|off|outside|inside|around|across|along|to|towards|toward|into|over|against|within|throughout'.split(
    '|',
  ),
);
const OWNER_CASES = new Set([
  'of',
  'from',
  'by',
  'for',
  'with',
  'between',
  'among',
  'including',
  'against',
  'to',
  'on',
  'about',
  'over',
]);
const DOER_CASES = new Set(['by', 'from']);
/** How far down a phrase an actor is looked for. */
const DEEPEST = 3;
/** Words that may stand between the members of a list of actors. */
const BETWEEN = new Set([
  ',',
  'and',
  '&',
  'or',
  'the',
  'both',
  'as',
  'well',
  'alongside',
  '/',
  'also',
  'along',
  'with',
]);

/** The mention that covers a token. */
export function mentionOf(view: SentenceView, token: number): ActorMention | undefined {
  const index = view.mentionAt[token] ?? -1;
  return index < 0 ? undefined : view.mentions[index];
}

/** Actors that the phrase with this head stands for, best first; empty where it stands for none. */
export function actorsOf(view: SentenceView, head: number, slot: string): readonly Participant[] {
  const found = inPhrase(view, head, slot, 0);
  return found.length > 0 ? withListed(view, found, slot) : [];
}

/** A participant for one mention. */
export function participant(mention: ActorMention, path: Path, slot: string): Participant {
  return { codes: mention.codes, from: mention.from, to: mention.to, path, slot };
}

function inPhrase(view: SentenceView, head: number, slot: string, depth: number): readonly Participant[] {
  const s = view.sentence;
  const covering = mentionOf(view, head);
  const direct = covering ? (namedBeside(view, head, covering) ?? covering) : undefined;
  const own: Participant[] = direct
    ? [named(view, direct, head, depth === 0 ? 'direct' : 'modifier', slot)]
    : [];
  if (own.length === 0) own.push(...modifiers(view, head, slot, depth));
  if (depth < DEEPEST) {
    for (const other of childrenIn(s, head, 'conj')) {
      // "Ortega and his wife": the pronoun is no further actor.
      if (!isVerb(s, other))
        own.push(...inPhrase(view, other, slot, depth).filter((one) => !isPronoun(view, one)));
    }
  }
  return own;
}

/** A mention; "its forces" are those of whom "its" means, whatever the noun alone was taken for. */
function named(
  view: SentenceView,
  mention: ActorMention,
  head: number,
  path: Path,
  slot: string,
): Participant {
  const one = participant(mention, path, slot);
  if (!isContextual(mention)) return one;
  for (const owner of childrenIn(view.sentence, head, 'nmod:poss')) {
    const whose = mentionOf(view, owner);
    if (!whose || whose === mention) continue;
    const sector = mention.codes[0]?.split('.')[1];
    return { ...one, codes: statesOf(whose.codes).map((state) => (sector ? `${state}.${sector}` : state)) };
  }
  return one;
}

/** An agent whose state the words themselves do not tell: "forces", "counterpart". */
function isContextual(mention: ActorMention): boolean {
  return mention.kind === 'agent' && mention.by.startsWith('agents:');
}

/** "his counterpart, Sergei Lavrov": the name beside says who is meant. */
function namedBeside(view: SentenceView, head: number, mention: ActorMention): ActorMention | undefined {
  if (!isContextual(mention)) return undefined;
  for (const child of childrenIn(view.sentence, head, 'appos', 'flat')) {
    const beside = mentionOf(view, child);
    if (beside && beside !== mention && beside.kind === 'person') return beside;
  }
  return undefined;
}

function isPronoun(view: SentenceView, one: Participant): boolean {
  return one.from !== undefined && mentionOf(view, one.from)?.kind === 'pronoun';
}

function modifiers(view: SentenceView, head: number, slot: string, depth: number): readonly Participant[] {
  const s = view.sentence;
  if (depth >= DEEPEST) return [];
  for (const child of childrenIn(
    s,
    head,
    'nmod:poss',
    'amod',
    'compound',
    'flat',
    'appos',
    'det',
    'nummod',
  )) {
    const mention = mentionOf(view, child);
    if (mention) return [participant(mention, 'modifier', slot), ...listedAfter(view, child, slot)];
  }
  for (const child of childrenIn(s, head, 'nmod:poss', 'compound', 'amod')) {
    if (!isNoun(s, child)) continue;
    const found = inPhrase(view, child, slot, depth + 1);
    if (found.length > 0) return found.map((one) => ({ ...one, path: 'modifier' as const }));
  }
  // Of an act only its doer stands for it: "sanctions against X" are not those of X.
  const isAct = view.eventNouns.has(s.lemma[head] ?? '');
  const placed = !isAct && (slot !== 'subj' || isSomebody(view, head));
  for (const cases of isAct ? [DOER_CASES] : placed ? [OWNER_CASES, PLACE_CASES] : [OWNER_CASES]) {
    for (const child of childrenIn(s, head, 'nmod', 'obl', 'appos', 'nmod:poss')) {
      if (!cases.has(caseOf(s, child)) && s.relation[child] !== 'appos') continue;
      const path: Path = cases === PLACE_CASES ? 'place' : 'modifier';
      const found = inPhrase(view, child, slot, depth + 1);
      if (found.length > 0) return found.map((one) => ({ ...one, path }));
    }
  }
  // "militants linked to Hezbollah"
  for (const child of childrenIn(s, head, 'acl')) {
    for (const noun of childrenIn(s, child, 'obl')) {
      if (caseOf(s, noun) === 'by') continue;
      const found = inPhrase(view, noun, slot, depth + 1);
      if (found.length > 0) return found.map((one) => ({ ...one, path: 'place' as const }));
    }
  }
  return [];
}

const PEOPLE = ['person', 'troops', 'official', 'police', 'refugee', 'leader', 'worker'];

/** A noun for people: they are of the place they are in ("police in Ocotlan"), an explosion is not. */
function isSomebody(view: SentenceView, head: number): boolean {
  const lemma = view.sentence.lemma[head] ?? '';
  return PEOPLE.some((list) => view.lists.get(list)?.has(lemma));
}

function listedAfter(view: SentenceView, token: number, slot: string): readonly Participant[] {
  return childrenIn(view.sentence, token, 'conj').flatMap((other) => {
    const mention = mentionOf(view, other);
    return mention ? [participant(mention, 'modifier' as const, slot)] : [];
  });
}

/**
 * Adds the other members of a list that the tree has lost: mentions joined to a found one by nothing but
 * commas and "and", unless the tree makes them subject or object of another verb.
 */
export function withListed(
  view: SentenceView,
  found: readonly Participant[],
  slot: string,
): readonly Participant[] {
  const all: Participant[] = [];
  const seen = new Set<number>();
  for (const one of found) {
    if (one.from === undefined || seen.has(one.from)) continue;
    seen.add(one.from);
    all.push(one);
  }
  if (all.some((one) => one.path === 'place')) return all;
  let and = false;
  for (const step of [1, -1]) {
    const edge = step > 0 ? all.at(-1) : all[0];
    let index = edge?.from === undefined ? -1 : (view.mentionAt[edge.from] ?? -1);
    for (let next = index + step; index >= 0 && next >= 0 && next < view.mentions.length; next += step) {
      const here = view.mentions[index];
      const there = view.mentions[next];
      if (!here || !there || seen.has(there.from) || there.kind === 'pronoun') break;
      const link = linkOf(view, step > 0 ? here : there, step > 0 ? there : here);
      if (link === 'same') {
        index = next;
        continue;
      }
      if (link === 'none' || !fits(view, there, here)) break;
      // Commas alone make no list: somewhere in it stands an "and".
      if (link === 'comma' && !and && !(step > 0 && endsInAnd(view, next))) break;
      and ||= link === 'and';
      seen.add(there.from);
      all.push(participant(there, all[0]?.path ?? 'direct', slot));
      index = next;
    }
  }
  return all;
}

/** `same`: "the Lebanese militia Hezbollah", two names of one actor side by side. */
function linkOf(
  view: SentenceView,
  left: ActorMention,
  right: ActorMention,
): 'and' | 'comma' | 'same' | 'none' {
  const s = view.sentence;
  if (right.from === left.to) return left.codes.join() === right.codes.join() ? 'same' : 'none';
  if (right.from < left.to || right.from - left.to > 4) return 'none';
  let link: 'and' | 'comma' | 'none' = 'none';
  for (let at = left.to; at < right.from; at++) {
    const form = (s.tokens[at]?.form ?? '').toLowerCase();
    if (!BETWEEN.has(form)) return 'none';
    if (form === 'and' || form === '&') link = 'and';
    else if (form === ',' && link === 'none') link = 'comma';
  }
  return link;
}

/** True where the list that goes on from a mention has an "and" before its last member. */
function endsInAnd(view: SentenceView, from: number): boolean {
  for (let index = from; index + 1 < view.mentions.length; index++) {
    const left = view.mentions[index];
    const right = view.mentions[index + 1];
    const link = left && right ? linkOf(view, left, right) : 'none';
    if (link !== 'comma' && link !== 'same') return link === 'and';
  }
  return false;
}

const ARGUMENT = /^(nsubj|obj|obl|iobj|root)/;

/** A listed actor of the same sort: a place after a comma ("Kharkiv, Ukraine") is no second actor. */
function fits(view: SentenceView, there: ActorMention, here: ActorMention): boolean {
  const s = view.sentence;
  const isPlace = (mention: ActorMention): boolean => mention.kind === 'place' || mention.kind === 'capital';
  const between = s.tokens.slice(Math.min(there.to, here.to), Math.max(there.from, here.from));
  const comma = between.length === 1 && between[0]?.form === ',';
  if (comma && (isPlace(here) || isPlace(there))) return false;
  const relation = s.relation[there.head] ?? '';
  const governor = s.head[there.head] ?? -1;
  return !(ARGUMENT.test(relation) && governor >= 0 && governor !== s.head[here.head] && isVerb(s, governor));
}
