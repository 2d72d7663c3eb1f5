/**
 * Reads the arguments of verbs off a dependency tree (Universal Dependencies v2): who the subject and object
 * of a verb are in passives, reduced relatives, relative clauses, infinitives, participles and coordination.
 * Where the tree gives none, the lists are empty; nothing is guessed here. One file, though long: the cases call
 * one another.
 */
import type { ParsedSentence } from '../text/types.js';

/** Verbs whose object, not subject, does what their infinitive tells ("urge Israel to stop"). */
const OBJECT_CONTROL = new Set(
  (
    'urge|ask|order|tell|allow|permit|force|compel|help|enable|instruct|direct|authorize|authorise|press|' +
    'persuade|encourage|invite|advise|warn|command|implore|call|require|request|lead|cause|prompt|appoint|' +
    'send|deploy|dispatch|want|expect|let|make|see|hear|accuse|prevent|stop|convince|push|pressure|oblige|' +
    'blame|criticize|criticise|condemn|leave|get|have|entitle|commit|allege|believe|report'
  ).split('|'),
);

const CONTROLLING = new Set(['of', 'to', 'from', 'for', 'into']);
const RELATIVE = new Set(['who', 'which', 'that', 'whom']);
/** Deepest chain of clauses that a subject is passed down. */
const DEEPEST = 5;

export interface VerbArguments {
  /** Heads of the logical subject: who does it. */
  readonly subject: readonly number[];
  /** Heads of the logical object: what it is done to. */
  readonly object: readonly number[];
  readonly indirect: readonly number[];
  readonly passive: boolean;
}

const NONE: readonly number[] = [];

/** Children of a token in one of the relations, in order. Relations one by one: a list would be made at each call. */
export function childrenIn(
  s: ParsedSentence,
  at: number,
  one: string,
  two?: string,
  three?: string,
  four?: string,
  five?: string,
  six?: string,
): readonly number[] {
  const children = s.children[at];
  if (children === undefined || children.length === 0) return NONE;
  let found: number[] | undefined;
  for (let i = 0; i < children.length; i++) {
    const child = children[i] as number;
    const relation = s.relation[child] as string;
    const fits =
      relation === one ||
      (two !== undefined &&
        (relation === two ||
          relation === three ||
          relation === four ||
          relation === five ||
          relation === six));
    if (!fits) continue;
    if (found) found.push(child);
    else found = [child];
  }
  return found ?? NONE;
}

/** The same for many relations. */
export function childrenAmong(
  s: ParsedSentence,
  at: number,
  relations: ReadonlySet<string>,
): readonly number[] {
  return (s.children[at] ?? NONE).filter((child) => relations.has(s.relation[child] ?? ''));
}

export function isVerb(s: ParsedSentence, at: number): boolean {
  return s.upos[at] === 'VERB' || (s.upos[at] !== 'ADJ' && (s.xpos[at] ?? '').startsWith('VB'));
}

export function isNoun(s: ParsedSentence, at: number): boolean {
  const upos = s.upos[at];
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'NUM';
}

/** True where the grammatical subject of the verb undergoes it. */
export function isPassive(s: ParsedSentence, verb: number): boolean {
  for (const child of s.children[verb] ?? []) {
    const relation = s.relation[child];
    if (relation === 'aux:pass') return true;
    if (relation === 'obl:agent' && caseOf(s, child) === 'by' && !isPerfect(s, verb)) return true;
  }
  const hasObject = childrenIn(s, verb, 'obj').length > 0;
  if (!hasObject && childrenIn(s, verb, 'nsubj:pass').length > 0) return !isPerfect(s, verb);
  if (hasObject || childrenIn(s, verb, 'aux').length > 0) return false;
  const relation = s.relation[verb] ?? '';
  if (relation === 'conj') {
    const head = s.head[verb] ?? -1;
    const own = childrenIn(s, verb, 'nsubj');
    const participle = s.xpos[verb] === 'VBN' || s.xpos[verb] === 'VBD';
    if (head >= 0 && isVerb(s, head) && participle && isPassive(s, head) && own.length === 0) return true;
  }
  if (s.xpos[verb] !== 'VBN') return false;
  if (relation === 'acl' || relation === 'amod' || relation === 'advcl' || relation === 'xcomp') return true;
  // A headline's "Two soldiers killed in …": a participle alone with something said of its cause or place.
  return childrenIn(s, verb, 'nsubj').length > 0 && childrenIn(s, verb, 'obl').length > 0;
}

