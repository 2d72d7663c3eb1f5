/** Counts, coverage and lists that need no event, on ClickHouse. */
import type { SetAside, SetAsideCode } from '../../ontology/document.js';
import { STATUSES, type Status } from '../../ontology/status.js';
import type { Batch } from '../append-batch.js';
import type { Row } from '../duckdb-store.js';
import type { ImportCounts, ImportRecord, LogCounts } from '../event-log.js';
import { dayOfNumber } from './cluster-days.js';
import { type ClusterView, type ClusterWriter, readMeta } from './cluster-store.js';
import { int, isIn, text } from './literals.js';
import type { ClusterRow } from './row-binary.js';

/** Key in `meta`: the transaction in which acts, days and guards were last computed from all rows. */
export const GENERATION = 'imports-generation';

/** Condition on what was computed from imported rows: it belongs to the last time that all was. */
export async function sinceComputed(view: ClusterView): Promise<string> {
  return `tx >= ${int(Number((await readMeta(view)).get(GENERATION) ?? 0))}`;
}

async function one(view: ClusterView, sql: string): Promise<readonly number[]> {
  const [row] = await view.rows(sql);
  return (row ?? []) as readonly number[];
}

/** Counts of everything in the log. */
export async function selectCounts(view: ClusterView): Promise<LogCounts> {
  const [documents = 0, language = 0, undatedDocuments = 0] = await one(
    view,
    `SELECT count(), countIf(coded = 'language'), countIf(isNull(date)) ${view.from('documents')}`,
  );
  const byStatus = await view.rows(
    `SELECT status, count(), countIf(isNull(day)) ${view.standing('events')} AND review <> 'rejected' GROUP BY status`,
  );
  const [rejected = 0] = await one(view, `SELECT count() ${view.standing('events')} AND review = 'rejected'`);
  // An event's happening lies on its shard.
  const [named = 0, grouped = 0] = await one(
    view,
    `SELECT uniqExact(occurrence), count() ${view.standing('occurrences')} AND (doc, ordinal) IN
       (SELECT doc, ordinal ${view.standing('events', { own: true })} AND review <> 'rejected')`,
  );
  const [corrections = 0] = await one(view, `SELECT count() ${view.from('corrections')}`);
  const events = byStatus.reduce((sum, row) => sum + (row[1] as number), 0);
  const counted = new Map(byStatus.map((row) => [row[0] as Status, row[1] as number]));
  return {
    documents,
    notCoded: { language },
    undatedDocuments,
    events,
    undatedEvents: byStatus.reduce((sum, row) => sum + (row[2] as number), 0),
    byStatus: Object.fromEntries(STATUSES.map((status) => [status, counted.get(status) ?? 0])) as Record<
      Status,
      number
    >,
    occurrences: named + (events - grouped),
    setAside: (await selectSetAsides(view)).length,
    corrections,
    rejected,
  };
}

/** Counts of what was imported. */
export async function selectImportCounts(view: ClusterView): Promise<ImportCounts> {
  const [files = 0] = await one(view, `SELECT count() ${view.from('imported_files')}`);
  const [mentions = 0] = await one(view, `SELECT count() ${view.from('imported_mentions')}`);
  const [setAside = 0] = await one(view, `SELECT count() ${view.standing('imported_set_aside')}`);
  const names = await view.rows(`SELECT dataset, name ${view.from('imported_datasets')} ORDER BY name`);
  const counts = await view.rows(
    `SELECT dataset, count() ${view.standing('imported')} AND deleted = 0 GROUP BY dataset`,
  );
  const countOf = new Map(counts.map(([dataset, count]) => [dataset, count as number]));
  const byDataset = Object.fromEntries(
    names.flatMap(([dataset, name]) => {
      const count = countOf.get(dataset as number);
      return count === undefined ? [] : [[name as string, count]];
    }),
  );
  const events = Object.values(byDataset).reduce((sum, count) => sum + count, 0);
  return { files, events, mentions, setAside, byDataset };
}

