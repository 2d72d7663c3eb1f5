/**
 * Clauses that the parser hangs in the wrong place: "after Peru placed …" read as "after Peru" and a verb, "and
 * thirteen others are hurt" read as what the first verb tells, "X launches strikes, as Y warns that …" read as
 * what Y warns, "says in an interview that …" read as a clause on the interview.
 */
import type { ParsedSentence } from './text/types.js';

/** Mends heads and relations in place; true where one was changed. */
export function repairClauses(s: ParsedSentence, head: Int32Array, relation: string[]): boolean {
  let changed = false;
  for (let verb = 2; verb < s.tokens.length; verb++) {
    const name = s.upos[verb] === 'VERB' ? subjectAfterConjunction(s, verb) : -1;
    if (name < 0 || (s.head[name] !== verb && isUnder(head, head[name] ?? -1, verb))) continue;
    takeSubject(s, head, relation, verb, name);
    changed = true;
  }
  for (let verb = 3; verb < s.tokens.length; verb++) {
    const name = objectAsSubject(s, verb);
    if (name < 0 || isUnder(head, head[name] ?? -1, verb)) continue;
    head[verb] = head[name] ?? -1;
    relation[verb] = 'advcl';
    head[name] = verb;
    relation[name] = 'nsubj';
    changed = true;
  }
  for (let verb = 1; verb < s.tokens.length; verb++) {
    const told = s.relation[verb];
    if ((told === 'ccomp' || told === 'parataxis') && joinsOn(s, verb)) {
      relation[verb] = 'conj';
      changed = true;
    }
    const first = (s.children[verb]?.length ?? 0) > 1 ? newsBefore(s, verb) : -1;
    if (first >= 0) {
      head[first] = s.head[verb] ?? -1;
      relation[first] = s.relation[verb] ?? 'root';
      head[verb] = first;
      relation[verb] = 'advcl';
      changed = true;
    }
    const clause = told === 'acl' || told === 'ccomp' || told === 'acl:relcl';
    const speaker = clause ? saidInText(s, verb) : -1;
    if (speaker >= 0) {
      head[verb] = speaker;
      relation[verb] = 'ccomp';
      changed = true;
    }
  }
  return changed;
}

/** The name becomes the subject of the verb, its preposition the conjunction of the clause. */
function takeSubject(
  s: ParsedSentence,
  head: Int32Array,
  relation: string[],
  verb: number,
  name: number,
): void {
  head[verb] = s.head[name] === verb ? (s.head[verb] ?? -1) : (s.head[name] ?? -1);
  relation[verb] = 'advcl';
  head[name] = verb;
  relation[name] = 'nsubj';
  for (const mark of casesOf(s, name)) {
    head[mark] = verb;
    relation[mark] = 'mark';
  }
}

const CONJUNCTIONS = new Set(['after', 'before', 'as', 'since', 'until']);

function casesOf(s: ParsedSentence, noun: number): readonly number[] {
  return (s.children[noun] ?? []).filter((child) => s.relation[child] === 'case');
}

/** "after Peru placed", with the name hung on another verb as "after Peru": the name; -1 where all is well. */
function subjectAfterConjunction(s: ParsedSentence, verb: number): number {
  if (!/^VB[DZP]$/.test(s.xpos[verb] ?? '')) return -1;
  const children = s.children[verb] ?? [];
  if (children.some((child) => child < verb && (s.relation[child] ?? '').startsWith('nsubj'))) return -1;
  const name = skipAdverbs(s, verb - 1);
  if (s.upos[name] !== 'PROPN' && s.upos[name] !== 'NOUN') return -1;
  if (!(s.relation[name] ?? '').startsWith('obl')) return -1;
  const cases = casesOf(s, name);
  const mark = cases[0] ?? -1;
  return cases.length === 1 && CONJUNCTIONS.has(s.lemma[mark] ?? '') ? name : -1;
}

const OPENING = /^(?:when|after|as|while|because)$/;

