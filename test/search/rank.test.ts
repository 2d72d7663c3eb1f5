import { describe, expect, it } from 'vitest';
import { rarity, termScore } from '../../src/search/rank.js';

describe('BM25', () => {
  const corpus = { documents: 4, meanLength: 100 };

  it('is as in the worked example of docs/search.md', () => {
    // ln(1 + 3.5 / 1.5) = 1.20397; 1.20397 · 2 · 2.2 / 3.2 = 1.65546
    expect(rarity(corpus, 1)).toBeCloseTo(1.20397, 5);
    expect(termScore(rarity(corpus, 1), 2, 100, corpus)).toBeCloseTo(1.65546, 5);
  });

  it('weighs a rare word more, a further occurrence less, and a long text down', () => {
    expect(rarity(corpus, 1)).toBeGreaterThan(rarity(corpus, 3));
    expect(rarity(corpus, 4)).toBeGreaterThan(0);
    const gain = (n: number) => termScore(1, n + 1, 100, corpus) - termScore(1, n, 100, corpus);
    expect(gain(1)).toBeLessThan(gain(0));
    expect(termScore(1, 2, 400, corpus)).toBeLessThan(termScore(1, 2, 100, corpus));
  });

  it('has a value in an empty log', () => {
    expect(termScore(rarity({ documents: 0, meanLength: 0 }, 0), 0, 0, { documents: 0, meanLength: 0 })).toBe(
      0,
    );
  });
});
