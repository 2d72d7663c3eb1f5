/**
 * The event log on ClickHouse: this file joins the parts, as duckdb-log.ts does for the embedded one. Long because the
 * interface is: a method here is a line or two.
 */

import { tmpdir } from 'node:os';
import { EXIT, UserError } from '../../shared/user-error.js';
import { addEvent } from '../add-event.js';
import {
  admit,
  type DocumentIndex,
  placed,
  setAsideKey,
  sortBatch,
  writeSetAsides,
} from '../append-batch.js';
import {
  addCorrection,
  publicRecord,
  recodeDocument,
  selectConflicts,
  selectRecords,
  unknownEvent,
} from '../correction-store.js';
import { documentHead, documentRow, loggedDocument } from '../document-rows.js';
import type { Row } from '../duckdb-store.js';
import type { EventFilter, EventLog, LoggedDocument, RunManifest } from '../event-log.js';
import { splitEventId } from '../event-rows.js';
import { writeEventExport } from '../export-events.js';
import { runRecord } from '../log-summaries.js';
import { clusterCorrections, clusterRecords } from './cluster-corrections.js';
import { selectFresh, selectQueue } from './cluster-desk.js';
import { digestOf } from './cluster-digest.js';
import { findDocuments, foldedText, HEAD, textDigest } from './cluster-documents.js';
import { selectEventRows, selectEvents, streamEvents } from './cluster-events.js';
import { clusterImporting, readImportedHashes } from './cluster-imports.js';
import { eventCells, writeOccurrences, writeSomeOccurrences } from './cluster-rows.js';
import {
  type ClusterStore,
  type ClusterView,
  type ClusterWriter,
  openClusterStore,
} from './cluster-store.js';
import {
  dropMended,
  selectCounts,
  selectCoverage,
  selectImports,
  selectRuns,
  selectSetAsides,
} from './cluster-summaries.js';
import { int } from './literals.js';
import type { ClusterAddress, Servers } from './servers.js';
import { CLUSTER_VERSION } from './tables.js';

export interface ClusterOptions {
  /** The clock that runs are stamped with, as an ISO instant. */
  readonly now?: () => string;
  /** A folder in which pieces of imported files lie while they are read; by default the system's. */
  readonly scratch?: string;
  /** What reaches the servers; by default HTTP. */
  readonly connect?: (address: ClusterAddress) => Promise<Servers>;
}

/** Documents that `allDocuments` holds at a time. */
const DOCUMENTS_AT_ONCE = 512;

/**
 * Opens the log, and makes it where there is none. Throws a UserError: exit code 4 where another process writes, 1 where a
 * server does not answer, refuses the user, or the log is of a newer version.
 */
