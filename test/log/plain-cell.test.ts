import { describe, expect, it } from 'vitest';
import { plainCell } from '../../src/log/plain-cell.js';

describe('plainCell', () => {
  // The beginnings that OWASP's page on CSV injection lists.
  it.each(['=cmd()', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '＝1', '＋1', '－1', '＠A'])(
    'keeps a spreadsheet from running %j',
    (text) => {
      expect(plainCell(text)[0]).toBe("'");
    },
  );

  it('finds a formula behind control characters', () => {
    expect(plainCell('\u0000=1')).toBe("'=1");
    expect(plainCell('\u0007\u007f+1')).toBe("'+1");
  });

  it.each(['', 'Visited.', 'a=b', '3-4', 'Kim – Putin', 'x@y.org', "'quoted'"])(
    'leaves %j as it is',
    (text) => {
      expect(plainCell(text)).toBe(text);
    },
  );

  it('takes out control characters, but no tab or line end inside', () => {
    expect(plainCell('a\u0000b\u001b[31mc\u0085d\u007f')).toBe('ab[31mcd');
    expect(plainCell('a\tb\nc\r\nd')).toBe('a\tb\nc\nd');
  });
});
