/** Rows as a CSV file (RFC 4180) that a spreadsheet opens without running anything in it. */

export type Cell = string | number | boolean | null | undefined;
/** A row by column; columns stand in the order of the first row. */
export type ExportRow = Readonly<Record<string, Cell>>;

/**
 * Texts that spreadsheets take for a formula (OWASP, "CSV Injection"; the full-width signs too, which East Asian ones read
 * alike); a number is none, whatever its sign.
 */
const FORMULA = /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** With a byte-order mark, so that spreadsheets read the letters right; lines end in CR LF. Absent values are empty. */
export function csvOf(rows: readonly ExportRow[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
