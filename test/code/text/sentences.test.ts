import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/code/text/sentences.js';

/** Each sentence as its tokens parted by spaces. */
const cut = (text: string): string[] =>
  splitSentences(text).map(({ tokens }) => tokens.map(({ form }) => form).join(' '));

describe('sentence ends', () => {
  it.each([
    ['Rebels left the town. Troops moved in.', 2],
    ['The army withdrew from Ukraine.To mark the day, leaders met.', 2],
    ['He had lived in the U.S. The talks went on without him.', 2],
    ['“We will not leave.” The minister sat down.', 2],
    ['"We will not leave." The minister sat down.', 2],
    ['Who fired first? Nobody knows! The inquiry goes on.', 3],
    ['The vote failed.[3] A second one is planned.', 2],
    ['They met at 5 p.m. The session lasted an hour.', 2],
    ['It was World War II. In 1945 it ended.', 2],
    ['部队撤退了。谈判开始。', 2],
  ])('%s', (text, count) => {
    expect(splitSentences(text)).toHaveLength(count);
  });

  it.each([
    ['Mr. Kovac and Gen. Haddad met Dr. Rossi.'],
    ['The U.S. President met J. A. Novak of St. Lucia.'],
    ['They met at 5 p.m. Monday in the capital.'],
    ['The Korea-U.S.-Japan summit opened on Jan. 5 in Seoul.'],
    ['Inflation rose to 3.5 per cent, i.e. 0.2 more.'],
    ['The sides talked ... and talked.'],
    ['“Will they leave?” he asked.'],
    ['See example.org and No. 5 of vol. 2.'],
    ['Acme Corp. shares and Acme Inc. bonds fell.'],
    ['The plan\nof the two sides\nwas signed.'],
  ])('goes on: %s', (text) => {
    expect(splitSentences(text)).toHaveLength(1);
  });

  it('takes blank lines, headings, list items and title lines as ends', () => {
    const text =
      '# Talks\nThe sides met\n\n- first point\n- second point\n1. third\n\nA Short Title\nThen it began';
    expect(cut(text)).toEqual([
      'Talks',
      'The sides met',
      'first point',
      'second point',
      'third',
      'A Short Title',
      'Then it began',
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n\t\u00a0 ** ')).toEqual([]);
  });

  it('cuts a text without stops into bounded sentences', () => {
    const lengths = splitSentences('word '.repeat(2000)).map(({ tokens }) => tokens.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(512);
    expect(lengths.reduce((sum, length) => sum + length)).toBe(2000);
  });
});

describe('offsets', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'U.S.',
      'Mr. ',
      "n't ",
      '**',
      '<u>',
      '\n\n',
      '. ',
      '...',
      '“',
      '’s ',
      'Korea-U.S.',
      '](http://x)',
      '\ud800',
    ),
  );

  it('reproduce the text, in order, for any text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { span, tokens } of splitSentences(text)) {
          expect(span).toEqual([tokens[0]?.start, tokens.at(-1)?.end]);
          for (const { form, start, end } of tokens) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).toBe(form);
            last = end;
          }
        }
      }),
      { seed: 20240619, numRuns: 400 },
    );
  });

  it('lose no letter or digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), (raw) => {
        const text = raw.replace(/[<\]]/g, ' ');
        const kept = splitSentences(text).flatMap(({ tokens }) => tokens.map(({ form }) => form));
        const letters = (value: string): string => value.replace(/[^a-zA-Z]/g, '');
        expect(letters(kept.join(''))).toBe(letters(text));
      }),
      { seed: 7, numRuns: 400 },
    );
  });
});
