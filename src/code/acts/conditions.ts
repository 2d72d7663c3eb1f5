/**
 * Whether a trigger meets the conditions of a frame: words in its places, and flags on its actors. Over 250 lines:
 * one kind of condition a function, all of them asked from one place.
 */
import { stateOf, statesOf } from '../../ontology/actor.js';
import { lowerOf } from '../text/form-table.js';
import { mentionOf } from './participants.js';
import { complements, governors, headsIn } from './slots.js';
import { argumentsOf, childrenIn, subtree } from './tree.js';
import type { Alternative, Condition, Frame, Participant, SentenceView } from './types.js';

/** Nouns that only measure the noun after their "of": "hundreds of soldiers". */
const MEASURES = new Set(
  (
    'hundred|thousand|million|dozen|ten|score|group|number|series|shipment|round|package|ton|tonne|kind|type|' +
    'lot|several|couple|pair|wave|majority|member|part|portion|total|delivery|batch|set|supply|barrage|more|' +
    'half|third|quarter|rest|remainder|bulk|all|some|many|most|two|three|four|five|consignment|amount|worth|fleet|load|crew|team|contingent|volley|day|week|month|hour|round|minute|moment|period|bout'
  ).split('|'),
);

/** Reason why the trigger's words do not meet the frame; undefined where they do. */
export function wordsUnmet(view: SentenceView, at: number, frame: Frame): string | undefined {
  for (const condition of frame.needs) {
    if (!asksActors(condition) && !meetsOne(view, at, frame, condition)) return describe(condition);
  }
  return undefined;
}

function asksActors(condition: Condition): boolean {
  for (const one of condition) if (one.words === undefined && FLAGS.has(one.slot)) return true;
  return false;
}

function meetsOne(view: SentenceView, at: number, frame: Frame, condition: Condition): boolean {
  for (const one of condition) if (meets(view, at, frame, one)) return true;
  return false;
}

/** Reason why the actors do not meet the frame; undefined where they do. */
export function actorsUnmet(
  view: SentenceView,
  frame: Frame,
  source: readonly Participant[],
  target: readonly Participant[],
): string | undefined {
  for (const condition of frame.needs) {
    const flags = condition.filter((one) => FLAGS.has(one.slot) && one.words === undefined);
    if (flags.length === 0) continue;
    if (!flags.some((one) => FLAGS.get(one.slot)?.(view, source, target))) return describe(condition);
  }
  return undefined;
}

type Flag = (view: SentenceView, source: readonly Participant[], target: readonly Participant[]) => boolean;

const codesOf = (all: readonly Participant[]): readonly string[] => [
  ...new Set(all.flatMap((one) => one.codes)),
];
const sectorIn =
  (...sectors: readonly string[]) =>
  (codes: readonly string[]): boolean =>
    codes.some((code) => sectors.includes(code.slice(stateOf(code).length + 1)));

const ORGANISATION = new Set(['UNO', 'NAT', 'EUR', 'AUN', 'IAE', 'ICC', 'IGO']);
const foreign: Flag = (_view, source, target) => {
  const mine = statesOf(codesOf(source));
  return !statesOf(codesOf(target)).some((state) => mine.includes(state));
};

const FLAGS: ReadonlyMap<string, Flag> = new Map<string, Flag>([
  ['target', (_view, _source, target) => target.length > 0],
  ['foreign', foreign],
  ['distinct', (_view, source, target) => !codesOf(target).some((code) => codesOf(source).includes(code))],
  ['several', (_view, source, target) => new Set([...codesOf(source), ...codesOf(target)]).size > 1],
  [
    'third',
    (view, source, target) =>
      (codesOf(target).length > 1 || target.some((one) => isSeveral(view, one))) &&
      foreign(view, source, target),
  ],
  ['org', (_view, _source, target) => codesOf(target).some((code) => ORGANISATION.has(stateOf(code)))],
  ['domestic', (view, source, target) => !foreign(view, source, target)],
  ['military', (view, source) => sectorIn('MIL', 'REB')(codesOf(source)) || hasWord(view, 'militarywords')],
  ['armed', (view, source) => sectorIn('MIL', 'REB', 'COP')(codesOf(source)) || !hasWord(view, 'verbal')],
  ['cop', (_view, source) => sectorIn('COP', 'JUD', 'SPY', 'GOV')(codesOf(source))],
  [
    'crowd',
    (view, source) =>
      sectorIn('CVL', 'OPP', 'LAB', 'EDU', 'REF')(codesOf(source)) ||
      source.some((one) => isPeople(view, one)),
  ],
  ['crowded', () => true],
  ['worker', (view, source) => sectorIn('LAB')(codesOf(source)) || hasWord(view, 'worker')],
  ['people', (_view, source) => source.some((one) => one.path !== 'modifier')],
  ['envoy', (view, source) => source.some((one) => isEnvoy(view, one))],
]);

