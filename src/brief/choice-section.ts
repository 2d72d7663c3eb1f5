/**
 * A choice as a brief holds it: options, recommendation, what it barely beats, what would flip it, each statement with
 * the numbers of its notes. Games, demands, steps and envoys share one form; tracks have their own (strategy-section.ts).
 */
import type { Statement } from './statement.js';
import type { StrategySection } from './strategy-section.js';

export type ChoiceBlock =
  | { readonly kind: 'words'; readonly statement: Statement; readonly strong?: true }
  | { readonly kind: 'list'; readonly items: readonly Statement[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly { readonly title: string; readonly number?: true }[];
      readonly rows: readonly (readonly Statement[])[];
    };

export interface ChoicePart {
  readonly heading: string;
  readonly blocks: readonly ChoiceBlock[];
}

/** A drawing that stands alone. */
export interface ChoiceDrawing {
  readonly svg: string;
  readonly caption: string;
}

export interface WrittenChoice {
  readonly kind: 'game' | 'demands' | 'steps' | 'envoys';
  /** Name of the file that was asked. */
  readonly file: string;
  readonly title: string;
  /** The answer, before all headings. */
  readonly answer: Statement;
  readonly drawing: ChoiceDrawing | null;
  readonly parts: readonly ChoicePart[];
}

export interface TracksChoice {
  readonly kind: 'tracks';
  readonly file: string;
  readonly title: string;
  readonly strategy: StrategySection;
}

export type ChoiceSection = WrittenChoice | TracksChoice;

/** A statement without notes. */
export function plainStatement(text: string | number): Statement {
  return { text: String(text), notes: [] };
}
