import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEventLog } from '../../src/log/duckdb-log.js';
import { openStore } from '../../src/log/duckdb-store.js';
import { openVersioned } from '../../src/log/log-version.js';
import { EXIT } from '../../src/shared/user-error.js';
import { seriesEntries } from './sample-entries.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-version-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Names and bytes of all files of the folder. */
async function snapshot(): Promise<readonly (readonly [string, string])[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => [name, (await readFile(join(folder, name))).toString('base64')] as const),
  );
}

describe('openVersioned', () => {
  it('makes the tables once, and opens them again', async () => {
    const path = join(folder, 'log.duckdb');
    await (await openVersioned(path, {})).close();
    const first = await snapshot();
    const store = await openVersioned(path, {});
    expect(await store.rows('SELECT key, value FROM meta')).toEqual([['version', '3']]);
    await store.close();
    expect(await snapshot()).toEqual(first);
  });

  it('refuses a newer version by name and leaves the file as it is to the byte', async () => {
    const path = join(folder, 'log.duckdb');
    const store = await openVersioned(path, {});
    await store.transaction((writer) => writer.rows(`UPDATE meta SET value = '7' WHERE key = 'version'`));
    await store.close();
    const before = await snapshot();
    await expect(openVersioned(path, {})).rejects.toMatchObject({
      exitCode: EXIT.failure,
      message: expect.stringContaining('version 7; this program knows versions up to 3'),
    });
    expect(await snapshot()).toEqual(before);
  });

  it('does so too where a crash left a write-ahead log', async () => {
    const path = join(folder, 'crashed.duckdb');
    const store = await openVersioned(join(folder, 'log.duckdb'), {});
    await store.transaction((writer) => writer.rows(`UPDATE meta SET value = '7' WHERE key = 'version'`));
    for (const end of ['', '.wal']) await copyFile(join(folder, `log.duckdb${end}`), `${path}${end}`);
    await store.close();
    const before = await snapshot();
    expect(before.map(([name]) => name)).toContain('crashed.duckdb.wal');
    await expect(openVersioned(path, {})).rejects.toThrow('version 7');
    expect(await snapshot()).toEqual(before);
  });

  it('refuses a database of another program, and a file that is none', async () => {
    const foreign = join(folder, 'foreign.duckdb');
    const store = await openStore(foreign);
    await store.transaction((writer) => writer.rows('CREATE TABLE accounts (n INTEGER)'));
    await store.close();
    await expect(openVersioned(foreign, {})).rejects.toThrow('no log of Entente');
    const text = join(folder, 'text.duckdb');
    await writeFile(text, 'this is no database '.repeat(1000));
    await expect(openVersioned(text, {})).rejects.toMatchObject({
      exitCode: EXIT.failure,
      hint: expect.stringContaining('copy'),
    });
    await expect(openVersioned(join(folder, 'none', 'log.duckdb'), {})).rejects.toThrow('cannot be opened');
  });

  it('opens read-only without making or changing anything', async () => {
    const path = join(folder, 'log.duckdb');
    await expect(openEventLog(path, { readOnly: true })).rejects.toThrow('there is no log');
    const log = await openEventLog(path);
    await log.append(seriesEntries(0, 3));
    await log.close();
    const before = await snapshot();
    const reader = await openEventLog(path, { readOnly: true });
    expect((await reader.documents()).length).toBe(3);
    await expect(reader.append(seriesEntries(3, 4))).rejects.toThrow();
    await reader.close();
    expect(await snapshot()).toEqual(before);
  });

  it('numbers the texts of rows that version 2 imported, and loses none', async () => {
    const path = join(folder, 'log.duckdb');
    const store = await openVersioned(path, {});
    await store.transaction(async (writer) => {
      for (const statement of VERSION_2) await writer.rows(statement);
    });
    await store.close();
    await expect(openVersioned(path, { readOnly: true })).rejects.toThrow('must be opened for writing once');
    const log = await openEventLog(path);
    const rows = await log.importedEvents();
    expect(
      rows.map(({ id, source, target, type, mode, contexts, intensity, place, precision, line }) =>
        [id, source, target, type, mode, contexts, intensity, place, precision, line].flat(),
      ),
    ).toEqual([
      ['7', 'PRK', 'RUS.GOV', 'CONSULT', 'visit', 'military', 'economic', 1.9, 'KOR', 'day', 1],
      ['x-1', 'RUS', 'ISR', 'PSE', 'ASSAULT', null, null, null, 'month', 2],
    ]);
    await log.refreshImports([]);
    const acts = await log.importedActs();
    expect(acts.map(({ source, target, type, mode }) => [source, target, type, mode].join(' '))).toEqual([
      'PRK RUS CONSULT visit',
      'ISR PSE ASSAULT ',
      'RUS PSE ASSAULT ',
    ]);
    await log.close();
  });
});

/** The tables of imports as version 2 had them, with two rows. */
const VERSION_2 = [
  'DROP VIEW imported_rows',
  ...['imported', 'imported_stale', 'imported_acts', 'imported_datasets', 'imported_deeds'].map(
    (name) => `DROP TABLE ${name}`,
  ),
  ...['imported_kinds', 'imported_actors', 'imported_parties'].map((name) => `DROP TABLE ${name}`),
  `CREATE TABLE imported (
    file INTEGER NOT NULL, line INTEGER NOT NULL, dataset VARCHAR NOT NULL, number BIGINT, label VARCHAR,
    day DATE, precision VARCHAR NOT NULL, published DATE, code VARCHAR NOT NULL, type VARCHAR, mode VARCHAR,
    contexts VARCHAR, source VARCHAR, target VARCHAR, intensity DOUBLE, mentions INTEGER, sources INTEGER,
    articles INTEGER, publisher VARCHAR, url VARCHAR, place VARCHAR, revision DOUBLE NOT NULL,
    deleted BOOLEAN NOT NULL, notes INTEGER NOT NULL)`,
  `CREATE TABLE imported_acts (
    source VARCHAR NOT NULL, target VARCHAR NOT NULL, day DATE NOT NULL, dataset VARCHAR NOT NULL,
    precision VARCHAR NOT NULL, type VARCHAR NOT NULL, mode VARCHAR, rows INTEGER NOT NULL,
    articles INTEGER NOT NULL, sources INTEGER NOT NULL)`,
  `INSERT INTO imported_files VALUES (1, 'aa', 'a.tsv', 'own', 'csv', NULL, 'own', false, 0.8, 2, 2, 0, 0, 0, NULL)`,
  `INSERT INTO imported VALUES
    (1, 1, 'own', 7, NULL, '2024-06-19', 'day', NULL, 'talk', 'CONSULT', 'visit', 'military;economic', 'PRK',
     'RUS.GOV', 1.9, 10, 2, 3, NULL, 'https://example.org/1', 'KOR', 0, false, 0),
    (1, 2, 'own', NULL, 'x-1', '2024-07-01', 'month', NULL, 'war', 'ASSAULT', NULL, NULL, 'RUS;ISR', 'PSE',
     NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, false, 0)`,
  `UPDATE meta SET value = '2' WHERE key = 'version'`,
];
