/** A name of the tables found in a sentence. */
import type { Entry } from './lexicon.js';

/** A name found. */
export interface NameMatch {
  /** Token range, half-open. */
  readonly from: number;
  readonly to: number;
  /** Piece range, half-open. */
  readonly fromPiece: number;
  readonly toPiece: number;
  readonly entry: Entry;
  /** False for an office-holder whose time is over or not yet come. */
  readonly inOffice: boolean;
}
