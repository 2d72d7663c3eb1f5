/**
 * The part of the event log that keeps other people's data sets, on ClickHouse; imported-log.ts and imported-store.ts are
 * the embedded one, of which this joins what writes a file and what reads.
 */
import { actColumns, actsOf, checkKinds, kindNumber, partsOf } from '../act-queries.js';
import type { EventLog } from '../event-log.js';
import { writeImportExport } from '../export-imports.js';
import { guardCounts } from '../imported-acts.js';
import type { Importing } from '../imported-log.js';
import type { Names } from '../imported-names.js';
import { fileRecord, importSetAside } from '../imported-queries.js';
import { fileRow, importedRow, mentionRow } from '../imported-store.js';
import type {
  ImportedEvent,
  ImportedFile,
  ImportSetAside,
  ImportSink,
  ImportTally,
} from '../imported-types.js';
import { isFresh, refreshActs, selectGuardRows } from './cluster-acts.js';
import { numberOfDay } from './cluster-days.js';
import { readActNames, readNames } from './cluster-names.js';
import { pairsOf } from './cluster-pairs.js';
import { selectReceipts, streamReceipts } from './cluster-receipts.js';
import { settleIds } from './cluster-settle.js';
import { openStagingReader, type StagingReader } from './cluster-staged.js';
import type { ClusterStore, ClusterView, ClusterWriter } from './cluster-store.js';
import { selectImportCounts, sinceComputed } from './cluster-summaries.js';
import { int, text } from './literals.js';
import type { ClusterRow } from './row-binary.js';
import type { TableName } from './tables.js';

/** Set-asides that are listed where nobody says how many. */
const LISTED = 1000;
/** Rows of one file have numbers of their own up to this one. */
const ROWS_A_FILE = 2 ** 32;

/** Hashes of the files that are in the log. */
export async function readImportedHashes(view: ClusterView): Promise<Set<string>> {
  const rows = await view.rows(`SELECT hash ${view.from('imported_files')}`);
  return new Set(rows.map(([hash]) => hash as string));
}

/** `hashes`: of the files in the log; kept up to date here. `scratch`: a folder for pieces while they are read. */
export function clusterImporting(
  store: ClusterStore,
  hashes: Set<string>,
  run: { readonly number: number | null },
  scratch: string,
): Importing & { closeReader(): Promise<void> } {
  let names: Names | undefined;
  let reader: Promise<StagingReader> | undefined;
  const openReader = () => {
    reader ??= openStagingReader(scratch);
    return reader;
  };
  return {
    closeReader: async () => (await reader)?.close(),
    hasImportedFile: (hash) => hashes.has(hash),
    async importFile(incoming, fill) {
      const file: ImportedFile = { ...incoming, hash: await incoming.hash };
      if (hashes.has(file.hash)) return null;
      try {
        return await store.transaction(
          async (writer) => {
            names ??= await readNames(writer);
            return writeFile(writer, names, file, fill, run.number, openReader);
          },
          () => void hashes.add(file.hash),
        );
      } catch (error) {
        // Names that were given in vain are forgotten with the rows.
        names = undefined;
        throw error;
      }
    },
    async setAsideImports(items) {
      if (items.length === 0) return;
      await store.transaction(async (writer) => {
        for (const path of new Set(items.map((item) => item.path))) await dropSetAsides(writer, path);
        await writeSetAsides(writer, null, items);
      });
    },
    async refreshImports(guards) {
      if (await isFresh(store.view(), guards)) return;
      await store.transaction((writer) => refreshActs(writer, guards));
    },
    ...reading(store),
  };
}

type Reading = Pick<
  EventLog,
  | 'importedFiles'
  | 'importCounts'
  | 'importGuards'
  | 'importedActs'
  | 'importedActColumns'
  | 'importedActCount'
  | 'importedEvents'
  | 'importSetAsides'
  | 'exportImports'
>;

function reading(store: ClusterStore): Reading {
  return {
    async importedFiles() {
      const view = store.view();
      const rows = await view.rows(
        `SELECT hash, path, dataset, \`format\`, release, license, restricted, confidence, \`rows\`, added, replaced,
           known, set_aside, run ${view.from('imported_files')} ORDER BY file`,
      );
      return rows.map(fileRecord);
    },
    importCounts: () => selectImportCounts(store.view()),
    importGuards: async () => guardCounts(await selectGuardRows(store.view())),
    async importedActs(filter = {}) {
      const view = store.view();
      const names = await readActNames(view);
      const parts = partsOf(filter, names, (day) => int(numberOfDay(day)));
      if (parts === undefined) return [];
      const columns = await view.integers(
        `SELECT low, high, day, forth, dataset, precision, deed, \`rows\`, articles, sources
         ${[await actsFrom(view), ...parts].join(' AND ')}`,
      );
      const acts = actsOf(columns, names);
      return filter.limit === undefined ? acts : acts.slice(0, filter.limit);
    },
    async importedActColumns(states) {
      const view = store.view();
      const names = await readActNames(view);
      checkKinds(names);
      const parts = partsOf(states === undefined ? {} : { states }, names) ?? ['0'];
      const [low, high, day, kind, sources] = (await view.integers(
        `SELECT low, high, day, toInt32(${kindNumber('forth')}) AS kind_number, sources
         ${[await actsFrom(view), ...parts].join(' AND ')} ORDER BY low, high, day`,
      )) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
      return actColumns({ low, high, day, kind, sources }, names);
    },
    async importedActCount() {
      const view = store.view();
      const [row] = await view.rows(`SELECT count() ${await actsFrom(view)}`);
      return (row?.[0] as number | undefined) ?? 0;
    },
    importedEvents: (filter = {}) => selectReceipts(store.view(), filter),
    async importSetAsides(limit = LISTED) {
      const view = store.view();
      const rows = await view.rows(
        `SELECT path, line, col, code, reason ${view.standing('imported_set_aside')}
         ORDER BY path, line, isNotNull(col), col, code LIMIT ${int(limit)}`,
      );
      return rows.map(importSetAside);
    },
    exportImports: (path, as, options = {}) =>
      writeImportExport(streamReceipts(store.view()), path, as, options),
  };
}

