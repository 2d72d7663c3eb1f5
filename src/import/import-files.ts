/**
 * A run of importing: paths and globs → files → rows → the log, a file a transaction. A file is known by its
 * hash: what is in the log is passed over, so that a run that was cut off is simply started again.
 */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { EventLog } from '../log/event-log.js';
import type { ChosenGuard, ImportSetAside, ImportTally, IncomingFile } from '../log/imported-types.js';
import { EXIT, UserError } from '../shared/user-error.js';
import { detectFormat, KNOWN_FORMATS } from './detect.js';
import { bad, type Format, type FormatName, type RowTools } from './format.js';
import { readDataFile, Stopped } from './import-file.js';
import { mappedFormat } from './mapped-format.js';
import type { Mapping } from './mapping.js';
import { type DataFile, dataFiles, markFile, peek } from './open-file.js';
import { PARQUET_MARK } from './parquet-rows.js';
import { UnreadableFile } from './unreadable-file.js';

/** How to import. */
export interface ImportOptions {
  /** The format of every file; recognised file by file where it is left out. */
  readonly as?: FormatName;
  /** For tables that no format knows. */
  readonly mapping?: Mapping;
  /** Release of the data set, kept with each row. */
  readonly release?: string;
  readonly guards: readonly ChosenGuard[];
  /** Version of this program, for the manifest. */
  readonly version: string;
  /** Stops the run; the file in hand is then not kept. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** How far a run is. */
export interface ImportProgress {
  readonly files: number;
  readonly filesInAll: number;
  readonly rows: number;
  readonly path: string;
}

/** What a run did. */
export interface ImportResult extends ImportTally {
  /** Files taken, and files that were in the log already. */
  readonly files: number;
  readonly knownFiles: number;
  /** Files that could not be taken at all. */
  readonly failedFiles: number;
  /** The first of what was set aside; `setAside` counts all of it, with a whole file as one. */
  readonly examples: readonly ImportSetAside[];
  readonly formats: Readonly<Record<string, number>>;
  readonly interrupted: boolean;
}

type Tally = { -readonly [K in keyof ImportResult]: ImportResult[K] } & {
  examples: ImportSetAside[];
  formats: Record<string, number>;
};

/** Set-asides that are given back; the log holds all. */
const EXAMPLES = 100;
/** Bytes by which a format is recognised: a header, or a first row. */
const HEAD = 1 << 16;

/** Imports files. Throws a UserError (exit code 2) where a path leads nowhere. */
export async function importFiles(
  log: EventLog,
  paths: readonly string[],
  tools: RowTools,
  options: ImportOptions,
): Promise<ImportResult> {
  const found = await findFiles(paths);
  const tally: Tally = {
    rows: 0,
    added: 0,
    replaced: 0,
    known: 0,
    setAside: 0,
    files: 0,
    knownFiles: 0,
    failedFiles: 0,
    examples: [],
    formats: {},
    interrupted: false,
  };
  const inputs = createHash('sha256');
  const taken = new Set((await log.importedFiles()).map((file) => file.path));
  const run = await log.beginRun({
    command: 'import',
    version: options.version,
    coder: 'none',
    options: {
      paths,
      as: options.as ?? null,
      release: options.release ?? null,
      mapping: options.mapping ?? null,
    },
  });
  for (const [i, path] of found.entries()) {
    if (options.signal?.aborted) tally.interrupted = true;
    if (tally.interrupted) break;
    const before = tally.rows;
    const onRows = (rows: number) =>
      options.onProgress?.({ files: i, filesInAll: found.length, rows: before + rows, path });
    inputs.update(await importPath(log, path, !taken.has(path), tools, options, tally, onRows));
    onRows(tally.rows - before);
  }
  await log.refreshImports(options.guards);
  await log.endRun(run, tally.interrupted ? 'interrupted' : 'complete', inputs.digest('hex'));
  return tally;
}

/** Files behind paths and globs, each once, in order. */
async function findFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const file = await stat(path).catch(() => undefined);
    if (file?.isFile()) found.add(path);
    else if (file?.isDirectory()) {
      for (const inside of await glob('**/*', { cwd: path, absolute: true, dot: false })) found.add(inside);
    } else {
      const matches = isDynamicPattern(path) ? await glob(path, { absolute: true, dot: false }) : [];
      if (matches.length === 0) {
        throw new UserError(`${path} leads to no file`, {
          exitCode: EXIT.usage,
          hint: 'Nothing was imported.',
        });
      }
      for (const match of matches) found.add(match);
    }
  }
  return [...found].sort();
}

/**
 * Imports what one path holds; gives its hash. `fresh`: nothing of that path is in the log, so that a plain file is
 * taken while it is still read for its hash.
 */
