/**
 * Words that take up actors named before, found by the words alone: "both sides", "the two Koreas", "the North",
 * "the country". Pronouns wait for the tree (pronouns.ts).
 */
import type { ActorCode, StateCode } from '../../ontology/actor.js';
import { stateOf } from '../../ontology/actor.js';
import {
  COUNTED,
  NO_MODIFIER,
  NUMBERS,
  ORGANISATION_CODES,
  TAKES_UP_ORGANISATION,
  TAKES_UP_STATE,
} from './word-lists.js';
import type { Phrase, WordView } from './word-view.js';
import { word } from './word-view.js';

/** Words that refer to somebody, found by the words alone; pronouns wait for the tree. */
export function findReferences(view: WordView, phrases: readonly Phrase[], start: number): readonly Phrase[] {
  const found: Phrase[] = [];
  let after = '';
  for (let at = 0; at < view.tokens.length; at++) {
    const before = after;
    after = word(view, at);
    // Most words take up nobody.
    if (view.covered[at] || (before !== 'the' && !NUMBERS.has(after) && !PAIRED.has(after))) continue;
    const reference =
      pairReference(view, phrases, at, start) ??
      neighbourReference(view, phrases, at, start) ??
      stateReference(view, phrases, at, start);
    if (reference) found.push(reference);
  }
  return found;
}

/** "both sides", "the two countries", "the three leaders", "the two Koreas". */
function pairReference(
  view: WordView,
  phrases: readonly Phrase[],
  at: number,
  start: number,
): Phrase | undefined {
  const w = word(view, at);
  const count = NUMBERS.get(w);
  if (count === undefined) return undefined;
  const the = word(view, at - 1);
  const definite = w === 'both' || the === 'the' || the === 'these' || the === 'all' || the === 'of';
  if (!definite) return undefined;
  const from = the === 'the' || the === 'these' || the === 'all' ? at - 1 : at;
  if (w === 'pair' || w === 'trio' || w === 'duo') {
    return several(from, at + 1, at, countedStates(view, phrases, at, start, count, w), w);
  }
  const head = countedNoun(view, at + 1);
  if (head === undefined && w === 'two' && the === 'the' && DONE_BY_TWO.test(word(view, at + 1)))
    return several(from, at + 1, at, countedStates(view, phrases, from, start, count, w), w);
  if (head === undefined) return undefined;
  const noun = word(view, head);
  const codes = noun.startsWith('korea')
    ? ['KOR', 'PRK']
    : countedStates(view, phrases, from, start, count, noun);
  return several(from, head + 1, head, codes, `${w} ${noun}`);
}

/** "the neighbours", "the rivals": the two states that the report has set beside each other. */
function neighbourReference(
  view: WordView,
  phrases: readonly Phrase[],
  at: number,
  start: number,
): Phrase | undefined {
  const w = word(view, at);
  if (!PAIRED.has(w)) return undefined;
  let from = at - 1;
  while (from > at - 3 && from > 0 && word(view, from) !== 'the') from--;
  if (word(view, from) !== 'the' || view.covered[from + 1] || word(view, at + 1) === 'of') return undefined;
  return several(from, at + 1, at, countedStates(view, phrases, from, start, 2, 'states'), `the ${w}`);
}

/** True for a noun that sets two states beside each other. */
export function isPaired(word: string): boolean {
  return PAIRED.has(word);
}

const PAIRED = new Set(['neighbours', 'neighbors', 'rivals', 'foes', 'archrivals', 'adversaries']);

/** Verbs that may follow "the two" where no noun is counted: "the two agreed". */
const DONE_BY_TWO =
  /^(?:have|had|has|will|are|were|met|held|spoke|talked|also|did|may|might|must|should|then|later)$|..ed$/;

function several(
  from: number,
  to: number,
  core: number,
  codes: readonly ActorCode[],
  words: string,
): Phrase | undefined {
  if (codes.length < 2) return undefined;
  return { from, to, core, codes, kind: 'pair', by: `reference: ${words}`, person: false, plural: true };
}

function countedNoun(view: WordView, from: number): number | undefined {
  for (let at = from; at < from + 3 && at < view.tokens.length; at++) {
    const w = word(view, at);
    if (COUNTED.has(w)) return at;
    if (NO_MODIFIER.has(w) && w !== 'of' && w !== 'the') return undefined;
  }
  return undefined;
}

const PERSONS = new Set('men women leaders presidents ministers premiers chiefs'.split(' '));
/** Nouns that count states, not organisations. */
const STATE_NOUNS = new Set(
  'leaders presidents premiers ministers countries nations states neighbours neighbors governments capitals republics militaries navies economies'.split(
    ' ',
  ),
);

