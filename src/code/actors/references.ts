/**
 * Words that take up actors named before: "both sides", "the two Koreas", "the North", "the country", and, where
 * the sentence has its tree, the pronouns. Within the sentence the nearest fitting subject is taken first,
 * then the subjects of the sentences before.
 */
import type { ActorCode, StateCode } from '../../ontology/actor.js';
import { stateOf } from '../../ontology/actor.js';
import type { ParsedSentence } from '../text/types.js';
import type { DocumentMemory, Noted } from './memory.js';
import type { Phrase, WordView } from './phrases.js';
import { word } from './phrases.js';
import type { MentionKind } from './types.js';
import { COUNTED, NO_MODIFIER, NUMBERS, TAKES_UP_STATE } from './word-lists.js';

/** Words that refer to somebody, found by the words alone; pronouns wait for the tree. */
export function findReferences(view: WordView, phrases: readonly Phrase[], start: number): readonly Phrase[] {
  const found: Phrase[] = [];
  for (let at = 0; at < view.tokens.length; at++) {
    if (view.covered[at]) continue;
    const reference = pairReference(view, phrases, at, start) ?? stateReference(view, phrases, at, start);
    if (reference) found.push(reference);
  }
  return found;
}

/** "both sides", "the two countries", "the three leaders", "the two Koreas". */
function pairReference(
  view: WordView,
  phrases: readonly Phrase[],
  at: number,
  start: number,
): Phrase | undefined {
  const w = word(view, at);
  const count = NUMBERS.get(w);
  if (count === undefined) return undefined;
  const the = word(view, at - 1);
  const definite = w === 'both' || the === 'the' || the === 'these' || the === 'all' || the === 'of';
  if (!definite) return undefined;
  const from = the === 'the' || the === 'these' || the === 'all' ? at - 1 : at;
  if (w === 'pair' || w === 'trio' || w === 'duo') {
    return several(from, at + 1, at, countedStates(view, phrases, at, start, count), w);
  }
  const head = countedNoun(view, at + 1);
  if (head === undefined) return undefined;
  const noun = word(view, head);
  const codes = noun.startsWith('korea') ? ['KOR', 'PRK'] : countedStates(view, phrases, from, start, count);
  return several(from, head + 1, head, codes, `${w} ${noun}`);
}

function several(
  from: number,
  to: number,
  core: number,
  codes: readonly ActorCode[],
  words: string,
): Phrase | undefined {
  if (codes.length < 2) return undefined;
  return { from, to, core, codes, kind: 'pair', by: `reference: ${words}`, person: false, plural: true };
}

function countedNoun(view: WordView, from: number): number | undefined {
  for (let at = from; at < from + 3 && at < view.tokens.length; at++) {
    const w = word(view, at);
    if (COUNTED.has(w)) return at;
    if (NO_MODIFIER.has(w) && w !== 'of' && w !== 'the') return undefined;
  }
  return undefined;
}

/** The states named last before a token, as many as are counted; the sentences before fill up. */
function countedStates(
  view: WordView,
  phrases: readonly Phrase[],
  at: number,
  start: number,
  count: number,
): readonly StateCode[] {
  const here: StateCode[] = [];
  const add = (code: ActorCode): void => {
    const state = stateOf(code);
    if (!here.includes(state)) here.push(state);
  };
  for (const phrase of phrases) {
    if (phrase.from < at && phrase.kind !== 'place') phrase.codes.forEach(add);
  }
  if (here.length >= count) return here.slice(0, count);
  for (const state of view.memory.statesBefore(start)) {
    if (here.length < count) add(state);
  }
  if (here.length < count) {
    for (const phrase of phrases) {
      if (phrase.from > at && phrase.kind !== 'place' && here.length < count) phrase.codes.forEach(add);
    }
  }
  return here.length >= count ? here.slice(0, count) : [];
}

const KOREAS: readonly StateCode[] = ['KOR', 'PRK'];

