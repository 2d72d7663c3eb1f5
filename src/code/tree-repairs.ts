/**
 * Mends what the parser gets wrong often in news: "A meets B and warns C", where B is hung on the second verb
 * as its subject; "A said B would act, accusing C", where the participle is hung on what was said;
 * "the crew of a tanker", where the owner is hung on the verb. A repair is made only where the tree as it stands leaves the first verb without an object.
 */
import { isUnder, repairClauses, skipAdverbs } from './clause-repairs.js';
import {
  hangOffPunctuation,
  hangOnMeasure,
  MAY_SWALLOW,
  partTime,
  raiseVerb,
  TIMES,
  verbBeforeThat,
  verbOfAuxiliary,
  verbOfLostSubject,
} from './lost-heads.js';
import { childrenOf } from './text/grammar.js';
import type { ParsedSentence } from './text/types.js';

/** The same sentence with its tree mended; the very same object where nothing is amiss. */
export function repairTree(s: ParsedSentence): ParsedSentence {
  const head = Int32Array.from(s.head);
  const relation = [...s.relation];
  let changed = hangOffPunctuation(s, head);
  for (let noun = 0; noun < s.tokens.length; noun++) {
    const verb = verbOfAuxiliary(s, noun);
    if (verb < 0) continue;
    head[noun] = verb;
    changed = true;
  }
  for (let verb = 1; verb < s.tokens.length; verb++) {
    if (raiseVerb(s, verb, head, relation)) changed = true;
  }
  // What each repair is about is asked here: a function with a search in it costs its set-up even where it ends at once.
  for (let verb = 2; verb < s.tokens.length; verb++) {
    const first = s.upos[verb] === 'VERB' ? lostObject(s, verb) : undefined;
    if (!first) continue;
    head[first.noun] = first.verb;
    relation[first.noun] = 'obj';
    if (isUnder(head, first.verb, verb)) {
      head[first.verb] = head[verb] ?? -1;
      relation[first.verb] = relation[verb] ?? 'root';
    }
    head[verb] = first.verb;
    relation[verb] = 'conj';
    changed = true;
  }
  for (let verb = 2; verb < s.tokens.length; verb++) {
    const speaker = s.relation[verb] === 'conj' ? sharedSpeaker(s, verb) : -1;
    if (speaker < 0) continue;
    head[verb] = speaker;
    changed = true;
  }
  for (let verb = 3; verb < s.tokens.length; verb++) {
    const speaker = MAY_SWALLOW.has(s.relation[verb] ?? '') ? verbBeforeThat(s, verb) : -1;
    if (speaker < 0 || isUnder(head, speaker, verb)) continue;
    head[verb] = speaker;
    relation[verb] = 'ccomp';
    changed = true;
  }
  for (let of = 1; of < s.tokens.length - 1; of++) {
    if (hangOnMeasure(s, of, head, relation)) changed = true;
  }
  for (let time = 3; time < s.tokens.length; time++) {
    if (TIMES.has(s.lemma[time] ?? '') && partTime(s, time, head, relation)) changed = true;
  }
  if (repairClauses(s, head, relation)) changed = true;
  const lost = verbOfLostSubject(s);
  if (lost >= 0) {
    const root = s.head.indexOf(-1);
    head[lost] = -1;
    relation[lost] = 'root';
    head[root] = lost;
    relation[root] = 'nsubj';
    changed = true;
  }
  const main = lost >= 0 ? -1 : mainAfterOpening(s);
  if (main >= 0) {
    const root = s.head.indexOf(-1);
    head[main] = -1;
    relation[main] = 'root';
    head[root] = main;
    relation[root] = 'advcl';
    changed = true;
  }
  for (let verb = 2; verb < s.tokens.length; verb++) {
    const speaker = overSpeech(s, verb);
    if (speaker < 0 || isUnder(head, speaker, verb)) continue;
    head[verb] = speaker;
    changed = true;
  }
  for (let noun = 3; noun < s.tokens.length; noun++) {
    const owner = (s.relation[noun] ?? '').startsWith('obl') ? ownerBefore(s, noun) : -1;
    if (owner < 0 || isUnder(head, owner, noun)) continue;
    head[noun] = owner;
    relation[noun] = 'nmod';
    changed = true;
  }
  if (!changed) return s;
  const { span, tokens, upos, xpos, lemma } = s;
  return { span, tokens, upos, xpos, lemma, head, relation, children: childrenOf(head) };
}

/** Verbs that take "of" themselves: "accuse of", "warned of". */
const TAKES_OF = new Set(
  (
    'accuse|warn|inform|notify|convict|acquit|suspect|strip|deprive|rob|rid|cure|clear|approve|dispose|consist|' +
    'complain|speak|think|hear|know|tell|talk|dream|learn|assure|remind|convince|relieve|cleanse|die|disapprove|' +
    'take|make|become|be|charge|run|read|despair|boast|beware|conceive|admit|demand|ask|require|expect'
  ).split('|'),
);