/** "has killed": no passive, whatever its subject is taken for. */
function isPerfect(s: ParsedSentence, verb: number): boolean {
  const auxiliaries = childrenIn(s, verb, 'aux', 'aux:pass').map((aux) => s.lemma[aux]);
  return auxiliaries.includes('have') && !auxiliaries.includes('be');
}

/** Each place of each frame asks anew for the prepositions of the same nouns. */
let asked: ParsedSentence | undefined;
let cases: (string | undefined)[] = [];

/** The preposition of a noun, words joined by `_`: `to`, `out_of`; empty where it has none. */
export function caseOf(s: ParsedSentence, noun: number): string {
  if (s !== asked) {
    asked = s;
    cases = new Array<string | undefined>(s.tokens.length).fill(undefined);
  }
  const known = cases[noun] ?? findCase(s, noun);
  cases[noun] = known;
  return known;
}

/** "deploys up to 143 soldiers": words on a number are no preposition of the noun. */
function isOfNumber(s: ParsedSentence, mark: number): boolean {
  return s.lemma[mark] === 'to' && s.lemma[mark - 1] === 'up' && s.upos[mark + 1] === 'NUM';
}

function findCase(s: ParsedSentence, noun: number): string {
  let words = '';
  for (const mark of childrenIn(s, noun, 'case')) {
    if (s.xpos[mark] === 'POS' || isOfNumber(s, mark)) continue;
    words += words === '' ? (s.lemma[mark] ?? '') : `_${s.lemma[mark] ?? ''}`;
    for (const part of childrenIn(s, mark, 'fixed')) words += `_${s.lemma[part] ?? ''}`;
  }
  return words;
}

function agents(s: ParsedSentence, verb: number): readonly number[] {
  return (s.children[verb] ?? []).filter((child) => {
    const relation = s.relation[child] ?? '';
    // Without a preposition of its own it is nobody's agent: "killed and two others …".
    return relation.startsWith('obl') && caseOf(s, child) === 'by';
  });
}

/** The noun that a relative clause speaks of, where the given word is its pronoun. */
function antecedent(s: ParsedSentence, verb: number, word: number): number {
  const relation = s.relation[verb] ?? '';
  const head = s.head[verb] ?? -1;
  const wh = (s.xpos[word] ?? '').startsWith('W') || s.upos[word] === 'PRON';
  if (!wh || !RELATIVE.has(s.lemma[word] ?? '')) return word;
  // "with the guards, who accuse": people are meant by "who", and it stands next to them.
  const before = s.tokens[word - 1]?.form === ',' ? word - 2 : word - 1;
  const name = s.lemma[word] === 'which' && s.upos[before] === 'PROPN';
  if ((name || s.lemma[word] === 'who') && before >= 0 && isNoun(s, before)) return before;
  return head >= 0 && relation.startsWith('acl') ? head : word;
}

