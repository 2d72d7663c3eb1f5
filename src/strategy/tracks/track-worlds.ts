/**
 * Worlds: what everybody might prefer, given how sure each statement is. A likely statement is turned around in one world
 * of five, an open one in every other, a firm one never; and two neighbouring statements change places in one world of
 * five, unless the weightier is firm. Drawn with a fixed seed, so that the same file gives the same answer.
 */
import { seededRandom } from '../../shared/random.js';
import type { GameSpec, Preference, PreferenceStatement, Strength } from '../games/game-types.js';
import type { Share } from './track-types.js';

/** Chance that a statement is turned around. */
export const TURNED: Readonly<Record<Strength, number>> = { firm: 0, likely: 0.2, open: 0.5 };
/** Chance that a statement changes places with the next. */
export const EXCHANGED = 0.2;

/** What every player prefers, as written down: unknown statements taken as they stand. */
export function writtenPreferences({ players }: GameSpec): readonly Preference[] {
  return players.map(({ preference }) => preference);
}

/** One way in which things may be. */
export interface World {
  readonly preferences: readonly Preference[];
  /** By player and statement, in the order written: true where it was turned around. */
  readonly turned: readonly (readonly boolean[])[];
}

/** So many worlds, drawn with a seed. */
export function drawWorlds(game: GameSpec, worlds: number, seed: number): readonly World[] {
  const random = seededRandom(seed);
  return Array.from({ length: worlds }, () => {
    const drawn = game.players.map(({ preference }) =>
      preference.kind === 'statements'
        ? drawStatements(preference.statements, random)
        : { preference, turned: [] },
    );
    return {
      preferences: drawn.map(({ preference }) => preference),
      turned: drawn.map((each) => each.turned),
    };
  });
}

function drawStatements(
  statements: readonly PreferenceStatement[],
  random: () => number,
): { readonly preference: Preference; readonly turned: readonly boolean[] } {
  const around = statements.map((statement) => random() < TURNED[strengthOf(statement)]);
  const list = statements.map((statement, i) =>
    around[i] === true ? turned(statement) : { ...statement, known: true },
  );
  for (let i = 0; i + 1 < list.length; i++) {
    const [first, second] = [list[i] as PreferenceStatement, list[i + 1] as PreferenceStatement];
    // A number is drawn either way, so that a change of one strength leaves the other draws as they are.
    const exchanged = random() < EXCHANGED;
    if (exchanged && strengthOf(first) !== 'firm') [list[i], list[i + 1]] = [second, first];
  }
  return { preference: { kind: 'statements', statements: list }, turned: around };
}

/** The opposite of a statement. */
export function turned(statement: PreferenceStatement): PreferenceStatement {
  return {
    ...statement,
    text: `not (${statement.text})`,
    formula: { kind: 'not', part: statement.formula },
    known: true,
  };
}

/** How sure a statement is; likely where nothing is said, open where it is not known. */
export function strengthOf({ strength, known }: PreferenceStatement): Strength {
  return known ? (strength ?? 'likely') : 'open';
}

/** A share with its 95 % interval (Wilson). */
export function shareOf(hits: number, of: number): Share {
  if (of === 0) throw new RangeError('a share of nothing');
  const z = 1.96;
  const p = hits / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return { share: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
