/** A brief on two states as a sheet: its Markdown, with the drawn chart in the place of the line of blocks. */
import { chartFigure } from './chart-figure.js';
import { formatBriefMarkdown } from './format-markdown.js';
import { sheetOfMarkdown } from './markdown-sheet.js';
import type { Block, Sheet } from './sheet.js';
import type { Brief } from './types.js';

export function briefSheet(brief: Brief): Sheet {
  const sheet = sheetOfMarkdown(formatBriefMarkdown(brief));
  const figure = chartFigure(brief);
  if (figure === undefined) return sheet;
  return { ...sheet, blocks: sheet.blocks.map((block) => (isSparkline(block) ? figure : block)) };
}

function isSparkline(block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  const [first] = block.inlines;
  return first !== undefined && 'text' in first && first.code === true && /^[·▁▂▃▄▅▆▇█]+$/u.test(first.text);
}
