/**
 * Makes text of any origin plain: the one form in which the product keeps, shows and counts it.
 * What is changed is listed in docs/read.md; offsets of events count the result.
 */

/** Printable ASCII and line feeds need no change but the trimming of spaces. */
const PLAIN = /^[ -~\n]*$/;
const LINE_END = /\r\n?|[\u0085\u2028]/g;
const PARAGRAPH_END = /[\v\f\u2029]/g;
const ANY_SPACE = /[\t\p{Zs}]/gu;
/**
 * Invisible characters that can hide, reverse or split words: controls, soft hyphen, zero-width space,
 * marks and overrides of direction, word joiner, byte-order mark, tag characters, noncharacters. The
 * zero-width (non-)joiner stays, because Persian and Indic scripts are spelt with it.
 */
const INVISIBLE =
  /(?!\n)\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Characters made plain: NFC, `\n` line ends, one kind of space, no control or invisible characters.
 * Lines, indentation and blank lines stay as they are.
 */
export function cleanCharacters(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(LINE_END, '\n')
    .replace(PARAGRAPH_END, '\n\n')
    .replace(ANY_SPACE, ' ')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .normalize('NFC');
}

/** Single spaces, no space at either end of a line, at most one blank line, none at either end. */
export function tidyLines(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A title, name or address: clean, on one line; null where nothing is left. */
export function cleanLine(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  const line = cleanCharacters(value).replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}
