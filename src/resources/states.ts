/** The states and organisations that a code may name, from the package's tables. */
import { readFileSync } from 'node:fs';
import { createStates, type States } from '../ontology/states.js';
import { parseStatesTable } from '../ontology/states-table.js';
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';

const shared = new Map<Language, States>();

/** With names in a language. Read at first use and kept: the tables of a package do not change while it runs. */
export function loadStates(language: Language = DEFAULT_LANGUAGE): States {
  const known = shared.get(language);
  if (known !== undefined) return known;
  const entries =
    [...shared.values()][0]?.entries ??
    parseStatesTable(table('states'), table('organisations'), { ko: table('state-names-ko') });
  const states = createStates(entries, language);
  shared.set(language, states);
  return states;
}

function table(name: string): string {
  return readFileSync(new URL(`../../tables/${name}.tsv`, import.meta.url), 'utf8');
}
