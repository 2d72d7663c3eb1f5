import { describe, expect, it } from 'vitest';
import { formatCitations } from '../../../src/brief/index.js';
import { BARE, HOSTILE, PLAIN } from './sources.js';

interface Entry {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Reads BibTeX by its rules: a value is a bare word or stands in braces that balance, where `\{` and `\}` count too. */
function parseBibtex(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  const take = (pattern: RegExp): string => {
    const sticky = new RegExp(pattern, 'y');
    sticky.lastIndex = at;
    const found = sticky.exec(text);
    if (found === null) throw new Error(`expected ${pattern} at "${text.slice(at, at + 40)}"`);
    at = sticky.lastIndex;
    return found[1] ?? found[0];
  };
  while (text.slice(at).trim() !== '') {
    const type = take(/\s*@([a-z]+)\{/);
    const key = take(/([^\s,{}]+),/);
    const fields: Record<string, string> = {};
    while (!/^\s*\}/.test(text.slice(at))) {
      const name = take(/\s*([a-z]+) = /);
      fields[name] = text[at] === '{' ? braced() : take(/([a-z]+)/);
      take(/,?/);
    }
    take(/\s*\}/);
    entries.push({ type, key, fields });
  }
  return entries;

  function braced(): string {
    const start = at;
    let depth = 0;
    do {
      if (at >= text.length) throw new Error('braces do not balance');
      if (text[at] === '{') depth += 1;
      if (text[at] === '}') depth -= 1;
      at += 1;
    } while (depth > 0);
    return text.slice(start + 1, at - 1);
  }
}

/** What TeX prints of a value. */
const printed = (value = '') =>
  value.replace(
    /\\(textbackslash|textasciitilde|textasciicircum)\{\}|\\([{}$&#_%])|[{}]/g,
    (_, name, char) => {
      if (name !== undefined)
        return { textbackslash: '\\', textasciitilde: '~', textasciicircum: '^' }[name as string] ?? '';
      return char ?? '';
    },
  );

describe('citations as BibTeX', () => {
  it('have an article with its paper', () => {
    expect(parseBibtex(formatCitations([PLAIN], 'bibtex'))).toEqual([
      {
        type: 'article',
        key: 'yonhap-2024-1f0c9a2b',
        fields: {
          title: '{Kim and Putin sign a treaty in Pyongyang}',
          author: '{Kim Soo-yeon}',
          journal: 'Yonhap',
          year: '2024',
          month: 'jun',
          day: '19',
          language: 'en',
          url: 'https://example.org/a?x=1&y=%7B2%7D',
          note: `Document ${PLAIN.id} of an Entente workspace, SHA-256 ${PLAIN.hash}`,
        },
      },
    ]);
  });

  it('have what stands by itself as misc, without what is not known', () => {
    const [entry] = parseBibtex(formatCitations([BARE], 'bibtex'));
    expect(entry).toMatchObject({ type: 'misc', key: 'report-undated-22222222' });
    expect(Object.keys(entry?.fields ?? {})).toEqual(['title', 'note']);
  });

  it('print what the report says, whatever it means to TeX', () => {
    const entries = parseBibtex(formatCitations([HOSTILE, PLAIN], 'bibtex'));
    expect(entries).toHaveLength(2);
    const { fields, key } = entries[0] as Entry;
    expect(printed(fields.title)).toBe('100 % of {A&B} ER - @misc{x} \\input{y} $z_1^2$ ~#');
    expect(fields.title).not.toMatch(/(?<!\\)[$&#_%]/);
    expect(printed(fields.author)).toBe('Smith and "Jones" {jr.}');
    expect(key).toMatch(/^[a-z0-9-]+$/);
  });
});
