/** `--lang`: the language of what a command says, where all of it is words. */
import { Option } from 'commander';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../shared/language/language.js';

export interface LanguageOption {
  readonly lang: Language;
}

export function languageOption(): Option {
  return new Option('--lang <language>', 'language of the words')
    .choices(LANGUAGES)
    .default(DEFAULT_LANGUAGE);
}
