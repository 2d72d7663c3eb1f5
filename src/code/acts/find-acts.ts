/**
 * Finds the acts of a parsed sentence: each word that the frame table knows is tried against its frames in
 * the table's order; the first whose words and actors fit gives the act. What an act holds (the content of a
 * demand or an accusation, the noun that a light verb completes) is then not coded a second time.
 */

import { lowerOf } from '../text/form-table.js';
import { actorsUnmet, wordsUnmet } from './conditions.js';
import { isOrdinaryLife } from './may-act.js';
import { refineMode } from './refine-mode.js';
import { atHome } from './role-fallbacks.js';
import { fillRoles } from './roles.js';
import { type ActSearch, codesOf, settle } from './settle-acts.js';
import { isPassive, isVerb } from './tree.js';
import type { FoundAct, Frame, FrameTable, Missed, Participant, SentenceView } from './types.js';

/** All acts of a sentence in order of their triggers, and what was a trigger but no act. */
export function findActs(view: SentenceView, table: FrameTable): ActSearch {
  const acts: FoundAct[] = [];
  const missed: Missed[] = [];
  if (isOrdinaryLife(view.sentence, view.lists, view.mentions)) return { acts, missed };
  for (let at = 0; at < view.sentence.tokens.length; at++) {
    const frames = framesAt(view, table, at);
    if (frames.length === 0) continue;
    const found = firstFit(view, at, frames, missed);
    if (found) acts.push(found);
  }
  return settle(view, acts, missed);
}

function framesAt(view: SentenceView, table: FrameTable, at: number): readonly Frame[] {
  const s = view.sentence;
  const lemma = s.lemma[at] ?? '';
  const upos = s.upos[at];
  if (upos === 'AUX' || upos === 'PUNCT') return [];
  if ((view.mentionAt[at] ?? -1) >= 0 || MONTHS.has(s.tokens[at]?.form ?? '')) return [];
  // "convicted prisoners", "approaching gunmen": told of a noun, as known.
  if (s.relation[at] === 'amod' && /^VB[NG]$/.test(s.xpos[at] ?? '') && (s.head[at] ?? -1) > at) return [];
  if (isVerb(s, at)) {
    // "missile and drone attacks": a plural or bare noun that the tagger takes for a verb.
    const form = s.tokens[at]?.form.toLowerCase() ?? '';
    const bare = form === lemma || form.endsWith('s');
    // "Fighting broke out", "the shelling of": a noun in -ing of its own in the table.
    const nouns = bare ? table.nouns.get(lemma) : s.xpos[at] === 'VBG' ? table.nouns.get(form) : undefined;
    return [...matching(view, at, table.verbs.get(lemma)), ...matching(view, at, nouns)];
  }
  if (upos === 'NOUN' || upos === 'PROPN') return matching(view, at, table.nouns.get(lemma));
  if (upos === 'ADJ' || upos === 'ADP') return matching(view, at, table.adjectives.get(lemma));
  return [];
}

const MONTHS = new Set(['March', 'May']);

/** Frames whose further words stand by the trigger too. */
function matching(view: SentenceView, at: number, frames: readonly Frame[] | undefined): readonly Frame[] {
  return frames?.filter((frame) => frame.trigger.length === 1 || phraseEnd(view, at, frame) > 0) ?? [];
}

/** Token after the last word of a phrasal trigger; 0 where its words are not there. */
function phraseEnd(view: SentenceView, at: number, frame: Frame): number {
  const s = view.sentence;
  let end = at + 1;
  for (const word of frame.trigger.slice(1)) {
    let found = -1;
    for (let token = end; token < Math.min(end + 4, s.tokens.length); token++) {
      if (s.lemma[token] !== word && s.tokens[token]?.form.toLowerCase() !== word) continue;
      const apart = token > end && s.head[token] !== at;
      if (!apart) found = token;
      break;
    }
    if (found < 0) return 0;
    end = found + 1;
  }
  return end;
}

