/**
 * Words that the parser hangs on the wrong one altogether: on a full stop, on an auxiliary, on the verb before the one
 * that stands before "that", on a word of time, or a verb beside the name that does it. Each function finds one
 * such error; tree-repairs.ts mends it.
 */

import { lowerOf } from './text/form-table.js';
import type { ParsedSentence } from './text/types.js';

/** Words of time that the parser takes into the noun before them. */
export const TIMES: ReadonlySet<string> = new Set(
  'week month year weekend day morning evening night afternoon monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** "visit the West Bank next week", read as one noun: the name is what the verb is done to. True where mended. */
export function partTime(s: ParsedSentence, time: number, head: Int32Array, relation: string[]): boolean {
  if (!/^(?:next|last|this)$/.test(s.tokens[time - 1]?.form ?? '')) return false;
  const verb = s.head[time] ?? -1;
  if (verb < 0 || s.upos[verb] !== 'VERB' || verb > time) return false;
  const children = s.children[time] ?? [];
  const name = time - 2;
  if (!children.includes(name) || (s.upos[name] !== 'PROPN' && s.upos[name] !== 'NOUN')) return false;
  const cased = children.some((child) => child < name && s.relation[child] === 'case');
  head[name] = verb;
  relation[name] = cased ? 'obl' : 'obj';
  for (const child of children) if (child < name) head[child] = name;
  relation[time] = 'obl:unmarked';
  return true;
}

/** Relations in which a clause may have swallowed the verb that tells it. */
export const MAY_SWALLOW: ReadonlySet<string> = new Set(['ccomp', 'advcl', 'parataxis', 'conj']);

/** "X strikes, as Y warns that …", with the clause hung on the first verb: the verb before "that"; else -1. */
export function verbBeforeThat(s: ParsedSentence, verb: number): number {
  const that = (s.children[verb] ?? []).find(
    (child) => child < verb && s.relation[child] === 'mark' && s.lemma[child] === 'that',
  );
  if (that === undefined || that === 0) return -1;
  const speaker = that - 1;
  return s.upos[speaker] === 'VERB' && s.head[verb] !== speaker && !isAdverbial(s, verb, that) ? speaker : -1;
}

/** "so that", "now that": no clause that a verb tells. */
function isAdverbial(s: ParsedSentence, verb: number, that: number): boolean {
  return (s.children[verb] ?? []).some((child) => child < that && s.relation[child] === 'mark');
}

/** "X is to visit Y", with X hung on "is": the verb that it is the subject of; -1 where all is well. */
export function verbOfAuxiliary(s: ParsedSentence, noun: number): number {
  const over = s.head[noun] ?? -1;
  if (
    over < 0 ||
    s.upos[over] !== 'AUX' ||
    !(s.relation[noun] ?? '').startsWith('nsubj') ||
    s.lemma[over] === 'let' ||
    !/^(?:aux|cop|aux:pass)$/.test(s.relation[over] ?? '')
  )
    return -1;
  return s.head[over] ?? -1;
}

/** "Hamas and Israel both deny it", with the name as root and the verb beside it: the verb; -1 where all is well. */
export function verbOfLostSubject(s: ParsedSentence): number {
  const root = s.head.indexOf(-1);
  if (root < 0 || (s.upos[root] !== 'PROPN' && s.upos[root] !== 'NOUN')) return -1;
  const verb = (s.children[root] ?? []).find(
    (child) => child > root && s.relation[child] === 'parataxis' && /^VB[DZP]$/.test(s.xpos[child] ?? ''),
  );
  if (
    verb === undefined ||
    (s.children[verb] ?? []).some((child) => (s.relation[child] ?? '').startsWith('nsubj'))
  )
    return -1;
  const between = s.tokens.slice(root + 1, verb).map(lowerOf);
  return between.every((form, index) => BOTH.has(form) || s.upos[root + 1 + index] === 'ADV') ? verb : -1;
}

const BOTH = new Set(['both', 'all', 'each', 'also']);

/** "A court releases jailed Roxana Saberi", with the verb read as an auxiliary of a noun. True where mended. */
export function raiseVerb(s: ParsedSentence, verb: number, head: Int32Array, relation: string[]): boolean {
  if (s.upos[verb] !== 'VERB' || !/^VB[DZP]$/.test(s.xpos[verb] ?? '')) return false;
  const noun = /^(?:aux|cop)/.test(s.relation[verb] ?? '') ? (s.head[verb] ?? -1) : -1;
  if (noun < 0 || (s.upos[noun] !== 'NOUN' && s.upos[noun] !== 'PROPN')) return false;
  head[verb] = s.head[noun] ?? -1;
  relation[verb] = s.relation[noun] ?? 'root';
  head[noun] = verb;
  relation[noun] = noun < verb ? 'nsubj' : 'obj';
  for (const child of s.children[noun] ?? []) {
    const clausal =
      child < verb === noun > verb && /^(?:nsubj|obj|obl|advmod|advcl|punct)/.test(s.relation[child] ?? '');
    if (child !== verb && clausal) head[child] = verb;
  }
  return true;
}

const MEASURED = /^(?:dozens|scores|hundreds|thousands|tens|millions)$/i;

/** "soldiers and thousands of protesters", with the protesters hung on the soldiers. True where mended. */
export function hangOnMeasure(s: ParsedSentence, of: number, head: Int32Array, relation: string[]): boolean {
  if (s.tokens[of]?.form !== 'of' || !MEASURED.test(s.tokens[of - 1]?.form ?? '')) return false;
  const noun = s.relation[of] === 'case' ? (s.head[of] ?? -1) : -1;
  if (noun <= of || head[noun] === of - 1 || (head[noun] ?? -1) >= of - 1 || s.relation[noun] !== 'nmod')
    return false;
  head[noun] = of - 1;
  relation[noun] = 'nmod';
  return true;
}

/** Nothing hangs on a full stop or comma: what does is hung on the word above it. True where something was. */
export function hangOffPunctuation(s: ParsedSentence, head: Int32Array): boolean {
  let changed = false;
  for (let at = 0; at < s.tokens.length; at++) {
    let over = head[at] ?? -1;
    if (over < 0 || s.upos[over] !== 'PUNCT') continue;
    for (let step = 0; over >= 0 && s.upos[over] === 'PUNCT' && step < 5; step++) over = s.head[over] ?? -1;
    if (over < 0 || over === at) continue;
    head[at] = over;
    changed = true;
  }
  return changed;
}
