/** Bars of a sparkline, lowest first, and the sign of silence. */
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
const SILENCE = '·';

/**
 * A line of bars for a series, `▁▃·▇`. Null is drawn as a dot: no data is not a low bar. The scale goes from
 * the smallest to the largest value unless a range is given; values outside it are drawn at its ends, and a
 * series without any spread as middle bars.
 */
export function sparkline(
  values: readonly (number | null)[],
  range?: readonly [low: number, high: number],
): string {
  const known = values.filter((value) => value !== null);
  const low = range?.[0] ?? Math.min(...known);
  const high = range?.[1] ?? Math.max(...known);
  return values
    .map((value) => {
      if (value === null) return SILENCE;
      const share = high > low ? (value - low) / (high - low) : 0.5;
      const bar = Math.floor(Math.min(1, Math.max(0, share)) * BARS.length);
      return BARS[Math.min(BARS.length - 1, bar)];
    })
    .join('');
}
