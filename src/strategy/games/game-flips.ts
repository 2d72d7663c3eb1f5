/**
 * Which statement on what a player prefers carries an outcome: each, turned into its opposite by itself, and by which
 * concepts the outcome then holds no longer.
 */
import { formulaWords } from './formula.js';
import type { Concept, Game, GameSpec } from './game-types.js';
import { payoffsOf } from './payoffs.js';
import { type HeldState, solveGame } from './stable-sets.js';

export interface GameFlip {
  readonly player: string;
  /** As the file writes it, and with the names of the options. */
  readonly text: string;
  readonly words: string;
  /** Concepts by which the outcome holds no longer if the opposite were true, and those by which it still does. */
  readonly lost: readonly Concept[];
  readonly kept: readonly Concept[];
}

/** The flips of an outcome, those that cost it most concepts first. Players without statements have none. */
export function flipsOf(spec: GameSpec, game: Game, { state, concepts }: HeldState): readonly GameFlip[] {
  const names = spec.options.map(({ name }) => name);
  return spec.players
    .flatMap(({ name, preference }, p) => {
      if (preference.kind !== 'statements') return [];
      return preference.statements.flatMap((statement, s) => {
        if (!statement.known) return [];
        const opposite = { ...statement, formula: { kind: 'not' as const, part: statement.formula } };
        const statements = preference.statements.with(s, opposite);
        const payoffs = payoffsOf({ kind: 'statements', statements }, game.states);
        const players = game.players.map((player, i) => (i === p ? { ...player, payoffs } : player));
        const solved = solveGame({ ...game, players });
        const holds = (concept: Concept) => solved[concept]?.equilibria[state - 1] === 1;
        return [
          {
            player: name,
            text: statement.text,
            words: formulaWords(statement.formula, names, spec.language),
            lost: concepts.filter((concept) => !holds(concept)),
            kept: concepts.filter(holds),
          },
        ];
      });
    })
    .sort((a, b) => b.lost.length - a.lost.length);
}
