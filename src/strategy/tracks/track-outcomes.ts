/**
 * Where a combination of tracks leads. The side takes the options of its tracks and leaves those of the others; then
 * everybody moves who is not held where it stands, each only to what it likes better, until nobody moves: the states
 * reached that are stable for all. Where no such state is reached, all that can be reached count alike.
 */
import { DEFAULT_LANGUAGE } from '../../shared/language/language.js';
import { testOf } from '../games/formula.js';
import type { Concept, Game } from '../games/game-types.js';
import { makeGame } from '../games/make-game.js';
import { type Step, stateView, stepOf, takenIn } from '../games/moves.js';
import { forEachMove } from '../games/simultaneous.js';
import { stabilityOf } from '../games/stability.js';
import { strategyWords } from '../words/index.js';
import type { Outcome, TrackSpec } from './track-types.js';

/** The rest of the game under one combination of tracks. */
export interface Policy {
  /** Ids of its tracks. */
  readonly tracks: readonly string[];
  readonly name: string;
  readonly cost: number;
  /** The game in which the side's tracks are settled; players' payoffs are replaced world by world. */
  readonly game: Game;
  /** Places of its states in the whole game. */
  readonly places: Int32Array;
  /** Place of the state in which it begins. */
  readonly start: number;
  /** By criterion and state: how far it holds, −1 to 1. */
  readonly held: readonly Float64Array[];
  /** By state: points of the criteria that hold, at most 100. */
  readonly worth: Float64Array;
}

/** Every combination of tracks, none first; those whose start is ruled out by name. */
export function policiesOf(
  spec: TrackSpec,
  whole: Game,
): { readonly policies: readonly Policy[]; readonly impossible: readonly string[] } {
  const policies: Policy[] = [];
  const impossible: string[] = [];
  for (let pick = 0; pick < 2 ** spec.tracks.length; pick++) {
    const policy = policyOf(
      spec,
      whole,
      spec.tracks.filter((_, t) => (pick >> t) & 1),
    );
    if (typeof policy === 'string') impossible.push(policy);
    else policies.push(policy);
  }
  return { policies, impossible };
}

function policyOf(spec: TrackSpec, whole: Game, chosen: TrackSpec['tracks']): Policy | string {
  const bits = (tracks: TrackSpec['tracks']) =>
    tracks.flatMap(({ options }) => options).reduce((mask, option) => mask | (1 << option), 0);
  const [settled, taken] = [bits(spec.tracks), bits(chosen)];
  const { neither, together } = strategyWords(spec.game.language ?? DEFAULT_LANGUAGE).tracks;
  const name = chosen.length === 0 ? neither : together(chosen.map((track) => track.name));
  const start = ((spec.game.statusQuo ?? 0) & ~settled) | taken;
  const wrong = spec.tracks
    .flatMap(({ options }) => options)
    .map((option) => ({
      kind: 'pattern' as const,
      mask: 1 << option,
      value: (1 << option) & ~taken,
    }));
  const players = spec.game.players.map((player, i) =>
    i === spec.side
      ? { ...player, options: player.options.filter((option) => ((settled >> option) & 1) === 0) }
      : player,
  );
  if (whole.indexOf(start) < 0) return name;
  const game = makeGame({ ...spec.game, players, infeasible: [...spec.game.infeasible, ...wrong] });
  const held = spec.worth.map(({ formula, degree }) => {
    const test = testOf(formula);
    return Float64Array.from(game.states, (state) => (test(state) ? degree : 0));
  });
  return {
    tracks: chosen.map(({ id }) => id),
    name,
    cost: chosen.reduce((sum, { cost }) => sum + cost, 0),
    game,
    places: game.states.map((state) => whole.indexOf(state)),
    start: game.indexOf(start),
    held,
    worth: worthOf(
      spec.worth.map(({ weight }) => weight),
      held,
      game.states.length,
    ),
  };
}

/** By state the share of the points of all criteria that hold, at most 100. */
export function worthOf(
  weights: readonly number[],
  held: readonly Float64Array[],
  states: number,
): Float64Array {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const worth = new Float64Array(states);
  held.forEach((degrees, criterion) => {
    const weight = weights[criterion] as number;
    for (let s = 0; s < states; s++) worth[s] = (worth[s] as number) + weight * (degrees[s] as number);
  });
  return worth.map((points) => (100 * points) / all);
}

/** Where a policy leads: places of its game. */
export interface Ends {
  readonly ends: readonly number[];
  /** False where nobody comes to rest: then all states that can be reached. */
  readonly settles: boolean;
  wayTo(place: number): readonly Step[];
}

/** Follows the improvements of players who are not held, from the start to where nobody moves. */
export function endsOf(policy: Policy, payoffs: readonly Int32Array[], concept: Concept): Ends {
  const game: Game = {
    ...policy.game,
    players: policy.game.players.map((player, i) => ({
      ...player,
      payoffs: payoffs[i] ?? player.payoffs,
      unknown: 0,
    })),
  };
  const holding = stabilityOf(game, [concept])[concept];
  if (holding === undefined) throw new RangeError(`${concept} cannot be reckoned for a game of this size`);
  const cameFrom = new Map<number, { readonly from: number; readonly player: number }>();
  const queue = [policy.start];
  const seen = new Set(queue);
  const ends: number[] = [];
  for (const state of queue) {
    if (holding.equilibria[state] === 1) {
      ends.push(state);
      continue;
    }
    game.players.forEach((player, p) => {
      if (holding.players[p]?.[state] === 1) return;
      forEachMove(game, player, state, (to) => {
        if (seen.has(to) || (player.payoffs[to] as number) <= (player.payoffs[state] as number)) return;
        seen.add(to);
        cameFrom.set(to, { from: state, player: p });
        queue.push(to);
      });
    });
  }
  const wayTo = (place: number): readonly Step[] => {
    const came = cameFrom.get(place);
    if (came === undefined) return [];
    return [...wayTo(came.from), stepOf(game, came.player, came.from, place)];
  };
  return { ends: ends.length > 0 ? ends : queue, settles: ends.length > 0, wayTo };
}

/** The ends of a policy for a reader, in the numbering of the whole game. */
export function outcomesOf(policy: Policy, whole: Game, { ends, wayTo }: Ends): readonly Outcome[] {
  const number = (place: number) => (policy.places[place] as number) + 1;
  return ends.map((place) => {
    const there = policy.places[place] as number;
    const way = wayTo(place).map((step) => ({
      ...step,
      from: number(step.from - 1),
      to: number(step.to - 1),
    }));
    const worth = policy.worth[place] as number;
    return { state: there + 1, yn: stateView(whole, there).yn, taken: takenIn(whole, there), worth, way };
  });
}
