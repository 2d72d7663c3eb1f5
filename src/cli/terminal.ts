/** Plain text for a terminal: tables, numbers, sparklines, colour where it is wanted. */

/** Cell-aligned lines; columns named in `right` are aligned to the right. Two spaces between columns. */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const widths = header.map((cell, i) => Math.max(width(cell), ...rows.map((row) => width(row[i] ?? ''))));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => {
        const pad = ' '.repeat((widths[i] ?? 0) - width(cell));
        return right.includes(i) ? pad + cell : cell + pad;
      })
      .join('  ')
      .trimEnd();
  return [line(header), ...rows.map(line)].map((text) => `${text}\n`).join('');
}

/** Columns a text takes in a terminal: wide East Asian letters take two. */
function width(text: string): number {
  let columns = 0;
  for (const letter of text)
    columns += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(letter) ? 2 : 1;
  return columns;
}

/** `+1.2`, `−0.4`, `0.0`; a dot in the middle where there is no value. */
export function signed(value: number | null, digits = 1): string {
  if (value === null) return '·';
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}

/** Made when first needed: it takes longer than many a command. */
let grouped: Intl.NumberFormat | undefined;

/** `21,828`. */
export function whole(value: number): string {
  grouped ??= new Intl.NumberFormat('en-US');
  return grouped.format(value);
}

/** A size on disk: `0.3 MB`, `12 MB`, `1.8 GB`. */
export function byteSize(bytes: number): string {
  const [value, unit] = bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}

/** `1 report`, `2 reports`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${whole(value)} ${value === 1 ? one : many}`;
}

export interface Ink {
  bold(text: string): string;
  dim(text: string): string;
}

export function ink(color: boolean): Ink {
  return color
    ? { bold: (text) => `\u001b[1m${text}\u001b[22m`, dim: (text) => `\u001b[2m${text}\u001b[22m` }
    : { bold: (text) => text, dim: (text) => text };
}

/** Text from outside, safe to print: control characters (which could move the cursor) are shown as `�`. */
export function safe(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd');
}

/** Breaks a text at spaces into lines of at most `columns`, each with an indent. */
export function wrap(text: string, columns: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > columns - indent.length) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines.map((part) => `${indent}${part}\n`).join('');
}
