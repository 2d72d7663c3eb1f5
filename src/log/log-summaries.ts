/** Counts, coverage and lists that need no event. */
import type { SetAside, SetAsideCode } from '../ontology/document.js';
import { STATUSES, type Status } from '../ontology/status.js';
import type { Row, Store } from './duckdb-store.js';
import type { ImportCounts, ImportRecord, LogCounts, RunRecord } from './event-log.js';

/** Counts of everything in the log. */
export async function selectCounts(store: Store): Promise<LogCounts> {
  const [documents] = await store.rows(
    `SELECT count(*)::INTEGER, (count(*) FILTER (WHERE coded = 'language'))::INTEGER,
       (count(*) FILTER (WHERE date IS NULL))::INTEGER FROM documents`,
  );
  const byStatus = await store.rows(
    `SELECT status, count(*)::INTEGER, (count(*) FILTER (WHERE day IS NULL))::INTEGER
     FROM events WHERE review <> 'rejected' GROUP BY status`,
  );
  const [occurrences] = await store.rows(
    `SELECT (count(DISTINCT o.occurrence) + count(*) FILTER (WHERE o.occurrence IS NULL))::INTEGER
     FROM events e LEFT JOIN occurrences o ON o.doc = e.doc AND o.ordinal = e.ordinal
     WHERE e.review <> 'rejected'`,
  );
  const [others] = await store.rows(
    `SELECT (SELECT count(*) FROM set_aside)::INTEGER, (SELECT count(*) FROM corrections)::INTEGER,
       (SELECT count(*) FROM events WHERE review = 'rejected')::INTEGER`,
  );
  const number = (row: readonly unknown[] | undefined, i: number) => Number(row?.[i] ?? 0);
  const counted = new Map(byStatus.map((row) => [row[0] as Status, row[1] as number]));
  return {
    documents: number(documents, 0),
    notCoded: { language: number(documents, 1) },
    undatedDocuments: number(documents, 2),
    events: byStatus.reduce((sum, row) => sum + number(row, 1), 0),
    undatedEvents: byStatus.reduce((sum, row) => sum + number(row, 2), 0),
    byStatus: Object.fromEntries(STATUSES.map((status) => [status, counted.get(status) ?? 0])) as Record<
      Status,
      number
    >,
    occurrences: number(occurrences, 0),
    setAside: number(others, 0),
    corrections: number(others, 1),
    rejected: number(others, 2),
  };
}

/** Counts of what was imported. */
export async function selectImportCounts(store: Store): Promise<ImportCounts> {
  const [totals] = await store.rows(
    `SELECT (SELECT count(*) FROM imported_files)::INTEGER, (SELECT count(*) FROM imported_mentions)::INTEGER,
       (SELECT count(*) FROM imported_set_aside)::INTEGER`,
  );
  const byDataset = await store.rows(
    `SELECT d.name, count(*)::INTEGER FROM imported i JOIN imported_datasets d ON d.dataset = i.dataset
     WHERE NOT deleted GROUP BY d.name ORDER BY d.name`,
  );
  const [files = 0, mentions = 0, setAside = 0] = (totals ?? []) as number[];
  return {
    files,
    events: byDataset.reduce((sum, row) => sum + (row[1] as number), 0),
    mentions,
    setAside,
    byDataset: Object.fromEntries(byDataset.map(([dataset, count]) => [dataset as string, count as number])),
  };
}

/** Coded documents and imported articles by day of publication, in order of day; of some tellers alone, if named. */
export async function selectCoverage(
  store: Store,
  tellers?: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const among = (column: string) => (tellers === undefined ? 'true' : `list_contains($1, ${column})`);
  const originals =
    tellers === undefined
      ? ''
      : `OR near_copy_of NOT IN (SELECT id FROM documents WHERE ${among('publisher')})`;
  const rows = await store.rows(
    `SELECT day::VARCHAR, sum(documents)::INTEGER FROM (
       SELECT date AS day, count(*) AS documents FROM documents
       WHERE coded = 'coded' AND kind <> 'opinion' AND date IS NOT NULL AND ${among('publisher')}
         AND (near_copy_of IS NULL ${originals}) GROUP BY date
       UNION ALL SELECT day, articles FROM imported_days WHERE ${among('dataset')})
     GROUP BY day ORDER BY day`,
    tellers === undefined ? [] : [tellers],
  );
  return new Map(rows.map(([day, count]) => [day as string, count as number]));
}

/** In order of path, line and code. */
export async function selectSetAsides(store: Store): Promise<readonly SetAside[]> {
  const rows = await store.rows(
    'SELECT path, line, code, reason FROM set_aside ORDER BY path, line NULLS FIRST, code, reason',
  );
  return rows.map(([path, line, code, reason]) => ({
    path: path as string,
    ...(line === null ? {} : { line: line as number }),
    code: code as SetAsideCode,
    reason: reason as string,
  }));
}

/** In order of their start. */
export async function selectRuns(store: Store): Promise<readonly RunRecord[]> {
  const rows = await store.rows(
    'SELECT run, command, version, coder, options, started, ended, outcome, input_hash FROM runs ORDER BY run',
  );
  return rows.map(runRecord);
}

/** A run of a row of the table `runs`. */
export function runRecord(row: Row): RunRecord {
  const [run, command, version, coder, options, started, ended, outcome, inputHash] = row;
  return {
    run: run as number,
    command: command as string,
    version: version as string,
    coder: coder as string,
    options: JSON.parse(options as string) as Record<string, unknown>,
    started: started as string,
    ended: ended as string | null,
    outcome: outcome as RunRecord['outcome'],
    inputHash: inputHash as string | null,
  };
}

/** In order of run and path. */
export async function selectImports(store: Store): Promise<readonly ImportRecord[]> {
  const rows = await store.rows(
    'SELECT run, path, documents, events FROM imports ORDER BY run NULLS FIRST, path',
  );
  return rows.map(([run, path, documents, events]) => ({
    run: run as number | null,
    path: path as string,
    documents: documents as number,
    events: events as number,
  }));
}
