/**
 * Which items of a long list are drawn: those in sight and some above and below. Heights are measured as items come into
 * sight and guessed until then. Pure: the component asks with every scroll.
 */

export interface WindowRequest {
  readonly count: number;
  /** Height of an item in pixels where it was measured; 0 where not. */
  readonly heights: Float64Array;
  /** Height of an item that was not measured. */
  readonly guess: number;
  /** Top of the window above the top of the list, in pixels; may be negative. */
  readonly top: number;
  /** Height of the window. */
  readonly size: number;
}

export interface ListWindow {
  /** Half-open. */
  readonly start: number;
  readonly end: number;
  /** Pixels left free above and below. */
  readonly before: number;
  readonly after: number;
}

/** Drawn above and below what is in sight, in pixels. */
const MARGIN = 900;

export function listWindow({ count, heights, guess, top, size }: WindowRequest): ListWindow {
  const [from, to] = [top - MARGIN, top + size + MARGIN];
  let [start, end] = [count, count];
  let [before, after, at] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const height = heights[i] || guess;
    const next = at + height;
    if (next <= from) before = next;
    else if (start === count) start = i;
    // One item at least, however far the list is from the window.
    if (at > to && i > start) {
      if (end === count) end = i;
      after += height;
    }
    at = next;
  }
  // Scrolled past the end: the last item stands, so that a list is never empty.
  if (start === count && count > 0) {
    const last = heights[count - 1] || guess;
    return { start: count - 1, end: count, before: at - last, after: 0 };
  }
  return { start, end, before, after };
}
