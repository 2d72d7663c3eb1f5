/** The states and organisations that a code may name, from the package's tables. */
import { readFileSync } from 'node:fs';
import { createStates, type States } from '../ontology/states.js';
import { parseStatesTable } from '../ontology/states-table.js';

let shared: States | undefined;

/** Read at first use and kept: the tables of a package do not change while it runs. */
export function loadStates(): States {
  shared ??= createStates(parseStatesTable(table('states'), table('organisations')));
  return shared;
}

function table(name: string): string {
  return readFileSync(new URL(`../../tables/${name}.tsv`, import.meta.url), 'utf8');
}
