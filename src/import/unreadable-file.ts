/** A file that as a whole cannot be read. */
import type { BadRow } from './format.js';

/** Thrown where a file as a whole cannot be read; it is set aside with this trouble. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly trouble: BadRow;

  constructor(trouble: BadRow) {
    super(trouble.reason);
    this.trouble = trouble;
  }
}
