/**
 * The places in a sentence where a frame looks for its actors and words, from a trigger: `subj`, `obj`,
 * `iobj`, `poss`, `mod`, `light` (who does the verb that a noun completes: "launch an attack"), `csubj` and
 * `cany` (subject of, and anyone in, the clause that completes a verb), `rel` (anyone in
 * the clause on its object: "a missile that lands in"), `say` (who says so), `said` (of whom),
 * `victim`, `hit`, `crowd`, `trip` (who does what a visit or talks stand beside),
 * `host` (who does what a visit goes with), and every preposition by its own name (`against`, `out_of`).
 * Over 250 lines: one place a function, and they call one another.
 */
import { statesOf } from '../../ontology/actor.js';
import { mentionOf } from './participants.js';
import { argumentsOf, caseOf, childrenIn, isNoun, isVerb, surfaceSubject } from './tree.js';
import type { SentenceView, TriggerKind } from './types.js';

const COMPLEMENTS = ['xcomp', 'ccomp', 'advcl', 'acl', 'csubj'] as const;
const NONE: readonly number[] = [];

/** Heads of the phrases in a slot; empty where there is none. */
export function headsIn(view: SentenceView, at: number, kind: TriggerKind, slot: string): readonly number[] {
  return kind === 'n' ? nounSlot(view, at, slot) : verbSlot(view, at, slot);
}

function verbSlot(view: SentenceView, trigger: number, slot: string): readonly number[] {
  const s = view.sentence;
  // "is behind the attack": the preposition's noun is the predicate.
  const at =
    s.upos[trigger] === 'ADP' && s.relation[trigger] === 'case' ? (s.head[trigger] ?? trigger) : trigger;
  switch (slot) {
    case 'subj':
      return argumentsOf(s, at).subject;
    case 'obj':
      return argumentsOf(s, at).object;
    case 'iobj':
      return indirectOf(view, at);
    case 'said':
      return surfaceSubject(s, at);
    case 'say':
      return speakers(view, at);
    case 'comp':
      return complements(view, at);
    case 'csubj':
      return complements(view, at).flatMap((verb) => childrenIn(s, verb, 'nsubj', 'nsubj:pass'));
    case 'cany':
      return complements(view, at).flatMap((verb) => within(view, verb));
    case 'own':
      return complements(view, at)
        .filter((verb) => isOwn(view, at, verb))
        .flatMap((verb) => [...within(view, verb), ...conditionsOf(view, verb)]);
    case 'rel':
      return argumentsOf(s, at).object.flatMap((head) =>
        childrenIn(s, head, 'acl:relcl', 'acl').flatMap((verb) => within(view, verb)),
      );
    case 'acomp':
      return [
        ...childrenIn(s, at, 'xcomp', 'obj', 'advmod', 'advcl', 'ccomp', 'compound'),
        ...prepositional(view, at, 'as'),
        ...argumentsOf(s, at).object.flatMap((head) => childrenIn(s, head, 'xcomp', 'appos', 'amod', 'acl')),
      ];
    default: {
      const own = prepositional(view, at, slot);
      if (own.length > 0) return own;
      const object = argumentsOf(s, at).object.flatMap((head) => prepositional(view, head, slot));
      if (object.length > 0) return object;
      const aimed = slot === 'against' || slot === 'on' ? aimedAt(view, at, slot) : NONE;
      if (aimed.length > 0) return aimed;
      if (complements(view, at).length > 0) return NONE;
      const below = deeper(view, at, slot);
      // "hits back with air strikes on": what a deed is done with may hold whom it meets.
      return below.length > 0 || slot !== 'on'
        ? below
        : prepositional(view, at, 'with').flatMap((noun) => prepositional(view, noun, slot));
    }
  }
}

