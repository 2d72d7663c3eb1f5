/**
 * Transactions on servers that have none (docs/decisions/0093-log-on-clickhouse.md). Every row carries the number of its
 * transaction, and counts once that number is committed, which is one row in the table `txs`: whole, or not there.
 * Longer than most files: opening, view, writer and commit share the one state of which transactions count.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { EXIT, UserError } from '../../shared/user-error.js';
import type { Row } from '../duckdb-store.js';
import { claim, type Lease } from './lease.js';
import { int, isIn, text } from './literals.js';
import { makeTables, shapeOf, type TableNames, tableNames } from './make-tables.js';
import { type ClusterRow, RowBytes } from './row-binary.js';
import { type ClusterAddress, openServers, type Servers } from './servers.js';
import { CLUSTER_VERSION, type ShrinkingTable, type TableName } from './tables.js';

/** The log as of one transaction: what is asked of it is asked of one state, whatever is written meanwhile. */
export interface ClusterView extends TableNames {
  /** Condition on a row: its transaction counts. */
  readonly visible: string;
  /** FROM and WHERE for the rows of a table that count; conditions follow with AND. */
  from(table: TableName): string;
  /**
   * The same without those that gave way. `own`: those on the server that is asked, for a question within a question.
   * `join`: an ARRAY JOIN of the rows.
   */
  standing(table: ShrinkingTable, how?: { readonly own?: boolean; readonly join?: string }): string;
  rows(sql: string): Promise<readonly Row[]>;
  chunks(sql: string): AsyncIterable<readonly Row[]>;
  integers(sql: string): Promise<readonly Int32Array[]>;
}

/** What a transaction may do; its own rows count for it. */
export interface ClusterWriter extends ClusterView {
  readonly tx: number;
  append(table: TableName, rows: readonly ClusterRow[]): Promise<void>;
  /** Adds the rows of a file in ClickHouse's tab-separated text, `tx` first; they must be of this transaction. */
  appendFile(table: TableName, path: string): Promise<void>;
  /** INSERT INTO table SELECT tx, …: `select` begins after `tx`. */
  derive(table: TableName, select: string): Promise<void>;
}

/** An open log. */
export interface ClusterStore {
  /** As of now. */
  view(): ClusterView;
  /** Runs `work` alone and as a whole; `committed` is told the result before anything else may write. */
  transaction<T>(work: (writer: ClusterWriter) => Promise<T>, committed?: (result: T) => void): Promise<T>;
  close(): Promise<void>;
}

const STATES = { begun: 1, committed: 2, void: 3 } as const;
/** Rows are sent when they are so many bytes, or so many. */
const BYTES_AT_ONCE = 16 << 20;
const ROWS_AT_ONCE = 200_000;
/** How often it is asked whether a commit arrived, and the first pause in between in milliseconds. */
const ASKED = 6;
const FIRST_PAUSE = 100;
/** By what a row is named where it gave way. */
const KEYS: Readonly<Record<ShrinkingTable, readonly string[]>> = {
  events: ['doc', 'ordinal', 'tx'],
  occurrences: ['doc', 'ordinal', 'tx'],
  set_aside: ['path', 'code', 'reason', 'tx'],
  imported_set_aside: ['path', 'tx'],
  imported: ['rid', 'tx'],
  imported_acts: ['low', 'high', 'day', 'dataset', 'tx'],
};

/** Which transactions count: all up to the last, without the few that came to nothing. */
interface Committed {
  last: number;
  next: number;
  lost: number[];
}

/**
 * Opens the log in a database, and makes it where there is none. Throws a UserError: exit code 4 where another process
 * writes, 1 where a server does not answer or the log is of a newer version.
 */
export async function openClusterStore(
  address: ClusterAddress,
  connect: (address: ClusterAddress) => Promise<Servers> = openServers,
): Promise<ClusterStore> {
  const servers = await connect(address);
  const names = tableNames(address);
  const place = `the log "${address.database}" on ${address.urls[0]}`;
  let lease: Lease | undefined;
  try {
    await refuseNewer(servers, address, place);
    await makeTables(servers, address);
    lease = await claim(servers, names, place);
    const committed = await readCommitted(servers, names, lease.writer);
    const store = joined(servers, names, lease, committed, place);
    if (!(await readMeta(store.view())).has('version'))
      await store.transaction((writer) => writer.append('meta', [['version', String(CLUSTER_VERSION)]]));
    return store;
  } catch (error) {
    await lease?.release();
    await servers.close();
    throw error;
  }
}