function firstFit(
  view: SentenceView,
  at: number,
  frames: readonly Frame[],
  missed: Missed[],
): FoundAct | undefined {
  const fitting: Frame[] = [];
  for (const frame of frames) {
    const unmet = wordsUnmet(view, at, frame);
    if (unmet !== undefined) {
      missed.push({ at, rule: frame.rule, reason: unmet });
      continue;
    }
    if (frame.type === null) {
      missed.push({ at, rule: frame.rule, reason: 'these words tell no act' });
      return undefined;
    }
    const act = build(view, at, frame, frame.type, false);
    if (typeof act !== 'string') return refineMode(view, act);
    missed.push({ at, rule: frame.rule, reason: act });
    if (act !== NO_DOER || isPassive(view.sentence, at)) fitting.push(frame);
  }
  // Only where no frame finds its actors in their own places is it asked whom the report may mean.
  for (const frame of fitting) {
    const act = frame.type === null ? '' : build(view, at, frame, frame.type, true);
    if (typeof act !== 'string') return refineMode(view, act);
  }
  return undefined;
}

/** Reason of a trigger whose doer nobody names. */
export const NO_DOER = 'no actor as source';

function build(
  view: SentenceView,
  at: number,
  frame: Frame,
  type: FoundAct['type'],
  inferred: boolean,
): FoundAct | string {
  let { source, target } = fillRoles(view, at, frame, inferred);
  const reciprocal =
    target.length === 0 && source.length > 0 && isReciprocal(view, at) && countOf(source) > 1;
  if (source.length === 0 && !(frame.mutual && target.length > 1)) return NO_DOER;
  if (target.length === 0 && frame.home !== undefined && !reciprocal)
    target = atHome(source, frame.home, type);
  const unmet = reciprocal ? undefined : actorsUnmet(view, frame, source, target);
  if (unmet !== undefined) return unmet;
  // "clashes between the police and protesters", "ten soldiers and twelve rebels die in fighting"
  if (frame.mutual && countOf(source) > 1 && codesOf(source) === codesOf(target)) target = [];
  if (isSelf(view, type, source, target)) return 'source and target are the same';
  const alone = target.length === 0;
  if (alone && !frame.free && !frame.mutual && !reciprocal) return 'no actor as target';
  let mutual = reciprocal;
  if (frame.mutual && !reciprocal) {
    const codes = new Set([...source, ...target].flatMap((one) => one.codes));
    if (codes.size < 2 && !frame.free) return 'needs two who do it together';
    // "signs the treaty with X into law": only the one side acts.
    mutual = codes.size > 1 && !isOneSided(frame, source, target);
  }
  if (frame.mutual && !mutual && target.length === 0 && !frame.free) return 'needs two who do it together';
  if (mutual) {
    const joint =
      frame.type === 'AGREE' && countOf(source) > 1 ? target.filter((one) => one.slot !== 'obj') : target;
    source = [...source, ...joint];
    target = [];
  } else if (frame.reverse) [source, target] = [target, source];
  const end = Math.max(at + 1, phraseEnd(view, at, frame));
  return {
    frame,
    type,
    ...(frame.mode === undefined ? {} : { mode: frame.mode }),
    at,
    from: at,
    to: end,
    source,
    target,
    mutual,
  };
}

function isOneSided(frame: Frame, source: readonly Participant[], target: readonly Participant[]): boolean {
  return frame.type === 'AGREE' && countOf(source) < 2 && target.some((one) => one.slot === 'obj');
}

/** "accuse each other": those who do it do it to one another. */
function isReciprocal(view: SentenceView, at: number): boolean {
  const { tokens } = view.sentence;
  for (let token = at + 1; token < at + 4; token++) {
    const form = lowerOf(tokens[token]);
    if (form === 'each' && lowerOf(tokens[token + 1]) === 'other') return true;
    if (form === 'one' && lowerOf(tokens[token + 1]) === 'another') return true;
  }
  return false;
}

const countOf = (all: readonly Participant[]): number => new Set(all.flatMap((one) => one.codes)).size;

/** The same actor in both roles, the second time only as a name or pronoun. */
function isSelf(
  view: SentenceView,
  type: FoundAct['type'],
  source: readonly Participant[],
  target: readonly Participant[],
): boolean {
  if (target.length === 0 || codesOf(source) !== codesOf(target)) return false;
  if (type === 'ASSAULT') return true;
  return target.every((one) => {
    const kind = one.from === undefined ? undefined : view.mentions[view.mentionAt[one.from] ?? -1]?.kind;
    return kind === 'pronoun' || kind === 'name' || kind === 'nationality';
  });
}