/** "are killed when Russian missiles hit a flat", with the missiles hung on the first verb as its object; else -1. */
function objectAsSubject(s: ParsedSentence, verb: number): number {
  if (s.upos[verb] !== 'VERB' || !/^VB[DZP]$/.test(s.xpos[verb] ?? '')) return -1;
  if ((s.children[verb] ?? []).some((child) => (s.relation[child] ?? '').startsWith('nsubj'))) return -1;
  const name = skipAdverbs(s, verb - 1);
  if (s.upos[name] !== 'PROPN' && s.upos[name] !== 'NOUN') return -1;
  const over = s.head[name] ?? -1;
  if (over < 0 || over > name || s.upos[over] !== 'VERB' || !/^obj/.test(s.relation[name] ?? '')) return -1;
  const first = Math.min(name, ...(s.children[name] ?? []));
  return OPENING.test(s.tokens[first - 1]?.form.toLowerCase() ?? '') && over < first ? name : -1;
}

/** "and thirteen others are hurt", read as what the first verb tells: a second verb beside it. */
function joinsOn(s: ParsedSentence, verb: number): boolean {
  const head = s.head[verb] ?? -1;
  if (head < 0 || head > verb || s.upos[verb] !== 'VERB' || s.upos[head] !== 'VERB') return false;
  const children = s.children[verb] ?? [];
  if (children.some((child) => s.relation[child] === 'mark')) return false;
  const cc = children.find((child) => s.relation[child] === 'cc' && child < verb && child > head) ?? -1;
  return cc > 0 && !s.upos.slice(head + 1, cc).includes('VERB');
}

const ALONGSIDE = new Set(['as', 'while', 'whereas']);

/** "X launches strikes, as Y warns that …", read as what Y warns: the verb before; -1 where all is well. */
function newsBefore(s: ParsedSentence, verb: number): number {
  const children = s.children[verb] ?? [];
  const mark = children.find(
    (child) =>
      child < verb &&
      ((s.relation[child] === 'mark' && ALONGSIDE.has(s.lemma[child] ?? '')) ||
        (s.relation[child] === 'cc' && s.tokens[child - 1]?.form === ',')),
  );
  if (mark === undefined) return -1;
  return (
    children.find((child) => child < mark && s.relation[child] === 'ccomp' && s.upos[child] === 'VERB') ?? -1
  );
}

const TEXTS = new Set(
  'interview statement speech letter tweet report message broadcast address article post conference video note'.split(
    ' ',
  ),
);
const SAYS = new Set(
  'say state announce warn claim declare write tell allege argue report insist add confirm'.split(' '),
);

/** "says in an interview that X bears …", with the clause hung on the noun: the verb of saying; else -1. */
function saidInText(s: ParsedSentence, verb: number): number {
  const noun = s.head[verb] ?? -1;
  if (noun < 0 || !TEXTS.has(s.lemma[noun] ?? '')) return -1;
  const children = s.children[verb] ?? [];
  const subjects = children.filter((child) => (s.relation[child] ?? '').startsWith('nsubj')).length;
  // "that" is the conjunction where the clause has a subject besides.
  const that = children.some(
    (child) => s.lemma[child] === 'that' && (s.relation[child] === 'mark' || subjects > 1),
  );
  const speaker = s.head[noun] ?? -1;
  const within = (s.relation[noun] ?? '').startsWith('obl') && SAYS.has(s.lemma[speaker] ?? '');
  return that && within ? speaker : -1;
}

/** The word before, past adverbs. */
export function skipAdverbs(s: ParsedSentence, at: number): number {
  let token = at;
  while (token > 0 && s.upos[token] === 'ADV') token--;
  return token;
}

/** True if `at` lies under `above` by these heads, or is it. */
export function isUnder(head: Int32Array, at: number, above: number): boolean {
  let node = at;
  for (let step = 0; node >= 0 && step <= head.length; step++) {
    if (node === above) return true;
    node = head[node] ?? -1;
  }
  return false;
}
