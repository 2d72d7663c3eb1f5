/**
 * The fast road for large tab-separated files: an embedded engine reads a piece, as it does for the embedded log
 * (staged-rows.ts), and writes the rows as text for ClickHouse, so that none of them becomes an object here. What it read is
 * thrown away again. Both roads give the same rows.
 */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore, type Row, type Store, type Writer } from '../duckdb-store.js';
import type { Names } from '../imported-names.js';
import type { StagedPiece } from '../imported-types.js';
import { stillRuns } from '../process-life.js';
import { IMPORT_ROW_TABLES } from '../schema.js';
import { writeStaged } from '../staged-rows.js';
import { stagingFolder } from '../staging.js';
import { pairsOf } from './cluster-pairs.js';
import type { ClusterWriter } from './cluster-store.js';
import type { ClusterRow } from './row-binary.js';

/** Where rows of a piece go. */
export interface StagedTarget {
  readonly writer: ClusterWriter;
  readonly names: Names;
  readonly file: number;
  readonly dataset: number;
  /** The own number of the piece's first row. */
  readonly firstRow: number;
}

/** What became of a piece. */
export interface StagedRows {
  readonly rows: number;
  /** Least and greatest of the ids, which are all numbers. */
  readonly least: number;
  readonly most: number;
}

/** An embedded engine that only reads. */
export interface StagingReader {
  /** Takes a piece as a whole; null: it must be given row by row, and nothing was written. */
  take(target: StagedTarget, piece: StagedPiece): Promise<StagedRows | null>;
  close(): Promise<void>;
}

/** Lines whose rows are held here at a time, where they need it. */
const LINES_AT_ONCE = 100_000;
/** Signs that a file of one column is written with; a text that holds one takes the slow road. */
const [BETWEEN, AROUND] = ['\u0001', '\u0002'];
/** Beginning of the name of a reader's folder; the number of its process follows. */
const PREFIX = '.entente-reader-';
/** Undoes what was read for a piece. */
class ThrownAway extends Error {}

