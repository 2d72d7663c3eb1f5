/** The words of a brief, in the language that is asked for. */
import { DEFAULT_LANGUAGE, type Language, type Widen } from '../../shared/language/language.js';
import { en } from './en.js';
import { ko } from './ko.js';

export type BriefWords = Widen<typeof en>;

const WORDS: Readonly<Record<Language, BriefWords>> = { en, ko };

export function briefWords(language: Language = DEFAULT_LANGUAGE): BriefWords {
  return WORDS[language];
}
