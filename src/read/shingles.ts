/** A text as sets of 32-bit hashes: its three-word shingles, its words, and the words that name or count. */

export interface Shingles {
  /** Ascending, each once. A text of fewer than three words is one shingle. */
  readonly shingles: Uint32Array;
  /** Numbers, number words and capitalised words, ascending, each once. */
  readonly marked: Uint32Array;
  /** All words, ascending, each once. */
  readonly words: Uint32Array;
}

/** Characters that are compared; enough for seventy thousand words. */
const LONGEST = 400_000;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Scripts without spaces: each sign is a word. */
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const COUNTS = new Set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozen dozens million billion first second third fourth fifth'.split(
    ' ',
  ),
);

/** Sets of a text; of a book-length one, of its beginning. */
export function shinglesOf(text: string): Shingles {
  const found = text.slice(0, LONGEST).replace(SPACELESS, ' $& ').match(WORD) ?? [];
  const words = new Uint32Array(found.length);
  const marked: number[] = [];
  for (const [index, form] of found.entries()) {
    const lower = form.toLowerCase();
    const hash = hashOf(lower);
    words[index] = hash;
    if (lower !== form || COUNTS.has(lower) || /^\p{N}/u.test(form)) marked.push(hash);
  }
  const shingles = new Uint32Array(Math.max(found.length > 0 ? 1 : 0, found.length - 2));
  for (let i = 0; i < shingles.length; i++) {
    shingles[i] = mix(mix(mix(0, words[i] ?? 0), words[i + 1] ?? 0), words[i + 2] ?? 0);
  }
  return { shingles: distinct(shingles), marked: distinct(Uint32Array.from(marked)), words: distinct(words) };
}

/** One number for a whole list. */
export function hashOfAll(numbers: Uint32Array): number {
  let hash = numbers.length;
  for (const value of numbers) hash = mix(hash, value);
  return hash;
}

function distinct(numbers: Uint32Array): Uint32Array {
  numbers.sort();
  let kept = 0;
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i] ?? 0;
    if (i === 0 || value !== numbers[kept - 1]) numbers[kept++] = value;
  }
  return numbers.subarray(0, kept);
}

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo), with Murmur's finish for even low bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return finish(hash);
}

/** Two 32-bit numbers to one. */
export function mix(hash: number, word: number): number {
  return finish(Math.imul(hash, 31) + word + 0x9e3779b9);
}

function finish(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
