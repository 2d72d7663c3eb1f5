/** A sheet as one HTML page that stands alone: no script, nothing fetched; all text escaped. */
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { languageRuns } from '../shared/language/language-runs.js';
import { escapeHtml } from './plain-text.js';
import type { Block, Inline, ListItem, Sheet } from './sheet.js';
import { BRIEF_STYLE } from './style.js';
import { briefWords } from './words/index.js';

export function formatSheetHtml(sheet: Sheet): string {
  return `<!doctype html>
<html lang="${sheet.language ?? DEFAULT_LANGUAGE}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(sheet.title)}</title>
<style>${BRIEF_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(sheet.title)}</h1>
${blocksHtml(sheet.blocks, sheet.language)}
${notesHtml(sheet)}
</main>
</body>
</html>
`;
}

/** Blocks alone, for a page that shows them within its own. */
export function blocksHtml(blocks: readonly Block[], language: Language = DEFAULT_LANGUAGE): string {
  return blocks.map((block) => blockHtml(block, language)).join('\n');
}

function notesHtml({ notes, language = DEFAULT_LANGUAGE }: Sheet): string {
  if (notes.length === 0) return '';
  const items = notes.map(
    ({ number, inlines }) =>
      `<li id="note-${number}" value="${number}">${inlinesHtml(inlines, language)}</li>`,
  );
  return `<section>\n<h2>${briefWords(language).headings.notes}</h2>\n<ol class="notes">\n${items.join('\n')}\n</ol>\n</section>`;
}

function blockHtml(block: Block, language: Language): string {
  switch (block.kind) {
    case 'heading': {
      const level = Math.max(2, block.level);
      return `<h${level}>${inlinesHtml(block.inlines, language)}</h${level}>`;
    }
    case 'paragraph':
      return `<p>${inlinesHtml(block.inlines, language)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${block.items.map((item) => itemHtml(item, language)).join('\n')}\n</${tag}>`;
    }
    case 'quote':
      return `<blockquote>\n${blocksHtml(block.blocks, language)}\n</blockquote>`;
    case 'table':
      return tableHtml(block, language);
    case 'code':
      return `<pre>${block.text.split('\n').map(escapeHtml).join('\n')}</pre>`;
    case 'rule':
      return '<hr>';
    case 'figure':
      return `<figure>\n${block.svg}\n<figcaption>${escapeHtml(block.caption)}</figcaption>\n</figure>`;
  }
}

function itemHtml({ inlines, blocks }: ListItem, language: Language): string {
  return `<li>${inlinesHtml(inlines, language)}${blocks.length === 0 ? '' : `\n${blocksHtml(blocks, language)}`}</li>`;
}

function tableHtml({ header, rows, align }: Extract<Block, { kind: 'table' }>, language: Language): string {
  const cell = (tag: 'th' | 'td', inlines: readonly Inline[], column: number) =>
    `<${tag}${tag === 'th' ? ' scope="col"' : ''}${align[column] === 'right' ? '' : ' class="words"'}>${inlinesHtml(inlines, language)}</${tag}>`;
  const row = (tag: 'th' | 'td', cells: readonly (readonly Inline[])[]) =>
    `<tr>${cells.map((inlines, column) => cell(tag, inlines, column)).join('')}</tr>`;
  return `<table>\n<thead>${row('th', header)}</thead>\n<tbody>\n${rows.map((cells) => row('td', cells)).join('\n')}\n</tbody>\n</table>`;
}

function inlinesHtml(inlines: readonly Inline[], language: Language): string {
  return inlines.map((inline) => inlineHtml(inline, language)).join('');
}

function inlineHtml(inline: Inline, language: Language): string {
  if ('note' in inline) {
    const label = briefWords(language).note.label(inline.note);
    return `&#8288;<sup><a href="#note-${inline.note}" aria-label="${label}">[${inline.note}]</a></sup>`;
  }
  const { text, strong, em, code, href } = inline;
  const tags = [code ? 'code' : '', em ? 'em' : '', strong ? 'strong' : ''].filter((tag) => tag !== '');
  const words = code ? escapeHtml(text) : textHtml(text, language);
  const marked = tags.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, words);
  return href === undefined ? marked : `<a href="${escapeHtml(href)}" rel="noreferrer">${marked}</a>`;
}

/** Text with what is in another language than its own marked as such (WCAG 3.1.2). */
function textHtml(text: string, language: Language): string {
  return languageRuns(text, language)
    .map(({ text: run, lang }) =>
      lang === undefined ? escapeHtml(run) : `<span lang="${lang}">${escapeHtml(run)}</span>`,
    )
    .join('');
}
