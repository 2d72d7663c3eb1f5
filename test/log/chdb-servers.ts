/** Today's ClickHouse in this process (`npm i --no-save chdb`), in the place of a server. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Servers } from '../../src/log/cluster/servers.js';
import { integerColumns, tabRows } from '../../src/log/cluster/tab-rows.js';

interface Session {
  query(sql: string, format?: string): string;
  close(): void;
}

const require = createRequire(import.meta.url);

function found(): { readonly Session: new (path: string) => Session } | undefined {
  try {
    return require('chdb') as { readonly Session: new (path: string) => Session };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

const CHDB = found();
/** False where the package is not installed: what needs it is skipped, and shown as skipped. */
export const HAS_CHDB = CHDB !== undefined;

/** One engine for the process; logs are databases in it. */
export function startChdb(): { connect(): Promise<Servers>; run(sql: string): void; stop(): void } {
  if (CHDB === undefined) throw new Error('chdb is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'entente-chdb-'));
  const session = new CHDB.Session(join(folder, 'data'));
  const ask = (sql: string) => once(Buffer.from(session.query(sql, 'TabSeparatedWithNamesAndTypes')));
  const run = (sql: string) => void session.query(sql);
  let pieces = 0;
  const rows = async (sql: string) => {
    const all = [];
    for await (const some of tabRows(ask(sql))) all.push(...some);
    return all;
  };
  const servers: Servers = {
    rows,
    rowsOn: (_, sql) => rows(sql),
    async *chunks(sql) {
      yield* tabRows(ask(sql));
    },
    integers: async (sql) => integerColumns(ask(sql)),
    run: async (sql) => run(sql),
    runOn: async (_, sql) => run(sql),
    async insert(table, bytes) {
      const path = join(folder, `piece-${++pieces}.bin`);
      writeFileSync(path, bytes);
      run(`INSERT INTO ${table} FROM INFILE '${path}' FORMAT RowBinary`);
      rmSync(path);
    },
    insertFile: async (table, path) => run(`INSERT INTO ${table} FROM INFILE '${path}' FORMAT TabSeparated`),
    close: async () => undefined,
  };
  return {
    connect: async () => servers,
    run,
    stop() {
      session.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
