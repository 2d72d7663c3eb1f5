/**
 * Gives a state to agents that the text names without one: "police in Algiers", "killing five civilians",
 * "the army". The place they are said to be in comes first, then a place told in the sentence, then the only
 * state of the sentence, then what the report spoke of last. Over 250 lines: one kind of evidence a function.
 */
import { parseActor, type StateCode, stateOf } from '../../ontology/actor.js';
import { BYSTANDERS, ORGANISATION_CODES, VAGUE } from './word-lists.js';
import { isModifier, type Phrase, type WordView, withSector, word } from './word-view.js';

const WHERE = new Set(['in', 'of', 'from', 'near', 'at', 'outside', 'around', 'across', 'inside']);
/** Furthest that a place may stand after its agent, in tokens. */
const NEAR = 8;

/** Phrases with their states told; those that stay without one are left out. */
export function placeBareAgents(
  view: WordView,
  phrases: readonly Phrase[],
  start: number,
): readonly Phrase[] {
  if (phrases.every((phrase) => phrase.codes.length > 0)) return phrases;
  return phrases.flatMap((phrase) => {
    if (phrase.codes.length > 0) return [phrase];
    const told = stateFor(view, phrases, phrase, start);
    if (!told || !phrase.agent) return [];
    const codes = withSector([told.state], phrase.agent.sector);
    return [{ ...phrase, codes, placed: true as const, by: `${phrase.by} of ${told.state} (${told.why})` }];
  });
}

/** "foreign troops", "enemy positions" are nobody's whom the sentence names. */
const OTHER = new Set(['foreign', 'enemy', 'rival', 'opposing', 'other', 'international']);

interface Told {
  readonly state: StateCode;
  readonly why: string;
}

function stateFor(
  view: WordView,
  phrases: readonly Phrase[],
  phrase: Phrase,
  start: number,
): Told | undefined {
  const head = word(view, phrase.core);
  if (OTHER.has(word(view, phrase.from - 1))) return undefined;
  // A counterpart is never of its owner's state: "his counterpart in Athens".
  if (head === 'counterpart' || head === 'counterparts') {
    const seat = placeAfter(view, phrases, phrase);
    return seat && { ...seat, why: 'place beside it' };
  }
  const owner = ownerOf(view, phrases, phrase, start) ?? listedWith(view, phrases, phrase);
  if (owner) return owner;

  const vague = VAGUE.has(head) && phrase.introduces === undefined;
  const where = placeAfter(view, phrases, phrase);
  if (where && (!vague || where.why === 'of')) return { ...where, why: 'place beside it' };
  const group = groupNamedBefore(view, phrase, start);
  if (group) return group;
  const definite = isDefinite(view, phrase);
  const same = definite ? view.memory.agents.get(lastWord(phrase.agent?.noun ?? '')) : undefined;
  if (same?.[0] !== undefined) return { state: stateOf(same[0]), why: 'named before with its state' };
  if (vague && !(definite && isRulingBody(phrase))) return undefined;
  const place = placeInSentence(phrases, phrase);
  if (place) return place;
  const named = namedStates(phrases);
  if (BYSTANDERS.has(head)) return undefined;
  const sameSort = named.filter((state) => state.length === 3);
  if (sameSort.length === 1 && sameSort[0] !== undefined)
    return { state: sameSort[0], why: 'the only state named' };
  if (sameSort.length > 1) {
    const before = lastStateBefore(phrases, phrase);
    const told = definite || phrase.introduces !== undefined;
    return told && before !== undefined ? { state: before, why: 'state named before it' } : undefined;
  }
  // "people die as police fire on a crowd", where the report has named one state alone.
  const spokenOf = view.memory.statesBefore(start).filter(isState);
  const alone = spokenOf.length === 1 && FORCES.has(phrase.agent?.sector ?? '');
  if (!definite && !alone && phrase.from > 1 && phrase.introduces === undefined) return undefined;
  if (INDEFINITE.has(word(view, phrase.from - 1))) return undefined;
  const earlier = view.memory
    .statesBefore(start)
    .find((state) => !state.startsWith('TER:') && isState(state));
  return earlier === undefined ? undefined : { state: earlier, why: 'state the report spoke of' };
}

