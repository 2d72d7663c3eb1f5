/** What a brief says, and what proves it. */

/** A sentence of the brief, and the notes that prove it. */
export interface Statement {
  readonly text: string;
  readonly notes: readonly number[];
}
