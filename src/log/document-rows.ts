/** Documents as rows of the table and back. */
import type { Document, DocumentKind, Origin } from '../ontology/document.js';
import type { Row } from './duckdb-store.js';
import type { CodedState, DocumentEntry, LoggedDocument } from './event-log.js';

/** A row of the table `documents`, in its order of columns. */
export function documentRow(doc: number, entry: DocumentEntry, run: number | null): Row {
  const { document } = entry;
  return [
    doc,
    document.id,
    document.hash,
    document.title,
    document.publisher,
    document.date,
    document.language,
    document.kind,
    document.author,
    document.origin.path,
    document.origin.line ?? null,
    document.origin.url ?? null,
    entry.coded,
    entry.nearCopyOf,
    run,
    document.text,
  ];
}

/** SELECT list for `documentHead`, over `documents d`. */
export const DOCUMENT_COLUMNS = `d.id, d.hash, d.title, d.publisher, d.date::VARCHAR, d.language, d.kind,
  d.author, d.path, d.line, d.url, d.coded, d.near_copy_of`;
const DOCUMENT_WIDTH = 13;

/** What is known of a document, without its text. */
export function documentHead(row: Row): Omit<LoggedDocument, 'text'> {
  const [id, hash, title, publisher, date, language, kind] = row;
  const [author, path, line, url, coded, nearCopyOf] = row.slice(7);
  const origin: Origin = {
    path: path as string,
    ...(line === null ? {} : { line: line as number }),
    ...(url === null ? {} : { url: url as string }),
  };
  return {
    id: id as string,
    hash: hash as string,
    title: title as string | null,
    publisher: publisher as string | null,
    date: date as string | null,
    language: language as string,
    kind: kind as DocumentKind,
    author: author as string | null,
    origin,
    coded: coded as CodedState,
    nearCopyOf: nearCopyOf as string | null,
  };
}

/** A document of a row of DOCUMENT_COLUMNS followed by its text. */
export function loggedDocument(row: Row): LoggedDocument {
  const { id, hash, title, ...rest } = documentHead(row);
  const text = row[DOCUMENT_WIDTH] as Document['text'];
  return { id, hash, title, text, ...rest };
}
