/**
 * The index over time as SVG: band, line, turning points, and below it how much was read. No script; every
 * mark is told apart by form as well as by shade, so that it prints in black and white.
 */
import { escapeHtml } from './plain-text.js';
import type { Brief, BriefPoint } from './types.js';
import { briefWords } from './words/index.js';
import { signed } from './words.js';

const WIDTH = 720;
const LEFT = 34;
const RIGHT = 8;
const TOP = 16;
const PLOT = 190;
const STRIP_TOP = TOP + PLOT + 14;
const STRIP = 34;
const HEIGHT = STRIP_TOP + STRIP + 20;

/** A figure for a brief with at least one point; empty else. */
export function chartSvg(brief: Brief): string {
  const points = brief.chart;
  if (points.length === 0) return '';
  const x = (i: number) => LEFT + ((i + 0.5) * (WIDTH - LEFT - RIGHT)) / points.length;
  const parts = [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="chart-title chart-text" xmlns="http://www.w3.org/2000/svg">`,
    `<title id="chart-title">${escapeHtml(briefWords(brief.language).chart.title(brief.title))}</title>`,
    `<desc id="chart-text">${escapeHtml(chartWords(brief))}</desc>`,
    axis(),
    ...runs(points).flatMap((run) => [bandPath(run, points, x), linePath(run, points, x)]),
    ...brief.turns.map((turn, i) =>
      turnMark(
        points.findIndex((point) => point.period === turn.period),
        i,
        x,
      ),
    ),
    strip(points, x, briefWords(brief.language).chart.read),
    labels(points, x),
    '</svg>',
  ];
  return parts.join('\n');
}

/** What the chart shows, in words. */
export function chartWords(brief: Brief): string {
  const known = brief.chart.filter((point) => point.index !== null);
  const [first, last] = [known[0], known.at(-1)];
  const words = briefWords(brief.language).chart;
  if (first === undefined || last === undefined) return words.unknown;
  return words.fromTo(first.index ?? 0, first.period, last.index ?? 0, last.period);
}

function y(value: number): number {
  return TOP + ((10 - value) / 20) * PLOT;
}

function n(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '');
}

function axis(): string {
  return [-10, -5, 0, 5, 10]
    .map(
      (value) =>
        `<line class="${value === 0 ? 'zero' : 'grid'}" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${n(y(value))}" y2="${n(y(value))}"/>` +
        `<text class="tick" x="${LEFT - 5}" y="${n(y(value) + 3.5)}" text-anchor="end">${signed(value, 0)}</text>`,
    )
    .join('');
}

/** Runs of neighbouring points with an index: silence is a gap. */
function runs(points: readonly BriefPoint[]): readonly (readonly number[])[] {
  const found: number[][] = [];
  points.forEach((point, i) => {
    if (point.index === null) return;
    const run = found.at(-1);
    if (run !== undefined && run.at(-1) === i - 1) run.push(i);
    else found.push([i]);
  });
  return found;
}

function bandPath(run: readonly number[], points: readonly BriefPoint[], x: (i: number) => number): string {
  const at = (i: number, of: 'low' | 'high') => `${n(x(i))},${n(y(points[i]?.[of] ?? 0))}`;
  if (run.length === 1) {
    const i = run[0] ?? 0;
    return `<line class="band-line" x1="${n(x(i))}" x2="${n(x(i))}" y1="${n(y(points[i]?.low ?? 0))}" y2="${n(y(points[i]?.high ?? 0))}"/>`;
  }
  const up = run.map((i) => at(i, 'high'));
  const down = run.toReversed().map((i) => at(i, 'low'));
  return `<path class="band" d="M${[...up, ...down].join('L')}Z"/>`;
}

function linePath(run: readonly number[], points: readonly BriefPoint[], x: (i: number) => number): string {
  const at = (i: number) => `${n(x(i))},${n(y(points[i]?.index ?? 0))}`;
  if (run.length === 1) {
    const [cx, cy] = at(run[0] ?? 0).split(',');
    return `<circle class="dot" cx="${cx}" cy="${cy}" r="2.5"/>`;
  }
  return `<path class="index" d="M${run.map(at).join('L')}"/>`;
}

function turnMark(at: number, number: number, x: (i: number) => number): string {
  if (at < 0) return '';
  const place = n(x(at));
  return `<line class="turn" x1="${place}" x2="${place}" y1="${TOP}" y2="${TOP + PLOT}"/><text class="turn-name" x="${place}" y="${TOP - 4}" text-anchor="middle">${String.fromCharCode(65 + number)}</text>`;
}

/** Reports read by period; on a square-root scale, so that a thin month beside a thick one is still seen. */
function strip(points: readonly BriefPoint[], x: (i: number) => number, name: string): string {
  const most = Math.max(1, ...points.map((point) => point.read));
  const width = Math.max(0.6, ((WIDTH - LEFT - RIGHT) / points.length) * 0.8);
  const bars = points.map((point, i) => {
    const height = Math.sqrt(point.read / most) * STRIP;
    return point.read === 0
      ? ''
      : `<rect class="read" x="${n(x(i) - width / 2)}" y="${n(STRIP_TOP + STRIP - height)}" width="${n(width)}" height="${n(Math.max(1, height))}"/>`;
  });
  const label =
    name === ''
      ? ''
      : `<text class="tick" x="${LEFT - 5}" y="${STRIP_TOP + 9}" text-anchor="end">${name}</text>`;
  return `${label}<text class="tick" x="${LEFT - 5}" y="${STRIP_TOP + 20}" text-anchor="end">${most}</text>${bars.join('')}<line class="zero" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${STRIP_TOP + STRIP}" y2="${STRIP_TOP + STRIP}"/>`;
}

/** Years where they begin; in a range within a year the first and last period. */
function labels(points: readonly BriefPoint[], x: (i: number) => number): string {
  const years = points.flatMap((point, i) => {
    const year = point.period.slice(0, 4);
    return i === 0 || points[i - 1]?.period.slice(0, 4) !== year ? [{ i, text: year }] : [];
  });
  const every = Math.ceil(years.length / 13);
  const shown =
    years.length > 1
      ? years.filter((_, k) => k % every === 0)
      : [0, points.length - 1].map((i) => ({ i, text: points[i]?.period ?? '' }));
  return shown
    .map(({ i, text }, k) => {
      const anchor = k === shown.length - 1 && i === points.length - 1 ? 'end' : 'start';
      const place = anchor === 'end' ? WIDTH - RIGHT : x(i) - (WIDTH - LEFT - RIGHT) / points.length / 2;
      return `<line class="grid" x1="${n(place)}" x2="${n(place)}" y1="${TOP}" y2="${STRIP_TOP + STRIP}"/><text class="tick" x="${n(place + (anchor === 'end' ? 0 : 2))}" y="${HEIGHT - 6}" text-anchor="${anchor}">${escapeHtml(text)}</text>`;
    })
    .join('');
}
