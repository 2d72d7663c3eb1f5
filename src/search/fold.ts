/** Text made alike for comparing: small letters without accents, every character at the offset where it was. */

const cache = new Map<string, string>();

/**
 * Folds case and accents ("Erdoğan" and "erdogan" are alike). Each UTF-16 unit of the result stands for the unit
 * at the same offset of `text`; a character whose folded form is longer stays as it is.
 */
export function fold(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII is the common case, and needs no more.
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

function foldCharacter(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const plain = SPECIAL[character] ?? withoutAccent(character).toLowerCase();
  const result = plain.length === character.length ? plain : character;
  cache.set(character, result);
  return result;
}

/** Takes accents off letters of alphabets; a syllable of Hangul, which also comes apart, stays whole. */
function withoutAccent(character: string): string {
  const parts = character.normalize('NFD');
  const plain = parts.replace(/\p{M}/gu, '');
  return plain.length === 1 ? plain : character;
}

/** Quotes that are written in two ways. */
const SPECIAL: Readonly<Record<string, string>> = { '’': "'", '‘': "'" };
