/**
 * Labels at one stop that nothing dominates, their parts side by side in memory, since each new label is held against all
 * of them. A label dominates another that is no earlier, worth no more and barred from no fewer stops.
 */
export class LabelShelf {
  size = 0;
  #labels = new Int32Array(16);
  #times = new Float64Array(16);
  #values = new Float64Array(16);
  #lows = new Int32Array(16);
  #highs = new Int32Array(16);

  /**
   * False where a label here dominates such a one. Else those that it would dominate are taken off, and marked in `gone`.
   * `loose`: whatever it is barred from.
   */
  admits(time: number, value: number, low: number, high: number, loose: boolean, gone: boolean[]): boolean {
    const [times, values, lows, highs] = [this.#times, this.#values, this.#lows, this.#highs];
    const { size } = this;
    let kept = 0;
    for (let k = 0; k < size; k++) {
      const itsTime = times[k] as number;
      const itsValue = values[k] as number;
      const itsLow = lows[k] as number;
      const itsHigh = highs[k] as number;
      // Nothing was taken off before one that dominates: domination is transitive.
      if (
        itsTime <= time &&
        itsValue >= value &&
        (loose || ((itsLow & ~low) === 0 && (itsHigh & ~high) === 0))
      )
        return false;
      if (
        time <= itsTime &&
        value >= itsValue &&
        (loose || ((low & ~itsLow) === 0 && (high & ~itsHigh) === 0))
      ) {
        gone[this.#labels[k] as number] = true;
        continue;
      }
      if (kept < k) this.#move(k, kept);
      kept += 1;
    }
    this.size = kept;
    return true;
  }

  push(label: number, time: number, value: number, low: number, high: number): void {
    if (this.size === this.#labels.length) this.#grow();
    const at = this.size++;
    this.#labels[at] = label;
    this.#times[at] = time;
    this.#values[at] = value;
    this.#lows[at] = low;
    this.#highs[at] = high;
  }

  #move(from: number, to: number): void {
    this.#labels[to] = this.#labels[from] as number;
    this.#times[to] = this.#times[from] as number;
    this.#values[to] = this.#values[from] as number;
    this.#lows[to] = this.#lows[from] as number;
    this.#highs[to] = this.#highs[from] as number;
  }

  #grow(): void {
    const size = 2 * this.#labels.length;
    const wider = <T extends Int32Array | Float64Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.#labels = wider(new Int32Array(size), this.#labels);
    this.#times = wider(new Float64Array(size), this.#times);
    this.#values = wider(new Float64Array(size), this.#values);
    this.#lows = wider(new Int32Array(size), this.#lows);
    this.#highs = wider(new Int32Array(size), this.#highs);
  }
}
