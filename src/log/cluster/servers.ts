/**
 * The servers of a cluster, through `@clickhouse/client`: the first one answers questions and takes rows, the others are
 * only told which tables to keep. Everything that knows the client is here.
 */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { type ClickHouseClient, ClickHouseError, ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { UserError } from '../../shared/user-error.js';
import type { Row } from '../duckdb-store.js';
import { integerColumns, tabRows } from './tab-rows.js';

/** Where a log on ClickHouse is. */
export interface ClusterAddress {
  /** Every server, `http://host:8123`; the first is the one that is asked. */
  readonly urls: readonly string[];
  readonly database: string;
  /** The cluster's name in the servers' own settings; null: one server. */
  readonly cluster: string | null;
  readonly user: string;
  readonly password: string;
}

/** The first server, and what all of them are told. */
export interface Servers {
  /** Rows of a question. */
  rows(sql: string): Promise<readonly Row[]>;
  /** The same as they come, for answers that may be large. */
  chunks(sql: string): AsyncIterable<readonly Row[]>;
  /** Columns of a question whose cells are all whole numbers. */
  integers(sql: string): Promise<readonly Int32Array[]>;
  /** A statement without an answer. */
  run(sql: string): Promise<void>;
  /** The same two on server number `i` of the address. */
  rowsOn(i: number, sql: string): Promise<readonly Row[]>;
  runOn(i: number, sql: string): Promise<void>;
  /** Adds rows in RowBinary, `tx` first. Returns when every shard has its part. */
  insert(table: string, rows: Buffer): Promise<void>;
  /** The same of a file of tab-separated text. */
  insertFile(table: string, path: string): Promise<void>;
  close(): Promise<void>;
}

/** The engine that came with Debian is asked in the same way as today's. */
const SETTINGS: Readonly<Record<string, string>> = {
  // The status of an answer is known before its first byte.
  wait_end_of_query: '1',
  insert_distributed_sync: '1',
  max_query_size: String(1 << 28),
  max_ast_elements: '10000000',
  max_expanded_ast_elements: '10000000',
  max_bytes_before_external_group_by: '1000000000',
  max_bytes_before_external_sort: '1000000000',
};
/** Settings that old servers do not know: an insert must be there when it is acknowledged. */
const SINCE_2021: Readonly<Record<string, string>> = { async_insert: '0' };
/** Longest that a question may take, in milliseconds. */
const LONGEST = 3_600_000;
/** Sockets are given up before an old server gives them up (three seconds). */
const IDLE = 1_500;

/** Opens connections. Throws a UserError where the first server does not answer or refuses the user. */
export async function openServers(address: ClusterAddress): Promise<Servers> {
  const clients = address.urls.map((url) => clientOf(url, address));
  const first = clients[0] as ClickHouseClient;
  let settings = SETTINGS;

  const ask = async (sql: string, i = 0) => {
    try {
      const { stream } = await (clients[i] as ClickHouseClient).exec({
        query: `${sql}\nFORMAT TabSeparatedWithNamesAndTypes`,
        clickhouse_settings: settings,
      });
      return stream as AsyncIterable<Uint8Array>;
    } catch (error) {
      throw troubleOf(error, address.urls[i] as string);
    }
  };
  const collected = async (sql: string, i = 0) => {
    const all: Row[] = [];
    for await (const rows of tabRows(await ask(sql, i))) for (const row of rows) all.push(row);
    return all;
  };
  const runOn = async (i: number, sql: string) => {
    try {
      await (clients[i] as ClickHouseClient).command({ query: sql, clickhouse_settings: settings });
    } catch (error) {
      throw troubleOf(error, address.urls[i] as string);
    }
  };
  const send = async (table: string, format: string, values: Readable) => {
    try {
      const { stream } = await first.exec({
        query: `INSERT INTO ${table} FORMAT ${format}`,
        values,
        clickhouse_settings: settings,
      });
      for await (const _ of stream) {
        // An answer of no bytes ends when the rows are in.
      }
    } catch (error) {
      throw troubleOf(error, address.urls[0] as string);
    }
  };
  const close = async () => {
    for (const client of clients) await client.close();
  };

  try {
    const [row] = await collected('SELECT version() AS version');
    if (Number.parseInt(String(row?.[0]), 10) >= 21) settings = { ...SETTINGS, ...SINCE_2021 };
  } catch (error) {
    await close();
    throw error;
  }
  return {
    rows: (sql) => collected(sql),
    rowsOn: (i, sql) => collected(sql, i),
    async *chunks(sql) {
      yield* tabRows(await ask(sql));
    },
    integers: async (sql) => integerColumns(await ask(sql)),
    run: (sql) => runOn(0, sql),
    runOn,
    insert: (table, rows) => send(table, 'RowBinary', Readable.from([rows], { objectMode: false })),
    insertFile: (table, path) => send(table, 'TabSeparated', createReadStream(path)),
    close,
  };
}

function clientOf(url: string, { user, password }: ClusterAddress): ClickHouseClient {
  return createClient({
    url,
    username: user,
    password,
    request_timeout: LONGEST,
    // What travels is mostly numbers and texts on a local network; old servers answer packed only if asked by a setting.
    compression: { request: false, response: false },
    keep_alive: { enabled: true, idle_socket_ttl: IDLE },
    log: { level: ClickHouseLogLevel.OFF },
  });
}

/** ClickHouse's numbers for a server that cannot be reached, or that ended in the middle. */
const UNREACHABLE = new Set(['32', '209', '210', '279', '159', '3', '198']);
/** … and for a user who may not. */
const REFUSED = new Set(['192', '193', '194', '195', '516', '497']);

function troubleOf(error: unknown, url: string): unknown {
  const told = exceptionOf(error);
  if (told !== undefined) {
    if (REFUSED.has(told.code)) {
      return new UserError(`${url} refuses the user: ${short(told.message)}`, {
        hint: 'Check `user` in entente.yaml, and the password in ENTENTE_CLICKHOUSE_PASSWORD.',
        cause: error,
      });
    }
    if (UNREACHABLE.has(told.code)) {
      return new UserError(`a server of the cluster behind ${url} does not answer: ${short(told.message)}`, {
        hint: 'What was acknowledged is kept. Start the server and run the command again.',
        cause: error,
      });
    }
    return new Error(`${url}: ${short(told.message)}`, { cause: error });
  }
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (typeof code === 'string' && /^E[A-Z_]+$/.test(code)) {
    return new UserError(`${url} does not answer: ${code}`, {
      hint: 'Start the server, or check `log` in entente.yaml. What was acknowledged is kept.',
      cause: error,
    });
  }
  if (error instanceof Error && /socket hang up|aborted|timeout/i.test(error.message)) {
    return new UserError(`${url} broke off: ${error.message}`, {
      hint: 'What was acknowledged is kept. Run the command again when the server is back.',
      cause: error,
    });
  }
  return error;
}

/** What a server says went wrong; undefined: it said nothing. Old servers say it in words that the client does not know. */
function exceptionOf(error: unknown): { readonly code: string; readonly message: string } | undefined {
  if (error instanceof ClickHouseError) return error;
  if (!(error instanceof Error)) return undefined;
  const old = /^Code: (\d+)[.,] (?:e\.displayText\(\) = )?DB::(?:Net)?Exception: ([\s\S]*)/.exec(
    error.message,
  );
  const [, code, rest] = old ?? [];
  if (code === undefined || rest === undefined) return undefined;
  return { code, message: rest.replace(/,? e\.what\(\) = [\s\S]*$/, '') };
}

function short(message: string): string {
  const line = message.replace(/\s+/g, ' ');
  return line.length > 300 ? `${line.slice(0, 297)}…` : line;
}