/** What an earlier writer began and did not commit is void from here on, even if its commit is still on its way. */
async function readCommitted(servers: Servers, names: TableNames, writer: string): Promise<Committed> {
  const txs = names.all('txs');
  const rows = await servers.rows(
    `SELECT tx, max(state) AS state FROM ${txs} GROUP BY tx HAVING state <> ${STATES.committed} ORDER BY tx`,
  );
  const begun = rows.filter(([, state]) => state === STATES.begun).map(([tx]) => int(tx as number));
  if (begun.length > 0) {
    const values = begun.map((tx) => `(${tx}, ${STATES.void}, ${text(writer)})`);
    await servers.run(`INSERT INTO ${txs} VALUES ${values.join(', ')}`);
  }
  const [top] = await servers.rows(`SELECT max(tx) AS top, count() AS rows FROM ${txs}`);
  const last = top?.[1] === 0 ? 0 : (top?.[0] as number);
  return { last, next: last + 1, lost: rows.map(([tx]) => tx as number) };
}

/** Looked at before anything is written, whichever transaction wrote it. */
async function refuseNewer(servers: Servers, address: ClusterAddress, place: string): Promise<void> {
  const tables = await servers.rows(
    `SELECT count() FROM system.tables WHERE database = ${text(address.database)} AND name = 'meta'`,
  );
  if (tables[0]?.[0] !== 1) return;
  const meta = tableNames(address).all('meta');
  const rows = await servers.rows(`SELECT value FROM ${meta} WHERE key = 'version'`);
  const version = Math.max(0, ...rows.map(([value]) => Number(value)));
  if (version <= CLUSTER_VERSION) return;
  throw new UserError(
    `${place} is of version ${version}; this program knows versions up to ${CLUSTER_VERSION}`,
    { hint: 'Install the newer Entente that wrote it. Nothing was changed.' },
  );
}

/** Values of the table `meta`, the latest of each key. */
export async function readMeta(view: ClusterView): Promise<ReadonlyMap<string, string>> {
  const rows = await view.rows(`SELECT key, value ${view.from('meta')} ORDER BY tx`);
  return new Map(rows.map(([key, value]) => [key as string, value as string]));
}

function joined(
  servers: Servers,
  names: TableNames,
  lease: Lease,
  committed: Committed,
  place: string,
): ClusterStore {
  let queue: Promise<unknown> = Promise.resolve();
  let closed = false;
  let broken: unknown;

  const view = (upTo = committed.last): ClusterView => {
    if (closed) throw new Error(`${place} is closed`);
    return viewOf(servers, names, upTo, committed.lost);
  };
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    if (closed) throw new Error(`${place} is closed`);
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  return {
    view,
    transaction: (work, told) =>
      alone(async () => {
        if (broken !== undefined) throw unknownState(place, broken);
        lease.check();
        const tx = committed.next;
        committed.next += 1;
        // Counted as lost until it is committed, so that nobody sees it whatever happens.
        committed.lost.push(tx);
        await servers.insert(names.all('txs'), stateRow(tx, STATES.begun, lease.writer));
        const { writer, flush } = writerOf(servers, names, lease, tx, committed.lost);
        const result = await work(writer);
        await flush();
        lease.check();
        try {
          await commit(servers, names, tx, lease.writer);
          // Whoever took the right to write meanwhile may have declared it void.
          lease.check();
        } catch (error) {
          if (!(error instanceof NotKept)) broken = error;
          throw error instanceof NotKept ? error.cause : unknownState(place, error);
        }
        committed.lost.splice(committed.lost.indexOf(tx), 1);
        committed.last = tx;
        told?.(result);
        return result;
      }),
    async close() {
      if (closed) return;
      closed = true;
      await queue;
      await lease.release().catch(() => undefined);
      await servers.close();
    },
  };
}

