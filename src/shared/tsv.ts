/**
 * Tab-separated tables that people keep: a header line, `#` comments, blank lines ignored. Cells are
 * trimmed. A row with too many cells, or a missing header, throws with the line.
 */
export interface TableRow {
  /** 1-based line in the file. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export function parseTable(name: string, text: string, columns: readonly string[]): readonly TableRow[] {
  const rows: TableRow[] = [];
  let header: readonly string[] | undefined;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (raw.trim() === '' || raw.startsWith('#')) continue;
    const cells = raw.split('\t').map((cell) => cell.trim());
    if (!header) {
      const missing = columns.filter((column) => !cells.includes(column));
      if (missing.length > 0) throw new Error(`${name}:${index + 1}: the header lacks ${missing.join(', ')}`);
      header = cells;
      continue;
    }
    if (cells.length > header.length) {
      throw new Error(`${name}:${index + 1}: ${cells.length} cells under ${header.length} headings`);
    }
    rows.push({ line: index + 1, cells: Object.fromEntries(header.map((key, i) => [key, cells[i] ?? ''])) });
  }
  if (!header) throw new Error(`${name}: no header line (${columns.join(', ')})`);
  return rows;
}