async function importPath(
  log: EventLog,
  path: string,
  fresh: boolean,
  tools: RowTools,
  options: ImportOptions,
  tally: Tally,
  onRows: (rows: number) => void,
): Promise<string> {
  let hash = '';
  try {
    const marked = markFile(path);
    const [evenLines, markedHash] = [marked.then((mark) => mark.evenLines), marked.then((mark) => mark.hash)];
    // A failure is told where they are waited for, below at the latest.
    for (const each of [evenLines, markedHash]) each.catch(() => undefined);
    if (!fresh) hash = await markedHash;
    const members = await dataFiles(path, evenLines);
    const [first] = members;
    const early = fresh && members.length === 1 && first?.plain != null;
    if (!early) hash = await markedHash;
    for (const member of members) {
      const own = early ? markedHash : hashOf(hash, path, member, members.length);
      if (typeof own === 'string' && log.hasImportedFile(own)) tally.knownFiles += 1;
      else await importMember(log, member, own, tools, options, tally, onRows);
      if (tally.interrupted) break;
    }
    hash = await markedHash;
  } catch (error) {
    await giveUp(log, path, error, tally);
  }
  return hash;
}

/** The members of an archive share its bytes, and are told apart by their place in it. */
function hashOf(hash: string, path: string, member: DataFile, members: number): string {
  if (members === 1) return hash;
  return createHash('sha256')
    .update(`${hash}!${member.path.slice(path.length)}`)
    .digest('hex');
}

async function importMember(
  log: EventLog,
  member: DataFile,
  hash: string | Promise<string>,
  tools: RowTools,
  options: ImportOptions,
  tally: Tally,
  onRows: (rows: number) => void,
): Promise<void> {
  try {
    const format = await formatOf(member, options);
    const file: IncomingFile = {
      hash,
      path: member.path,
      dataset: format.dataset,
      format: format.name,
      release: options.release ?? null,
      license: format.license,
      restricted: format.restricted,
      confidence: format.confidence,
    };
    const examples: ImportSetAside[] = [];
    const done = await log.importFile(file, (sink) =>
      readDataFile(
        member,
        revised(format, options),
        tools,
        {
          ...sink,
          setAside: (items) => {
            examples.push(...items.slice(0, EXAMPLES - examples.length));
            return sink.setAside(items);
          },
        },
        { onRows, ...(options.signal === undefined ? {} : { signal: options.signal }) },
      ),
    );
    if (done === null) {
      tally.knownFiles += 1;
      return;
    }
    for (const key of ['rows', 'added', 'replaced', 'known', 'setAside'] as const) tally[key] += done[key];
    tally.files += 1;
    tally.formats[format.name] = (tally.formats[format.name] ?? 0) + 1;
    tally.examples.push(...examples.slice(0, EXAMPLES - tally.examples.length));
  } catch (error) {
    if (error instanceof Stopped) tally.interrupted = true;
    else await giveUp(log, member.path, error, tally);
  }
}

async function formatOf(member: DataFile, options: ImportOptions): Promise<Format> {
  if (
    member.parquet === null &&
    (await peek(member, PARQUET_MARK.length)).toString('latin1') === PARQUET_MARK
  )
    throw new UnreadableFile(
      bad(null, 'unknown-format', 'a Parquet file is read as it lies; unpack it first'),
    );
  if (options.mapping !== undefined) return mappedFormat(options.mapping);
  if (member.parquet !== null)
    throw new UnreadableFile(
      bad(null, 'unknown-format', 'a Parquet file is read by a mapping; describe its columns with --map'),
    );
  if (options.as !== undefined && options.as !== 'csv') return KNOWN_FORMATS[options.as];
  const head = (await peek(member, HEAD)).toString('utf8');
  const format = detectFormat(head);
  if (format !== undefined) return format;
  throw new UnreadableFile(
    bad(
      null,
      'unknown-format',
      head === ''
        ? 'the file is empty'
        : 'the first line fits no known format; name it with --as, or describe the table with --map',
    ),
  );
}

/** UCDP revises rows from release to release; its files say no more than the release that was named. */
function revised(format: Format, { release }: ImportOptions): Format {
  const number = Number(release);
  if (format.name !== 'ucdp' || release === undefined || !Number.isFinite(number)) return format;
  return {
    ...format,
    prepare(header, tools) {
      const reader = format.prepare(header, tools);
      if (typeof reader !== 'function') return reader;
      return (cells) => {
        const row = reader(cells);
        return row.kind === 'event' ? { ...row, event: { ...row.event, revision: number } } : row;
      };
    },
  };
}

/** A file that cannot be read is set aside as a whole; a defect of ours is thrown on. */
async function giveUp(log: EventLog, path: string, error: unknown, tally: Tally): Promise<void> {
  const trouble = troubleOf(error);
  if (trouble === undefined) throw error;
  const item: ImportSetAside = { path, line: 0, ...trouble };
  await log.setAsideImports([item]);
  tally.failedFiles += 1;
  tally.setAside += 1;
  tally.rows += 1;
  if (tally.examples.length < EXAMPLES) tally.examples.push(item);
}

function troubleOf(error: unknown): Pick<ImportSetAside, 'column' | 'code' | 'reason'> | undefined {
  if (error instanceof UnreadableFile) {
    const { column, code, reason } = error.trouble;
    return { column, code, reason };
  }
  if (!(error instanceof Error)) return undefined;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  // Troubles of the file system and of unpacking carry a code; broken archives say so.
  if (/^E[A-Z]+$|^Z_/.test(code) || /archive|cut off/.test(error.message)) {
    return { column: null, code: 'unreadable', reason: `the file cannot be read: ${error.message}` };
  }
  return undefined;
}
