/** Reads the rows of one file of data into the log's sink. */
import type { ImportedEvent, ImportedMention, ImportSetAside, ImportSink } from '../log/imported-types.js';
import type { BadRow, Format, ReadRow, RowTools } from './format.js';
import type { DataFile } from './open-file.js';
import { csvRecords, type Rec, tabRecords } from './records.js';

/** What is told while a file is read. */
export interface FileWatch {
  readonly onRows?: (rows: number) => void;
  readonly signal?: AbortSignal;
}

/** Thrown where the run was stopped: the file's transaction then keeps nothing. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Thrown where a file as a whole cannot be read. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly trouble: BadRow;

  constructor(trouble: BadRow) {
    super(trouble.reason);
    this.trouble = trouble;
  }
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
  const bytes = file.bytes();
  const batches = format.delimiter === 'tab' ? tabRecords(bytes) : csvRecords(bytes, format.delimiter);
  await readRecords(batches, file.path, format, tools, sink, watch);
}

/** The same for records from elsewhere (Parquet). */
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
