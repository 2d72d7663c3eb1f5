/**
 * Puts paragraphs together again that were cut into lines of about one width (e-mail, wire services,
 * PDF), so that no sentence breaks at the end of a line. What is no such cut stays a line of its own:
 * headings, lists, addresses.
 *
 * A text is taken as cut to width W if the lines of its multi-line blocks are at most 130 characters
 * long. A line was cut if the first word of the next would not have fitted into W, or if it fills three
 * quarters of W; elsewhere only if the next line goes on in lower case.
 */

const WIDEST = 130;
const NARROWEST = 28;
const LIST_ITEM = /^(?:[-*+•·‣▪–—]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。！？]/u;

interface Line {
  readonly text: string;
  readonly indent: number;
}

/** Takes clean characters (see clean-text.ts); gives paragraphs parted by `\n\n`, lines by `\n`. */
export function joinWrappedLines(text: string): string {
  if (!text.includes('\n')) return text.trim();
  const blocks = text
    .split(/\n(?: *\n)+/)
    .map(linesOf)
    .filter((lines) => lines.length > 0);
  const width = wrapWidth(blocks);
  const known = /[^\W\d_]- *\n/u.test(text) ? wordsOf(text) : new Set<string>();
  return blocks.map((lines) => joinBlock(lines, width, known)).join('\n\n');
}

/** Words of a text, lower case, hyphenated ones whole: tells "well-known" from a word cut in two. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
}

/**
 * Joins the lines of one paragraph, and the two halves of a word that was cut at a line's end. Looks at
 * each pair of neighbours once: a paragraph may be as long as a file.
 */
export function joinLines(lines: readonly string[], known: ReadonlySet<string>): string {
  const parts: string[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined) parts.push(line);
    else {
      const seam = seamOf(line, next, known);
      parts.push(seam === 'cut' ? line.slice(0, -1) : line, seam === 'space' ? ' ' : '');
    }
  }
  return parts.join('');
}

function seamOf(before: string, after: string, known: ReadonlySet<string>): 'cut' | 'none' | 'space' {
  const halves = before.endsWith('-') ? halvesOf(before, after) : undefined;
  if (halves) {
    const [left, right] = halves;
    const cut = /^\p{Ll}/u.test(right) && !left.includes('-') && !known.has(`${left}-${right}`.toLowerCase());
    return cut ? 'cut' : 'none';
  }
  return CJK.test(before.slice(-1)) && CJK.test(after.charAt(0)) ? 'none' : 'space';
}

/** What stands before the hyphen at the end of one line, and the word that begins the next. */
function halvesOf(before: string, after: string): readonly [left: string, right: string] | undefined {
  const left = /(\p{L}+(?:-\p{L}+)*)-$/u.exec(before.slice(-60))?.[1];
  const right = /^\p{L}+/u.exec(after)?.[0];
  return left === undefined || right === undefined ? undefined : [left, right];
}

function linesOf(block: string): readonly Line[] {
  return block
    .split('\n')
    .map((raw) => ({ text: raw.trim().replace(/ {2,}/g, ' '), indent: raw.length - raw.trimStart().length }))
    .filter((line) => line.text !== '');
}

/** Width that the text was cut to; 0 where it was not. */
function wrapWidth(blocks: readonly (readonly Line[])[]): number {
  const lengths = blocks
    .filter((lines) => lines.length > 1)
    .flatMap((lines) =>
      lines.filter((line) => / /.test(line.text) || CJK.test(line.text)).map((line) => line.text.length),
    )
    .sort((a, b) => a - b);
  const longest = lengths[lengths.length > 30 ? Math.floor(lengths.length * 0.97) : lengths.length - 1] ?? 0;
  return longest >= NARROWEST && longest <= WIDEST ? longest : 0;
}

function joinBlock(lines: readonly Line[], width: number, known: ReadonlySet<string>): string {
  const paragraphs: string[][] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && previous !== undefined && goesOn(previous, line, width)) open.push(line.text);
    else paragraphs.push([line.text]);
    previous = line;
  }
  return paragraphs.map((paragraph) => joinLines(paragraph, known)).join('\n');
}

function goesOn(before: Line, after: Line, width: number): boolean {
  if (LIST_ITEM.test(after.text)) return false;
  if (after.indent >= before.indent + 2 && !LIST_ITEM.test(before.text)) return false;
  if (/^\p{Ll}/u.test(after.text) && !/[.!?:;]["”’)]?$/.test(before.text)) return true;
  if (width === 0) return false;
  const firstWord = after.text.indexOf(' ') < 0 ? after.text.length : after.text.indexOf(' ');
  return before.text.length + 1 + firstWord > width || before.text.length >= width * 0.75;
}
