/**
 * Citations as BibTeX in UTF-8, for BibTeX and biblatex: braces keep capitals and names as they are, and what TeX would
 * take for a command is escaped (Patashnik, "BibTeXing", 1988).
 */
import { type Citation, type CitedSource, citationOf } from './citation.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

export function formatBibtex(sources: readonly CitedSource[]): string {
  return sources.map((source) => entryOf(citationOf(source))).join('\n');
}

function entryOf(citation: Citation): string {
  const { key, title, author, publisher, kind, date, language, url, note } = citation;
  // An article needs the paper that it stands in; a statement stands by itself.
  const article = kind !== 'statement' && publisher !== undefined;
  const [year, month, day] = date ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    // Two pairs of braces: BibTeX would take small letters for a title's, and "and" in a name for two people.
    ['title', `{{${tex(title)}}}`],
    ['author', author === undefined ? undefined : `{{${tex(author)}}}`],
    [article ? 'journal' : 'organization', publisher === undefined ? undefined : `{${tex(publisher)}}`],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['type', kind === 'opinion' ? '{Opinion}' : undefined],
    ['language', language === undefined ? undefined : `{${language}}`],
    ['url', url === undefined ? undefined : `{${url}}`],
    ['note', `{${tex(note)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]));
  return `@${article ? 'article' : 'misc'}{${key},\n${lines.join(',\n')}\n}\n`;
}

function tex(text: string): string {
  return text.replace(/[\\{}$&#_%~^]/g, (char) => TEX[char] ?? char);
}
