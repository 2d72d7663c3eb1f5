/** A game ready to be solved: its feasible states, and every player's rank for each of them. */
import type { Game, GameSpec, Player, PlayerSpec, Preference } from './game-types.js';
import { payoffsOf, truthsOf } from './payoffs.js';
import { feasibleStates, placesOf } from './states.js';

/** Throws a TooLargeError where the states cannot be held. May have no state at all. */
export function makeGame(spec: GameSpec): Game {
  const states = feasibleStates(spec.options.length, spec.infeasible);
  return {
    spec,
    states,
    players: spec.players.map((player) => playerOf(spec, player, states)),
    indexOf: placesOf(spec.options.length, states),
  };
}

/** The same game where one player prefers something else. */
export function withPreference(game: Game, player: number, preference: Preference): Game {
  const players = game.spec.players.map((each, i) => (i === player ? { ...each, preference } : each));
  const spec = { ...game.spec, players };
  const changed = playerOf(spec, players[player] as PlayerSpec, game.states);
  return { ...game, spec, players: game.players.map((each, i) => (i === player ? changed : each)) };
}

/** The same game where players value its states by these ranks. */
export function withPayoffs(game: Game, payoffs: readonly Int32Array[]): Game {
  return {
    ...game,
    players: game.players.map(({ name, own, forward, back, payoffs: before }, i) => ({
      name,
      own,
      forward,
      back,
      payoffs: payoffs[i] ?? before,
      unknown: 0,
    })),
  };
}

function playerOf(spec: GameSpec, { name, options, preference }: PlayerSpec, states: Int32Array): Player {
  const bits = (direction?: string) =>
    options.reduce(
      (mask, option) =>
        direction === undefined || spec.options[option]?.direction === direction
          ? mask | (1 << option)
          : mask,
      0,
    );
  const statements = preference.kind === 'statements' ? preference.statements : [];
  const unknown = statements.reduce((mask, { known }) => (mask << 1) | (known ? 0 : 1), 0);
  return {
    name,
    own: bits(),
    forward: bits('forward'),
    back: bits('back'),
    payoffs: payoffsOf(preference, states),
    ...(unknown === 0 ? {} : { truths: truthsOf(statements, states) }),
    unknown,
  };
}
