/** What a brief writes alike in every language; the rest is in words/. */
import type { States } from '../ontology/states.js';
import { english } from '../shared/language/en.js';

export { signed } from '../shared/language/signed.js';

export type Names = Pick<States, 'name'>;

/** First letter in upper case. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Cut at a word, with an ellipsis, to at most `length` characters. */
export function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
}

export const { day: dayWords, list } = english;
