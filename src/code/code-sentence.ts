/**
 * Codes one sentence and keeps every step, so that `explain` can show what the coder saw: the actors, the
 * triggers and their frames, the status and day of each act, and why the rest was not coded.
 */
import { statesOf } from '../ontology/actor.js';
import type { CodedEvent } from '../ontology/coded-event.js';
import type { Mode } from '../ontology/event-types.js';
import type { ActorFinder, ActorMention, DocumentContext } from './actors/types.js';
import {
  actBetweenOwn,
  backgroundOf,
  type FoundAct,
  type FrameTable,
  findActs,
  hasPronoun,
  type MayAct,
  type Missed,
  namesTwoOwn,
  sentenceView,
  type ToldBefore,
} from './acts/index.js';
import { type AmountMention, findAmounts } from './amounts/index.js';
import type { Calibration } from './calibration.js';
import { makeEvent } from './make-event.js';
import { parseTagged } from './masked-parse.js';
import type { Retagger } from './retag.js';
import { type ActStatus, type GovernorTable, statusOfAct } from './status/index.js';
import type { Grammar, ParsedSentence, Sentence } from './text/types.js';
import { type DateMention, findDates } from './when/index.js';

/** The parts that a sentence passes through. */
export interface SentenceTools {
  readonly grammar: Grammar;
  readonly retagger: Retagger;
  readonly finder: ActorFinder;
  readonly frames: FrameTable;
  readonly governors: GovernorTable;
  readonly calibration: Calibration;
  /** Whether the user has listed actors. */
  readonly ownActors: boolean;
  /** Two quick looks, at the bare words and at the tagged ones, whether a tree is worth building. */
  readonly mayTrigger: (tokens: Sentence['tokens']) => boolean;
  readonly mayAct: MayAct;
}

/** An act and what became of it. */
export interface CodedAct {
  readonly act: FoundAct;
  readonly status: ActStatus;
  /** Absent where the act is not coded. */
  readonly event?: CodedEvent;
  /** Why it is not coded. */
  readonly reason?: string;
}

export interface SentenceTrace {
  readonly sentence: Sentence;
  readonly parsed?: ParsedSentence;
  readonly mentions: readonly ActorMention[];
  readonly dates: readonly DateMention[];
  readonly amounts: readonly AmountMention[];
  readonly acts: readonly CodedAct[];
  readonly missed: readonly Missed[];
  /** Why the sentence was not even parsed. */
  readonly skipped?: 'no-actor' | 'no-trigger' | 'heading';
}

/** Acts that are known by the word of a party where it announces them. */
const BY_FORCE = new Set(['ASSAULT', 'COERCE', 'MOBILIZE']);

