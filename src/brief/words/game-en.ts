/** A solved game in a brief, in English. */
import { writingOf } from '../../shared/language/writing.js';
import type { DeedTold } from './told.js';

const { list } = writingOf('en');

export const game = {
  concept: (concept: string) => (concept === 'nash' ? 'Nash' : concept.toUpperCase()),
  heldBy: (concepts: readonly string[]) => list(concepts),
  way: (way: readonly DeedTold[]) => way.map(({ player, does }) => `${player} would ${does}`).join(', then '),
  nothingDone: 'nothing is done',
  outcome: (state: number, taken: string, concepts: string) =>
    `state ${state} (${taken}), held by ${concepts}`,
  none: 'No state holds by any concept: nobody comes to rest.',
  noStatusQuo: (outcome: string) => `The firmest outcome is ${outcome}. The file names no status quo.`,
  isStatusQuo: (outcome: string) => `The status quo is the firmest outcome: ${outcome}.`,
  notReached: (outcome: string) =>
    `No outcome that holds is reached from the status quo by improvements alone. The firmest is ${outcome}.`,
  reached: (outcome: string, way: string) =>
    `From the status quo the firmest outcome that is reached is ${outcome}: ${way}.`,
  nothingElse: 'Nothing else.',
  /** `way`: null where the file names no status quo. */
  other: (
    state: number,
    taken: string,
    concepts: string,
    way: 'not reached' | 'status quo' | { readonly steps: string } | null,
  ) => {
    const how =
      way === null
        ? ''
        : way === 'not reached'
          ? '; it is not reached by improvements'
          : way === 'status quo'
            ? '; it is the status quo'
            : `; ${way.steps}`;
    return `State ${state} (${taken}), held by ${concepts}${how}.`;
  },
  more: (more: number) => `And ${more} more.`,
  noFlip: 'No single statement on what somebody prefers, turned into its opposite, lets the outcome go.',
  flip: (player: string, words: string, lost: string, kept: string | null) =>
    `If ${player} wanted the opposite of “${words}”, it would no longer hold by ${lost}${kept === null ? '' : `, still by ${kept}`}.`,
  headings: {
    section: 'Which outcomes hold',
    others: 'What else holds',
    change: 'What would change the answer',
    why: 'What holds everybody there',
  },
};
