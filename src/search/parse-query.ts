/** The language of a search: words, "phrases", begin* and -without. Nothing that is typed is an error. */
import { fold } from './fold.js';

/** Something to look for. */
export interface Term {
  /** Folded words in order; more than one: a phrase. */
  readonly words: readonly string[];
  /** The last word may go on: `sanction*`. */
  readonly begins: boolean;
  /** As it was typed in quotes: no other form of the word counts. */
  readonly exact: boolean;
}

export interface ParsedQuery {
  /** All of them must be there. */
  readonly terms: readonly Term[];
  /** None of them may be there. */
  readonly without: readonly Term[];
}

const PART = /(-?)(?:"([^"]*)"?|(\S+))/gu;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Reads a query. A quote that is not closed goes on to the end; signs that are no word are passed over. */
export function parseQuery(text: string): ParsedQuery {
  const terms: Term[] = [];
  const without: Term[] = [];
  for (const [, minus, quoted, bare] of text.matchAll(PART)) {
    const typed = quoted ?? bare ?? '';
    const words = [...fold(typed).matchAll(WORD)].map(([word]) => word);
    if (words.length === 0) continue;
    const term = { words, begins: typed.endsWith('*'), exact: quoted !== undefined };
    (minus === '-' ? without : terms).push(term);
  }
  return { terms, without };
}
