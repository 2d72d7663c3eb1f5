/** Loads the coder's tables and weights from the package's folders, on Node. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type CoderResources, TABLE_NAMES, type TableName } from '../code/resources.js';

const ROOT = new URL('../../', import.meta.url);

/** Reads tables/ and weights/ once. Throws where a file of the package is missing. */
export function loadCoderResources(): CoderResources {
  const tables = Object.fromEntries(
    TABLE_NAMES.map((name) => [name, readFileSync(new URL(`tables/${name}.tsv`, ROOT), 'utf8')]),
  ) as Record<TableName, string>;
  return { tables, grammar: loadGrammar() };
}

/** A plain byte array: slices of Node's own Buffer would share memory with what else it has read. */
function loadGrammar(): Uint8Array {
  return new Uint8Array(gunzipSync(readFileSync(new URL('weights/grammar.bin.gz', ROOT))));
}

/** Text of the table that the relation task reads besides the coder's own. */
export function loadRelationWords(): string {
  return readFileSync(new URL('tables/relation-words.tsv', ROOT), 'utf8');
}
