/**
 * One DuckDB file, opened safely: one writer, no way out to other files or the network, a bounded memory,
 * and transactions that run one after another. Everything that knows DuckDB's connection is here.
 *
 * Two connections: writes go through `transaction` on the first, reads run on the second and so never see
 * half of a batch.
 */
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBInstance,
  type DuckDBPreparedStatement,
  DuckDBTypeId,
  type DuckDBVector,
  LIST,
  VARCHAR,
} from '../shared/duckdb.js';
import { lockedError, openError } from './open-errors.js';
import { stagingFolder } from './staging.js';

/** Limits of the engine. */
export interface StoreOptions {
  /** Most memory the engine may take, as DuckDB writes it: `1GB`, `512MB`. Default `1GB`. */
  readonly memoryLimit?: string;
  /** Threads of the engine. Default 2. */
  readonly threads?: number;
  /** Nothing can be written, and several processes may read at once. Default false. */
  readonly readOnly?: boolean;
}

/** A value as it goes into a table and comes out of a query. */
export type Cell = string | number | boolean | null;
/** Cells in the order of the columns. */
export type Row = readonly Cell[];
/** What can be bound: a value, or a list of strings (a VARCHAR[]). */
export type Parameter = Cell | readonly string[];

/** An open file. */
export interface Store {
  /** Rows of a query on what was last committed. Values are bound to $1, $2, …, never pasted. */
  rows(sql: string, values?: readonly Parameter[]): Promise<readonly Row[]>;
  /**
   * The rows that `SELECT columns FROM from` gives, each brought over as one JSON text: of many columns, five times
   * as fast as `rows`.
   */
  wideRows(columns: string, from: string, values?: readonly Parameter[]): Promise<readonly Row[]>;
  /** Columns of a query whose cells are all whole numbers (INTEGER, none null): a hundred times as fast as rows. */
  integers(sql: string): Promise<readonly Int32Array[]>;
  /** The same, a few thousand rows at a time, for results that may be large. */
  chunks(sql: string): AsyncIterable<readonly Row[]>;
  /**
   * Runs `work` alone and as a whole: what it wrote is there afterwards, or, if it throws, none of it.
   * `committed` is told the result before anything else may write.
   */
  transaction<T>(work: (writer: Writer) => Promise<T>, committed?: (result: T) => void): Promise<T>;
  /** Runs `work` while nothing else writes, so that its several queries see one state. */
  exclusive<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What a transaction may do. */
export interface Writer {
  rows(sql: string, values?: readonly Parameter[]): Promise<readonly Row[]>;
  /** Appends rows in the order of the table's columns; strings for VARCHAR and DATE columns. */
  append(table: string, rows: readonly Row[]): Promise<void>;
}

/** Files that this process has open: a second instance in one process would be blind to the first. */
const OPEN_HERE = new Set<string>();

/** Opens or makes the file. Throws a UserError (exit code 4) where another process or log holds it. */
export async function openStore(path: string, options: StoreOptions = {}): Promise<Store> {
  const key = identityOf(path);
  if (OPEN_HERE.has(key)) throw lockedError(path, `this process (${process.pid})`);
  OPEN_HERE.add(key);
  try {
    return await connect(path, options, () => OPEN_HERE.delete(key));
  } catch (error) {
    OPEN_HERE.delete(key);
    throw error;
  }
}

async function connect(path: string, options: StoreOptions, released: () => void): Promise<Store> {
  const instance = await openInstance(path, options);
  const write = await instance.connect();
  const read = await instance.connect();
  let queue: Promise<unknown> = Promise.resolve();
  let closed = false;

  const exclusive = <T>(work: () => Promise<T>): Promise<T> => {
    if (closed) throw new Error(`the log ${path} is closed`);
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  return {
    async rows(sql, values = []) {
      if (closed) throw new Error(`the log ${path} is closed`);
      return query(read, sql, values);
    },
    async wideRows(columns, from, values = []) {
      if (closed) throw new Error(`the log ${path} is closed`);
      const texts = await query(read, `SELECT json_array(${columns})::VARCHAR FROM ${from}`, values);
      return texts.map(([text]) => JSON.parse(text as string) as Row);
    },
    async integers(sql) {
      if (closed) throw new Error(`the log ${path} is closed`);
      return integerColumns(await instance.connect(), sql);
    },
    async *chunks(sql) {
      // A connection of its own: a stream ends when its connection runs something else.
      const connection = await instance.connect();
      try {
        const result = await connection.stream(sql);
        for await (const rows of result.yieldRows()) yield rows as Row[];
      } finally {
        connection.closeSync();
      }
    },
    exclusive,
    transaction: (work, committed) =>
      exclusive(async () => {
        const result = await inTransaction(write, work);
        committed?.(result);
        return result;
      }),
    async close() {
      if (closed) return;
      closed = true;
      await queue;
      read.closeSync();
      write.closeSync();
      instance.closeSync();
      released();
    },
  };
}

async function inTransaction<T>(
  connection: DuckDBConnection,
  work: (writer: Writer) => Promise<T>,
): Promise<T> {
  await connection.run('BEGIN TRANSACTION');
  try {
    const result = await work({
      rows: (sql, values = []) => query(connection, sql, values),
      append: (table, rows) => appendRows(connection, table, rows),
    });
    await connection.run('COMMIT');
    return result;
  } catch (error) {
    await connection.run('ROLLBACK').catch((second: unknown) => {
      // A commit that failed has ended the transaction itself; the first error is the one to tell.
      throw new Error(`${messageOf(error)} (and it could not be rolled back: ${messageOf(second)})`, {
        cause: error,
      });
    });
    throw error;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Rows of one statement with bound values. */
export async function query(
  connection: DuckDBConnection,
  sql: string,
  values: readonly Parameter[],
): Promise<readonly Row[]> {
  const prepared = await connection.prepare(sql);
  try {
    for (const [index, value] of values.entries()) bind(prepared, index + 1, value);
    const result = await prepared.run();
    // Queries select strings, numbers and booleans only; dates and counts are cast in SQL.
    return (await result.getRows()) as Row[];
  } finally {
    prepared.destroySync();
  }
}

/** Closes the connection. */
async function integerColumns(connection: DuckDBConnection, sql: string): Promise<readonly Int32Array[]> {
  try {
    const result = await connection.stream(sql);
    const columns = Array.from({ length: result.columnCount }, () => new Int32Array(1 << 14));
    let count = 0;
    for (;;) {
      const chunk = await result.fetchChunk();
      const more = chunk?.rowCount ?? 0;
      if (chunk === null || more === 0) break;
      for (const [i, old] of columns.entries()) {
        let column = old;
        if (count + more > column.length) {
          column = new Int32Array(column.length * 2);
          column.set(old);
          columns[i] = column;
        }
        column.set(integersOf(chunk.getColumnVector(i), more), count);
      }
      count += more;
    }
    return columns.map((column) => column.subarray(0, count));
  } finally {
    connection.closeSync();
  }
}

/** The cells of an INTEGER vector: as they lie in memory, if the binding still keeps them so. */
function integersOf(vector: DuckDBVector, count: number): Int32Array {
  const items: unknown = Reflect.get(vector, 'items');
  if (items instanceof Int32Array) return items.subarray(0, count);
  return Int32Array.from({ length: count }, (_, row) => vector.getItem(row) as number);
}

function bind(prepared: DuckDBPreparedStatement, index: number, value: Parameter): void {
  if (value === null) prepared.bindNull(index);
  else if (typeof value === 'string') prepared.bindVarchar(index, value);
  else if (typeof value === 'boolean') prepared.bindBoolean(index, value);
  else if (typeof value !== 'number') prepared.bindList(index, value, LIST(VARCHAR));
  else if (isInt32(value)) prepared.bindInteger(index, value);
  else prepared.bindDouble(index, value);
}

/** DuckDB's INTEGER; anything else is bound as DOUBLE. */
function isInt32(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31;
}

/** Appends rows in the order of the columns of the table; strings for VARCHAR and DATE columns. */
export async function appendRows(
  connection: DuckDBConnection,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const appender = await createAppender(connection, table);
  const dates = Array.from({ length: appender.columnCount }, (_, column) => {
    return appender.columnType(column).typeId === DuckDBTypeId.DATE;
  });
  try {
    for (const row of rows) {
      if (row.length !== dates.length) {
        throw new Error(`${row.length} cells for the ${dates.length} columns of ${table}`);
      }
      for (const [column, cell] of row.entries()) appendCell(appender, cell, dates[column] === true);
      appender.endRow();
    }
    appender.flushSync();
  } catch (error) {
    appender.clear();
    throw error;
  } finally {
    appender.closeSync();
  }
}

/** `temp.incoming`: a table of the connection's own. */
function createAppender(connection: DuckDBConnection, table: string): Promise<DuckDBAppender> {
  const own = table.startsWith('temp.');
  return own
    ? connection.createAppender(table.slice('temp.'.length), 'main', 'temp')
    : connection.createAppender(table);
}

function appendCell(appender: DuckDBAppender, cell: Cell, isDate: boolean): void {
  if (cell === null) appender.appendNull();
  else if (typeof cell === 'boolean') appender.appendBoolean(cell);
  else if (typeof cell === 'string') {
    if (isDate) appender.appendDate(new DuckDBDateValue(Date.parse(`${cell}T00:00:00Z`) / 86_400_000));
    else appender.appendVarchar(cell);
  } else if (isInt32(cell)) appender.appendInteger(cell);
  else appender.appendDouble(cell);
}

async function openInstance(path: string, options: StoreOptions): Promise<DuckDBInstance> {
  const config: Record<string, string> = {
    memory_limit: options.memoryLimit ?? '1GB',
    threads: String(options.threads ?? 2),
    // Texts that repeat are kept once a segment and packed: half the size of a log of imported rows.
    storage_compatibility_version: 'v1.4.0',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  };
  if (options.readOnly) config.access_mode = 'READ_ONLY';
  try {
    const instance = await DuckDBInstance.fromCache(path, config);
    await closeOff(instance, path);
    return instance;
  } catch (error) {
    throw openError(path, error);
  }
}

/** From here on the engine reads and writes its own file, and reads what is staged for it; for good. */
async function closeOff(instance: DuckDBInstance, path: string): Promise<void> {
  const connection = await instance.connect();
  try {
    const staging = `${stagingFolder(resolve(path))}/`.replaceAll("'", "''");
    await connection.run(`SET allowed_directories = ['${staging}']`);
    await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
  } finally {
    connection.closeSync();
  }
}

/** The same file under whatever name: its folder's real path and its name. */
function identityOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const folder = dirname(path);
  return join(existsSync(folder) ? realpathSync(folder) : folder, basename(path));
}
