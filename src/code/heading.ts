/**
 * Chronicles put a heading before their news: "2011 Syrian protests: Police fire on a crowd." The heading tells
 * whom the news is about and no act; read as one sentence with the news it only misleads the grammar.
 */
import type { Sentence } from './text/types.js';

/** Furthest that the colon may stand from the beginning, in tokens. */
const REACH = 14;

/** What chronicles call the things that go on. */
const AFFAIRS = new Set(
  (
    'war wars conflict crisis uprising protest protests revolution unrest insurgency offensive election elections ' +
    'referendum siege bombing bombings attack attacks shooting shootings scandal spill flotilla talks campaign ' +
    'process dispute stand-off standoff clash clashes operation massacre coup invasion strike strikes airstrikes ' +
    'trial earthquake hurricane pandemic epidemic rebellion genocide intervention riot riots demonstrations ' +
    'controversy affair summit crash disaster outbreak occupation raid terrorism violence dissidence abuse crackdown ' +
    'program programme negotiations tensions spring incident debate spat confrontation embargo blockade hijacking'
  ).split(' '),
);

/** A report's sentences with its heading, where it has one, cut off as a sentence of its own. */
export function cutHeading(sentences: readonly Sentence[]): {
  readonly heading: Sentence | undefined;
  readonly sentences: readonly Sentence[];
} {
  const [first, ...others] = sentences;
  const colon = first === undefined ? -1 : endOfHeading(first);
  if (first === undefined || colon < 0) return { heading: undefined, sentences };
  const [start, end] = first.span;
  const rest = first.tokens.slice(colon + 1);
  return {
    heading: { span: [start, first.tokens[colon]?.end ?? end], tokens: first.tokens.slice(0, colon + 1) },
    sentences: [{ span: [rest[0]?.start ?? end, end], tokens: rest }, ...others],
  };
}

/** The colon that ends a heading; -1 where the sentence has none. */
function endOfHeading({ tokens }: Sentence): number {
  for (let at = 1; at < tokens.length - 3 && at < REACH; at++) {
    if (tokens[at]?.form !== ':') continue;
    return namesAffair(tokens.slice(0, at).map((token) => token.form)) ? at : -1;
  }
  return -1;
}

const LINKS = new Set(['in', 'of', 'on', 'at', 'over', 'against', 'the', 'and', '–', '-', '(', ')', ',']);

/** "2007 bombings in Iraq", "War in Donbas (2014–2022)": an affair, and after it names, numbers and links alone. */
function namesAffair(forms: readonly string[]): boolean {
  const affair = forms.findLastIndex((form) => AFFAIRS.has(form.toLowerCase()));
  return affair >= 0 && forms.slice(affair + 1).every((form) => LINKS.has(form) || /^[A-Z0-9]/.test(form));
}
