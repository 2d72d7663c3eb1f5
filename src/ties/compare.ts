/** Pairs side by side: the series of each over the same periods, and how far they stand apart at the end. */
import type { PeriodName } from '../ontology/day.js';
import { type Pair, tieSeries } from './series.js';
import type { Coverage, TieEvent, TieOptions, TiePoint, TieSeries } from './types.js';

export interface ComparedPair {
  readonly series: TieSeries;
  /** Happenings counted in the range. */
  readonly events: number;
  /** The last period with an index; null where there is none. */
  readonly now: Pick<TiePoint, 'period' | 'index' | 'low' | 'high'> | null;
}

/** How two pairs stand apart. */
export interface TieGap {
  /** Places of the two in `pairs`. */
  readonly pairs: readonly [number, number];
  /** The period looked at: the last in which both have an index. Null where there is none, and then so is the rest. */
  readonly period: PeriodName | null;
  /** Index of the first less that of the second. */
  readonly gap: number | null;
  /** |gap| over the sum of the half-bands that face each other; from 1 on the two bands do not overlap. */
  readonly sureness: number | null;
}

export interface TieComparison {
  readonly pairs: readonly ComparedPair[];
  /** Every two of them, in order. */
  readonly gaps: readonly TieGap[];
}

/** The pairs in the order given; a pair that is named twice stands twice. */
export function compareTies(
  events: readonly TieEvent[],
  coverage: Coverage,
  pairs: readonly Pair[],
  options: Partial<TieOptions> = {},
): TieComparison {
  const compared = pairs.map((pair) => {
    const series = tieSeries(events, coverage, pair, options);
    const last = series.points.findLast((point) => point.index !== null);
    return {
      series,
      events: series.points.reduce((sum, point) => sum + point.events, 0),
      now:
        last === undefined
          ? null
          : { period: last.period, index: last.index, low: last.low, high: last.high },
    };
  });
  const gaps = compared.flatMap((first, i) =>
    compared.slice(i + 1).map((second, j) => gapOf([i, i + 1 + j], first.series, second.series)),
  );
  return { pairs: compared, gaps };
}

function gapOf(pairs: TieGap['pairs'], first: TieSeries, second: TieSeries): TieGap {
  const at = first.points.findLastIndex(
    (point, i) => point.index !== null && (second.points[i]?.index ?? null) !== null,
  );
  const [x, y] = [first.points[at], second.points[at]];
  if (x === undefined || y === undefined) return { pairs, period: null, gap: null, sureness: null };
  return { pairs, period: x.period, gap: (x.index ?? 0) - (y.index ?? 0), sureness: surenessOf(y, x) };
}

/** |second − first| over the sum of the half-bands that face each other; 1 or more: the bands do not overlap. */
export function surenessOf(
  first: Pick<TiePoint, 'index' | 'low' | 'high'>,
  second: Pick<TiePoint, 'index' | 'low' | 'high'>,
): number {
  const change = (second.index ?? 0) - (first.index ?? 0);
  const facing =
    change >= 0
      ? (first.high ?? 0) - (first.index ?? 0) + ((second.index ?? 0) - (second.low ?? 0))
      : (first.index ?? 0) - (first.low ?? 0) + ((second.high ?? 0) - (second.index ?? 0));
  // Bands without width occur only where resampling never differs; then a change is as sure as can be said.
  return facing > 0 ? Math.abs(change) / facing : change === 0 ? 0 : 99;
}