/** Coded documents and imported articles by day of publication, in order of day; of some tellers alone, if named. */
export async function selectCoverage(
  view: ClusterView,
  tellers?: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const among = (column: string) => (tellers === undefined ? '1' : isIn(column, tellers.map(text)));
  const originals =
    tellers === undefined
      ? ''
      : `OR assumeNotNull(near_copy_of) GLOBAL NOT IN (SELECT id ${view.from('documents')} AND ${among('publisher')})`;
  const documents = await view.rows(
    `SELECT assumeNotNull(date), count() ${view.from('documents')} AND coded = 'coded' AND kind <> 'opinion'
       AND isNotNull(date) AND ${among('publisher')} AND (isNull(near_copy_of) ${originals}) GROUP BY date`,
  );
  const articles = await view.rows(
    `SELECT dataset, day, argMax(articles, tx) ${view.from('imported_days')} AND ${await sinceComputed(view)}
       AND ${among('dataset')} GROUP BY dataset, day`,
  );
  const sums = new Map<string, number>();
  const add = (day: string, count: number) => {
    if (count > 0) sums.set(day, (sums.get(day) ?? 0) + count);
  };
  for (const [day, count] of documents) add(day as string, count as number);
  for (const [, day, count] of articles) add(dayOfNumber(day as number), count as number);
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Standing rows of `set_aside` in order of path, line and code: path, line, code, reason, tx. */
async function setAsideRows(view: ClusterView): Promise<readonly Row[]> {
  const columns = 'path, line, code, reason';
  const gone = await view.rows(`SELECT ${columns}, was ${view.from('set_aside_gone')}`);
  const taken = new Set(gone.map((row) => JSON.stringify(row)));
  // Lines may be absent, and nothing is in a set beside an absent value: what went is left out here.
  const rows = await view.rows(
    `SELECT ${columns}, tx ${view.from('set_aside')} ORDER BY path, isNotNull(line), line, code, reason`,
  );
  return rows.filter((row) => !taken.has(JSON.stringify(row)));
}

/** In order of path, line and code. */
export async function selectSetAsides(view: ClusterView): Promise<readonly SetAside[]> {
  return (await setAsideRows(view)).map(([path, line, code, reason]) => ({
    path: path as string,
    ...(line === null ? {} : { line: line as number }),
    code: code as SetAsideCode,
    reason: reason as string,
  }));
}

/** Takes away what was set aside at a place that is now read; see append-batch.ts. */
export async function dropMended(writer: ClusterWriter, batch: Batch): Promise<void> {
  if (batch.entries.length === 0) return;
  const rows = await setAsideRows(writer);
  if (rows.length === 0) return;
  const places = batch.entries.map(([, { document }]) => document.origin);
  const whole = new Set(places.flatMap(({ path, line }) => (line === undefined ? path : [])));
  const lined = new Set(
    places.flatMap(({ path, line }) =>
      line === undefined ? [] : [JSON.stringify([path, line]), JSON.stringify([path, null])],
    ),
  );
  const mended = rows.filter(
    ([path, line]) => whole.has(path as string) || lined.has(JSON.stringify([path, line])),
  );
  await writer.append('set_aside_gone', mended as readonly ClusterRow[]);
}

/** The latest row of each run, in order of their start. */
export async function selectRuns(view: ClusterView): Promise<readonly Row[]> {
  const rows = await view.rows(
    `SELECT run, command, version, coder, options, started, ended, outcome, input_hash ${view.from('runs')} ORDER BY run, tx`,
  );
  return [...new Map(rows.map((row) => [row[0], row])).values()];
}

/** In order of run and path. */
export async function selectImports(view: ClusterView): Promise<readonly ImportRecord[]> {
  const counts = await view.rows(`SELECT doc, count() ${view.standing('events')} GROUP BY doc`);
  const eventsOf = new Map(counts.map(([doc, count]) => [doc as number, count as number]));
  const records = new Map<string, { -readonly [K in keyof ImportRecord]: ImportRecord[K] }>();
  const sql = `SELECT run, path, doc ${view.from('documents')} ORDER BY isNotNull(run), run, path`;
  for await (const rows of view.chunks(sql)) {
    for (const [run, path, doc] of rows) {
      const key = JSON.stringify([run, path]);
      const record = records.get(key) ?? {
        run: run as number | null,
        path: path as string,
        documents: 0,
        events: 0,
      };
      record.documents += 1;
      record.events += eventsOf.get(doc as number) ?? 0;
      records.set(key, record);
    }
  }
  return [...records.values()];
}
