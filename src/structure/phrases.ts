/**
 * Word lists as the tables write them: phrases parted by `; `, any case; a star at the end of a word stands for
 * any ending (`exercis*` finds exercise, exercises, exercising); a space also matches a hyphen.
 */
export interface Phrases {
  /** False for an empty list: it asks for nothing and finds nothing. */
  readonly any: boolean;
  /** True where one of the phrases stands in the text. */
  in(text: string): boolean;
  /** How many times a phrase of the list stands in the text. */
  count(text: string): number;
  /** The text without the phrases. */
  without(text: string): string;
}

const LIST = /\s*;\s*/;

/** Reads a cell of a table. */
export function phrasesOf(cell: string | undefined): Phrases {
  const phrases = (cell ?? '').split(LIST).filter((phrase) => phrase !== '');
  if (phrases.length === 0) return { any: false, in: () => false, count: () => 0, without: (text) => text };
  const pattern = `(?<![\\p{L}\\p{N}])(?:${phrases.map(patternOf).join('|')})(?![\\p{L}\\p{N}])`;
  const one = new RegExp(pattern, 'iu');
  const all = new RegExp(pattern, 'giu');
  return {
    any: true,
    in: (text) => one.test(text),
    count: (text) => text.match(all)?.length ?? 0,
    without: (text) => text.replace(all, ' '),
  };
}

function patternOf(phrase: string): string {
  return phrase
    .split(/\s+/)
    .map((word) => {
      const stem = word.replace(/\*$/, '').replace(/[.+?^${}()|[\]\\/*]/g, '\\$&');
      return word.endsWith('*') ? `${stem}[\\p{L}\\p{N}]*` : stem;
    })
    .join('[\\s\\u00a0-]+');
}
