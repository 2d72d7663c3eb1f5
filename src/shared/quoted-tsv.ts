/**
 * Tab-separated files of other programs: the first line names the columns; a cell that begins with a double
 * quote runs to its closing quote, doubled quotes inside stand for one, and it may hold tabs and line breaks
 * (RFC 4180 with tabs). Other quotes are text.
 */
export interface QuotedRow {
  /** 1-based line on which the row begins. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Rows by column name; a row shorter than the header lacks its last cells. An empty text gives no rows. */
export function parseQuotedTsv(text: string): {
  readonly columns: readonly string[];
  readonly rows: readonly QuotedRow[];
} {
  const [header, ...lines] = cut(text.replace(/^\uFEFF/, ''));
  const columns = header?.cells ?? [];
  return {
    columns,
    rows: lines
      .filter(({ cells }) => cells.length > 1 || cells[0] !== '')
      .map(({ line, cells }) => ({
        line,
        cells: Object.fromEntries(
          columns.flatMap((column, i) => (i < cells.length ? [[column, cells[i] ?? '']] : [])),
        ),
      })),
  };
}

function cut(text: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const row = { line, cells: [] as string[] };
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
      row.cells.push(cell.value);
      line += cell.breaks;
      at = cell.end;
      if (text[at] !== '\t') break;
      at += 1;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    line += 1;
    rows.push(row);
  }
  return rows;
}

interface Cell {
  readonly value: string;
  readonly end: number;
  readonly breaks: number;
}

function plainCell(text: string, from: number): Cell {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(from, end), end, breaks: 0 };
}

function quotedCell(text: string, from: number): Cell {
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0)
      return { value: value + text.slice(at), end: text.length, breaks: breaksIn(text.slice(from)) };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      // What follows the closing quote up to the tab belongs to the cell.
      const tail = plainCell(text, quote + 1);
      return { value: value + tail.value, end: tail.end, breaks: breaksIn(text.slice(from, quote)) };
    }
    value += '"';
    at = quote + 2;
  }
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}
