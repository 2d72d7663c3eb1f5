/**
 * One source to raw reports: unpack, tell the format, decode, and hand over to the format's reader. Readers
 * that rest on a large library are loaded when the first file of their format comes.
 */

import { type Bytes, collect, peek, TooLarge } from './byte-stream.js';
import { byteOrderMark, declaredEncoding, decode } from './decode.js';
import {
  type Format,
  formatByContent,
  formatByName,
  looksLikeUnmarkedUtf16,
  noReportByName,
  notTextReason,
} from './format.js';
import { readTextFile } from './front-matter.js';
import { BrokenGzip, gunzip, isGzip } from './gunzip.js';
import { readJsonFile, readJsonLines } from './json-reports.js';
import type { FieldMap, RawItem } from './raw-report.js';
import { setAside } from './to-document.js';

/** A report or feed of more bytes is set aside. */
export const LARGEST = 50_000_000;
/** A parsed page takes some kilobytes of memory for each tag. */
const MOST_TAGS = 300_000;
/** Enough to tell what a file is. */
const HEAD = 65_536;

export interface FileOptions {
  readonly map?: FieldMap;
  /** Format that the user named; overrides name and content. */
  readonly format?: Format;
}

/** Reads the bytes of one source. Trouble with the content comes as an item; trouble with the disk is thrown. */
export async function* readFile(path: string, bytes: Bytes, options: FileOptions): AsyncGenerator<RawItem> {
  try {
    let { head, all } = await peek(bytes, HEAD);
    if (head.length === 0) {
      yield setAside(path, 'empty', 'The file is empty; leave it out.');
      return;
    }
    if (isGzip(head)) {
      ({ head, all } = await peek(gunzip(all), HEAD));
    } else if (/\.gz$/i.test(path)) {
      yield setAside(
        path,
        'broken-gzip',
        'The file is named .gz, but is not packed with gzip; name it by what it is.',
      );
      return;
    }
    yield* readUnpacked(path, head, all, options);
  } catch (error) {
    if (error instanceof TooLarge) yield tooLarge(path);
    else if (error instanceof BrokenGzip) {
      yield setAside(
        path,
        'broken-gzip',
        `The packed file breaks off or is damaged (${error.message}); fetch it again.`,
      );
    } else throw error;
  }
}

/** The item for a file over the limit. */
export function tooLarge(path: string): RawItem {
  return setAside(
    path,
    'too-large',
    'The file is over 50 MB; split it, or pipe its lines of JSON to standard input (-).',
  );
}

async function* readUnpacked(
  path: string,
  head: Uint8Array,
  all: Bytes,
  options: FileOptions,
): AsyncGenerator<RawItem> {
  const format = options.format ?? formatByName(path) ?? formatByContent(head);
  if (format === 'pdf') {
    const { readPdf } = await import('./pdf.js');
    yield await readPdf(await collect(all, LARGEST), path);
    return;
  }
  const marked = byteOrderMark(head);
  const utf16 = marked === 'utf-16le' || marked === 'utf-16be';
  if (!utf16) {
    const trouble = whyNoText(path, head, options.format);
    if (trouble !== undefined) {
      yield trouble;
      return;
    }
    if (format === 'jsonl') {
      yield* readJsonLines(all, path, options.map);
      return;
    }
  }
  yield* readWhole(path, await collect(all, LARGEST), format, options.map);
}

function whyNoText(path: string, head: Uint8Array, stated: Format | undefined): RawItem | undefined {
  if (looksLikeUnmarkedUtf16(head)) {
    return setAside(path, 'encoding', 'The file looks like UTF-16 without its mark; save it as UTF-8.');
  }
  const reason = notTextReason(head);
  if (reason !== undefined) return setAside(path, 'not-text', reason);
  const other = stated === undefined ? noReportByName(path) : undefined;
  if (other === undefined) return undefined;
  return setAside(
    path,
    'not-text',
    `By its name the file is ${other}, not a report; rename it to .txt to read it as one.`,
  );
}

async function* readWhole(
  path: string,
  bytes: Uint8Array,
  format: Format,
  map: FieldMap | undefined,
): AsyncGenerator<RawItem> {
  const declared = format === 'html' || format === 'feed' ? declaredEncoding(bytes) : undefined;
  const decoded = decode(bytes, declared);
  if (!decoded.ok) {
    yield setAside(path, 'encoding', decoded.reason);
    return;
  }
  const { text } = decoded;
  if (text.trim() === '') {
    yield setAside(path, 'empty', 'The file holds no text; leave it out.');
    return;
  }
  switch (format) {
    case 'txt':
    case 'md':
      yield readTextFile(text, path, format);
      return;
    case 'html':
      yield await readPage(text, path);
      return;
    case 'feed':
      yield* await readXml(text, path);
      return;
    case 'json':
      // A file of JSON Lines is often just called .json.
      if (formatByContent(bytes) === 'jsonl')
        yield* readJsonLines(only(new TextEncoder().encode(text)), path, map);
      else yield* await readJsonFile(text, path, map);
      return;
    case 'jsonl':
      yield* readJsonLines(only(new TextEncoder().encode(text)), path, map);
      return;
    case 'pdf': {
      const { readPdf } = await import('./pdf.js');
      yield await readPdf(bytes, path);
    }
  }
}

/** XML that is a page, not a feed, is read as one. */
async function readXml(text: string, path: string): Promise<readonly RawItem[]> {
  const format = formatByContent(new TextEncoder().encode(text.slice(0, 4096)));
  if (format === 'html') return [await readPage(text, path)];
  const { readFeed } = await import('./feed.js');
  return readFeed(text, path);
}

async function readPage(text: string, path: string): Promise<RawItem> {
  if (hasMoreTags(text, MOST_TAGS)) {
    return setAside(
      path,
      'too-large',
      'The page has over 300,000 tags; save its text as a file, or split it.',
    );
  }
  const { readHtmlArticle } = await import('./html-article.js');
  try {
    const raw = readHtmlArticle(text, path);
    if (raw.text !== '') return { kind: 'raw', raw };
    return setAside(
      path,
      'no-text',
      'The page holds no text that a reader would see; save the page with its text.',
    );
  } catch (error) {
    // The parser's own stack overflows on pages nested thousands deep; nothing a person wrote looks so.
    if (!(error instanceof RangeError)) throw error;
    return setAside(path, 'unreadable', 'The page is nested too deeply to be read; save its text as a file.');
  }
}

function hasMoreTags(text: string, most: number): boolean {
  let found = 0;
  for (let at = text.indexOf('<'); at >= 0 && found <= most; at = text.indexOf('<', at + 1)) found += 1;
  return found > most;
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
