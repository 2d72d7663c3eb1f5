/** What corrections need of the tables, on ClickHouse. A thread that moves, and an event that is rewritten, are further rows. */
import type { CorrectionReader, CorrectionTables } from '../correction-tables.js';
import type { Row } from '../duckdb-store.js';
import { eventCells } from './cluster-rows.js';
import type { ClusterView, ClusterWriter } from './cluster-store.js';
import { int, isIn, text } from './literals.js';
import type { ClusterRow } from './row-binary.js';

/** Threads as they stand, by number: thread, doc, document_id, ordinal, coded. */
async function threadsOf(
  view: ClusterView,
  conditions: readonly string[],
): Promise<ReadonlyMap<number, Row>> {
  const where = [view.from('correction_threads'), ...conditions].join(' AND ');
  const rows = await view.rows(`SELECT thread, doc, document_id, ordinal, coded ${where} ORDER BY tx`);
  return new Map(rows.map((row) => [row[0] as number, row]));
}

export function clusterRecords(view: ClusterView): CorrectionReader {
  return {
    async records({ documentId, doc, ordinal } = {}) {
      const conditions: string[] = [];
      if (documentId !== undefined) conditions.push(`document_id = ${text(documentId)}`);
      if (doc !== undefined) conditions.push(`doc = ${int(doc)}`);
      const threads = [...(await threadsOf(view, conditions))].filter(
        // Where a thread's event is now is told by its latest row alone.
        ([, row]) => ordinal === undefined || row[3] === ordinal,
      );
      const known = new Map(threads);
      const among = conditions.length === 0 ? '1' : isIn('thread', [...known.keys()].map(int));
      const rows = await view.rows(
        `SELECT sequence, thread, event_id, action, edit, reason, who, made, before, undoes
         ${view.from('corrections')} AND ${among} ORDER BY sequence`,
      );
      return rows.map((row) => {
        const [, , document, at, coded] = known.get(row[1] as number) as Row;
        return [...row, document, at, coded] as Row;
      });
    },
  };
}

/** `documentId`: the document whose events are written. */
export function clusterCorrections(writer: ClusterWriter, documentId: string): CorrectionTables {
  const number = async (sql: string) => {
    const [row] = await writer.rows(sql);
    return (row?.[0] as number | undefined) ?? 0;
  };
  const drop = async (table: 'events' | 'occurrences', condition: string) => {
    const rows = await writer.rows(`SELECT doc, ordinal, tx ${writer.standing(table)} AND ${condition}`);
    await writer.append(`${table}_gone`, rows as readonly ClusterRow[]);
  };
  return {
    ...clusterRecords(writer),
    async reviewed(doc, ordinal) {
      const [row] = await writer.rows(
        `SELECT type, mode, contexts, source, target, mutual, status, speakers, day, precision, trigger, amounts,
           confidence, rule, spans, review, original
         ${writer.standing('events')} AND doc = ${int(doc)} AND ordinal = ${int(ordinal)}`,
      );
      return row;
    },
    lastSequence: () => number(`SELECT max(sequence) ${writer.from('corrections')}`),
    lastOrdinal: (doc) => number(`SELECT max(ordinal) ${writer.standing('events')} AND doc = ${int(doc)}`),
    addThread: (row) => writer.append('correction_threads', [row]),
    addRecord: (row) => writer.append('corrections', [row]),
    async moveThread(thread, ordinal) {
      const row = (await threadsOf(writer, [`thread = ${int(thread)}`])).get(thread);
      if (row === undefined) throw new RangeError(`there is no thread ${thread}`);
      const [, doc = null, document = null, , coded = null] = row;
      await writer.append('correction_threads', [[thread, doc, document, ordinal, coded]]);
    },
    dropEvent: (doc, ordinal) => drop('events', `doc = ${int(doc)} AND ordinal = ${int(ordinal)}`),
    async dropEvents(doc) {
      await drop('events', `doc = ${int(doc)}`);
      await drop('occurrences', `doc = ${int(doc)}`);
    },
    writeEvents: (events) =>
      writer.append(
        'events',
        events.map((event) => eventCells(event, documentId)),
      ),
  };
}
