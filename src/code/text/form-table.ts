/**
 * One string and one number for each form of a text, however often it stands there. Tables by form are then
 * arrays by number, a form is put in small letters once, and no token keeps the text it was cut from in memory.
 */
import type { Token } from './types.js';

/** Numbers given: 1 to FORMS - 1. Forms met when all are given go without; what is known of them is not kept. */
export const FORMS = 1 << 16;
const SIZE = FORMS << 1;
/** Longer runs (addresses) are hardly met twice. */
const LONGEST = 24;

const forms: string[] = [''];
const lowers: string[] = [''];
/** Number of the form whose letters have the hash of a place, by open addressing; 0 marks a free place. */
const table = new Int32Array(SIZE);
const hashes = new Int32Array(FORMS);

/** The token `text[start, end)`, with the very string and number that were given for these letters before. */
export function tokenOf(text: string, start: number, end: number): Token {
  const id = numberOf(text, start, end);
  return { form: id > 0 ? (forms[id] as string) : flat(text.slice(start, end)), start, end, id };
}

/** A token of a form that stands in no text at this place; `start` and `end` as given. */
export function tokenWithForm(form: string, start: number, end: number): Token {
  return { form, start, end, id: numberOf(form, 0, form.length) };
}

/** The form of a token in small letters; empty where there is no token. */
export function lowerOf(token: Token | undefined): string {
  if (token === undefined) return '';
  const { id } = token;
  return id ? (lowers[id] as string) : token.form.toLowerCase();
}

/** Number of a form; 0 where it has none. */
function numberOf(text: string, from: number, to: number): number {
  if (to - from > LONGEST) return 0;
  let hash = 0x811c9dc5 | 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  for (let at = (hash ^ (hash >>> 15)) & (SIZE - 1); ; at = (at + 1) & (SIZE - 1)) {
    const id = table[at] as number;
    if (id === 0) return add(flat(text.slice(from, to)), hash, at);
    if (hashes[id] === hash && isSame(forms[id] as string, text, from, to)) return id;
  }
}

function isSame(form: string, text: string, from: number, to: number): boolean {
  const length = to - from;
  if (form.length !== length) return false;
  for (let i = 0; i < length; i++) {
    if (form.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  }
  return true;
}

function add(form: string, hash: number, at: number): number {
  const id = forms.length;
  if (id >= FORMS) return 0;
  forms.push(form);
  lowers.push(form.toLowerCase());
  hashes[id] = hash;
  table[at] = id;
  return id;
}

/** A slice keeps the whole string that it was cut from; this one keeps only itself. */
function flat(form: string): string {
  return form.length < 13 ? form : ` ${form}`.slice(1);
}
