/** Fills the source and target of a frame from a trigger, by the tree first and by the order of words last. */
import type { ActorCode } from '../../ontology/actor.js';
import { stateOf, statesOf } from '../../ontology/actor.js';
import type { EventType } from '../../ontology/event-types.js';
import { actorAfter, actorBefore, actorModifying, actorRightAfter } from './by-order.js';
import { actorsOf, participant } from './participants.js';
import { headsIn } from './slots.js';
import { childrenIn, isPassive } from './tree.js';
import type { Frame, Participant, SentenceView } from './types.js';

export interface Roles {
  readonly source: readonly Participant[];
  readonly target: readonly Participant[];
}

const NONE: readonly Participant[] = [];
const NO_PREPOSITION = new Set(
  'subj|obj|iobj|poss|mod|light|csubj|cany|own|ruler|rel|say|said|victim|hit|host|crowd|comp|acomp|verb|any'.split(
    '|',
  ),
);

/** Source and target as the sentence gives them; either may be empty. */
export function fillRoles(view: SentenceView, at: number, frame: Frame): Roles {
  const source = fillSource(view, at, frame);
  const target = fillTarget(view, at, frame, source);
  return { source, target };
}

function fillSource(view: SentenceView, at: number, frame: Frame): readonly Participant[] {
  for (const slot of frame.source) {
    const heads = headsIn(view, at, frame.kind, slot);
    const found = heads.flatMap((head) => actorsOf(view, head, slot)).filter((one) => !isUnnamed(view, one));
    if (found.length > 0) return unique(found);
    if (slot === 'subj' && heads.length === 0 && !isPassive(view.sentence, at)) {
      const before = actorBefore(view, at);
      if (before.length > 0) return before;
    }
    if (slot === 'subj' && heads.length === 0 && isPassive(view.sentence, at)) {
      const announcer = announcerOf(view, at, frame);
      if (announcer.length > 0) return announcer;
    }
    if (slot === 'ruler' && isPassive(view.sentence, at)) {
      const ruled = headsIn(view, at, 'v', 'obj').flatMap((head) => actorsOf(view, head, slot));
      if (ruled.length > 0) return ruled.slice(0, 1).map((one) => rulerOf(one));
    }
    if (slot === 'crowd') {
      const crowd = placeOfAct(view, at, NONE).map((one) => ({ ...one, codes: crowdOf(one.codes), slot }));
      if (crowd.length > 0) return crowd;
    }
    if (slot === 'mod' && frame.kind === 'n') {
      const modifying = actorModifying(view, at);
      if (modifying.length > 0) return modifying;
    }
  }
  return NONE;
}

function fillTarget(
  view: SentenceView,
  at: number,
  frame: Frame,
  source: readonly Participant[],
): readonly Participant[] {
  const apart = frame.needs.some((condition) => condition.some((one) => one.slot === 'foreign'));
  const states = statesOf(source.flatMap((one) => one.codes));
  for (const slot of frame.target) {
    const heads = headsIn(view, at, frame.kind, slot);
    let found: readonly Participant[] = heads.flatMap((head) => actorsOf(view, head, slot));
    if (heads.length === 0 && !NO_PREPOSITION.has(slot)) found = actorAfter(view, at, slot);
    if (slot === 'obj' && heads.length === 0 && frame.kind === 'v') found = actorRightAfter(view, at);
    const others = unique(found).filter(
      (one) =>
        !overlaps(one, source) &&
        !(slot === 'obj' && isThing(view, one)) &&
        !(apart && !frame.mutual && one.codes.every((code) => states.includes(stateOf(code)))),
    );
    const abroad = others.filter((one) => !one.codes.every((code) => states.includes(stateOf(code))));
    if (abroad.length > 0 && abroad.length < others.length && !frame.mutual) return abroad;
    if (others.length > 0) return slot === 'cany' ? others.slice(0, 1) : others;
  }
  if (frame.placed) {
    const place = placeOfAct(view, at, source);
    if (frame.type !== 'ASSAULT' || !isOwnSoil(place, source)) return place;
  }
  return frame.type !== null && ANSWERING.has(frame.type) ? topicOf(view, at, states) : NONE;
}

/** An army that strikes at home strikes somebody who is not named. */
function isOwnSoil(place: readonly Participant[], source: readonly Participant[]): boolean {
  const states = statesOf(place.flatMap((one) => one.codes));
  return source.some((one) =>
    one.codes.some((code) => isOfficial(code) && !code.endsWith('.COP') && states.includes(stateOf(code))),
  );
}

/** Acts that answer one told before: "the decision is opposed by", "calling it". */
const ANSWERING = new Set<EventType>(['ACCUSE', 'SUPPORT', 'REJECT']);

/** Who did what the object takes up again ("the decision", "the claim", "it"): the last to act before. */
function topicOf(view: SentenceView, at: number, states: readonly string[]): readonly Participant[] {
  const s = view.sentence;
  const topic = view.topic?.filter((code) => !states.includes(stateOf(code))) ?? [];
  const object = headsIn(view, at, 'v', 'obj')[0] ?? -1;
  if (topic.length === 0 || object < 0) return NONE;
  const definite =
    s.lemma[object] === 'it' || childrenIn(s, object, 'det').some((det) => DEFINITE.has(s.lemma[det] ?? ''));
  return definite ? [{ codes: topic, path: 'order', slot: 'topic' }] : NONE;
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);

