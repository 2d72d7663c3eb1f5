/** Games in English: moves, statements, and why somebody stays or goes. */
import { writingOf } from '../../shared/language/writing.js';
import type { Condition, Deed, SanctionEnd } from './told.js';

const { list } = writingOf('en');

const deeds = (steps: readonly Deed[], verb: string) =>
  list(steps.map(({ player, does }) => `${player} ${verb} ${does}`));

function after(player: string, { state, taken, worse }: SanctionEnd): string {
  const there = taken.length === 0 ? 'nobody doing anything' : list(taken.map((each) => `“${each}”`));
  return `ends in state ${state} (${there}), which ${player} likes ${worse ? 'less' : 'no better'} than now`;
}

export const games = {
  /** What taking and giving up an option is called where the file does not say. */
  take: (option: string) => `take “${option}”`,
  drop: (option: string) => `give up “${option}”`,
  /** What the file says of a move. */
  own: (does: string) => does,
  /** Several changes at once. */
  together: (changes: readonly string[]) => list(changes),
  content: (player: string) => `${player} stays: no move of its own gets it anything better.`,
  goes: (player: string, does: string) =>
    `${player} would ${does}: nothing that the others can do afterwards takes the gain away.`,
  deterred: (player: string, does: string, sanction: readonly Deed[], end: SanctionEnd) =>
    `${player} will not ${does}, because ${deeds(sanction, 'would')}, which ${after(player, end)}.`,
  /** `harmed`: those of the sanction who gain nothing by it. */
  checked: (
    player: string,
    does: string,
    sanction: readonly Deed[],
    end: SanctionEnd,
    harmed: readonly string[],
  ) =>
    `${player} may not dare to ${does}: ${deeds(sanction, 'could')}, which ${after(player, end)}, though ${list(harmed)} would fare no better by it.`,
  noSim: 'the others have too many improvements at once to try all their combinations',
  anything: (player: string) => `${player} may prefer what it likes.`,
  mustLike: (player: string, desired: number, conditions: readonly Condition[]) => {
    const parts = conditions.map(
      ({ over, named, more }) =>
        [`${over}`, ...named.map((states) => list(states.map(String)))].join(', or than ') +
        (more > 0 ? `, or one of ${more} more` : ''),
    );
    return `${player} must like ${desired} no less than ${parts.join('; and no less than ')}.`;
  },
  statement: {
    option: (name: string) => `“${name}”`,
    not: (part: string, _single: boolean) => `not ${part}`,
    all: (parts: readonly string[]) => parts.join(' and '),
    and: (left: string, right: string) => `${left} and ${right}`,
    or: (left: string, right: string) => `${left} or ${right}`,
    if: (left: string, right: string) => `${left} if ${right}`,
    iff: (left: string, right: string) => `${left} if and only if ${right}`,
  },
  untitled: 'A game',
};
