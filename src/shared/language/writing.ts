/** Days, periods, lists and numbers as a language writes them. */
import { english } from './en.js';
import { korean } from './ko.js';
import type { Language, Widen } from './language.js';

export type Writing = Widen<typeof english>;

const WRITINGS: Readonly<Record<Language, Writing>> = { en: english, ko: korean };

export function writingOf(language: Language): Writing {
  return WRITINGS[language];
}