/** Heads of the grammatical subject, taken from the governing clause where the verb has none of its own. */
export function surfaceSubject(s: ParsedSentence, verb: number, depth = 0): readonly number[] {
  const all = childrenIn(s, verb, 'nsubj', 'nsubj:pass', 'nsubj:outer');
  const before = all.filter((word) => word < verb);
  const own = before.length > 0 ? before : all;
  if (own.length > 0) return own.map((word) => antecedent(s, verb, word));
  const head = s.head[verb] ?? -1;
  if (depth >= DEEPEST || head < 0) return [];
  const relation = s.relation[verb] ?? '';
  if (s.xpos[verb] === 'VBG' && !isVerb(s, head) && s.tokens[verb - 1]?.form === ',') {
    // "…, killing seven": said of the clause, wherever the parser has hung it.
    const main = finiteBefore(s, verb);
    if (main >= 0) return argumentsOf(s, main, depth + 1).subject;
  }
  const meant = subjectAfterFor(s, verb, head);
  if (meant.length > 0) return meant;
  if (relation.startsWith('acl')) return participleSubject(s, verb, head, depth);
  if (!isVerb(s, head)) {
    // "is ready to send": the adjective or noun carries the subject.
    if (/^(?:xcomp|advcl|ccomp|conj|csubj)$/.test(relation)) return surfaceSubject(s, head, depth + 1);
    return [];
  }
  if (relation === 'advcl' && s.xpos[verb] === 'VBG' && s.xpos[head] === 'VB' && followsMark(s, verb)) {
    // "orders X to leave after accusing him": who gives the order does so.
    const over = s.head[head] ?? -1;
    if (over >= 0 && OBJECT_CONTROL.has(s.lemma[over] ?? '')) return argumentsOf(s, over, depth + 1).subject;
  }
  const marked = childrenIn(s, verb, 'mark', 'case').some((mark) => CONTROLLING.has(s.lemma[mark] ?? ''));
  if (relation === 'advcl' && marked && OBJECT_CONTROL.has(s.lemma[head] ?? '')) {
    // "accuses troops of firing", "urges them to stop"
    const controlled = argumentsOf(s, head, depth + 1).object;
    if (controlled.length > 0) return controlled;
  }
  if (relation === 'conj' || relation === 'advcl' || relation === 'parataxis')
    return surfaceSubject(s, head, depth + 1);
  const gerund = relation === 'obj' && s.xpos[verb] === 'VBG';
  if (relation === 'xcomp' || relation === 'ccomp' || relation === 'obl' || gerund) {
    if (OBJECT_CONTROL.has(s.lemma[head] ?? '')) {
      const controlled = argumentsOf(s, head, depth + 1).object;
      if (controlled.length > 0) return controlled;
    }
    const { subject, object, passive } = argumentsOf(s, head, depth + 1);
    // "is said to have fled", "was held, attended by": who the clause speaks of, not who says so.
    return passive && relation === 'xcomp' ? object : subject;
  }
  return [];
}

function followsMark(s: ParsedSentence, verb: number): boolean {
  return childrenIn(s, verb, 'mark').some((mark) => s.lemma[mark] === 'after');
}

/** "it is time for Japan to lift": whoever stands after "for" does what the infinitive tells. */
function subjectAfterFor(s: ParsedSentence, verb: number, head: number): readonly number[] {
  const to = childrenIn(s, verb, 'mark').find((mark) => s.lemma[mark] === 'to');
  if (to === undefined || s.xpos[verb] !== 'VB') return [];
  return [...(s.children[head] ?? []), ...(s.children[verb] ?? [])].filter(
    (child) => child < to && to - child <= 3 && isNoun(s, child) && caseOf(s, child) === 'for',
  );
}

function finiteBefore(s: ParsedSentence, at: number): number {
  for (let token = at - 1; token >= 0; token--) {
    if (/^VB[DZP]$/.test(s.xpos[token] ?? '') && s.upos[token] === 'VERB') return token;
  }
  return -1;
}

/** Texts and measures that speak for whoever makes them: "a resolution condemning", "a petition asking". */
const SPEAKING = new Set(
  (
    'petition|resolution|letter|statement|law|bill|decree|order|report|motion|declaration|measure|program|' +
    'programme|plan|campaign|move|decision|memo|memorandum|article|speech|message|note|agreement|deal|proposal'
  ).split('|'),
);

