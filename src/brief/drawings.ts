/** Drawings on their way through Markdown: a line stands for each until the sheet is made. */
import type { Block } from './sheet.js';

const DRAWING = /^`drawing (\d+)`$/;

/** The line that stands for the drawing with this number, from 1. */
export function drawingLine(number: number): string {
  return `\`drawing ${number}\``;
}

/** Markdown without those lines. */
export function withoutDrawings(markdown: string): string {
  return markdown
    .split('\n\n')
    .filter((part) => !DRAWING.test(part))
    .join('\n\n');
}

/** The drawing in the place of its line; every other block as it is. */
export function drawn(block: Block, drawings: readonly string[]): Block {
  const [only, ...more] = block.kind === 'paragraph' ? block.inlines : [];
  if (only === undefined || more.length > 0 || !('text' in only) || only.code !== true) return block;
  const svg = drawings[Number(DRAWING.exec(`\`${only.text}\``)?.[1]) - 1];
  const size = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg ?? '');
  if (svg === undefined || size === null) return block;
  const alt = /<desc[^>]*>([^<]*)<\/desc>/.exec(svg)?.[1] ?? '';
  return { kind: 'figure', svg, width: Number(size[1]), height: Number(size[2]), caption: alt, alt };
}
