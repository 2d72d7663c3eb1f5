/**
 * Mends what the parser gets wrong often in news: "A meets B and warns C", where B is hung on the second verb
 * as its subject; "A said B would act, accusing C", where the participle is hung on what was said;
 * "the crew of a tanker", where the owner is hung on the verb. A repair is made only where the tree as it stands leaves the first verb without an object.
 */
import type { ParsedSentence } from './text/types.js';

/** The same sentence with its tree mended; the very same object where nothing is amiss. */
export function repairTree(s: ParsedSentence): ParsedSentence {
  const head = Int32Array.from(s.head);
  const relation = [...s.relation];
  let changed = false;
  for (let verb = 2; verb < s.tokens.length; verb++) {
    const first = lostObject(s, verb);
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
    const speaker = sharedSpeaker(s, verb);
    if (speaker < 0) continue;
    head[verb] = speaker;
    changed = true;
  }
  for (let verb = 2; verb < s.tokens.length; verb++) {
    const name = subjectAfterConjunction(s, verb);
    if (name < 0 || (s.head[name] !== verb && isUnder(head, head[name] ?? -1, verb))) continue;
    head[verb] = s.head[name] === verb ? (s.head[verb] ?? -1) : (s.head[name] ?? -1);
    relation[verb] = 'advcl';
    head[name] = verb;
    relation[name] = 'nsubj';
    for (const mark of casesOf(s, name)) {
      head[mark] = verb;
      relation[mark] = 'mark';
    }
    changed = true;
  }
  for (let verb = 1; verb < s.tokens.length; verb++) {
    if (joinsOn(s, verb)) {
      relation[verb] = 'conj';
      changed = true;
    }
    const first = newsBefore(s, verb);
    if (first >= 0) {
      head[first] = s.head[verb] ?? -1;
      relation[first] = s.relation[verb] ?? 'root';
      head[verb] = first;
      relation[verb] = 'advcl';
      changed = true;
    }
    const speaker = saidInText(s, verb);
    if (speaker >= 0) {
      head[verb] = speaker;
      relation[verb] = 'ccomp';
      changed = true;
    }
  }
  const main = mainAfterOpening(s);
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
    const owner = ownerBefore(s, noun);
    if (owner < 0 || isUnder(head, owner, noun)) continue;
    head[noun] = owner;
    relation[noun] = 'nmod';
    changed = true;
  }
  if (!changed) return s;
  const children: number[][] = s.tokens.map(() => []);
  head.forEach((over, at) => {
    if (over >= 0) children[over]?.push(at);
  });
  const { span, tokens, upos, xpos, lemma } = s;
  return { span, tokens, upos, xpos, lemma, head, relation, children };
}

const CONJUNCTIONS = new Set(['after', 'before', 'as', 'since', 'until']);

function casesOf(s: ParsedSentence, noun: number): readonly number[] {
  return (s.children[noun] ?? []).filter((child) => s.relation[child] === 'case');
}

/** "after Peru placed", with the name hung on another verb as "after Peru": the name; -1 where all is well. */
function subjectAfterConjunction(s: ParsedSentence, verb: number): number {
  if (!/^VB[DZP]$/.test(s.xpos[verb] ?? '') || s.upos[verb] !== 'VERB') return -1;
  const children = s.children[verb] ?? [];
  if (children.some((child) => child < verb && (s.relation[child] ?? '').startsWith('nsubj'))) return -1;
  const name = skipAdverbs(s, verb - 1);
  if (s.upos[name] !== 'PROPN' && s.upos[name] !== 'NOUN') return -1;
  if (!(s.relation[name] ?? '').startsWith('obl')) return -1;
  const cases = casesOf(s, name);
  const mark = cases[0] ?? -1;
  return cases.length === 1 && CONJUNCTIONS.has(s.lemma[mark] ?? '') ? name : -1;
}

/** "and thirteen others are hurt", read as what the first verb tells: a second verb beside it. */
function joinsOn(s: ParsedSentence, verb: number): boolean {
  if (s.relation[verb] !== 'ccomp' && s.relation[verb] !== 'parataxis') return false;
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
    (child) => child < verb && s.relation[child] === 'mark' && ALONGSIDE.has(s.lemma[child] ?? ''),
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
  if (
    noun < 0 ||
    !/^(?:acl|ccomp|acl:relcl)$/.test(s.relation[verb] ?? '') ||
    !TEXTS.has(s.lemma[noun] ?? '')
  )
    return -1;
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
  if (verb < 0 || !(s.relation[noun] ?? '').startsWith('obl') || TAKES_OF.has(s.lemma[verb] ?? '')) return -1;
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
  if (first < 0 || s.relation[verb] !== 'conj' || s.relation[first] !== 'ccomp') return -1;
  const speaker = s.head[first] ?? -1;
  const tense = s.xpos[verb] ?? '';
  if (speaker < 0 || !/^VB[DZP]$/.test(tense) || s.xpos[speaker] !== tense) return -1;
  const own = (s.children[verb] ?? []).some((child) => (s.relation[child] ?? '').startsWith('nsubj'));
  const auxiliary = (s.children[first] ?? []).some((child) => (s.relation[child] ?? '').startsWith('aux'));
  return !own && (auxiliary || s.xpos[first] !== tense) ? speaker : -1;
}

interface Lost {
  readonly verb: number;
  readonly noun: number;
}

/** The verb and object before "and" of a coordination whose second verb has taken the object for a subject. */
function lostObject(s: ParsedSentence, second: number): Lost | undefined {
  if (s.upos[second] !== 'VERB') return undefined;
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

function skipAdverbs(s: ParsedSentence, at: number): number {
  let token = at;
  while (token > 0 && s.upos[token] === 'ADV') token--;
  return token;
}

function isUnder(head: Int32Array, at: number, above: number): boolean {
  let node = at;
  for (let step = 0; node >= 0 && step <= head.length; step++) {
    if (node === above) return true;
    node = head[node] ?? -1;
  }
  return false;
}
