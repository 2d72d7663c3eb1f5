import { describe, expect, it } from 'vitest';
import { count, safe, signed, textTable, wrap } from '../../src/cli/terminal.js';

describe('textTable', () => {
  it('aligns columns, also under wide letters', () => {
    expect(
      textTable(
        ['name', 'n'],
        [
          ['서울', '1'],
          ['Bonn', '22'],
        ],
        [1],
      ),
    ).toBe('name   n\n서울   1\nBonn  22\n');
  });
});

describe('numbers', () => {
  it('shows sign, zero and absence apart', () => {
    expect(signed(1.26)).toBe('+1.3');
    expect(signed(-0.44)).toBe('−0.4');
    expect(signed(-0.04)).toBe('0.0');
    expect(signed(null)).toBe('·');
  });
  it('counts in words', () => {
    expect(count(1, 'report')).toBe('1 report');
    expect(count(21828, 'report')).toBe('21,828 reports');
    expect(count(0, 'near copy', 'near copies')).toBe('0 near copies');
  });
});

describe('safe', () => {
  it('lets no control character reach the terminal', () => {
    expect(safe('a\u001b[2Jb\u0007')).toBe('a\ufffd[2Jb\ufffd');
    expect(safe('푸틴 – Kim')).toBe('푸틴 – Kim');
  });
});

describe('wrap', () => {
  it('breaks at spaces and keeps words whole', () => {
    expect(wrap('one two three', 9, '  ')).toBe('  one two\n  three\n');
    expect(wrap('extraordinarily long', 5)).toBe('extraordinarily\nlong\n');
  });
});
