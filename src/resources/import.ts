/** The tables that importing needs, from the package's folder. */
import { readFileSync } from 'node:fs';
import { createActorLookup, parseCameoTable, type RowTools } from '../import/index.js';
import { parseStateCodes, type StateCodes } from '../ontology/state-codes.js';
import { loadStates } from './states.js';

/** The dated crosswalk of states. */
export function loadStateCodes(): StateCodes {
  return parseStateCodes(table('state-codes'));
}

/** What rows of data sets are read with; its memory of actors lasts as long as it does. */
export function loadRowTools(): RowTools {
  const organisations = new Map<string, string>();
  for (const { code, name, kind, also } of loadStates().entries) {
    if (kind !== 'organisation') continue;
    for (const one of [name, ...also]) organisations.set(one.toLowerCase(), code);
  }
  return {
    lookup: createActorLookup(loadStateCodes(), organisations),
    cameo: parseCameoTable(table('cameo-plover')),
  };
}

function table(name: string): string {
  return readFileSync(new URL(`../../tables/${name}.tsv`, import.meta.url), 'utf8');
}
