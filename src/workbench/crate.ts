/** Writes an open workspace as an RO-Crate into a folder: tables, settings, corrections, and what tells of them. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type CrateFile, crateMetadata, METADATA_FILE } from '../crate/index.js';
import { type EventLog, exportTable, settingsPath } from '../log/index.js';
import type { Correction } from '../ontology/logged-event.js';
import { EXIT, UserError } from '../shared/user-error.js';
import type { TieSeries } from '../ties/index.js';
import type { CrateRequest, CrateResult } from './api.js';
import { seriesRows } from './ties.js';

export interface CrateSource {
  readonly log: EventLog;
  readonly folder: string;
  readonly name: string;
  readonly actorsFile: string | null;
  readonly versions: { readonly entente: string; readonly coder: string };
  readonly series: () => Promise<readonly TieSeries[]>;
}

/** A file to be written, and what the crate says of it. */
type Part = Omit<CrateFile, 'bytes' | 'hash'> & { readonly write: (path: string) => Promise<unknown> };

const CSV = 'text/csv';

/**
 * The folder appears when it is whole. Throws a UserError where it is there already and holds anything, or where its
 * parent is not there.
 */
export async function writeCrate(source: CrateSource, request: CrateRequest): Promise<CrateResult> {
  const { folder } = request;
  await checkFolder(folder);
  const part = `${folder}.part-${process.pid}`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part);
  try {
    const corrections = await source.log.corrections();
    const files: CrateFile[] = [];
    for (const { write, ...file } of await partsOf(source, corrections)) {
      const path = join(part, file.path);
      await write(path);
      files.push({ ...file, ...(await measured(path)) });
    }
    const facts = {
      name: source.name,
      published: request.when,
      license: request.license ?? null,
      versions: source.versions,
      runtime: process.version,
      files,
      documents: await source.log.documents(),
      imported: await source.log.importedFiles(),
      runs: await source.log.runs(),
      corrections,
    };
    const metadata = `${JSON.stringify(crateMetadata(facts), undefined, 2)}\n`;
    await writeFile(join(part, METADATA_FILE), metadata);
    if (existsSync(folder)) await rm(folder, { recursive: true });
    await rename(part, folder);
    return { folder, files: files.length + 1, corrections: corrections.length };
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

async function checkFolder(folder: string): Promise<void> {
  if (!existsSync(dirname(folder))) {
    throw new UserError(`${folder} cannot be written: there is no folder ${dirname(folder)}`, {
      exitCode: EXIT.usage,
    });
  }
  if (!existsSync(folder)) return;
  if ((await stat(folder)).isDirectory() && (await readdir(folder)).length === 0) return;
  throw new UserError(`${folder} exists already and is not empty`, {
    hint: 'Name a folder that is not there yet.',
    exitCode: EXIT.usage,
  });
}

async function partsOf(source: CrateSource, corrections: readonly Correction[]): Promise<readonly Part[]> {
  const { log, folder, actorsFile } = source;
  const ties = (await source.series()).flatMap(seriesRows);
  const events = (await log.counts()).events;
  return [
    ...(events === 0
      ? []
      : [
          {
            path: 'events.csv',
            name: 'Events',
            description: 'Every standing event with the sentence that proves it.',
            mediaType: CSV,
            made: true,
            write: (path: string) => log.exportEvents(path, 'csv', { force: true }),
          },
          {
            path: 'events.parquet',
            name: 'Events (Parquet)',
            description: 'The same events as Parquet.',
            mediaType: 'application/vnd.apache.parquet',
            made: true,
            write: (path: string) => log.exportEvents(path, 'parquet', { force: true }),
          },
        ]),
    ...(ties.length === 0
      ? []
      : [
          {
            path: 'ties.csv',
            name: 'Ties',
            description: 'The series of every pair by month, both ways together, facts alone.',
            mediaType: CSV,
            made: true,
            write: (path: string) => exportTable(ties, path, 'csv', { force: true }),
          },
        ]),
    {
      path: 'corrections.jsonl',
      name: 'Corrections',
      description: 'Every word of a person on an event, as it was recorded.',
      mediaType: 'application/jsonl',
      made: true,
      write: (path) => writeFile(path, corrections.map((one) => `${JSON.stringify(one)}\n`).join('')),
    },
    {
      path: 'entente.yaml',
      name: 'Settings',
      description: 'The settings of the workspace.',
      mediaType: 'application/yaml',
      made: false,
      write: (path) => copyFile(settingsPath(folder), path),
    },
    ...(actorsFile === null
      ? []
      : [
          {
            path: `actors-${basename(actorsFile)}`,
            name: 'Own actors',
            description: 'The table of actors of the workspace.',
            mediaType: 'text/tab-separated-values',
            made: false,
            write: (path: string) => copyFile(actorsFile, path),
          },
        ]),
  ];
}

async function measured(path: string): Promise<Pick<CrateFile, 'bytes' | 'hash'>> {
  const content = await readFile(path);
  return { bytes: content.length, hash: createHash('sha256').update(content).digest('hex') };
}