/** Sectors of those whom rebels fight. */
const RULING_SECTORS = new Set(['GOV', 'MIL', 'COP']);

/** Sectors of those who speak for a state or for its other side. */
const PARTIES = new Set(['GOV', 'LEG', 'OPP', 'MIL', 'JUD', 'COP']);

/** "the Syrian government and opposition": the second is of the state of the first. */
function listedWith(view: WordView, phrases: readonly Phrase[], phrase: Phrase): Told | undefined {
  const after = rulersAfter(view, phrases, phrase);
  if (after) return after;
  let before = phrase.from - 1;
  while (before > 0 && phrase.from - before < 3 && isModifier(view, before)) before--;
  if (word(view, before) === 'the') before--;
  if (word(view, before) !== 'and') return undefined;
  const first = phrases.find((one) => one.to === before);
  const code = first?.agent && first.codes.length === 1 ? first.codes[0] : undefined;
  const sector = phrase.agent?.sector ?? '';
  // "between the Philippine government and communist rebels"
  const sides = sector === 'REB' && first?.agent !== undefined && RULING_SECTORS.has(first.agent.sector);
  if (phrase.agent?.role === 'people' && !sides) return undefined;
  if (code === undefined || (!PARTIES.has(sector) && !sides)) return undefined;
  return { state: stateOf(code), why: 'listed with another of its state' };
}

/** "rebels and the Ivorian government": the rebels of its state. */
function rulersAfter(view: WordView, phrases: readonly Phrase[], phrase: Phrase): Told | undefined {
  if (phrase.agent?.sector !== 'REB' && phrase.agent?.sector !== 'OPP') return undefined;
  if (word(view, phrase.to) !== 'and') return undefined;
  const start = word(view, phrase.to + 1) === 'the' ? phrase.to + 2 : phrase.to + 1;
  const next = phrases.find((one) => one.from === start);
  const code = next?.agent && next.codes.length === 1 ? next.codes[0] : undefined;
  if (code === undefined || !RULING_SECTORS.has(next?.agent?.sector ?? '')) return undefined;
  return { state: stateOf(code), why: 'listed with another of its state' };
}

/** "the militants", "the group": the armed group that the report has named. */
function groupNamedBefore(view: WordView, phrase: Phrase, start: number): Told | undefined {
  if (phrase.agent?.sector !== 'REB' || !isDefinite(view, phrase)) return undefined;
  for (const { noted } of view.memory.before(start)) {
    const group = noted.find(
      ({ mention }) =>
        mention.kind !== 'pronoun' && mention.codes.length === 1 && isArmedGroup(mention.codes[0] ?? ''),
    );
    const code = group?.mention.codes[0];
    if (code !== undefined) return { state: stateOf(code), why: GROUP_BEFORE };
  }
  return undefined;
}

/** Why an agent stands for a group: told by the sentences before. */
export const GROUP_BEFORE = 'group named before';

function isArmedGroup(code: string): boolean {
  return code.startsWith('TER:') || code.endsWith('.REB');
}

/** Sectors that a state has one of. */
const FORCES = new Set(['COP', 'MIL']);

const INDEFINITE = new Set(['a', 'an', 'one', 'no', 'any', 'another', 'some', 'many', 'several']);

function lastWord(noun: string): string {
  return noun.slice(noun.lastIndexOf(' ') + 1);
}

/** Writes agents with their states into the memory, for "the army" and "the ministry" later on. */
export function rememberAgents(view: WordView, phrases: readonly Phrase[]): void {
  for (const phrase of phrases) {
    if (phrase.agent && !phrase.placed && phrase.codes.length === 1 && !phrase.person) {
      view.memory.learnAgents(lastWord(phrase.agent.noun), phrase.codes);
    }
  }
}

const OWN = new Set(['its', 'their', 'his', 'her']);

