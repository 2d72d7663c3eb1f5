/**
 * How far stated chances keep their word: of events given 0.8, about 80 % should be right. The curve has bins of
 * equal width over [0, 1]; the expected calibration error is the mean distance between stated and observed,
 * weighted by the events of each bin (Naeini, Cooper and Hauskrecht, AAAI 2015).
 */

/** A stated chance, and whether it came true. */
export interface Outcome {
  /** In [0, 1]. */
  readonly stated: number;
  readonly right: boolean;
}

export interface ReliabilityBin {
  /** Half-open, save the last: [from, to). */
  readonly from: number;
  readonly to: number;
  readonly events: number;
  /** Means over the bin's events; null in an empty bin. */
  readonly stated: number | null;
  readonly observed: number | null;
}

/** The reliability curve. Throws a RangeError on a chance outside [0, 1] or no bins. */
export function reliabilityCurve(outcomes: readonly Outcome[], bins = 10): readonly ReliabilityBin[] {
  if (!(Number.isInteger(bins) && bins > 0)) throw new RangeError(`${bins} bins`);
  const sums = Array.from({ length: bins }, () => ({ events: 0, stated: 0, right: 0 }));
  for (const { stated, right } of outcomes) {
    if (!(stated >= 0 && stated <= 1)) throw new RangeError(`${stated} is no chance in [0, 1]`);
    // 0.3 · 10 is a hair below 3 in floating point.
    const bin = sums[Math.min(bins - 1, Math.floor(stated * bins + 1e-9))];
    if (!bin) continue;
    bin.events += 1;
    bin.stated += stated;
    bin.right += right ? 1 : 0;
  }
  return sums.map(({ events, stated, right }, i) => ({
    from: i / bins,
    to: (i + 1) / bins,
    events,
    stated: events > 0 ? stated / events : null,
    observed: events > 0 ? right / events : null,
  }));
}

/** Expected calibration error in [0, 1]; null without events. */
export function calibrationError(curve: readonly ReliabilityBin[]): number | null {
  const events = curve.reduce((sum, bin) => sum + bin.events, 0);
  if (events === 0) return null;
  return curve.reduce((sum, bin) => {
    return sum + (bin.events / events) * Math.abs((bin.stated ?? 0) - (bin.observed ?? 0));
  }, 0);
}
