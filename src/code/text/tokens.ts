/**
 * Cuts a run of text without spaces into tokens in the manner of the Penn Treebank: clitics apart ("Russia 's",
 * "do n't"), currency signs and closing marks apart, abbreviations and numbers whole, hyphenated words whole
 * unless they list names of states. Marks of Markdown and HTML are passed over: no token covers them.
 */
import { BEFORE_NUMBER, CALENDAR, MAY_END, TITLES } from './abbreviations.js';
import { CLASS_OF, DIGIT, isLower, isUpper, LETTER } from './characters.js';
import { tokenOf } from './form-table.js';
import { HYPHEN_NAMES } from './hyphen-names.js';
import type { Token } from './types.js';

const DOT = 0x2e;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const DOLLAR = 0x24;

/** Host names' endings: "example.com" stays whole, "war.the" does not. */
const DOMAIN =
  /^(com|org|net|gov|edu|mil|int|info|io|ai|tv|uk|us|ru|ua|cn|kr|jp|de|fr|eu|be|ch|ca|au|in|il)$/;
const TAG = /<\/?[a-zA-Z][a-zA-Z0-9]{0,9}\/?>/y;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"”)\]]*[^\s<>"”)\].,;:!?'’*]|[\w.+-]+@[\w-]+\.[\w.-]*\w/y;
const CLITIC = /^(?:s|m|d|re|ve|ll)$/i;

/** Appends the tokens of `text[from, to)`, which holds no space, to `out`. */
export function cutRun(text: string, from: number, to: number, out: Token[]): void {
  let at = from;
  while (at < to) {
    const kind = CLASS_OF[text.charCodeAt(at)] as number;
    at = kind === LETTER || kind === DIGIT ? cutWord(text, at, to, out) : cutMark(text, at, to, out);
  }
}

function push(text: string, start: number, end: number, out: Token[]): number {
  out.push(tokenOf(text, start, end));
  return end;
}

/** One or several marks as a token, or nothing where they are only markup. Returns where to go on. */
function cutMark(text: string, at: number, to: number, out: Token[]): number {
  const code = text.charCodeAt(at);
  switch (code) {
    case 0x2a: // *
    case 0x5f: // _
    case 0x60: // `
    case 0x7e: // ~
      return backticks(text, at, to, out);
    case 0x3c: {
      TAG.lastIndex = at;
      const tag = TAG.exec(text);
      return tag ? at + tag[0].length : push(text, at, at + 1, out);
    }
    case DOT:
    case HYPHEN:
    case 0x21:
    case 0x3f:
    case 0x3d:
      return push(text, at, endOfMarks(text, at, to), out);
    case APOSTROPHE:
    case CURLY_APOSTROPHE:
      return cutApostrophe(text, at, to, out);
    case 0x5c: // a backslash before a mark is Markdown's escape
      return at + 1 < to ? at + 1 : push(text, at, at + 1, out);
    case 0x5d:
      return linkTarget(text, push(text, at, at + 1, out), to);
    default:
      return push(text, at, at + 1, out);
  }
}

/** Two back-ticks are an old-fashioned opening quote; all else here is emphasis. */
function backticks(text: string, at: number, to: number, out: Token[]): number {
  if (text.charCodeAt(at) === 0x60 && at + 1 < to && text.charCodeAt(at + 1) === 0x60) {
    const third = at + 2 < to && text.charCodeAt(at + 2) === 0x60;
    return third ? at + 3 : push(text, at, at + 2, out);
  }
  return at + 1;
}

/** The end of a run of like marks: "...", "--", "?!". */
function endOfMarks(text: string, at: number, to: number): number {
  const first = text.charCodeAt(at);
  const asking = first === 0x21 || first === 0x3f;
  let end = at + 1;
  while (end < to) {
    const code = text.charCodeAt(end);
    if (code !== first && !(asking && (code === 0x21 || code === 0x3f))) break;
    end++;
  }
  return end;
}

/** `](http…)` and `](/…)` are the hidden half of a Markdown link. */
function linkTarget(text: string, at: number, to: number): number {
  if (at + 1 >= to || text.charCodeAt(at) !== 0x28) return at;
  const next = text.charCodeAt(at + 1);
  if (next !== 0x68 && next !== 0x2f) return at;
  const close = text.indexOf(')', at);
  return close >= 0 && close < to ? close + 1 : at;
}

/** A clitic after a closing mark ("Post"'s), a doubled apostrophe as a quote, or the mark alone. */
function cutApostrophe(text: string, at: number, to: number, out: Token[]): number {
  const code = text.charCodeAt(at);
  if (code === APOSTROPHE && at + 1 < to && text.charCodeAt(at + 1) === APOSTROPHE) {
    return push(text, at, at + 2, out);
  }
  const end = endOfLetters(text, at + 1, to);
  const attached = out.length > 0 && (out[out.length - 1] as Token).end === at;
  const clitic = attached && end > at + 1 && CLITIC.test(text.slice(at + 1, end));
  return push(text, at, clitic ? end : at + 1, out);
}

function endOfLetters(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && CLASS_OF[text.charCodeAt(end)] === LETTER) end++;
  return end;
}

function isWordUnit(text: string, at: number, to: number): boolean {
  if (at >= to) return false;
  const kind = CLASS_OF[text.charCodeAt(at)];
  return kind === LETTER || kind === DIGIT;
}

