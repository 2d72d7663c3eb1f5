/**
 * Who is meant where the sentence names nobody in a role's own place: the place an act happens in, the people
 * of that place, who announces it, who rules those it is done to, who did what it answers, those at home. Over 250 lines: one question a function.
 */
import type { ActorCode, StateCode } from '../../ontology/actor.js';
import { stateOf, statesOf } from '../../ontology/actor.js';
import type { EventType } from '../../ontology/event-types.js';
import { GROUP_BEFORE } from '../actors/bare-agents.js';
import { participant } from './actor-lists.js';
import { precedingCase } from './by-order.js';
import { actorsOf, mentionOf } from './participants.js';
import { headsIn } from './slots.js';
import { childrenIn, isPassive } from './tree.js';
import type { Frame, Participant, SentenceView } from './types.js';

const NONE: readonly Participant[] = [];
const PLACES = new Set(['place', 'capital', 'name']);
const LOCATIVE = new Set('in|near|at|on|outside|inside|off|across|around|over|into'.split('|'));
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);
const ANNOUNCING = new Set(['announce', 'declare', 'decree', 'order', 'decide', 'rule', 'promise', 'vow']);
/** Organisations have no citizens. */
const NOBODYS = new Set(['UNO', 'NAT', 'EUR', 'AUN', 'IAE', 'ICC', 'IGO']);
const UNOFFICIAL = new Set(['CVL', 'BUS', 'OPP', 'REB', 'MED', 'LAB', 'EDU', 'REF']);
/** Sectors that are meant at home only by those they rule. */
const RULERS = new Set(['GOV', 'COP', 'LEG', 'JUD']);

const hasCitizens = (state: StateCode): boolean => !NOBODYS.has(state) && !state.startsWith('TER:');
const sectorOf = (code: ActorCode): string => code.slice(stateOf(code).length + 1);
const isOfficial = (code: ActorCode): boolean => !UNOFFICIAL.has(sectorOf(code));

/** The place that the clause tells, or the whole sentence where it tells none: "in Kharkiv". */
export function placeOfAct(
  view: SentenceView,
  at: number,
  source: readonly Participant[],
): readonly Participant[] {
  const s = view.sentence;
  const states = statesOf(source.flatMap((one) => one.codes));
  let best: Participant | undefined;
  for (const mention of view.mentions) {
    if (!PLACES.has(mention.kind) || source.some((one) => one.from === mention.from)) continue;
    if (!LOCATIVE.has(precedingCase(view, mention.from))) continue;
    if (s.tokens.slice(at, mention.from).some((token) => token.form === ';')) continue;
    const abroad = mention.codes.some((code) => !states.includes(stateOf(code)));
    if (best === undefined || (abroad && mention.from > at)) best = participant(mention, 'place', 'place');
    if (mention.from > at) break;
  }
  return best ? [best] : NONE;
}

/** True where an army strikes at home: then it strikes somebody who is not named. */
export function isOwnSoil(place: readonly Participant[], source: readonly Participant[]): boolean {
  const states = statesOf(place.flatMap((one) => one.codes));
  return source
    .flatMap((one) => one.codes)
    .some((code) => isOfficial(code) && sectorOf(code) !== 'COP' && states.includes(stateOf(code)));
}

/** Who did what the object takes up again ("the decision", "the claim", "it"): the last to act before. */
export function topicOf(
  view: SentenceView,
  at: number,
  source: readonly Participant[],
): readonly Participant[] {
  const s = view.sentence;
  const states = statesOf(source.flatMap((one) => one.codes));
  const topic = view.topic?.filter((code) => !states.includes(stateOf(code))) ?? [];
  const object = ['obj', 'against', 'for'].flatMap((slot) => headsIn(view, at, 'v', slot))[0] ?? -1;
  if (topic.length === 0 || object < 0) return NONE;
  const definite =
    s.lemma[object] === 'it' || childrenIn(s, object, 'det').some((det) => DEFINITE.has(s.lemma[det] ?? ''));
  return definite ? [{ codes: topic, path: 'order', slot: 'topic' }] : NONE;
}

/** Types that are done to somebody in any case: a side that does one to nobody named does it to the other side. */
const AIMED = new Set<EventType>(['ACCUSE', 'REJECT', 'THREATEN', 'SANCTION', 'COERCE', 'MOBILIZE']);

/** The other side of the source's last act, where a clause names no further actor. */
export function counterpartOf(
  view: SentenceView,
  at: number,
  frame: Frame,
  source: readonly Participant[],
): readonly Participant[] {
  if (frame.kind !== 'v' || frame.type === null || frame.home !== undefined) return NONE;
  if (!AIMED.has(frame.type) && !(WISHED.has(frame.type) && isWished(view, at))) return NONE;
  const [first] = source;
  const armed = source.some((one) => one.codes.some((code) => /\.(?:MIL|REB)$|^TER:/.test(code)));
  if (frame.type === 'COERCE' && !armed) return NONE;
  if (first?.path !== 'direct' || isPassive(view.sentence, at)) return NONE;
  const states = statesOf(first.codes);
  const further = view.mentions.some((one) => one.codes.some((code) => !states.includes(stateOf(code))));
  const sides = frame.type === 'MOBILIZE' || frame.type === 'COERCE' ? view.adversaries : view.counterparts;
  const codes = states.length === 1 ? sides?.get(states[0] ?? '') : undefined;
  if (further || codes === undefined) return NONE;
  return [{ codes, path: 'order', slot: 'counterpart' }];
}

