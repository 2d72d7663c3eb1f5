/**
 * One string for each form of a text, however often it stands there. Tables by form then compare addresses
 * instead of letters, a hash is computed once a form, and no token keeps the text it was cut from in memory.
 */

const SIZE = 1 << 15;
/** Forms kept at a time; the table then starts afresh (the answers do not depend on it). */
const MOST_FORMS = SIZE / 2;
/** Longer runs (addresses) are hardly met twice. */
const LONGEST = 24;

const forms: (string | undefined)[] = new Array<string | undefined>(SIZE).fill(undefined);
let count = 0;

/** `text.slice(from, to)`, as the very string that was given for these letters before. */
export function formIn(text: string, from: number, to: number): string {
  if (to - from > LONGEST) return flat(text.slice(from, to));
  let hash = 0x811c9dc5 | 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  for (let at = (hash ^ (hash >>> 15)) & (SIZE - 1); ; at = (at + 1) & (SIZE - 1)) {
    const known = forms[at];
    if (known === undefined) return keep(flat(text.slice(from, to)), at);
    if (isSame(known, text, from, to)) return known;
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

function keep(form: string, at: number): string {
  if (count >= MOST_FORMS) {
    forms.fill(undefined);
    count = 0;
  }
  forms[at] = form;
  count += 1;
  return form;
}

/** A slice keeps the whole string that it was cut from; this one keeps only itself. */
function flat(form: string): string {
  return form.length < 13 ? form : ` ${form}`.slice(1);
}
