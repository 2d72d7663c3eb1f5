/**
 * Guesses the encoding of bytes that are no UTF-8, and says nothing where more than one would do. Each
 * candidate is decoded strictly; what comes out must look like the language that the encoding is for.
 */

import { decodeStrictly } from './strict-decoder.js';

interface Candidate {
  readonly encoding: string;
  /** Whether decoded text looks right: `foreign` holds its characters beyond ASCII. */
  readonly fits: (foreign: readonly string[], text: string) => boolean;
}

const HANGUL = /^[\uac00-\ud7a3]$/;
const KANA = /^[\u3041-\u30ff]$/;
const HALF_WIDTH_KANA = /^[\uff61-\uff9f]$/;
const HAN = /^\p{Script=Han}$/u;
const CJK_MARK = /^[\u3000-\u303f\uff00-\uff60\u2010-\u203b\u00b7]$/;
/** The most frequent characters of running Chinese; together they make a fifth of any text. */
const FREQUENT_SIMPLIFIED = new Set(
  '的一是在不了有和人这中大为上国我以要他时来用们生到作地于出就分对成会可主发年',
);
const FREQUENT_TRADITIONAL = new Set(
  '的一是在不了有和人這中大為上國我以要他時來用們生到作地於出就分對成會可主發年',
);
const CYRILLIC = /^[\u0400-\u045f\u0490\u0491]$/;
const FREQUENT_CYRILLIC = new Set('оеаинтсрвлкмдпу');
/** Letters of the western languages that Windows-1252 was made for, and the marks of its word processors. */
const WESTERN_LETTER = /^[ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿŒœ]$/;
const WESTERN_MARK = /^[‘’‚“”„‹›«»–—…•·†€£©®™°§¿¡½¼ ´]$/;

const CANDIDATES: readonly Candidate[] = [
  {
    encoding: 'euc-kr',
    fits: (foreign) => share(foreign, (c) => HANGUL.test(c) || CJK_MARK.test(c)) >= 0.92,
  },
  { encoding: 'euc-jp', fits: looksJapanese },
  { encoding: 'shift_jis', fits: looksJapanese },
  { encoding: 'gb18030', fits: (foreign) => looksChinese(foreign, FREQUENT_SIMPLIFIED) },
  { encoding: 'big5', fits: (foreign) => looksChinese(foreign, FREQUENT_TRADITIONAL) },
  { encoding: 'windows-1251', fits: looksCyrillic },
  { encoding: 'koi8-r', fits: looksCyrillic },
  { encoding: 'windows-1252', fits: looksWestern },
];

/** A WHATWG encoding name; undefined where none fits, or several do. */
export function guessLegacyEncoding(bytes: Uint8Array): string | undefined {
  const sample = sampleOf(bytes);
  const fitting = CANDIDATES.filter(({ encoding, fits }) => {
    const text = decodeStrictly(sample, encoding);
    if (text === undefined) return false;
    const foreign = [...text].filter((character) => character > '\u007f');
    return foreign.length > 0 && fits(foreign, text);
  });
  return fitting.length === 1 ? fitting[0]?.encoding : undefined;
}

/** The first 64 KB, cut behind an ASCII byte so that no character is halved. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= 65_536) return bytes;
  let end = 65_536;
  while (end > 0 && (bytes[end - 1] ?? 0) > 0x3f) end--;
  return bytes.subarray(0, end === 0 ? 65_536 : end);
}

function share(characters: readonly string[], test: (character: string) => boolean): number {
  return characters.filter(test).length / Math.max(1, characters.length);
}

function looksJapanese(foreign: readonly string[]): boolean {
  return (
    share(foreign, (c) => KANA.test(c)) >= 0.25 &&
    share(foreign, (c) => KANA.test(c) || HAN.test(c) || CJK_MARK.test(c)) >= 0.97 &&
    !foreign.some((c) => HALF_WIDTH_KANA.test(c))
  );
}

function looksChinese(foreign: readonly string[], frequent: ReadonlySet<string>): boolean {
  const han = foreign.filter((c) => HAN.test(c));
  return (
    share(foreign, (c) => HAN.test(c) || CJK_MARK.test(c)) >= 0.97 &&
    han.length >= 8 &&
    share(han, (c) => frequent.has(c)) >= 0.1
  );
}

function looksCyrillic(foreign: readonly string[], text: string): boolean {
  const letters = foreign.filter((c) => CYRILLIC.test(c));
  const humps = text.match(/[\u0430-\u045f][\u0400-\u042f]/g)?.length ?? 0;
  return (
    letters.length >= 8 &&
    share(foreign, (c) => CYRILLIC.test(c) || WESTERN_MARK.test(c) || c === '№') >= 0.97 &&
    share(letters, (c) => FREQUENT_CYRILLIC.has(c)) >= 0.5 &&
    humps <= letters.length * 0.02
  );
}

/** Latin text with a few accents: each foreign letter stands in a word, each mark does not. */
function looksWestern(foreign: readonly string[], text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (foreign.length > letters * 0.34) return false;
  if (!foreign.every((c) => WESTERN_LETTER.test(c) || WESTERN_MARK.test(c))) return false;
  const humps = text.match(/\p{Ll}[À-ÖØ-Þ]/gu)?.length ?? 0;
  const inside = text.match(/\p{L}[«»°§¿¡½¼©®†•´]\p{L}/gu)?.length ?? 0;
  return humps === 0 && inside === 0;
}
