/**
 * Which states hold for which player, by the six concepts of the graph model (docs/games.md): Nash; general and symmetric
 * metarationality, GMR and SMR (Howard 1971); sequential and symmetric sequential stability, SEQ (Fraser & Hipel 1979) and
 * SSEQ (L. C. Rêgo & G. I. A. Vieira 2017); simultaneous stability, SIM (Fraser & Hipel 1979). Sanctions of several others
 * are legal sequences of their moves. For games in which every preference is known and nobody forms a coalition; the
 * others are solved in stability-by-definition.ts.
 */
import { CONCEPTS, type Concept, type Game } from './game-types.js';
import { type Mover, type Moves, moverOf, movesOf, raise } from './mover.js';
import { leastAnywhere, leastReachable } from './sanctions.js';
import { simultaneousStability } from './simultaneous.js';

/** By state: 1 where it is stable. */
export type StableStates = Uint8Array;

/** What holds by one concept: for each player, and for all. */
export interface Holding {
  readonly players: readonly StableStates[];
  readonly equilibria: StableStates;
}

/** Stable states of every player by the concepts asked for. */
export type Stability = Readonly<Partial<Record<Concept, Holding>>>;

/** A concept is missing where it would take too long (SIM alone). Throws a RangeError where a preference is unknown. */
export function stabilityOf(game: Game, concepts: readonly Concept[] = CONCEPTS): Stability {
  if (game.players.some(({ unknown }) => unknown !== 0)) {
    throw new RangeError('a game with unknown preferences is solved by definition');
  }
  const moves = movesOf(
    game.players.map((player) => moverOf(game, player)),
    game.states.length,
  );
  const found = game.players.map((_, focal) => playerStability(moves, focal, concepts));
  const sim = concepts.includes('sim') ? simultaneousStability(game) : undefined;
  return Object.fromEntries(
    concepts.flatMap((concept) => {
      const players = concept === 'sim' ? sim : found.map((each) => each[concept] as StableStates);
      if (players === undefined) return [];
      return [[concept, { players, equilibria: inAll(players, game.states.length) }]];
    }),
  );
}

type Sequential = Exclude<Concept, 'sim'>;

function playerStability(
  moves: Moves,
  focal: number,
  concepts: readonly Concept[],
): Readonly<Partial<Record<Concept, StableStates>>> {
  const mover = moves.movers[focal] as Mover;
  const { payoffs } = mover;
  const best = bestOwn(mover);
  const anywhere = leastAnywhere(moves, focal, payoffs.length);
  const solve: Readonly<Record<Sequential, () => StableStates>> = {
    nash: () => atMost(best, payoffs),
    gmr: () => deterred(mover, anywhere(payoffs)),
    smr: () => deterred(mover, anywhere(best)),
    seq: () => deterred(mover, leastReachable(moves, focal, payoffs, true)),
    sseq: () => deterred(mover, leastReachable(moves, focal, best, true)),
  };
  return Object.fromEntries(
    concepts.flatMap((concept) => (concept === 'sim' ? [] : [[concept, solve[concept]()]])),
  );
}

/** By state: the best payoff that the player can reach from it by one move, or by none. */
function bestOwn(mover: Mover): Int32Array {
  const { cellOf, order, start, payoffs, cells } = mover;
  const best = new Int32Array(cells).fill(-1);
  for (let cell = 0; cell < cells; cell++) {
    const end = start[cell + 1] as number;
    if (end > (start[cell] as number)) raise(mover, best, cell, payoffs[order[end - 1] as number] as number);
  }
  const byState = new Int32Array(cellOf.length);
  for (let s = 0; s < byState.length; s++) byState[s] = best[cellOf[s] as number] as number;
  return byState;
}

/**
 * States from which every improvement of the player can be answered so that it ends no better than it began: `worst`
 * tells for each state the worst that can follow there. Walks the states from the player's best down; what has been
 * passed is better than what comes.
 */
function deterred(mover: Mover, worst: Int32Array): StableStates {
  const { cellOf, payoffs, byPayoff: order, cells } = mover;
  const stable = new Uint8Array(payoffs.length);
  const least = new Int32Array(cells).fill(-1);
  let end = order.length;
  while (end > 0) {
    const payoff = payoffs[order[end - 1] as number] as number;
    let from = end;
    while (from > 0 && payoffs[order[from - 1] as number] === payoff) from -= 1;
    for (let i = from; i < end; i++) {
      const state = order[i] as number;
      stable[state] = (least[cellOf[state] as number] as number) <= payoff ? 1 : 0;
    }
    for (let i = from; i < end; i++) {
      const state = order[i] as number;
      raise(mover, least, cellOf[state] as number, worst[state] as number);
    }
    end = from;
  }
  return stable;
}

/** 1 where a value is at most its limit. */
function atMost(values: Int32Array, limits: Int32Array): StableStates {
  const flags = new Uint8Array(values.length);
  for (let s = 0; s < flags.length; s++) {
    if ((values[s] as number) <= (limits[s] as number)) flags[s] = 1;
  }
  return flags;
}

/** States that are in all lists. */
export function inAll(lists: readonly StableStates[], size: number): StableStates {
  const all = new Uint8Array(size).fill(1);
  for (const list of lists) for (let s = 0; s < size; s++) if (list[s] === 0) all[s] = 0;
  return all;
}
