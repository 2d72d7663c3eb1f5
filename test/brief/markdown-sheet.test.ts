import { describe, expect, it } from 'vitest';
import { sheetOfMarkdown } from '../../src/brief/markdown-sheet.js';
import { escapeMarkdown } from '../../src/brief/plain-text.js';
import { inlineText } from '../../src/brief/sheet.js';
import { HOSTILE } from './input.js';

describe('sheetOfMarkdown', () => {
  it('reads headings, lists, tables and notes', () => {
    const sheet = sheetOfMarkdown(
      '# Title\n\nA **bold** word.[^2]\n\n## Part\n\n- one[^1]\n  - inside\n\n| a | b |\n|---|--:|\n| x | 1 |\n\n## Notes\n\n[^1]: first\n[^2]: second _word_\n\nEnd.\n',
    );
    expect(sheet.title).toBe('Title');
    expect(sheet.blocks).toEqual([
      {
        kind: 'paragraph',
        inlines: [{ text: 'A ' }, { text: 'bold', strong: true }, { text: ' word.' }, { note: 2 }],
      },
      { kind: 'heading', level: 2, inlines: [{ text: 'Part' }] },
      {
        kind: 'list',
        ordered: false,
        items: [
          {
            inlines: [{ text: 'one' }, { note: 1 }],
            blocks: [
              { kind: 'list', ordered: false, items: [{ inlines: [{ text: 'inside' }], blocks: [] }] },
            ],
          },
        ],
      },
      {
        kind: 'table',
        header: [[{ text: 'a' }], [{ text: 'b' }]],
        rows: [[[{ text: 'x' }], [{ text: '1' }]]],
        align: ['left', 'right'],
      },
      { kind: 'paragraph', inlines: [{ text: 'End.' }] },
    ]);
    expect(sheet.notes).toEqual([
      { number: 1, inlines: [{ text: 'first' }] },
      { number: 2, inlines: [{ text: 'second ' }, { text: 'word', em: true }] },
    ]);
  });

  it('shows HTML and pictures as text, and follows no address but the web', () => {
    const sheet = sheetOfMarkdown(
      '<script>alert(1)</script>\n\n![a cat](https://example.org/cat.png) [go](javascript:alert(1)) [site](https://example.org/)',
    );
    expect(sheet.blocks[0]).toEqual({
      kind: 'paragraph',
      inlines: [{ text: '<script>alert(1)</script>' }],
    });
    const [, second] = sheet.blocks;
    if (second?.kind !== 'paragraph') throw new Error('no paragraph');
    expect(inlineText(second.inlines)).toBe('a cat go site');
    expect(second.inlines.filter((inline) => 'href' in inline)).toEqual([
      { text: 'site', href: 'https://example.org/' },
    ]);
  });

  it('gives back what was escaped, letter for letter', () => {
    for (const text of [
      'Fish & chips < 5 > 3',
      'a_b*c [x](y) `z` ~q~ $1 ^2 {3} #4 \\ end',
      '1. not a list',
      '- nor this',
      'mail me@example.org at https://example.org or www.example.org',
      HOSTILE.replaceAll('\u202e', '').replaceAll('\u0007', ''),
    ]) {
      const [block] = sheetOfMarkdown(escapeMarkdown(text)).blocks;
      if (block?.kind !== 'paragraph') throw new Error(`no paragraph of ${text}`);
      expect(inlineText(block.inlines)).toBe(text);
    }
  });
});
