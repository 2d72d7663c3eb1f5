/** What sentences on choices are made from. */

/** Who does what. */
export interface Deed {
  readonly player: string;
  /** As a step tells it. */
  readonly does: string;
}

/** Where a sanction ends. */
export interface SanctionEnd {
  /** State, from 1. */
  readonly state: number;
  /** Names of the options taken there. */
  readonly taken: readonly string[];
  /** True: liked less than now; false: liked as much. */
  readonly worse: boolean;
}

/** A state that the desired one must be liked no less than, or what others can make of it. */
export interface Condition {
  readonly over: number;
  /** States of each answer that is named, and how many answers are not. */
  readonly named: readonly (readonly number[])[];
  readonly more: number;
}

/** A constraint on packages of answers. */
export type ConstraintTold =
  | { readonly kind: 'red line'; readonly criterion: string; readonly least: number }
  | {
      readonly kind: 'firm';
      readonly demand: string;
      readonly is: 'granted' | 'refused';
      readonly why: string;
    }
  | { readonly kind: 'needs' | 'excludes'; readonly demand: string; readonly other: string }
  | { readonly kind: 'budget'; readonly most: number; readonly unit: string };

/** A weight beyond which another package is best; shares are written out. */
export interface FlipTold {
  /** Its id, and what it is called. */
  readonly criterion: string;
  readonly title: string;
  readonly way: 'below' | 'above';
  readonly at: string;
  readonly now: string;
  /** What the package that then wins does otherwise. */
  readonly change: readonly string[];
}
