/**
 * What the weights know of single words: which tags a form takes in the treebank, and the word's place in a
 * hierarchy of clusters made from unlabelled text. Words are kept as sorted 32-bit hashes.
 */
import { hashText } from './hashing.js';

export const FORM_SEED = 1;
export const WORD_SEED = 2;

export interface LexiconTables {
  /** Sorted hashes of forms as written, and for each the number of its tag class (from 1). */
  readonly forms: Uint32Array;
  readonly formClass: Uint16Array;
  /** For each tag class: the tags its forms may take. Entry 0 stands for unknown forms. */
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

/** Number of the tag class of a form, 0 where unknown. */
export function tagClassOf(tables: LexiconTables, form: string): number {
  const at = find(tables.forms, hashText(form, FORM_SEED) >>> 0);
  return at < 0 ? 0 : (tables.formClass[at] as number);
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
