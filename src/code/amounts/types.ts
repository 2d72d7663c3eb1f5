/** What the amount finder gives the act finder. */
import type { Amount } from '../../ontology/coded-event.js';

/** An amount and where it stands in the sentence. */
export interface AmountMention {
  /** Token range, half-open: figure and what is counted. */
  readonly from: number;
  readonly to: number;
  /** Token of what is counted (or of the figure, where nothing is named). */
  readonly head: number;
  readonly amount: Amount;
}
