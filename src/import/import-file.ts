/** Reads the rows of one file of data into the log's sink. */
import { resolve } from 'node:path';
import type { ImportedEvent, ImportedMention, ImportSetAside, ImportSink } from '../log/imported-types.js';
import type { BadRow, Format, ReadRow, RowTools } from './format.js';
import { type DataFile, peek } from './open-file.js';
import { parquetRecords } from './parquet-rows.js';
import { piecesOf } from './pieces.js';
import { csvRecords, type Rec, tabRecords } from './records.js';
import { UnreadableFile } from './unreadable-file.js';

/** What is told while a file is read. */
export interface FileWatch {
  readonly onRows?: (rows: number) => void;
  readonly signal?: AbortSignal;
  /** Size of the pieces in which a large file is taken. */
  readonly pieceBytes?: number;
}

/** Bytes by which a file's width is told; smaller files are no matter for the engine. */
const HEAD = 1 << 16;
/** Rows from which on a piece is worth tables of its own. */
const STAGED_FROM = 300;

/** Thrown where the run was stopped: the file's transaction then keeps nothing. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

type Reader = (cells: readonly string[]) => ReadRow;

/**
 * Gives every row of a file to the sink: as an event, a mention, or set aside. The first record is taken for a
 * header where the format says that it is one. Throws `UnreadableFile` where a header that is needed is missing,
 * and what the file system or the unpacking throws.
 */
export async function readDataFile(
  file: DataFile,
  format: Format,
  tools: RowTools,
  sink: ImportSink,
  watch: FileWatch = {},
): Promise<void> {
  if (file.parquet !== null) {
    const records = parquetRecords(file.parquet, format.columns);
    return readRecords(records, file.path, format, tools, sink, watch);
  }
  const bytes = file.bytes();
  if (format.stage !== undefined) {
    if (await readWhole(file, format, tools, sink, watch)) return;
    return readPieces(bytes, file.path, format, tools, sink, watch);
  }
  const batches = format.delimiter === 'tab' ? tabRecords(bytes) : csvRecords(bytes, format.delimiter);
  await readRecords(batches, file.path, format, tools, sink, watch);
}

/** The engine takes a file as it lies on disk, if every row of it is plainly good; false: nothing was taken. */
async function readWhole(
  file: DataFile,
  format: Format,
  tools: RowTools,
  sink: ImportSink,
  watch: FileWatch,
): Promise<boolean> {
  if (file.plain === null || file.evenLines === undefined || watch.signal?.aborted) return false;
  const head = (await peek(file, HEAD)).toString('utf8');
  if (head.length < HEAD || head.includes('\r')) return false;
  const width = (head.split('\n', 1)[0] ?? '').split('\t').length;
  const raw = { content: resolve(file.plain), firstLine: 1, lines: file.evenLines, width };
  const ready = format.stage?.(raw, tools);
  const rows = ready === undefined ? null : await sink.staged(ready);
  if (rows !== null) watch.onRows?.(rows);
  return rows !== null;
}

/** Piece by piece: the engine takes what is plainly good, the rest is read row by row. */
async function readPieces(
  bytes: AsyncIterable<Uint8Array>,
  path: string,
  format: Format,
  tools: RowTools,
  sink: ImportSink,
  watch: FileWatch,
): Promise<void> {
  let rows = 0;
  for await (const piece of piecesOf(bytes, watch.pieceBytes)) {
    if (watch.signal?.aborted) throw new Stopped(path);
    const { content, firstLine, lines } = piece;
    const first = content.toString('utf8', 0, content.indexOf(10));
    const raw = { content, firstLine, lines, width: first.split('\t').length };
    // Small files are read faster here than tables are made for them.
    const ready = piece.blank || lines < STAGED_FROM ? undefined : format.stage?.(raw, tools);
    const before = rows;
    const taken = ready === undefined ? null : await sink.staged(ready);
    if (taken !== null) rows += taken;
    else {
      const batches = tabRecords(oneChunk(content));
      await readRecords(shifted(batches, firstLine - 1), path, format, tools, sink, {
        ...watch,
        onRows: (now) => {
          rows = before + now;
        },
      });
    }
    watch.onRows?.(rows);
  }
}

async function* oneChunk(content: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < content.length; at += 1 << 20) yield content.subarray(at, at + (1 << 20));
}

async function* shifted(batches: AsyncIterable<readonly Rec[]>, by: number): AsyncIterable<readonly Rec[]> {
  for await (const batch of batches) yield batch.map((rec) => ({ ...rec, line: rec.line + by }));
}

/** The same for records, wherever they come from. */
export async function readRecords(
  batches: AsyncIterable<readonly Rec[]>,
  path: string,
  format: Format,
  tools: RowTools,
  sink: ImportSink,
  watch: FileWatch = {},
): Promise<void> {
  let reader: Reader | undefined;
  let rows = 0;
  for await (const batch of batches) {
    if (watch.signal?.aborted) throw new Stopped(path);
    const events: ImportedEvent[] = [];
    const mentions: ImportedMention[] = [];
    const aside: ImportSetAside[] = [];
    for (const record of batch) {
      if (reader === undefined) {
        const header = record.broken === undefined && format.isHeader(record.cells) ? record.cells : null;
        reader = readerOf(format, header, tools);
        if (header !== null) continue;
      }
      const row = record.broken === undefined ? reader(record.cells) : broken(record.broken);
      if (row.kind === 'event') events.push({ ...row.event, line: record.line });
      else if (row.kind === 'mention') mentions.push({ ...row.mention, line: record.line });
      else aside.push({ path, line: record.line, column: row.column, code: row.code, reason: row.reason });
    }
    if (events.length > 0) await sink.events(events);
    if (mentions.length > 0) await sink.mentions(mentions);
    if (aside.length > 0) await sink.setAside(aside);
    rows += events.length + mentions.length + aside.length;
    watch.onRows?.(rows);
  }
}

function readerOf(format: Format, header: readonly string[] | null, tools: RowTools): Reader {
  const reader = format.prepare(header, tools);
  if (typeof reader !== 'function') throw new UnreadableFile(reader);
  return reader;
}

function broken(reason: string): BadRow {
  return { kind: 'bad', column: null, code: 'column-count', reason };
}
