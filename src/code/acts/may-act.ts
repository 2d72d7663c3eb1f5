/**
 * Whether the words of a tagged sentence can meet any frame at all, before its tree is built: a trigger, the
 * words that its conditions ask for somewhere in the sentence, and enough actors. Wrong only towards true.
 */
import type { ActorMention } from '../actors/types.js';
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

interface Demand {
  /** One word of each list must be in the sentence. */
  readonly words: readonly (readonly string[])[];
  readonly twoActors: boolean;
}

/** True where a word of the sentence may take up an actor of a sentence before. */
export function hasPronoun(tokens: TaggedSentence['tokens']): boolean {
  return tokens.some((token) => PRONOUNS.has(token.form.toLowerCase()));
}

export type MayAct = (tagged: TaggedSentence, mentions: readonly ActorMention[]) => boolean;

/** Prepares the check for a table. */
export function mayActWith(table: FrameTable): MayAct {
  const demands = new Map<string, Demand[]>();
  for (const index of [table.verbs, table.nouns, table.adjectives]) {
    for (const [lemma, frames] of index) {
      const told = frames.filter((frame) => frame.type !== null).map((frame) => demandOf(frame));
      if (told.length > 0) demands.set(lemma, [...(demands.get(lemma) ?? []), ...told]);
    }
  }
  const has = (lemmas: ReadonlySet<string>, words: readonly string[]): boolean =>
    words.some((word) => {
      if (!word.startsWith('@')) return lemmas.has(word);
      const list = table.lists.get(word.slice(1));
      if (!list) return true;
      for (const lemma of lemmas) if (list.has(lemma)) return true;
      return false;
    });
  return (tagged, mentions) => {
    const lemmas = new Set(tagged.lemma);
    const several = new Set(mentions.flatMap((one) => one.codes)).size > 1 || hasPronoun(tagged.tokens);
    for (const lemma of lemmas) {
      for (const demand of demands.get(lemma) ?? []) {
        if (demand.twoActors && !several) continue;
        if (demand.words.every((words) => has(lemmas, words))) return true;
      }
    }
    return false;
  };
}

function demandOf(frame: Frame): Demand {
  const words = frame.needs
    .filter((condition) => condition.every((one) => one.words !== undefined && one.not === undefined))
    .map((condition: Condition) => condition.flatMap((one) => one.words ?? []));
  const aboutTarget = frame.needs.some((condition) => condition.every((one) => ABOUT_TARGET.has(one.slot)));
  const free = frame.free || frame.placed || frame.home !== undefined;
  const answering = frame.type !== null && ANSWERING.has(frame.type);
  return { words, twoActors: aboutTarget && !free && !answering };
}
