/** Precision, recall and F1 from counts. */

export interface Agreement {
  /** In [0, 1]; 0 where nothing was coded, or nothing was there to find. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly right: number;
  readonly missed: number;
  readonly wrong: number;
}

/** `right` of the gold's were found, `missed` not; `wrong` were coded and are not in the gold. */
export function agreement(right: number, missed: number, wrong: number): Agreement {
  const precision = right + wrong > 0 ? right / (right + wrong) : 0;
  const recall = right + missed > 0 ? right / (right + missed) : 0;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, right, missed, wrong };
}
