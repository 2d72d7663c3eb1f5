/**
 * Reads a table column by column, fast: the tables of names are read at every start of the program, so no object
 * is made for a row, and names are normalised in one pass over the text instead of one by one. The form of the
 * tables is that of src/shared/tsv.ts.
 */
import { keyText } from './pieces.js';

/** A table whose cells are cut when they are asked for; `keys` are all there, normalised. */
export interface Columns {
  readonly name: string;
  /** Number of the line (1-based) of each row. */
  readonly lines: readonly number[];
  /** Cells of a row as keys. */
  readonly keys: readonly (readonly string[])[];
  /** Cells of a row as they stand. */
  cells(row: number): readonly string[];
}

/** Reads a table whose headings are these, in order. Throws naming the line where it does not fit. */
export function readColumns(name: string, text: string, headings: readonly string[]): Columns {
  const raw = text.split('\n');
  const normal = keyText(text).split('\n');
  const lines: number[] = [];
  const keys: string[][] = [];
  let headed = false;
  for (let i = 0; i < raw.length; i++) {
    const line = raw[i] as string;
    if (line === '' || line === '\r' || line.charCodeAt(0) === 35) continue;
    if (!headed) {
      if (line.trimEnd() !== headings.join('\t')) {
        throw new Error(`${name}:${i + 1}: the headings must be ${headings.join(', ')}`);
      }
      headed = true;
      continue;
    }
    const row = (normal[i] as string).split('\t');
    if (row.length > headings.length) {
      throw new Error(`${name}:${i + 1}: ${row.length} cells under ${headings.length} headings`);
    }
    lines.push(i + 1);
    keys.push(row);
  }
  if (!headed) throw new Error(`${name}: no header line (${headings.join(', ')})`);
  const cells = (row: number): readonly string[] => (raw[(lines[row] ?? 1) - 1] ?? '').trimEnd().split('\t');
  return { name, lines, keys, cells };
}

/** Items of a list cell, parted by "; ". */
export function items(cell: string | undefined): readonly string[] {
  if (cell === undefined || cell === '') return [];
  if (!cell.includes(';')) return [cell.trim()];
  const parts = cell.split(';');
  for (let i = 0; i < parts.length; i++) parts[i] = (parts[i] as string).trim();
  return parts;
}
