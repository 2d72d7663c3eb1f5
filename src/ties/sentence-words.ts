/**
 * How alike two sentences are in what sets them apart: the words that they share, each weighed by how rare it
 * is among all sentences at hand (inverse document frequency, Spärck Jones 1972), as the cosine of the two
 * sentences' vectors. Names of the parties and the usual verbs of an act stand in many sentences and so weigh
 * little; a town, a weapon or a number weighs much.
 */

/** Distinct words of a sentence as sorted numbers, and the length of their weighted vector. */
export interface WordSet {
  readonly words: Int32Array;
  /** Euclidean norm; 0 for a sentence without words. */
  readonly norm: number;
}

export interface WordIndex {
  wordsOf(sentence: string): WordSet;
  /** Weighted cosine in [0, 1]; 0 where one of the two has no words. */
  similarity(a: WordSet, b: WordSet): number;
}

/** Takes all steps at once. */
export function inOneGo<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Words that say nothing about which happening is told; two letters and fewer are left out anyway. */
const STOP = new Set(
  'and are but for from had has have her his its not that the their they this was were will with who which after before over into than been also said says'.split(
    ' ',
  ),
);

const SILENT = -1;
/** Steps into which a weight of 1 is divided. */
const WEIGHT_UNIT = 1_000_000;

/** Index over all sentences; each distinct one counts once. */
export function createWordIndex(sentences: Iterable<string>): WordIndex {
  return inOneGo(wordIndexSteps(sentences));
}

/** Sentences between two rests. */
const SENTENCES_A_STEP = 500;

/** The same in steps of a few milliseconds. */
export function* wordIndexSteps(sentences: Iterable<string>): Generator<void, WordIndex> {
  const ofWord = new Map<string, number>();
  const ofStem = new Map<string, number>();
  const frequency: number[] = [];
  const sets = new Map<string, Int32Array>();
  for (const sentence of sentences) {
    if (sets.has(sentence)) continue;
    const numbers = numbersOf(sentence.toLowerCase(), ofWord, ofStem);
    for (const word of numbers) frequency[word] = (frequency[word] ?? 0) + 1;
    sets.set(sentence, numbers);
    if (sets.size % SENTENCES_A_STEP === 0) yield;
  }
  // Whole numbers add up to the same sum in any order, so that no tie is broken by the order of input.
  const weights = Float64Array.from(frequency, (count) =>
    Math.round(WEIGHT_UNIT * Math.log(1 + sets.size / count) ** 2),
  );
  const finished = new Map<string, WordSet>();
  return {
    wordsOf(sentence) {
      let set = finished.get(sentence);
      if (set === undefined) {
        const words = sets.get(sentence);
        if (words === undefined) throw new RangeError(`"${sentence}" is not in this index`);
        let sum = 0;
        for (const word of words) sum += weights[word] ?? 0;
        set = { words, norm: Math.sqrt(sum) };
        finished.set(sentence, set);
      }
      return set;
    },
    similarity: (a, b) => (a.norm === 0 || b.norm === 0 ? 0 : shared(a, b, weights) / (a.norm * b.norm)),
  };
}

/** Distinct numbers of the telling words of a sentence in lower case, sorted. */
function numbersOf(sentence: string, ofWord: Map<string, number>, ofStem: Map<string, number>): Int32Array {
  const found: number[] = [];
  let start = -1;
  // Walking over the characters is several times as fast as a regular expression, and this is the hot loop.
  for (let i = 0; i <= sentence.length; i++) {
    if (i < sentence.length && isWordUnit(sentence.charCodeAt(i))) {
      if (start < 0) start = i;
      continue;
    }
    if (start < 0) continue;
    const word = sentence.slice(start, i);
    start = -1;
    let number = ofWord.get(word);
    if (number === undefined) {
      number = isTelling(word) ? numberOf(stemOf(word), ofStem) : SILENT;
      ofWord.set(word, number);
    }
    if (number !== SILENT && !found.includes(number)) found.push(number);
  }
  return Int32Array.from(found).sort();
}

/** Letters and digits; beyond ASCII everything but general punctuation, which is enough for names. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  return unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f);
}

function isTelling(word: string): boolean {
  return (word.length > 2 || /\d/.test(word)) && !STOP.has(word);
}

function numberOf(stem: string, known: Map<string, number>): number {
  const number = known.get(stem) ?? known.size;
  known.set(stem, number);
  return number;
}

function shared(a: WordSet, b: WordSet, weights: Float64Array): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.words.length && j < b.words.length) {
    const left = a.words[i] ?? 0;
    const right = b.words[j] ?? 0;
    if (left === right) sum += weights[left] ?? 0;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return sum;
}

/** Cuts common English endings, so that "visits", "visited" and "visiting" meet. */
export function stemOf(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s|e)$/, '');
}
