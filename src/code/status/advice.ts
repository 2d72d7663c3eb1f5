/**
 * Turns of phrase by which a writer advises without an auxiliary of duty: "had better close", "would do well
 * to talk", "let Brazil mediate", "the wisest course is to talk", "we urge them to stop".
 */
import { childrenIn, isVerb } from '../acts/tree.js';
import type { ParsedSentence } from '../text/types.js';
import type { GovernorTable } from './governor-table.js';

/** Subjects of which a wish is said: "the best answer is to …". */
const COURSES = new Set(
  'course|step|way|thing|answer|task|option|priority|choice|solution|remedy|aim|goal|move|response|policy|least|job|duty|challenge'.split(
    '|',
  ),
);

/** Token by which the clause of a verb is advice; -1 where it is none. */
export function adviceAt(s: ParsedSentence, verb: number): number {
  // "had better close", "had better not close"
  for (const better of [verb - 1, verb - 2]) {
    if (isHad(s.tokens[better - 1]?.form) && /^(?:better|best)$/.test(s.tokens[better]?.form ?? ''))
      return better;
  }
  if (s.lemma[verb] === 'do' && isConditional(s, verb)) {
    return childrenIn(s, verb, 'advmod').find((child) => s.lemma[child] === 'well') ?? -1;
  }
  if (s.lemma[verb] === 'let') return isImperative(s, verb) ? verb : -1;
  return courseBefore(s, verb);
}

/** A governing verb and what it does to a clause that the parser has not hung on it as its complement. */
export interface LostGovernor {
  readonly at: number;
  readonly effect: 'wishes' | 'stops';
}

/** "I urge Norway to recognise", "nothing prevents Spain from recognising"; undefined where nothing governs so. */
export function lostGovernor(
  s: ParsedSentence,
  verb: number,
  governors: GovernorTable,
): LostGovernor | undefined {
  const marks = childrenIn(s, verb, 'mark', 'case').map((mark) => s.lemma[mark]);
  const head = s.head[verb] ?? -1;
  if (head < 0) return undefined;
  const ofNoun = s.relation[verb] === 'acl' && /^(?:obj|iobj|obl)/.test(s.relation[head] ?? '');
  const at = ofNoun ? (s.head[head] ?? -1) : s.relation[verb] === 'advcl' ? head : -1;
  if (at < 0 || !isVerb(s, at)) return undefined;
  const effect = governors.v.get(s.lemma[at] ?? '');
  if (effect === 'wishes' && marks.includes('to')) return { at, effect };
  return effect === 'stops' && marks.includes('from') ? { at, effect } : undefined;
}

function isHad(form: string | undefined): boolean {
  return form !== undefined && /^(?:had|'d|’d)$/i.test(form);
}

function isConditional(s: ParsedSentence, verb: number): boolean {
  return childrenIn(s, verb, 'aux').some((aux) => /^(?:would|could|'d|’d)$/i.test(s.tokens[aux]?.form ?? ''));
}

/** "Let X do it", with nobody who lets: at the head of a sentence or after a sign or "and". */
function isImperative(s: ParsedSentence, verb: number): boolean {
  const before = s.upos[verb - 1];
  const opens = verb === 0 || before === 'PUNCT' || before === 'CCONJ' || s.lemma[verb - 1] === 'then';
  return opens && childrenIn(s, verb, 'nsubj').length === 0;
}

/** "The wisest course for Greece is to talk." */
function courseBefore(s: ParsedSentence, verb: number): number {
  const to = childrenIn(s, verb, 'mark').find((mark) => s.lemma[mark] === 'to') ?? -1;
  if (to < 1 || s.lemma[to - 1] !== 'be') return -1;
  const subjects = [...childrenIn(s, verb, 'nsubj', 'nsubj:outer'), ...childrenIn(s, to - 1, 'nsubj')];
  return subjects.some((noun) => COURSES.has(s.lemma[noun] ?? '')) ? to - 1 : -1;
}