/** "police accusing …", "a plan to send …": the noun, or whoever the plan belongs to. */
function participleSubject(s: ParsedSentence, verb: number, noun: number, depth: number): readonly number[] {
  if (s.xpos[verb] !== 'VB' && !(s.xpos[verb] === 'VBG' && SPEAKING.has(s.lemma[noun] ?? ''))) return [noun];
  const owner = childrenIn(s, noun, 'nmod:poss');
  if (owner.length > 0) return owner;
  const modifier = childrenIn(s, noun, 'compound', 'amod').filter((child) => s.upos[child] === 'PROPN');
  const by = (s.children[noun] ?? []).filter(
    (child) => s.relation[child] === 'nmod' && ['by', 'of'].includes(caseOf(s, child)),
  );
  if (by.length > 0) return by;
  if (modifier.length > 0) return modifier;
  let at = noun;
  while (s.relation[at] === 'nmod' && (s.head[at] ?? -1) >= 0) at = s.head[at] ?? -1;
  const governor = s.head[at] ?? -1;
  const isObject = s.relation[at] === 'obj' || s.relation[at] === 'obl';
  return governor >= 0 && isObject && isVerb(s, governor)
    ? argumentsOf(s, governor, depth + 1).subject
    : [noun];
}

/** Each frame asks anew for the arguments of the same verbs. */
const known = new WeakMap<ParsedSentence, (VerbArguments | undefined)[]>();

/** The logical subject and objects of a verb. */
export function argumentsOf(s: ParsedSentence, verb: number, depth = 0): VerbArguments {
  if (depth > 0) return findArguments(s, verb, depth);
  let all = known.get(s);
  if (!all) {
    all = [];
    known.set(s, all);
  }
  const found = all[verb] ?? findArguments(s, verb, 0);
  all[verb] = found;
  return found;
}

function findArguments(s: ParsedSentence, verb: number, depth: number): VerbArguments {
  const passive = isPassive(s, verb);
  const surface = surfaceSubject(s, verb, depth);
  const indirect = childrenIn(s, verb, 'iobj');
  if (passive) {
    const by = agents(s, verb);
    const shared = by.length === 0 ? sharedAgents(s, verb) : by;
    return { subject: shared, object: surface, indirect, passive };
  }
  let object = childrenIn(s, verb, 'obj');
  if (object.length === 0) object = sharedObject(s, verb);
  if (object.length === 0) object = relativeObject(s, verb);
  return { subject: surface, object, indirect, passive };
}

/** "killed and wounded by …": one agent for both. */
function sharedAgents(s: ParsedSentence, verb: number): readonly number[] {
  for (const other of neighbours(s, verb)) {
    const by = agents(s, other);
    if (by.length > 0) return by;
  }
  return [];
}

/** "convicts and sentences six people": one object for both. */
function sharedObject(s: ParsedSentence, verb: number): readonly number[] {
  for (const other of childrenIn(s, verb, 'conj')) {
    if (!isVerb(s, other) || other - verb > 3) continue;
    const object = childrenIn(s, other, 'obj');
    if (object.length > 0) return object;
  }
  return [];
}

function relativeObject(s: ParsedSentence, verb: number): readonly number[] {
  const head = s.head[verb] ?? -1;
  if (head < 0 || s.relation[verb] !== 'acl:relcl') return [];
  const own = childrenIn(s, verb, 'nsubj');
  // "the boat it seized": the clause has a subject of its own, so the noun is what was seized.
  return own.length > 0 && own.every((word) => antecedent(s, verb, word) === word) ? [head] : [];
}

function neighbours(s: ParsedSentence, verb: number): readonly number[] {
  const head = s.head[verb] ?? -1;
  const up = s.relation[verb] === 'conj' && head >= 0 ? [head] : [];
  return [...up, ...childrenIn(s, verb, 'conj')].filter((other) => isVerb(s, other));
}

/** Tokens under a token, itself included, in order. */
export function subtree(s: ParsedSentence, at: number): readonly number[] {
  const all: number[] = [];
  const walk = (node: number): void => {
    all.push(node);
    for (const child of s.children[node] ?? []) walk(child);
  };
  walk(at);
  return all.sort((a, b) => a - b);
}

/** True if `at` lies under `above`, or is it. */
export function isUnder(s: ParsedSentence, at: number, above: number): boolean {
  let node = at;
  for (let steps = 0; node >= 0 && steps < s.tokens.length; steps++) {
    if (node === above) return true;
    node = s.head[node] ?? -1;
  }
  return false;
}
