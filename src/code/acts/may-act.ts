/**
 * Whether the words of a tagged sentence can meet any frame at all, before its tree is built: a trigger, the
 * words that its conditions ask for somewhere in the sentence, and enough actors. Wrong only towards true.
 */
import type { ActorMention } from '../actors/types.js';
import { lowerOf } from '../text/form-table.js';
import type { TaggedSentence } from '../text/types.js';
import type { Condition, Frame, FrameTable } from './types.js';

/** Types whose target may have been told in a sentence before. */
const ANSWERING: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT', 'REJECT']);
/** Words that may take up an actor named before; whom, only the tree tells. */
const PRONOUNS: ReadonlySet<string> = new Set([
  'he',
  'him',
  'his',
  'she',
  'her',
  'it',
  'its',
  'they',
  'them',
  'their',
]);
const ABOUT_TARGET = new Set(['target', 'foreign', 'several', 'distinct', 'third', 'org']);
/** Lists that actors of the sentence may meet besides the words of words.tsv. */
const BY_ACTORS: ReadonlySet<string> = new Set(['@troops']);
/** Farthest that a further word of a trigger stands from the one before. */
const REACH = 4;

interface Demand {
  /** Words of a phrasal trigger after its first. */
  readonly rest: readonly string[];
  /** One word of each list must be in the sentence. */
  readonly words: readonly ReadonlySet<string>[];
  readonly twoActors: boolean;
}

type Demands = ReadonlyMap<string, readonly Demand[]>;

/** True where a word of the sentence may take up an actor of a sentence before. */
export function hasPronoun(tokens: TaggedSentence['tokens']): boolean {
  return tokens.some((token) => PRONOUNS.has(lowerOf(token)));
}

/** Sport and shows are told in the words of war: such a sentence tells no act. Names do not count ("the Arab League"). */
export function isOrdinaryLife(
  sentence: { readonly lemma: readonly string[] },
  lists: FrameTable['lists'],
  mentions: readonly ActorMention[],
): boolean {
  const sport = lists.get('sport');
  if (sport === undefined) return false;
  return sentence.lemma.some(
    (lemma, at) =>
      sport.has(lemma) && !isNamed(mentions, at) && !SPECTATORS.has(sentence.lemma[at + 1] ?? ''),
  );
}

/** "soccer hooligans" are people like others. */
const SPECTATORS = new Set(['hooligan', 'fan', 'supporter', 'stadium', 'thug']);

/**
 * `closely`: a trigger counts only as the part of speech that it is tagged as, and with all words of a phrasal
 * one. This is right for what the sentence itself tells; what a tree without acts teaches of the actors named
 * in it, for the sentences after it, is then not learned.
 */
export type MayAct = (tagged: TaggedSentence, mentions: readonly ActorMention[], closely: boolean) => boolean;

/** Prepares the check for a table. */
export function mayActWith(table: FrameTable): MayAct {
  const verbs = demandsOf(table, [table.verbs]);
  const nouns = demandsOf(table, [table.nouns]);
  const others = demandsOf(table, [table.adjectives]);
  const all = demandsOf(table, [table.verbs, table.nouns, table.adjectives]);
  return (tagged, mentions, closely) => {
    if (closely && isOrdinaryLife(tagged, table.lists, mentions)) return false;
    const several = namesSeveral(mentions) || hasPronoun(tagged.tokens);
    const isMet = (demands: readonly Demand[] | undefined, at: number): boolean =>
      demands?.some(
        (demand) =>
          (several || !demand.twoActors) &&
          (!closely || hasPhrase(tagged, at, demand.rest)) &&
          demand.words.every((words) => holdsAny(tagged.lemma, words)),
      ) ?? false;
    for (let at = 0; at < tagged.lemma.length; at++) {
      const lemma = tagged.lemma[at] as string;
      // The tree may tag a name otherwise, so that any part of speech is tried for its words.
      if (!closely || isNamed(mentions, at)) {
        if (isMet(all.get(lemma), at)) return true;
        if (closely && isMet(nouns.get(formAt(tagged, at)), at)) return true;
        continue;
      }
      const upos = tagged.upos[at];
      if (upos === 'AUX' || upos === 'PUNCT') continue;
      if (upos === 'ADJ' || (upos === 'ADP' && !isVerbal(tagged, at))) {
        if (isMet(others.get(lemma), at)) return true;
      } else if (isVerbal(tagged, at)) {
        if (isMet(verbs.get(lemma), at) || isMet(nouns.get(lemma), at)) return true;
        if (isMet(nouns.get(formAt(tagged, at)), at)) return true;
      } else if ((upos === 'NOUN' || upos === 'PROPN') && isMet(nouns.get(lemma), at)) return true;
    }
    return false;
  };
}

