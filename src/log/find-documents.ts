/** Reports that hold some words: one scan of the table, which is never behind what was appended. */
import { DOCUMENT_COLUMNS, loggedDocument } from './document-rows.js';
import type { Store } from './duckdb-store.js';
import type { FoundDocuments } from './event-log.js';

/** Title and text as they are compared. */
const FOLDED = "strip_accents(lower(concat(title, ' ', text)))";

export async function findDocuments(
  store: Store,
  words: readonly string[],
  limit: number,
): Promise<FoundDocuments> {
  const holds = words.map((_, i) => `contains(folded, strip_accents($${i + 1}))`);
  const counts = holds.map((condition) => `, (count(*) FILTER (WHERE ${condition}))::INTEGER`).join('');
  const all = holds.length === 0 ? 'true' : holds.join(' AND ');
  const folded = `(SELECT *, ${words.length === 0 ? "''" : FOLDED} AS folded FROM documents)`;
  const [sums] = await store.rows(
    `SELECT count(*)::INTEGER, coalesce(avg(length(text)), 0)::DOUBLE,
       (count(*) FILTER (WHERE ${all}))::INTEGER${counts} FROM ${folded}`,
    words,
  );
  const [total = 0, meanLength = 0, found = 0, ...each] = (sums ?? []) as number[];
  const rows = await store.rows(
    `SELECT ${DOCUMENT_COLUMNS}, d.text FROM ${folded} d WHERE ${all}
     ORDER BY d.date DESC NULLS LAST, d.id LIMIT $${words.length + 1}`,
    [...words, limit],
  );
  return {
    documents: rows.map(loggedDocument),
    left: found - rows.length,
    total,
    meanLength,
    holding: new Map(words.map((word, i) => [word, each[i] ?? 0])),
  };
}
