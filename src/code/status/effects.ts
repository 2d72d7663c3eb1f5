/** What a word over an act makes of its status, and whose word it is. */
import type { ActorCode } from '../../ontology/actor.js';
import type { Status } from '../../ontology/status.js';
import { actorsOf } from '../acts/participants.js';
import { argumentsOf, childrenIn, isVerb } from '../acts/tree.js';
import type { SentenceView } from '../acts/types.js';
import type { Effect } from './governor-table.js';
import { modalOf } from './modality.js';

export interface Climb {
  status: Status;
  by?: readonly ActorCode[];
  at?: number;
  ended?: true;
  /** Negated for the time to come, "will not": a refusal where it is an act of good will. */
  refused?: 'will' | 'would';
  /** A duty not to: "must not". */
  unwanted?: true;
  /** Possible only by a "would", which after "said" is the future. */
  would?: boolean;
  why: string[];
}

export function decide(climb: Climb, status: Status, at: number, why: string): void {
  climb.status = status;
  climb.at = at;
  climb.why.push(`${why}: ${status}`);
}

export const open = (climb: Climb): boolean =>
  climb.status === 'occurred' || (climb.status === 'planned' && climb.by === undefined);

export function speakerOf(view: SentenceView, verb: number): readonly ActorCode[] {
  return argumentsOf(view.sentence, verb)
    .subject.flatMap((head) => actorsOf(view, head, 'by'))
    .flatMap((one) => one.codes);
}

export function apply(view: SentenceView, head: number, effect: Effect, climb: Climb, node: number): void {
  const word = `"${view.sentence.tokens[head]?.form}"`;
  if (effect === 'claims' || effect === 'reports' || effect === 'announces') {
    applySaying(view, head, effect, climb, node, word);
  } else if (effect === 'denies') {
    speak(view, head, climb);
    decide(climb, 'denied', head, word);
  } else if (effect === 'plans') {
    const future = climb.would && climb.status === 'possible' && view.sentence.xpos[head] === 'VBD';
    if (climb.status === 'occurred' || climb.status === 'claimed' || future)
      decide(climb, 'planned', head, word);
  } else if (effect === 'considers') {
    if (open(climb)) decide(climb, 'possible', head, word);
  } else if (effect === 'wishes') {
    if (!open(climb)) return;
    speak(view, head, climb);
    decide(climb, 'proposed', head, word);
  } else if (effect === 'fails') {
    if (isRefusal(view, head, node)) {
      // "if X refuses to come, Y could": a clause with a modal of its own is nothing that is refused.
      if (climb.status !== 'occurred') return;
      climb.refused = 'will';
      climb.ended = true;
    }
    decide(climb, 'denied', head, word);
  } else if (effect === 'stops') {
    climb.ended = true;
    climb.why.push(`${word}: ended`);
  }
}

function isRefusal(view: SentenceView, head: number, node: number): boolean {
  const s = view.sentence;
  if (!REFUSING.has(s.lemma[head] ?? '') || s.relation[node] !== 'xcomp') return false;
  return childrenIn(s, node, 'nsubj').length === 0;
}

/** Who refuses to do a thing tells of a refusal; the thing itself is no news. */
const REFUSING = new Set(['refuse', 'decline']);

function speak(view: SentenceView, verb: number, climb: Climb): void {
  const by = speakerOf(view, verb);
  if (by.length > 0) climb.by = by;
}

function applySaying(
  view: SentenceView,
  head: number,
  effect: Effect,
  climb: Climb,
  node: number,
  word: string,
): void {
  const s = view.sentence;
  const by = isVerb(s, head) ? speakerOf(view, head) : [];
  // "should say that it stands with X": what ought to be said is a wish, not a claim.
  const modal = isVerb(s, head) ? modalOf(s, head, 'news') : undefined;
  if (modal && climb.status === 'occurred' && modal.status !== 'planned') {
    decide(climb, modal.status, modal.at, `"${s.tokens[modal.at]?.form}"`);
    return;
  }
  if (climb.status === 'denied' || climb.status === 'proposed') {
    // "said that it would not": future after the saying.
    if (climb.refused === 'would') climb.refused = 'will';
    if (climb.by === undefined && by.length > 0) climb.by = by;
    return;
  }
  if (climb.would && climb.status === 'possible' && (s.xpos[head] ?? '') === 'VBD') {
    decide(climb, 'planned', head, `future after ${word}`);
    return;
  }
  if (climb.status !== 'occurred') return;
  const infinitive = childrenIn(s, node, 'mark').some((mark) => s.lemma[mark] === 'to');
  if (infinitive && effect === 'announces') {
    decide(climb, 'planned', head, word);
    return;
  }
  if (by.length > 0) climb.by = by;
  decide(climb, 'claimed', head, word);
}
