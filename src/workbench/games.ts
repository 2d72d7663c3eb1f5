/** Games and tracks from the text of a file: what needs no workspace, and loads quickly. */
import { EXIT, UserError } from '../shared/user-error.js';
import {
  compareTracks,
  type GameReport,
  type GameSpec,
  gameReport,
  readGame,
  readTracks,
  type StrategyReport,
  TooLargeError,
  withoutRecord,
} from '../strategy/index.js';
import type { GameRequest, StrategyRequest } from './api.js';

/** Solves a game. Throws a UserError (exit code 2) for a mistake in it or in the request. */
export function solvedGame({
  name,
  text,
  language,
  state,
  inverse,
  coalitions,
  flips,
}: GameRequest): GameReport {
  return mistakesOf(name, () => {
    const spec = readGame(text, name, language);
    return gameReport(spec, {
      ...(state === undefined ? {} : { state }),
      ...(inverse === undefined ? {} : { inverse }),
      ...(flips === undefined ? {} : { flips }),
      ...(coalitions === undefined
        ? {}
        : { coalitions: coalitions.map((members) => membersOf(spec, members)) }),
    });
  });
}

/** Weighs tracks without a record. */
export function weighedTracks({ name, text, language }: StrategyRequest): StrategyReport {
  return mistakesOf(name, () => withoutRecord(compareTracks(readTracks(text, name, language))));
}

/** Indexes of players by name. */
function membersOf({ players }: GameSpec, members: readonly string[]): readonly number[] {
  return members.map((member) => {
    const place = players.findIndex(({ name }) => name.toLowerCase() === member.toLowerCase());
    if (place >= 0) return place;
    throw new RangeError(
      `"${member}" is no player of this game; expected one of ${players.map(({ name }) => name).join(', ')}`,
    );
  });
}

/** What the strategy room refuses is the user's to mend. */
export function mistakesOf<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TooLargeError || error instanceof RangeError)) throw error;
    throw new UserError(error.message.startsWith(name) ? error.message : `${name}: ${error.message}`, {
      exitCode: EXIT.usage,
      cause: error,
    });
  }
}
