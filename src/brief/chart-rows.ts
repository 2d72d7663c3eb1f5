/** The chart's numbers as rows of a table: a few spans of periods, so that the table fits beside the text. */
import type { BriefPoint } from './types.js';

/** Rows that a table of the chart has at most. */
const MOST_ROWS = 18;

export interface ChartRow {
  /** `2024-01`, or `2024-01 – 2024-03`. */
  readonly span: string;
  /** At the end of the span. */
  readonly index: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Over the span. */
  readonly acts: number;
  readonly net: number;
  readonly read: number;
}

/** Spans of 1, 2, 3, 4, 6 or 12 periods (then multiples of 12), as many as keep the table short. */
export function chartRows(points: readonly BriefPoint[]): readonly ChartRow[] {
  const size = spanSize(points.length);
  const rows: ChartRow[] = [];
  for (let start = 0; start < points.length; start += size) {
    const span = points.slice(start, start + size);
    const [first, last] = [span[0], span.at(-1)];
    if (first === undefined || last === undefined) break;
    const sum = (of: (point: BriefPoint) => number) => span.reduce((total, point) => total + of(point), 0);
    rows.push({
      span: first === last ? last.period : `${first.period} – ${last.period}`,
      index: last.index,
      low: last.low,
      high: last.high,
      acts: sum((point) => point.acts),
      net: sum((point) => point.net),
      read: sum((point) => point.read),
    });
  }
  return rows;
}

function spanSize(periods: number): number {
  for (const size of [1, 2, 3, 4, 6]) if (periods / size <= MOST_ROWS) return size;
  return 12 * Math.ceil(periods / 12 / MOST_ROWS);
}
