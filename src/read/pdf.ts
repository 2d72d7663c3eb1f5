/**
 * The text of a PDF: lines in the order of the page, paragraphs by the gaps between lines, words put
 * together that were cut at a line's or page's end, running heads and page numbers left out.
 *
 * The date in a PDF's own record is when the file was made, not when the report was published: it is not
 * used.
 */
import { getDocumentProxy } from 'unpdf';
import { cleanCharacters, cleanLine, tidyLines } from './clean-text.js';
import { joinLines, wordsOf } from './join-lines.js';
import type { RawItem } from './raw-report.js';
import { setAside } from './to-document.js';

interface PdfLine {
  readonly text: string;
  /** Height of the letters, in points. */
  readonly size: number;
  /** Distance from the page's bottom, in points. */
  readonly y: number;
  /** Left edge and right edge, in points. */
  readonly left: number;
  readonly right: number;
}
type PdfPage = readonly PdfLine[];

/** What pdf.js tells of a piece of text; marks without text have no `str`. */
interface Piece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** Reads a PDF's bytes; a file that cannot be opened is set aside, never thrown. */
export async function readPdf(bytes: Uint8Array, path: string): Promise<RawItem> {
  try {
    // pdf.js takes the buffer away from its owner, so it gets one of its own.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
    try {
      const pages: PdfPage[] = [];
      for (let number = 1; number <= pdf.numPages; number++) {
        const content = await (await pdf.getPage(number)).getTextContent();
        pages.push(linesOf(content.items.filter((item) => 'str' in item)));
      }
      const { info } = await pdf.getMetadata();
      return assemble(pages, path, info as Readonly<Record<string, unknown>>);
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch (error) {
    return setAside(path, 'broken-pdf', troubleOf(error));
  }
}

function troubleOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'The PDF is locked with a password; save it without one.';
  const detail = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 120);
  return `The PDF is broken (${detail.replace(/\.$/, '')}); fetch it again, or save it anew.`;
}

function assemble(pages: readonly PdfPage[], path: string, info: Readonly<Record<string, unknown>>): RawItem {
  const body = withoutRunningHeads(pages);
  const text = tidyLines(cleanCharacters(paragraphs(body)));
  if (text === '') {
    return setAside(
      path,
      'no-text',
      'The PDF holds no text, perhaps only scanned pages; run text recognition over it.',
    );
  }
  const headline = headlineOf(body[0] ?? []);
  const title = usableTitle(info.Title) ?? headline;
  const author = typeof info.Author === 'string' ? cleanLine(info.Author) : null;
  return { kind: 'raw', raw: { path, text: withoutTitle(text, title), title, author } };
}

