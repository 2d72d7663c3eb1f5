/** Stable states by number, as people and programs count them. */
import { CONCEPTS, type Concept, type Game } from './game-types.js';
import { type Stability, stabilityOf } from './stability.js';
import { stabilityByDefinition } from './stability-by-definition.js';

/** Stable states by number, from 1. */
export interface StableSets {
  /** By concept: for each player in order, the states that are stable for it. */
  readonly stable: Readonly<Partial<Record<Concept, readonly (readonly number[])[]>>>;
  /** By concept: the states that are stable for all. */
  readonly equilibria: Readonly<Partial<Record<Concept, readonly number[]>>>;
}

/** A state that holds, with the concepts that say so. */
export interface HeldState {
  readonly state: number;
  readonly concepts: readonly Concept[];
}

/**
 * What holds in a game where everybody stands alone. With unknown preferences, by extension b: nobody leaves for what it
 * may not like, nor is deterred by what it may like. Throws a RangeError where such a game is too large.
 */
export function solveGame(game: Game): Stability {
  if (game.players.every(({ unknown }) => unknown === 0)) return stabilityOf(game);
  return stabilityByDefinition(
    game,
    game.players.map((_, player) => [player]),
  );
}

export function setsOf(stability: Stability): StableSets {
  const known = CONCEPTS.flatMap((concept) => {
    const holding = stability[concept];
    return holding === undefined ? [] : [[concept, holding] as const];
  });
  return {
    stable: Object.fromEntries(known.map(([concept, { players }]) => [concept, players.map(numbersOf)])),
    equilibria: Object.fromEntries(
      known.map(([concept, { equilibria }]) => [concept, numbersOf(equilibria)]),
    ),
  };
}

function numbersOf(flags: Uint8Array): readonly number[] {
  const list: number[] = [];
  for (let s = 0; s < flags.length; s++) if (flags[s] === 1) list.push(s + 1);
  return list;
}

/** Equilibria by the number of concepts that hold them, the most first, then by number. */
export function rankedEquilibria({ equilibria }: StableSets): readonly HeldState[] {
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