async function actsFrom(view: ClusterView): Promise<string> {
  return `${view.standing('imported_acts')} AND ${await sinceComputed(view)}`;
}

async function writeFile(
  writer: ClusterWriter,
  names: Names,
  file: ImportedFile,
  fill: (sink: ImportSink) => Promise<void>,
  run: number | null,
  reader: () => Promise<StagingReader>,
): Promise<ImportTally> {
  const [last] = await writer.rows(`SELECT max(file) ${writer.from('imported_files')}`);
  const number = ((last?.[0] as number | undefined) ?? 0) + 1;
  const dataset = names.dataset(file.dataset);
  const counted = { rows: 0, mentions: 0, setAside: 0 };
  const ids = { least: Number.MAX_SAFE_INTEGER, most: -1, labels: false };
  // What an earlier attempt at the same path set aside is told anew by this one.
  await dropSetAsides(writer, file.path);
  await fill({
    async staged(piece) {
      const firstRow = number * ROWS_A_FILE + counted.rows;
      const taken = await (await reader()).take({ writer, names, file: number, dataset, firstRow }, piece);
      if (taken === null) return null;
      ids.least = Math.min(ids.least, taken.least);
      ids.most = Math.max(ids.most, taken.most);
      counted.rows += taken.rows;
      return taken.rows;
    },
    async events(batch) {
      const rows = batch.map((event, i) => {
        const rid = number * ROWS_A_FILE + counted.rows + i;
        return importedCells(importedRow(number, dataset, event, names), event, names, rid);
      });
      for (const [, , , id] of rows) {
        if (id === -1) ids.labels = true;
        else {
          ids.least = Math.min(ids.least, id as number);
          ids.most = Math.max(ids.most, id as number);
        }
      }
      await writer.append('imported', rows);
      counted.rows += batch.length;
    },
    async mentions(batch) {
      const rows = batch.map((mention) => mentionRow(number, file.dataset, mention));
      await writer.append(
        'imported_mentions',
        rows.map((row) =>
          row.map((cell, i) => (i === 3 && typeof cell === 'string' ? numberOfDay(cell) : cell)),
        ),
      );
      counted.mentions += batch.length;
    },
    async setAside(items) {
      await writeSetAsides(writer, number, items);
      counted.setAside += items.length;
    },
  });
  await names.flush({ append: (table, rows) => writer.append(table as TableName, rows) });
  const settled = await settleIds(writer, { dataset, file: number, rows: counted.rows, ...ids });
  const tally: ImportTally = {
    rows: counted.rows + counted.mentions + counted.setAside,
    added: settled.added + counted.mentions,
    replaced: settled.replaced,
    known: counted.rows - settled.added - settled.replaced,
    setAside: counted.setAside,
  };
  await writer.append('imported_files', [fileRow(number, file, tally, run)]);
  return tally;
}

/** A row as the embedded log keeps it, with days as numbers, its own number, its deed and its pairs of states. */
function importedCells(
  row: ReturnType<typeof importedRow>,
  event: ImportedEvent,
  names: Names,
  rid: number,
): ClusterRow {
  const [
    file = 0,
    line = 0,
    dataset = 0,
    number = null,
    label = null,
    day = null,
    precision = 0,
    published = null,
  ] = row;
  const dayOf = (cell: unknown) => (cell === null ? null : numberOfDay(cell as string));
  const [source = null, target = null] = row.slice(9, 11) as (number | null)[];
  return [
    ...[file, line, dataset, number ?? -1, label ?? '', dayOf(day), precision, dayOf(published)],
    ...row.slice(8),
    rid,
    names.kind(event, event.intensity).deed ?? 0,
    ...pairsOf(names, source, target),
  ];
}

async function dropSetAsides(writer: ClusterWriter, path: string): Promise<void> {
  const rows = await writer.rows(
    `SELECT path, tx ${writer.standing('imported_set_aside')} AND path = ${text(path)} GROUP BY path, tx`,
  );
  await writer.append('imported_set_aside_gone', rows);
}

async function writeSetAsides(
  writer: ClusterWriter,
  file: number | null,
  items: readonly ImportSetAside[],
): Promise<void> {
  await writer.append(
    'imported_set_aside',
    items.map(({ path, line, column, code, reason }) => [file, path, line, column, code, reason]),
  );
}
