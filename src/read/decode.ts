/**
 * Bytes to text. In this order: byte-order mark, the encoding that the file declares, UTF-8, and last a
 * cautious guess among the older encodings (legacy-encoding.ts). What cannot be told is set aside: a
 * wrong guess would make wrong names.
 */
import { guessLegacyEncoding } from './legacy-encoding.js';
import { decodeStrictly } from './strict-decoder.js';

/** `encoding`: the WHATWG name by which the text was decoded. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly reason: string };

/** Decodes a whole file; `declared` is the encoding that the file names for itself, if it does. */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) {
    const text = decodeStrictly(bytes, marked);
    return text === undefined
      ? {
          ok: false,
          reason: `The file says that it is ${marked.toUpperCase()}, but holds bytes that are not; save it as UTF-8.`,
        }
      : { ok: true, text, encoding: marked };
  }
  const utf8 = decodeStrictly(bytes, 'utf-8');
  const label = declared?.trim().toLowerCase();
  if (label !== undefined && label !== '' && !isUnicode(label)) {
    const text = decodeStrictly(bytes, label);
    // A page that names an old encoding and is valid UTF-8 with letters beyond ASCII was converted and not relabelled.
    if (text !== undefined && !(utf8 !== undefined && utf8.length < bytes.length)) {
      return { ok: true, text, encoding: label };
    }
  }
  if (utf8 !== undefined) return { ok: true, text: utf8, encoding: 'utf-8' };
  const guess = guessLegacyEncoding(bytes);
  const text = guess === undefined ? undefined : decodeStrictly(bytes, guess);
  if (guess !== undefined && text !== undefined) return { ok: true, text, encoding: guess };
  return { ok: false, reason: 'The encoding of the text cannot be told; save it as UTF-8.' };
}

/** Encoding that the first bytes name; undefined where there is no mark. */
export function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Encoding named in the head of an HTML or XML file; undefined where none is. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  const match =
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/i.exec(head) ??
    /<meta\s[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head);
  return match?.[1];
}

function isUnicode(label: string): boolean {
  return /^(?:utf-?8|unicode|utf-?16(?:le|be)?)$/.test(label);
}