function holdsAny(lemmas: readonly string[], words: ReadonlySet<string>): boolean {
  for (let at = 0; at < lemmas.length; at++) if (words.has(lemmas[at] as string)) return true;
  return false;
}

/** Whether the mentions stand for more than one actor. */
function namesSeveral(mentions: readonly ActorMention[]): boolean {
  const first = mentions[0]?.codes[0];
  return mentions.some((one) => one.codes.some((code) => code !== first));
}

function isVerbal(tagged: TaggedSentence, at: number): boolean {
  return tagged.upos[at] === 'VERB' || (tagged.xpos[at] ?? '').startsWith('VB');
}

function formAt(tagged: TaggedSentence, at: number): string {
  return (tagged.tokens[at]?.form ?? '').toLowerCase();
}

function isNamed(mentions: readonly ActorMention[], at: number): boolean {
  return mentions.some((one) => one.from <= at && at < one.to);
}

/** Whether the further words of a trigger follow, each within a few words of the one before. */
function hasPhrase(tagged: TaggedSentence, at: number, rest: readonly string[]): boolean {
  let next = at + 1;
  for (const word of rest) {
    const end = Math.min(next + REACH, tagged.lemma.length);
    while (next < end && tagged.lemma[next] !== word && formAt(tagged, next) !== word) next++;
    if (next === end) return false;
    next += 1;
  }
  return true;
}

function demandsOf(table: FrameTable, indexes: readonly FrameTable['verbs'][]): Demands {
  const demands = new Map<string, Demand[]>();
  for (const index of indexes) {
    for (const [lemma, frames] of index) {
      const told = frames.filter((frame) => frame.type !== null).map((frame) => demandOf(frame, table));
      if (told.length > 0) demands.set(lemma, [...(demands.get(lemma) ?? []), ...told]);
    }
  }
  return demands;
}

function demandOf(frame: Frame, table: FrameTable): Demand {
  const words = frame.needs
    .filter((condition) => condition.every((one) => one.words !== undefined && one.not === undefined))
    .flatMap((condition) => wordsOf(condition, table) ?? []);
  const aboutTarget = frame.needs.some((condition) => condition.every((one) => ABOUT_TARGET.has(one.slot)));
  const free = frame.free || frame.placed || frame.home !== undefined;
  const answering = frame.type !== null && ANSWERING.has(frame.type);
  return { rest: frame.trigger.slice(1), words, twoActors: aboutTarget && !free && !answering };
}

/** Sets of words by how they were asked for: many frames ask for the same. */
const sets = new WeakMap<FrameTable, Map<string, ReadonlySet<string>>>();

/** All words that a condition may be met by; undefined where the actors of the sentence tell them. */
function wordsOf(condition: Condition, table: FrameTable): ReadonlySet<string> | undefined {
  const asked = condition.flatMap((one) => one.words ?? []);
  if (asked.some((word) => BY_ACTORS.has(word) || (word.startsWith('@') && !table.lists.has(word.slice(1)))))
    return undefined;
  const known = sets.get(table) ?? new Map<string, ReadonlySet<string>>();
  sets.set(table, known);
  const key = asked.join('|');
  let words = known.get(key);
  if (!words) {
    words = new Set(
      asked.flatMap((word) => (word.startsWith('@') ? [...(table.lists.get(word.slice(1)) ?? [])] : word)),
    );
    known.set(key, words);
  }
  return words;
}