function linesOf(pieces: readonly Piece[]): PdfPage {
  const lines: PdfLine[] = [];
  let open: { text: string; size: number; y: number; left: number; right: number } | undefined;
  const close = (): void => {
    const text = cleanCharacters(open?.text ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    if (open && text !== '') lines.push({ ...open, text });
    open = undefined;
  };
  for (const piece of pieces) {
    const [, , , , x = 0, y = 0] = piece.transform;
    if (open && Math.abs(open.y - y) > Math.max(open.size, piece.height) * 0.6 && piece.str.trim() !== '')
      close();
    if (open === undefined) open = { text: '', size: piece.height, y, left: x, right: x };
    const gap = x - open.right;
    if (open.text !== '' && !/\s$/.test(open.text) && !/^\s/.test(piece.str) && gap > open.size * 0.2)
      open.text += ' ';
    open.text += piece.str;
    open.size = Math.max(open.size, piece.height);
    open.right = Math.max(open.right, x + piece.width);
    if (piece.hasEOL) close();
  }
  close();
  return lines;
}

/** Leaves out page numbers, and first and last lines that most pages share but for digits. */
function withoutRunningHeads(pages: readonly PdfPage[]): readonly PdfPage[] {
  const shape = (line: PdfLine | undefined): string => (line?.text ?? '').replace(/\d+/g, '#').toLowerCase();
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set([shape(page[0]), shape(page.at(-1))])) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const runs = (line: PdfLine | undefined): boolean => {
    const key = shape(line);
    if (/^(?:page )?[-–— ]*#[-–— ]*(?:(?:of|\/) ?#)?$/.test(key)) return true;
    return pages.length >= 3 && key !== '' && (seen.get(key) ?? 0) >= Math.max(3, pages.length * 0.6);
  };
  return pages.map((page) =>
    page.slice(runs(page[0]) ? 1 : 0, page.length > 1 && runs(page.at(-1)) ? -1 : undefined),
  );
}

/** A paragraph ends where the next line stands further off, is set in another size, or is indented. */
function paragraphs(pages: readonly PdfPage[]): string {
  const known = wordsOf(pages.flatMap((page) => page.map((line) => line.text)).join('\n'));
  const out: string[][] = [];
  let previous: PdfLine | undefined;
  for (const page of pages) {
    const leading = quantile(
      page
        .slice(1)
        .map((line, i) => (page[i]?.y ?? 0) - line.y)
        .filter((gap) => gap > 0),
      // Below the middle: on a page of short paragraphs half of the gaps lie between them.
      0.3,
    );
    const right = Math.max(0, ...page.map((line) => line.right));
    const left = Math.min(...page.map((line) => line.left));
    for (const [index, line] of page.entries()) {
      const goesOn =
        previous !== undefined &&
        (index === 0 ? acrossPages(previous, line) : sameParagraph(previous, line, { leading, left, right }));
      const last = out.at(-1);
      if (goesOn && last) last.push(line.text);
      else out.push([line.text]);
      previous = line;
    }
  }
  return out.map((lines) => joinLines(lines, known)).join('\n\n');
}

function acrossPages(before: PdfLine, after: PdfLine): boolean {
  if (Math.abs(before.size - after.size) > 1) return false;
  return /-$/.test(before.text) || !/[.!?:;]["”’)]?$/.test(before.text);
}

function sameParagraph(
  before: PdfLine,
  after: PdfLine,
  page: { readonly leading: number; readonly left: number; readonly right: number },
): boolean {
  if (Math.abs(before.size - after.size) > 1) return false;
  const gap = before.y - after.y;
  if (page.leading > 0 && gap > page.leading * 1.35) return false;
  const ended = /[.!?]["”’)]?$/.test(before.text);
  if (ended && after.left - page.left > after.size * 0.8 && after.left - before.left > after.size * 0.8)
    return false;
  return !(ended && before.right < page.right - (page.right - page.left) * 0.25);
}

/** The line or lines at the head of the first page that are set larger than the rest. */
function headlineOf(page: PdfPage): string | null {
  const usual = quantile(
    page.map((line) => line.size),
    0.5,
  );
  const large = page.findIndex((line) => line.size <= usual * 1.15);
  return large > 0 && large <= 4
    ? cleanLine(
        page
          .slice(0, large)
          .map((line) => line.text)
          .join(' '),
      )
    : null;
}

/** Programs write their own name, the file's, or nothing of use into the record. */
function usableTitle(value: unknown): string | null {
  const title = typeof value === 'string' ? cleanLine(value) : null;
  if (
    title === null ||
    /^(?:untitled|title|document\d*|microsoft word|.*\.(?:docx?|pdf|indd|odt|tex|rtf|dvi))\b/i.test(title)
  )
    return null;
  return /\p{L}.*\s.*\p{L}/u.test(title) ? title : null;
}

function withoutTitle(text: string, title: string | null): string {
  if (title === null || !text.startsWith(title)) return text;
  const rest = text.slice(title.length);
  return rest.startsWith('\n') && rest.trim() !== '' ? rest.trimStart() : text;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * part)] ?? 0;
}
