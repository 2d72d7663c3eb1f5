/**
 * Games that players see differently (first-level hypergames: P. G. Bennett, "Toward a theory of hypergames", Omega 5,
 * 1977; M. Wang, K. W. Hipel & N. M. Fraser, "Modeling misperceptions in games", Behavioral Science 33, 1988). Every
 * player plays the game it sees: without the states that do not occur to it, and with what it takes others to prefer. A
 * state is an equilibrium of the hypergame where each player, in its own game, sees it and would stay.
 */

import { testOf } from './formula.js';
import { CONCEPTS, type Concept, type Game, type Perception } from './game-types.js';
import { makeGame } from './make-game.js';
import { type Step, stepOf } from './moves.js';
import { forEachMove } from './simultaneous.js';
import { type StableSets, setsOf, solveGame } from './stable-sets.js';

/** How one player sees the game. */
export interface SeenGame extends StableSets {
  readonly player: string;
  /** States that do not occur to it. `stable` and `equilibria` are those of its own game, numbered as in the true one. */
  readonly unseen: readonly number[];
}

/** An improvement of somebody else that a player does not see coming: it ends in a state that does not occur to it. */
export interface Surprise {
  readonly player: string;
  readonly step: Step;
}

export interface HypergameReport {
  readonly seen: readonly SeenGame[];
  /** By concept: states in which every player, as it sees things, would stay. */
  readonly equilibria: Readonly<Partial<Record<Concept, readonly number[]>>>;
  /** By concept: states that hold in the true game but not as things are seen, and the other way round. */
  readonly lost: Readonly<Partial<Record<Concept, readonly number[]>>>;
  readonly gained: Readonly<Partial<Record<Concept, readonly number[]>>>;
  /** From the status quo, and from states that the surprised player expects to hold. */
  readonly surprises: readonly Surprise[];
}

/** What holds as the players see things. `truth` is what holds in the true game. */
export function hypergameReport(game: Game, truth: StableSets): HypergameReport {
  const seen = game.players.map((_, player) => seenBy(game, player));
  const equilibria = Object.fromEntries(
    CONCEPTS.filter((concept) => truth.equilibria[concept] !== undefined).map((concept) => {
      const lists = seen.map(({ stable }, player) => new Set(stable[concept]?.[player]));
      return [
        concept,
        Array.from(game.states, (_, s) => s + 1).filter((s) => lists.every((list) => list.has(s))),
      ];
    }),
  ) as HypergameReport['equilibria'];
  const without = (from: StableSets['equilibria'], other: StableSets['equilibria']) =>
    Object.fromEntries(
      CONCEPTS.flatMap((concept) => {
        const list = from[concept];
        if (list === undefined) return [];
        const gone = new Set(other[concept]);
        return [[concept, list.filter((state) => !gone.has(state))]];
      }),
    );
  return {
    seen,
    equilibria,
    lost: without(truth.equilibria, equilibria),
    gained: without(equilibria, truth.equilibria),
    surprises: seen.flatMap((view, player) => surprisesOf(game, view, player)),
  };
}

function surprisesOf(
  game: Game,
  { player, unseen, equilibria }: SeenGame,
  surprised: number,
): readonly Surprise[] {
  const hidden = new Set(unseen);
  if (hidden.size === 0) return [];
  const now = game.spec.statusQuo === undefined ? [] : [game.indexOf(game.spec.statusQuo) + 1];
  const from = [...new Set([...now, ...Object.values(equilibria).flat()])].filter(
    (state) => !hidden.has(state),
  );
  return from.flatMap((state) =>
    game.players.flatMap((mover, m) => {
      if (m === surprised) return [];
      const found: Surprise[] = [];
      forEachMove(game, mover, state - 1, (to) => {
        const gains = (mover.payoffs[to] as number) > (mover.payoffs[state - 1] as number);
        if (gains && hidden.has(to + 1)) found.push({ player, step: stepOf(game, m, state - 1, to) });
      });
      return found;
    }),
  );
}

function seenBy(game: Game, player: number): SeenGame {
  const name = game.players[player]?.name ?? '';
  const perception = game.spec.perceptions.find((each) => each.player === player);
  if (perception === undefined) return { player: name, unseen: [], ...setsOf(solveGame(game)) };
  const own = perceivedGame(game, perception);
  const numbers = Array.from(own.states, (state) => game.indexOf(state) + 1);
  const known = new Set(numbers);
  const back = (list: readonly number[]) => list.map((state) => numbers[state - 1] as number);
  const { stable, equilibria } = setsOf(solveGame(own));
  return {
    player: name,
    unseen: Array.from(game.states, (_, s) => s + 1).filter((s) => !known.has(s)),
    stable: Object.fromEntries(Object.entries(stable).map(([concept, lists]) => [concept, lists.map(back)])),
    equilibria: Object.fromEntries(
      Object.entries(equilibria).map(([concept, list]) => [concept, back(list)]),
    ),
  };
}

/** The game as a player sees it. Rankings of states are kept for the states that are left. */
function perceivedGame(game: Game, { unseen, preferences }: Perception): Game {
  const tests = unseen.map(testOf);
  const kept = Array.from(game.states, (_, s) => s).filter(
    (s) => !tests.some((test) => test(game.states[s] as number)),
  );
  const players = game.spec.players.map((spec, i) => {
    const preference = preferences.get(i) ?? spec.preference;
    const { payoffs } = game.players[i] as Game['players'][number];
    const byState = preference.kind === 'ranking' || preference.kind === 'payoffs';
    if (!byState || preferences.has(i)) return { ...spec, preference };
    return {
      ...spec,
      preference: { kind: 'payoffs' as const, payoffs: kept.map((s) => payoffs[s] as number) },
    };
  });
  return makeGame({ ...game.spec, players, infeasible: [...game.spec.infeasible, ...unseen] });
}
