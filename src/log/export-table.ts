/**
 * Writes a flat table to a file: CSV (RFC 4180, UTF-8, header line), JSON Lines or Parquet. The file
 * appears under its name only when it is whole. Parquet is written by an engine of its own that may touch
 * this one file and nothing else, so that the log's engine needs no access to files at all.
 */
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EXIT, UserError } from '../shared/user-error.js';
import type { ColumnKind, Columns, ExportForm, FlatRow } from './flat-table.js';
import { plainCell } from './plain-cell.js';

/** All at once, or as they come. */
type Rows<T> = Iterable<T> | AsyncIterable<T>;

/** How to write a file. */
export interface ExportOptions {
  /** Replaces a file that is there. Default false: it is refused. */
  readonly force?: boolean;
}

/**
 * Writes the rows and gives their number. Columns and their kinds are those of `columns`; without it they
 * are told from the rows (numbers are `number`, never `integer`), of which there must then be one. A key
 * that is no column throws; a missing one is absence. Throws a UserError (exit code 2) where the file
 * exists, unless forced, or its folder does not.
 */
export async function exportTable(
  rows: Rows<FlatRow>,
  path: string,
  as: ExportForm,
  options: ExportOptions & { readonly columns?: Columns } = {},
): Promise<number> {
  const columns = options.columns ?? inferColumns(rows);
  const checked = checkedRows(columns, rows);
  return writeWhole(path, options, async (part) => {
    if (as === 'parquet') return (await import('./export-parquet.js')).writeParquet(columns, checked, part);
    const names = Object.keys(columns);
    const line =
      as === 'csv' ? (row: FlatRow) => csvLine(names, row) : (row: FlatRow) => jsonLine(names, row);
    return writeLines(part, as === 'csv' ? `${names.map(csvCell).join(',')}\n` : '', checked, line);
  });
}

function inferColumns(rows: Rows<FlatRow>): Columns {
  if (!(Symbol.iterator in rows)) throw new RangeError('rows that come one by one need columns');
  const columns = new Map<string, ColumnKind>();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      const kind = typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text';
      if (value !== null || !columns.has(name)) columns.set(name, value === null ? 'text' : kind);
    }
  }
  if (columns.size === 0) throw new UserError('there is nothing to export');
  return Object.fromEntries(columns);
}

/** Writes values as JSON Lines, one a line, nested as they are. Same rules for the file as `exportTable`. */
export async function exportJsonLines(
  values: Rows<object>,
  path: string,
  options: ExportOptions = {},
): Promise<number> {
  return writeWhole(path, options, (part) => {
    return writeLines(part, '', values, (value) => `${JSON.stringify(value)}\n`);
  });
}

async function writeWhole(
  path: string,
  options: ExportOptions,
  write: (part: string) => Promise<number>,
): Promise<number> {
  if (!existsSync(dirname(path))) {
    throw new UserError(`${path} cannot be written: there is no folder ${dirname(path)}`, {
      exitCode: EXIT.usage,
    });
  }
  if (existsSync(path) && options.force !== true) {
    throw new UserError(`${path} exists already`, {
      hint: 'Choose another name, or replace it with --force.',
      exitCode: EXIT.usage,
    });
  }
  const part = `${path}.part-${process.pid}`;
  try {
    const count = await write(part);
    await rename(part, path);
    return count;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function writeLines<T>(
  path: string,
  header: string,
  items: Rows<T>,
  line: (item: T) => string,
): Promise<number> {
  const file = await open(path, 'w');
  try {
    let count = 0;
    let buffer = header;
    for await (const item of items) {
      buffer += line(item);
      count += 1;
      if (buffer.length > 1 << 20) {
        await file.write(buffer);
        buffer = '';
      }
    }
    await file.write(buffer);
    return count;
  } finally {
    await file.close();
  }
}

async function* checkedRows(columns: Columns, rows: Rows<FlatRow>): AsyncIterable<FlatRow> {
  for await (const row of rows) {
    for (const key of Object.keys(row)) {
      if (!Object.hasOwn(columns, key)) throw new RangeError(`"${key}" is no column of this table`);
    }
    yield row;
  }
}

function csvLine(names: readonly string[], row: FlatRow): string {
  return `${names.map((name) => csvCell(row[name] ?? null)).join(',')}\n`;
}

function csvCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = plainCell(value);
  // An empty text is quoted, so that it differs from absence.
  return text === '' || /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function jsonLine(names: readonly string[], row: FlatRow): string {
  return `${JSON.stringify(Object.fromEntries(names.map((name) => [name, row[name] ?? null])))}\n`;
}
