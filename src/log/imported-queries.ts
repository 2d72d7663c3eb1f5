/** Reads imported files, rows with their receipts, and what was set aside. */
import type { Context } from '../ontology/event-types.js';
import type { Parameter, Row, Store } from './duckdb-store.js';
import type {
  ImportedFileRecord,
  ImportedReceipt,
  ImportFilter,
  ImportSetAside,
  ImportSetAsideCode,
} from './imported-types.js';

const RECEIPT = `i.dataset, coalesce(i.label, i.number::VARCHAR), i.day::VARCHAR, i.precision,
  i.published::VARCHAR, i.code, i.type, i.mode, i.contexts, i.source, i.target, i.intensity, i.mentions,
  i.sources, i.articles, i.publisher, i.url, i.place, i.notes, i.line, f.path, f.release, f.license, f.restricted`;

/** Standing rows in order of day (undated last), data set and id. Rows that were taken back are left out. */
export async function selectReceipts(
  store: Store,
  filter: ImportFilter,
): Promise<readonly ImportedReceipt[]> {
  const { sql, values } = receiptQuery(filter);
  return (await store.rows(sql, values)).map(receipt);
}

/** The same a few thousand at a time, all of them. */
export async function* streamReceipts(store: Store): AsyncIterable<ImportedReceipt> {
  for await (const rows of store.chunks(receiptQuery({}).sql)) yield* rows.map(receipt);
}

function receiptQuery(filter: ImportFilter): { sql: string; values: readonly Parameter[] } {
  const values: Parameter[] = [];
  const bind = (value: Parameter) => `$${values.push(value)}`;
  const parts = ['NOT i.deleted'];
  for (const state of new Set(filter.states)) {
    const actors = `(SELECT p.actor FROM imported_parties p JOIN imported_actors a ON a.actor = p.state
      WHERE a.codes = ${bind(state)})`;
    parts.push(`(i.source_actor IN ${actors} OR i.target_actor IN ${actors})`);
  }
  if (filter.from !== undefined) parts.push(`i.day >= ${bind(filter.from)}::DATE`);
  if (filter.to !== undefined) parts.push(`i.day <= ${bind(filter.to)}::DATE`);
  if (filter.dataset !== undefined) parts.push(`i.dataset = ${bind(filter.dataset)}`);
  const limit = filter.limit === undefined ? '' : `LIMIT ${bind(filter.limit)}`;
  return {
    sql: `SELECT ${RECEIPT} FROM imported_rows i JOIN imported_files f ON f.file = i.file
      WHERE ${parts.join(' AND ')}
      ORDER BY i.day NULLS LAST, i.dataset, i.number NULLS LAST, i.label ${limit}`,
    values,
  };
}

/** A receipt of a row of RECEIPT. */
export function receipt(row: Row): ImportedReceipt {
  const [dataset, id, day, precision, published, code, type, mode, contexts, source, target, intensity] = row;
  const [mentions, sources, articles, publisher, url, place, notes, line] = row.slice(12);
  const [path, release, license, restricted] = row.slice(20);
  const list = (cell: unknown) => (typeof cell === 'string' ? cell.split(';') : []);
  return {
    dataset: dataset as string,
    id: id as string,
    day: day as string | null,
    precision: precision as ImportedReceipt['precision'],
    published: published as string | null,
    code: code as string,
    type: type as ImportedReceipt['type'],
    mode: mode as ImportedReceipt['mode'],
    contexts: list(contexts) as Context[],
    source: list(source),
    target: list(target),
    intensity: intensity as number | null,
    mentions: mentions as number | null,
    sources: sources as number | null,
    articles: articles as number | null,
    publisher: publisher as string | null,
    url: url as string | null,
    place: place as string | null,
    notes: notes as number,
    line: line as number,
    path: path as string,
    release: release as string | null,
    license: license as string,
    restricted: restricted as boolean,
  };
}

/** In the order in which they were imported. */
export async function selectImportedFiles(store: Store): Promise<readonly ImportedFileRecord[]> {
  const rows = await store.rows(
    `SELECT hash, path, dataset, format, release, license, restricted, confidence, rows, added, replaced, known,
       set_aside, run FROM imported_files ORDER BY file`,
  );
  return rows.map(fileRecord);
}

/** A file of a row of `imported_files` from its hash on. */
export function fileRecord(row: Row): ImportedFileRecord {
  const [hash, path, dataset, format, release, license, restricted, confidence] = row;
  const [count, added, replaced, known, setAside, run] = row.slice(8);
  return {
    hash: hash as string,
    path: path as string,
    dataset: dataset as string,
    format: format as string,
    release: release as string | null,
    license: license as string,
    restricted: restricted as boolean,
    confidence: confidence as number,
    rows: count as number,
    added: added as number,
    replaced: replaced as number,
    known: known as number,
    setAside: setAside as number,
    run: run as number | null,
  };
}

/** In order of path, line and column; at most `limit`. */
export async function selectImportSetAsides(store: Store, limit: number): Promise<readonly ImportSetAside[]> {
  const rows = await store.rows(
    `SELECT path, line, col, code, reason FROM imported_set_aside
     ORDER BY path, line, col NULLS FIRST, code LIMIT $1`,
    [limit],
  );
  return rows.map(importSetAside);
}

/** What was set aside, of a row of: path, line, column, code, reason. */
export function importSetAside([path, line, column, code, reason]: Row): ImportSetAside {
  return {
    path: path as string,
    line: line as number,
    column: column as string | null,
    code: code as ImportSetAsideCode,
    reason: reason as string,
  };
}