/** "should escort the vessels": what one side of a story ought to do, it ought to do for the other. */
function isWished(view: SentenceView, at: number): boolean {
  return childrenIn(view.sentence, at, 'aux').some((aux) => DUTIES.has(view.sentence.lemma[aux] ?? ''));
}

const DUTIES = new Set(['should', 'must', 'ought']);

const SPEAKING_TO = new Set(
  'write|call|phone|telephone|meet|ring|visit|contact|travel|fly|speak|send|go|come|host|receive|arrive'.split(
    '|',
  ),
);

/** "X writes to Y to apologise", "phoned Y to complain": whom the clause over an infinitive is spoken to. */
export function addressedBy(
  view: SentenceView,
  at: number,
  source: readonly Participant[],
): readonly Participant[] {
  const s = view.sentence;
  const above = s.head[at] ?? -1;
  if (above < 0 || !SPEAKING_TO.has(s.lemma[above] ?? '')) return NONE;
  // "visits Y and signs a declaration": with Y.
  const joined = s.relation[at] === 'conj' && childrenIn(s, at, 'nsubj').length === 0;
  if (!joined && (s.xpos[at] !== 'VB' || !/^(?:advcl|xcomp)$/.test(s.relation[at] ?? ''))) return NONE;
  const states = statesOf(source.flatMap((one) => one.codes));
  for (const slot of ['obj', 'iobj', 'to', 'with']) {
    const found = headsIn(view, above, 'v', slot)
      .flatMap((head) => actorsOf(view, head, slot))
      .filter((one) => !one.codes.some((code) => states.includes(stateOf(code))));
    if (found.length > 0) return found.map((one) => ({ ...one, path: 'order', slot: 'addressed' }));
  }
  return NONE;
}

/** The only other actor of the sentence, for an act that must be done to somebody. */
export function soleOther(
  view: SentenceView,
  at: number,
  frame: Frame,
  source: readonly Participant[],
): readonly Participant[] {
  if (
    frame.type === null ||
    frame.mutual ||
    frame.free ||
    frame.content !== undefined ||
    frame.kind !== 'v' ||
    (source[0]?.path !== 'direct' && source[0]?.path !== 'modifier')
  )
    return NONE;
  if (isPassive(view.sentence, at)) return NONE;
  if (!AIMED_ALONE.has(frame.type) && !AT_SOMEBODY.test(frame.rule)) return NONE;
  const states = statesOf(source.flatMap((one) => one.codes));
  const others = view.mentions.filter(
    (one) =>
      one.kind !== 'place' &&
      one.codes.length > 0 &&
      one.codes.every((code) => !states.includes(stateOf(code))),
  );
  const sole = new Set(others.flatMap((one) => statesOf(one.codes)));
  const after = others.find((one) => one.from > at) ?? others.at(-1);
  if (sole.size !== 1 || after === undefined) return NONE;
  return [participant(after, 'order', 'sole')];
}

const AIMED_ALONE = new Set<EventType>(['REJECT', 'SANCTION']);
/** Force that the words name no target of. */
const AT_SOMEBODY = /^open(?: fire)?\.v ASSAULT/;

/** Whom the attack met that the source claims: those the clause names after the claim, else those told before. */
export function claimedAttack(
  view: SentenceView,
  at: number,
  source: readonly Participant[],
): readonly Participant[] {
  const known = source.map((one) => one.from);
  const later = view.mentions.filter(
    (one) => one.from > at && one.kind !== 'pronoun' && !known.includes(one.from),
  );
  const here = later.find((one) => one.kind === 'agent') ?? later[0];
  if (here) return [participant(here, 'place', 'scene')];
  return view.scene ? [{ codes: view.scene.codes, path: 'order', slot: 'scene' }] : NONE;
}

/** "X announces that the ban will be lifted": who announces a passive without an agent does it. */
export function announcerOf(view: SentenceView, at: number, frame: Frame): readonly Participant[] {
  const s = view.sentence;
  const head = s.head[at] ?? -1;
  if (head < 0 || s.relation[at] !== 'ccomp') return NONE;
  // "says that X is suspected": who says so suspects.
  if (frame.type !== 'ACCUSE' && !ANNOUNCING.has(s.lemma[head] ?? '')) return NONE;
  return headsIn(view, at, 'v', 'say').flatMap((word) => actorsOf(view, word, 'say'));
}

const WISHING = new Set(['should', 'must', 'ought', 'could', 'might', 'may']);
/** What others are asked to do for somebody. */
const WISHED = new Set<EventType>([
  'RETREAT',
  'AID',
  'CONCEDE',
  'COOPERATE',
  'CONSULT',
  'AGREE',
  'SUPPORT',
  'REQUEST',
]);

