import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../src/structure/phrases.js';

describe('phrases', () => {
  const list = phrasesOf('exercis*; mutual defence; arms');

  it('finds whole words in any case, any ending after a star, a hyphen for a space', () => {
    expect(list.in('They EXERCISED together')).toBe(true);
    expect(list.in('a mutual-defence pact')).toBe(true);
    expect(list.in('Arms, he said')).toBe(true);
  });

  it('finds no parts of words', () => {
    expect(list.in('farms and charms')).toBe(false);
    expect(list.in('overexercise')).toBe(false);
  });

  it('counts, and takes out', () => {
    expect(list.count('arms for arms')).toBe(2);
    expect(list.without('no arms here')).toBe('no   here');
  });

  it('of an empty cell asks for nothing and finds nothing', () => {
    const none = phrasesOf('');
    expect([none.any, none.in('anything'), none.count('anything'), none.without('x')]).toEqual([
      false,
      false,
      0,
      'x',
    ]);
  });
});
