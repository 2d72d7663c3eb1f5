/** A sheet as one HTML page that stands alone: no script, nothing fetched; all text escaped. */
import { escapeHtml } from './plain-text.js';
import type { Block, Inline, ListItem, Sheet } from './sheet.js';
import { BRIEF_STYLE } from './style.js';

export function formatSheetHtml(sheet: Sheet): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(sheet.title)}</title>
<style>${BRIEF_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(sheet.title)}</h1>
${blocksHtml(sheet.blocks)}
${notesHtml(sheet)}
</main>
</body>
</html>
`;
}

/** Blocks alone, for a page that shows them within its own. */
export function blocksHtml(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join('\n');
}

function notesHtml({ notes }: Sheet): string {
  if (notes.length === 0) return '';
  const items = notes.map(
    ({ number, inlines }) => `<li id="note-${number}" value="${number}">${inlinesHtml(inlines)}</li>`,
  );
  return `<section>\n<h2>Notes</h2>\n<ol class="notes">\n${items.join('\n')}\n</ol>\n</section>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const level = Math.max(2, block.level);
      return `<h${level}>${inlinesHtml(block.inlines)}</h${level}>`;
    }
    case 'paragraph':
      return `<p>${inlinesHtml(block.inlines)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${block.items.map(itemHtml).join('\n')}\n</${tag}>`;
    }
    case 'quote':
      return `<blockquote>\n${blocksHtml(block.blocks)}\n</blockquote>`;
    case 'table':
      return tableHtml(block);
    case 'code':
      return `<pre>${block.text.split('\n').map(escapeHtml).join('\n')}</pre>`;
    case 'rule':
      return '<hr>';
    case 'figure':
      return `<figure>\n${block.svg}\n<figcaption>${escapeHtml(block.caption)}</figcaption>\n</figure>`;
  }
}

function itemHtml({ inlines, blocks }: ListItem): string {
  return `<li>${inlinesHtml(inlines)}${blocks.length === 0 ? '' : `\n${blocksHtml(blocks)}`}</li>`;
}

function tableHtml({ header, rows, align }: Extract<Block, { kind: 'table' }>): string {
  const cell = (tag: 'th' | 'td', inlines: readonly Inline[], column: number) =>
    `<${tag}${tag === 'th' ? ' scope="col"' : ''}${align[column] === 'right' ? '' : ' class="words"'}>${inlinesHtml(inlines)}</${tag}>`;
  const row = (tag: 'th' | 'td', cells: readonly (readonly Inline[])[]) =>
    `<tr>${cells.map((inlines, column) => cell(tag, inlines, column)).join('')}</tr>`;
  return `<table>\n<thead>${row('th', header)}</thead>\n<tbody>\n${rows.map((cells) => row('td', cells)).join('\n')}\n</tbody>\n</table>`;
}

function inlinesHtml(inlines: readonly Inline[]): string {
  return inlines.map(inlineHtml).join('');
}

function inlineHtml(inline: Inline): string {
  if ('note' in inline) {
    return `&#8288;<sup><a href="#note-${inline.note}" aria-label="note ${inline.note}">[${inline.note}]</a></sup>`;
  }
  const { text, strong, em, code, href } = inline;
  const tags = [code ? 'code' : '', em ? 'em' : '', strong ? 'strong' : ''].filter((tag) => tag !== '');
  const marked = tags.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, escapeHtml(text));
  return href === undefined ? marked : `<a href="${escapeHtml(href)}" rel="noreferrer">${marked}</a>`;
}