/** A word or number with what belongs to it, cut into one or more tokens. Returns where it ends. */
function cutWord(text: string, start: number, to: number, out: Token[]): number {
  let at = start;
  let hyphens = 0;
  for (;;) {
    while (isWordUnit(text, at, to)) at++;
    if (at >= to) break;
    const code = text.charCodeAt(at);
    if (code === DOT) {
      const end = afterDot(text, start, at, to);
      if (end === at) break;
      at = end;
    } else if (code === HYPHEN || code === 0x2011) {
      if (!isWordUnit(text, at + 1, to)) break;
      hyphens++;
      at++;
    } else if (code === APOSTROPHE || code === CURLY_APOSTROPHE) {
      if (endOfLetters(text, at + 1, to) === at + 1) break;
      at++;
    } else if (code === 0x3a || code === 0x40) {
      const end = addressEnd(text, start);
      if (end > at) return push(text, start, Math.min(end, to), out);
      if (code !== 0x3a || !betweenDigits(text, at, to)) break;
      at++;
    } else if ((code === COMMA || code === 0x2f) && betweenDigits(text, at, to)) {
      at++;
    } else if (code === 0x26 || code === 0x5f) {
      if (!isWordUnit(text, at + 1, to)) break;
      at++;
    } else if (code === DOLLAR && at - start <= 3 && isUpper(text.charCodeAt(at - 1))) {
      at++;
      break;
    } else break;
  }
  return hyphens > 0 ? cutHyphened(text, start, at, out) : cutClitic(text, start, at, out);
}

function addressEnd(text: string, start: number): number {
  ADDRESS.lastIndex = start;
  const found = ADDRESS.exec(text);
  return found ? start + found[0].length : -1;
}

function betweenDigits(text: string, at: number, to: number): boolean {
  return (
    at + 1 < to && CLASS_OF[text.charCodeAt(at - 1)] === DIGIT && CLASS_OF[text.charCodeAt(at + 1)] === DIGIT
  );
}

/** Where the word goes on after a full stop at `at`; `at` itself where the stop is a token of its own. */
function afterDot(text: string, start: number, at: number, to: number): number {
  if (betweenDigits(text, at, to)) return at + 1;
  let from = at;
  while (from > start && text.charCodeAt(from - 1) !== HYPHEN) from--;
  const lone = at - from === 1 || text.charCodeAt(at - 2) === DOT;
  if (lone && CLASS_OF[text.charCodeAt(at - 1)] === LETTER) return afterInitial(text, from, at, to);
  const word = text.slice(from, at).toLowerCase();
  if (TITLES.has(word) || CALENDAR.has(word) || MAY_END.has(word)) {
    return isWordUnit(text, at + 1, to) && isLower(text.charCodeAt(at + 1)) ? at : at + 1;
  }
  if (BEFORE_NUMBER.has(word)) return numberFollows(text, at + 1) ? at + 1 : at;
  if (word === 'ph' && text.charCodeAt(at + 1) === 0x44) return at + 1;
  if (word === 'www') return Math.max(at, addressEnd(text, start));
  const end = endOfLetters(text, at + 1, to);
  return end > at + 1 && DOMAIN.test(text.slice(at + 1, end)) ? end : at;
}

/** "U.", "U.S.", "p.m." and names' initials; but not the last letter of "Plan B.The". */
function afterInitial(text: string, from: number, at: number, to: number): number {
  const single = at - from === 1;
  const next = at + 1;
  if (!isWordUnit(text, next, to))
    return single && !isUpper(text.charCodeAt(from)) && !looksAbbreviated(text, from, at) ? at : next;
  if (next + 1 < to && text.charCodeAt(next + 1) === DOT) return next + 1 === to ? at : next;
  const end = endOfLetters(text, next, to);
  if (!single || end - next <= 2) return next;
  return isUpper(text.charCodeAt(from)) ? next : at;
}

function looksAbbreviated(text: string, from: number, at: number): boolean {
  return BEFORE_NUMBER.has(text.slice(from, at)) && numberFollows(text, at + 1);
}

function numberFollows(text: string, at: number): boolean {
  const next = text.charCodeAt(at) === 0x20 ? at + 1 : at;
  return CLASS_OF[text.charCodeAt(next)] === DIGIT;
}

/** Splits "Korea-U.S.-Japan" where every part is a listed name; other hyphenated words stay whole. */
function cutHyphened(text: string, start: number, end: number, out: Token[]): number {
  const parts = text.slice(start, end).split(/[-\u2011]/);
  const last = (parts.at(-1) as string).replace(/['’]s$/i, '');
  const named = parts.every((part, index) => isListedName(index === parts.length - 1 ? last : part));
  if (!named || last === 'American') return cutClitic(text, start, end, out);
  let at = start;
  for (const [index, part] of parts.entries()) {
    if (index > 0) at = push(text, at, at + 1, out);
    at = index === parts.length - 1 ? cutClitic(text, at, end, out) : push(text, at, at + part.length, out);
  }
  return end;
}

function isListedName(part: string): boolean {
  return (
    part.length > 0 && isUpper(part.charCodeAt(0)) && HYPHEN_NAMES.has(part.toLowerCase().replace(/\.$/, ''))
  );
}

/** "Russia's", "don't", "cannot" in two tokens; other words in one. */
function cutClitic(text: string, start: number, end: number, out: Token[]): number {
  const length = end - start;
  for (let back = 2; back <= 3 && back < length; back++) {
    const code = text.charCodeAt(end - back);
    if (code !== APOSTROPHE && code !== CURLY_APOSTROPHE) continue;
    const tail = text.slice(end - back + 1, end);
    const negated = back === 2 && /^t$/i.test(tail) && /n/i.test(text.charAt(end - 3)) && length > 3;
    const cut = negated ? end - 3 : CLITIC.test(tail) ? end - back : -1;
    if (cut > start) return push(text, push(text, start, cut, out), end, out);
  }
  if (length === 6 && text.slice(start, end).toLowerCase() === 'cannot') {
    push(text, start, start + 3, out);
    return push(text, start + 3, end, out);
  }
  return push(text, start, end, out);
}
