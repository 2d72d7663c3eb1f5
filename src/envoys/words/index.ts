/** Sentences of the room of the envoys by language. */
import type { Language, Widen } from '../../shared/language/language.js';
import { en } from './en.js';
import { ko } from './ko.js';

export type EnvoysWords = Widen<typeof en>;

const WORDS: Readonly<Record<Language, EnvoysWords>> = { en, ko };

export function envoysWords(language: Language): EnvoysWords {
  return WORDS[language];
}
