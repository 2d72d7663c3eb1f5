/** Which pairs are shown, and in what order. The server's own order is that of change. */
import type { StateCode, TieMove } from '../../../src/server/responses.js';

export const SORTS = ['change', 'level', 'events', 'name'] as const;
export type Sort = (typeof SORTS)[number];

export function sortParam(value: string | undefined): Sort {
  return SORTS.find((sort) => sort === value) ?? 'change';
}

/** Pairs with the state (all where there is none), in order; ties keep the server's order. */
export function orderedMoves(
  moves: readonly TieMove[],
  state: StateCode | undefined,
  sort: Sort,
  nameOf: (move: TieMove) => string,
): readonly TieMove[] {
  const shown =
    state === undefined ? moves : moves.filter((move) => move.source === state || move.target === state);
  switch (sort) {
    case 'change':
      return shown;
    case 'level':
      return shown.toSorted((a, b) => (b.after ?? -Infinity) - (a.after ?? -Infinity) || 0);
    case 'events':
      return shown.toSorted((a, b) => b.events - a.events);
    case 'name':
      return shown.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)));
  }
}

/** From 1 on the bands do not overlap; from a half on the change is more likely than not to be one. */
export function surenessWord(sureness: number): 'clear' | 'likely' | 'unsure' {
  return sureness >= 1 ? 'clear' : sureness >= 0.5 ? 'likely' : 'unsure';
}
