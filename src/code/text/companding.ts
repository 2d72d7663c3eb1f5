/**
 * Weights are kept as one byte on a square-root scale: fine near zero, where most of them lie, and coarse
 * for the few large ones. Only the order of sums matters, so no unit is kept.
 */

/** Largest weight after decoding. */
export const MAX_WEIGHT = 127 * 127;

/** Weight of each stored byte (0–255, two's complement). */
export const WEIGHT_OF: Int16Array = Int16Array.from({ length: 256 }, (_, byte) => {
  const step = byte < 128 ? byte : byte - 256;
  return Math.sign(step) * step * step;
});

/** The byte whose weight is nearest to `value / limit * MAX_WEIGHT`; values beyond the limit are cut. */
export function byteFor(value: number, limit: number): number {
  const size = Math.min(Math.abs(value) / limit, 1);
  const step = Math.round(Math.sqrt(size) * 127);
  return (value < 0 ? -step : step) & 255;
}
