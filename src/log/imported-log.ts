/** The part of the event log that keeps other people's data sets: joins store, acts, queries and export. */

import { type ActNames, readActNames, selectActColumns, selectActs } from './act-queries.js';
import type { Store, Writer } from './duckdb-store.js';
import type { EventLog } from './event-log.js';
import { writeImportExport } from './export-imports.js';
import { computeActs, selectGuards, updateActs } from './imported-acts.js';
import { loadNames, type Names } from './imported-names.js';
import {
  selectImportedFiles,
  selectImportSetAsides,
  selectReceipts,
  streamReceipts,
} from './imported-queries.js';
import { KnownFile, writeImportedFile, writeImportSetAsides } from './imported-store.js';
import type { ChosenGuard } from './imported-types.js';
import { selectImportCounts } from './log-summaries.js';

/** What this file gives to the log. */
export type Importing = Pick<
  EventLog,
  | 'hasImportedFile'
  | 'importFile'
  | 'setAsideImports'
  | 'refreshImports'
  | 'importedFiles'
  | 'importCounts'
  | 'importGuards'
  | 'importedActs'
  | 'importedActColumns'
  | 'importedActCount'
  | 'importedEvents'
  | 'importSetAsides'
  | 'exportImports'
>;

/** The run under way; null: none. */
export interface CurrentRun {
  number: number | null;
}

/** Set-asides that are listed where nobody says how many. */
const LISTED = 1000;
/** Key in `meta`: the guards under which the acts were computed, and the last file that is counted in them. */
const FRESH = 'imports-refreshed';

/** Changed rows up to which only what they touch is computed again, and the share of all rows up to which. */
const FEW_ROWS = 20_000;
const SMALL_SHARE = 0.02;

/** `hashes`: of the files in the log; kept up to date here. */
export function importing(store: Store, hashes: Set<string>, run: CurrentRun, staging: string): Importing {
  let names: Names | undefined;
  /** Read anew after each file. */
  let actNames: Promise<ActNames> | undefined;
  const known = () => {
    actNames ??= readActNames(store);
    return actNames;
  };
  return {
    hasImportedFile: (hash) => hashes.has(hash),
    async importFile(file, fill) {
      try {
        const { tally } = await store.transaction(
          async (writer) => {
            names ??= await loadNames((table) => writer.rows(`SELECT * FROM ${table}`));
            const writing = { store, writer, names, staging, run: run.number };
            const written = await writeImportedFile(writing, file, hashes, fill);
            await names.flush(writer);
            return written;
          },
          ({ hash }) => {
            hashes.add(hash);
            actNames = undefined;
          },
        );
        return tally;
      } catch (error) {
        // Names that were given in vain are forgotten with the rows.
        names = undefined;
        if (error instanceof KnownFile) return null;
        throw error;
      }
    },
    async setAsideImports(items) {
      if (items.length === 0) return;
      await store.transaction(async (writer) => {
        for (const { path } of items) {
          await writer.rows('DELETE FROM imported_set_aside WHERE path = $1', [path]);
        }
        await writeImportSetAsides(writer, null, items);
      });
    },
    refreshImports: (guards) => refresh(store, guards),
    importedFiles: () => selectImportedFiles(store),
    importCounts: () => store.exclusive(() => selectImportCounts(store)),
    importGuards: () => selectGuards(store),
    importedActs: (filter = {}) => store.exclusive(async () => selectActs(store, await known(), filter)),
    importedActColumns: (states) =>
      store.exclusive(async () => selectActColumns(store, await known(), states)),
    async importedActCount() {
      const [row] = await store.rows('SELECT count(*)::DOUBLE FROM imported_acts');
      return row?.[0] as number;
    },
    importedEvents: (filter = {}) => selectReceipts(store, filter),
    importSetAsides: (limit = LISTED) => selectImportSetAsides(store, limit),
    exportImports: (path, as, options = {}) =>
      store.exclusive(() => writeImportExport(streamReceipts(store), path, as, options)),
  };
}

async function refresh(store: Store, guards: readonly ChosenGuard[]): Promise<void> {
  const wanted = [...new Set(guards)].sort().join(',');
  const [state] = await store.rows(
    `SELECT (SELECT value FROM meta WHERE key = $1), (SELECT coalesce(max(file), 0) FROM imported_files)::INTEGER`,
    [FRESH],
  );
  const last = (state?.[1] ?? 0) as number;
  const fresh = `${last} ${wanted}`;
  if (state?.[0] === fresh) return;
  const counted = /^(\d+) (.*)$/.exec((state?.[0] ?? '') as string);
  await store.transaction(async (writer) => {
    if (counted?.[2] === wanted && (await fewChanged(writer, Number(counted[1])))) {
      await updateActs(writer, guards, Number(counted[1]));
    } else await computeActs(writer, guards);
    await writer.rows('DELETE FROM meta WHERE key = $1', [FRESH]);
    await writer.append('meta', [[FRESH, fresh]]);
  });
}

async function fewChanged(writer: Writer, last: number): Promise<boolean> {
  const [counts] = await writer.rows(
    `SELECT (SELECT count(*) FROM imported WHERE file > $1)::DOUBLE + (SELECT count(*) FROM imported_stale)::DOUBLE,
       (SELECT count(*) FROM imported)::DOUBLE`,
    [last],
  );
  const [changed = 0, all = 0] = (counts ?? []) as number[];
  return changed <= Math.max(FEW_ROWS, SMALL_SHARE * all);
}
