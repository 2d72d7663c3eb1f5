import { describe, expect, it } from 'vitest';
import { FORMS, lowerOf, tokenOf, tokenWithForm } from '../../../src/code/text/form-table.js';

describe('tokenOf', () => {
  it('gives what a slice gives, of every length', () => {
    const text = 'Türkiye and Côte d’Ivoire signed https://example.org/a-very-long-address/indeed in 2024';
    for (let from = 0; from < text.length; from++) {
      for (let to = from; to <= text.length; to++) {
        const token = tokenOf(text, from, to);
        expect(token.form).toBe(text.slice(from, to));
        expect(lowerOf(token)).toBe(text.slice(from, to).toLowerCase());
        expect([token.start, token.end]).toEqual([from, to]);
      }
    }
  });

  it('gives one number to a form wherever it stands, and another to another', () => {
    const [first, second, other] = [
      tokenOf('Seoul and Seoul', 0, 5),
      tokenOf('Seoul and Seoul', 10, 15),
      tokenOf('Seoul and Seoul', 6, 9),
    ];
    expect(first.id).toBeGreaterThan(0);
    expect(second.id).toBe(first.id);
    expect(other.id).not.toBe(first.id);
    expect(tokenWithForm('Seoul', 3, 4)).toEqual({ form: 'Seoul', start: 3, end: 4, id: first.id });
  });

  it('tells forms of equal hash apart and goes on without numbers when all are given', () => {
    const seen = new Map<number, string>();
    for (let number = 0; number < FORMS + 2000; number++) {
      const { form, id = 0 } = tokenOf(`a${number} b`, 0, `${number}`.length + 1);
      expect(form).toBe(`a${number}`);
      if (id === 0) continue;
      expect(seen.get(id)).toBeUndefined();
      seen.set(id, form);
    }
    const late = tokenOf('Zweibrücken', 0, 11);
    expect(late).toEqual({ form: 'Zweibrücken', start: 0, end: 11, id: 0 });
    expect(lowerOf(late)).toBe('zweibrücken');
    expect(tokenOf('Seoul', 0, 5).id).toBeGreaterThan(0);
  });

  it('gives no letters where there is no token', () => {
    expect(lowerOf(undefined)).toBe('');
  });
});
