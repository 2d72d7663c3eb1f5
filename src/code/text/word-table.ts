/**
 * Everything about a form that does not depend on its sentence, computed once and kept: hashes of the word,
 * its prefix, suffixes and shape, its tag class and clusters. Sentences then work on small numbers alone.
 */
import { hashText } from './hashing.js';
import { clusterIndex, foldWord, type LexiconTables, shapeOf, tagClassOf } from './lexicon.js';

/** Forms kept at a time; the table starts afresh when it is full (the answers do not depend on it). */
export const CAPACITY = 1 << 15;

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
  private readonly known = new Map<string, number>();

  constructor(readonly lexicon: LexiconTables) {}

  /** Makes room for `count` further forms. Numbers given before are void afterwards if it returns true. */
  reserve(count: number): boolean {
    if (count > CAPACITY)
      throw new RangeError(`a sentence of ${count} tokens; at most ${CAPACITY} are parsed`);
    if (this.known.size + count <= CAPACITY) return false;
    this.known.clear();
    return true;
  }

  /** Number of a form. Call `reserve` before the first form of a sentence. */
  numberOf(form: string): number {
    const known = this.known.get(form);
    return known === undefined ? this.add(form) : known;
  }

  private add(form: string): number {
    const id = this.known.size;
    this.known.set(form, id);
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
    return id;
  }

  /** Words without a cluster stand in one for their shape and ending. */
  private addClusters(id: number, at: number, folded: string, shape: string): void {
    const unknown = at < 0 ? `${shape} ${folded.slice(-2)}` : '';
    this.fine[id] = at < 0 ? hashText(unknown, 13) : hashText(String(this.lexicon.fine[at]), 14);
    this.coarse[id] = at < 0 ? hashText(shape, 15) : hashText(String(this.lexicon.coarse[at]), 16);
  }
}
