/** What the structure room says, in the language that is asked for. */
import type { Language, Widen } from '../../shared/language/language.js';
import { en } from './en.js';
import { ko } from './ko.js';

export type StructureWords = Widen<typeof en>;

const WORDS: Readonly<Record<Language, StructureWords>> = { en, ko };

export function structureWords(language: Language): StructureWords {
  return WORDS[language];
}
