/** Which of a person's words on an event still stands: the one that an undo would take back. */
import type { Correction } from '../../../src/server/responses.js';

/** The latest record that is no undo and was not undone; undefined where there is none. */
export function standingWord(corrections: readonly Correction[], eventId: string): Correction | undefined {
  const own = corrections.filter((correction) => correction.eventId === eventId);
  const undone = new Set(own.map((correction) => correction.undoes));
  return own.findLast((correction) => correction.action !== 'undo' && !undone.has(correction.sequence));
}
