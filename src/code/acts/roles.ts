/**
 * Fills the source and target of a frame from a trigger: from the places in the tree that the frame names, then
 * by the order of words, then by what is meant where nobody is named. Over 250 lines: the order in which the places are
 * asked is the point, and stands in one file.
 */
import { stateOf, statesOf } from '../../ontology/actor.js';
import type { EventType } from '../../ontology/event-types.js';
import { actorAfter, actorBefore, actorInChain, actorModifying, actorRightAfter } from './by-order.js';
import { causeOf, victimsOver } from './cause-clause.js';
import { actorsOf, mentionOf } from './participants.js';
import {
  addressedBy,
  announcerOf,
  claimedAttack,
  counterpartOf,
  crowdAt,
  doerOfWish,
  isCrowd,
  isOwnSoil,
  isUnnamed,
  ofRebels,
  placeOfAct,
  rulersOf,
  soleOther,
  topicOf,
} from './role-fallbacks.js';
import { headsIn } from './slots.js';
import { childrenIn, isPassive } from './tree.js';
import type { Frame, Participant, SentenceView } from './types.js';

export interface Roles {
  readonly source: readonly Participant[];
  readonly target: readonly Participant[];
}

const NONE: readonly Participant[] = [];
const NO_PREPOSITION = new Set(
  'subj|obj|iobj|poss|mod|light|csubj|cany|own|ruler|rel|say|said|victim|hit|host|crowd|trip|comp|acomp|verb|any'.split(
    '|',
  ),
);
/** What crowds do to those who rule them. */
const BY_CROWDS = new Set<EventType>(['PROTEST', 'REQUEST', 'ACCUSE']);
/** Acts that answer one told before: "the decision is opposed by", "calling it". */
const ANSWERING = new Set<EventType>(['ACCUSE', 'SUPPORT', 'REJECT']);

/** Modes of acts that judge a deed as often as somebody: "condemns it" is not "accuses it". */
const JUDGING = new Set<string>(['disapprove']);

/** Acts that are aimed at whoever gave cause for them. */
const CAUSED = new Set<EventType>(['ACCUSE', 'REJECT', 'THREATEN', 'SANCTION', 'MOBILIZE', 'COERCE']);

/** Acts of words, done to whom the clause above speaks to: "writes to X to apologise". */
const ADDRESSED = new Set<EventType>(['CONCEDE', 'ACCUSE', 'SUPPORT', 'REQUEST', 'THREATEN', 'AGREE']);

const NOUN_DOERS = new Set(['between', 'among', 'by']);

/**
 * Source and target as the sentence gives them; either may be empty, and without a source only mutual acts have a
 * target. `inferred`: a target that no place of the frame names may be whoever gave cause for the act, or the other
 * side of an earlier one.
 */
export function fillRoles(view: SentenceView, at: number, frame: Frame, inferred: boolean): Roles {
  let source = fillSource(view, at, frame);
  if (source.length === 0 && inferred) source = doerOfWish(view, at, frame);
  // Most triggers have no doer, and then only acts done together are looked at further.
  if (source.length === 0 && !frame.mutual) return { source, target: NONE };
  const target = fillTarget(view, at, frame, source, inferred);
  return { source, target };
}

function fillSource(view: SentenceView, at: number, frame: Frame): readonly Participant[] {
  for (const slot of frame.source) {
    const heads = headsIn(view, at, frame.kind, slot);
    const found = heads
      .flatMap((head) => actorsOf(view, head, slot))
      .filter((one) => !isUnnamed(view, one) && !(slot === 'of' && isHit(frame, one)));
    if (found.length > 0) return unique(found);
    const instead = sourceInstead(view, at, frame, slot, heads).filter((one) => !isUnnamed(view, one));
    if (instead.length > 0) return instead;
  }
  return NONE;
}

/** "the bombing of Iraq", "an ambush west of Ismailia": a state or place was hit; only forces strike. */
function isHit(frame: Frame, one: Participant): boolean {
  return frame.type === 'ASSAULT' && !one.codes.some((code) => /\.(?:MIL|REB|COP)$|^TER:/.test(code));
}

/** "three members of the PKK": rebels are met as such, whosever territory they are on. */
function isRebel(one: Participant): boolean {
  return one.codes.every((code) => code.endsWith('.REB'));
}

const PRIVATE = /\.(?:CVL|BUS|REF|EDU|LAB)$/;

/** An official, soldier, politician or the like. */
function isPublic(one: Participant): boolean {
  return one.codes.every((code) => code.includes('.') && !PRIVATE.test(code));
}