/**
 * Who should do what a wish tells in the passive: "the captives ought to be released" by whom it names besides
 * ("held in Baku's prisons"), "an envoy might be sent to Beijing" by whoever the text spoke of as acting last.
 */
export function doerOfWish(view: SentenceView, at: number, frame: Frame): readonly Participant[] {
  const s = view.sentence;
  if (frame.kind !== 'v' || frame.type === null || !WISHED.has(frame.type) || !isPassive(s, at)) return NONE;
  const wished = childrenIn(s, at, 'aux', 'mark').some((aux) => WISHING.has(s.lemma[aux] ?? ''));
  const isWish = (token: number): boolean =>
    s.tokens[token]?.form !== 'May' && WISHING.has(s.lemma[token] ?? '');
  if (!wished && !isWish(at - 2) && !isWish(at - 3)) return NONE;
  const undergone = headsIn(view, at, 'v', 'obj').flatMap((head) => actorsOf(view, head, 'obj'));
  const done = statesOf(undergone.flatMap((one) => one.codes));
  const before = view.mentions.filter(
    (one) => one.from < at && one.kind !== 'place' && !one.codes.some((code) => done.includes(stateOf(code))),
  );
  const [first] = before;
  if (done.length > 0 && first && new Set(before.flatMap((one) => statesOf(one.codes))).size === 1)
    return [participant(first, 'order', 'wish')];
  const topic = view.topic ?? [];
  if (before.length > 0 || topic.length !== 1 || topic.some((code) => done.includes(stateOf(code))))
    return NONE;
  return [{ codes: topic, path: 'order', slot: 'topic' }];
}

/** Who dismisses or arrests the people of a state, where nobody is named: its government. */
export function rulersOf(ruled: readonly Participant[]): readonly Participant[] {
  return ruled
    .slice(0, 1)
    .map((one) => ({
      codes: one.codes.some((code) => code.endsWith('.REB'))
        ? []
        : statesOf(one.codes)
            .filter(hasCitizens)
            .map((state) => `${state}.GOV`),
      path: 'home' as const,
      slot: 'ruler',
    }))
    .filter((one) => one.codes.length > 0);
}

/** The people of the place, who take to its streets. */
export function crowdAt(view: SentenceView, at: number): readonly Participant[] {
  const s = view.sentence;
  const place = placeOfAct(view, at, NONE);
  // "a protest against the war in Gaza" is not in Gaza.
  const from = place[0]?.from ?? 0;
  if (s.lemma.slice(at, Math.max(at, from)).some((lemma) => lemma === 'against' || lemma === 'over'))
    return NONE;
  return place.map((one) => ({
    ...one,
    codes: statesOf(one.codes).map((state) => `${state}.CVL`),
    slot: 'crowd',
  }));
}

/** "thousands of people", "protesters": a crowd, whosever it is. */
export function isCrowd(view: SentenceView, head: number): boolean {
  const crowd = view.lists.get('crowd');
  const s = view.sentence;
  const words = [head, ...childrenIn(s, head, 'nmod', 'conj')];
  return words.some((word) => crowd?.has(s.lemma[word] ?? '') ?? false);
}

/** "its gunmen" are somebody's. */
const OWNED = new Set(['its', 'their', 'his', 'her']);

/** "gunmen", "terrorist attack": nobody's, wherever it happens. */
export function isUnnamed(view: SentenceView, one: Participant): boolean {
  if (one.from === undefined || one.to === undefined || one.to - one.from > 1) return false;
  if (OWNED.has(view.sentence.lemma[one.from - 1] ?? '')) return false;
  // "the militants", after the report has said which.
  if (mentionOf(view, one.from)?.by.includes(GROUP_BEFORE)) return false;
  return view.lists.get('unnamed')?.has(view.sentence.lemma[one.from] ?? '') ?? false;
}

/** Rebels of a state who strike at something that no table knows strike at their own state. */
export function ofRebels(source: readonly Participant[]): readonly Participant[] {
  const codes = source.flatMap((one) => one.codes);
  if (codes.length === 0 || !codes.every((code) => code.endsWith('.REB'))) return NONE;
  return [{ codes: statesOf(codes), path: 'home', slot: 'home' }];
}

/** Done by somebody to the government that he is of: "resigns". */
const SELF = 'self';

/** Those at home who are meant where no target is named: "arrests four people", "workers strike". */
export function atHome(
  source: readonly Participant[],
  sector: string,
  type: EventType,
): readonly Participant[] {
  const codes = source
    .flatMap((one) => one.codes)
    .filter(
      (code) =>
        sector === SELF ||
        type === 'ASSAULT' ||
        isOfficial(code) === !RULERS.has(sector) ||
        (type === 'PROTEST' && !code.includes('.')),
    )
    .map(stateOf)
    .filter(hasCitizens)
    .map((state): ActorCode => `${state}.${sector === SELF ? 'GOV' : sector}`);
  return codes.length > 0 ? [{ codes: [...new Set(codes)], path: 'home', slot: 'home' }] : NONE;
}
