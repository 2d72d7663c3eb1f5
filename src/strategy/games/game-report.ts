/** Everything that is said of a game, as one plain value: states, what holds, where the status quo leads, and why. */
import { CONCEPTS, type Concept, type Game, type GameSpec } from './game-types.js';
import { makeGame } from './make-game.js';
import { reachedFrom, type StateView, type Step, stateView } from './moves.js';
import { type Stability, stabilityOf } from './stability.js';
import { type Verdict, verdictsOn } from './verdicts.js';

/** Stable states by number, from 1. */
export interface StableSets {
  /** By concept: for each player in order, the states that are stable for it. */
  readonly stable: Readonly<Partial<Record<Concept, readonly (readonly number[])[]>>>;
  /** By concept: the states that are stable for all. */
  readonly equilibria: Readonly<Partial<Record<Concept, readonly number[]>>>;
}

/** Where improvements lead from the status quo. */
export interface Ahead {
  readonly state: number;
  /** States that can be reached by improvements, in the order of the fewest steps. */
  readonly reachable: number;
  /** Equilibria by the number of concepts that hold them, the most first; with the shortest way, if there is one. */
  readonly equilibria: readonly {
    readonly state: number;
    readonly concepts: readonly Concept[];
    readonly way: readonly Step[] | null;
  }[];
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
}

export interface ReportOptions {
  /** State to explain, from 1. */
  readonly state?: number;
}

/** States whose verdicts are given without being asked for. */
const EXPLAINED = 6;

/** Solves a game. Throws a TooLargeError, or a RangeError where a state asked for is not there. */
export function gameReport(spec: GameSpec, options: ReportOptions = {}): GameReport {
  const game = makeGame(spec);
  const { state } = options;
  if (state !== undefined && !(state >= 1 && state <= game.states.length)) {
    throw new RangeError(`there is no state ${state}; the game has states 1 to ${game.states.length}`);
  }
  const stability = stabilityOf(game);
  const sets = setsOf(stability);
  const ranked = rankedEquilibria(sets);
  const now = spec.statusQuo === undefined ? undefined : game.indexOf(spec.statusQuo);
  const shown = [
    ...(state === undefined ? [] : [state - 1]),
    ...(now === undefined ? [] : [now]),
    ...ranked.slice(0, EXPLAINED).map((each) => each.state - 1),
  ];
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
    leftOut: leftOutOf(stability),
    statusQuo: now === undefined ? null : aheadOf(game, now, ranked),
    verdicts: [...new Set(shown)].map((place) => ({ state: place + 1, players: verdictsOn(game, place) })),
  };
}

export function setsOf(stability: Stability): StableSets {
  const numbers = (flags: Uint8Array) => {
    const list: number[] = [];
    for (let s = 0; s < flags.length; s++) if (flags[s] === 1) list.push(s + 1);
    return list;
  };
  const known = CONCEPTS.flatMap((concept) => {
    const holding = stability[concept];
    return holding === undefined ? [] : [[concept, holding] as const];
  });
  return {
    stable: Object.fromEntries(known.map(([concept, { players }]) => [concept, players.map(numbers)])),
    equilibria: Object.fromEntries(known.map(([concept, { equilibria }]) => [concept, numbers(equilibria)])),
  };
}

function leftOutOf(stability: Stability): GameReport['leftOut'] {
  return stability.sim === undefined
    ? { sim: 'the others have too many improvements at once to try all their combinations' }
    : {};
}

/** Equilibria by the number of concepts that hold them, then by number. */
export function rankedEquilibria({
  equilibria,
}: StableSets): readonly { readonly state: number; readonly concepts: readonly Concept[] }[] {
  const held = new Map<number, Concept[]>();
  for (const concept of CONCEPTS) {
    for (const state of equilibria[concept] ?? []) {
      const list = held.get(state) ?? [];
      held.set(state, list);
      list.push(concept);
    }
  }
  return [...held]
    .map(([state, concepts]) => ({ state, concepts }))
    .sort((a, b) => b.concepts.length - a.concepts.length || a.state - b.state);
}

function aheadOf(game: Game, now: number, ranked: ReturnType<typeof rankedEquilibria>): Ahead {
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
