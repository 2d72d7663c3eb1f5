/**
 * Reports in JSON: a line each (JSON Lines), or one object or a list in a file. The readers of feeds and HTML
 * rest on large libraries and are loaded when the first text of their kind comes.
 */

import { type Bytes, byteLines } from './byte-stream.js';
import { cleanCharacters, cleanLine, tidyLines } from './clean-text.js';
import { asText, describe, type Fields, isRecord, pickFields } from './fields.js';
import { BrokenGzip } from './gunzip.js';
import { containsTags, decodeEntities, startsAsHtml, stripKnownTags } from './html-tags.js';
import { joinWrappedLines } from './join-lines.js';
import { looksLikeMarkdown, markdownToText } from './markdown-text.js';
import type { FieldMap, RawItem } from './raw-report.js';
import { setAside } from './to-document.js';

/** One line may be as long as a report, not as a file. */
const LONGEST_LINE = 10_000_000;

/** Streams a file of lines; memory for one line. Broken packing ends it, after the lines before the break. */
export async function* readJsonLines(bytes: Bytes, path: string, map?: FieldMap): AsyncGenerator<RawItem> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let last = 0;
  let found = 0;
  try {
    for await (const line of byteLines(bytes, LONGEST_LINE)) {
      last = line.number;
      if (line.tooLong) {
        found += 1;
        yield setAside(path, 'too-large', 'The line is over 10 MB long; split it.', line.number);
        continue;
      }
      const item = await readLine(decoder, line.bytes, path, line.number, map);
      if (item === undefined) continue;
      found += 1;
      yield item;
    }
  } catch (error) {
    if (!(error instanceof BrokenGzip)) throw error;
    yield setAside(
      path,
      'broken-gzip',
      `The packed file breaks off or is damaged after line ${last}; the lines before were read. Fetch it again.`,
      last + 1,
    );
    return;
  }
  if (found === 0) yield setAside(path, 'empty', 'The file holds no lines; leave it out.');
}

/** Reads the text of a whole JSON file: a JSON feed, a report, or a list of reports. */
export async function readJsonFile(text: string, path: string, map?: FieldMap): Promise<readonly RawItem[]> {
  const value = parseJson(text);
  if (value.kind === 'trouble') return [setAside(path, 'bad-json', value.reason)];
  const root = value.value;
  if (isRecord(root)) {
    if (typeof root.version === 'string' && root.version.includes('jsonfeed.org')) {
      const { readFeed } = await import('./feed.js');
      return readFeed(text, path);
    }
    return [await fromRecord(root, path, undefined, map)];
  }
  if (!Array.isArray(root)) {
    return [setAside(path, 'bad-json', 'The file holds no object and no list; write a report as an object.')];
  }
  if (root.length === 0) return [setAside(path, 'empty', 'The list is empty; leave it out.')];
  const items: RawItem[] = [];
  for (const [index, entry] of root.entries()) {
    items.push(
      isRecord(entry)
        ? await fromRecord(entry, path, index + 1, map)
        : setAside(path, 'bad-json', 'The entry is no object; write a report as an object.', index + 1),
    );
  }
  return items;
}

async function readLine(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  path: string,
  line: number,
  map: FieldMap | undefined,
): Promise<RawItem | undefined> {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return setAside(path, 'encoding', 'The line is not UTF-8; save the file as UTF-8.', line);
  }
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return undefined;
  const value = parseJson(trimmed);
  if (value.kind === 'trouble') return setAside(path, 'bad-json', value.reason, line);
  if (!isRecord(value.value)) {
    return setAside(
      path,
      'bad-json',
      'The line is no object; write each report as an object on a line.',
      line,
    );
  }
  return fromRecord(value.value, path, line, map);
}

async function fromRecord(
  record: Fields,
  path: string,
  line: number | undefined,
  map: FieldMap | undefined,
): Promise<RawItem> {
  const given = asText(pickFields(record, map).text);
  const text = given === undefined ? '' : await plainText(given);
  if (text === '') {
    const name = map?.text ?? 'text';
    return setAside(
      path,
      'no-text',
      `The report has no "${name}"; give it one, or name the field that holds it.`,
      line,
    );
  }
  const about = describe(record, map);
  const title = about.title === null || about.title === undefined ? null : plainTitle(about.title);
  return { kind: 'raw', raw: { path, text, ...about, title, ...(line === undefined ? {} : { line }) } };
}

/** Markup that a report kept on its way into JSON is taken off; line ends within paragraphs are joined. */
async function plainText(given: string): Promise<string> {
  if (startsAsHtml(given)) return (await import('./html-text.js')).htmlToText(given);
  const text = cleanCharacters(given);
  if (containsTags(text) || looksLikeMarkdown(text)) return tidyLines(unwrapMarkdown(text));
  return tidyLines(joinWrappedLines(decodeEntities(text)));
}

/** Where lines are cut to a width, a line end is no line end even behind the two spaces of Markdown. */
function unwrapMarkdown(text: string): string {
  return joinWrappedLines(cleanCharacters(markdownToText(text)));
}

function plainTitle(title: string): string | null {
  return cleanLine(decodeEntities(containsTags(title) ? stripKnownTags(title) : title));
}

function parseJson(
  text: string,
):
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'trouble'; readonly reason: string } {
  try {
    const value: unknown = JSON.parse(text);
    return { kind: 'value', value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const detail = error.message
      .replace(/\s+/g, ' ')
      .replace(/"[^"]*"\.{0,3}.* is not valid JSON/, 'it is not valid JSON')
      .slice(0, 120);
    return { kind: 'trouble', reason: `This is not valid JSON (${detail}); correct it.` };
  }
}
