/** The part of the event log that keeps other people's data sets: joins store, acts, queries and export. */
import type { Store } from './duckdb-store.js';
import type { EventLog } from './event-log.js';
import { writeImportExport } from './export-imports.js';
import { refreshActs, selectActs, selectGuards } from './imported-acts.js';
import {
  selectImportedFiles,
  selectImportSetAsides,
  selectReceipts,
  streamReceipts,
} from './imported-queries.js';
import { writeImportedFile, writeImportSetAsides } from './imported-store.js';
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
/** Key in `meta`: the guards under which the acts were computed; absent where rows came in since. */
const FRESH = 'imports-refreshed';

/** `hashes`: of the files in the log; kept up to date here. */
export function importing(store: Store, hashes: Set<string>, run: CurrentRun, staging: string): Importing {
  return {
    hasImportedFile: (hash) => hashes.has(hash),
    importFile: (file, fill) =>
      store.transaction(
        async (writer) => {
          await writer.rows('DELETE FROM meta WHERE key = $1', [FRESH]);
          return writeImportedFile(writer, file, run.number, staging, fill);
        },
        () => void hashes.add(file.hash),
      ),
    async setAsideImports(items) {
      if (items.length === 0) return;
      await store.transaction(async (writer) => {
        for (const { path } of items) {
          await writer.rows('DELETE FROM imported_set_aside WHERE path = $1', [path]);
        }
        await writeImportSetAsides(writer, null, items);
      });
    },
    async refreshImports(guards) {
      const wanted = [...new Set(guards)].sort().join(',');
      const [fresh] = await store.rows('SELECT value FROM meta WHERE key = $1', [FRESH]);
      if (fresh?.[0] === wanted) return;
      await store.transaction(async (writer) => {
        await refreshActs(writer, guards);
        await writer.rows('DELETE FROM meta WHERE key = $1', [FRESH]);
        await writer.append('meta', [[FRESH, wanted]]);
      });
    },
    importedFiles: () => selectImportedFiles(store),
    importCounts: () => store.exclusive(() => selectImportCounts(store)),
    importGuards: () => selectGuards(store),
    importedActs: (filter = {}) => store.exclusive(() => selectActs(store, filter)),
    importedEvents: (filter = {}) => selectReceipts(store, filter),
    importSetAsides: (limit = LISTED) => selectImportSetAsides(store, limit),
    exportImports: (path, as, options = {}) =>
      store.exclusive(() => writeImportExport(streamReceipts(store), path, as, options)),
  };
}