export async function openClusterLog(
  address: ClusterAddress,
  options: ClusterOptions = {},
): Promise<EventLog> {
  const store = await openClusterStore(address, options.connect);
  try {
    const view = store.view();
    const index = await readIndex(view);
    const hashes = await readImportedHashes(view);
    const now = options.now ?? (() => new Date().toISOString());
    return createLog(store, index, hashes, now, options.scratch ?? tmpdir());
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function readIndex(view: ClusterView): Promise<DocumentIndex> {
  const index: DocumentIndex = { hashes: new Set(), numbers: new Map() };
  for await (const rows of view.chunks(`SELECT doc, id, hash ${view.from('documents')} ORDER BY doc`)) {
    for (const [doc, id, hash] of rows) {
      index.numbers.set(id as string, doc as number);
      index.hashes.add(hash as string);
    }
  }
  return index;
}

function createLog(
  store: ClusterStore,
  index: DocumentIndex,
  hashes: Set<string>,
  now: () => string,
  scratch: string,
): EventLog {
  const run: { number: number | null } = { number: null };
  const { closeReader, ...importing } = clusterImporting(store, hashes, run, scratch);
  return {
    hasDocument: (hash) => index.hashes.has(hash),
    ...writing(store, index, run, now),
    ...reading(store, index),
    ...correcting(store, index),
    ...importing,
    digest: () => digestOf(store.view()),
    async close() {
      await store.close();
      await closeReader();
    },
  };
}

type Writing = Pick<
  EventLog,
  'append' | 'replaceEvents' | 'setAside' | 'replaceOccurrences' | 'moveOccurrences' | 'beginRun' | 'endRun'
>;

function writing(
  store: ClusterStore,
  index: DocumentIndex,
  current: { number: number | null },
  now: () => string,
): Writing {
  const addSetAsides = async (writer: ClusterWriter, items: Parameters<EventLog['setAside']>[0]) =>
    writeSetAsides(appender(writer), new Set((await selectSetAsides(writer)).map(setAsideKey)), items);
  return {
    async append(entries) {
      const first = sortBatch(index, entries);
      // Nothing new is no transaction; a batch that another append may change is sorted again inside its own.
      if (first.entries.length === 0 && first.conflicts.length === 0)
        return { added: 0, known: first.known, setAside: [] };
      const batch = await store.transaction(
        async (writer) => {
          const sorted = sortBatch(index, entries);
          await writer.append(
            'documents',
            sorted.entries.map(([doc, entry]) => [
              ...documentRow(doc, entry, current.number),
              foldedText(entry.document),
              textDigest(entry.document.text),
            ]),
          );
          for (const [doc, { document, events }] of sorted.entries) {
            const cells = events.map((event, i) => eventCells(placed(doc, i + 1, event), document.id));
            await writer.append('events', cells);
          }
          await dropMended(writer, sorted);
          if (sorted.conflicts.length > 0) await addSetAsides(writer, sorted.conflicts);
          return sorted;
        },
        (sorted) => admit(index, sorted),
      );
      return { added: batch.entries.length, known: batch.known, setAside: batch.conflicts };
    },
    async replaceEvents(documentId, events) {
      const doc = index.numbers.get(documentId);
      if (doc === undefined) throw new RangeError(`there is no document "${documentId}" in the log`);
      await store.transaction((writer) =>
        recodeDocument(clusterCorrections(writer, documentId), doc, events),
      );
    },
    async setAside(items) {
      if (items.length > 0) await store.transaction((writer) => addSetAsides(writer, items));
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
      await store.transaction(async (writer) => {
        const row = (await selectRuns(writer)).find(([number]) => number === run);
        if (row === undefined) throw new RangeError(`there is no run ${run}`);
        await writer.append('runs', [[...row.slice(0, 6), now(), outcome, inputHash]]);
      });
      if (current.number === run) current.number = null;
    },
  };
}

/** The batch's own way of adding rows. */
function appender(writer: ClusterWriter): { append(table: string, rows: readonly Row[]): Promise<void> } {
  return { append: (table, rows) => writer.append(table as 'set_aside', rows) };
}

async function beginRun(store: ClusterStore, manifest: RunManifest, started: string): Promise<number> {
  const { command, version, coder, options } = manifest;
  const recorded = JSON.stringify({ ...options, logVersion: `clickhouse-${CLUSTER_VERSION}` });
  return store.transaction(async (writer) => {
    const [last] = await writer.rows(`SELECT max(run) AS run ${writer.from('runs')}`);
    const run = ((last?.[0] as number | undefined) ?? 0) + 1;
    await writer.append('runs', [[run, command, version, coder, recorded, started, null, null, null]]);
    return run;
  });
}

type Reading = Pick<
  EventLog,
  | 'runs'
  | 'imports'
  | 'counts'
  | 'events'
  | 'event'
  | 'document'
  | 'documents'
  | 'allDocuments'
  | 'findDocuments'
  | 'eventRows'
  | 'coverage'
  | 'setAsides'
  | 'exportEvents'
>;

function reading(store: ClusterStore, index: DocumentIndex): Reading {
  const numberOf = (filter: EventFilter) =>
    filter.documentId === undefined ? undefined : (index.numbers.get(filter.documentId) ?? -1);
  return {
    runs: async () => (await selectRuns(store.view())).map(runRecord),
    imports: () => selectImports(store.view()),
    counts: () => selectCounts(store.view()),
    events: (filter = {}) => selectEvents(store.view(), filter, numberOf(filter)),
    async event(id) {
      const documentId = splitEventId(id)?.documentId;
      if (documentId === undefined || !index.numbers.has(documentId)) return undefined;
      const filter = { documentId, includeRejected: true };
      return (await selectEvents(store.view(), filter, numberOf(filter))).find((event) => event.id === id);
    },
    async document(id) {
      const doc = index.numbers.get(id);
      if (doc === undefined) return undefined;
      const view = store.view();
      const [row] = await view.rows(`SELECT ${HEAD}, text ${view.from('documents')} AND doc = ${int(doc)}`);
      return row === undefined ? undefined : loggedDocument(row);
    },
    async documents() {
      const view = store.view();
      const rows = await view.rows(
        `SELECT ${HEAD} ${view.from('documents')} ORDER BY isNull(date), date, id`,
      );
      return rows.map(documentHead);
    },
    allDocuments: () => allDocuments(store, index),
    findDocuments: (words, limit) => findDocuments(store.view(), words, limit),
    eventRows: (filter = {}) => selectEventRows(store.view(), filter, numberOf(filter)),
    coverage: (tellers) => selectCoverage(store.view(), tellers),
    setAsides: () => selectSetAsides(store.view()),
    exportEvents: (path, as, options = {}) => writeEventExport(streamEvents(store.view()), path, as, options),
  };
}

async function* allDocuments(store: ClusterStore, index: DocumentIndex): AsyncIterable<LoggedDocument> {
  const view = store.view();
  const last = index.numbers.size;
  for (let from = 1; from <= last; from += DOCUMENTS_AT_ONCE) {
    const to = Math.min(from + DOCUMENTS_AT_ONCE - 1, last);
    const rows = await view.rows(
      `SELECT ${HEAD}, text ${view.from('documents')} AND doc BETWEEN ${int(from)} AND ${int(to)} ORDER BY doc`,
    );
    for (const row of rows) yield loggedDocument(row);
  }
}

type Correcting = Pick<
  EventLog,
  'correct' | 'addEvent' | 'corrections' | 'conflicts' | 'fresh' | 'queue' | 'unmatchedCorrections'
>;

function correcting(store: ClusterStore, index: DocumentIndex): Correcting {
  const records = (documentId?: string) =>
    selectRecords(clusterRecords(store.view()), documentId === undefined ? {} : { documentId });
  return {
    async correct(correction) {
      const split = splitEventId(correction.eventId);
      const doc = split === undefined ? undefined : index.numbers.get(split.documentId);
      if (split === undefined || doc === undefined) throw unknownEvent(correction.eventId);
      const place = { id: correction.eventId, doc, ...split };
      return store.transaction((writer) =>
        addCorrection(clusterCorrections(writer, split.documentId), place, correction),
      );
    },
    async addEvent(addition) {
      const { documentId } = addition;
      const doc = index.numbers.get(documentId);
      const view = store.view();
      const [row] =
        doc === undefined
          ? []
          : await view.rows(`SELECT text ${view.from('documents')} AND doc = ${int(doc)}`);
      if (doc === undefined || row === undefined) {
        throw new UserError(`there is no document "${documentId}" in the log`, { exitCode: EXIT.usage });
      }
      return store.transaction((writer) =>
        addEvent(clusterCorrections(writer, documentId), doc, row[0] as string, addition),
      );
    },
    corrections: async (documentId) => (await records(documentId)).map(publicRecord),
    conflicts: () => selectConflicts(clusterRecords(store.view())),
    fresh: (since, limit) => selectFresh(store.view(), since, limit),
    async queue(filter) {
      const view = store.view();
      const conflicts = await selectConflicts(clusterRecords(view));
      return selectQueue(
        view,
        filter,
        conflicts.map((conflict) => conflict.eventId),
      );
    },
    async unmatchedCorrections() {
      return (await records()).filter((record) => !record.matched).map(publicRecord);
    },
  };
}
