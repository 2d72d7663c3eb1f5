/** The version of a log's tables: made on first use, and refused where it is newer than this program. */
import { existsSync } from 'node:fs';
import { PRECISIONS } from '../ontology/day.js';
import { UserError } from '../shared/user-error.js';
import { openStore, type Store, type StoreOptions } from './duckdb-store.js';
import { IMPORT_FILE_TABLES, IMPORT_ROW_TABLES, LOG_VERSION, TABLES } from './schema.js';

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
    if (!options.readOnly) await (version === undefined ? makeTables(store) : upgrade(store, version));
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
    for (const statement of [...TABLES, ...IMPORT_FILE_TABLES, ...IMPORT_ROW_TABLES])
      await writer.rows(statement);
    await writer.append('meta', [['version', String(LOG_VERSION)]]);
  });
}

/** Version 1 knew no imports; version 2 kept each imported row with all its texts. Nothing else differs. */
async function upgrade(store: Store, version: number): Promise<void> {
  await store.transaction(async (writer) => {
    if (version === 1) for (const statement of IMPORT_FILE_TABLES) await writer.rows(statement);
    if (version === 2) for (const statement of SET_ASIDE_TEXTS) await writer.rows(statement);
    for (const statement of IMPORT_ROW_TABLES) await writer.rows(statement);
    if (version === 2) for (const statement of NUMBER_TEXTS) await writer.rows(statement);
    await writer.rows("UPDATE meta SET value = $1 WHERE key = 'version'", [String(LOG_VERSION)]);
  });
}

const SET_ASIDE_TEXTS: readonly string[] = [
  'ALTER TABLE imported RENAME TO imported_texts',
  'DROP TABLE imported_acts',
];

/** Numbers the names in imported_texts, and its rows by them; acts are computed when they are next asked for. */
const NUMBER_TEXTS: readonly string[] = [
  `INSERT INTO imported_datasets SELECT row_number() OVER (ORDER BY dataset), dataset
   FROM (SELECT DISTINCT dataset FROM imported_texts)`,
  `INSERT INTO imported_deeds SELECT row_number() OVER (ORDER BY type, mode), type, mode
   FROM (SELECT DISTINCT type, mode FROM imported_texts WHERE type IS NOT NULL)`,
  `INSERT INTO imported_kinds
   SELECT row_number() OVER (ORDER BY code, k.type, k.mode, contexts), code, deed, contexts, NULL
   FROM (SELECT DISTINCT code, type, mode, contexts FROM imported_texts) k
   LEFT JOIN imported_deeds d ON d.type = k.type AND d.mode IS NOT DISTINCT FROM k.mode`,
  `CREATE TEMP TABLE sides AS
   SELECT DISTINCT codes, split_part(unnest(string_split(codes, ';')), '.', 1) AS state FROM (
     SELECT source AS codes FROM imported_texts UNION SELECT target FROM imported_texts
     UNION SELECT place FROM imported_texts) WHERE codes IS NOT NULL`,
  `INSERT INTO imported_actors SELECT row_number() OVER (ORDER BY codes), codes
   FROM (SELECT codes FROM temp.sides UNION SELECT state FROM temp.sides)`,
  `INSERT INTO imported_parties
   SELECT DISTINCT a.actor, s.actor FROM (SELECT * FROM temp.sides UNION SELECT state, state FROM temp.sides) p
   JOIN imported_actors a ON a.codes = p.codes JOIN imported_actors s ON s.codes = p.state`,
  `INSERT INTO imported
   SELECT i.file, i.line, d.dataset, i.number, i.label, i.day,
     list_position(['${PRECISIONS.join("', '")}'], i.precision) - 1, i.published, k.kind, s.actor, t.actor,
     i.intensity, i.mentions, i.sources, i.articles, i.publisher, i.url, p.actor, i.revision, i.deleted, i.notes
   FROM imported_texts i JOIN imported_datasets d ON d.name = i.dataset
     LEFT JOIN imported_deeds x ON x.type = i.type AND x.mode IS NOT DISTINCT FROM i.mode
     JOIN imported_kinds k ON k.code = i.code AND k.deed IS NOT DISTINCT FROM x.deed
       AND k.contexts IS NOT DISTINCT FROM i.contexts
     LEFT JOIN imported_actors s ON s.codes = i.source LEFT JOIN imported_actors t ON t.codes = i.target
     LEFT JOIN imported_actors p ON p.codes = i.place
   ORDER BY i.file, i.line`,
  'DROP TABLE imported_texts',
  'DROP TABLE temp.sides',
  `DELETE FROM meta WHERE key = 'imports-refreshed'`,
];

function needsUpgrade(path: string, version: number): UserError {
  return new UserError(`${path} is a log of version ${version} and must be opened for writing once`, {
    hint: 'Run any command on its workspace, such as: entente doctor',
  });
}
