/**
 * Everything about a form that does not depend on its sentence, computed once and kept: hashes of the word,
 * its prefix, suffixes and shape, its tag class and clusters. Sentences then work on small numbers alone.
 */
import { FORMS } from './form-table.js';
import { hashText } from './hashing.js';
import { clusterIndex, foldWord, type LexiconTables, shapeOf, tagClassOf } from './lexicon.js';

/** Rows for forms without a number of their own; they are given anew when all are taken. */
const FURTHER = 1 << 12;
/** Rows of the table. */
export const CAPACITY = FORMS + FURTHER;

/** What is asked of a token. */
export interface Form {
  readonly form: string;
  readonly id?: number;
}

export class WordTable {
  readonly word = new Int32Array(CAPACITY);
  readonly form = new Int32Array(CAPACITY);
  readonly prefix = new Int32Array(CAPACITY);
  readonly suffix1 = new Int32Array(CAPACITY);
  readonly suffix2 = new Int32Array(CAPACITY);
  readonly suffix3 = new Int32Array(CAPACITY);
  readonly suffix4 = new Int32Array(CAPACITY);
  readonly shape = new Int32Array(CAPACITY);
  readonly fine = new Int32Array(CAPACITY);
  readonly coarse = new Int32Array(CAPACITY);
  /** Hash of the tag class, and its number. */
  readonly tagClass = new Int32Array(CAPACITY);
  readonly tagSet = new Uint16Array(CAPACITY);
  private readonly filled = new Uint8Array(FORMS);
  private readonly further = new Map<string, number>();

  constructor(readonly lexicon: LexiconTables) {}

  /** Makes room for the forms of a sentence of `count` tokens. Rows of forms without a number may be given anew. */
  reserve(count: number): void {
    if (count > FURTHER) throw new RangeError(`a sentence of ${count} tokens; at most ${FURTHER} are parsed`);
    if (this.further.size + count > FURTHER) this.further.clear();
  }

  /** Row of a token's form. Call `reserve` before the first token of a sentence. */
  rowOf({ form, id }: Form): number {
    if (!id) return this.furtherRow(form);
    if (this.filled[id] === 0) {
      this.filled[id] = 1;
      this.fill(id, form);
    }
    return id;
  }

  private furtherRow(form: string): number {
    const known = this.further.get(form);
    if (known !== undefined) return known;
    const row = FORMS + this.further.size;
    this.further.set(form, row);
    this.fill(row, form);
    return row;
  }

  private fill(id: number, form: string): void {
    const folded = foldWord(form);
    this.word[id] = hashText(folded, 3);
    this.form[id] = hashText(form, 4);
    this.prefix[id] = hashText(folded.slice(0, 3), 5);
    this.suffix1[id] = hashText(folded.slice(-1), 6);
    this.suffix2[id] = hashText(folded.slice(-2), 7);
    this.suffix3[id] = hashText(folded.slice(-3), 8);
    this.suffix4[id] = hashText(folded.slice(-4), 9);
    const shape = shapeOf(form);
    this.shape[id] = hashText(shape, 10);
    const place = clusterIndex(this.lexicon, folded);
    const tagClass = tagClassOf(this.lexicon, form, place < 0 ? 0 : (this.lexicon.fine[place] as number));
    this.tagClass[id] = hashText(tagClass === 0 ? shape : String(tagClass), tagClass === 0 ? 11 : 12);
    this.tagSet[id] = tagClass;
    this.addClusters(id, place, folded, shape);
  }

  /** Words without a cluster stand in one for their shape and ending. */
  private addClusters(id: number, at: number, folded: string, shape: string): void {
    const unknown = at < 0 ? `${shape} ${folded.slice(-2)}` : '';
    this.fine[id] = at < 0 ? hashText(unknown, 13) : hashText(String(this.lexicon.fine[at]), 14);
    this.coarse[id] = at < 0 ? hashText(shape, 15) : hashText(String(this.lexicon.coarse[at]), 16);
  }
}