/** "gives Laos an ultimatum": of two objects the first, where the parser tells none apart. */
function indirectOf(view: SentenceView, at: number): readonly number[] {
  const { indirect, object } = argumentsOf(view.sentence, at);
  const [first, second] = object;
  if (indirect.length > 0 || first === undefined || second === undefined) return indirect;
  return first > at && second > first && mentionOf(view, first) !== undefined ? [first] : indirect;
}

function nounSlot(view: SentenceView, at: number, slot: string): readonly number[] {
  const s = view.sentence;
  switch (slot) {
    case 'poss':
      return childrenIn(s, at, 'nmod:poss');
    case 'mod':
      return childrenIn(s, at, 'amod', 'compound', 'flat', 'nmod:unmarked', 'acl').filter((child) => {
        // "an ambush close to the canal": what stands after the noun does not do it.
        if (s.relation[child] === 'amod' && child > at) return mentionOf(view, child) !== undefined;
        return s.relation[child] !== 'acl' || !isVerb(s, child);
      });
    case 'light':
      return predicateSubject(view, at) ?? lightSubject(view, at);
    case 'trip':
      return travellers(view, at);
    case 'verb':
      return governors(view, at);
    case 'say':
      return speakers(view, at);
    case 'victim':
      return victims(view, at);
    case 'host': {
      const verb = governors(view, at)[0] ?? -1;
      return verb < 0 || s.relation[at]?.startsWith('nsubj') ? NONE : argumentsOf(s, verb).subject;
    }
    case 'hit': {
      const verb = s.head[at] ?? -1;
      return verb >= 0 && isVerb(s, verb) && s.relation[at]?.startsWith('nsubj')
        ? argumentsOf(s, verb).object
        : NONE;
    }
    case 'subj':
    case 'obj':
      return NONE;
    default: {
      const own = prepositional(view, at, slot);
      if (own.length > 0) return own;
      // "launched a strike on": the parser may hang the phrase on the verb.
      return governors(view, at).flatMap((verb) =>
        prepositional(view, verb, slot).filter((noun) => noun > at || slot === 'by'),
      );
    }
  }
}

/** "warns that it will strike": the clause is about what the speaker itself will do. */
function isOwn(view: SentenceView, at: number, verb: number): boolean {
  const s = view.sentence;
  const states = (heads: readonly number[]): readonly string[] =>
    heads.flatMap((head) => statesOf(mentionOf(view, head)?.codes ?? []));
  const speaker = states(argumentsOf(s, at).subject);
  const doer = states(argumentsOf(s, verb).subject);
  return doer.every((state) => speaker.includes(state));
}

/** "will respond if X deploys missiles": whoever would give cause for it. */
function conditionsOf(view: SentenceView, verb: number): readonly number[] {
  const s = view.sentence;
  return childrenIn(s, verb, 'advcl', 'ccomp')
    .filter((clause) =>
      childrenIn(s, clause, 'mark').some((mark) => /^(?:if|unless)$/.test(s.lemma[mark] ?? '')),
    )
    .flatMap((clause) => childrenIn(s, clause, 'nsubj'));
}

/** Nouns under a token with the preposition. `obl` of verbs and `nmod` of nouns alike. */
function prepositional(view: SentenceView, at: number, name: string): readonly number[] {
  const s = view.sentence;
  const found: number[] = [];
  for (const child of s.children[at] ?? []) {
    if (!isNoun(s, child)) continue;
    const words = caseOf(s, child);
    if (words !== name && withoutParticle(words) !== name) continue;
    const relation = s.relation[child] ?? '';
    if (/^(obl|nmod|advcl|ccomp|xcomp|acl|conj|obj|parataxis)/.test(relation)) found.push(child);
  }
  return found;
}

const AIMING = new Set(['target', 'aim', 'direct', 'impose', 'place', 'levy', 'level']);

