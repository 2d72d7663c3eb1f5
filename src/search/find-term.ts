/** Where a term stands in a folded text. */
import type { Span } from '../ontology/coded-event.js';
import type { Term } from './parse-query.js';

/** Scripts that write no spaces between words, or hang particles on them: there a word is found inside others. */
const JOINED = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** What may follow an English word in another form of it: meet, meets, meeting; accuse, accused. */
const ENDINGS = "(?:s|es|d|ed|ing|'s|s')?";

/** A finder of a term's places in folded text, in order, without overlap. */
export function termFinder(term: Term): (folded: string) => readonly Span[] {
  const pattern = new RegExp(sourceOf(term), 'gu');
  return (folded) =>
    [...folded.matchAll(pattern)].map((hit) => [hit.index, hit.index + hit[0].length] as const);
}

function sourceOf({ words, begins, exact }: Term): string {
  // Words of a phrase may be parted by anything that is no letter: "Korea-U.S." is found as `korea u s`.
  const last = words.length - 1;
  const parts = words.map((word, i) => {
    const joined = JOINED.test(word);
    const before = joined ? '' : '(?<![\\p{L}\\p{N}\\p{M}])';
    const after = joined ? '' : '(?![\\p{L}\\p{N}\\p{M}])';
    if (i === last && begins) return `${before}${word}[\\p{L}\\p{N}\\p{M}]*`;
    const ending = exact || words.length > 1 || joined ? '' : ENDINGS;
    return `${before}${word}${ending}${after}`;
  });
  return parts.join('[^\\p{L}\\p{N}]{1,3}');
}
