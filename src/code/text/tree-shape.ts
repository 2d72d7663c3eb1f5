/** Children and siblings of each place in a finished tree, as the labeller's features need them. */
import { hashText, PART_A } from './hashing.js';
import type { ParseInput } from './parse-input.js';

const AUX = hashText('AUX', 40);

export class TreeShape {
  head: Int32Array = new Int32Array(0);
  /** Leftmost child to the left and rightmost child to the right of each place; n+1 where there is none. */
  first = new Int32Array(0);
  last = new Int32Array(0);
  /** The siblings before and after each token, on either side of the head; n+1 where there is none. */
  previous = new Int32Array(0);
  following = new Int32Array(0);
  /** Number of children on each side. */
  lefts = new Int32Array(0);
  rights = new Int32Array(0);
  /** Hash of the auxiliaries that hang on each place ("has been"). */
  auxiliaries = new Int32Array(0);
  private latest = new Int32Array(0);
  private none = 1;

  /** Reads the shape off `head` (n for the root). */
  load(input: ParseInput, head: Int32Array): void {
    const n = input.length;
    if (this.first.length < n + 2) this.grow(n);
    this.head = head;
    this.clear(n);
    for (let i = 0; i < n; i++) {
      const h = head[i] as number;
      if (i < h) {
        if ((this.first[h] as number) > n) this.first[h] = i;
        this.lefts[h] = (this.lefts[h] as number) + 1;
      } else {
        this.last[h] = i;
        this.rights[h] = (this.rights[h] as number) + 1;
      }
      const sibling = this.latest[h] as number;
      this.previous[i] = sibling;
      this.following[i] = n + 1;
      this.following[sibling] = i;
      this.latest[h] = i;
      if (input.universal[i] === AUX) {
        const mixed = Math.imul(this.auxiliaries[h] as number, PART_A) + (input.word[i] as number);
        this.auxiliaries[h] = mixed ^ (mixed >>> 13);
      }
    }
  }

  /** The sibling next to `d` on the way to its head `h`, or n+1. */
  siblingToward(d: number, h: number): number {
    const sibling = (d < h ? this.following[d] : this.previous[d]) as number;
    const between = d < h ? sibling < h : sibling > h;
    return between ? sibling : this.none;
  }

  private clear(n: number): void {
    this.none = n + 1;
    this.first.fill(n + 1, 0, n + 2);
    this.last.fill(n + 1, 0, n + 2);
    this.latest.fill(n + 1, 0, n + 2);
    this.lefts.fill(0, 0, n + 2);
    this.rights.fill(0, 0, n + 2);
    this.auxiliaries.fill(0, 0, n + 2);
  }

  private grow(n: number): void {
    const size = Math.max(256, 2 * n) + 2;
    this.first = new Int32Array(size);
    this.last = new Int32Array(size);
    this.previous = new Int32Array(size);
    this.following = new Int32Array(size);
    this.lefts = new Int32Array(size);
    this.rights = new Int32Array(size);
    this.auxiliaries = new Int32Array(size);
    this.latest = new Int32Array(size);
  }
}
