/** A quick look whether a sentence may hold an act: a word of it is a form of some trigger. */

import { lowerOf } from '../text/form-table.js';
import type { Token } from '../text/types.js';
import { surfaceForms } from './surface-forms.js';
import type { FrameTable } from './types.js';

/** Wrong only towards true. */
export function triggerWords(table: FrameTable): (tokens: readonly Token[]) => boolean {
  const forms = new Set<string>();
  for (const index of [table.verbs, table.nouns, table.adjectives]) {
    for (const [lemma, frames] of index) {
      if (frames.every((frame) => frame.type === null)) continue;
      for (const form of surfaceForms(lemma)) forms.add(form);
    }
  }
  return (tokens) => tokens.some((token) => forms.has(lowerOf(token)));
}

/** Present-tense forms and participles of verbs, with their dictionary forms: `signs` and `sign` are of "sign". */
export function presentForms(lemmas: Iterable<string>): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const lemma of lemmas) {
    forms.set(lemma, lemma);
    const third = /(?:s|x|z|ch|sh|o)$/.test(lemma)
      ? `${lemma}es`
      : /[^aeiou]y$/.test(lemma)
        ? `${lemma.slice(0, -1)}ies`
        : `${lemma}s`;
    forms.set(third, lemma);
    for (const form of surfaceForms(lemma))
      if (form.endsWith('ing') && !forms.has(form)) forms.set(form, lemma);
  }
  return forms;
}

/** Past forms of verbs, with their dictionary forms: `decried` is of "decry". */
export function pastForms(lemmas: Iterable<string>): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const lemma of lemmas) {
    for (const form of surfaceForms(lemma)) {
      if (form !== lemma && !/(?:s|ing)$/.test(form) && !forms.has(form)) forms.set(form, lemma);
    }
  }
  return forms;
}
