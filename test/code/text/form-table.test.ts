import { describe, expect, it } from 'vitest';
import { formIn } from '../../../src/code/text/form-table.js';

describe('formIn', () => {
  it('gives what a slice gives, of every length', () => {
    const text = 'Türkiye and Côte d’Ivoire signed https://example.org/a-very-long-address/indeed in 2024';
    for (let from = 0; from < text.length; from++) {
      for (let to = from; to <= text.length; to++) expect(formIn(text, from, to)).toBe(text.slice(from, to));
    }
  });

  it('goes on giving the right letters after its table has begun anew', () => {
    // The table keeps 16,384 forms.
    for (let number = 0; number < 40_000; number++) {
      expect(formIn(`a${number} b`, 0, `${number}`.length + 1)).toBe(`a${number}`);
    }
    expect(formIn('a17 a', 0, 3)).toBe('a17');
  });
});
