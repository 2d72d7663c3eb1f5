import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/search/parse-query.js';

const words = (text: string) => parseQuery(text).terms.map((term) => term.words.join(' '));

describe('parseQuery', () => {
  it('reads words, phrases, beginnings and what may not be there', () => {
    expect(parseQuery('Treaty "mutual defence" sanction* -exercise')).toEqual({
      terms: [
        { words: ['treaty'], begins: false, exact: false },
        { words: ['mutual', 'defence'], begins: false, exact: true },
        { words: ['sanction'], begins: true, exact: false },
      ],
      without: [{ words: ['exercise'], begins: false, exact: false }],
    });
  });

  it('reads a compound as words in a row', () => {
    expect(words('Korea-U.S.-Japan')).toEqual(['korea u s japan']);
  });

  it('takes an open quote to the end, and passes over signs', () => {
    expect(words('"blood alliance')).toEqual(['blood alliance']);
    expect(words(' - " * () ?')).toEqual([]);
    expect(words('')).toEqual([]);
  });
});
