import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/code/text/sentences.js';

const cut = (text: string): string =>
  splitSentences(text)
    .flatMap(({ tokens }) => tokens.map(({ form }) => form))
    .join(' ');

describe('tokens', () => {
  it.each([
    ["Russia's army", "Russia 's army"],
    ['Serbia’s army', 'Serbia ’s army'],
    ["the states' rights", "the states ' rights"],
    ["They don't and can't", "They do n't and ca n't"],
    ['It cannot be', 'It can not be'],
    ['$5.5 million, US$3bn and €40m', '$ 5.5 million , US$ 3bn and € 40m'],
    ['3,000 men (10%) at 10:30', '3,000 men ( 10 % ) at 10:30'],
    ['the Korea-U.S.-Japan talks', 'the Korea - U.S. - Japan talks'],
    ['an Israeli-Palestinian deal', 'an Israeli - Palestinian deal'],
    ["the Trump-Kim summit's end", "the Trump - Kim summit 's end"],
    ['from 2010–2014', 'from 2010 – 2014'],
    ['“Yes”—he said', '“ Yes ” — he said'],
    ['and/or', 'and / or'],
  ])('%s', (text, tokens) => {
    expect(cut(text)).toBe(tokens);
  });

  it.each([
    'Son-hui',
    'Jae-in',
    'short-range',
    'Guinea-Bissau',
    'Timor-Leste',
    'Franco-German',
    'U.S.-led',
    'Korean-American',
    'al-Qaeda',
    "O'Brien",
    "Xi'an",
    'F-16',
    '9/11',
    'AT&T',
    'Ph.D.',
    'p.m.',
    'example.com',
    'a.b@example.org',
    'https://example.com/a?b=c',
  ])('keeps %s whole', (word) => {
    expect(cut(`see ${word} there`)).toBe(`see ${word} there`);
  });

  it('passes over marks of Markdown and HTML', () => {
    expect(cut('**Russia** and <u>Iran</u> _signed_ `it`, [says](https://example.org/x) the paper')).toBe(
      'Russia and Iran signed it , [ says ] the paper',
    );
  });

  it('keeps a lone less-than sign', () => {
    expect(cut('5 < 6')).toBe('5 < 6');
  });
});
