/**
 * Settles which acts of a sentence stand: the content of a demand or an accusation, what aid is for, the noun
 * that a verb completes and an act told by two words are not coded a second time.
 */
import { complements } from './slots.js';
import { caseOf, childrenIn, isUnder, isVerb } from './tree.js';
import type { FoundAct, Frame, Missed, Participant, SentenceView, TriggerKind } from './types.js';

export interface ActSearch {
  readonly acts: readonly FoundAct[];
  readonly missed: readonly Missed[];
}

export interface ActSearch {
  readonly acts: readonly FoundAct[];
  readonly missed: readonly Missed[];
}

export function settle(view: SentenceView, acts: readonly FoundAct[], missed: Missed[]): ActSearch {
  const kept: FoundAct[] = [];
  for (const act of acts) {
    const holder = acts.find((other) => other !== act && holds(view, other, act));
    if (holder === undefined) kept.push(act);
    else if (holder.frame.content === 'claim' && sameActors(act.source, holder.target)) {
      kept.push({ ...act, accuser: holder.source.flatMap((one) => one.codes) });
    } else missed.push({ at: act.at, rule: act.frame.rule, reason: `part of "${holder.frame.rule}"` });
  }
  const single = kept.filter(
    (act, index) =>
      !kept.some((other, before) => before !== index && retells(view, other, before, act, index)),
  );
  for (const act of kept) {
    if (!single.includes(act))
      missed.push({ at: act.at, rule: act.frame.rule, reason: 'told by another word of the sentence' });
  }
  return { acts: single, missed };
}

/** True where `act` is what `other` asks for, accuses of, or completes. */
function holds(view: SentenceView, other: FoundAct, act: FoundAct): boolean {
  const s = view.sentence;
  if (
    (other.frame.content !== undefined || other.type === 'AGREE') &&
    !isCircumstance(view, other.at, act.at)
  ) {
    if (complements(view, other.at).some((verb) => isWithin(view, act.at, verb))) return true;
    const relation = s.relation[act.at] ?? '';
    if (
      act.at > other.at &&
      /^(obj|obl|nmod|xcomp|ccomp|advcl|acl)/.test(relation) &&
      isWithin(view, act.at, other.at)
    )
      return true;
  }
  // "take to the streets demanding that …": the demand of a protest is part of it.
  if (
    other.type === 'PROTEST' &&
    act.type === 'REQUEST' &&
    isUnder(s, act.at, other.at) &&
    sameActors(act.source, other.source)
  )
    return true;
  if (PURPOSED.has(other.type) && act.at > other.at && isPurpose(view, other.at, act.at)) return true;
  if (act.frame.kind !== 'n' || other.frame.kind === 'n') return false;
  // "announces an ease of sanctions on X": the noun in the object of what is done about it.
  // "hosted two rounds of talks between Somalia and Ethiopia": the talks are those that were mediated.
  if (other.mode === 'third-party' && act.type === 'CONSULT' && isUnder(s, act.at, other.at)) return true;
  const about =
    UNDOING.has(other.type) &&
    asksForObject(other.frame) &&
    isUnder(s, act.at, other.at) &&
    !isCircumstance(view, other.at, act.at);
  if (about && sameActors(act.source, other.source) && sameActors(act.target, other.target)) return true;
  // "cancels a round of talks with X"
  if (about && act.mutual && sameActors(act.source, [...other.source, ...other.target])) return true;
  // The noun a verb frame has read as its object tells nothing of its own.
  if (s.head[act.at] !== other.at) return false;
  const relation = s.relation[act.at] ?? '';
  if (relation === 'obj' || relation === 'nsubj:pass')
    return act.type === other.type || asksForObject(other.frame);
  return (relation.startsWith('obl') || relation === 'nsubj') && act.type === other.type;
}

const CIRCUMSTANCE = new Set([
  'during',
  'after',
  'following',
  'follow',
  'before',
  'amid',
  'despite',
  'ahead_of',
  'at',
  'while',
]);

/** "signs a deal during a visit by X": the visit is no part of what was signed. */
function isCircumstance(view: SentenceView, above: number, at: number): boolean {
  const s = view.sentence;
  for (let node = at, steps = 0; node >= 0 && node !== above && steps < 8; steps++) {
    if (!isVerb(s, node) && CIRCUMSTANCE.has(caseOf(s, node))) return true;
    node = s.head[node] ?? -1;
  }
  return false;
}