function viewOf(servers: Servers, names: TableNames, last: number, lost: readonly number[]): ClusterView {
  const gone = lost.filter((tx) => tx <= last).map(int);
  const visible = `tx <= ${int(last)}${gone.length === 0 ? '' : ` AND NOT ${isIn('tx', gone)}`}`;
  const from = (table: TableName) => `FROM ${names.all(table)} WHERE ${visible}`;
  return {
    ...names,
    visible,
    from,
    standing(table, { own = false, join = '' } = {}) {
      const keys = KEYS[table];
      const was = keys.map((key) => (key === 'tx' ? 'was' : key)).join(', ');
      return `FROM ${own ? names.own(table) : names.all(table)} ${join} WHERE ${visible} AND (${keys.join(', ')}) NOT IN
        (SELECT ${was} FROM ${names.own(`${table}_gone`)} WHERE ${visible})`;
    },
    rows: (sql) => servers.rows(sql),
    chunks: (sql) => servers.chunks(sql),
    integers: (sql) => servers.integers(sql),
  };
}

function writerOf(
  servers: Servers,
  names: TableNames,
  lease: Lease,
  tx: number,
  lost: readonly number[],
): { writer: ClusterWriter; flush(): Promise<void> } {
  const view = viewOf(
    servers,
    names,
    tx,
    lost.filter((other) => other !== tx),
  );
  const waiting = new Map<TableName, RowBytes>();
  const send = async (table: TableName, bytes: RowBytes) => {
    if (bytes.rows === 0) return;
    lease.check();
    await servers.insert(names.all(table), bytes.take());
  };
  const flush = async () => {
    await Promise.all([...waiting].map(([table, bytes]) => send(table, bytes)));
  };
  const writer: ClusterWriter = {
    ...view,
    tx,
    async append(table, rows) {
      const types = Object.values(shapeOf(table).columns);
      let bytes = waiting.get(table);
      if (bytes === undefined) {
        bytes = new RowBytes();
        waiting.set(table, bytes);
      }
      for (const row of rows) {
        bytes.row(tx, types, row);
        if (bytes.length >= BYTES_AT_ONCE || bytes.rows >= ROWS_AT_ONCE) await send(table, bytes);
      }
    },
    async appendFile(table, path) {
      lease.check();
      await servers.insertFile(names.all(table), path);
    },
    async derive(table, select) {
      await flush();
      lease.check();
      await servers.run(`INSERT INTO ${names.all(table)} SELECT toInt64(${int(tx)}), ${select}`);
    },
    async rows(sql) {
      await flush();
      return servers.rows(sql);
    },
    async *chunks(sql) {
      await flush();
      yield* servers.chunks(sql);
    },
    async integers(sql) {
      await flush();
      return servers.integers(sql);
    },
  };
  return { writer, flush };
}

/** A transaction that is known to have come to nothing. */
class NotKept extends Error {}

/**
 * Commits. Where the answer is lost it is asked whether the commit arrived; where it did not, the transaction is
 * declared void, so that a commit still on its way comes too late. Throws NotKept where it came to nothing, and
 * anything else where that cannot be told.
 */
async function commit(servers: Servers, names: TableNames, tx: number, writer: string): Promise<void> {
  const txs = names.all('txs');
  let trouble: unknown;
  for (let tried = 0; tried < ASKED; tried++) {
    if (tried > 0) await pause(FIRST_PAUSE * 2 ** (tried - 1));
    try {
      if (tried === 0) await servers.insert(txs, stateRow(tx, STATES.committed, writer));
      const mine = `writer = ${text(writer)}`;
      const [row] = await servers.rows(
        `SELECT maxIf(state, ${mine}), countIf(NOT (${mine})) FROM ${txs} WHERE tx = ${int(tx)}`,
      );
      const [state, foreign = 0] = (row ?? []) as readonly number[];
      if (state === STATES.committed && foreign === 0) return;
      if (foreign > 0) trouble = overtaken();
      await servers.insert(txs, stateRow(tx, STATES.void, writer));
      throw new NotKept('the transaction was not committed', { cause: trouble });
    } catch (error) {
      if (error instanceof NotKept) throw error;
      trouble = error;
    }
  }
  throw trouble;
}

function stateRow(tx: number, state: number, writer: string): Buffer {
  const bytes = new RowBytes();
  bytes.row(tx, ['u8', 's'], [state, writer]);
  return bytes.take();
}

function overtaken(): UserError {
  return new UserError('another process took the right to write while this one could not be reached', {
    hint: 'Nothing of what was under way is kept. Run the command again.',
    exitCode: EXIT.locked,
  });
}

function unknownState(place: string, cause: unknown): UserError {
  return new UserError(
    `it cannot be told whether the last change is in ${place}: the server does not answer`,
    {
      hint: 'Open the workspace again when the server is back; the change is then there as a whole or not at all.',
      cause,
    },
  );
}