/** "Sudan's warring generals": several of one state. */
function isSeveral(view: SentenceView, one: Participant): boolean {
  if (one.to === undefined || one.path !== 'direct') return false;
  return view.sentence.xpos[one.to - 1] === 'NNS';
}

/** "thousands of Lebanese", "Georgians": a people by its name. */
function isPeople(view: SentenceView, one: Participant): boolean {
  const s = view.sentence;
  const mention = one.from === undefined ? undefined : mentionOf(view, one.from);
  if (mention?.kind !== 'nationality' || one.codes.length > 1) return false;
  const last = mention.to - 1;
  const over = s.head[last] ?? -1;
  const counted = s.relation[last] === 'nmod' && (view.lists.get('crowd')?.has(s.lemma[over] ?? '') ?? false);
  return (
    counted || (one.path === 'direct' && s.upos[last] !== 'ADJ' && /s$/.test(s.tokens[last]?.form ?? ''))
  );
}

/** Somebody who travels for a state: no army, no crowd, no thing that belongs to it. */
function isEnvoy(view: SentenceView, one: Participant): boolean {
  if (one.path !== 'direct' || sectorIn('MIL', 'REB', 'CVL', 'REF', 'BUS')(one.codes)) return false;
  const kind = one.from === undefined ? undefined : mentionOf(view, one.from)?.kind;
  return kind !== 'nationality' && kind !== 'place' && kind !== 'name';
}

function hasWord(view: SentenceView, list: string): boolean {
  const words = view.lists.get(list);
  return words !== undefined && view.sentence.lemma.some((lemma) => words.has(lemma));
}

function meets(view: SentenceView, at: number, frame: Frame, one: Alternative): boolean {
  const found = tokensFor(view, at, frame, one.slot);
  if (!one.words) return found.length > 0;
  let hit = found.some((token) => isOf(view, token, one.words ?? []));
  if (!hit && !one.not && frame.kind === 'v') {
    hit = chunkAfter(view, at + particles(view, at, frame), one.slot).some((token) =>
      isOf(view, token, one.words ?? []),
    );
  }
  return one.not ? !hit : hit;
}

/** Tokens whose words count for a slot: its heads, and what a measuring head measures. */
function tokensFor(view: SentenceView, at: number, frame: Frame, slot: string): readonly number[] {
  const s = view.sentence;
  if (slot === 'any') return subtree(s, at);
  if (slot === 'after') return wordsAfter(view, at);
  if (slot === 'comp') {
    const verbs = complements(view, at);
    return [...verbs, ...verbs.flatMap((verb) => childrenIn(s, verb, 'xcomp', 'conj'))];
  }
  if (slot === 'verb') return governors(view, at);
  if (slot === 'obj.mod') {
    return argumentsOf(s, at).object.flatMap((head) => childrenIn(s, head, 'amod', 'compound'));
  }
  return headsIn(view, at, frame.kind, slot).flatMap((head) => wordTokens(view, head));
}

/** "a $12 billion trade deal": the nouns that a sum stands before. */
function nounsAfter(view: SentenceView, at: number): readonly number[] {
  const s = view.sentence;
  const found: number[] = [];
  for (let token = at + 1; token < s.tokens.length; token++) {
    const upos = s.upos[token];
    if (upos !== 'NOUN' && upos !== 'NUM' && upos !== 'ADJ' && upos !== 'PROPN') break;
    found.push(token);
  }
  return found;
}

const QUANTIFYING = new Set(
  'more|than|at|least|up|to|as|many|about|over|around|nearly|almost|fewer|less'.split('|'),
);

/** "more than 400", "at least two", "as many as": words before a number part no phrase. */
function quantifies(view: SentenceView, from: number): boolean {
  const s = view.sentence;
  let token = from;
  while (QUANTIFYING.has(lowerOf(s.tokens[token]))) token++;
  return token > from && token - from < 4 && (s.upos[token] === 'NUM' || s.lemma[token] === 'half');
}

const IN_CHUNK = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'SYM', 'PART']);

/** Words of a phrasal trigger that stand right after its verb: "took in refugees". */
function particles(view: SentenceView, at: number, frame: Frame): number {
  const s = view.sentence;
  const words = frame.trigger.slice(1);
  return words.every((word, index) => lowerOf(s.tokens[at + 1 + index]) === word) ? words.length : 0;
}

