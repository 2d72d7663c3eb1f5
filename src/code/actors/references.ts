/**
 * Words that take up actors named before: "both sides", "the two Koreas", "the North", "the country", and, where
 * the sentence has its tree, the pronouns. Within the sentence the nearest fitting subject is taken first,
 * then the subjects of the sentences before. Over 250 lines: references by words and by the tree belong together.
 */
import type { ActorCode, StateCode } from '../../ontology/actor.js';
import { stateOf } from '../../ontology/actor.js';
import type { ParsedSentence } from '../text/types.js';
import type { DocumentMemory, Noted } from './memory.js';
import type { MentionKind } from './types.js';
import {
  COUNTED,
  NO_MODIFIER,
  NUMBERS,
  ORGANISATION_CODES,
  TAKES_UP_ORGANISATION,
  TAKES_UP_STATE,
} from './word-lists.js';
import type { Phrase, WordView } from './word-view.js';
import { word } from './word-view.js';

/** Words that refer to somebody, found by the words alone; pronouns wait for the tree. */
export function findReferences(view: WordView, phrases: readonly Phrase[], start: number): readonly Phrase[] {
  const found: Phrase[] = [];
  for (let at = 0; at < view.tokens.length; at++) {
    if (view.covered[at]) continue;
    const reference =
      pairReference(view, phrases, at, start) ??
      neighbourReference(view, phrases, at, start) ??
      stateReference(view, phrases, at, start);
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
    return several(from, at + 1, at, countedStates(view, phrases, at, start, count, w), w);
  }
  const head = countedNoun(view, at + 1);
  if (head === undefined && w === 'two' && the === 'the' && DONE_BY_TWO.test(word(view, at + 1)))
    return several(from, at + 1, at, countedStates(view, phrases, from, start, count, w), w);
  if (head === undefined) return undefined;
  const noun = word(view, head);
  const codes = noun.startsWith('korea')
    ? ['KOR', 'PRK']
    : countedStates(view, phrases, from, start, count, noun);
  return several(from, head + 1, head, codes, `${w} ${noun}`);
}

/** "the neighbours", "the rivals": the two states that the report has set beside each other. */
function neighbourReference(
  view: WordView,
  phrases: readonly Phrase[],
  at: number,
  start: number,
): Phrase | undefined {
  const w = word(view, at);
  if (!PAIRED.has(w)) return undefined;
  let from = at - 1;
  while (from > at - 3 && from > 0 && word(view, from) !== 'the') from--;
  if (word(view, from) !== 'the' || view.covered[from + 1] || word(view, at + 1) === 'of') return undefined;
  return several(from, at + 1, at, countedStates(view, phrases, from, start, 2, 'states'), `the ${w}`);
}

/** True for a noun that sets two states beside each other. */
export function isPaired(word: string): boolean {
  return PAIRED.has(word);
}

const PAIRED = new Set(['neighbours', 'neighbors', 'rivals', 'foes', 'archrivals', 'adversaries']);

/** Verbs that may follow "the two" where no noun is counted: "the two agreed". */
const DONE_BY_TWO =
  /^(?:have|had|has|will|are|were|met|held|spoke|talked|also|did|may|might|must|should|then|later)$|..ed$/;

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

const PERSONS = new Set('men women leaders presidents ministers premiers chiefs'.split(' '));
/** Nouns that count states, not organisations. */
const STATE_NOUNS = new Set(
  'leaders presidents premiers ministers countries nations states neighbours neighbors governments capitals republics militaries navies economies'.split(
    ' ',
  ),
);

/**
 * The parties counted: those named before in the sentence where they suffice, else those that the report names
 * most. A third party named alone in the sentence ("Washington urged both governments") is left out.
 */
