/**
 * What happens between two actors of the user's own where no frame tells it. Who lists actors wants to see all that
 * passes between them: any verb with one of them as its doer and another after it in its clause is an act. Its
 * type is that of the verb's first frame that asks for no words; where none does without, it is CONSULT, the commonest
 * thing that two do, as in the relation task (docs/relate.md). Its actors count as told by the words' order alone, so
 * that the confidence is low.
 */
import { statesOf } from '../../ontology/actor.js';
import type { ActorMention } from '../actors/types.js';
import { participant } from './actor-lists.js';
import { actorsOf, mentionOf } from './participants.js';
import { argumentsOf, isPassive, isVerb } from './tree.js';
import type { FoundAct, Frame, FrameTable, Participant, SentenceView } from './types.js';

/** Words that begin what is told beside the act: where they stand, its clause has ended. */
const BREAKS = new Set(
  'after|before|since|when|while|because|until|although|though|whereas|but|;|:'.split('|'),
);

/** A verb of no frame, in the form of a frame. */
const BARE: Omit<Frame, 'rule' | 'trigger'> = {
  line: 0,
  kind: 'v',
  type: 'CONSULT',
  source: ['subj'],
  target: ['obj'],
  needs: [],
  mutual: false,
  reverse: false,
  free: false,
  placed: false,
  claimed: false,
  contexts: [],
};

/** True where a sentence names actors of the user's own of two states or more. */
export function namesTwoOwn(mentions: readonly ActorMention[]): boolean {
  return statesOf(mentions.filter(isOwn).flatMap((one) => one.codes)).length > 1;
}

/** The act between two own actors that `coded` has not; undefined where there is none. */
export function actBetweenOwn(
  view: SentenceView,
  table: FrameTable,
  coded: readonly FoundAct[],
): FoundAct | undefined {
  if (!namesTwoOwn(view.mentions)) return undefined;
  const s = view.sentence;
  for (let at = 0; at < s.tokens.length; at++) {
    if (!isVerb(s, at) || s.upos[at] === 'AUX' || mentionOf(view, at)) continue;
    const source = doersOf(view, at);
    const target = source.length === 0 ? [] : othersOf(view, at, source);
    if (target.length === 0) continue;
    return coded.some((act) => joins(act, source, target))
      ? undefined
      : actOf(view, table, at, source, target);
  }
  return undefined;
}

function isOwn(mention: ActorMention): boolean {
  return mention.by.startsWith('own actors');
}

/** Own actors among those of the phrases, tied by the words' order. */
function ownIn(view: SentenceView, heads: readonly number[], slot: string): readonly Participant[] {
  return heads
    .flatMap((head) => actorsOf(view, head, slot))
    .filter((one) => {
      const mention = one.from === undefined ? undefined : mentionOf(view, one.from);
      return mention !== undefined && isOwn(mention);
    })
    .map((one): Participant => ({ ...one, path: 'order' }));
}

/** The verb's subject or agent; where the tree gives none, the own actor nearest before the verb. */
function doersOf(view: SentenceView, at: number): readonly Participant[] {
  const told = ownIn(view, argumentsOf(view.sentence, at).subject, 'subj');
  if (told.length > 0 || isPassive(view.sentence, at)) return told;
  for (let token = at - 1; token >= 0; token--) {
    if (isBreak(view, token)) return [];
    const mention = mentionOf(view, token);
    if (mention && isOwn(mention)) return [participant(mention, 'order', 'subj')];
  }
  return [];
}

/** The verb's object, else the first own actor of another state after it in the clause. */
function othersOf(view: SentenceView, at: number, source: readonly Participant[]): readonly Participant[] {
  const s = view.sentence;
  const mine = statesOf(source.flatMap((one) => one.codes));
  const isOther = (codes: readonly string[]): boolean =>
    statesOf(codes).every((state) => !mine.includes(state));
  const { object, indirect } = argumentsOf(s, at);
  const told = ownIn(view, [...object, ...indirect], 'obj').filter((one) => isOther(one.codes));
  if (told.length > 0) return told;
  for (let token = at + 1; token < s.tokens.length; token++) {
    if (isBreak(view, token)) return [];
    const mention = mentionOf(view, token);
    if (mention && isOwn(mention) && isOther(mention.codes)) return [participant(mention, 'order', 'obj')];
  }
  return [];
}

function isBreak(view: SentenceView, token: number): boolean {
  return BREAKS.has(view.sentence.tokens[token]?.form.toLowerCase() ?? '');
}

/** A frame whose type the verb tells alone, whatever stands with it. */
function isPlain(frame: Frame): boolean {
  const asking = frame.needs.some((condition) => condition.some((one) => one.words && !one.not));
  return frame.type !== null && frame.trigger.length === 1 && !asking;
}

function joins(act: FoundAct, source: readonly Participant[], target: readonly Participant[]): boolean {
  const has = (all: readonly Participant[], wanted: readonly Participant[]): boolean => {
    const states = statesOf(all.flatMap((one) => one.codes));
    return statesOf(wanted.flatMap((one) => one.codes)).every((state) => states.includes(state));
  };
  const taking = [...act.source, ...act.target];
  return has(taking, source) && has(taking, target);
}

function actOf(
  view: SentenceView,
  table: FrameTable,
  at: number,
  source: readonly Participant[],
  target: readonly Participant[],
): FoundAct {
  const lemma = view.sentence.lemma[at] ?? '';
  const like = table.verbs.get(lemma)?.find(isPlain);
  const type = like?.type ?? 'CONSULT';
  const frame: Frame = {
    ...(like ?? BARE),
    needs: [],
    trigger: [lemma],
    rule: `${lemma}.v ${type} between own actors`,
  };
  const mutual = frame.mutual;
  return {
    frame,
    type,
    at,
    from: at,
    to: at + 1,
    source: mutual ? [...source, ...target] : source,
    target: mutual ? [] : target,
    mutual,
  };
}
