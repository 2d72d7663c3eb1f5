/** Filters in force in words, for whoever shows a series. */
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import type { TieFilter, TieFilterName } from './filter-options.js';
import type { RemovedCounts } from './types.js';
import { tieWords } from './words/index.js';

/** `quad class 4 (material conflict)`, `told by Yonhap`; empty where no filter is in force. Names are as they are. */
export function filterPhrases(filter: TieFilter, language: Language = DEFAULT_LANGUAGE): readonly string[] {
  return tieWords(language).filters(filter);
}

/** `16 of other quad classes`: what each filter took out; empty where none is in force. */
export function filteredPhrases(
  { filtered = {} }: RemovedCounts,
  language: Language = DEFAULT_LANGUAGE,
): readonly string[] {
  return Object.entries(filtered).map(([name, number]) =>
    tieWords(language).filtered(name as TieFilterName, number),
  );
}
