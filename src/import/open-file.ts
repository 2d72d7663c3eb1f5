/** The bytes of a file of data: plain, gzipped, or each member of a ZIP archive; and the hash it is known by. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { PARQUET_MARK } from './parquet-rows.js';
import { zipContent, zipEntries } from './zip.js';

/** A table of bytes; `path` names the member of an archive after a `!`. */
export interface DataFile {
  readonly path: string;
  bytes(): AsyncIterable<Uint8Array>;
  /** Where the bytes lie on disk as they are; null: they are packed, or not to be read there. */
  readonly plain: string | null;
  /** Its lines, if they are even (`FileMark`); else null. Only of a plain file. */
  readonly evenLines?: Promise<number | null>;
  /** Where a Parquet file lies on disk; null: it is none, or is packed. */
  readonly parquet: string | null;
}

const CHUNK = 1 << 20;

/** What is known of a file's bytes as they lie on disk. */
export interface FileMark {
  /** SHA-256, hex. */
  readonly hash: string;
  /** Its lines, if none is empty and none ends in a carriage return, so that every line feed ends a row; else null. */
  readonly evenLines: number | null;
}

const BLANK_LINE = '\n\n';
const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

/** Reads a file once through for its hash. */
export async function markFile(path: string): Promise<FileMark> {
  const hash = createHash('sha256');
  let even = true;
  let lines = 0;
  let before: number | undefined = LINE_FEED;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    const bytes = chunk as Buffer;
    hash.update(bytes);
    if (!even || bytes.length === 0) continue;
    const blank = before === LINE_FEED && bytes[0] === LINE_FEED;
    even = !blank && !bytes.includes(CARRIAGE_RETURN) && !bytes.includes(0) && !bytes.includes(BLANK_LINE);
    lines += lineFeeds(bytes);
    before = bytes.at(-1);
  }
  if (before !== LINE_FEED) lines += 1;
  return { hash: hash.digest('hex'), evenLines: even ? lines : null };
}

function lineFeeds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}

/**
 * What is in a file: itself, or the members of the archive that it is. Told by its first bytes, not its name.
 * `evenLines`: as `markFile` says.
 */
export async function dataFiles(
  path: string,
  evenLines?: Promise<number | null>,
): Promise<readonly DataFile[]> {
  const head = await firstBytes(path, 4);
  if (head[0] === 0x1f && head[1] === 0x8b)
    return [{ path, plain: null, parquet: null, bytes: () => gunzipped(path) }];
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)) {
    const entries = await zipEntries(path);
    return entries.map((entry) => ({
      path: entries.length === 1 ? path : `${path}!${entry.name}`,
      plain: null,
      parquet: null,
      bytes: () => zipContent(path, entry),
    }));
  }
  const parquet = head.toString('latin1') === PARQUET_MARK ? path : null;
  const bytes = () => createReadStream(path, { highWaterMark: CHUNK });
  if (evenLines === undefined || parquet !== null) return [{ path, plain: null, parquet, bytes }];
  return [{ path, plain: path, evenLines, parquet, bytes }];
}

/** The first bytes of a stream, fewer where it is shorter. */
export async function peek(file: DataFile, length: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.bytes()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= length) break;
  }
  return Buffer.concat(chunks).subarray(0, length);
}

async function firstBytes(path: string, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await file.read(buffer, 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function* gunzipped(path: string): AsyncIterable<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 1 << 18 });
  const packed = createReadStream(path, { highWaterMark: CHUNK });
  packed.on('error', (error) => gunzip.destroy(error));
  try {
    yield* packed.pipe(gunzip) as AsyncIterable<Uint8Array>;
  } finally {
    packed.destroy();
  }
}
