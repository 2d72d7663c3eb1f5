/**
 * Words as names are looked up by: lower case, without accents, and cut at hyphens, so that "Kim Jong-un",
 * "Kim Jong Un" and "Erdogan", "Erdoğan" are one name each, and "U.S.-led" shows the name in it.
 */
import type { Token } from '../text/types.js';

/** A sentence cut into pieces. All lists have one element a piece. */
export interface Pieces {
  /** Normalised. */
  readonly text: readonly string[];
  /** As it stands. */
  readonly form: readonly string[];
  /** Index of the token that holds it. */
  readonly token: readonly number[];
  /** Whether it is the first, and the last piece of its token. */
  readonly first: readonly boolean[];
  readonly last: readonly boolean[];
}

const INNER_MARK = /[-–—‑/]/;
const OTHER_LETTERS = /[\u0080-\uffff]+/g;
const plainOf = new Map<string, string>();

/** Lower case, accents and curly apostrophes off. */
export function normalise(form: string): string {
  for (let i = 0; i < form.length; i++) {
    if (form.charCodeAt(i) > 126) return form.toLowerCase().replace(OTHER_LETTERS, plain);
  }
  return form.toLowerCase();
}

/** A run of letters beyond ASCII without accents; marks and hyphens as ASCII has them. */
function plain(run: string): string {
  const known = plainOf.get(run);
  if (known !== undefined) return known;
  const made = run
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’ʻ‘ʼ]/g, "'")
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o');
  if (plainOf.size < 4096) plainOf.set(run, made);
  return made;
}

/** The key under which a name is kept: normalised pieces, parted by spaces. */
export function keyOf(name: string): string {
  return keyText(name).trim();
}

/** The same for a whole table: lines, tabs and semicolons stay. Possessives stand apart, as in tokens. */
export function keyText(text: string): string {
  return normalise(text)
    .replace(/[-–—‑/,]/g, ' ')
    .replace(/'s(?=[ ;:\t\n]|$)/g, " 's")
    .replace(/s'(?=[ ;:\t\n]|$)/g, "s '")
    .replace(/ {2,}/g, ' ');
}

/** Cuts tokens into pieces. A token that is only a mark stays whole. */
export function piecesOf(tokens: readonly Token[]): Pieces {
  const text: string[] = [];
  const form: string[] = [];
  const token: number[] = [];
  const first: boolean[] = [];
  const last: boolean[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const whole = (tokens[index] as Token).form;
    const parts = whole.length > 2 && INNER_MARK.test(whole) ? whole.split(INNER_MARK) : [];
    const cut = parts.length > 1 && parts.every((part) => part !== '') ? parts : [whole];
    for (let i = 0; i < cut.length; i++) {
      const part = cut[i] as string;
      text.push(normalise(part));
      form.push(part);
      token.push(index);
      first.push(i === 0);
      last.push(i === cut.length - 1);
    }
  }
  return { text, form, token, first, last };
}

/** True where a word begins with a capital letter or a digit's equivalent in names ("3R"). */
export function isCapital(form: string): boolean {
  const code = form.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const letter = form.charAt(0);
  return letter !== letter.toLowerCase();
}
