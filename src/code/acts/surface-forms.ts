/**
 * The forms in which a dictionary form may stand in a text, so that a sentence without any trigger need not
 * be parsed. Too many forms cost time, too few would lose acts.
 */
import { IRREGULAR_ADJECTIVES, IRREGULAR_NOUNS, IRREGULAR_VERBS } from '../text/irregular-forms.js';

/** Irregular forms by dictionary form: the tables that give the dictionary forms, turned about. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = turned();

function turned(): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const table of [IRREGULAR_VERBS, IRREGULAR_NOUNS, IRREGULAR_ADJECTIVES]) {
    for (const [form, lemma] of table) {
      const known = forms.get(lemma);
      if (known) known.push(form);
      else forms.set(lemma, [form]);
    }
  }
  return forms;
}

/** Lower-case forms of a dictionary form: plural, third person, past and participles. */
export function surfaceForms(lemma: string): readonly string[] {
  const forms = new Set([lemma, `${lemma}s`, `${lemma}es`, `${lemma}ed`, `${lemma}ing`]);
  if (lemma.endsWith('e')) {
    forms.add(`${lemma}d`);
    forms.add(`${lemma.slice(0, -1)}ing`);
    if (lemma.endsWith('ie')) forms.add(`${lemma.slice(0, -2)}ying`);
  }
  if (/[^aeiou]y$/.test(lemma)) {
    forms.add(`${lemma.slice(0, -1)}ies`);
    forms.add(`${lemma.slice(0, -1)}ied`);
  }
  if (/[aeiou][bdfgklmnprstvz]$/.test(lemma)) {
    const last = lemma.at(-1);
    forms.add(`${lemma}${last}ed`);
    forms.add(`${lemma}${last}ing`);
    forms.add(`${lemma}${last}es`);
  }
  if (lemma.endsWith('c')) for (const ending of ['ked', 'king']) forms.add(lemma + ending);
  for (const form of IRREGULAR.get(lemma) ?? []) forms.add(form);
  return [...forms];
}