function countedStates(
  view: WordView,
  phrases: readonly Phrase[],
  at: number,
  start: number,
  count: number,
  noun: string,
): readonly StateCode[] {
  const statesOnly = STATE_NOUNS.has(noun);
  const counts = (state: StateCode): boolean =>
    !statesOnly || (state.length === 3 && !ORGANISATION_CODES.has(state));
  const here = [...new Set(statesIn(phrases, (one) => one.from < at))].filter(counts);
  if (here.length >= count) return here.slice(0, count);
  const [one] = here;
  // "spoke with both leaders": two others than whoever speaks with them.
  if (AS_OBJECT.has(word(view, at - 1))) {
    const others = view.memory
      .statesByFrequency(start)
      .filter((state) => counts(state) && !here.includes(state))
      .slice(0, count);
    if (others.length === count) return others;
  }
  // "With Spain's premier it went better: the two men met": he, and whom the report spoke of last.
  if (here.length === 1 && one !== undefined && count === 2 && PERSONS.has(noun)) {
    const other = view.memory
      .subjectsBefore(start)
      .filter(counts)
      .find((state) => state !== one);
    if (other !== undefined) return [one, other];
  }
  const often = view.memory.statesByFrequency(start).filter(counts).slice(0, count);
  const known = here.filter((state) => often.includes(state)).length;
  if (often.length === count && (known === here.length || known === 0)) return often;
  const all = [...new Set([...here, ...often, ...statesIn(phrases, () => true).filter(counts)])];
  return all.length >= count ? all.slice(0, count) : [];
}

const AS_OBJECT = new Set([
  'with',
  'to',
  'from',
  'between',
  'by',
  'urged',
  'urges',
  'told',
  'asked',
  'asks',
  'on',
]);