/** "the North", "the South" of Korea; "the country". */
function stateReference(
  view: WordView,
  phrases: readonly Phrase[],
  at: number,
  start: number,
): Phrase | undefined {
  if (word(view, at - 1) !== 'the') return undefined;
  const form = view.tokens[at]?.form ?? '';
  const base = { from: at - 1, to: at + 1, core: at, person: false, plural: false };
  if (form === 'North' || form === 'South') {
    const korean = phrases.some((one) => one.codes.some((code) => KOREAS.includes(stateOf(code))));
    if (!korean && !view.memory.hasNamed(start, KOREAS)) return undefined;
    if (word(view, at + 1) === 'of') return undefined;
    const code = form === 'North' ? 'PRK' : 'KOR';
    return { ...base, codes: [code], kind: 'name', by: `reference: the ${form}` };
  }
  if (!TAKES_UP_STATE.has(word(view, at)) || word(view, at + 1) === 'of' || word(view, at + 1) === "'s")
    return undefined;
  const before = [...phrases].reverse().find((one) => one.from < at && isOneState(one));
  const code = before
    ? stateOf(before.codes[0] as string)
    : view.memory.statesBefore(start).find((one) => one.length === 3);
  if (code === undefined) return undefined;
  return { ...base, codes: [code], kind: 'pronoun', by: `reference: the ${word(view, at)}` };
}

function isOneState(phrase: Phrase): boolean {
  return phrase.codes.length === 1 && stateOf(phrase.codes[0] as string).length === 3;
}

type Sort = 'person' | 'thing' | 'many';
const PRONOUNS: ReadonlyMap<string, Sort> = new Map([
  ...['he', 'him', 'his', 'she', 'her'].map((one) => [one, 'person'] as const),
  ...['it', 'its'].map((one) => [one, 'thing'] as const),
  ...['they', 'them', 'their'].map((one) => [one, 'many'] as const),
]);
/** Relations in which a pronoun stands for a party to an act. */
const PARTY = /^(?:nsubj|nsubj:pass|obj|iobj|obl|obl:agent|nmod|nmod:poss|conj)$/;

/** A pronoun with the actor it takes up. */
export interface Taken {
  readonly at: number;
  readonly codes: readonly ActorCode[];
  readonly kind: MentionKind;
  readonly by: string;
  readonly sort: Sort;
}

/** True for a word that may take up an actor. */
export function isPronoun(word: string): boolean {
  return PRONOUNS.has(word);
}

/** Pronouns of a parsed sentence with whom they take up. `noted` are the sentence's own mentions. */
export function takePronouns(
  parsed: ParsedSentence,
  noted: readonly Noted[],
  memory: DocumentMemory,
): readonly Taken[] {
  const taken: Taken[] = [];
  for (let at = 0; at < parsed.tokens.length; at++) {
    const w = (parsed.tokens[at]?.form ?? '').toLowerCase();
    const sort = PRONOUNS.get(w);
    if (sort === undefined || !PARTY.test(parsed.relation[at] ?? '')) continue;
    if (noted.some(({ mention }) => mention.from <= at && at < mention.to)) continue;
    const found = antecedent(parsed, at, sort, noted, memory);
    if (found)
      taken.push({ at, codes: found.codes, kind: 'pronoun', by: `reference: ${w}, ${found.by}`, sort });
  }
  return taken;
}

function antecedent(
  parsed: ParsedSentence,
  at: number,
  sort: Sort,
  noted: readonly Noted[],
  memory: DocumentMemory,
): { codes: readonly ActorCode[]; by: string } | undefined {
  const relation = parsed.relation[at] ?? '';
  const verb = parsed.head[at] ?? -1;
  const reflexive = relation === 'obj' || relation === 'iobj' || relation === 'obl';
  const free = (one: Noted): boolean => !(reflexive && one.subject && parsed.head[one.mention.head] === verb);
  const here = noted.filter((one) => one.mention.from < at && fits(one, sort) && free(one));
  const subject = here.filter((one) => one.subject);
  const near = subject.at(-1) ?? here.at(-1);
  if (near) return { codes: near.mention.codes, by: near.mention.by };
  for (const { noted: before } of memory.before(parsed.span[0])) {
    const fitting = before.filter((one) => fits(one, sort));
    const chosen = fitting.find((one) => one.subject) ?? fitting[0];
    if (chosen) return { codes: chosen.mention.codes, by: chosen.mention.by };
  }
  return undefined;
}

function fits(one: Noted, sort: Sort): boolean {
  const { kind } = one.mention;
  if (one.mention.codes.length === 0 || kind === 'place') return false;
  if (sort === 'person') return one.person;
  if (sort === 'many')
    return one.plural || one.mention.codes.length > 1 || kind === 'group' || kind === 'name';
  return !one.person && !(kind === 'agent' && one.plural) && one.mention.codes.length === 1;
}
