/** Fills the source and target of a frame from a trigger, by the tree first and by the order of words last. */
import type { ActorCode } from '../../ontology/actor.js';
import { stateOf, statesOf } from '../../ontology/actor.js';
import type { ActorMention } from '../actors/types.js';
import { actorsOf, mentionOf, participant } from './participants.js';
import { headsIn } from './slots.js';
import { isPassive, isVerb } from './tree.js';
import type { Frame, Participant, SentenceView } from './types.js';

export interface Roles {
  readonly source: readonly Participant[];
  readonly target: readonly Participant[];
}

/** Farthest an actor may stand from its preposition where only the order of words ties them. */
const REACH = 7;
const NONE: readonly Participant[] = [];
const NO_PREPOSITION = new Set(
  'subj|obj|iobj|poss|mod|light|csubj|cany|say|said|victim|hit|crowd|comp|acomp|verb|any'.split('|'),
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
    const found = heads.flatMap((head) => actorsOf(view, head, slot));
    if (found.length > 0) return unique(found);
    if (slot === 'subj' && heads.length === 0 && !isPassive(view.sentence, at)) {
      const before = actorBefore(view, at);
      if (before) return [before];
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
    if (heads.length === 0 && !NO_PREPOSITION.has(slot)) found = byOrder(view, at, slot);
    const others = unique(found).filter(
      (one) =>
        !overlaps(one, source) &&
        !(apart && !frame.mutual && one.codes.every((code) => states.includes(stateOf(code)))),
    );
    if (others.length > 0) return others;
  }
  return NONE;
}

function overlaps(one: Participant, all: readonly Participant[]): boolean {
  return all.some((other) => other.from === one.from);
}

function unique(all: readonly Participant[]): readonly Participant[] {
  return all.filter((one, index) => all.findIndex((other) => other.from === one.from) === index);
}

/** The nearest actor before a verb with no other verb between: what a lost subject most likely was. */
function actorBefore(view: SentenceView, at: number): Participant | undefined {
  const s = view.sentence;
  for (let token = at - 1; token >= 0; token--) {
    const form = s.tokens[token]?.form ?? '';
    if (isVerb(s, token) && s.upos[token] !== 'AUX') return undefined;
    if (form === ';' || form === ':' || form === '"') return undefined;
    const mention = mentionOf(view, token);
    if (mention) return isArgument(view, mention) ? participant(mention, 'order', 'subj') : undefined;
  }
  return undefined;
}

function isArgument(view: SentenceView, mention: ActorMention): boolean {
  return mention.kind !== 'nationality' && view.sentence.upos[mention.to] !== 'NOUN';
}

/** The first actor after the preposition, where the parser has hung the phrase elsewhere. */
function byOrder(view: SentenceView, at: number, slot: string): readonly Participant[] {
  const s = view.sentence;
  for (let token = at + 1; token < s.tokens.length && token - at <= 2 * REACH; token++) {
    if (isVerb(s, token) && s.upos[token] !== 'AUX') return NONE;
    const form = s.tokens[token]?.form.toLowerCase() ?? '';
    if (form === ';' || form === ':') return NONE;
    if (form !== slot || s.upos[token] !== 'ADP') continue;
    for (let next = token + 1; next < s.tokens.length && next - token <= REACH; next++) {
      if (isVerb(s, next) || s.upos[next] === 'PUNCT' || s.upos[next] === 'ADP') break;
      const mention = mentionOf(view, next);
      if (mention) return [participant(mention, 'order', slot)];
    }
  }
  return NONE;
}

/** Those at home who are meant where no target is named: "arrests four people". */
export function atHome(source: readonly Participant[], sector: string): readonly Participant[] {
  const codes: ActorCode[] = statesOf(source.flatMap((one) => one.codes))
    .filter((state) => !NOBODYS.has(state) && !state.startsWith('TER:'))
    .map((state) => `${state}.${sector}`);
  return codes.length > 0 ? [{ codes, path: 'home', slot: 'home' }] : NONE;
}

/** Organisations have no citizens. */
const NOBODYS = new Set(['UNO', 'NAT', 'EUR', 'AUN', 'IAE', 'ICC', 'IGO']);
