/**
 * Cuts text into sentences and tokens in one pass. A sentence ends at a terminator (with the quotes and
 * brackets that close on it) unless what follows shows that it goes on; at a blank line; and at the edges of
 * headings, list items, table rows and short lines that stand alone as titles do.
 */
import type { Span } from '../../ontology/coded-event.js';
import { CALENDAR, MAY_END, OPENERS, TITLES } from './abbreviations.js';
import { CLASS_OF, DIGIT, isLower, isUpper, LETTER, SPACE } from './characters.js';
import { cutRun } from './tokens.js';
import type { Sentence, Token } from './types.js';

const NEWLINE = 0x0a;
/** A line shorter than this that no stop ends, before a line with a capital, is a title of its own. */
const TITLE_LENGTH = 60;
/** A longer run is a table or list without stops, and is cut where it reaches this many tokens. */
const MAX_TOKENS = 512;
/** A run without spaces is cut at this length; no word of any language is as long. */
const MAX_RUN = 2000;
const BULLET = /(?:[-*+•◦▪●–—·‣]|\(?\d{1,2}[.)]|#{1,6}|>+|\|)(?=\s)/y;
const CLOSERS = '"\'”’»)]*_';
const OPENING_MARKS = '"\'“‘«([*_';

/** Cuts a text into its sentences, in order; a text without a word gives none. Never throws. */
export function splitSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const length = text.length;
  let tokens: Token[] = [];
  const close = (): void => {
    if (tokens.length === 0) return;
    sentences.push({ span: spanOf(tokens), tokens });
    tokens = [];
  };
  let lineStart = 0;
  let at = startOfLine(text, 0);
  while (at < length) {
    if (CLASS_OF[text.charCodeAt(at)] === SPACE) {
      const end = endOfSpace(text, at);
      const next = newlineIn(text, at, end);
      if (next >= 0) {
        const body = startOfLine(text, end);
        if (endsBlock(text, lineStart, at, next, end, body)) close();
        lineStart = end;
        at = body;
      } else at = end;
      continue;
    }
    const end = endOfRun(text, at);
    const first = tokens.length;
    cutRun(text, at, end, tokens);
    tokens = closeInside(text, tokens, first, sentences);
    if (tokens.length >= MAX_TOKENS) close();
    at = end;
  }
  close();
  return sentences;
}

function spanOf(tokens: readonly Token[]): Span {
  return [(tokens[0] as Token).start, (tokens[tokens.length - 1] as Token).end];
}

function endOfSpace(text: string, at: number): number {
  let end = at;
  while (end < text.length && CLASS_OF[text.charCodeAt(end)] === SPACE) end++;
  return end;
}

function endOfRun(text: string, at: number): number {
  const limit = Math.min(text.length, at + MAX_RUN);
  let end = at;
  while (end < limit && CLASS_OF[text.charCodeAt(end)] !== SPACE) end++;
  return end;
}

/** Position of the first line break in a run of spaces, or -1. */
function newlineIn(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === NEWLINE) return at;
  return -1;
}

/** Where a line's words begin: after a bullet, a number or heading marks. */
function startOfLine(text: string, at: number): number {
  const start = endOfSpace(text, at);
  BULLET.lastIndex = start;
  const bullet = BULLET.exec(text);
  return bullet ? endOfSpaceOnLine(text, start + bullet[0].length) : start;
}

function endOfSpaceOnLine(text: string, at: number): number {
  let end = at;
  while (end < text.length && CLASS_OF[text.charCodeAt(end)] === SPACE && text.charCodeAt(end) !== NEWLINE)
    end++;
  return end;
}

/** Does the line break at `lineEnd` part two blocks? `next` is the first word's start of the next line. */
function endsBlock(
  text: string,
  lineStart: number,
  lineEnd: number,
  newline: number,
  nextLine: number,
  next: number,
): boolean {
  if (newlineIn(text, newline + 1, nextLine) >= 0) return true;
  if (next > nextLine || text.charCodeAt(lineStart) === 0x23) return true;
  if (lineEnd - lineStart >= TITLE_LENGTH || nextLine >= text.length) return false;
  const last = text.charCodeAt(lineEnd - 1);
  const open = CLASS_OF[last] === LETTER || CLASS_OF[last] === DIGIT;
  return open && isUpper(text.charCodeAt(lineStart)) && isUpper(text.charCodeAt(nextLine));
}