/** Nouns of the phrase right after a verb, or after a preposition that follows it, by the order of words alone. */
function chunkAfter(view: SentenceView, at: number, slot: string): readonly number[] {
  const s = view.sentence;
  let start = at + 1;
  if (slot !== 'obj') {
    while (start < s.tokens.length && start - at < 8 && lowerOf(s.tokens[start]) !== slot) {
      if (s.upos[start] === 'VERB') return [];
      start += 1;
    }
    if (lowerOf(s.tokens[start]) !== slot) return [];
    start += 1;
  }
  const found: number[] = [];
  for (let token = start; token < s.tokens.length && token - start < 9; token++) {
    if (quantifies(view, token)) continue;
    const participle = s.upos[token] === 'VERB' && /^VB[NG]$/.test(s.xpos[token] ?? '') && found.length < 2;
    if (!IN_CHUNK.has(s.upos[token] ?? '') && !participle) break;
    if (s.upos[token] === 'NOUN' || s.upos[token] === 'PROPN') found.push(token);
  }
  // Only the last noun of the phrase is its head.
  return found.slice(-1);
}

/** Words after the trigger, up to the next finite verb or a semicolon. */
function wordsAfter(view: SentenceView, at: number): readonly number[] {
  const s = view.sentence;
  const found: number[] = [];
  for (let token = at + 1; token < s.tokens.length && token - at <= 16; token++) {
    const xpos = s.xpos[token] ?? '';
    if (xpos === 'VBZ' || xpos === 'VBD' || xpos === 'MD' || s.tokens[token]?.form === ';') break;
    found.push(token);
  }
  return found;
}

function wordTokens(view: SentenceView, head: number): readonly number[] {
  const s = view.sentence;
  const all = [head];
  if (/[\d$€£¥]/.test(s.tokens[head]?.form ?? '')) all.push(...nounsAfter(view, head));
  for (const child of s.children[head] ?? []) {
    const relation = s.relation[child];
    // "detainees Kenneth Bae and Matthew Miller": what an unknown name is said to be.
    if (s.upos[head] === 'PROPN' && s.upos[child] === 'NOUN' && child < head) all.push(child);
    if (relation === 'conj' || relation === 'flat' || relation === 'appos') all.push(child);
    const measured = MEASURES.has(s.lemma[head] ?? '') || s.upos[head] === 'NUM';
    if (measured && relation === 'nmod') all.push(child, ...childrenIn(s, child, 'conj'));
  }
  return all;
}

/** True where the word, or any word of the name it stands in, is one of those asked for. */
function isOf(view: SentenceView, token: number, words: readonly string[]): boolean {
  const mention = mentionOf(view, token);
  if (mention) {
    for (let at = mention.from; at < mention.to; at++) if (isWord(view, at, words)) return true;
    return false;
  }
  return isWord(view, token, words);
}

function isWord(view: SentenceView, token: number, words: readonly string[]): boolean {
  const lemma = view.sentence.lemma[token] ?? '';
  return words.some((word) => {
    if (!word.startsWith('@')) return word === lemma;
    switch (word) {
      case '@any':
        return true;
      case '@actor':
        return mentionOf(view, token) !== undefined;
      case '@place': {
        const kind = mentionOf(view, token)?.kind;
        return kind === 'place' || kind === 'capital' || kind === 'name';
      }
      case '@proper':
        return mentionOf(view, token) === undefined && view.sentence.upos[token] === 'PROPN';
      case '@org':
        return mentionOf(view, token)?.kind === 'organisation';
      case '@troops':
        if (isForce(view, token)) return true;
        break;
    }
    return view.lists.get(word.slice(1))?.has(lemma) ?? false;
  });
}

/** "the IDF", "Hezbollah", "it" of an army: forces, whatever the noun. */
function isForce(view: SentenceView, token: number): boolean {
  const mention = mentionOf(view, token);
  if (mention === undefined || !FORCES.has(mention.kind)) return false;
  if (!sectorIn('MIL', 'REB')(mention.codes) || /minist|secretary/i.test(mention.by)) return false;
  const last = mention.to - 1;
  const word = lowerOf(view.sentence.tokens[last]);
  return mention.kind !== 'agent' || FORCE_WORD.test(word) || word !== view.sentence.lemma[last];
}

const FORCE_WORD = /(?:army|navy|force|military|militia|guard|fleet|police|men)$/;

const FORCES = new Set(['agent', 'group', 'organisation', 'pronoun']);

/** Conditions are put into words once: most frames tried are not met. */
const described = new WeakMap<readonly Alternative[], string>();

function describe(condition: readonly Alternative[]): string {
  let words = described.get(condition);
  if (words === undefined) {
    const places = condition.map((one) =>
      one.words ? `${one.slot}${one.not ? '!=' : '='}${one.words.join('|')}` : one.slot,
    );
    words = `needs ${places.join(' or ')}`;
    described.set(condition, words);
  }
  return words;
}
