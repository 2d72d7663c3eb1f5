/**
 * Fonts of a PDF. Roboto, which comes along, holds Latin, Greek and Cyrillic; for other scripts a font of the machine
 * is taken where one is found, since a PDF must carry its letters.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const roboto = (name: string) => require.resolve(`pdfmake/fonts/Roboto/Roboto-${name}.ttf`);

/** Where systems keep a font with Hangul, Han and kana: its file, and its name within a collection. */
const EAST_ASIAN: readonly (readonly [file: string, name?: string])[] = [
  ['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', 'NotoSansCJKkr-Regular'],
  ['/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc', 'NotoSansCJKkr-Regular'],
  ['/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc', 'NotoSansCJKkr-Regular'],
  ['/usr/share/fonts/truetype/nanum/NanumGothic.ttf'],
  ['/System/Library/Fonts/AppleSDGothicNeo.ttc', 'AppleSDGothicNeo-Regular'],
  ['C:\\Windows\\Fonts\\malgun.ttf'],
];

type FontFile = string | [file: string, name: string];

export interface PdfFonts {
  readonly fonts: Readonly<
    Record<string, Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', FontFile>>>
  >;
  /** Name of a font for East Asian scripts; null: the machine has none that is known. */
  readonly eastAsian: string | null;
}

export function pdfFonts(exists: (file: string) => boolean = existsSync): PdfFonts {
  const fonts = {
    Roboto: {
      normal: roboto('Regular'),
      bold: roboto('Medium'),
      italics: roboto('Italic'),
      bolditalics: roboto('MediumItalic'),
    },
  };
  const found = EAST_ASIAN.find(([file]) => exists(file));
  if (found === undefined) return { fonts, eastAsian: null };
  const [file, name] = found;
  const one: FontFile = name === undefined ? file : [file, name];
  const same = { normal: one, bold: one, italics: one, bolditalics: one };
  return { fonts: { ...fonts, EastAsian: same }, eastAsian: 'EastAsian' };
}

/** What Roboto has, as its table of characters says. */
const ROBOTO =
  /^[ -~\u00a0-\u017f\u018f\u0192\u01a0\u01a1\u01af\u01b0\u01fa-\u01ff\u0218-\u021b\u02c6\u02c7\u02d8-\u02dd\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u0486\u0488-\u0513\u1e80-\u1e85\u1e9e\u1ea0-\u1ef9\u2000-\u200a\u2010\u2011\u2013-\u2015\u2017-\u201e\u2020-\u2022\u2025-\u2027\u2030\u2032\u2033\u2039\u203a\u203c\u2044\u20a3\u20a4\u20a6-\u20ac\u20b1\u20b9\u20ba\u20bc\u20bd\u2105\u2113\u2116\u2122\u2126\u2202\u2206\u2211\u2212\u221a\u221e\u222b\u2248\u2260\u2264\u2265\u25ca\u25cb\u25cf\ufffd]$/u;
/** Hangul, Han, kana, and the arrows and blocks that fonts for them hold. */
const EAST =
  /^[\u1100-\u11ff\u2190-\u2193\u2500-\u25ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]$/u;
/** Stands for a letter that no font has. */
const MISSING = '\ufffd';

/** A run of letters of one font; `missing`: letters that no font at hand has, each shown as �. */
export interface FontRun {
  readonly text: string;
  readonly font: string;
  readonly missing: number;
}

/** Parts a text by the fonts that have its letters. */
export function fontRuns(text: string, eastAsian: string | null): readonly FontRun[] {
  const runs: { text: string; font: string; missing: number }[] = [];
  for (const letter of text) {
    const east = !ROBOTO.test(letter) && EAST.test(letter) && eastAsian !== null;
    const known = east || ROBOTO.test(letter);
    const shown = known ? letter : MISSING;
    const font = east ? (eastAsian ?? 'Roboto') : 'Roboto';
    const last = runs.at(-1);
    if (last?.font === font) {
      last.text += shown;
      last.missing += known ? 0 : 1;
    } else runs.push({ text: shown, font, missing: known ? 0 : 1 });
  }
  return runs;
}
