/**
 * State of the arc-eager parser (Nivre 2003): a stack, the front of the buffer, and the arcs made so far with
 * the outermost children of each place. Place n is the root, at the end of the buffer; n+1 is "none".
 */

export const SHIFT = 0;
export const REDUCE = 1;
export const LEFT = 2;
export const RIGHT = 3;

export class ParseState {
  length = 0;
  none = 1;
  /** Number of places on the stack, and the first place of the buffer. */
  depth = 0;
  front = 0;
  stack = new Int32Array(0);
  /** The places on the stack that have no head yet, and their number. */
  waiting = new Int32Array(0);
  waits = 0;
  head = new Int32Array(0);
  /** Outermost and next child on each side; `none` where there is none. */
  left1 = new Int32Array(0);
  left2 = new Int32Array(0);
  right1 = new Int32Array(0);
  right2 = new Int32Array(0);
  /** Number of children on each side. */
  leftCount = new Int32Array(0);
  rightCount = new Int32Array(0);

  /** Starts a sentence of `n` tokens: nothing on the stack, all in the buffer. */
  start(n: number): void {
    if (this.head.length < n + 2) this.grow(n);
    const none = n + 1;
    this.length = n;
    this.none = none;
    this.depth = 0;
    this.waits = 0;
    this.front = 0;
    this.head.fill(none, 0, n + 2);
    this.left1.fill(none, 0, n + 2);
    this.left2.fill(none, 0, n + 2);
    this.right1.fill(none, 0, n + 2);
    this.right2.fill(none, 0, n + 2);
    this.leftCount.fill(0, 0, n + 2);
    this.rightCount.fill(0, 0, n + 2);
  }

  /** True when only the root is left. */
  get done(): boolean {
    return this.depth === 0 && this.front === this.length;
  }

  /** The place `down` below the top of the stack, or `none`. */
  below(down: number): number {
    return this.depth > down ? (this.stack[this.depth - 1 - down] as number) : this.none;
  }

  /** The topmost place on the stack without a head, or `none`. */
  get lastWaiting(): number {
    return this.waits > 0 ? (this.waiting[this.waits - 1] as number) : this.none;
  }

  /** Bit mask of the actions allowed now. */
  allowed(): number {
    const more = this.front < this.length;
    if (this.depth === 0) return 1 << SHIFT;
    const headed = (this.head[this.stack[this.depth - 1] as number] as number) !== this.none;
    return (more ? (1 << SHIFT) | (1 << RIGHT) : 0) | (headed ? 1 << REDUCE : 1 << LEFT);
  }

  apply(action: number): void {
    const { stack, front } = this;
    if (action === SHIFT) {
      stack[this.depth++] = front;
      this.waiting[this.waits++] = front;
      this.front++;
    } else if (action === REDUCE) {
      this.depth--;
    } else if (action === LEFT) {
      const top = stack[--this.depth] as number;
      this.waits--;
      this.head[top] = front;
      this.left2[front] = this.left1[front] as number;
      this.left1[front] = top;
      this.leftCount[front] = (this.leftCount[front] as number) + 1;
    } else {
      const top = stack[this.depth - 1] as number;
      this.head[front] = top;
      this.right2[top] = this.right1[top] as number;
      this.right1[top] = front;
      this.rightCount[top] = (this.rightCount[top] as number) + 1;
      stack[this.depth++] = front;
      this.front++;
    }
  }

  private grow(n: number): void {
    const size = Math.max(256, 2 * n) + 2;
    this.stack = new Int32Array(size);
    this.waiting = new Int32Array(size);
    this.head = new Int32Array(size);
    this.left1 = new Int32Array(size);
    this.left2 = new Int32Array(size);
    this.right1 = new Int32Array(size);
    this.right2 = new Int32Array(size);
    this.leftCount = new Int32Array(size);
    this.rightCount = new Int32Array(size);
  }
}
