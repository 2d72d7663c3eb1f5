/** A comparison of tracks as a brief holds it: statements with the numbers of their notes. */
import type { Statement } from './statement.js';

/** One row of the table of options. Points are worth less cost. */
export interface OptionRow {
  readonly name: string;
  readonly mean: number;
  readonly best: string;
  readonly stands: number;
  readonly worst: number;
  readonly regret: number;
  readonly mostRegret: number;
  /** Points of the mean that effects on the ties give; null where none counts. */
  readonly ties: number | null;
  readonly cost: number;
}

export interface StrategySection {
  readonly title: string;
  readonly question: string | null;
  readonly side: string;
  readonly recommendation: Statement;
  /** What the recommended combination barely beats, and by how much. */
  readonly barely: Statement | null;
  /** The assumption whose opposite would change the answer. */
  readonly flip: Statement;
  /** Weights at which another option comes first, by criterion. */
  readonly weights: readonly Statement[];
  readonly options: readonly OptionRow[];
  /** Where each option leads. */
  readonly leads: readonly Statement[];
  /** What the structure of ties says. */
  readonly ties: readonly Statement[];
  readonly assumptions: readonly { readonly heading: string; readonly statements: readonly Statement[] }[];
  readonly suggestions: readonly Statement[];
  readonly caveats: readonly Statement[];
  readonly method: Statement;
}
