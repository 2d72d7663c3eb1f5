/**
 * Simultaneous stability, SIM (N. M. Fraser & K. W. Hipel, *Conflict Analysis*, 1984): while the player improves, others
 * may improve in the same moment, each from the state in which all of them stand. A state is stable for the player where
 * for each of its improvements some of the others have improvements, one each, such that all of them taken together lead
 * to a feasible state that is no better for the player than where it stood. Nobody sees the others' moves, so unlike a
 * sequence there is no second move.
 */
import type { Game, Player } from './game-types.js';

/** Combinations that are tried before SIM is given up. */
export const MOST_SIM_TRIALS = 10_000_000;

/** Times as many combinations as may be tried, from which on trying is hopeless: most states need few of theirs. */
const HOPELESS = 20;
/** States from which the number of combinations is estimated. */
const PROBED = 200;

/** By player and state 1 where it is stable; undefined where more combinations would have to be tried than `most`. */
export function simultaneousStability(game: Game, most = MOST_SIM_TRIALS): readonly Uint8Array[] | undefined {
  if (likelyTrials(game) > HOPELESS * most) return undefined;
  const improvements = game.players.map((player) => improvementsOf(game, player));
  let left = most;
  const found: Uint8Array[] = [];
  for (const [focal, player] of game.players.entries()) {
    const others = improvements.filter((_, i) => i !== focal);
    const stable = new Uint8Array(game.states.length);
    for (let s = 0; s < stable.length; s++) {
      const payoff = player.payoffs[s] as number;
      const answered = (improvement: number): boolean => {
        const meets = (combined: number, next: number): boolean => {
          left -= 1;
          const place = game.indexOf(combined);
          if (place >= 0 && (player.payoffs[place] as number) <= payoff) return true;
          if (left <= 0) return false;
          for (let j = next; j < others.length; j++) {
            const { own, list } = others[j] as Improvements;
            for (const taken of list(s)) if (meets((combined & ~own) | taken, j + 1)) return true;
          }
          return false;
        };
        return meets(((game.states[s] as number) & ~player.own) | improvement, 0);
      };
      stable[s] = (improvements[focal] as Improvements).list(s).every(answered) ? 1 : 0;
      if (left <= 0) return undefined;
    }
    found.push(stable);
  }
  return found;
}

/** Combinations there are in all, from states at even distances. */
function likelyTrials(game: Game): number {
  const size = game.states.length;
  const stride = Math.max(1, Math.floor(size / PROBED));
  let [probed, trials] = [0, 0];
  for (let s = 0; s < size; s += stride) {
    const improvements = game.players.map((player) => {
      let better = 0;
      forEachMove(game, player, s, (t) => {
        if ((player.payoffs[t] as number) > (player.payoffs[s] as number)) better += 1;
      });
      return better;
    });
    const all = improvements.reduce((product, better) => product * (1 + better), 1);
    for (const better of improvements) trials += (better * all) / (1 + better);
    probed += 1;
  }
  return (trials / probed) * size;
}

/** What a player may improve to. */
interface Improvements {
  readonly own: number;
  /** Settings of its own options, as bits, that are better for it than those of state s. */
  list(s: number): Int32Array;
}

function improvementsOf(game: Game, player: Player): Improvements {
  const { own, payoffs } = player;
  const starts = new Int32Array(game.states.length + 1);
  const settings: number[] = [];
  game.states.forEach((_, s) => {
    forEachMove(game, player, s, (t) => {
      if ((payoffs[t] as number) > (payoffs[s] as number)) settings.push((game.states[t] as number) & own);
    });
    starts[s + 1] = settings.length;
  });
  const all = Int32Array.from(settings);
  return { own, list: (s) => all.subarray(starts[s], starts[s + 1]) };
}

/** Calls back with every state to which the player can go from state s by one change of its own options. */
export function forEachMove(game: Game, player: Player, s: number, visit: (t: number) => void): void {
  const state = game.states[s] as number;
  const { own, forward, back } = player;
  // What may change: two-way options, one-way ones not yet used.
  const free = own & ~(forward & state) & ~(back & ~state);
  for (let change = free; change !== 0; change = (change - 1) & free) {
    const t = game.indexOf(state ^ change);
    if (t >= 0) visit(t);
  }
}