/** Acts that are done by being told. */
const BY_WORD = new Set(['SUPPORT', 'ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'SANCTION']);

const NOTHING = { mentions: [], dates: [], amounts: [], acts: [], missed: [] } as const;

/** Where the saying is the act ("says that they will face annihilation"), it is done by being said. */
function asTold(act: FoundAct, status: ActStatus): ActStatus {
  if (status.status === 'claimed' && act.mutual && saidByAll(act, status)) {
    return { status: 'occurred', why: [...status.why, 'said by all who take part: occurred'] };
  }
  const own = act.source.every((one) => one.slot !== 'say');
  if (status.status === 'claimed' && own && BY_WORD.has(act.type) && saidByAll(act, status)) {
    return { status: 'occurred', why: [...status.why, 'said by who does it by words: occurred'] };
  }
  if (act.frame.claimed && status.status === 'occurred') {
    const by = act.source.flatMap((one) => one.codes);
    return { status: 'claimed', by, why: [...status.why, 'claimed by who says to have done it: claimed'] };
  }
  if (act.frame.source[0] !== 'say') return status;
  return { status: 'occurred', why: ['done by being said: occurred'] };
}

/** Kinds of good will that one who "will not" refuses, and the mode of the refusal. */
const REFUSALS: Readonly<Partial<Record<FoundAct['type'], Mode>>> = {
  CONSULT: 'meet',
  AID: 'assist',
  AGREE: 'change',
  SUPPORT: 'change',
  CONCEDE: 'yield',
};

/** "says that it will not meet X": the refusal, of those who speak towards the others; else undefined. */
function asRefusal(act: FoundAct): FoundAct | undefined {
  const mode = REFUSALS[act.type];
  if (mode === undefined) return undefined;
  const source = act.mutual ? act.source.filter((one) => one.slot === 'subj') : act.source;
  const target = act.mutual ? act.source.filter((one) => one.slot !== 'subj') : act.target;
  if (source.length === 0 || target.length === 0) return undefined;
  // Nobody refuses himself: "will not let its residents leave". An army and the rebels of its state are two.
  const own = source.flatMap((one) => one.codes);
  const isSelf = (code: string): boolean => own.includes(code) || statesOf(own).includes(code);
  if (target.some((one) => one.codes.some(isSelf))) return undefined;
  return { ...act, type: 'REJECT', mode, mutual: false, source, target };
}

function saidByAll(act: FoundAct, status: ActStatus): boolean {
  const speakers = statesOf(status.by ?? []);
  return statesOf(act.source.flatMap((one) => one.codes)).every((state) => speakers.includes(state));
}

/** Reason why an act is none by its status. */
function notTold(act: FoundAct, status: ActStatus): string | undefined {
  if (status.ended) return 'the act ended or was kept from happening';
  if (act.type === 'REJECT' && status.status === 'denied') return 'told as not refused';
  if (status.unwanted) return 'a wish that it not be done';
  const aimless = act.target.length === 0 && !act.mutual;
  return aimless && status.status !== 'occurred' ? 'neither done nor aimed at anybody' : undefined;
}

/** The heading of a report: whom it names counts for the sentences after it; it tells no act. */
export function readHeading(
  tools: SentenceTools,
  sentence: Sentence,
  context: DocumentContext,
): SentenceTrace {
  return { sentence, ...NOTHING, mentions: tools.finder.find(sentence, context), skipped: 'heading' };
}

/**
 * Codes a sentence. The context remembers the report so far; give the sentences in their order. `closely`: as in
 * `MayAct`.
 */
export function codeSentence(
  tools: SentenceTools,
  text: string,
  sentence: Sentence,
  context: DocumentContext,
  told: ToldBefore = {},
  closely = false,
): SentenceTrace {
  if (!tools.finder.mayNameActor(sentence.tokens)) return { sentence, ...NOTHING, skipped: 'no-actor' };
  if (closely && !tools.ownActors && !tools.mayTrigger(sentence.tokens))
    return { sentence, ...NOTHING, skipped: 'no-trigger' };
  const named = tools.finder.find(sentence, context);
  // A sentence that names nobody is read for its pronouns, where anybody was named before it.
  if (named.length === 0 && !(hasPronoun(sentence.tokens) && tools.finder.hasAntecedent(sentence, context)))
    return { sentence, ...NOTHING, skipped: 'no-actor' };
  // Between two of the user's own actors any verb may tell an act.
  const own = namesTwoOwn(named);
  if (!own && !tools.mayTrigger(sentence.tokens))
    return { sentence, ...NOTHING, mentions: named, skipped: 'no-trigger' };
  const tagged = tools.retagger.retag(tools.grammar.tag(sentence), named);
  if (!own && !tools.mayAct(tagged, named, closely))
    return { sentence, ...NOTHING, mentions: named, skipped: 'no-trigger' };
  const parsed = parseTagged(tools.grammar, tagged, named, tools.retagger.numbers.get('NNP'));
  const mentions = tools.finder.find(parsed, context);
  if (mentions.length === 0) return { sentence, parsed, ...NOTHING, skipped: 'no-actor' };
  const view = sentenceView(parsed, mentions, tools.frames, told);
  const { acts, missed } = findActs(view, tools.frames);
  const dates = own || acts.length > 0 ? findDates(parsed, context.date) : [];
  const amounts = own || acts.length > 0 ? findAmounts(parsed) : [];
  const parts = { text, view, dates, amounts, context, calibration: tools.calibration };
  const settled = (found: FoundAct): CodedAct => {
    const governed = statusOfAct(view, found.at, tools.governors, context.kind, BY_FORCE.has(found.type));
    const refusal = governed.refused ? asRefusal(found) : undefined;
    const act = refusal ?? found;
    const status = refusal
      ? { status: 'occurred' as const, why: [...governed.why, 'refused: done by being said'] }
      : asTold(act, governed);
    const reason = backgroundOf(view, act, context.kind) ?? notTold(act, status);
    if (reason !== undefined) return { act, status, reason };
    return { act, status, event: makeEvent({ ...parts, act, status }) };
  };
  const coded = acts.map(settled);
  const joined = coded.flatMap((one) => (one.event ? [one.act] : []));
  const further = own ? actBetweenOwn(view, tools.frames, joined) : undefined;
  if (further) coded.push(settled(further));
  return { sentence, parsed, mentions, dates, amounts, acts: coded, missed };
}
