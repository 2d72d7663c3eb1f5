/**
 * Why a player stays in a state or leaves it, in words: each improvement that it has, and the nearest answer of the
 * others that takes the gain away again. An answer is credible where everybody who gives it fares better by it (SEQ), and
 * only possible where somebody would have to harm itself (GMR).
 */
import type { Game } from './game-types.js';
import { gameWords, reachedFrom, type Step, stepOf, takenIn } from './moves.js';
import { forEachMove } from './simultaneous.js';

/** What the others can do about an improvement. */
export const ANSWERS = ['credible', 'possible', 'none'] as const;
export type Answer = (typeof ANSWERS)[number];

/** A way out of a state that its player likes better. */
export interface Improvement {
  readonly step: Step;
  readonly answer: Answer;
  /** Moves of the others that end no better for the player than it began; empty without an answer. */
  readonly sanction: readonly Step[];
  /** True where the player could do better than at first once more after the sanction. */
  readonly escapes: boolean;
  readonly text: string;
}

/** How a player sees a state. */
export interface Verdict {
  readonly player: string;
  /** State, from 1. */
  readonly state: number;
  /** Stays for want of anything better, out of fear of an answer, or goes. */
  readonly stays: 'content' | 'deterred' | 'checked' | 'goes';
  readonly text: string;
  /** All improvements, the player's best first. */
  readonly improvements: readonly Improvement[];
}

/** The verdict of every player on a state (place from 0). */
export function verdictsOn(game: Game, state: number): readonly Verdict[] {
  return game.players.map((_, player) => verdictOf(game, player, state));
}

function verdictOf(game: Game, focal: number, state: number): Verdict {
  const player = game.players[focal] as Game['players'][number];
  const { payoffs, name } = player;
  const better: number[] = [];
  forEachMove(game, player, state, (to) => {
    if ((payoffs[to] as number) > (payoffs[state] as number)) better.push(to);
  });
  better.sort((a, b) => (payoffs[b] as number) - (payoffs[a] as number) || a - b);
  const improvements = better.map((to) => improvementOf(game, focal, state, to));
  const open = improvements.find(({ answer }) => answer === 'none');
  const doubtful = improvements.find(({ answer }) => answer === 'possible');
  const base = { player: name, state: state + 1, improvements };
  if (improvements.length === 0) {
    return { ...base, stays: 'content', text: gameWords(game).content(name) };
  }
  if (open !== undefined) return { ...base, stays: 'goes', text: open.text };
  if (doubtful !== undefined) return { ...base, stays: 'checked', text: doubtful.text };
  return { ...base, stays: 'deterred', text: improvements[0]?.text ?? '' };
}

function improvementOf(game: Game, focal: number, state: number, to: number): Improvement {
  const player = game.players[focal] as Game['players'][number];
  const { payoffs, name } = player;
  const words = gameWords(game);
  const step = stepOf(game, focal, state, to);
  const movers = game.players.flatMap((_, i) => (i === focal ? [] : [i]));
  const noBetter = (s: number) => (payoffs[s] as number) <= (payoffs[state] as number);
  for (const improving of [true, false]) {
    const reached = reachedFrom(game, to, { movers, improving, until: noBetter });
    const end = reached.order.at(-1) as number;
    if (end === to || !noBetter(end)) continue;
    const sanction = reached.wayTo(end);
    const answer = improving ? 'credible' : 'possible';
    const ending = {
      state: end + 1,
      taken: takenIn(game, end),
      worse: (payoffs[end] as number) < (payoffs[state] as number),
    };
    const text = improving
      ? words.deterred(name, step.does, sanction, ending)
      : words.checked(name, step.does, sanction, ending, harmedBy(game, sanction));
    return { step, answer, sanction, escapes: escapes(game, focal, end, state), text };
  }
  return {
    step,
    answer: 'none',
    sanction: [],
    escapes: false,
    text: words.goes(name, step.does),
  };
}

/** Those of a sanction who do not gain by their own step. */
function harmedBy(game: Game, steps: readonly Step[]): readonly string[] {
  const names = steps.flatMap(({ player, from, to }) => {
    const { payoffs } = game.players.find(({ name }) => name === player) as Game['players'][number];
    return (payoffs[to - 1] as number) > (payoffs[from - 1] as number) ? [] : [player];
  });
  return [...new Set(names)];
}

function escapes(game: Game, focal: number, end: number, state: number): boolean {
  const player = game.players[focal] as Game['players'][number];
  let found = false;
  forEachMove(game, player, end, (to) => {
    if ((player.payoffs[to] as number) > (player.payoffs[state] as number)) found = true;
  });
  return found;
}
