import { describe, expect, it } from 'vitest';
import { parseTable } from '../../src/shared/tsv.js';

describe('parseTable', () => {
  it('reads rows by heading, with their lines, past comments and blank lines', () => {
    const rows = parseTable('t.tsv', '# source: none\n\nname\tcode\nRussia\tRUS\n# note\nJapan\tJPN\n', [
      'name',
      'code',
    ]);
    expect(rows).toEqual([
      { line: 4, cells: { name: 'Russia', code: 'RUS' } },
      { line: 6, cells: { name: 'Japan', code: 'JPN' } },
    ]);
  });

  it('fills missing cells with nothing', () => {
    expect(parseTable('t.tsv', 'a\tb\nx', ['a', 'b'])[0]?.cells).toEqual({ a: 'x', b: '' });
  });

  it('names file and line of what does not fit', () => {
    expect(() => parseTable('t.tsv', 'a\tb\n1\t2\t3', ['a'])).toThrow('t.tsv:2: 3 cells under 2 headings');
    expect(() => parseTable('t.tsv', 'a\n1', ['a', 'b'])).toThrow('t.tsv:1: the header lacks b');
    expect(() => parseTable('t.tsv', '# nothing\n', ['a'])).toThrow('no header line');
  });
});