/** "lifts the sanctions targeting X", "the ban imposed on X": whom the object is told to be aimed at. */
function aimedAt(view: SentenceView, at: number, slot: string): readonly number[] {
  const s = view.sentence;
  const clauses = argumentsOf(s, at)
    .object.flatMap((head) => childrenIn(s, head, 'acl', 'acl:relcl'))
    .filter((clause) => AIMING.has(s.lemma[clause] ?? ''));
  return clauses.flatMap((clause) =>
    s.lemma[clause] === 'target'
      ? childrenIn(s, clause, 'obj')
      : [...prepositional(view, clause, slot), ...prepositional(view, clause, 'at')],
  );
}

/** "gave in to", "hit out at": a particle that the parser has hung on the phrase. */
function withoutParticle(words: string): string {
  if (!words.includes('_')) return words;
  return words.replace(/^(?:in|on|up|down|over|back|off|out|away)_(?=(?:to|on|from|with|against|at)$)/, '');
}

/** The preposition hung on a noun further down, the nearest after the trigger first. */
function deeper(view: SentenceView, at: number, name: string): readonly number[] {
  const s = view.sentence;
  for (const object of argumentsOf(s, at).object) {
    for (const child of childrenIn(s, object, 'nmod', 'conj', 'acl')) {
      const found = prepositional(view, child, name);
      if (found.length > 0) return found;
    }
  }
  return NONE;
}

/** "calls for a truce; the others abstain": a clause of its own. */
function isPastSemicolon(view: SentenceView, at: number, clause: number): boolean {
  const s = view.sentence;
  if (s.relation[clause] !== 'advcl') return false;
  for (let token = at + 1; token < clause; token++) if (s.tokens[token]?.form === ';') return true;
  return false;
}

/** Clauses that complete a verb or noun. */
export function complements(view: SentenceView, at: number): readonly number[] {
  const s = view.sentence;
  const own = childrenIn(s, at, ...COMPLEMENTS).filter(
    (child) => isVerb(s, child) && child > at && !isPastSemicolon(view, at, child),
  );
  if (own.length > 0) return own;
  const { object, indirect } = argumentsOf(s, at);
  return [...object, ...indirect].flatMap((head) =>
    childrenIn(s, head, 'acl').filter((child) => isVerb(s, child) && child > at),
  );
}

/** Phrases inside a clause, its subject last. */
function within(view: SentenceView, verb: number): readonly number[] {
  const s = view.sentence;
  const { object, indirect, passive } = argumentsOf(s, verb);
  const own = passive ? object : object.filter((head) => head > verb);
  const oblique = (s.children[verb] ?? []).filter(
    (child) => (s.relation[child] ?? '').startsWith('obl') && caseOf(s, child) !== 'by',
  );
  const inner = childrenIn(s, verb, 'xcomp', 'conj', 'advcl', 'ccomp').filter(
    (child) => isVerb(s, child) && child > verb && childrenIn(s, child, 'nsubj').length === 0,
  );
  return [...indirect, ...own, ...oblique, ...inner.flatMap((child) => within(view, child))];
}

/** Verbs that a noun completes: those it is object, subject or oblique of. */
export function governors(view: SentenceView, noun: number): readonly number[] {
  const s = view.sentence;
  let at = noun;
  for (let step = 0; step < 4; step++) {
    const head = s.head[at] ?? -1;
    if (head < 0) return NONE;
    if (isVerb(s, head)) return [head];
    const relation = s.relation[at] ?? '';
    // "a series of strikes", "talks and a visit": up through the phrase.
    if (relation !== 'conj' && relation !== 'nmod' && relation !== 'compound' && relation !== 'appos')
      return NONE;
    at = head;
  }
  return NONE;
}

/** The noun that stands for a noun towards the verb: of "talks and a visit", "a series of strikes" the first. */
function topOf(view: SentenceView, noun: number): number {
  const s = view.sentence;
  let at = noun;
  for (let step = 0; step < 4; step++) {
    const head = s.head[at] ?? -1;
    if (head < 0 || isVerb(s, head)) return at;
    if (s.relation[at] === 'nmod' && caseOf(s, at) !== 'of') return noun;
    at = head;
  }
  return at;
}

