/**
 * What the weights know of single words: which tags a form takes in the treebank, and the word's place in a
 * hierarchy of clusters made from unlabelled text. Words are kept as sorted 32-bit hashes.
 */
import { hashText } from './hashing.js';
import type { KeyTable } from './key-table.js';

export const FORM_SEED = 1;
export const WORD_SEED = 2;
const UNKNOWN_SEED = 50;

export interface LexiconTables {
  /** Sorted hashes of forms as written, and for each the number of its tag class (from 1). */
  readonly forms: Uint32Array;
  readonly formClass: Uint16Array;
  /** For forms the treebank lacks: tag class by outline with cluster, with ending, or alone (`unknownKey`). */
  readonly unknown: KeyTable;
  /** For each tag class: the tags its forms may take. Entry 0 is for forms of which nothing is known. */
  readonly tagSets: readonly Uint8Array[];
  /** Sorted hashes of folded words, and for each its fine and coarse cluster (from 1). */
  readonly words: Uint32Array;
  readonly fine: Uint16Array;
  readonly coarse: Uint8Array;
}

/** Lower case, plain quotes, digits by kind: the key under which a word is known. */
export function foldWord(form: string): string {
  const first = form.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39 && /^\d+(?:[.,:/-]\d+)*$/.test(form)) {
    return /^(?:19|20)\d\d$/.test(form) ? '!year' : '!number';
  }
  if (form.length > 8 && /^(?:https?:|www\.)/i.test(form)) return '!address';
  return form.toLowerCase().replace(/[’‘]/g, "'").replace(/[“”]/g, '"');
}

/** Number of the tag class of a form: its own, else that of forms that look like it or keep its company. */
export function tagClassOf(tables: LexiconTables, form: string, cluster: number): number {
  const at = find(tables.forms, hashText(form, FORM_SEED) >>> 0);
  if (at >= 0) return tables.formClass[at] as number;
  for (const key of unknownKeys(form, cluster)) {
    const known = tables.unknown.get(key);
    if (known >= 0) return known;
  }
  return 0;
}

/** Keys under which a form the treebank lacks is looked for, the most telling first. `cluster` 0: in none. */
export function unknownKeys(form: string, cluster: number): readonly number[] {
  const shape = shapeOf(form);
  const byEnding = hashText(`${shape} ${form.slice(-2).toLowerCase()}`, UNKNOWN_SEED + 1);
  const byShape = hashText(shape, UNKNOWN_SEED + 2);
  return cluster === 0
    ? [byEnding, byShape]
    : [hashText(`${shape} ${cluster}`, UNKNOWN_SEED), byEnding, byShape];
}

/** Place of a folded word in the cluster tables, -1 where unknown. */
export function clusterIndex(tables: LexiconTables, folded: string): number {
  return find(tables.words, hashText(folded, WORD_SEED) >>> 0);
}

function find(sorted: Uint32Array, key: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] as number;
    if (value === key) return middle;
    if (value < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** "Xx" for "Korea", "X.X" for "U.S", "d" for "1945": runs are cut to two. */
export function shapeOf(form: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (let i = 0; i < form.length && i < 20; i++) {
    const kind = kindOf(form.charCodeAt(i), form.charAt(i));
    run = kind === last ? run + 1 : 0;
    if (run < 2) shape += kind;
    last = kind;
  }
  return shape;
}

function kindOf(code: number, letter: string): string {
  if (code >= 0x61 && code <= 0x7a) return 'x';
  if (code >= 0x41 && code <= 0x5a) return 'X';
  if (code >= 0x30 && code <= 0x39) return 'd';
  return code > 0x7f ? 'u' : letter;
}