/** "Ukraine says that its forces …": the agents of whoever the sentence, or the report, speaks of. */
function ownerOf(
  view: WordView,
  phrases: readonly Phrase[],
  phrase: Phrase,
  start: number,
): Told | undefined {
  const pronoun = OWN.has(word(view, phrase.from - 1)) ? 1 : OWN.has(word(view, phrase.from - 2)) ? 2 : 0;
  if (pronoun === 0 || word(view, phrase.from - 1) === ',') return undefined;
  const here = phrases.find(
    (one) => one.from < phrase.from && one.codes.length === 1 && one.kind !== 'place',
  );
  const code = here?.codes[0];
  if (code !== undefined) return { state: stateOf(code), why: 'its owner named before it' };
  const earlier = view.memory.statesBefore(start)[0];
  return earlier === undefined ? undefined : { state: earlier, why: 'state the report spoke of' };
}

const RULING = new Set('administration cabinet regime leadership court treasury'.split(' '));

function isRulingBody(phrase: Phrase): boolean {
  return phrase.agent?.role === 'body' && RULING.has(lastWord(phrase.agent.noun));
}

function isState(code: StateCode): boolean {
  return code.length === 3 && !ORGANISATION_CODES.has(code);
}

function isDefinite(view: WordView, phrase: Phrase): boolean {
  const last = word(view, phrase.from - 1);
  // "the conservative opposition"
  const before = word(view, phrase.from - 2) === 'the' && isModifier(view, phrase.from - 1) ? 'the' : last;
  return (
    before === 'the' || before === 'its' || before === 'their' || before === 'that' || before === 'local'
  );
}

/** "police in [the northern city of] Mardan": a place or state right after the noun. */
function placeAfter(
  view: WordView,
  phrases: readonly Phrase[],
  phrase: Phrase,
): { state: StateCode; why: string } | undefined {
  // "militant camps in Pakistani Kashmir": a noun of things may stand between.
  const said = /(?:ed|ing)$/.test(word(view, phrase.to)) && word(view, phrase.to + 1) === 'of';
  const at =
    WHERE.has(word(view, phrase.to)) || !isModifier(view, phrase.to) || said ? phrase.to : phrase.to + 1;
  const preposition = word(view, at);
  if (!WHERE.has(preposition)) return undefined;
  const next = phrases.find(
    (one) =>
      one.from > at &&
      one.from - at <= NEAR &&
      one.codes.length === 1 &&
      (isPlaceLike(one) || (preposition === 'of' && one.agent !== undefined)),
  );
  if (!next || hasClauseBreak(view, at, next.from)) return undefined;
  return { state: stateOf(next.codes[0] as string), why: preposition };
}

function isPlaceLike(phrase: Phrase): boolean {
  const { kind } = phrase;
  if (phrase.agent) return false;
  return (
    kind === 'place' || kind === 'name' || kind === 'capital' || (kind === 'nationality' && !phrase.plural)
  );
}

const BREAKS = new Set([
  'and',
  'but',
  'that',
  'which',
  'who',
  'while',
  'after',
  'to',
  'by',
  'with',
  'says',
  'said',
]);

function hasClauseBreak(view: WordView, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    if (BREAKS.has(word(view, at))) return true;
  }
  return false;
}

/** The place told in the sentence: after the agent first, else before it. */
function placeInSentence(phrases: readonly Phrase[], phrase: Phrase): Told | undefined {
  const places = phrases.filter((one) => one.kind === 'place' && one.codes.length === 1);
  const after = places.find((one) => one.from > phrase.from);
  const place = after ?? places.at(-1);
  if (!place) return undefined;
  return { state: stateOf(place.codes[0] as string), why: 'place told in the sentence' };
}

function namedStates(phrases: readonly Phrase[]): readonly StateCode[] {
  const states = new Set<StateCode>();
  for (const one of phrases) {
    for (const code of one.codes) {
      const state = stateOf(code);
      const sector = parseActor(code)?.sector;
      if (isState(state) && !(one.kind === 'group' && (sector === 'REB' || sector === 'OPP')))
        states.add(state);
    }
  }
  return [...states];
}

function lastStateBefore(phrases: readonly Phrase[], phrase: Phrase): StateCode | undefined {
  let last: StateCode | undefined;
  for (const one of phrases) {
    if (one.from >= phrase.from) break;
    const state = one.codes.length === 1 ? stateOf(one.codes[0] as string) : undefined;
    if (state !== undefined && isState(state) && last === undefined) last = state;
  }
  return last;
}
