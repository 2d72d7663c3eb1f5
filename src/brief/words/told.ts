/** What sentences on choices are made from. */

/** A share with its interval, 0 to 1. */
export interface Interval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Who does what. */
export interface DeedTold {
  readonly player: string;
  readonly does: string;
}

/** An assumption that is not so: a criterion that counts nothing, a doubled cost, the opposite of a preference. */
export type EffectTold =
  | { readonly kind: 'counts' | 'costs'; readonly name: string }
  | { readonly kind: 'wants'; readonly player: string; readonly words: string };