/** "released the crew of a tanker", with the last phrase hung on the verb: the object it follows; else -1. */
function ownerBefore(s: ParsedSentence, noun: number): number {
  const verb = s.head[noun] ?? -1;
  if (verb < 0 || TAKES_OF.has(s.lemma[verb] ?? '')) return -1;
  const of = (s.children[noun] ?? []).find(
    (child) => s.relation[child] === 'case' && s.lemma[child] === 'of',
  );
  if (of === undefined) return -1;
  const before = of - 1;
  const isObject = (at: number): boolean => s.head[at] === verb && s.relation[at] === 'obj';
  return isObject(before) && s.upos[before] === 'NOUN' ? before : -1;
}

/** Participles that whoever speaks in the sentence does himself: "said it would, accusing …". */
const SPOKEN = new Set(
  'accuse|call|warn|urge|criticize|criticise|condemn|blame|threaten|say|describe|demand|add|vow|promise|denounce|claim|ask'.split(
    '|',
  ),
);

/** The verb of saying over a participle that the parser has hung on what is said; -1 where there is none. */
function overSpeech(s: ParsedSentence, verb: number): number {
  if (s.xpos[verb] !== 'VBG' || !SPOKEN.has(s.lemma[verb] ?? '') || s.relation[verb] !== 'advcl') return -1;
  if (s.tokens[verb - 1]?.form !== ',') return -1;
  const head = s.head[verb] ?? -1;
  return head >= 0 && s.relation[head] === 'ccomp' ? (s.head[head] ?? -1) : -1;
}

/** "After holding talks, X says …", read with "holding" as its main verb: the verb that is; -1 where all is well. */
function mainAfterOpening(s: ParsedSentence): number {
  const root = s.head.indexOf(-1);
  if (root < 1 || root > 3 || s.xpos[root] !== 'VBG' || !['IN', 'SCONJ'].includes(s.xpos[0] ?? '')) return -1;
  const main = (s.children[root] ?? []).find(
    (child) =>
      child > root &&
      /^VB[DZP]$/.test(s.xpos[child] ?? '') &&
      (s.children[child] ?? []).some((sub) => (s.relation[sub] ?? '').startsWith('nsubj') && sub < child),
  );
  return main ?? -1;
}

/**
 * "denied that its forces had fired and accused …": the second verb has the tense of the saying, not of what
 * is said. The verb of saying; -1 where the tree is right.
 */
function sharedSpeaker(s: ParsedSentence, verb: number): number {
  const first = s.head[verb] ?? -1;
  if (first < 0 || s.relation[first] !== 'ccomp') return -1;
  const speaker = s.head[first] ?? -1;
  const tense = s.xpos[verb] ?? '';
  const own = (s.children[verb] ?? []).some((child) => (s.relation[child] ?? '').startsWith('nsubj'));
  if (!own && speaker >= 0 && isSingularAfterPlural(s, first, verb)) return speaker;
  if (speaker < 0 || !/^VB[DZP]$/.test(tense) || s.xpos[speaker] !== tense) return -1;
  const auxiliary = (s.children[first] ?? []).some((child) => (s.relation[child] ?? '').startsWith('aux'));
  return !own && (auxiliary || s.xpos[first] !== tense) ? speaker : -1;
}

/** "denies that its soldiers have fired, and has invited …": "has" is not of the soldiers. */
function isSingularAfterPlural(s: ParsedSentence, first: number, second: number): boolean {
  const has = (s.children[second] ?? []).some((child) => s.tokens[child]?.form === 'has');
  return (
    has &&
    (s.children[first] ?? []).some(
      (child) => (s.relation[child] ?? '').startsWith('nsubj') && /^NNP?S$/.test(s.xpos[child] ?? ''),
    )
  );
}

interface Lost {
  readonly verb: number;
  readonly noun: number;
}

/** The verb and object before "and" of a coordination whose second verb has taken the object for a subject. */
function lostObject(s: ParsedSentence, second: number): Lost | undefined {
  const before = skipAdverbs(s, second - 1);
  if (s.upos[before] !== 'CCONJ') return undefined;
  const noun = (s.children[second] ?? []).find((child) => s.relation[child] === 'nsubj' && child < before);
  if (noun === undefined) return undefined;
  let start = noun;
  for (const child of s.children[noun] ?? []) start = Math.min(start, child);
  const verb = start - 1;
  if (s.upos[verb] !== 'VERB' || s.xpos[verb] !== s.xpos[second]) return undefined;
  const hasObject = (s.children[verb] ?? []).some((child) => s.relation[child] === 'obj');
  return hasObject ? undefined : { verb, noun };
}
