/** The event log in one DuckDB file: this file joins the parts, each of which does one thing. */

import { resolve } from 'node:path';
import { EXIT, UserError } from '../shared/user-error.js';
import { addEvent } from './add-event.js';
import {
  admit,
  type DocumentIndex,
  dropMended,
  setAsideKey,
  sortBatch,
  writeBatch,
  writeSetAsides,
} from './append-batch.js';
import {
  addCorrection,
  publicRecord,
  recodeDocument,
  selectConflicts,
  selectRecords,
  unknownEvent,
} from './correction-store.js';
import { duckdbCorrections, duckdbRecords } from './correction-tables.js';
import { selectFresh, selectQueue } from './desk-queries.js';
import { digestOf } from './digest.js';
import { DOCUMENT_COLUMNS, documentHead, loggedDocument } from './document-rows.js';
import type { Store, StoreOptions } from './duckdb-store.js';
import type { EventFilter, EventLog, LoggedDocument, RunManifest } from './event-log.js';
import { selectEventRows, selectEvents, streamEvents } from './event-queries.js';
import { splitEventId } from './event-rows.js';
import { writeEventExport } from './export-events.js';
import { findDocuments } from './find-documents.js';
import { type CurrentRun, type Importing, importing } from './imported-log.js';
import { readImportedHashes } from './imported-store.js';
import { selectCounts, selectCoverage, selectImports, selectRuns, selectSetAsides } from './log-summaries.js';
import { openVersioned } from './log-version.js';
import { LOG_VERSION } from './schema.js';
import { stagingFolder } from './staging.js';
import { writeOccurrences, writeSomeOccurrences } from './write-occurrences.js';

/** How to open a log. */
export interface OpenOptions extends StoreOptions {
  /** The clock that runs are stamped with, as an ISO instant. */
  readonly now?: () => string;
}

/** Documents that `allDocuments` holds at a time. */
const DOCUMENTS_AT_ONCE = 512;
/** Documents whose ids are read at a time. */
const INDEX_PAGE = 200_000;

/**
 * Opens the log at a path, and makes it where there is none (unless `readOnly`). Throws a UserError: exit
 * code 4 where another process holds it, 1 where it is of a newer version or no log.
 */