/** Ends sentences at terminators among the tokens from `first` on; returns the tokens left open. */
function closeInside(text: string, all: Token[], first: number, sentences: Sentence[]): Token[] {
  let tokens = all;
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!isTerminator(text.charCodeAt(token.end - 1))) continue;
    const cut = closersAfter(text, tokens, i);
    if (cut < 0 || !endsSentence(text, tokens, i, cut)) continue;
    const rest = tokens.slice(cut + 1);
    tokens.length = cut + 1;
    sentences.push({ span: spanOf(tokens), tokens });
    tokens = rest;
    i = -1;
  }
  return tokens;
}

function isTerminator(code: number): boolean {
  switch (code) {
    case 0x2e: // .
    case 0x21: // !
    case 0x3f: // ?
    case 0x2026: // …
    case 0x3002: // 。
    case 0xff01:
    case 0xff1f:
      return true;
    default:
      return false;
  }
}

/** Index of the last token that closes on the terminator at `at` (quotes, brackets, note numbers). */
function closersAfter(text: string, tokens: readonly Token[], at: number): number {
  let last = at;
  while (last + 1 < tokens.length) {
    const next = tokens[last + 1] as Token;
    const closer = next.form.length <= 2 && CLOSERS.includes(next.form.charAt(0));
    if (closer) last++;
    else if (next.form === '[' && tokens[last + 3]?.form === ']') last += 3;
    else break;
  }
  const end = (tokens[last] as Token).end;
  // An apostrophe straight before a letter opens a quotation or a clitic instead of closing one.
  return last > at && text.charCodeAt(end - 1) === 0x27 && CLASS_OF[text.charCodeAt(end)] === LETTER
    ? at
    : last;
}

/** Does the terminator at token `at`, closed by the tokens up to `last`, end its sentence? */
function endsSentence(text: string, tokens: readonly Token[], at: number, last: number): boolean {
  const token = tokens[at] as Token;
  const end = (tokens[last] as Token).end;
  const next = nextWord(text, end);
  if (next >= text.length) return true;
  const code = text.charCodeAt(next);
  const attached = endOfSpace(text, end) === end;
  if (isLower(code) || ',;:%–—-'.includes(text.charAt(next)))
    return code === 0x2d && /^[!?.]+$/.test(token.form) && newlineIn(text, end, next) >= 0;
  if (attached && text.charCodeAt(token.end - 1) < 0x2000 && !startsWord(text, next)) return false;
  if (token.form.length > 1 && CLASS_OF[token.form.charCodeAt(0)] !== 3) {
    return abbreviationEnds(text, tokens, at, next);
  }
  return true;
}

/** The start of the word after spaces and opening marks. */
function nextWord(text: string, at: number): number {
  let next = endOfSpace(text, at);
  while (next < text.length && OPENING_MARKS.includes(text.charAt(next))) next++;
  return endOfSpace(text, next);
}

/** True for "To" in "Ukraine.To": a capital and a small letter, or a word without case. */
function startsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (CLASS_OF[code] !== LETTER) return false;
  if (!isUpper(code)) return true;
  const second = text.charCodeAt(at + 1);
  return isLower(second) || (code === 0x41 && CLASS_OF[second] === SPACE) || code === 0x49;
}

/** An abbreviation ends a sentence where the next word is one that opens sentences and no name is due. */
function abbreviationEnds(text: string, tokens: readonly Token[], at: number, next: number): boolean {
  const form = (tokens[at] as Token).form;
  const word = form.slice(0, -1).toLowerCase();
  if (TITLES.has(word)) return false;
  const follower = wordAt(text, next);
  if (CALENDAR.has(word)) return OPENERS.has(follower.toLowerCase());
  if (MAY_END.has(word) || word.length === 1 || word.includes('.')) {
    return (
      isUpper(text.charCodeAt(next)) &&
      OPENERS.has(follower.toLowerCase()) &&
      !isInitialOfName(tokens, at, follower)
    );
  }
  return false;
}

/** "J. A. Smith": a single letter after an initial is another initial. */
function isInitialOfName(tokens: readonly Token[], at: number, follower: string): boolean {
  const form = (tokens[at] as Token).form;
  return (
    form.length === 2 &&
    follower.length === 1 &&
    (at === 0 || isUpper(form.charCodeAt(0))) &&
    follower !== 'I'
  );
}

function wordAt(text: string, at: number): string {
  let end = at;
  while (end < text.length && CLASS_OF[text.charCodeAt(end)] === LETTER) end++;
  return text.slice(at, end);
}
