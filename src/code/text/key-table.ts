/** A read-only table from 32-bit keys to small numbers, by open addressing: a look-up costs one or two reads. */

export class KeyTable {
  private readonly keys: Int32Array;
  /** Value plus one; 0 marks a free place. */
  private readonly values: Uint16Array;
  private readonly mask: number;

  constructor(keys: Int32Array, values: Uint16Array) {
    let size = 16;
    while (size < keys.length * 3) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.values = new Uint16Array(size);
    for (let i = 0; i < keys.length; i++) this.add(keys[i] as number, values[i] as number);
  }

  /** Value of a key, or -1. */
  get(key: number): number {
    const { keys, values, mask } = this;
    let at = (key ^ (key >>> 15)) & mask;
    for (;;) {
      const value = values[at] as number;
      if (value === 0) return -1;
      if (keys[at] === key) return value - 1;
      at = (at + 1) & mask;
    }
  }

  private add(key: number, value: number): void {
    let at = (key ^ (key >>> 15)) & this.mask;
    while (this.values[at] !== 0 && this.keys[at] !== key) at = (at + 1) & this.mask;
    this.keys[at] = key;
    this.values[at] = value + 1;
  }
}
