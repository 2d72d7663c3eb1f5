/** Bars of a sparkline, lowest first, and the sign of silence. */
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
const SILENCE = '·';

/**
 * At most `width` values: of as many equal stretches as are needed, the last known value of each. Null where a
 * stretch is silent throughout.
 */
export function condensed(values: readonly (number | null)[], width: number): readonly (number | null)[] {
  const each = Math.ceil(values.length / width);
  if (each <= 1) return values;
  // Counted from the end, so that the last bar is the last value's.
  const first = values.length % each === 0 ? each : values.length % each;
  const stretches = [values.slice(0, first)];
  for (let at = first; at < values.length; at += each) stretches.push(values.slice(at, at + each));
  return stretches.map((stretch) => stretch.findLast((value) => value !== null) ?? null);
}

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
