/**
 * One hash over what a log says: documents, events as they stand and as they were coded, happenings,
 * corrections, set-asides, imported rows. Not over runs, nor over the order of arrival: a log that was cut off and
 * resumed equals one that was not.
 */
import { createHash } from 'node:crypto';
import type { Store } from './duckdb-store.js';

const PARTS = [
  `SELECT id, hash, title, publisher, date::VARCHAR, language, kind, author, path, line, url, coded,
     near_copy_of, sha256(text) FROM documents ORDER BY id`,
  `SELECT d.id, e.ordinal, o.occurrence, e.type, e.mode, e.contexts, e.source, e.target, e.mutual, e.status,
     e.speakers, e.day::VARCHAR, e.precision, e.trigger, e.amounts, e.confidence, e.rule, e.spans, e.review,
     e.original
   FROM events e JOIN documents d ON d.doc = e.doc
   LEFT JOIN occurrences o ON o.doc = e.doc AND o.ordinal = e.ordinal
   ORDER BY d.id, e.ordinal`,
  `SELECT c.sequence, c.event_id, c.action, c.edit, c.reason, c.who, c.made, c.before, c.undoes, t.document_id,
     t.ordinal, t.coded
   FROM corrections c JOIN correction_threads t ON t.thread = c.thread ORDER BY c.sequence`,
  'SELECT path, line, code, reason FROM set_aside ORDER BY path, line, code, reason',
  // Imported rows are many, and each has an id of its own: their hashes are added up in the engine. Which file
  // and line brought a row does not show, so that the same rows split otherwise are the same log.
  rowsHashed(
    'imported_rows',
    `dataset, number, label, day, precision, published, code, type, mode, contexts, source, target, intensity,
     mentions, sources, articles, publisher, url, place, revision, deleted, notes`,
  ),
  rowsHashed('imported_mentions', 'dataset, number, label, day, publisher, url, confidence'),
];

/** Number of the rows and the exclusive or of their MD5 sums, for rows that differ from each other. */
function rowsHashed(table: string, columns: string): string {
  return `SELECT count(*)::VARCHAR, bit_xor(md5_number((r)::VARCHAR))::VARCHAR
    FROM (SELECT DISTINCT ${columns} FROM ${table}) r`;
}

/** SHA-256, hex. */
export async function digestOf(store: Store): Promise<string> {
  const hash = createHash('sha256');
  for (const sql of PARTS) {
    for await (const rows of store.chunks(sql))
      for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
    hash.update('\n');
  }
  return hash.digest('hex');
}
