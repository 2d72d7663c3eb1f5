/**
 * The states and organisations that a code may name, from tables/states.tsv and tables/organisations.tsv.
 * An organisation's code is named by its first row; the bodies below it become further names of it, except
 * under IGO, which stands for many organisations at once.
 */
import { LANGUAGES, type Language } from '../shared/language/language.js';
import { parseTable } from '../shared/tsv.js';
import type { StateEntry } from './states.js';

const LIST = /\s*;\s*/;

/** Texts of tables/state-names-….tsv by language. */
export type NameTables = Readonly<Partial<Record<Language, string>>>;

/**
 * Entries for `createStates`, states first, in the order of the tables. Throws where a table lacks a heading
 * or a row has no code or name, and where a table of names has a code that the others do not know.
 */
export function parseStatesTable(
  statesText: string,
  organisationsText: string,
  names: NameTables = {},
): readonly StateEntry[] {
  const entries: StateEntry[] = [];
  for (const { line, cells } of parseTable('states.tsv', statesText, ['code', 'name', 'also', 'capital'])) {
    const { code, name } = named('states.tsv', line, cells);
    const also = [...list(cells.also), ...list(cells.capital)].map(lower);
    entries.push({ code, name, kind: 'state', also });
  }
  const organisations = new Map<string, { name: string; also: string[] }>();
  for (const { line, cells } of parseTable('organisations.tsv', organisationsText, [
    'code',
    'name',
    'also',
  ])) {
    const { code: full, name } = named('organisations.tsv', line, cells);
    const code = full.split('.')[0] ?? full;
    const known = organisations.get(code);
    if (!known) organisations.set(code, { name, also: list(cells.also).map(lower) });
    else if (code !== 'IGO') known.also.push(lower(name), ...list(cells.also).map(lower));
  }
  for (const [code, entry] of organisations) entries.push({ code, kind: 'organisation', ...entry });
  return LANGUAGES.reduce((known, language) => withNames(known, language, names[language]), entries);
}

function withNames(entries: StateEntry[], language: Language, text: string | undefined): StateEntry[] {
  if (text === undefined) return entries;
  const file = `state-names-${language}.tsv`;
  const codes = new Set(entries.map(({ code }) => code));
  const names = new Map<string, string>();
  for (const { line, cells } of parseTable(file, text, ['code', 'name'])) {
    const { code, name } = named(file, line, cells);
    if (!codes.has(code)) throw new Error(`${file}:${line}: no table of states has the code ${code}`);
    names.set(code, name);
  }
  return entries.map((entry) => {
    const name = names.get(entry.code);
    return name === undefined ? entry : { ...entry, local: { ...entry.local, [language]: name } };
  });
}

function named(table: string, line: number, cells: Readonly<Record<string, string>>) {
  const { code = '', name = '' } = cells;
  if (code === '' || name === '') throw new Error(`${table}:${line}: a row needs a code and a name`);
  return { code, name };
}

function list(cell: string | undefined): string[] {
  return cell ? cell.split(LIST).filter((part) => part !== '') : [];
}

function lower(name: string): string {
  return name.toLowerCase();
}
