/**
 * Whom an act answers: the doer told in a clause or phrase of cause beside it ("protests after X unveils a
 * plan", "drills in response to X sending balloons", "condemns … over the conduct of X"), and whom an attack
 * met that is told as the cause of deaths ("two miners are killed when X shells the pit").
 */
import { statesOf } from '../../ontology/actor.js';
import { participant } from './actor-lists.js';
import { actorsOf, mentionOf } from './participants.js';
import { argumentsOf, caseOf, childrenIn, isPassive, isVerb } from './tree.js';
import type { Participant, SentenceView } from './types.js';

const NONE: readonly Participant[] = [];
const CAUSE_MARKS = new Set('after|because|since|as|following|for|when'.split('|'));
const CAUSE_CASES = new Set(
  'after|following|follow|over|despite|in_response_to|because_of|due_to|owing_to|for|in_retaliation_for|in_light_of|in_reaction_to'.split(
    '|',
  ),
);
const ANSWERS = new Set(['response', 'reaction', 'retaliation', 'answer', 'reply']);
/** How many tokens after the words of cause its doer may stand where the tree has lost it. */
const REACH = 8;

/** Who did what an act answers; nobody of the source's own state. */
export function causeOf(
  view: SentenceView,
  at: number,
  source: readonly Participant[],
): readonly Participant[] {
  const states = statesOf(source.flatMap((one) => one.codes));
  const isOther = (one: Participant): boolean =>
    one.from !== source[0]?.from && statesOf(one.codes).every((state) => !states.includes(state));
  for (const verb of clausesFrom(view, at)) {
    const found = causeUnder(view, verb).filter(isOther);
    if (found.length > 0) return found.slice(0, 1).map((one) => ({ ...one, path: 'order', slot: 'cause' }));
  }
  const answered = answeredBy(view, at).filter(isOther);
  return answered.length > 0 ? answered : byOrder(view, at).filter(isOther);
}

/** "X fires warning shots after the boat of Y crossed the line": towards X, who answers it. */
function answeredBy(view: SentenceView, at: number): readonly Participant[] {
  const s = view.sentence;
  const head = s.head[at] ?? -1;
  if (head < 0 || !(s.relation[at] ?? '').startsWith('advcl') || !isVerb(s, head)) return NONE;
  const after = childrenIn(s, at, 'mark').some(
    (mark) => s.lemma[mark] === 'after' || s.lemma[mark] === 'because',
  );
  if (!after) return NONE;
  return argumentsOf(s, head)
    .subject.flatMap((noun) => actorsOf(view, noun, 'cause'))
    .slice(0, 1)
    .map((one) => ({ ...one, path: 'order' as const, slot: 'cause' }));
}

/** The trigger, and the verbs over it that share its clause. */
function clausesFrom(view: SentenceView, at: number): readonly number[] {
  const s = view.sentence;
  const found = [at];
  for (let node = at, step = 0; step < 4; step++) {
    const head = s.head[node] ?? -1;
    if (head < 0 || !/^(?:obj|xcomp|conj|nmod|obl|ccomp)/.test(s.relation[node] ?? '')) break;
    // "in reaction to the test of X": what is answered answers nothing.
    if (ANSWERS.has(s.lemma[head] ?? '') && caseOf(s, node) === 'to') break;
    found.push(head);
    node = head;
  }
  return found;
}

function causeUnder(view: SentenceView, at: number): readonly Participant[] {
  const s = view.sentence;
  for (const child of s.children[at] ?? []) {
    const relation = s.relation[child] ?? '';
    if (isVerb(s, child) && /^(?:advcl|conj)/.test(relation)) {
      const marks = childrenIn(s, child, 'mark', 'case', 'advmod').map((mark) => s.lemma[mark] ?? '');
      if (!marks.some((mark) => CAUSE_MARKS.has(mark)) || isPassive(s, child)) continue;
      const found = argumentsOf(s, child).subject.flatMap((head) => actorsOf(view, head, 'cause'));
      if (found.length > 0) return found;
    }
    if (relation.startsWith('obl') && CAUSE_CASES.has(caseOf(s, child))) {
      const found = actorsOf(view, child, 'cause').filter((one) => one.path !== 'place');
      if (found.length > 0) return found;
    }
  }
  return NONE;
}

/** "in response to", "in retaliation for", "after": the first actor behind the words. */
function byOrder(view: SentenceView, at: number): readonly Participant[] {
  const s = view.sentence;
  for (let token = at + 1; token < s.tokens.length; token++) {
    const form = s.tokens[token]?.form.toLowerCase() ?? '';
    const answers = (form === 'response' || form === 'reaction' || form === 'retaliation') && token > at + 1;
    if (!answers) continue;
    for (let next = token + 1; next < s.tokens.length && next - token <= REACH; next++) {
      if (s.tokens[next]?.form === ',') break;
      const mention = mentionOf(view, next);
      if (mention) return [participant(mention, 'order', 'cause')];
    }
  }
  return NONE;
}

/** Those hurt in the clause over an attack: "three farmers are killed after soldiers open fire". */
export function victimsOver(view: SentenceView, at: number): readonly Participant[] {
  const s = view.sentence;
  const casualty = view.lists.get('casualty');
  const relation = s.relation[at] ?? '';
  const head = s.head[at] ?? -1;
  if (head < 0 || !relation.startsWith('advcl') || !isVerb(s, head)) return NONE;
  for (const verb of [head, ...childrenIn(s, head, 'conj')]) {
    if (!casualty?.has(s.lemma[verb] ?? '')) continue;
    const { subject, object, passive } = argumentsOf(s, verb);
    const hurt = object.length > 0 || passive ? object : subject;
    const found = hurt.flatMap((noun) => actorsOf(view, noun, 'victim'));
    if (found.length > 0) return found;
  }
  return NONE;
}
