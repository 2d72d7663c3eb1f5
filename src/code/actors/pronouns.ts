/**
 * Whom the pronouns of a parsed sentence take up: within the sentence the nearest fitting subject first, then the
 * subjects of the sentences before. What is done to "it" or "them" is never done to whoever does it.
 */
import type { ActorCode } from '../../ontology/actor.js';
import { lowerOf } from '../text/form-table.js';
import type { ParsedSentence } from '../text/types.js';
import type { DocumentMemory, Noted } from './memory.js';
import type { MentionKind } from './types.js';

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
    const w = lowerOf(parsed.tokens[at]);
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

/** Said of somebody who may act: "it is ready to recognise". */
const DISPOSED = new Set(
  'ready willing unwilling prepared able unable eager reluctant determined committed open keen poised set bound'.split(
    ' ',
  ),
);

/** "it is time to", "it would be naive to think", "it seems". */
function isExpletive(parsed: ParsedSentence, at: number): boolean {
  const verb = parsed.head[at] ?? -1;
  if (verb < 0 || !(parsed.relation[at] ?? '').startsWith('nsubj')) return false;
  if (IMPERSONAL.has(parsed.lemma[verb] ?? '')) return true;
  const children = parsed.children[verb] ?? [];
  const hasBe = children.some((child) => parsed.relation[child] === 'cop');
  if (!hasBe) return false;
  if (DISPOSED.has(parsed.lemma[verb] ?? '')) return false;
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
