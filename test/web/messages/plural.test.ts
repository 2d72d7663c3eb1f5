import { describe, expect, it } from 'vitest';
import { pluralOf } from '../../../web/src/messages/plural.js';

describe('plurals', () => {
  it('follow the rules of the language, with numbers as it writes them', () => {
    const many = pluralOf('en');
    const forms = { one: '# pair', other: '# pairs' };
    expect(many(1, forms)).toBe('1 pair');
    expect(many(0, forms)).toBe('0 pairs');
    expect(many(1234, forms)).toBe('1,234 pairs');
  });

  it('take the form for none where there is one', () => {
    expect(pluralOf('ko')(0, { '=0': '없음', other: '#개' })).toBe('없음');
    expect(pluralOf('ko')(1, { '=0': '없음', other: '#개' })).toBe('1개');
  });

  // Categories of Polish after Unicode CLDR: 1 one; 2–4, 22–24 few; 5–21 many.
  it('know languages with more than two forms', () => {
    const many = pluralOf('pl');
    const forms = { one: 'a', few: 'b', many: 'c', other: 'd' };
    expect([1, 2, 5, 22].map((n) => many(n, forms))).toEqual(['a', 'b', 'c', 'b']);
  });
});