/** The place that the clause tells, or the whole sentence where it tells none: "in Kharkiv". */
function placeOfAct(view: SentenceView, at: number, source: readonly Participant[]): readonly Participant[] {
  const s = view.sentence;
  const states = statesOf(source.flatMap((one) => one.codes));
  let best: Participant | undefined;
  for (const mention of view.mentions) {
    if (!PLACES.has(mention.kind)) continue;
    const one = participant(mention, 'place', 'place');
    if (overlaps(one, source)) continue;
    const before = precedingCase(view, mention.from);
    if (!LOCATIVE.has(before) || s.tokens.slice(at, mention.from).some((token) => token.form === ';'))
      continue;
    const abroad = mention.codes.some((code) => !states.includes(stateOf(code)));
    if (best === undefined || (abroad && mention.from > at)) best = one;
    if (mention.from > at) break;
  }
  return best ? [best] : NONE;
}

const PLACES = new Set(['place', 'capital', 'name']);
const LOCATIVE = new Set('in|near|at|on|outside|inside|off|across|around|over|into'.split('|'));

/** The preposition of the phrase that a token stands in, by the order of words. */
function precedingCase(view: SentenceView, from: number): string {
  const s = view.sentence;
  for (let token = from - 1; token >= 0 && from - token <= 8; token--) {
    const form = s.tokens[token]?.form.toLowerCase() ?? '';
    if (s.upos[token] === 'ADP') return form === 'of' ? precedingCase(view, token) : form;
    if (s.upos[token] === 'VERB' || s.upos[token] === 'PRON') return '';
  }
  return '';
}

/** "gunmen", "terrorist attack": nobody's, wherever it happens. */
function isUnnamed(view: SentenceView, one: Participant): boolean {
  if (one.from === undefined || one.to === undefined || one.to - one.from > 1) return false;
  return view.lists.get('unnamed')?.has(view.sentence.lemma[one.from] ?? '') ?? false;
}

/** Who dismisses or arrests the people of a state, where nobody is named: its government. */
function rulerOf(one: Participant): Participant {
  return { codes: statesOf(one.codes).map((state) => `${state}.GOV`), path: 'home', slot: 'ruler' };
}

/** The people of a place, who take to its streets. */
function crowdOf(codes: readonly ActorCode[]): readonly ActorCode[] {
  return statesOf(codes).map((state) => `${state}.CVL`);
}

/** "X announces that the ban will be lifted": who announces a passive without an agent does it. */
function announcerOf(view: SentenceView, at: number, frame: Frame): readonly Participant[] {
  const s = view.sentence;
  const head = s.head[at] ?? -1;
  if (head < 0 || s.relation[at] !== 'ccomp') return NONE;
  // "says that X is suspected": who says so suspects.
  if (frame.type !== 'ACCUSE' && !ANNOUNCING.has(s.lemma[head] ?? '')) return NONE;
  return headsIn(view, at, 'v', 'say').flatMap((word) => actorsOf(view, word, 'say'));
}

const ANNOUNCING = new Set(['announce', 'declare', 'decree', 'order', 'decide', 'rule', 'promise', 'vow']);

/** "it" as an object is mostly a thing or an act told before. */
function isThing(view: SentenceView, one: Participant): boolean {
  return one.from !== undefined && view.sentence.lemma[one.from] === 'it';
}

function overlaps(one: Participant, all: readonly Participant[]): boolean {
  return all.some((other) => other.from === one.from);
}

function unique(all: readonly Participant[]): readonly Participant[] {
  return all.filter((one, index) => all.findIndex((other) => other.from === one.from) === index);
}

/** Those at home who are meant where no target is named: "arrests four people", "workers strike". */
export function atHome(
  source: readonly Participant[],
  sector: string,
  type: EventType,
): readonly Participant[] {
  const codes = source
    .flatMap((one) => one.codes)
    .filter((code) => type === 'ASSAULT' || isOfficial(code) === !RULERS.has(sector))
    .map(stateOf)
    .filter((state) => !NOBODYS.has(state) && !state.startsWith('TER:'))
    .map((state): ActorCode => `${state}.${sector}`);
  return codes.length > 0 ? [{ codes: [...new Set(codes)], path: 'home', slot: 'home' }] : NONE;
}

/** Organisations have no citizens. */
const NOBODYS = new Set(['UNO', 'NAT', 'EUR', 'AUN', 'IAE', 'ICC', 'IGO']);
/** Sectors that are meant at home only by those they rule. */
const RULERS = new Set(['GOV', 'COP', 'LEG', 'JUD']);
const UNOFFICIAL = new Set(['CVL', 'BUS', 'OPP', 'REB', 'MED', 'LAB', 'EDU', 'REF']);

function isOfficial(code: ActorCode): boolean {
  return !UNOFFICIAL.has(code.slice(stateOf(code).length + 1));
}
