/** The version of a log's tables: made on first use, and refused where it is newer than this program. */
import { existsSync } from 'node:fs';
import { UserError } from '../shared/user-error.js';
import { openStore, type Store, type StoreOptions } from './duckdb-store.js';
import { IMPORT_TABLES, LOG_VERSION, TABLES } from './schema.js';

/**
 * Opens the log's file with its tables in place. A log of a newer version stays as it is to the byte:
 * opening writes nothing, except where a crash left a write-ahead log (DuckDB then takes it in), and such
 * a file is looked at first without the right to write.
 */
export async function openVersioned(path: string, options: StoreOptions): Promise<Store> {
  if (options.readOnly && !existsSync(path)) throw new UserError(`there is no log at ${path}`);
  if (existsSync(`${path}.wal`) && !options.readOnly) {
    const reader = await openStore(path, { ...options, readOnly: true });
    await checkVersion(reader, path).finally(() => reader.close());
  }
  return openChecked(path, options);
}

async function openChecked(path: string, options: StoreOptions): Promise<Store> {
  const store = await openStore(path, options);
  try {
    await checkVersion(store, path);
    const version = await versionOf(store);
    if (version === LOG_VERSION) return store;
    if (!options.readOnly) await (version === undefined ? makeTables(store) : upgrade(store));
    else if (version !== undefined) throw needsUpgrade(path, version);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function checkVersion(store: Store, path: string): Promise<void> {
  const version = await versionOf(store);
  if (version === undefined) {
    const [row] = await store.rows('SELECT count(*)::INTEGER FROM duckdb_tables()');
    // An empty database is what a crash between making the file and its tables leaves.
    if (row?.[0] === 0) return;
    throw new UserError(`${path} is a DuckDB file, but no log of Entente`, {
      hint: 'Name another workspace, or move the file away.',
    });
  }
  if (version > LOG_VERSION) {
    throw new UserError(
      `${path} is a log of version ${version}; this program knows versions up to ${LOG_VERSION}`,
      { hint: 'Install the newer Entente that wrote it. Nothing was changed.' },
    );
  }
}

/** Undefined where the tables are not there. */
async function versionOf(store: Store): Promise<number | undefined> {
  const [table] = await store.rows(`SELECT count(*)::INTEGER FROM duckdb_tables() WHERE table_name = 'meta'`);
  if (table?.[0] !== 1) return undefined;
  const [row] = await store.rows(`SELECT value FROM meta WHERE key = 'version'`);
  return row === undefined ? undefined : Number(row[0]);
}

async function makeTables(store: Store): Promise<void> {
  await store.transaction(async (writer) => {
    for (const statement of [...TABLES, ...IMPORT_TABLES]) await writer.rows(statement);
    await writer.append('meta', [['version', String(LOG_VERSION)]]);
  });
}

/** Version 1 knew no imports; nothing else differs. */
async function upgrade(store: Store): Promise<void> {
  await store.transaction(async (writer) => {
    for (const statement of IMPORT_TABLES) await writer.rows(statement);
    await writer.rows("UPDATE meta SET value = $1 WHERE key = 'version'", [String(LOG_VERSION)]);
  });
}

function needsUpgrade(path: string, version: number): UserError {
  return new UserError(`${path} is a log of version ${version} and must be opened for writing once`, {
    hint: 'Run any command on its workspace, such as: entente doctor',
  });
}
