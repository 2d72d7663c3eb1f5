import { describe, expect, it } from 'vitest';
import { findAmounts } from '../../../src/code/amounts/index.js';
import { numberAt, ordinalAt } from '../../../src/code/amounts/numbers.js';
import { splitSentences } from '../../../src/code/text/index.js';

function amounts(text: string): readonly string[] {
  return splitSentences(text).flatMap((sentence) =>
    findAmounts(sentence).map(({ amount }) => {
      const extra = `${amount.bound ? ` ${amount.bound}` : ''}${amount.additional ? ' more' : ''}`;
      return `${amount.kind} ${amount.value} ${amount.unit}${extra}: ${text.slice(...amount.span)}`;
    }),
  );
}

describe('findAmounts', () => {
  it.each([
    ['It will send 6,000 more engineers.', 'troops 6000 engineer more: 6,000 more engineers'],
    [
      'About 12,000 North Korean soldiers arrived.',
      'troops 12000 soldier about: About 12,000 North Korean soldiers',
    ],
    ['At least five civilians were killed.', 'killed 5 civilian at-least: At least five civilians'],
    ['The blast killed two villagers.', 'killed 2 villager: two villagers'],
    ['They captured dozens of soldiers.', 'captured 24 soldier about: dozens of soldiers'],
    ['A loan of $1.4 billion was agreed.', 'money 1400000000 USD: $1.4 billion'],
    ['It cost up to €500,000.', 'money 500000 EUR at-most: up to €500,000'],
    ['They pledged two million euros.', 'money 2000000 EUR: two million euros'],
    ['It fired three ballistic missiles.', 'weapons 3 missile: three ballistic missiles'],
    ['It shipped 50,000 tonnes of rice.', 'goods 50000 tonne: 50,000 tonnes'],
    ['It is his third visit this year.', 'ordinal 3 visit this year: third visit this year'],
    [
      'It is the second summit in three months.',
      'ordinal 2 summit in three months: second summit in three months',
    ],
  ])('%s', (text, expected) => {
    expect(amounts(text)).toEqual([expected]);
  });

  it('counts "others" as those before them', () => {
    expect(amounts('Six people were killed and 27 others were injured.')).toEqual([
      'killed 6 person: Six people',
      'wounded 27 person: 27 others',
    ]);
  });

  it.each([
    'They met in 2021.',
    'The 28-year-old spoke for two hours.',
    'It grew by 4.3 percent.',
    'The third man left.',
    'He is one of them.',
  ])('finds none in: %s', (text) => {
    expect(amounts(text)).toEqual([]);
  });
});

describe('numberAt', () => {
  it.each([
    ['6,000', 6000],
    ['1.4 billion', 1.4e9],
    ['two thousand', 2000],
    ['a dozen', 12],
    ['twenty-five', 25],
    ['three hundred', 300],
    ['hundreds of thousands of', 200_000],
  ])('%s', (words, value) => {
    expect(numberAt(words.split(' '), 0)?.value).toBe(value);
  });

  it.each(['a', 'many', 'dozens', '4th'])('"%s" alone is no number', (word) => {
    expect(numberAt([word], 0)).toBeUndefined();
  });
});

it('reads ordinals in words and figures', () => {
  expect([ordinalAt(['third'], 0), ordinalAt(['21st'], 0), ordinalAt(['one'], 0)]).toEqual([
    3,
    21,
    undefined,
  ]);
});
