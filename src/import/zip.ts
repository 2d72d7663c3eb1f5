/**
 * Reads the members of a ZIP archive: stored and deflated entries, also of more than 4 GB (ZIP64). Encrypted
 * entries and other methods are refused by name. Source: PKWARE, .ZIP File Format Specification 6.3.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { crc32, createInflateRaw } from 'node:zlib';

/** A file in an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** Where its local header begins. */
  readonly at: number;
}

const END = 0x06054b50;
const END64_PLACE = 0x07064b50;
const END64 = 0x06064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** Longest comment an archive may end with, and the record before it. */
const TAIL = 65_535 + 22;
const MOST_ENTRIES = 100_000;

/** The entries of an archive that are files, in its order. Throws an Error with the reason where it is broken. */
export async function zipEntries(path: string): Promise<readonly ZipEntry[]> {
  const file = await open(path);
  try {
    const { at, length } = await directoryOf(file);
    const directory = await readAt(file, at, length);
    const entries: ZipEntry[] = [];
    for (let place = 0; place + 46 <= directory.length; ) {
      if (directory.readUInt32LE(place) !== ENTRY) break;
      const [entry, next] = entryAt(directory, place);
      if (!entry.name.endsWith('/')) entries.push(entry);
      if (entries.length > MOST_ENTRIES) throw new Error('the archive has too many entries');
      place = next;
    }
    return entries;
  } finally {
    await file.close();
  }
}

/** The bytes of an entry. Throws where it is encrypted, packed otherwise, or does not come out whole. */
export async function* zipContent(path: string, entry: ZipEntry): AsyncIterable<Uint8Array> {
  if (entry.encrypted) throw new Error(`"${entry.name}" in the archive is encrypted`);
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new Error(`"${entry.name}" in the archive is packed by method ${entry.method}, which is not known`);
  }
  const file = await open(path);
  try {
    const local = await readAt(file, entry.at, 30);
    if (local.readUInt32LE(0) !== LOCAL) throw new Error(`"${entry.name}" in the archive has no header`);
    const start = entry.at + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
    // A range of no bytes cannot be asked for.
    if (entry.packed === 0) return;
    const packed = file.createReadStream({ start, end: start + entry.packed - 1, autoClose: false });
    const bytes = entry.method === STORED ? packed : inflated(packed);
    let size = 0;
    let crc = 0;
    for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      crc = crc32(chunk, crc);
      yield chunk;
    }
    if (size !== entry.size) throw new Error(`"${entry.name}" in the archive is cut off`);
    if (crc !== entry.crc) throw new Error(`"${entry.name}" in the archive is damaged`);
  } finally {
    await file.close();
  }
}

function inflated(packed: NodeJS.ReadableStream): NodeJS.ReadableStream {
  const inflate = createInflateRaw();
  packed.on('error', (error) => inflate.destroy(error));
  return packed.pipe(inflate);
}

async function directoryOf(file: FileHandle): Promise<{ at: number; length: number }> {
  const { size } = await file.stat();
  const from = Math.max(0, size - TAIL);
  const tail = await readAt(file, from, size - from);
  for (let i = tail.length - 22; i >= 0; i--) {
    if (tail.readUInt32LE(i) !== END) continue;
    const [length, at] = [tail.readUInt32LE(i + 12), tail.readUInt32LE(i + 16)];
    if (i >= 20 && tail.readUInt32LE(i - 20) === END64_PLACE) {
      const record = await readAt(file, Number(tail.readBigUInt64LE(i - 12)), 56);
      if (record.readUInt32LE(0) !== END64) throw new Error('the archive’s directory is broken');
      return checked(Number(record.readBigUInt64LE(48)), Number(record.readBigUInt64LE(40)), size);
    }
    return checked(at, length, size);
  }
  throw new Error('it is no ZIP archive, or it is cut off');
}

function checked(at: number, length: number, size: number): { at: number; length: number } {
  if (at + length > size) throw new Error('the archive is cut off');
  return { at, length };
}

function entryAt(directory: Buffer, place: number): readonly [ZipEntry, next: number] {
  const nameLength = directory.readUInt16LE(place + 28);
  const extraLength = directory.readUInt16LE(place + 30);
  const next = place + 46 + nameLength + extraLength + directory.readUInt16LE(place + 32);
  if (next > directory.length) throw new Error('the archive’s directory is cut off');
  const sizes = {
    size: directory.readUInt32LE(place + 24),
    packed: directory.readUInt32LE(place + 20),
    at: directory.readUInt32LE(place + 42),
  };
  widen(sizes, directory.subarray(place + 46 + nameLength, place + 46 + nameLength + extraLength));
  const entry = {
    name: directory.toString('utf8', place + 46, place + 46 + nameLength),
    method: directory.readUInt16LE(place + 10),
    crc: directory.readUInt32LE(place + 16),
    encrypted: (directory.readUInt16LE(place + 8) & 1) === 1,
    ...sizes,
  };
  return [entry, next];
}

/** ZIP64: a field that is full stands in the extra field, in this order. */
function widen(sizes: { size: number; packed: number; at: number }, extra: Buffer): void {
  for (let i = 0; i + 4 <= extra.length; i += 4 + extra.readUInt16LE(i + 2)) {
    if (extra.readUInt16LE(i) !== 1) continue;
    let at = i + 4;
    for (const field of ['size', 'packed', 'at'] as const) {
      if (sizes[field] !== 0xffffffff || at + 8 > extra.length) continue;
      sizes[field] = Number(extra.readBigUInt64LE(at));
      at += 8;
    }
  }
}

async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, at);
  if (bytesRead !== length) throw new Error('the archive is cut off');
  return buffer;
}
