/**
 * Splits bytes into records of cells: lines of tab-separated text, which know no quotes, and CSV (RFC 4180).
 * Nothing is lost: a record that cannot be split as its form wants comes out as broken, with its line.
 */

/** One row of a file. */
export interface Rec {
  /** 1-based line on which it begins. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Set where the record is broken: why. */
  readonly broken?: string;
}

/** Longest record that is read, in UTF-16 units: a quote that is never closed must not swallow a file. */
const LONGEST = 1 << 16;
const NEVER_CLOSED = 'a quote is opened and never closed';

/** Text of UTF-8 bytes, chunk by chunk; a byte-order mark is passed over, bad bytes become U+FFFD. */
async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Lists of lines of a text with the number of the first; line ends are \n or \r\n. */
export async function* linesOf(
  bytes: AsyncIterable<Uint8Array>,
): AsyncIterable<{ readonly first: number; readonly lines: readonly string[] }> {
  let rest = '';
  let first = 1;
  for await (const text of textOf(bytes)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield { first, lines };
    first += lines.length;
  }
  if (rest !== '') yield { first, lines: [rest] };
}

/** Records of tab-separated lines; empty lines are none. */
export async function* tabRecords(bytes: AsyncIterable<Uint8Array>): AsyncIterable<readonly Rec[]> {
  for await (const { first, lines } of linesOf(bytes)) {
    const records: Rec[] = [];
    for (let i = 0; i < lines.length; i++) {
      const raw = lines[i] as string;
      const text = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
      if (text !== '') records.push({ line: first + i, cells: text.split('\t') });
    }
    yield records;
  }
}

/**
 * Records of CSV. A quoted cell may hold line ends. A quote that is not closed within LONGEST, or text after a
 * closing quote, breaks the record in which it stands: reading goes on with the next line.
 */
export async function* csvRecords(
  bytes: AsyncIterable<Uint8Array>,
  delimiter: string,
): AsyncIterable<readonly Rec[]> {
  let open: { line: number; text: string } | undefined;
  let held: { line: number; text: string }[] = [];
  for await (const { first, lines } of linesOf(bytes)) {
    const records: Rec[] = [];
    const queue = lines.map((text, i) => ({ line: first + i, text }));
    while (queue.length > 0) {
      const next = queue.shift() as { line: number; text: string };
      if (open === undefined) {
        if (next.text === '' || next.text === '\r') continue;
        open = next;
        held = [];
      } else {
        open = { line: open.line, text: `${open.text}\n${next.text}` };
        held.push(next);
      }
      const split = splitRecord(open.text, delimiter);
      if (split === undefined && open.text.length <= LONGEST) continue;
      if (!Array.isArray(split)) {
        records.push({ line: open.line, cells: [], broken: split ?? NEVER_CLOSED });
        // What it took along is read line by line, so that one stray quote costs one row.
        queue.unshift(...held);
      } else records.push({ line: open.line, cells: split });
      open = undefined;
    }
    yield records;
  }
  yield* closing(open, held, delimiter);
}

/** At the end of the file: the record whose quote never closed is broken, and the lines that it took are read. */
async function* closing(
  open: { line: number; text: string } | undefined,
  held: readonly { line: number; text: string }[],
  delimiter: string,
): AsyncIterable<readonly Rec[]> {
  if (open === undefined) return;
  const records: Rec[] = [{ line: open.line, cells: [], broken: NEVER_CLOSED }];
  for (const { line, text } of held) {
    if (text === '' || text === '\r') continue;
    const split = splitRecord(text, delimiter);
    if (Array.isArray(split)) records.push({ line, cells: split });
    else records.push({ line, cells: [], broken: split ?? NEVER_CLOSED });
  }
  yield records;
}

/** Cells of a record; a reason where it is broken; undefined where a quote is still open. */
function splitRecord(text: string, delimiter: string): string[] | string | undefined {
  const line = text.endsWith('\r') ? text.slice(0, -1) : text;
  if (!line.includes('"')) return line.split(delimiter);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      let end = at + 1;
      for (;;) {
        end = line.indexOf('"', end);
        if (end < 0) return undefined;
        if (line[end + 1] !== '"') break;
        end += 2;
      }
      cells.push(line.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
      if (at === line.length) return cells;
      if (!line.startsWith(delimiter, at)) return 'text follows a closing quote';
    } else {
      const end = line.indexOf(delimiter, at);
      if (end < 0) return [...cells, line.slice(at)];
      cells.push(line.slice(at, end));
      at = end;
    }
    at += delimiter.length;
  }
}
