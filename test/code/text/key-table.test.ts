import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyTable } from '../../../src/code/text/key-table.js';

describe('KeyTable', () => {
  it('gives back what went in, and -1 for the rest', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 200 }),
        (keys) => {
          const values = keys.map((_, i) => (i * 7) % 60_000);
          const table = new KeyTable(Int32Array.from(keys), Uint16Array.from(values));
          expect(keys.map((key) => table.get(key))).toEqual(values);
          const absent = (keys[0] ?? 0) ^ 0x5a5a5a5a;
          if (!keys.includes(absent)) expect(table.get(absent)).toBe(-1);
        },
      ),
      { seed: 3, numRuns: 100 },
    );
  });

  it('keeps the value 0 apart from absence', () => {
    const table = new KeyTable(Int32Array.of(0, 5), Uint16Array.of(0, 1));
    expect([table.get(0), table.get(5), table.get(6)]).toEqual([0, 1, -1]);
  });
});
