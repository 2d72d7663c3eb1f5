/** Texts written into a query, and rows sent to a table, come back as they were, on every server behind `Servers`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIn, text } from '../../src/log/cluster/literals.js';
import { RowBytes } from '../../src/log/cluster/row-binary.js';
import type { Servers } from '../../src/log/cluster/servers.js';

/** What has a meaning somewhere in a query, or in what is sent and given. */
const HOSTILE = [
  "'",
  "''",
  '\\',
  "\\'",
  "\\\\'",
  '\0',
  'a\0b',
  '\n',
  '\r\n',
  '\t',
  '\b\f\v',
  '"',
  '`',
  '{x:String}',
  '{{x}}',
  '?',
  '$1',
  '%s',
  '%00',
  '--',
  '-- x\n',
  '/*',
  '*/',
  '#',
  ';',
  '\\N',
  'NULL',
  "'); DROP TABLE txs; --",
  "' OR 1 = 1 --",
  "\\' OR 1 = 1 --",
  'FORMAT JSON',
  '\u2028',
  '\ufeffx',
  'é e\u0301 ß',
  '한국 😀',
  '\u202egnp',
  '',
  ' ',
  'x'.repeat(100_000),
];

export function literalsConformance(engine: string, connect: () => Promise<Servers>, database: string): void {
  describe(`${engine}: values in queries`, () => {
    it('hostile texts are themselves, and nothing else', async () => {
      const servers = await connect();
      const rows = await servers.rows(
        `SELECT ${HOSTILE.map((value, i) => `${text(value)} AS c${i}`).join(', ')}`,
      );
      expect(rows).toEqual([HOSTILE]);
      const short = HOSTILE.slice(0, -1).map(text);
      const sums = short.map((value) => `(${isIn(value, short)})`);
      const [found] = await servers.rows(`SELECT ${sums.join(' + ')} AS found`);
      expect(found).toEqual([short.length]);
      await servers.close();
    });

    it('so is any text made of such pieces', async () => {
      const servers = await connect();
      const piece = fc.oneof(fc.constantFrom(...HOSTILE.slice(0, -1)), fc.string({ unit: 'grapheme' }));
      const hostile = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
      await fc.assert(
        fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 40 }), async (values) => {
          const [row] = await servers.rows(
            `SELECT ${values.map((value, i) => `${text(value)} AS c${i}`).join(', ')}`,
          );
          expect(row).toEqual(values);
        }),
        { numRuns: 10, seed: 5 },
      );
      await servers.close();
    });

    it('cells that are sent come back to the bit', async () => {
      const servers = await connect();
      const table = `${database}.cells`;
      await servers.run(
        `CREATE TABLE ${table} (tx Int64, s Nullable(String), f Nullable(Float64), i Int32, restricted UInt8, l Array(String))
         ENGINE = MergeTree ORDER BY tx`,
      );
      const numbers = [
        0,
        -0.1,
        1 / 3,
        Number.NaN,
        5e-324,
        1.7976931348623157e308,
        0.1 + 0.2,
        -123456.78901234567,
      ];
      const sent = [...HOSTILE, null].map((value, i) => {
        const float = numbers[i % numbers.length] as number;
        return [value, i % 9 === 8 ? null : float, i - 7, i % 2 === 0] as const;
      });
      const bytes = new RowBytes();
      for (const [i, row] of sent.entries()) {
        bytes.row(i, ['s?', 'f64?', 'i32', 'b', '[s]'], [...row, [HOSTILE[i] ?? '', "it's"]]);
      }
      await servers.insert(table, bytes.take());
      expect(await servers.rows(`SELECT s, f, i, restricted FROM ${table} ORDER BY tx`)).toEqual(sent);
      const [has] = await servers.rows(`SELECT countIf(has(l, ${text("'")})) FROM ${table}`);
      expect(has).toEqual([1]);
      await servers.run(`DROP TABLE ${table}`);
      await servers.close();
    });
  });
}
