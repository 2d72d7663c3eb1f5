/** What kind of file it is: by the ending of its name, else by its first bytes. */

export const FORMATS = ['txt', 'md', 'html', 'pdf', 'jsonl', 'json', 'feed'] as const;
export type Format = (typeof FORMATS)[number];

const BY_ENDING: Readonly<Record<string, Format>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'json',
  rss: 'feed',
  atom: 'feed',
  rdf: 'feed',
  xml: 'feed',
};

/** Text, but no reports: reading them as such would only make noise. */
const NO_REPORTS: Readonly<Record<string, string>> = {
  csv: 'a table',
  tsv: 'a table',
  tab: 'a table',
  yaml: 'settings',
  yml: 'settings',
  toml: 'settings',
  ini: 'settings',
  js: 'a program',
  ts: 'a program',
  py: 'a program',
  r: 'a program',
  sh: 'a program',
  css: 'a style sheet',
  svg: 'a drawing',
};

const ADVICE_WORD = 'save it as text or PDF';
const SIGNATURES: readonly (readonly [start: string, what: string, advice: string])[] = [
  ['PK\x03\x04', 'a ZIP archive or office document', `${ADVICE_WORD}, or unpack it`],
  ['\xd0\xcf\x11\xe0', 'an office document', ADVICE_WORD],
  ['{\\rtf', 'an RTF document', ADVICE_WORD],
  ['\x89PNG', 'an image', 'read its words into a text file'],
  ['\xff\xd8\xff', 'an image', 'read its words into a text file'],
  ['GIF8', 'an image', 'read its words into a text file'],
  ['II*\0', 'an image', 'read its words into a text file'],
  ['MM\0*', 'an image', 'read its words into a text file'],
  ['BZh', 'a packed file', 'unpack it, or pack it with gzip'],
  ['\xfd7zXZ', 'a packed file', 'unpack it, or pack it with gzip'],
  ['7z\xbc\xaf', 'a packed file', 'unpack it, or pack it with gzip'],
  ['\x28\xb5\x2f\xfd', 'a packed file', 'unpack it, or pack it with gzip'],
  ['Rar!', 'a packed file', 'unpack it, or pack it with gzip'],
  ['SQLite format 3', 'a database', 'export its reports as JSON Lines'],
  ['\x7fELF', 'a program', 'leave it out'],
];

/** Last ending of a name, lower case, without the dot, `.gz` put aside; empty where there is none. */
export function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.gz$/i, '');
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

/** By the name; undefined where the ending says nothing. */
export function formatByName(path: string): Format | undefined {
  return BY_ENDING[endingOf(path)];
}

/** What a file is whose name says that it is no report; undefined where it may be one. */
export function noReportByName(path: string): string | undefined {
  return NO_REPORTS[endingOf(path)];
}

/** By the first bytes, unpacked. */
export function formatByContent(head: Uint8Array): Format {
  if (startsWith(head, '%PDF-')) return 'pdf';
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 4096))
    .toString('latin1')
    .replace(/\0/g, '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart()
    .replace(/^<\?xml[^>]*>\s*/i, '<?xml>')
    .replace(/<!--[\s\S]*?-->\s*/g, '');
  if (/^(?:<\?xml>)?(?:<!doctype html|<html\b|<head\b|<body\b)/i.test(start)) return 'html';
  if (/^(?:<\?xml>)?(?:<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b/i.test(start)) return 'feed';
  if (start.startsWith('{')) return startsLines(start) && !isJsonFeed(start) ? 'jsonl' : 'json';
  if (/^\[\s*[[{"]/.test(start)) return 'json';
  return 'txt';
}

/** What a file is that is no text, and what to do; undefined where it may be text. */
export function notTextReason(head: Uint8Array): string | undefined {
  for (const [start, what, advice] of SIGNATURES) {
    if (startsWith(head, start)) return `The file is ${what}, not text; ${advice}.`;
  }
  let controls = 0;
  for (const byte of head) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls += 1;
  }
  return controls > head.length * 0.02
    ? 'The file is not text; leave it out, or save it as text.'
    : undefined;
}

/** UTF-16 without a mark: every second byte of plain text is zero. */
export function looksLikeUnmarkedUtf16(head: Uint8Array): boolean {
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) > head.length * 0.3 && Math.min(even, odd) < head.length * 0.02;
}

function isJsonFeed(start: string): boolean {
  return /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(start);
}

/** Whether a text that starts with `{` holds a whole value on its first line. */
function startsLines(start: string): boolean {
  const end = start.indexOf('\n');
  if (end < 0) return start.length > 4000;
  try {
    JSON.parse(start.slice(0, end));
    return true;
  } catch {
    // A first line that is no value and not just an opened brace is a damaged line of a JSON Lines file.
    return /^\{\s*"[^"]*"\s*:.*[}\]"]\s*$/.test(start.slice(0, end)) && /\n\s*\{/.test(start);
  }
}

function startsWith(head: Uint8Array, start: string): boolean {
  for (let i = 0; i < start.length; i++) if (head[i] !== start.charCodeAt(i)) return false;
  return true;
}
