/** Everything that is said of a game, as one plain value: states, what holds, where the status quo leads, and why. */

import { type CoalitionReport, coalitionReport } from './coalitions.js';
import { flipsOf, type GameFlip } from './game-flips.js';
import type { Concept, Game, GameSpec } from './game-types.js';
import { type HypergameReport, hypergameReport } from './hypergame.js';
import { type InverseReport, inverseOf } from './inverse.js';
import { makeGame } from './make-game.js';
import { gameWords, reachedFrom, type StateView, type Step, stateView } from './moves.js';
import type { Stability } from './stability.js';
import { EXTENSIONS, type Extension, stabilityByDefinition } from './stability-by-definition.js';
import { type HeldState, rankedEquilibria, type StableSets, setsOf, solveGame } from './stable-sets.js';
import { type Verdict, verdictsOn } from './verdicts.js';

/** Where improvements lead from the status quo. */
export interface Ahead {
  readonly state: number;
  /** States that can be reached by improvements, in the order of the fewest steps. */
  readonly reachable: number;
  /** Equilibria by the number of concepts that hold them, the most first; with the shortest way, if there is one. */
  readonly equilibria: readonly (HeldState & { readonly way: readonly Step[] | null })[];
}

export interface GameReport extends StableSets {
  readonly schemaVersion: 1;
  readonly title: string;
  readonly players: readonly { readonly name: string; readonly options: readonly string[] }[];
  readonly options: readonly { readonly name: string; readonly direction: string }[];
  readonly states: readonly StateView[];
  /** Rank of each state for each player, 1 the worst, equal where it does not care. */
  readonly payoffs: readonly (readonly number[])[];
  /** Concepts that were not reckoned, and why. */
  readonly leftOut: Readonly<Partial<Record<Concept, string>>>;
  readonly statusQuo: Ahead | null;
  /** What each player would do in the states shown: the one asked for, the status quo, the firmest equilibria. */
  readonly verdicts: readonly { readonly state: number; readonly players: readonly Verdict[] }[];
  /** What holds between coalitions; null where nobody stands together. */
  readonly coalitions: CoalitionReport | null;
  /** What holds as the players see things; null where all see the game as it is. */
  readonly hypergame: HypergameReport | null;
  /** Which statement carries the outcome that is reached and holds by most concepts; null where that was not asked. */
  readonly flips: readonly GameFlip[] | null;
  /** What would have to be preferred for a state to hold; null where none was asked for. */
  readonly inverse: InverseReport | null;
  /** Where preferences are unknown: what holds by each extension (docs/games.md). `stable` is that of extension b. */
  readonly extensions: Readonly<Record<Extension, StableSets>> | null;
}

export interface ReportOptions {
  /** State to explain, from 1. */
  readonly state?: number;
  /** State whose preferences are looked for, from 1. */
  readonly inverse?: number;
  /** True: turn each statement around, to see which carries the outcome; costs as many solutions of the game. */
  readonly flips?: boolean;
  /** Coalitions in place of those of the file: indexes of players. */
  readonly coalitions?: readonly (readonly number[])[];
}

/** States whose verdicts are given without being asked for. */
const EXPLAINED = 6;

/** Solves a game. Throws a TooLargeError, or a RangeError where a state asked for is not there. */
export function gameReport(spec: GameSpec, options: ReportOptions = {}): GameReport {
  const game = makeGame(spec);
  const { state, inverse, coalitions = spec.coalitions } = options;
  for (const asked of [state, inverse]) {
    if (asked !== undefined && !(asked >= 1 && asked <= game.states.length)) {
      throw new RangeError(`there is no state ${asked}; the game has states 1 to ${game.states.length}`);
    }
  }
  const stability = solveGame(game);
  const sets = setsOf(stability);
  const ranked = rankedEquilibria(sets);
  const now = spec.statusQuo === undefined ? undefined : game.indexOf(spec.statusQuo);
  const shown = [
    ...(state === undefined ? [] : [state - 1]),
    ...(now === undefined ? [] : [now]),
    ...ranked.slice(0, EXPLAINED).map((each) => each.state - 1),
  ];
  const ahead = now === undefined ? null : aheadOf(game, now, ranked);
  return {
    schemaVersion: 1,
    title: spec.title,
    players: spec.players.map(({ name, options: own }) => ({
      name,
      options: own.map((option) => spec.options[option]?.name ?? ''),
    })),
    options: spec.options.map(({ name, direction }) => ({ name, direction })),
    states: Array.from(game.states, (_, place) => stateView(game, place)),
    payoffs: game.players.map(({ payoffs }) => Array.from(payoffs, (rank) => rank + 1)),
    ...sets,
    leftOut: leftOutOf(game, stability),
    statusQuo: ahead,
    verdicts: [...new Set(shown)].map((place) => ({ state: place + 1, players: verdictsOn(game, place) })),
    coalitions: coalitions.length === 0 ? null : coalitionReport(game, coalitions),
    hypergame: spec.perceptions.length === 0 ? null : hypergameReport(game, sets),
    flips: options.flips === true ? carriersOf(spec, game, ahead, ranked) : null,
    inverse: inverse === undefined ? null : inverseOf(game, inverse - 1),
    extensions: game.players.every(({ unknown }) => unknown === 0) ? null : extensionsOf(game),
  };
}

/** Of the firmest outcome that is reached; where none is, of the firmest. */
function carriersOf(
  spec: GameSpec,
  game: Game,
  ahead: Ahead | null,
  ranked: readonly HeldState[],
): readonly GameFlip[] {
  const outcome = ahead?.equilibria.find(({ way }) => way !== null) ?? ranked[0];
  return outcome === undefined ? [] : flipsOf(spec, game, outcome);
}

function extensionsOf(game: Game): GameReport['extensions'] {
  const alone = game.players.map((_, player) => [player]);
  return Object.fromEntries(
    EXTENSIONS.map((extension) => [extension, setsOf(stabilityByDefinition(game, alone, extension))]),
  ) as Record<Extension, StableSets>;
}

function leftOutOf(game: Game, stability: Stability): GameReport['leftOut'] {
  return stability.sim === undefined ? { sim: gameWords(game).noSim } : {};
}

function aheadOf(game: Game, now: number, ranked: readonly HeldState[]): Ahead {
  const movers = game.players.map((_, i) => i);
  const reached = reachedFrom(game, now, { movers, improving: true });
  const there = new Set(reached.order);
  return {
    state: now + 1,
    reachable: reached.order.length - 1,
    equilibria: ranked.map(({ state, concepts }) => ({
      state,
      concepts,
      way: there.has(state - 1) ? reached.wayTo(state - 1) : null,
    })),
  };
}
