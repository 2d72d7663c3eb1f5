/**
 * A tagged sentence as the parser and labeller see it: columns by place, where place n is the root and n+1
 * stands for "none", so that a missing child or head needs no special case.
 */
import { hashText } from './hashing.js';
import { PAD, type SentenceWords } from './sentence-words.js';

/** Hashes of the parts of each tag. */
export interface TagParts {
  readonly universal: Int32Array;
  readonly penn: Int32Array;
  /** 1 for commas and for finite verbs. */
  readonly comma: Uint8Array;
  readonly finite: Uint8Array;
}

const FINITE = ['VBD', 'VBZ', 'VBP', 'MD'];

export function tagParts(tags: readonly string[]): TagParts {
  return {
    universal: Int32Array.from(tags, (tag) => hashText(tag.split('|')[0] as string, 40)),
    penn: Int32Array.from(tags, (tag) => hashText(tag.split('|')[1] as string, 41)),
    comma: Uint8Array.from(tags, (tag) => (tag.endsWith('|,') ? 1 : 0)),
    finite: Uint8Array.from(tags, (tag) => (FINITE.includes(tag.split('|')[1] as string) ? 1 : 0)),
  };
}

const ROOT = hashText('root', 42);
const NONE = hashText('none', 42);
const COLUMNS = ['word', 'penn', 'universal', 'fine', 'coarse', 'suffix', 'shape'] as const;

export class ParseInput {
  /** Number of tokens; also the place of the root. */
  length = 0;
  word = new Int32Array(0);
  penn = new Int32Array(0);
  universal = new Int32Array(0);
  fine = new Int32Array(0);
  coarse = new Int32Array(0);
  suffix = new Int32Array(0);
  shape = new Int32Array(0);

  /** Number of commas and of finite verbs before each place. */
  private commas = new Int32Array(0);
  private verbs = new Int32Array(0);

  /** Commas between two places, at most 2. */
  commasBetween(from: number, to: number): number {
    return Math.min((this.commas[to] as number) - (this.commas[from + 1] as number), 2);
  }

  /** Finite verbs between two places, at most 2. */
  verbsBetween(from: number, to: number): number {
    return Math.min((this.verbs[to] as number) - (this.verbs[from + 1] as number), 2);
  }

  /** Finite verbs after a place, at most 2. */
  verbsAfter(place: number): number {
    const { length } = this;
    return Math.min((this.verbs[length] as number) - (this.verbs[Math.min(place + 1, length)] as number), 2);
  }

  /** Loads a sentence with the numbers of its tags. */
  load(words: SentenceWords, tags: Uint8Array, parts: TagParts): void {
    const n = words.length;
    if (this.word.length < n + 2) this.grow(n);
    this.length = n;
    for (let i = 0; i < n; i++) {
      const tag = tags[i] as number;
      this.commas[i + 1] = (this.commas[i] as number) + (parts.comma[tag] as number);
      this.verbs[i + 1] = (this.verbs[i] as number) + (parts.finite[tag] as number);
      this.penn[i] = parts.penn[tag] as number;
      this.universal[i] = parts.universal[tag] as number;
      this.word[i] = words.word[i + PAD] as number;
      this.fine[i] = words.fine[i + PAD] as number;
      this.coarse[i] = words.coarse[i + PAD] as number;
      this.suffix[i] = words.suffix3[i + PAD] as number;
      this.shape[i] = words.shape[i + PAD] as number;
    }
    for (const column of COLUMNS) {
      this[column][n] = ROOT;
      this[column][n + 1] = NONE;
    }
  }

  private grow(n: number): void {
    this.commas = new Int32Array(Math.max(256, 2 * n) + 2);
    this.verbs = new Int32Array(Math.max(256, 2 * n) + 2);
    for (const column of COLUMNS) this[column] = new Int32Array(Math.max(256, 2 * n) + 2);
  }
}
