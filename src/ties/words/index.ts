/** What the ties room says, in the language that is asked for. */
import type { Language, Widen } from '../../shared/language/language.js';
import { en } from './en.js';
import { ko } from './ko.js';

const WORDS: Readonly<Record<Language, Widen<typeof en>>> = { en, ko };

export function tieWords(language: Language): Widen<typeof en> {
  return WORDS[language];
}
