/** Classes of UTF-16 units, read from one table so that cutting text costs a look-up a character. */

export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3;

const SPACES = [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f];
/** Invisible units that some pages leave between words; they part words as a space does. */
const INVISIBLE = [0x200b, 0x200e, 0x200f, 0x2060, 0x3000, 0xfeff];
const MARK_RANGES: readonly (readonly [number, number])[] = [
  [0x00, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x60],
  [0x7b, 0xa9],
  [0xab, 0xb4],
  [0xb6, 0xb9],
  [0xbb, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2010, 0x205e],
  [0x20a0, 0x20cf],
  [0x2190, 0x2bff],
  [0x3001, 0x3004],
  [0x3008, 0x3020],
  [0x3030, 0x3030],
  [0xff01, 0xff0f],
  [0xff1a, 0xff20],
  [0xff3b, 0xff40],
  [0xff5b, 0xff65],
];

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000).fill(LETTER);
  for (const [from, to] of MARK_RANGES) classes.fill(MARK, from, to + 1);
  classes.fill(DIGIT, 0x30, 0x3a);
  for (const space of [...SPACES, ...INVISIBLE]) classes[space] = SPACE;
  classes.fill(SPACE, 0x2000, 0x200b);
  return classes;
}

/** Class of each UTF-16 unit: `SPACE`, `LETTER` (scripts without case too), `DIGIT` or `MARK`. */
export const CLASS_OF: Uint8Array = buildClasses();

/** True for a letter that has a lower-case form other than itself. */
export function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const letter = String.fromCharCode(code);
  return letter !== letter.toLowerCase();
}

/** True for a letter that has an upper-case form other than itself. */
export function isLower(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  const letter = String.fromCharCode(code);
  return letter !== letter.toUpperCase();
}
