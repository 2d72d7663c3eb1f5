/**
 * Short names that a report explains: after "Estonian Prime Minister Kaja Kallas" the report may say "Kallas";
 * after "the Ukrainska Rada (UR)" it may say "UR"; "Viktor Bout, a Russian arms dealer," introduces Viktor
 * Bout himself.
 */

import { isCapital, normalise } from './pieces.js';
import { NAME_PARTICLES, NO_NAME } from './word-lists.js';
import type { Phrase, WordView } from './word-view.js';
import { word } from './word-view.js';

/** Given name last: the family name comes first. */
const FAMILY_FIRST = new Set(['KOR', 'PRK', 'CHN', 'TWN', 'VNM', 'KHM', 'HKG', 'MMR', 'SGP']);
const ARTICLES = new Set(['a', 'an', 'the']);

/** Writes the names that phrases explain into the memory; adds persons explained by an apposition. */
export function introduce(view: WordView, phrases: readonly Phrase[]): readonly Phrase[] {
  const added: Phrase[] = [];
  for (const phrase of phrases) {
    if (phrase.introduces !== undefined) remember(view, phrase.introduces, phrase);
    const named = personBefore(view, phrase) ?? personAfter(view, phrase);
    if (named && ![...phrases, ...added].some((one) => one.from < named.to && named.from < one.to)) {
      added.push(named);
      remember(view, named.introduces ?? '', named);
    }
    abbreviation(view, phrase);
  }
  return added.length === 0 ? phrases : [...phrases, ...added].sort((a, b) => a.from - b.from);
}

function remember(view: WordView, name: string, phrase: Phrase): void {
  const words = name.split(' ').filter((one) => one !== '');
  if (words.length === 0 || phrase.codes.length === 0) return;
  const known = { codes: phrase.codes, full: name, kind: 'person' as const };
  const store = (key: string): void => {
    if (key.length > 2) view.memory.learnName(key, known);
  };
  store(words.map(normalise).join(' '));
  if (words.length < 2) return;
  let from = words.length - 1;
  while (from > 1 && NAME_PARTICLES.has(normalise(words[from - 1] as string))) from--;
  const last = words.slice(from).map(normalise).join(' ');
  if (!/^(?:jr|sr|ii|iii|iv|vi|xvi)\.?$/.test(last)) store(last);
  const state = phrase.codes[0]?.slice(0, 3) ?? '';
  if (FAMILY_FIRST.has(state)) store(normalise(words[0] as string));
}

/** "Viktor Bout, a Russian arms dealer": two capitalised words and a comma before an agent. */
function personBefore(view: WordView, phrase: Phrase): Phrase | undefined {
  if (!phrase.agent || phrase.agent.plural || phrase.agent.role === 'body' || phrase.introduces !== undefined)
    return undefined;
  let comma = phrase.from - 1;
  while (comma > 0 && phrase.from - comma < 4 && view.tokens[comma]?.form !== ',') comma--;
  if (view.tokens[comma]?.form !== ',') return undefined;
  if (comma < phrase.from - 1 && !ARTICLES.has(word(view, comma + 1))) return undefined;
  let from = comma;
  while (from > 0 && isNameWord(view, from - 1)) from--;
  while (from < comma && !isCapital(view.tokens[from]?.form ?? '')) from++;
  if (comma - from < 2 || comma - from > 5) return undefined;
  return personPhrase(view, from, comma, phrase);
}

/** "the Russian foreign minister, Sergei Lavrov,": the name between commas. */
function personAfter(view: WordView, phrase: Phrase): Phrase | undefined {
  if (!phrase.agent || phrase.agent.role === 'body' || phrase.agent.plural || phrase.introduces !== undefined)
    return undefined;
  if (view.tokens[phrase.to]?.form !== ',') return undefined;
  const from = phrase.to + 1;
  let to = from;
  while (to < view.tokens.length && isNameWord(view, to)) to++;
  if (to - from < 2 || to - from > 5 || !isCapital(view.tokens[from]?.form ?? '')) return undefined;
  const after = view.tokens[to]?.form ?? '.';
  if (after !== ',' && after !== '.' && after !== 'and') return undefined;
  return personPhrase(view, from, to, phrase);
}

function isNameWord(view: WordView, at: number): boolean {
  if (view.covered[at]) return false;
  const form = view.tokens[at]?.form ?? '';
  const w = word(view, at);
  if (NAME_PARTICLES.has(w)) return true;
  return form.length > 1 && isCapital(form) && !NO_NAME.has(w);
}

function personPhrase(view: WordView, from: number, to: number, phrase: Phrase): Phrase {
  const name = view.tokens
    .slice(from, to)
    .map((token) => token.form)
    .join(' ');
  return {
    from,
    to,
    core: to - 1,
    codes: phrase.codes,
    kind: 'person',
    by: `${phrase.by}, beside ${name}`,
    introduces: name,
    person: true,
    plural: false,
  };
}

const ABBREVIATION = /^[A-Z][A-Za-z-]*[A-Z]$/;

/** "the Forces of National Unity (FNU)" of an actor: the letters stand for it from here on. */
function abbreviation(view: WordView, phrase: Phrase): void {
  if (view.tokens[phrase.to]?.form !== '(' || view.tokens[phrase.to + 2]?.form !== ')') return;
  const letters = view.tokens[phrase.to + 1]?.form ?? '';
  if (!ABBREVIATION.test(letters) || letters.length > 8 || phrase.codes.length === 0) return;
  const known = { codes: phrase.codes, full: letters, kind: 'body' as const };
  view.memory.learnName(normalise(letters), known);
}
