/** What corrections need of an engine's tables, and how DuckDB gives it. The rules themselves are in correction-store.ts. */
import { type PlacedEvent, writeEvents } from './append-batch.js';
import type { Row, Store, Writer } from './duckdb-store.js';
import { CODED_COLUMNS } from './event-rows.js';

/** Which records: all, those on a document, or those on what is now one event. */
export interface RecordFilter {
  readonly documentId?: string;
  readonly doc?: number;
  readonly ordinal?: number;
}

/** Reads records and the events that they speak of. */
export interface CorrectionReader {
  /**
   * Records with their threads, in order of arrival: sequence, thread, event_id, action, edit, reason, who, made, before,
   * undoes, document_id, ordinal, coded.
   */
  records(filter?: RecordFilter): Promise<readonly Row[]>;
}

/** The same, and writes. Everything that is written belongs to one transaction. */
export interface CorrectionTables extends CorrectionReader {
  /** An event as it stands: CODED_COLUMNS, review, original; undefined where there is none. */
  reviewed(doc: number, ordinal: number): Promise<Row | undefined>;
  lastSequence(): Promise<number>;
  /** The highest number of an event of the document; 0: it has none. */
  lastOrdinal(doc: number): Promise<number>;
  /** thread, doc, document_id, ordinal, coded. */
  addThread(row: Row): Promise<void>;
  /** A row of the table `corrections`. */
  addRecord(row: Row): Promise<void>;
  /** Says where the event of a thread is now; null: nowhere. */
  moveThread(thread: number, ordinal: number | null): Promise<void>;
  /** Takes away an event, or with it all events of its document and their happenings. */
  dropEvent(doc: number, ordinal: number): Promise<void>;
  dropEvents(doc: number): Promise<void>;
  writeEvents(events: readonly PlacedEvent[]): Promise<void>;
}

const RECORDS = `SELECT c.sequence, c.thread, c.event_id, c.action, c.edit, c.reason, c.who, c.made, c.before, c.undoes,
    t.document_id, t.ordinal, t.coded
  FROM corrections c JOIN correction_threads t ON t.thread = c.thread`;

/** Records in DuckDB. */
export function duckdbRecords(reader: Pick<Store, 'rows'>): CorrectionReader {
  return {
    records(filter = {}) {
      const columns = { documentId: 'document_id', doc: 'doc', ordinal: 'ordinal' } as const;
      const asked = Object.entries(columns).flatMap(([key, column]) => {
        const value = filter[key as keyof RecordFilter];
        return value === undefined ? [] : [[`t.${column}`, value] as const];
      });
      const where = asked.map(([column], i) => `${column} = $${i + 1}`).join(' AND ');
      return reader.rows(
        `${RECORDS} ${where === '' ? '' : `WHERE ${where}`} ORDER BY c.sequence`,
        asked.map(([, value]) => value),
      );
    },
  };
}

/** Records and events in a transaction of DuckDB. */
export function duckdbCorrections(writer: Writer): CorrectionTables {
  const number = async (sql: string, values: readonly number[] = []) => {
    const [row] = await writer.rows(sql, values);
    return row?.[0] as number;
  };
  return {
    ...duckdbRecords(writer),
    async reviewed(doc, ordinal) {
      const [row] = await writer.rows(
        `SELECT ${CODED_COLUMNS}, e.review, e.original FROM events e WHERE e.doc = $1 AND e.ordinal = $2`,
        [doc, ordinal],
      );
      return row;
    },
    lastSequence: () => number('SELECT coalesce(max(sequence), 0)::INTEGER FROM corrections'),
    lastOrdinal: (doc) =>
      number('SELECT coalesce(max(ordinal), 0)::INTEGER FROM events WHERE doc = $1', [doc]),
    addThread: (row) => writer.append('correction_threads', [row]),
    addRecord: (row) => writer.append('corrections', [row]),
    async moveThread(thread, ordinal) {
      await writer.rows('UPDATE correction_threads SET ordinal = $1 WHERE thread = $2', [ordinal, thread]);
    },
    async dropEvent(doc, ordinal) {
      await writer.rows('DELETE FROM events WHERE doc = $1 AND ordinal = $2', [doc, ordinal]);
      await writer.rows('DELETE FROM event_actors WHERE doc = $1 AND ordinal = $2', [doc, ordinal]);
    },
    async dropEvents(doc) {
      for (const table of ['events', 'event_actors', 'occurrences']) {
        await writer.rows(`DELETE FROM ${table} WHERE doc = $1`, [doc]);
      }
    },
    writeEvents: (events) => writeEvents(writer, events),
  };
}
