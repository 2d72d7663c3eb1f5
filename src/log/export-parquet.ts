/** Writes Parquet through DuckDB, in an engine that may touch the one file and nothing else. */
import { DuckDBInstance } from '../shared/duckdb.js';
import { appendRows, type Cell, query, type Row } from './duckdb-store.js';
import type { ColumnKind, Columns, FlatRow } from './flat-table.js';

const SQL_TYPES: Readonly<Record<ColumnKind, string>> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  day: 'DATE',
};
const ROWS_AT_ONCE = 10_000;

/** Gives the number of rows written. */
export async function writeParquet(
  columns: Columns,
  rows: AsyncIterable<FlatRow>,
  path: string,
): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '1GB', threads: '2' });
  const connection = await instance.connect();
  try {
    await query(connection, 'SET VARIABLE target = $1', [path]);
    for (const sql of [
      `SET allowed_paths = [getvariable('target')]`,
      'SET enable_external_access = false',
      'SET lock_configuration = true',
    ]) {
      await connection.run(sql);
    }
    const names = Object.keys(columns);
    const defined = names.map((name) => `${quoted(name)} ${SQL_TYPES[columns[name] as ColumnKind]}`);
    await connection.run(`CREATE TABLE export (${defined.join(', ')})`);
    let count = 0;
    let batch: Row[] = [];
    for await (const row of rows) {
      batch.push(names.map((name): Cell => row[name] ?? null));
      count += 1;
      if (batch.length < ROWS_AT_ONCE) continue;
      await appendRows(connection, 'export', batch);
      batch = [];
    }
    await appendRows(connection, 'export', batch);
    await query(connection, 'COPY export TO $1 (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)', [
      path,
    ]);
    return count;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A name as an SQL identifier: the one place where a name cannot be bound. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
