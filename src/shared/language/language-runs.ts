/**
 * Which parts of a text are in another language than its own, for the `lang` of HTML (WCAG 2.2, 3.1.2). In Korean text
 * these are quotations and titles of reports: the coder reads English, so words in Latin letters are taken for English
 * where there are three of them or more; names of one or two words may stay, as the criterion allows for proper names.
 */
import type { Language } from './language.js';

export interface LanguageRun {
  readonly text: string;
  /** Absent: the language of the text itself. */
  readonly lang?: Language;
}

/** Words in Latin letters with what stands between them, such as figures and quotation marks. */
const LATIN =
  /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}'’.-]*(?:[\s,;:“”‘’"()/&%$–—-]+[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{M}\p{N}'’.,-]*)*/gu;
const WORD = /\p{Script=Latin}{2,}/u;
const LEAST_WORDS = 3;

/** The text in runs, in order; joined they are the text. */
export function languageRuns(text: string, language: Language): readonly LanguageRun[] {
  if (language === 'en') return [{ text }];
  const runs: LanguageRun[] = [];
  let from = 0;
  for (const { 0: run, index } of text.matchAll(LATIN)) {
    if (run.split(/\s+/).filter((word) => WORD.test(word)).length < LEAST_WORDS) continue;
    if (index > from) runs.push({ text: text.slice(from, index) });
    runs.push({ text: run, lang: 'en' });
    from = index + run.length;
  }
  if (from < text.length || runs.length === 0) runs.push({ text: text.slice(from) });
  return runs;
}
