/**
 * The words of the sentence at hand as columns of numbers. Columns are reused from sentence to sentence. Places
 * 0 to n-1 are the tokens, n is the root and n+1 stands for "none"; three places before the first token and
 * after the last serve the tagger's window (column index = place + `PAD`).
 */
import { hashText } from './hashing.js';
import type { Form, WordTable } from './word-table.js';

export const PAD = 3;

const COLUMNS = [
  'word',
  'form',
  'prefix',
  'suffix1',
  'suffix2',
  'suffix3',
  'suffix4',
  'shape',
  'fine',
  'coarse',
  'tagClass',
] as const;
const BEFORE = [hashText('before 1', 20), hashText('before 2', 20), hashText('before 3', 20)];
const AFTER = [hashText('after 1', 20), hashText('after 2', 20), hashText('after 3', 20)];

export class SentenceWords {
  length = 0;
  word = new Int32Array(0);
  form = new Int32Array(0);
  prefix = new Int32Array(0);
  suffix1 = new Int32Array(0);
  suffix2 = new Int32Array(0);
  suffix3 = new Int32Array(0);
  suffix4 = new Int32Array(0);
  shape = new Int32Array(0);
  fine = new Int32Array(0);
  coarse = new Int32Array(0);
  tagClass = new Int32Array(0);
  /** Number of the tag class of each token; without padding. */
  tagSet = new Uint16Array(0);
  /** Row of each token's form in the word table; without padding. */
  ids = new Int32Array(0);
  private loaded: readonly Form[] | undefined;

  constructor(private readonly table: WordTable) {}

  /** Loads a sentence's forms into the columns; they are there still where it was the last to be loaded. */
  load(forms: readonly Form[]): void {
    if (forms === this.loaded) return;
    this.loaded = forms;
    const n = forms.length;
    this.grow(n);
    this.length = n;
    const table = this.table;
    table.reserve(n);
    for (let i = 0; i < n; i++) {
      const id = table.rowOf(forms[i] as Form);
      this.ids[i] = id;
      const at = i + PAD;
      this.word[at] = table.word[id] as number;
      this.form[at] = table.form[id] as number;
      this.prefix[at] = table.prefix[id] as number;
      this.suffix1[at] = table.suffix1[id] as number;
      this.suffix2[at] = table.suffix2[id] as number;
      this.suffix3[at] = table.suffix3[id] as number;
      this.suffix4[at] = table.suffix4[id] as number;
      this.shape[at] = table.shape[id] as number;
      this.fine[at] = table.fine[id] as number;
      this.coarse[at] = table.coarse[id] as number;
      this.tagClass[at] = table.tagClass[id] as number;
      this.tagSet[i] = table.tagSet[id] as number;
    }
    this.closeEnd(n + PAD);
  }

  /** The tags that token `i` may take. */
  tagsOf(i: number): Uint8Array {
    return this.table.lexicon.tagSets[this.tagSet[i] as number] as Uint8Array;
  }

  private closeEnd(end: number): void {
    for (const column of COLUMNS) {
      const values = this[column];
      for (let i = 0; i < PAD; i++) values[end + i] = AFTER[i] as number;
    }
  }

  private grow(n: number): void {
    if (this.tagSet.length >= n) return;
    const size = Math.max(256, n * 2);
    for (const column of COLUMNS) {
      const values = new Int32Array(size + 2 * PAD);
      for (let i = 0; i < PAD; i++) values[PAD - 1 - i] = BEFORE[i] as number;
      this[column] = values;
    }
    this.tagSet = new Uint16Array(size);
    this.ids = new Int32Array(size);
  }
}
