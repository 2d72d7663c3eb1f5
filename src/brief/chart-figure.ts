/** The chart of a brief as a figure that stands alone: its colours in it, no variables of a page. */
import { chartSvg, chartWords } from './chart-svg.js';
import type { Figure } from './sheet.js';
import type { Brief } from './types.js';
import { briefWords } from './words/index.js';

const STYLE = `<style>
text { font-family: Roboto, Helvetica, Arial, sans-serif; font-size: 10px; }
.grid { stroke: #e5e5e5; } .zero { stroke: #888888; } .tick { fill: #555555; }
.band { fill: #c9d8ea; } .band-line { stroke: #c9d8ea; stroke-width: 5; }
.index { fill: none; stroke: #1f4e8c; stroke-width: 1.8; stroke-linejoin: round; }
.dot { fill: #1f4e8c; } .read { fill: #999999; }
.turn { stroke: #9a3412; stroke-dasharray: 4 3; } .turn-name { fill: #9a3412; font-weight: bold; }
</style>`;

/** Undefined where there is no point to draw. */
export function chartFigure(brief: Brief): Figure | undefined {
  const svg = chartSvg(brief);
  const size = /viewBox="0 0 (\d+) (\d+)"/.exec(svg);
  if (size === null) return undefined;
  const words = briefWords(brief.language).chart;
  return {
    kind: 'figure',
    svg: svg.replace('>', `>${STYLE}`),
    width: Number(size[1]),
    height: Number(size[2]),
    caption: `${words.alone}${words.caption(brief.manifest.options.period)}`,
    alt: chartWords(brief),
  };
}
