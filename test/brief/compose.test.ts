import { describe, expect, it } from 'vitest';
import {
  type ComposedBrief,
  comparePart,
  composeBrief,
  formatSheetHtml,
  hasChanged,
  type Section,
} from '../../src/brief/index.js';
import { HOSTILE } from './input.js';

const section = (markdown: string, svg: string | null = null): Section => ({
  markdown,
  svg,
  coder: 'by-hand',
});
const SVG =
  '<svg viewBox="0 0 40 20" xmlns="http://www.w3.org/2000/svg"><desc>A line</desc><path d="M0 0"/></svg>';
const VISIT = section(
  '- A visited B.[^1]\n- C met D.[^2]\n\n[^1]: “A came.” — Wire.\n[^2]: “They met.” — Wire.',
);
const TALKS = section(
  'Talks went on.[^1] They met.[^2]\n\n[^1]: “Talks.” — Daily.\n[^2]: “They met.” — Wire.',
  SVG,
);

const brief = (items: ComposedBrief['items']): ComposedBrief => ({
  schemaVersion: 1,
  id: 'note',
  title: 'A note',
  author: 'Ana',
  revision: 1,
  items,
});
const part = (id: string, taken: Section) =>
  ({ id, kind: 'part', part: { kind: 'pair', title: `Part ${id}`, href: '/pair/A/B' }, taken }) as const;
const text = (id: string, words: string) => ({ id, kind: 'text', text: words }) as const;
const same = (taken: Section) => comparePart(taken, taken, null);

describe('composeBrief', () => {
  const items = [text('t', 'My *own* words.'), part('v', VISIT), part('k', TALKS)];
  const states = new Map([
    ['v', same(VISIT)],
    ['k', same(TALKS)],
  ]);

  it('numbers notes through, and gives one sentence one note', () => {
    const { markdown, sheet } = composeBrief(brief(items), states);
    expect(markdown).toContain('- A visited B.[^1]\n- C met D.[^2]');
    expect(markdown).toContain('Talks went on.[^3] They met.[^2]');
    expect(sheet.notes.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(markdown.match(/“They met\.”/g)).toHaveLength(1);
  });

  it('keeps the order of the items, with own words between', () => {
    const { markdown } = composeBrief(brief(items.toReversed()), states);
    expect(markdown.indexOf('Part k')).toBeLessThan(markdown.indexOf('Part v'));
    expect(markdown.indexOf('Part v')).toBeLessThan(markdown.indexOf('My *own* words.'));
  });

  it('draws what a part draws, and leaves no trace of it in Markdown', () => {
    const { markdown, sheet } = composeBrief(brief(items), states);
    expect(markdown).not.toContain('drawing');
    expect(sheet.blocks.filter(({ kind }) => kind === 'figure')).toEqual([
      { kind: 'figure', svg: SVG, width: 40, height: 20, caption: 'A line', alt: 'A line' },
    ]);
  });

  it('says where the evidence has changed, and what it says now', () => {
    const now = section('- A visited B.[^1]\n\n[^1]: “A came.” — Wire.');
    const state = comparePart(VISIT, now, null);
    expect(hasChanged(state)).toBe(true);
    expect(state).toMatchObject({ gone: ['- C met D.', '“They met.” — Wire.'], come: [] });
    const { markdown, changed } = composeBrief(brief([part('v', VISIT)]), new Map([['v', state]]));
    expect(changed).toBe(1);
    expect(markdown).toContain('- No longer: C met D.');
    expect(markdown).toContain('In one part the evidence has changed since it was taken.');
    expect(markdown).toContain('- C met D.[^2]');
  });

  it('says where a view cannot be asked any more', () => {
    const state = comparePart(VISIT, null, 'the report is gone');
    expect(composeBrief(brief([part('v', VISIT)]), new Map([['v', state]])).markdown).toContain(
      '**The evidence behind this part is gone:** the report is gone',
    );
  });

  it('takes moved numbers of notes for no change', () => {
    expect(hasChanged(comparePart(section('A.[^1]\n\n[^1]: x'), section('A.[^7]\n\n[^7]: x'), null))).toBe(
      false,
    );
  });

  it('shows hostile titles and words as text', () => {
    const { sheet } = composeBrief({ ...brief([text('t', HOSTILE)]), title: HOSTILE }, new Map());
    const html = formatSheetHtml(sheet);
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('href="javascript');
    expect(sheet.title).toContain('<script>alert(1)</script>');
  });
});
