/**
 * The rows of a Parquet file as texts, read through DuckDB: an engine of its own that may touch this one file and nothing
 * else. A row's line is its number in the file, from 1.
 */
import { copyFile, link, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '../shared/duckdb.js';
import { bad } from './format.js';
import type { Rec } from './records.js';
import { UnreadableFile } from './unreadable-file.js';

/** How a Parquet file begins. */
export const PARQUET_MARK = 'PAR1';
/** What DuckDB would take for a pattern of names. */
const PATTERN = /[*?[\]{}]/;
/** Types whose values are not one plain value. */
const NESTED = /[[(]|^BLOB$|^JSON$/;
/** Types with a number in brackets, which are plain. */
const PLAIN = /^(DECIMAL|ENUM)\(/;

/**
 * Records of a file: the names of the columns (line 0), then the rows in their order. Dates come as `2024-06-19`, times
 * behind them, truth values as `true`, absent values as nothing. `wanted`: columns that must hold plain values. Throws
 * UnreadableFile where the file is no Parquet or is cut off, or a wanted column holds lists.
 */
export async function* parquetRecords(
  path: string,
  wanted: readonly string[] = [],
): AsyncIterable<readonly Rec[]> {
  const { plain, done } = await plainlyNamed(resolve(path));
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '1GB', threads: '2' });
  const connection = await instance.connect();
  try {
    await closeOff(connection, plain);
    const names = await columnNames(connection, wanted);
    yield [{ line: 0, cells: names }];
    const result = await connection.stream(
      `SELECT COLUMNS(*)::VARCHAR FROM read_parquet(getvariable('target'))`,
    );
    let line = 0;
    for await (const rows of result.yieldRows()) {
      yield rows.map((row) => {
        line += 1;
        return { line, cells: row.map((cell) => (cell === null ? '' : String(cell))) };
      });
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : unreadable(error, path, plain);
  } finally {
    connection.closeSync();
    instance.closeSync();
    await done();
  }
}

async function closeOff(connection: DuckDBConnection, path: string): Promise<void> {
  const prepared = await connection.prepare('SET VARIABLE target = $1');
  prepared.bindVarchar(1, path);
  await prepared.run();
  prepared.destroySync();
  for (const sql of [
    `SET allowed_paths = [getvariable('target')]`,
    'SET enable_external_access = false',
    'SET lock_configuration = true',
  ]) {
    await connection.run(sql);
  }
}

async function columnNames(
  connection: DuckDBConnection,
  wanted: readonly string[],
): Promise<readonly string[]> {
  const described = await connection.runAndReadAll(
    `DESCRIBE SELECT * FROM read_parquet(getvariable('target'))`,
  );
  const columns = described.getRows().map(([name, type]) => [String(name), String(type)] as const);
  for (const [name, type] of columns) {
    if (!wanted.some((one) => one.toLowerCase() === name.toLowerCase())) continue;
    if (NESTED.test(type) && !PLAIN.test(type)) {
      const reason = `the column "${name}" holds values of type ${type}, and a mapping takes plain ones`;
      throw new UnreadableFile(bad(name, 'unknown-format', reason));
    }
  }
  return columns.map(([name]) => name);
}

/** A name that is no pattern: the file's own, or that of a link to it (on another disk, of a copy). */
async function plainlyNamed(path: string): Promise<{ plain: string; done(): Promise<void> }> {
  if (!PATTERN.test(path)) return { plain: path, done: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'entente-parquet-'));
  const plain = join(folder, 'table.parquet');
  await link(path, plain).catch(() => copyFile(path, plain));
  return { plain, done: () => rm(folder, { recursive: true, force: true }) };
}

function unreadable(error: unknown, path: string, plain: string): UnreadableFile {
  const said = (error instanceof Error ? error.message : String(error)).replaceAll(plain, path);
  return new UnreadableFile(
    bad(null, 'unreadable', `the Parquet file cannot be read: ${said.replace(/\s+/g, ' ')}`),
  );
}
