/** Sentences on choices by language. */
import type { Language, Widen } from '../../shared/language/language.js';
import { choicesEn } from './choices-en.js';
import { choicesKo } from './choices-ko.js';

export type ChoiceWords = Widen<typeof choicesEn>;

const WORDS: Readonly<Record<Language, ChoiceWords>> = { en: choicesEn, ko: choicesKo };

export function choiceWords(language: Language): ChoiceWords {
  return WORDS[language];
}