/** `scratch`: the folder in which pieces lie while they are read, best on the disk of the files. */
export async function openStagingReader(scratch: string): Promise<StagingReader> {
  await sweep(scratch);
  const folder = await mkdtemp(join(scratch, `${PREFIX}${process.pid}-`));
  const path = join(folder, 'reader.duckdb');
  const store = await openStore(path);
  for (const statement of IMPORT_ROW_TABLES) {
    if (statement.startsWith('CREATE TABLE imported ('))
      await store.transaction((writer) => writer.rows(statement));
  }
  return {
    take: (target, piece) => take(store, stagingFolder(path), target, piece),
    async close() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Takes away what processes that are gone left behind. */
async function sweep(scratch: string): Promise<void> {
  for (const name of await readdir(scratch)) {
    const pid = new RegExp(`^\\${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !stillRuns(Number(pid), null))
      await rm(join(scratch, name), { recursive: true, force: true });
  }
}

async function take(
  store: Store,
  staging: string,
  target: StagedTarget,
  piece: StagedPiece,
): Promise<StagedRows | null> {
  let taken: StagedRows | null = null;
  // Names are the cluster's; the reader's own tables of them stay empty.
  const names: Names = { ...target.names, flush: async () => undefined };
  const { file, dataset } = target;
  try {
    await store.transaction(async (writer) => {
      const rows = await writeStaged({ store, writer, names, folder: staging, file, dataset }, piece);
      if (rows !== null && (await isPlain(writer))) {
        await layBeside(writer, target.names);
        await sendText(writer, staging, target, piece);
        await sendFractions(writer, target, piece);
        const [span] = await writer.rows('SELECT min(number)::DOUBLE, max(number)::DOUBLE FROM imported');
        const [least = 0, most = 0] = (span ?? []) as number[];
        taken = { rows, least, most };
      }
      throw new ThrownAway();
    });
  } catch (error) {
    if (!(error instanceof ThrownAway)) throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return taken;
}

async function isPlain(writer: Writer): Promise<boolean> {
  const [row] = await writer.rows(
    `SELECT count(*)::INTEGER FROM imported
     WHERE contains(url, chr(0)) OR contains(url, chr(1)) OR contains(url, chr(2)) OR contains(url, chr(10))`,
  );
  return row?.[0] === 0;
}

/** The deed of each kind and the pairs of states of each two sides, in small tables. */
async function layBeside(writer: Writer, names: Names): Promise<void> {
  const kinds = await writer.rows('SELECT DISTINCT kind FROM imported');
  await writer.rows('CREATE OR REPLACE TEMP TABLE deeds_of (kind INTEGER, deed INTEGER)');
  await writer.append(
    'temp.deeds_of',
    kinds.map(([kind = null]): Row => [kind, names.deedOf(kind as number) ?? 0]),
  );
  const sides = await writer.rows('SELECT DISTINCT coalesce(source, 0), coalesce(target, 0) FROM imported');
  await writer.rows(
    'CREATE OR REPLACE TEMP TABLE pairs_of (source INTEGER, target INTEGER, sources_of VARCHAR, targets_of VARCHAR)',
  );
  await writer.append(
    'temp.pairs_of',
    sides.map(([source = 0, target = 0]): Row => {
      const pairs = pairsOf(names, (source as number) || null, (target as number) || null);
      return [source, target, ...pairs.map((side) => `[${side.join(',')}]`)];
    }),
  );
}

const FROM = `FROM imported i JOIN temp.deeds_of d ON d.kind = i.kind
  JOIN temp.pairs_of p ON p.source = coalesce(i.source, 0) AND p.target = coalesce(i.target, 0)`;

/** Rows whose intensity is that of their kind, as one file of ClickHouse's tab-separated text. */
async function sendText(
  writer: Writer,
  staging: string,
  { writer: cluster, firstRow }: StagedTarget,
  { firstLine }: StagedPiece,
): Promise<void> {
  const cell = (column: string) => `coalesce((${column})::VARCHAR, '\\N')`;
  const day = (column: string) => cell(`${column} - DATE '1970-01-01'`);
  const escaped = `replace(replace(i.url, '\\', '\\\\'), chr(9), '\\t')`;
  const columns = [
    `'${cluster.tx}'`,
    ...['i.file', 'i.line', 'i.dataset', 'i.number'].map(cell),
    "''",
    day('i.day'),
    cell('i.precision'),
    day('i.published'),
    ...['i.kind', 'i.source', 'i.target'].map(cell),
    "'\\N'",
    ...['i.mentions', 'i.sources', 'i.articles'].map(cell),
    "'\\N'",
    cell(escaped),
    cell('i.place'),
    "'0'",
    "'0'",
    cell('i.notes'),
    cell(`${firstRow}::BIGINT + i.line - ${firstLine}`),
    cell('d.deed'),
    'p.sources_of',
    'p.targets_of',
  ];
  await mkdir(staging, { recursive: true });
  const path = join(staging, 'rows.tsv');
  await writer.rows(
    `COPY (SELECT concat(${columns.join(', chr(9), ')}) ${FROM} WHERE i.intensity IS NULL)
     TO '${path.replaceAll("'", "''")}' (FORMAT csv, HEADER false, DELIMITER '${BETWEEN}', QUOTE '${AROUND}', ESCAPE '${AROUND}')`,
  );
  await cluster.appendFile('imported', path);
}

/** The others: old servers read fractions in a text only approximately. */
async function sendFractions(
  writer: Writer,
  { writer: cluster, firstRow }: StagedTarget,
  { firstLine }: StagedPiece,
): Promise<void> {
  const [span] = await writer.rows('SELECT min(line), max(line) FROM imported WHERE intensity IS NOT NULL');
  const [first = null, last = null] = (span ?? []) as (number | null)[];
  if (first === null || last === null) return;
  for (let from = first; from <= last; from += LINES_AT_ONCE) {
    const rows = await writer.rows(
      `SELECT i.file, i.line, i.dataset, i.number::DOUBLE, '', (i.day - DATE '1970-01-01')::INTEGER,
         i.precision::INTEGER, (i.published - DATE '1970-01-01')::INTEGER, i.kind, i.source, i.target, i.intensity,
         i.mentions, i.sources, i.articles, NULL, i.url, i.place, i.revision, false, i.notes,
         (${firstRow}::BIGINT + i.line - ${firstLine})::DOUBLE, d.deed, p.sources_of, p.targets_of
       ${FROM} WHERE i.intensity IS NOT NULL AND i.line BETWEEN ${from} AND ${from + LINES_AT_ONCE - 1}`,
    );
    await cluster.append(
      'imported',
      rows.map((row): ClusterRow => {
        const pairs = row.slice(-2).map((side) => JSON.parse(side as string) as number[]);
        return [...row.slice(0, -2), ...pairs];
      }),
    );
  }
}
