import { describe, expect, it } from 'vitest';
import { formatBriefHtml, formatBriefMarkdown } from '../../src/brief/index.js';
import { exampleBrief, HOSTILE } from './input.js';
import { linkedomParse } from './parse-html.js';

const brief = exampleBrief();
const html = formatBriefHtml(brief);
const markdown = formatBriefMarkdown(brief);
const golden = '../golden/brief-prk-rus/expected';

describe('formats of a brief', () => {
  it('are those that were looked at', async () => {
    await expect(markdown).toMatchFileSnapshot(`${golden}/brief.md`);
    await expect(html).toMatchFileSnapshot(`${golden}/brief.html`);
    await expect(`${JSON.stringify(brief, null, 2)}\n`).toMatchFileSnapshot(`${golden}/brief.json`);
  });

  it('stand alone: no script, nothing fetched', () => {
    const document = linkedomParse(html);
    expect(document.querySelectorAll('script, link, img, iframe, object, base')).toHaveLength(0);
    for (const element of document.querySelectorAll('*')) {
      for (const name of element.getAttributeNames()) {
        expect(name.startsWith('on')).toBe(false);
        if (name === 'href') expect(element.getAttribute(name)).toMatch(/^#/);
        expect(name).not.toBe('src');
      }
    }
    expect(html).not.toMatch(/url\(|@import/);
  });

  it('show hostile titles and reasons as text', () => {
    const document = linkedomParse(html);
    expect(document.body.textContent).toContain('<script>alert(1)</script> [x](javascript:alert(1))');
    expect(html).not.toContain('<script');
    // The characters that turn writing round or ring a bell are seen as replaced.
    for (const text of [html, markdown]) {
      expect(text).not.toContain('\u202e');
      expect(text).not.toContain('\u0007');
    }
    expect(html).toContain('\ufffdback\ufffd');
    expect(markdown).not.toContain('<script');
    expect(markdown).not.toMatch(/[^\\]\[x\]\(/);
    expect(HOSTILE).toContain('\u202e');
  });

  it('can be read without seeing: language, headings, a chart with words and a table of its numbers', () => {
    const document = linkedomParse(html);
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.querySelectorAll('h2').length).toBeGreaterThan(6);
    const svg = document.querySelector('svg');
    expect(svg?.getAttribute('role')).toBe('img');
    expect(svg?.querySelector('desc')?.textContent).toMatch(/^From \+0\.7 in 2023-02 to \+6\.5 in 2024-12/);
    expect(document.querySelectorAll('table#numbers tbody tr')).toHaveLength(12);
    expect(document.querySelectorAll('th[scope]').length).toBe(12 + 6);
  });

  it('link every mark to a note that is there', () => {
    const document = linkedomParse(html);
    const links = [...document.querySelectorAll('a')].map((a) => a.getAttribute('href') ?? '');
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) expect(document.getElementById(link.slice(1)), link).not.toBeNull();
    for (const [, number] of markdown.matchAll(/\[\^(\d+)\](?!:)/g)) {
      expect(markdown).toContain(`\n[^${number}]: `);
    }
  });

  it('draw silence as a gap, and turning points by letter', () => {
    const svg = linkedomParse(html).querySelector('svg');
    expect(svg?.querySelectorAll('.turn')).toHaveLength(brief.turns.length);
    // 24 months, one of them unread.
    expect(svg?.querySelectorAll('.read')).toHaveLength(23);
    const broken = {
      ...brief,
      chart: brief.chart.map((point, i) =>
        i === 5 || i === 7 ? { ...point, index: null, low: null, high: null } : point,
      ),
    };
    const parts = linkedomParse(formatBriefHtml(broken));
    expect(parts.querySelectorAll('svg .index')).toHaveLength(2);
    expect(parts.querySelectorAll('svg .dot')).toHaveLength(1);
  });

  it('hold without any number to draw', () => {
    const empty = { ...brief, chart: [], turns: [], notes: [], standing: [], from: null, to: null };
    expect(formatBriefHtml(empty)).not.toContain('<svg');
    expect(formatBriefMarkdown(empty)).toContain('Brief from reports without dates.');
    expect(formatBriefHtml(empty)).not.toMatch(/NaN|undefined|null/);
  });
});
