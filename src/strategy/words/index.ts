/** Sentences of the strategy room by language. What they are made from is data (told.ts); what follows from it is not said here. */
import type { Language, Widen } from '../../shared/language/language.js';
import { en } from './en.js';
import { ko } from './ko.js';

export type StrategyWords = Widen<typeof en>;

const WORDS: Readonly<Record<Language, StrategyWords>> = { en, ko };

export function strategyWords(language: Language): StrategyWords {
  return WORDS[language];
}
