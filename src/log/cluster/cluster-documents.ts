/** Documents on ClickHouse: how their text is kept for searching, and finding those that hold some words. */
import { createHash } from 'node:crypto';
import type { Document } from '../../ontology/document.js';
import { loggedDocument } from '../document-rows.js';
import type { FoundDocuments } from '../event-log.js';
import type { ClusterView } from './cluster-store.js';
import { int, text } from './literals.js';

/** SELECT list for `documentHead` over the table `documents`. */
export const HEAD =
  'id, hash, title, publisher, date, language, kind, author, path, line, url, coded, near_copy_of';

/** Title and text as they are compared: the engine knows no accents, so that they are taken off before. */
export function foldedText({ title, text }: Pick<Document, 'title' | 'text'>): string {
  return folded(`${title ?? ''} ${text}`);
}

/** Small letters without accents; a syllable of Hangul, which comes apart with the accents, is put together again. */
function folded(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII is the common case, and needs no more.
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
}

/** SHA-256 of a text, hex. */
export function textDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** One scan of the table, which is never behind what was appended. */
export async function findDocuments(
  view: ClusterView,
  words: readonly string[],
  limit: number,
): Promise<FoundDocuments> {
  const holds = words.map((word) => (word === '' ? '1' : `position(folded, ${text(folded(word))}) > 0`));
  const all = holds.length === 0 ? '1' : holds.join(' AND ');
  const counts = holds.map((condition) => `, countIf(${condition})`).join('');
  const [sums] = await view.rows(
    `SELECT count(), sum(lengthUTF8(text)), countIf(${all})${counts} ${view.from('documents')}`,
  );
  const [total = 0, length = 0, found = 0, ...each] = (sums ?? []) as number[];
  const rows = await view.rows(
    `SELECT ${HEAD}, text ${view.from('documents')} AND ${all}
     ORDER BY isNull(date), date DESC, id LIMIT ${int(limit)}`,
  );
  return {
    documents: rows.map(loggedDocument),
    left: found - rows.length,
    total,
    meanLength: total === 0 ? 0 : length / total,
    holding: new Map(words.map((word, i) => [word, each[i] ?? 0])),
  };
}
