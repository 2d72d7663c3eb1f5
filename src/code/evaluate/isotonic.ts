/**
 * Isotonic regression: the non-decreasing steps nearest to what was observed (pool adjacent violators; Ayer et
 * al. 1955; for calibration Zadrozny and Elkan, KDD 2002). Steps of few events are pooled, and each share is
 * drawn a little to the middle (Laplace), so that none is 0 or 1.
 */
import type { Outcome } from './reliability.js';

export interface Step {
  /** Raw scores from here up to the next step have this chance. */
  readonly from: number;
  /** In (0, 1): (right + 1) / (events + 2). */
  readonly chance: number;
  readonly events: number;
  readonly right: number;
}

/** Steps in order of their scores, none with fewer than `least` events unless there are fewer in all. */
export function isotonicSteps(outcomes: readonly Outcome[], least = 1): readonly Step[] {
  const blocks: { from: number; to: number; events: number; right: number }[] = [];
  for (const { stated, right } of [...outcomes].sort((a, b) => a.stated - b.stated)) {
    const last = blocks.at(-1);
    // Equal scores cannot be told apart, and small blocks are filled up first.
    if (last && (last.to === stated || last.events < least)) {
      last.to = stated;
      last.events += 1;
      last.right += right ? 1 : 0;
    } else blocks.push({ from: stated, to: stated, events: 1, right: right ? 1 : 0 });
  }
  const tail = blocks.at(-1);
  const before = blocks.at(-2);
  if (tail && before && tail.events < least) {
    before.events += tail.events;
    before.right += tail.right;
    blocks.pop();
  }
  const pooled: typeof blocks = [];
  for (const block of blocks) {
    pooled.push({ ...block });
    for (;;) {
      const high = pooled.at(-1);
      const low = pooled.at(-2);
      if (!high || !low || share(low) < share(high)) break;
      low.events += high.events;
      low.right += high.right;
      pooled.pop();
    }
  }
  return pooled.map((block) => {
    const { from, events, right } = block;
    return { from, chance: share(block), events, right };
  });
}

function share({ right, events }: { readonly right: number; readonly events: number }): number {
  return (right + 1) / (events + 2);
}
