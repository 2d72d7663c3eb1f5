import { describe, expect, it } from 'vitest';
import { parseQuotedTsv } from '../../src/shared/quoted-tsv.js';

describe('parseQuotedTsv', () => {
  it('reads rows by column name, with their lines', () => {
    const { columns, rows } = parseQuotedTsv('\uFEFFuid\ttext\r\n1\ta "quoted" word\r\n\r\n2\tb');
    expect(columns).toEqual(['uid', 'text']);
    expect(rows).toEqual([
      { line: 2, cells: { uid: '1', text: 'a "quoted" word' } },
      { line: 4, cells: { uid: '2', text: 'b' } },
    ]);
  });

  it('reads quoted cells with doubled quotes, tabs and line breaks', () => {
    const { rows } = parseQuotedTsv('a\tb\n"He said ""no""\tand\nleft"\tx\n3\t4\n');
    expect(rows[0]?.cells).toEqual({ a: 'He said "no"\tand\nleft', b: 'x' });
    expect(rows[1]?.line).toBe(4);
  });

  it('leaves out what a short row lacks, and gives no rows for nothing', () => {
    expect(parseQuotedTsv('a\tb\n1\n').rows[0]?.cells).toEqual({ a: '1' });
    expect(parseQuotedTsv('')).toEqual({ columns: [], rows: [] });
    expect(parseQuotedTsv('a\n"open').rows[0]?.cells).toEqual({ a: 'open' });
  });
});
