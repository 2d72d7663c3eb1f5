/** Reads ClickHouse's TabSeparatedWithNamesAndTypes: rows whose cells are numbers, texts and truth values as their columns say. */
import type { Cell, Row } from '../duckdb-store.js';
import { TRUTHS } from './tables.js';

const NULL = '\\N';
const UNESCAPED: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '0': '\0',
};

type Reader = (text: string) => Cell;

/** Rows, as many at a time as arrive together. Throws where the answer ends before its second line. */
export async function* tabRows(bytes: AsyncIterable<Uint8Array>): AsyncIterable<readonly Row[]> {
  let names: readonly string[] | undefined;
  let readers: readonly Reader[] | undefined;
  for await (const lines of wholeLines(bytes)) {
    const rows: Row[] = [];
    for (const line of lines) {
      const cells = line.split('\t');
      if (names === undefined) names = cells;
      else if (readers === undefined) readers = cells.map((type, i) => readerOf(names?.[i] ?? '', type));
      else rows.push(readRow(cells, readers));
    }
    if (rows.length > 0) yield rows;
  }
  if (readers === undefined) throw new Error('the answer of the server has no names and types');
}

/** Whole columns of whole numbers, none null. */
export async function integerColumns(bytes: AsyncIterable<Uint8Array>): Promise<readonly Int32Array[]> {
  let columns: Int32Array[] = [];
  let count = 0;
  let head = 0;
  for await (const lines of wholeLines(bytes)) {
    for (const line of lines) {
      const cells = line.split('\t');
      if (head < 2) {
        head += 1;
        columns = cells.map(() => new Int32Array(1 << 12));
        continue;
      }
      for (const [i, cell] of cells.entries()) {
        let column = columns[i] as Int32Array;
        if (count === column.length) {
          const larger = new Int32Array(column.length * 2);
          larger.set(column);
          columns[i] = larger;
          column = larger;
        }
        column[count] = Number(cell);
      }
      count += 1;
    }
  }
  return columns.map((column) => column.subarray(0, count));
}

/** A line end inside a cell is escaped, so that every line feed ends a row. */
async function* wholeLines(bytes: AsyncIterable<Uint8Array>): AsyncIterable<readonly string[]> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let rest = '';
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines;
  }
  if (rest + decoder.decode() !== '') throw new Error('the answer of the server ends in the middle of a row');
}

function readRow(cells: readonly string[], readers: readonly Reader[]): Row {
  if (cells.length !== readers.length) throw new Error(`${cells.length} cells for ${readers.length} columns`);
  return cells.map((cell, i) => (readers[i] as Reader)(cell));
}

function readerOf(name: string, type: string): Reader {
  const inner = /^Nullable\((.*)\)$/.exec(type)?.[1];
  if (inner !== undefined) {
    const reader = readerOf(name, inner);
    return (cell) => (cell === NULL ? null : reader(cell));
  }
  if (TRUTHS.has(name) && type === 'UInt8') return (cell) => cell === '1';
  if (/^U?Int\d+$/.test(type)) return Number;
  if (/^Float\d+$/.test(type)) return (cell) => (cell === 'nan' ? Number.NaN : Number(cell));
  if (type === 'String') return unescaped;
  throw new Error(`a column of type ${type} is not read`);
}

function unescaped(cell: string): string {
  return cell.includes('\\')
    ? cell.replace(/\\([\s\S])/g, (_, sign: string) => UNESCAPED[sign] ?? sign)
    : cell;
}