/**
 * The parties counted: those named before in the sentence where they suffice, else those that the report names
 * most. A third party named alone in the sentence ("Washington urged both governments") is left out.
 */
function countedStates(
  view: WordView,
  phrases: readonly Phrase[],
  at: number,
  start: number,
  count: number,
  noun: string,
): readonly StateCode[] {
  const statesOnly = STATE_NOUNS.has(noun);
  const counts = (state: StateCode): boolean =>
    !statesOnly || (state.length === 3 && !ORGANISATION_CODES.has(state));
  const here = [...new Set(statesIn(phrases, (one) => one.from < at))].filter(counts);
  if (here.length >= count) return here.slice(0, count);
  const [one] = here;
  // "spoke with both leaders": two others than whoever speaks with them.
  if (AS_OBJECT.has(word(view, at - 1))) {
    const others = view.memory
      .statesByFrequency(start)
      .filter((state) => counts(state) && !here.includes(state))
      .slice(0, count);
    if (others.length === count) return others;
  }
  // "With Spain's premier it went better: the two men met": he, and whom the report spoke of last.
  if (here.length === 1 && one !== undefined && count === 2 && PERSONS.has(noun)) {
    const other = view.memory
      .subjectsBefore(start)
      .filter(counts)
      .find((state) => state !== one);
    if (other !== undefined) return [one, other];
  }
  const often = view.memory.statesByFrequency(start).filter(counts).slice(0, count);
  const known = here.filter((state) => often.includes(state)).length;
  if (often.length === count && (known === here.length || known === 0)) return often;
  const all = [...new Set([...here, ...often, ...statesIn(phrases, () => true).filter(counts)])];
  return all.length >= count ? all.slice(0, count) : [];
}

const AS_OBJECT = new Set([
  'with',
  'to',
  'from',
  'between',
  'by',
  'urged',
  'urges',
  'told',
  'asked',
  'asks',
  'on',
]);

function statesIn(phrases: readonly Phrase[], fits: (phrase: Phrase) => boolean): readonly StateCode[] {
  return phrases.flatMap((one) => (one.kind !== 'place' && fits(one) ? one.codes.map(stateOf) : []));
}

const KOREAS: readonly StateCode[] = ['KOR', 'PRK'];

/** "the North", "the South" of Korea; "the country". */
function stateReference(
  view: WordView,
  phrases: readonly Phrase[],
  at: number,
  start: number,
): Phrase | undefined {
  if (word(view, at - 1) !== 'the') return undefined;
  const form = view.tokens[at]?.form ?? '';
  const base = { from: at - 1, to: at + 1, core: at, person: false, plural: false };
  if (form === 'North' || form === 'South') {
    const korean = phrases.some((one) => one.codes.some((code) => KOREAS.includes(stateOf(code))));
    if (!korean && !view.memory.hasNamed(start, KOREAS)) return undefined;
    if (word(view, at + 1) === 'of') return undefined;
    const code = form === 'North' ? 'PRK' : 'KOR';
    return { ...base, codes: [code], kind: 'name', by: `reference: the ${form}` };
  }
  const organisation = organisationReference(view, at, start);
  if (organisation !== undefined) {
    return { ...base, codes: [organisation], kind: 'pronoun', by: `reference: the ${word(view, at)}` };
  }
  if (!TAKES_UP_STATE.has(word(view, at)) || word(view, at + 1) === 'of' || word(view, at + 1) === "'s")
    return undefined;
  const before = [...phrases].reverse().find((one) => one.from < at && isOneState(one));
  const code = before
    ? stateOf(before.codes[0] as string)
    : view.memory.statesBefore(start).find((one) => one.length === 3);
  if (code === undefined) return undefined;
  return { ...base, codes: [code], kind: 'pronoun', by: `reference: the ${word(view, at)}` };
}

/** "the Union", "the alliance", "the agency": the organisation of that sort that the report has named. */
function organisationReference(view: WordView, at: number, start: number): StateCode | undefined {
  const codes = TAKES_UP_ORGANISATION.get(word(view, at));
  if (!codes || word(view, at + 1) === 'of') return undefined;
  return view.memory.statesBefore(start, Number.POSITIVE_INFINITY).find((state) => codes.includes(state));
}

function isOneState(phrase: Phrase): boolean {
  return phrase.codes.length === 1 && stateOf(phrase.codes[0] as string).length === 3;
}
