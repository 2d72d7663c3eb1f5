import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../web/src/export/csv.js';
import { fileName } from '../../../web/src/export/save-file.js';

describe('rows as CSV', () => {
  it('have a byte-order mark, a head, CR LF, and nothing for what is absent', () => {
    expect(csvOf([{ pair: 'PRK–RUS', index: -0.4, band: null }])).toBe(
      '\uFEFFpair,index,band\r\nPRK–RUS,-0.4,\r\n',
    );
  });

  it('quote commas, quotes and line ends', () => {
    expect(csvOf([{ a: 'x, "y"\nz' }])).toBe('\uFEFFa\r\n"x, ""y""\nz"\r\n');
  });

  it('run no formula, and leave numbers as they are', () => {
    expect(csvOf([{ a: '=1+1', b: '@x', c: '-cmd', d: -1 }])).toBe("\uFEFFa,b,c,d\r\n'=1+1,'@x,'-cmd,-1\r\n");
  });

  it('keep columns that only later rows have', () => {
    expect(csvOf([{ a: 1 }, { a: 2, b: 3 }])).toBe('\uFEFFa,b\r\n1,\r\n2,3\r\n');
  });
});

describe('names of files', () => {
  it('hold letters of any script and nothing that a file system refuses', () => {
    expect(fileName('Ties – Korea/desk: 2024', 'csv')).toBe('ties-korea-desk-2024.csv');
    expect(fileName('북한–러시아', 'svg')).toBe('북한-러시아.svg');
    expect(fileName('../..', 'json')).toBe('export.json');
  });
});
