/** A brief on two states as a sheet: its Markdown, with the drawn chart in the place of the line of blocks. */
import { chartFigure } from './chart-figure.js';
import { choiceHeading } from './choice-markdown.js';
import { formatBriefMarkdown } from './format-markdown.js';
import { sheetOfMarkdown } from './markdown-sheet.js';
import { type Block, type Figure, inlineText, type Sheet } from './sheet.js';
import type { Brief } from './types.js';

export function briefSheet(brief: Brief): Sheet {
  const sheet = sheetOfMarkdown(formatBriefMarkdown(brief), brief.language);
  const chart = chartFigure(brief);
  const drawings = drawingsOf(brief);
  const blocks = sheet.blocks.map((block) => (chart !== undefined && isSparkline(block) ? chart : block));
  return {
    ...sheet,
    blocks: blocks.flatMap((block, i) => [block, ...(drawings.get(headingBefore(blocks, i)) ?? [])]),
  };
}

/** The drawing of a choice, by the heading of its section: it stands after the answer, the first block below that. */
function drawingsOf({ choices = [], language }: Brief): ReadonlyMap<string, readonly Figure[]> {
  return new Map(
    choices.flatMap((choice) => {
      const drawing = choice.kind === 'tracks' ? null : choice.drawing;
      const size = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing?.svg ?? '');
      if (drawing === null || size === null) return [];
      const figure: Figure = {
        kind: 'figure',
        svg: drawing.svg,
        width: Number(size[1]),
        height: Number(size[2]),
        caption: drawing.caption,
        alt: drawing.caption,
      };
      return [[choiceHeading(choice, language), [figure]] as const];
    }),
  );
}

/** Text of the heading of level 2 just above a block; empty where something else stands there. */
function headingBefore(blocks: readonly Block[], i: number): string {
  const above = blocks[i - 1];
  return above?.kind === 'heading' && above.level === 2 ? inlineText(above.inlines) : '';
}

function isSparkline(block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  const [first] = block.inlines;
  return first !== undefined && 'text' in first && first.code === true && /^[·▁▂▃▄▅▆▇█]+$/u.test(first.text);
}
