import { describe, expect, it } from 'vitest';
import { citedEvents, documentsOf } from '../../../src/brief/index.js';
import { escapeMarkdown } from '../../../src/brief/plain-text.js';

describe('what a text cites', () => {
  it('is the events of its notes, each once, in their order', () => {
    const text = [
      'An act.[^1] Another.[^2] (d-9#9) is no note.',
      '',
      '[^1]: “They met (again).” — A title, Yonhap, 19 June 2024. (d-b#2)',
      '[^2]: “They left.” — B, C, undated. Also: D. (d-a#1)',
      '[^3]: Reckoned from the months before. Weightiest acts: notes 1, 2.',
      '[^4]: “They met (again).” — A title, Yonhap, 19 June 2024. (d-b#2)',
    ].join('\n');
    expect(citedEvents(text)).toEqual(['d-b#2', 'd-a#1']);
    expect(documentsOf(['d-b#2', 'd-a#1', 'd-b#3'])).toEqual(['d-b', 'd-a']);
  });

  it('finds ids that Markdown had to escape', () => {
    const id = 'wire/2025_05 #?ä&<b>#12';
    expect(citedEvents(`[^1]: “x” — y. (${escapeMarkdown(id)})`)).toEqual([id]);
  });
});
