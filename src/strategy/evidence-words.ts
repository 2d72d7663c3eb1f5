/** What the log says for an assumption, in words. */
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { asksTheLog, type Basis } from './basis.js';
import type { Evidence } from './evidence.js';
import { strategyWords } from './words/index.js';

/** What the log said, as a sentence; empty where the assumption asks it nothing. `asked`: a log was. */
export function evidenceWords(
  basis: Basis,
  found: Evidence | undefined,
  asked: boolean,
  language: Language = DEFAULT_LANGUAGE,
): string {
  if (!asksTheLog(basis)) return '';
  const words = strategyWords(language).basis;
  if (!asked) return words.notAsked;
  if (found === undefined) return '';
  const { happenings, least, missing, met } = found;
  return met ? words.borneOut(happenings) : words.notBorneOut(happenings, least, missing);
}
