/** Moves of a game told one by one: who changes what, and what follows. */
import { DEFAULT_LANGUAGE } from '../../shared/language/language.js';
import { type StrategyWords, strategyWords } from '../words/index.js';
import type { Game } from './game-types.js';
import { forEachMove } from './simultaneous.js';

/** A change of one player's options. States are counted from 1. */
export interface Step {
  readonly player: string;
  readonly from: number;
  readonly to: number;
  /** What the player does: "take “Blockade” and give up “Air strike”". */
  readonly does: string;
}

/** A state in words for a reader. */
export interface StateView {
  /** Number, from 1. */
  readonly ordered: number;
  /** Options as binary, the first one lowest. */
  readonly decimal: number;
  /** A letter for each option: Y taken, N not. */
  readonly yn: string;
}

export function stateView(game: Game, place: number): StateView {
  const state = game.states[place] as number;
  const yn = game.spec.options.map((_, option) => ((state >> option) & 1 ? 'Y' : 'N')).join('');
  return { ordered: place + 1, decimal: state, yn };
}

/** Names of the options taken in a state. */
export function takenIn(game: Game, place: number): readonly string[] {
  const state = game.states[place] as number;
  return game.spec.options.flatMap(({ name }, option) => ((state >> option) & 1 ? [name] : []));
}

export function stepOf(game: Game, player: number, from: number, to: number): Step {
  const [before, after] = [game.states[from] as number, game.states[to] as number];
  const deeds = game.spec.options.flatMap(({ take, drop }, option) => {
    const [had, has] = [(before >> option) & 1, (after >> option) & 1];
    return had === has ? [] : [has === 1 ? take : drop];
  });
  const { together } = gameWords(game);
  return { player: game.players[player]?.name ?? '', from: from + 1, to: to + 1, does: together(deeds) };
}

/** What a search goes by. */
export interface Search {
  /** Players who may move. */
  readonly movers: readonly number[];
  /** Each goes only where it fares better. */
  readonly improving: boolean;
  /** Ends the search at the first state that it accepts. */
  readonly until?: (state: number) => boolean;
}

/** States in the order in which they are reached, with the way to each. */
export interface Reached {
  readonly order: readonly number[];
  /** Shortest way from the start to a state that was reached; empty for the start. */
  wayTo(state: number): readonly Step[];
}

/** What the movers can lead to from a state, the nearest first; the start itself comes first. */
export function reachedFrom(game: Game, start: number, { movers, improving, until }: Search): Reached {
  const cameFrom = new Map<number, { readonly from: number; readonly player: number }>();
  const order = [start];
  const seen = new Set(order);
  for (let i = 0; i < order.length; i++) {
    const from = order[i] as number;
    if (i > 0 && until?.(from) === true) {
      order.length = i + 1;
      break;
    }
    for (const mover of movers) {
      const player = game.players[mover];
      if (player === undefined) continue;
      forEachMove(game, player, from, (to) => {
        if (seen.has(to)) return;
        if (improving && (player.payoffs[to] as number) <= (player.payoffs[from] as number)) return;
        seen.add(to);
        cameFrom.set(to, { from, player: mover });
        order.push(to);
      });
    }
  }
  return {
    order,
    wayTo: (state) => {
      const steps: Step[] = [];
      for (let at = state; at !== start; ) {
        const came = cameFrom.get(at);
        if (came === undefined) throw new RangeError(`state ${state + 1} was not reached`);
        steps.unshift(stepOf(game, came.player, came.from, at));
        at = came.from;
      }
      return steps;
    },
  };
}

/** What is said of a game, in its language. */
export function gameWords({ spec }: Pick<Game, 'spec'>): StrategyWords['games'] {
  return strategyWords(spec.language ?? DEFAULT_LANGUAGE).games;
}
