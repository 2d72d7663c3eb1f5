/** Writes documents and their events to the tables, inside a transaction of the caller. */

import type { CodedEvent } from '../ontology/coded-event.js';
import type { SetAside } from '../ontology/document.js';
import { documentRow } from './document-rows.js';
import type { Row, Writer } from './duckdb-store.js';
import type { DocumentEntry } from './event-log.js';
import { actorRows, canonicalEvent, eventRow, type ReviewedEvent } from './event-rows.js';

/** What takes rows, in the order of a table's columns. */
export type Appender = Pick<Writer, 'append'>;

/** What the log holds already, kept in memory by the one writer. */
export interface DocumentIndex {
  readonly hashes: Set<string>;
  /** A document's number in the tables by its id. */
  readonly numbers: Map<string, number>;
}

/** A batch of entries, sorted into what is to be done with each. */
export interface Batch {
  /** New entries with the numbers they get. */
  readonly entries: readonly (readonly [doc: number, entry: DocumentEntry])[];
  readonly known: number;
  readonly conflicts: readonly SetAside[];
}

/** Sorts a batch into what is new, known, and in conflict with another document's id. Changes nothing. */
export function sortBatch(index: DocumentIndex, entries: readonly DocumentEntry[]): Batch {
  const fresh: (readonly [number, DocumentEntry])[] = [];
  const hashes = new Set<string>();
  const ids = new Set<string>();
  const conflicts: SetAside[] = [];
  let known = 0;
  for (const entry of entries) {
    const { id, hash, origin } = entry.document;
    if (index.hashes.has(hash) || hashes.has(hash)) {
      known += 1;
    } else if (index.numbers.has(id) || ids.has(id)) {
      conflicts.push({
        path: origin.path,
        ...(origin.line === undefined ? {} : { line: origin.line }),
        code: 'id-conflict',
        reason: `The id "${id}" already belongs to a document with another text; give this one an id of its own.`,
      });
    } else {
      fresh.push([index.numbers.size + fresh.length + 1, entry]);
      hashes.add(hash);
      ids.add(id);
    }
  }
  return { entries: fresh, known, conflicts };
}

/** Tells the index of a batch that is now in the log. */
export function admit(index: DocumentIndex, batch: Batch): void {
  for (const [doc, { document }] of batch.entries) {
    index.hashes.add(document.hash);
    index.numbers.set(document.id, doc);
  }
}

/** Writes the new entries of a batch; `run` null: outside any run. */
export async function writeBatch(writer: Appender, batch: Batch, run: number | null): Promise<void> {
  await writer.append(
    'documents',
    batch.entries.map(([doc, entry]) => documentRow(doc, entry, run)),
  );
  await writeEvents(
    writer,
    batch.entries.flatMap(([doc, { events }]) => events.map((event, i) => placed(doc, i + 1, event))),
  );
}

/** An event and its place in the tables. */
export interface PlacedEvent extends ReviewedEvent {
  readonly doc: number;
  readonly ordinal: number;
}

/** An event as the coder gave it, at its place. */
export function placed(doc: number, ordinal: number, event: CodedEvent): PlacedEvent {
  return { doc, ordinal, event: canonicalEvent(event), review: 'unreviewed', original: null };
}

/** Writes events and their actors. Rows that are there already are the caller’s to delete. */
export async function writeEvents(writer: Appender, events: readonly PlacedEvent[]): Promise<void> {
  await writer.append(
    'events',
    events.map((event): Row => eventRow(event.doc, event.ordinal, event)),
  );
  await writer.append(
    'event_actors',
    events.flatMap(({ doc, ordinal, event }) => actorRows(doc, ordinal, event)),
  );
}

/**
 * Takes away what was set aside at a place (path, and line where there is one) that is now read: its owner has
 * mended it. A document that is a whole file mends all that was said of the file.
 */
export async function dropMended(writer: Writer, batch: Batch): Promise<void> {
  const [any] = await writer.rows('SELECT count(*)::INTEGER FROM set_aside');
  if (any?.[0] === 0 || batch.entries.length === 0) return;
  const places = batch.entries.map(([, { document }]) => document.origin);
  const whole = places.flatMap(({ path, line }) => (line === undefined ? path : []));
  const lined = places.flatMap(({ path, line }) =>
    line === undefined ? [] : [`${line} ${path}`, ` ${path}`],
  );
  await writer.rows(
    `DELETE FROM set_aside WHERE list_contains($1, path)
       OR list_contains($2, coalesce(line::VARCHAR, '') || ' ' || path)`,
    [whole, lined],
  );
}

/** Keys of set-asides that are recorded, so that each is recorded once. */
export function setAsideKey({ path, line, code, reason }: SetAside): string {
  return JSON.stringify([path, line ?? null, code, reason]);
}

/** Writes the items whose key is not recorded yet, each once. */
export async function writeSetAsides(
  writer: Appender,
  recorded: ReadonlySet<string>,
  items: readonly SetAside[],
): Promise<void> {
  const fresh = new Map<string, SetAside>();
  for (const item of items) {
    const key = setAsideKey(item);
    if (!recorded.has(key)) fresh.set(key, item);
  }
  await writer.append(
    'set_aside',
    [...fresh.values()].map((item): Row => [item.path, item.line ?? null, item.code, item.reason]),
  );
}