/** "is on a visit to", "are in talks with": the noun is the clause's own predicate. */
function predicateSubject(view: SentenceView, noun: number): readonly number[] | undefined {
  const s = view.sentence;
  if (caseOf(s, noun) === '' || childrenIn(s, noun, 'cop').length === 0) return undefined;
  const subject = childrenIn(s, noun, 'nsubj');
  return subject.length > 0 ? subject : undefined;
}

function lightSubject(view: SentenceView, noun: number): readonly number[] {
  const s = view.sentence;
  const light = view.lists.get('light');
  const lightIn = view.lists.get('lightin');
  const top = topOf(view, noun);
  for (const verb of governors(view, noun)) {
    const relation = s.relation[top] ?? '';
    const lemma = s.lemma[verb] ?? '';
    if (light?.has(lemma) && relation === 'obj') {
      return argumentsOf(s, verb).subject;
    }
    if (light?.has(lemma) && relation === 'nsubj:pass') return argumentsOf(s, verb).subject;
    // "came under attack": done to the subject.
    const entered = lemma === 'take' || argumentsOf(s, verb).object.length === 0;
    if (lightIn?.has(lemma) && entered && relation.startsWith('obl') && caseOf(s, top) !== 'under')
      return argumentsOf(s, verb).subject;
  }
  return NONE;
}

const ON_TRIP = new Set([
  'during',
  'after',
  'following',
  'on',
  'amid',
  'before',
  'ahead_of',
  'at_the_end_of',
]);

/** "During a visit to Kyiv, X pledged …", "left after talks with Y": who does what the clause tells beside it. */
function travellers(view: SentenceView, noun: number): readonly number[] {
  const s = view.sentence;
  const head = s.head[noun] ?? -1;
  if (head < 0 || !isVerb(s, head) || !/^(?:obl|advcl|nmod)/.test(s.relation[noun] ?? '')) return NONE;
  if (!ON_TRIP.has(caseOf(s, noun))) return NONE;
  const { subject, passive } = argumentsOf(s, head);
  return passive ? NONE : subject.filter((word) => mentionOf(view, word) !== undefined);
}

function victims(view: SentenceView, noun: number): readonly number[] {
  const s = view.sentence;
  const casualty = view.lists.get('casualty');
  const found: number[] = [];
  for (const governor of governors(view, noun)) {
    const first = s.relation[governor] === 'conj' ? (s.head[governor] ?? -1) : -1;
    for (const verb of [governor, first]) {
      if (verb < 0 || !casualty?.has(s.lemma[verb] ?? '')) continue;
      const { subject, object, passive } = argumentsOf(s, verb);
      found.push(...(object.length > 0 || passive ? object : subject));
    }
  }
  return found;
}

const SAYING_SO = new Set(['say', 'report', 'claim', 'announce', 'confirm', 'state']);

/** Who says the clause that the trigger stands in. */
function speakers(view: SentenceView, at: number): readonly number[] {
  const s = view.sentence;
  let node = at;
  for (let step = 0; step < 6; step++) {
    const head = s.head[node] ?? -1;
    if (head < 0) break;
    const relation = s.relation[node] ?? '';
    // "X strikes a depot, Y says"
    const aside = relation === 'advcl' && node < head && SAYING_SO.has(s.lemma[head] ?? '');
    if ((relation === 'ccomp' || relation === 'xcomp' || aside) && isVerb(s, head)) {
      const subject = argumentsOf(s, head).subject;
      if (subject.some((word) => mentionOf(view, word) !== undefined) || subject.length > 0) return subject;
    }
    node = head;
  }
  // "…, Seoul says": the saying stands beside the clause.
  for (const child of childrenIn(s, at, 'parataxis', 'ccomp')) {
    if (isVerb(s, child)) return argumentsOf(s, child).subject;
  }
  return NONE;
}