/** Who is meant where a source slot gives no actor. */
function sourceInstead(
  view: SentenceView,
  at: number,
  frame: Frame,
  slot: string,
  heads: readonly number[],
): readonly Participant[] {
  if (slot === 'crowd') return crowdAt(view, at);
  if (slot === 'mod') return frame.kind === 'n' ? actorModifying(view, at) : NONE;
  // "Talks between A and B broke down", where the parser has lost the phrase.
  const next = view.sentence.tokens[at + 1]?.form.toLowerCase();
  if (frame.kind === 'n' && NOUN_DOERS.has(slot) && next === slot) return actorAfter(view, at, slot);
  if (frame.kind === 'n' && slot === 'by' && heads.length === 0) return actorAfter(view, at, 'by');
  const passive = isPassive(view.sentence, at);
  if (slot === 'ruler' && passive) {
    const ruled = headsIn(view, at, 'v', 'obj').flatMap((head) => actorsOf(view, head, slot));
    // Of those sentenced by a court that nobody names only public figures are surely meant to be of its state.
    return rulersOf(ruled.filter((one) => frame.mode !== 'convict' || isPublic(one)));
  }
  if (slot !== 'subj') return NONE;
  const byCrowd = frame.type !== null && BY_CROWDS.has(frame.type);
  if (byCrowd && heads.some((head) => isCrowd(view, head))) return crowdAt(view, at);
  if (heads.length > 0) return NONE;
  if (passive) {
    const by = actorAfter(view, at, 'by');
    return by.length > 0 ? by : announcerOf(view, at, frame);
  }
  return actorBefore(view, at);
}

function fillTarget(
  view: SentenceView,
  at: number,
  frame: Frame,
  source: readonly Participant[],
  inferred: boolean,
): readonly Participant[] {
  const apart = frame.needs.some((condition) => condition.some((one) => one.slot === 'foreign'));
  const states = statesOf(source.flatMap((one) => one.codes));
  const isAtHome = (one: Participant): boolean => one.codes.every((code) => states.includes(stateOf(code)));
  const distinct = frame.needs.some((condition) => condition.some((one) => one.slot === 'distinct'));
  // Rebels strike at the state that they are of.
  const ofOwnRebels = ofRebels(source).length > 0;
  let home: readonly Participant[] = NONE;
  for (const slot of frame.target) {
    const heads = headsIn(view, at, frame.kind, slot);
    let found: readonly Participant[] = heads.flatMap((head) => actorsOf(view, head, slot));
    // "arrested for killing three men from El Salvador": where those at home are meant, only the tree tells of others.
    const strict = slot === 'from' && frame.home !== undefined;
    if (heads.length === 0 && !NO_PREPOSITION.has(slot) && !strict) found = actorAfter(view, at, slot);
    if (slot === 'obj' && found.length === 0 && frame.kind === 'v') {
      found = actorRightAfter(view, at).filter(
        (one) => heads.length === 0 || (one.from ?? 0) < Math.max(...heads),
      );
    }
    if (found.length === 0 && (slot === 'obj' || !NO_PREPOSITION.has(slot))) {
      found = heads
        .filter((head) => slot !== 'obj' || isOwned(view, head))
        .flatMap((head) => actorInChain(view, head));
    }
    const others = unique(found.map((one) => withoutOwn(one, states))).filter(
      (one) =>
        !source.some((other) => other.from === one.from) &&
        !(
          slot === 'obj' &&
          isThing(view, one) &&
          (frame.content === undefined || JUDGING.has(frame.mode ?? ''))
        ) &&
        !(apart && !frame.mutual && isAtHome(one)),
    );
    const abroad = others.filter((one) => !isAtHome(one));
    // "lifts its ban on exports to Bangladesh", "ends the American embargo on Vietnam": whose ban it was.
    if (
      others.length > 0 &&
      others.every((one) => one.path === 'modifier' && isAtHome(one) && (ofOwnRebels || !isRebel(one)))
    ) {
      if (home.length === 0 && !frame.mutual) home = others;
      continue;
    }
    // "suspends visas for Peruvians coming to Spain": of several places one that is not at home.
    if (
      distinct &&
      others.length > 0 &&
      others.every((one) => one.codes.every((code) => states.includes(code)))
    ) {
      if (home.length === 0) home = others;
      continue;
    }
    if (abroad.length > 0 && abroad.length < others.length && !frame.mutual) return abroad;
    if (slot === 'obj' && others.length > 0)
      return [...others, ...struckToo(view, at, frame, source, others)];
    if (others.length > 0) return slot === 'cany' ? others.slice(0, 1) : others;
  }
  if (ofOwnRebels && home.length > 0) return home;
  const told = targetInstead(view, at, frame, source);
  // "imposes a curfew in its capital": those at home are meant, not who imposes it.
  const own = frame.home !== undefined && home.every((one) => isPronoun(view, one) && one.slot === 'in');
  if (told.length === 0 && home.length > 0 && !own) return home;
  return told.length > 0 || !inferred ? told : targetInferred(view, at, frame, source);
}

