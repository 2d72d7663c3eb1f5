/** An ally's demands: what is asked, and what is answered. Every answer is a plain value that survives JSON. */
import type { Basis, Ground } from './basis.js';
import type { AskedRecord, Evidence } from './evidence.js';

/** A number with what it rests on. */
export interface Figure {
  readonly is: number;
  readonly ground: Ground;
  readonly words: string;
  /** The same with what the log can be asked. */
  readonly basis: Basis;
}

export interface DemandCriterion {
  readonly id: string;
  readonly title: string;
  /** Share of all weights. */
  readonly weight: Figure;
  /** The sum over a package may not lie below this; null: no red line. */
  readonly redLine: Figure | null;
}

/** A way to answer a demand: to refuse it, or to grant it wholly or in part. */
export interface Grant {
  readonly title: string;
  readonly refused: boolean;
  /** By criterion: points gained (above 0) or given up. */
  readonly effects: Readonly<Record<string, Figure>>;
  /** Money a year, in the table's unit; 0 where none is stated. */
  readonly money: Figure;
}

export interface Demand {
  readonly id: string;
  readonly title: string;
  readonly source: string | null;
  /** Refusal first. */
  readonly grants: readonly Grant[];
  /** Already promised, or already refused; null: open. */
  readonly firm: 'granted' | 'refused' | null;
  readonly firmWhy: string | null;
  readonly needs: readonly string[];
  readonly excludes: readonly string[];
}

export interface DemandsTable {
  readonly title: string;
  readonly side: string;
  readonly ally: string;
  readonly criteria: readonly DemandCriterion[];
  readonly demands: readonly Demand[];
  /** Most money a year. */
  readonly budget: Figure | null;
  readonly unit: string;
  /** Draws of weights, their seed, and how near they lie to the stated ones (a Dirichlet's sum of parameters). */
  readonly draws: number;
  readonly seed: number;
  readonly concentration: number;
}

export interface Package {
  /** Number of the grant of each demand, 0: refused. */
  readonly choice: readonly number[];
  readonly granted: readonly string[];
  readonly refused: readonly string[];
  /** Σ weight × points. */
  readonly value: number;
  readonly points: Readonly<Record<string, number>>;
  readonly money: number;
}

/** What turning one answer round, or lifting one constraint, does to the value of the best package. */
export interface Change {
  readonly words: string;
  /** Value of the best package with the change, less that of the best; null: no package is left. */
  readonly difference: number | null;
  /** Other answers that change with it. */
  readonly also: readonly string[];
}

/** Where a weight would have to be for another package to be best. */
export interface Flip {
  readonly criterion: string;
  readonly weight: number;
  /** Weight, as a share of all, at which the best package loses, going down and up; null: it never does. */
  readonly below: number | null;
  readonly above: number | null;
  /** What the package that then wins does otherwise. */
  readonly belowChange: readonly string[];
  readonly aboveChange: readonly string[];
}

export interface DemandsReport {
  readonly table: DemandsTable;
  /** Null: no package keeps all constraints. */
  readonly best: Package | null;
  /** In order of value. */
  readonly next: readonly Package[];
  /** Each demand granted in the best package, refused; each refused, granted. */
  readonly turned: readonly Change[];
  /** Each red line, commitment, need, exclusion and the budget, lifted. */
  readonly lifted: readonly Change[];
  readonly flips: readonly Flip[];
  /** Draws of weights in which the best package stays best, with Wilson's interval of 95 %; null without a package. */
  readonly stability: {
    readonly draws: number;
    readonly best: number;
    readonly share: number;
    readonly low: number;
    readonly high: number;
    /** For each demand the share of draws in which it is granted. */
    readonly granted: readonly { readonly demand: string; readonly share: number }[];
  } | null;
  /** Without a package: constraints of which no one can be left out for the others to clash. */
  readonly clash: readonly string[];
  /** The workspace that was asked for what rests on its data; null: none was. */
  readonly record: AskedRecord | null;
  /** For every figure that asks the log, by its id (demands-figures.ts). */
  readonly evidence: readonly Evidence[];
  readonly words: string;
}
