/** Flat storage for many small sets of 32-bit numbers: a hundred thousand reports in tens of megabytes. */

export interface NumberPool {
  /** Stores the lists one behind the other; gives the place of the first. */
  append(...lists: readonly Uint32Array[]): number;
  /** The storage as it is now; it moves when it grows. */
  numbers(): Uint32Array;
}

export function createNumberPool(): NumberPool {
  let numbers = new Uint32Array(65_536);
  let used = 0;
  return {
    append(...lists) {
      const start = used;
      const needed = used + lists.reduce((sum, list) => sum + list.length, 0);
      if (needed > numbers.length) {
        const larger = new Uint32Array(Math.max(needed, numbers.length * 2));
        larger.set(numbers);
        numbers = larger;
      }
      for (const list of lists) {
        numbers.set(list, used);
        used += list.length;
      }
      return start;
    },
    numbers: () => numbers,
  };
}

export interface HashIndex {
  /** Records that `entry` holds these numbers. */
  add(keys: Uint32Array, entry: number): void;
  /** Entries that hold at least one of the numbers, and how many of them. */
  candidates(keys: Uint32Array): ReadonlyMap<number, number>;
}

/** From number to the entries that hold it: open addressing for the numbers, chains for the entries. */
export function createHashIndex(): HashIndex {
  let table = createTable(1 << 16);
  let nodes = 0;
  let entryOf = new Int32Array(1 << 16);
  let nextOf = new Int32Array(1 << 16);
  return {
    add(list, entry) {
      for (const key of list) {
        if (table.isFull()) table = table.doubled();
        if (nodes === entryOf.length) {
          entryOf = doubled(entryOf);
          nextOf = doubled(nextOf);
        }
        entryOf[nodes] = entry;
        nextOf[nodes] = table.get(key);
        table.set(key, nodes);
        nodes += 1;
      }
    },
    candidates(list) {
      const found = new Map<number, number>();
      for (const key of list) {
        for (let node = table.get(key); node !== -1; node = nextOf[node] ?? -1) {
          const entry = entryOf[node] ?? 0;
          found.set(entry, (found.get(entry) ?? 0) + 1);
        }
      }
      return found;
    },
  };
}

interface Table {
  /** -1 where nothing was set. */
  get(key: number): number;
  set(key: number, value: number): void;
  isFull(): boolean;
  doubled(): Table;
}

/** Numbers to numbers of 0 and above; `capacity` is a power of two. */
function createTable(capacity: number): Table {
  const keys = new Uint32Array(capacity);
  const values = new Int32Array(capacity).fill(-1);
  let used = 0;
  const slotOf = (key: number): number => {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 0) & (capacity - 1);
    while (values[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & (capacity - 1);
    return slot;
  };
  return {
    get: (key) => values[slotOf(key)] ?? -1,
    set(key, value) {
      const slot = slotOf(key);
      if (values[slot] === -1) used += 1;
      keys[slot] = key;
      values[slot] = value;
    },
    isFull: () => used * 2 > capacity,
    doubled() {
      const larger = createTable(capacity * 2);
      for (let slot = 0; slot < capacity; slot++) {
        const value = values[slot] ?? -1;
        if (value !== -1) larger.set(keys[slot] ?? 0, value);
      }
      return larger;
    },
  };
}

/** How many numbers two ascending lists share; -1 as soon as it is clear that they are fewer than `least`. */
export function overlap(a: Uint32Array, b: Uint32Array, least = 0): number {
  let shared = 0;
  let j = 0;
  for (let i = 0; i < a.length && j < b.length; i++) {
    if (shared + Math.min(a.length - i, b.length - j) < least) return -1;
    const value = a[i] ?? 0;
    while (j < b.length && (b[j] ?? 0) < value) j++;
    if (b[j] === value) {
      shared += 1;
      j += 1;
    }
  }
  return shared;
}

function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
}