/** "a strike on a UN base kills two Danes": what the noun was aimed at is hit too. */
function struckToo(
  view: SentenceView,
  at: number,
  frame: Frame,
  source: readonly Participant[],
  hit: readonly Participant[],
): readonly Participant[] {
  if (frame.type !== 'ASSAULT' || frame.kind !== 'v') return NONE;
  const known = [...source, ...hit].map((one) => one.from);
  return headsIn(view, at, 'v', 'subj')
    .filter((head) => view.eventNouns.has(view.sentence.lemma[head] ?? ''))
    .flatMap((head) => ['on', 'against'].flatMap((slot) => headsIn(view, head, 'n', slot)))
    .flatMap((head) => actorsOf(view, head, 'on'))
    .filter((one) => !known.includes(one.from) && one.path !== 'place');
}

/** Who is meant where no target slot gives an actor. */
function targetInstead(
  view: SentenceView,
  at: number,
  frame: Frame,
  source: readonly Participant[],
): readonly Participant[] {
  if (frame.claimed) return claimedAttack(view, at, source);
  const addressed = frame.type !== null && ADDRESSED.has(frame.type) ? addressedBy(view, at, source) : NONE;
  if (addressed.length > 0) return addressed;
  const hurt = frame.type === 'ASSAULT' ? victimsOver(view, at) : NONE;
  if (hurt.length > 0) return hurt;
  // Whoever takes to the streets of a place does so at home.
  const crowd = frame.type === 'PROTEST' && source.every((one) => one.slot === 'crowd');
  if (frame.placed && !crowd) {
    const place = placeOfAct(view, at, source);
    if (place.length > 0 && (frame.type !== 'ASSAULT' || !isOwnSoil(place, source))) return place;
    if (frame.kind === 'v' && (hitsPlace(view, at) || hitsPeople(view, at))) {
      const struck = ofRebels(source);
      if (struck.length > 0) return struck;
    }
  }
  return frame.type !== null && ANSWERING.has(frame.type) ? topicOf(view, at, source) : NONE;
}

const PLACE_LISTS = ['territory', 'sector-military', 'sector-government'];

/** "attacked the town of X", "overran a barracks": what stands somewhere. */
function hitsPlace(view: SentenceView, at: number): boolean {
  return headsIn(view, at, 'v', 'obj').some((head) =>
    PLACE_LISTS.some((list) => view.lists.get(list)?.has(view.sentence.lemma[head] ?? '')),
  );
}

const PEOPLE_LISTS = ['person', 'worker', 'crowd'];

/** "killed 29 villagers": people whom no name tells. */
function hitsPeople(view: SentenceView, at: number): boolean {
  return headsIn(view, at, 'v', 'obj').some(
    (head) =>
      view.sentence.upos[head] === 'NUM' ||
      childrenIn(view.sentence, head, 'nummod').length > 0 ||
      PEOPLE_LISTS.some((list) => view.lists.get(list)?.has(view.sentence.lemma[head] ?? '')),
  );
}

/** Whom an act is aimed at that names nobody: who gave cause for it, the other side, the only other actor. */
function targetInferred(
  view: SentenceView,
  at: number,
  frame: Frame,
  source: readonly Participant[],
): readonly Participant[] {
  const cause =
    frame.type !== null &&
    CAUSED.has(frame.type) &&
    frame.mode !== 'investigate' &&
    !frame.free &&
    frame.home === undefined;
  const causing = cause ? causeOf(view, at, source) : NONE;
  if (causing.length > 0) return causing;
  const counterpart = counterpartOf(view, at, frame, source);
  return counterpart.length > 0 || frame.home !== undefined
    ? counterpart
    : soleOther(view, at, frame, source);
}

/** Of "the North Korean–Russian treaty" signed by Russia the other side. */
function withoutOwn(one: Participant, states: readonly string[]): Participant {
  const others = one.codes.filter((code) => !states.includes(stateOf(code)));
  return others.length > 0 && others.length < one.codes.length ? { ...one, codes: others } : one;
}

/** "the landing of a plane in Minsk": what follows an object belongs to it only after such words. */
function isOwned(view: SentenceView, noun: number): boolean {
  return ['of', 'in', 'from'].includes(view.sentence.tokens[noun + 1]?.form.toLowerCase() ?? '');
}

function isPronoun(view: SentenceView, one: Participant): boolean {
  return one.from !== undefined && mentionOf(view, one.from)?.kind === 'pronoun';
}

/** "it" as an object is mostly a thing or an act told before; who is accused or urged is somebody. */
function isThing(view: SentenceView, one: Participant): boolean {
  return one.from !== undefined && view.sentence.lemma[one.from] === 'it';
}

function unique(all: readonly Participant[]): readonly Participant[] {
  return all.filter((one, index) => all.findIndex((other) => other.from === one.from) === index);
}
