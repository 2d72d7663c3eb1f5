import { describe, expect, it } from 'vitest';
import { createWordIndex, stemOf } from '../../src/ties/sentence-words.js';

const sentences = [
  'Russian forces shelled the port of Northtown with rockets',
  'The port of Northtown was shelled by Russian forces',
  'Russian forces shelled the village of Southfield',
  'Russian forces shelled the town of Midford',
];
const index = createWordIndex(sentences);
const alike = (a: number, b: number) =>
  index.similarity(index.wordsOf(sentences[a] ?? ''), index.wordsOf(sentences[b] ?? ''));

describe('likeness of sentences', () => {
  it('is 1 for the same words, 0 for none in common', () => {
    expect(alike(0, 0)).toBeCloseTo(1, 12);
    const other = createWordIndex(['alpha beta', 'gamma delta', '']);
    expect(other.similarity(other.wordsOf('alpha beta'), other.wordsOf('gamma delta'))).toBe(0);
    expect(other.similarity(other.wordsOf(''), other.wordsOf('alpha beta'))).toBe(0);
  });

  it('weighs the town more than the words that every sentence has', () => {
    expect(alike(0, 1)).toBeGreaterThan(0.7);
    expect(alike(0, 2)).toBeLessThan(0.35);
  });

  it('follows the formula on a case reckoned by hand', () => {
    // Two sentences, "port" in both, "north" and "south" in one each: weights ln(1 + 2/2)² and ln(1 + 2/1)².
    const two = createWordIndex(['port north', 'port south']);
    const [both, own] = [Math.log(2) ** 2, Math.log(3) ** 2];
    expect(two.similarity(two.wordsOf('port north'), two.wordsOf('port south'))).toBeCloseTo(
      both / (both + own),
      6,
    );
  });

  it('brings the forms of a word together', () => {
    expect(new Set(['visits', 'visited', 'visiting', 'visit'].map(stemOf)).size).toBe(1);
    expect(stemOf('parties')).toBe(stemOf('party'));
    expect(stemOf('was')).toBe('was');
  });

  it('refuses a sentence that it was not made for', () => {
    expect(() => index.wordsOf('never seen')).toThrow(RangeError);
  });
});