/** Under a verb, and not in a further clause with a subject of its own: "refuses to talk, and X flew home". */
function isWithin(view: SentenceView, at: number, above: number): boolean {
  const s = view.sentence;
  for (let node = at, steps = 0; node >= 0 && steps < s.tokens.length; steps++) {
    if (node === above) return true;
    if (s.relation[node] === 'conj' && isVerb(s, node)) {
      // "blames X and suspends talks": a second verb beside the first is nothing that the first holds.
      const beside = s.head[node] === above && isVerb(s, above) && isFiniteVerb(s, node);
      if (beside || childrenIn(s, node, 'nsubj').length > 0) return false;
    }
    node = s.head[node] ?? -1;
  }
  return false;
}

function isFiniteVerb(s: SentenceView['sentence'], verb: number): boolean {
  return /^VB[DZP]$/.test(s.xpos[verb] ?? '') && childrenIn(s, verb, 'mark').length === 0;
}

/** Types that undo or withhold what their object tells. */
const UNDOING = new Set<FoundAct['type']>(['CONCEDE', 'RETREAT', 'REJECT', 'THREATEN']);

/** True where the frame has read what the verb's object is. */
function asksForObject(frame: Frame): boolean {
  return frame.needs.some((condition) =>
    condition.some((one) => one.slot === 'obj' && one.words && !one.not),
  );
}

/** What help or force is sent for is no act of its own: "sends troops to fight". */
const PURPOSED = new Set<FoundAct['type']>(['AID', 'MOBILIZE', 'CONCEDE', 'SUPPORT', 'COOPERATE']);

function isPurpose(view: SentenceView, verb: number, at: number): boolean {
  const s = view.sentence;
  return complements(view, verb).some(
    (child) => isUnder(s, at, child) && childrenIn(s, child, 'mark').some((mark) => s.lemma[mark] === 'to'),
  );
}

export const codesOf = (all: readonly Participant[]): string =>
  [...new Set(all.flatMap((one) => one.codes))].sort().join(' ');
const statesKey = (all: readonly Participant[]): string =>
  [...new Set(all.flatMap((one) => one.codes.map((code) => code.replace(/\.[A-Z]{3}$/, ''))))]
    .sort()
    .join(' ');

function sameActors(some: readonly Participant[], others: readonly Participant[]): boolean {
  return statesKey(some) === statesKey(others);
}

const KIND_ORDER: Readonly<Record<TriggerKind, number>> = { v: 0, n: 1, a: 2 };

/** True where `other` tells the same act as `act` and is the better teller of the two. */
function retells(
  view: SentenceView,
  other: FoundAct,
  otherIndex: number,
  act: FoundAct,
  index: number,
): boolean {
  if (other.type !== act.type || other.mutual !== act.mutual) return false;
  if (statesKey(other.source) !== statesKey(act.source) || statesKey(other.target) !== statesKey(act.target))
    return false;
  if (other.accuser !== undefined || act.accuser !== undefined) return false;
  if (areSeparate(view, other, act) || (act.mode === 'abduct') !== (other.mode === 'abduct')) return false;
  const better = quality(other) - quality(act);
  return (
    better > 0 ||
    (better === 0 && otherIndex < index) ||
    (better === 0 && otherIndex === index && isVerb(view.sentence, other.at))
  );
}

/** Two verbs of saying or asking tell two acts, whoever says them; two of force tell one. */
function areSeparate(view: SentenceView, one: FoundAct, other: FoundAct): boolean {
  const s = view.sentence;
  if (one.frame.kind !== 'v' || other.frame.kind !== 'v' || !VERBAL.has(one.type)) return false;
  return !isUnder(s, one.at, other.at) && !isUnder(s, other.at, one.at)
    ? true
    : s.relation[one.at] === 'conj' || s.relation[other.at] === 'conj';
}

const VERBAL = new Set<FoundAct['type']>(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SANCTION']);

function quality(act: FoundAct): number {
  const named = [...act.source, ...act.target];
  return (
    -KIND_ORDER[act.frame.kind] -
    2 * named.filter((one) => one.path === 'home' || one.path === 'order').length +
    codesOf(named).length / 1000
  );
}
