/** The moves of a game from its report: states as nodes, what a player can do by itself as arrows. Pure. */
import type { GameReport } from '../../../src/server/responses.js';

export interface Move {
  readonly player: number;
  /** States from 1. */
  readonly from: number;
  readonly to: number;
}

/** Improvements: moves by which a player changes its own options alone, in the directions they allow, and fares better. */
export function improvementsOf(report: GameReport): readonly Move[] {
  const { states, players, options, payoffs } = report;
  const place = new Map(options.map(({ name }, i) => [name, i]));
  const owners = options.map(({ name }) => players.findIndex((player) => player.options.includes(name)));
  const allowed = (option: number, before: string | undefined) => {
    const { direction } = options[option] ?? { direction: 'both' };
    if (direction === 'both') return true;
    return (direction === 'forward') === (before === 'N');
  };
  return players.flatMap((player, i) => {
    const own = new Set(player.options.flatMap((name) => place.get(name) ?? []));
    return states.flatMap((from) =>
      states.flatMap((to): readonly Move[] => {
        if (from === to) return [];
        const changed = [...from.yn].flatMap((letter, option) => (letter === to.yn[option] ? [] : [option]));
        if (!changed.every((option) => own.has(option) && owners[option] === i)) return [];
        if (!changed.every((option) => allowed(option, from.yn[option]))) return [];
        const rank = (ordered: number) => payoffs[i]?.[ordered - 1] ?? 0;
        return rank(to.ordered) > rank(from.ordered)
          ? [{ player: i, from: from.ordered, to: to.ordered }]
          : [];
      }),
    );
  });
}

/** Concepts that hold a state for everybody. */
export function conceptsOf(report: GameReport, state: number): readonly string[] {
  return Object.entries(report.equilibria).flatMap(([concept, held]) =>
    held?.includes(state) ? [concept] : [],
  );
}
