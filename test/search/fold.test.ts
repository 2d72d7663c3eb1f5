import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/search/fold.js';

describe('fold', () => {
  it('takes case and accents away', () => {
    expect(fold('Erdoğan met Orbán in İstanbul')).toBe('erdogan met orban in istanbul');
    expect(fold('Россия')).toBe('россия');
    expect(fold('북한과 러시아')).toBe('북한과 러시아');
  });

  it('keeps every character at its offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(text).length === text.length),
      { seed: 7, numRuns: 500 },
    );
    const text = 'Straße — “Kyïv’s” 𝔘𝔫𝔦 ﬁn';
    expect(fold(text)).toHaveLength(text.length);
  });
});
