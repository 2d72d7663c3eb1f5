/** Numbers in figures and words: "6,000", "1.4 billion", "two thousand", "a dozen", "dozens", "twenty-five". */

const UNITS: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const),
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['m', 1e6],
  ['bn', 1e9],
  ['dozen', 12],
]);
/** Round figures that words leave open: the least that is meant. */
const VAGUE: ReadonlyMap<string, number> = new Map([
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2000],
  ['millions', 2e6],
]);
const FIGURES = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/;
const GLUED = /^(\d+(?:\.\d+)?)(m|bn|k)$/;

const ORDINALS: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
);

/** A number that begins at a word. */
export interface NumberRead {
  readonly value: number;
  /** Word after its last. */
  readonly to: number;
  /** True for "dozens", "hundreds": the value is the least that is meant. */
  readonly vague: boolean;
}

/** The number at a word; undefined where there is none. Words are lower case. */
export function numberAt(words: readonly string[], at: number): NumberRead | undefined {
  const first = words[at] ?? '';
  const vague = VAGUE.get(first);
  if (vague !== undefined) return scaledVague(words, at, vague);
  let value = simple(first);
  let to = at + 1;
  if (value === undefined) {
    const scale = first === 'a' ? SCALES.get(words[at + 1] ?? '') : undefined;
    if (scale === undefined || scale > 1e6) return undefined;
    return { value: scale, to: words[at + 2] === 'of' ? at + 3 : at + 2, vague: false };
  }
  for (;;) {
    const scale = SCALES.get(words[to] ?? '');
    if (scale === undefined) break;
    value *= scale;
    to++;
  }
  if (words[to] === 'dozen') to++;
  return { value: Math.round(value * 1e6) / 1e6, to, vague: false };
}

/** "hundreds of thousands of". */
function scaledVague(words: readonly string[], at: number, vague: number): NumberRead | undefined {
  if (words[at + 1] !== 'of') return undefined;
  const second = VAGUE.get(words[at + 2] ?? '');
  if (second !== undefined && words[at + 3] === 'of') {
    return { value: (vague * second) / 2, to: at + 4, vague: true };
  }
  return { value: vague, to: at + 2, vague: true };
}

function simple(word: string): number | undefined {
  if (FIGURES.test(word)) return Number(word.replaceAll(',', ''));
  const glued = GLUED.exec(word);
  if (glued) return Number(glued[1]) * (glued[2] === 'k' ? 1000 : glued[2] === 'm' ? 1e6 : 1e9);
  const direct = UNITS.get(word);
  if (direct !== undefined) return direct;
  const hyphen = word.indexOf('-');
  if (hyphen < 0) return undefined;
  const tens = UNITS.get(word.slice(0, hyphen));
  const ones = UNITS.get(word.slice(hyphen + 1));
  return tens !== undefined && ones !== undefined && tens >= 20 && ones < 10 ? tens + ones : undefined;
}

/** "third", "3rd"; undefined for "second" as a unit of time after a figure. */
export function ordinalAt(words: readonly string[], at: number): number | undefined {
  const word = words[at] ?? '';
  const figures = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word);
  if (figures) return Number(figures[1]);
  return ORDINALS.get(word);
}
