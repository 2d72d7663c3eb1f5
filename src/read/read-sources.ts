/** The whole stage: paths in, documents and what was set aside out, in the order of the paths. */
import { createReadStream } from 'node:fs';
import type { Day } from '../ontology/day.js';
import type { Document } from '../ontology/document.js';
import type { Bytes } from './byte-stream.js';
import type { Format } from './format.js';
import type { Defaults, FieldMap } from './raw-report.js';
import { type FileOptions, LARGEST, readFile, tooLarge } from './read-file.js';
import { listSources, type SourceFile } from './sources.js';
import { type Circumstances, type ReadItem, setAside, toDocument } from './to-document.js';

export interface ReadOptions {
  /** Which key of a JSON report holds which field. */
  readonly map?: FieldMap;
  /** For whatever a report does not tell of itself. */
  readonly defaults?: Defaults;
  /** Reports of a later day are set aside; passed in, because nothing here looks at a clock. */
  readonly today: Day;
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Told by its first bytes if absent. */
  readonly stdinFormat?: Format;
  /** Ends the reading between two reports, with the signal's reason thrown. */
  readonly signal?: AbortSignal;
  /** Hash of the document of that id in the log, so that another content under its id is noticed. */
  readonly hashOfId?: (id: string) => string | undefined;
  /** Called with each number of bytes taken from a source, packed as they are; for progress bars. */
  readonly onBytes?: (bytes: number) => void;
}

/**
 * Reads everything that the paths stand for. Yields each report or what was set aside, in order, one at a
 * time. Throws a `UserError` for a path that leads nowhere, and the signal's reason when it is aborted;
 * a RangeError where `-` is given without `stdin`.
 */
export async function* readSources(paths: readonly string[], options: ReadOptions): AsyncGenerator<ReadItem> {
  const { files } = await listSources(paths);
  const seen = new Map<string, string>();
  const circumstances: Circumstances = {
    today: options.today,
    ...(options.defaults === undefined ? {} : { defaults: options.defaults }),
    hashOfId: (id) => seen.get(id) ?? options.hashOfId?.(id),
  };
  for (const file of files) {
    options.signal?.throwIfAborted();
    for await (const item of readOne(file, options)) {
      options.signal?.throwIfAborted();
      const done = item.kind === 'raw' ? toDocument(item.raw, circumstances) : item;
      if (done.kind === 'document' && hasGivenId(done.document))
        seen.set(done.document.id, done.document.hash);
      yield done;
    }
  }
}

/** An id made from the hash cannot stand for two contents; it need not be remembered. */
function hasGivenId(document: Document): boolean {
  return document.id !== `d-${document.hash.slice(0, 16)}`;
}

async function* readOne(file: SourceFile, options: ReadOptions) {
  if (file.bytes > LARGEST) {
    yield tooLarge(file.path);
    return;
  }
  const settings: FileOptions = {
    ...(options.map === undefined ? {} : { map: options.map }),
    ...(file.path === '-' && options.stdinFormat !== undefined ? { format: options.stdinFormat } : {}),
  };
  try {
    yield* readFile(file.path, counted(open(file, options), options.onBytes), settings);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    yield setAside(
      file.path,
      'unreadable',
      `The file cannot be read (${code}); check that it is there and may be read.`,
    );
  }
}

function open(file: SourceFile, options: ReadOptions): Bytes {
  if (file.path !== '-') return createReadStream(file.path, { highWaterMark: 262_144 });
  if (options.stdin === undefined) throw new RangeError('"-" was given to read, but no standard input');
  return options.stdin;
}

async function* counted(
  bytes: Bytes,
  onBytes: ((bytes: number) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}

/** `EACCES`, `EIO` and their like; undefined for what is no trouble with the disk. */
function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