export async function openEventLog(path: string, options: OpenOptions = {}): Promise<EventLog> {
  const store = await openVersioned(path, options);
  try {
    const hashes = await readImportedHashes(store);
    const now = options.now ?? (() => new Date().toISOString());
    return createLog(store, await readIndex(store), hashes, stagingFolder(resolve(path)), now);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Ids and hashes come as one JSON text a page: five times as fast as row by row, and opening waits for it. */
async function readIndex(store: Store): Promise<DocumentIndex> {
  const index: DocumentIndex = { hashes: new Set(), numbers: new Map() };
  for (;;) {
    const from = index.numbers.size + 1;
    const [row] = await store.rows(
      `SELECT to_json(list(id ORDER BY doc))::VARCHAR, to_json(list(hash ORDER BY doc))::VARCHAR
       FROM documents WHERE doc BETWEEN $1 AND $2`,
      [from, from + INDEX_PAGE - 1],
    );
    if (typeof row?.[0] !== 'string') return index;
    for (const [i, id] of (JSON.parse(row[0]) as string[]).entries()) index.numbers.set(id, from + i);
    for (const hash of JSON.parse(row[1] as string) as string[]) index.hashes.add(hash);
  }
}

function createLog(
  store: Store,
  index: DocumentIndex,
  hashes: Set<string>,
  staging: string,
  now: () => string,
): EventLog {
  const run: CurrentRun = { number: null };
  return {
    hasDocument: (hash) => index.hashes.has(hash),
    ...writing(store, index, run, now),
    ...reading(store, index),
    ...correcting(store, index),
    ...importing(store, hashes, run, staging),
    digest: () => store.exclusive(() => digestOf(store)),
    close: () => store.close(),
  };
}

type Writing = Pick<
  EventLog,
  'append' | 'replaceEvents' | 'setAside' | 'replaceOccurrences' | 'moveOccurrences' | 'beginRun' | 'endRun'
>;

function writing(store: Store, index: DocumentIndex, current: CurrentRun, now: () => string): Writing {
  const recordedSetAsides = async () => new Set((await selectSetAsides(store)).map(setAsideKey));
  return {
    append: (entries) => appendEntries(store, index, entries, current.number),
    async replaceEvents(documentId, events) {
      const doc = index.numbers.get(documentId);
      if (doc === undefined) throw new RangeError(`there is no document "${documentId}" in the log`);
      await store.transaction((writer) => recodeDocument(duckdbCorrections(writer), doc, events));
    },
    async setAside(items) {
      if (items.length === 0) return;
      await store.transaction(async (writer) => writeSetAsides(writer, await recordedSetAsides(), items));
    },
    replaceOccurrences: (occurrenceOf) =>
      store.transaction((writer) => writeOccurrences(writer, occurrenceOf, index.numbers)),
    async moveOccurrences(occurrenceOf) {
      if (occurrenceOf.size === 0) return;
      await store.transaction((writer) => writeSomeOccurrences(writer, occurrenceOf, index.numbers));
    },
    async beginRun(manifest) {
      const run = await beginRun(store, manifest, now());
      current.number = run;
      return run;
    },
    async endRun(run, outcome, inputHash) {
      await store.transaction((writer) =>
        writer.rows('UPDATE runs SET ended = $2, outcome = $3, input_hash = $4 WHERE run = $1', [
          run,
          now(),
          outcome,
          inputHash,
        ]),
      );
      if (current.number === run) current.number = null;
    },
  };
}

async function appendEntries(
  store: Store,
  index: DocumentIndex,
  entries: Parameters<EventLog['append']>[0],
  run: number | null,
): ReturnType<EventLog['append']> {
  // The batch is sorted inside the transaction: an append before this one may still be under way.
  const batch = await store.transaction(
    async (writer) => {
      const sorted = sortBatch(index, entries);
      await writeBatch(writer, sorted, run);
      await dropMended(writer, sorted);
      if (sorted.conflicts.length > 0) {
        const recorded = new Set((await selectSetAsides(store)).map(setAsideKey));
        await writeSetAsides(writer, recorded, sorted.conflicts);
      }
      return sorted;
    },
    (sorted) => admit(index, sorted),
  );
  return { added: batch.entries.length, known: batch.known, setAside: batch.conflicts };
}

async function beginRun(store: Store, manifest: RunManifest, started: string): Promise<number> {
  const { command, version, coder, options } = manifest;
  const recorded = JSON.stringify({ ...options, logVersion: LOG_VERSION });
  return store.transaction(async (writer) => {
    const [last] = await writer.rows('SELECT coalesce(max(run), 0)::INTEGER FROM runs');
    const run = (last?.[0] as number) + 1;
    await writer.append('runs', [[run, command, version, coder, recorded, started, null, null, null]]);
    return run;
  });
}

type Reading = Omit<
  EventLog,
  keyof Writing | keyof Correcting | keyof Importing | 'hasDocument' | 'digest' | 'close'
>;

function reading(store: Store, index: DocumentIndex): Reading {
  const numberOf = (filter: EventFilter) =>
    filter.documentId === undefined ? undefined : index.numbers.get(filter.documentId);
  const events = (filter: EventFilter = {}) => selectEvents(store, filter, numberOf(filter));
  return {
    runs: () => selectRuns(store),
    imports: () => selectImports(store),
    counts: () => store.exclusive(() => selectCounts(store)),
    events: (filter) => store.exclusive(() => events(filter)),
    async event(id) {
      const documentId = splitEventId(id)?.documentId;
      if (documentId === undefined || !index.numbers.has(documentId)) return undefined;
      const found = await store.exclusive(() => events({ documentId, includeRejected: true }));
      return found.find((event) => event.id === id);
    },
    async document(id) {
      const doc = index.numbers.get(id);
      if (doc === undefined) return undefined;
      const [row] = await store.rows(`SELECT ${DOCUMENT_COLUMNS}, d.text FROM documents d WHERE d.doc = $1`, [
        doc,
      ]);
      return row === undefined ? undefined : loggedDocument(row);
    },
    async documents() {
      const rows = await store.wideRows(DOCUMENT_COLUMNS, 'documents d ORDER BY d.date NULLS LAST, d.id');
      return rows.map(documentHead);
    },
    allDocuments: () => allDocuments(store, index),
    findDocuments: (words, limit) => store.exclusive(() => findDocuments(store, words, limit)),
    eventRows: (filter = {}) => selectEventRows(store, filter, numberOf(filter)),
    coverage: (tellers) => selectCoverage(store, tellers),
    setAsides: () => selectSetAsides(store),
    async exportEvents(path, as, options = {}) {
      return store.exclusive(() => writeEventExport(streamEvents(store), path, as, options));
    },
  };
}

async function* allDocuments(store: Store, index: DocumentIndex): AsyncIterable<LoggedDocument> {
  const last = index.numbers.size;
  for (let from = 1; from <= last; from += DOCUMENTS_AT_ONCE) {
    const rows = await store.rows(
      `SELECT ${DOCUMENT_COLUMNS}, d.text FROM documents d WHERE d.doc BETWEEN $1 AND $2 ORDER BY d.doc`,
      [from, Math.min(from + DOCUMENTS_AT_ONCE - 1, last)],
    );
    for (const row of rows) yield loggedDocument(row);
  }
}

type Correcting = Pick<
  EventLog,
  'correct' | 'addEvent' | 'corrections' | 'conflicts' | 'fresh' | 'queue' | 'unmatchedCorrections'
>;

function correcting(store: Store, index: DocumentIndex): Correcting {
  const records = duckdbRecords(store);
  return {
    async correct(correction) {
      const split = splitEventId(correction.eventId);
      const doc = split === undefined ? undefined : index.numbers.get(split.documentId);
      if (split === undefined || doc === undefined) throw unknownEvent(correction.eventId);
      const place = { id: correction.eventId, doc, ...split };
      return store.transaction((writer) => addCorrection(duckdbCorrections(writer), place, correction));
    },
    async addEvent(addition) {
      const doc = index.numbers.get(addition.documentId);
      const [row] =
        doc === undefined ? [] : await store.rows('SELECT text FROM documents WHERE doc = $1', [doc]);
      if (doc === undefined || row === undefined) {
        throw new UserError(`there is no document "${addition.documentId}" in the log`, {
          exitCode: EXIT.usage,
        });
      }
      return store.transaction((writer) =>
        addEvent(duckdbCorrections(writer), doc, row[0] as string, addition),
      );
    },
    corrections: async (documentId) =>
      (await selectRecords(records, documentId === undefined ? {} : { documentId })).map(publicRecord),
    conflicts: () => selectConflicts(records),
    fresh: (since, limit) => store.exclusive(() => selectFresh(store, since, limit)),
    queue: (filter) =>
      store.exclusive(async () => {
        const conflicts = await selectConflicts(records);
        return selectQueue(
          store,
          filter,
          conflicts.map((conflict) => conflict.eventId),
        );
      }),
    async unmatchedCorrections() {
      return (await selectRecords(records)).filter((record) => !record.matched).map(publicRecord);
    },
  };
}
