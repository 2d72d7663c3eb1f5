/** A binary heap of labels, earliest time first; of equal times the label made first. */
export class LabelHeap {
  readonly #labels: number[] = [];
  readonly #times: number[] = [];

  push(label: number, time: number): void {
    let at = this.#labels.length;
    this.#labels.push(label);
    this.#times.push(time);
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.#sooner(at, up)) break;
      this.#swap(at, up);
      at = up;
    }
  }

  /** The earliest; −1 from an empty heap. */
  pop(): number {
    const top = this.#labels[0];
    if (top === undefined) return -1;
    const last = this.#labels.length - 1;
    this.#swap(0, last);
    this.#labels.pop();
    this.#times.pop();
    for (let at = 0; ; ) {
      let least = at;
      for (const down of [2 * at + 1, 2 * at + 2]) {
        if (down < last && this.#sooner(down, least)) least = down;
      }
      if (least === at) return top;
      this.#swap(at, least);
      at = least;
    }
  }

  #sooner(a: number, b: number): boolean {
    const times = this.#times;
    return times[a] === times[b]
      ? (this.#labels[a] as number) < (this.#labels[b] as number)
      : (times[a] as number) < (times[b] as number);
  }

  #swap(a: number, b: number): void {
    const [label, time] = [this.#labels[a] as number, this.#times[a] as number];
    this.#labels[a] = this.#labels[b] as number;
    this.#times[a] = this.#times[b] as number;
    this.#labels[b] = label;
    this.#times[b] = time;
  }
}
