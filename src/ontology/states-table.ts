/**
 * The states and organisations that a code may name, from tables/states.tsv and tables/organisations.tsv.
 * An organisation's code is named by its first row; the bodies below it become further names of it, except
 * under IGO, which stands for many organisations at once.
 */
import { parseTable } from '../shared/tsv.js';
import type { StateEntry } from './states.js';

const LIST = /\s*;\s*/;

/**
 * Entries for `createStates`, states first, in the order of the tables. Throws where a table lacks a heading
 * or a row has no code or name.
 */
export function parseStatesTable(statesText: string, organisationsText: string): readonly StateEntry[] {
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
  return entries;
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
