import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/shared/nearest.js';

describe('editDistance', () => {
  // Counted by hand: kitten→sitting is the textbook case (3); a swap of neighbours counts once.
  it('counts inserts, deletes, replacements and swaps', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('rusisa', 'russia')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('same', 'same')).toBe(0);
  });
});

describe('nearest', () => {
  const known = ['russia', 'prussia', 'romania'];
  it('finds a slip', () => expect(nearest('rusia', known)).toBe('russia'));
  it('finds nothing for a word of its own', () => expect(nearest('botswana', known)).toBeUndefined());
  it('allows one slip in a short word, not two', () => {
    expect(nearest('abx', ['abc'])).toBe('abc');
    expect(nearest('axx', ['abc'])).toBeUndefined();
  });
});