function statesIn(phrases: readonly Phrase[], fits: (phrase: Phrase) => boolean): readonly StateCode[] {
  return phrases.flatMap((one) => (one.kind !== 'place' && fits(one) ? one.codes.map(stateOf) : []));
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
  const organisation = organisationReference(view, at, start);
  if (organisation !== undefined) {
    return { ...base, codes: [organisation], kind: 'pronoun', by: `reference: the ${word(view, at)}` };
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

/** "the Union", "the alliance", "the agency": the organisation of that sort that the report has named. */
function organisationReference(view: WordView, at: number, start: number): StateCode | undefined {
  const codes = TAKES_UP_ORGANISATION.get(word(view, at));
  if (!codes || word(view, at + 1) === 'of') return undefined;
  return view.memory.statesBefore(start, Number.POSITIVE_INFINITY).find((state) => codes.includes(state));
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
/** How many sentences back "they" looks for those who acted. */
const SUBJECT_REACH = 2;
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
  if (sort === 'thing' && isExpletive(parsed, at)) return undefined;
  const isObject = /^(?:obj|iobj|obl|nmod)$/.test(relation);
  const clause = clauseVerb(parsed, at);
  const free = (one: Noted): boolean =>
    !(
      isObject &&
      one.subject &&
      (parsed.head[one.mention.head] === verb ||
        sharesSubject(parsed, clause, parsed.head[one.mention.head] ?? -1))
    );
  const pair = sort === 'many' ? pairMet(parsed, at, noted) : undefined;
  if (pair) return pair;
  const here = noted.filter((one) => one.mention.from < at && fits(one, sort) && free(one));
  const subject = here.filter((one) => one.subject);
  const near = subject.at(-1) ?? here.at(-1);
  if (near) return taken(near, sort);
  // What is done to "it" is done to a thing as often as to an actor, unless the verb wants somebody.
  if (isObject && sort === 'thing' && !ADDRESSING.has(parsed.lemma[verb] ?? '')) return undefined;
  if (sort === 'many' && relation.startsWith('nsubj')) {
    // "They urged": those who acted together before, rather than some others that were only named.
    for (const { noted: before } of memory.before(parsed.span[0], SUBJECT_REACH)) {
      const together = before.find(
        (one) =>
          one.subject &&
          fits(one, sort) &&
          (one.mention.codes.length > 1 || one.listed !== undefined || one.plural),
      );
      if (together) return taken(together, sort);
    }
  }
  for (const { noted: before } of memory.before(parsed.span[0], isObject ? 1 : undefined)) {
    const fitting = before.filter(
      (one) =>
        fits(one, sort) && !(isObject && one.mention.kind === 'name' && !one.listed && sort === 'many'),
    );
    const chosen = fitting.find((one) => one.subject) ?? fitting[0];
    if (chosen) return taken(chosen, sort);
  }
  return undefined;
}

/** The verb of the clause that a token stands in: nobody who does it is meant by "them" in it. */
function clauseVerb(parsed: ParsedSentence, at: number): number {
  let node = parsed.head[at] ?? -1;
  for (let step = 0; node >= 0 && step < 6; step++) {
    if (parsed.upos[node] === 'VERB') return node;
    node = parsed.head[node] ?? -1;
  }
  return -1;
}

/** True where a clause has the subject of another: "phoned him and assured her of". */
function sharesSubject(parsed: ParsedSentence, clause: number, other: number): boolean {
  let node = clause;
  for (let step = 0; step < 3 && node >= 0; step++) {
    if (node === other) return true;
    const own = (parsed.children[node] ?? []).some((child) =>
      (parsed.relation[child] ?? '').startsWith('nsubj'),
    );
    if (own || !/^(?:conj|xcomp)$/.test(parsed.relation[node] ?? '')) return false;
    node = parsed.head[node] ?? -1;
  }
  return false;
}

/** "X meets with Y in Rome, where they sign": both of them. */
function pairMet(
  parsed: ParsedSentence,
  at: number,
  noted: readonly Noted[],
): { codes: readonly ActorCode[]; by: string } | undefined {
  if (!(parsed.relation[at] ?? '').startsWith('nsubj')) return undefined;
  const before = noted.filter((one) => one.mention.from < at && one.mention.kind !== 'place');
  const subject = before.filter((one) => one.subject).at(-1);
  const verb = subject ? (parsed.head[subject.mention.head] ?? -1) : -1;
  if (!subject || subject.plural || subject.listed || !MEETING.has(parsed.lemma[verb] ?? ''))
    return undefined;
  const other = before.find((one) => one !== subject && isMet(parsed, one.mention.head, verb));
  if (!other) return undefined;
  const codes = [...new Set([...subject.mention.codes, ...other.mention.codes])];
  return codes.length > 1 ? { codes, by: 'those who met' } : undefined;
}

const MEETING = new Set(
  'meet talk speak confer negotiate visit host receive welcome hold phone call'.split(' '),
);

function isMet(parsed: ParsedSentence, noun: number, verb: number): boolean {
  if (parsed.head[noun] === verb && parsed.relation[noun] === 'obj') return true;
  const withIt = (parsed.children[noun] ?? []).some(
    (child) => parsed.relation[child] === 'case' && parsed.lemma[child] === 'with',
  );
  const head = parsed.head[noun] ?? -1;
  return withIt && (head === verb || parsed.head[head] === verb);
}

/** "they" takes up a whole list, "it" and "he" one member. */
function taken(one: Noted, sort: Sort): { codes: readonly ActorCode[]; by: string } {
  const codes = sort === 'many' && one.listed ? one.listed : one.mention.codes;
  return { codes, by: one.mention.by };
}

/** Verbs that are done to somebody. */
const ADDRESSING = new Set(
  'accuse urge help attack condemn warn criticise criticize sanction support call ask threaten tell blame invade defend arm'.split(
    ' ',
  ),
);
const IMPERSONAL = new Set(['seem', 'appear', 'turn', 'matter', 'rain', 'cost', 'take']);

/** "it is time to", "it would be naive to think", "it seems". */
function isExpletive(parsed: ParsedSentence, at: number): boolean {
  const verb = parsed.head[at] ?? -1;
  if (verb < 0 || !(parsed.relation[at] ?? '').startsWith('nsubj')) return false;
  if (IMPERSONAL.has(parsed.lemma[verb] ?? '')) return true;
  const children = parsed.children[verb] ?? [];
  const hasBe = children.some((child) => parsed.relation[child] === 'cop');
  if (!hasBe) return false;
  return children.some(
    (child) => child > verb && /^(?:csubj|ccomp|xcomp|advcl|acl|obl|mark)/.test(parsed.relation[child] ?? ''),
  );
}

function fits(one: Noted, sort: Sort): boolean {
  const { kind } = one.mention;
  if (one.mention.codes.length === 0 || kind === 'place') return false;
  if (sort === 'person') return one.person;
  if (sort === 'many') {
    return (
      one.plural ||
      one.listed !== undefined ||
      one.mention.codes.length > 1 ||
      kind === 'group' ||
      kind === 'name'
    );
  }
  return !one.person && !one.plural && one.mention.codes.length === 1;
}
