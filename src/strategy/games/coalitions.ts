/**
 * What becomes of a game where players stand together: the states that hold between coalitions, and the equilibria that
 * a coalition would leave together though none of its members would alone (Kilgour, Hipel, Fang & Peng 2001).
 */
import type { Game } from './game-types.js';
import { stabilityByDefinition } from './stability-by-definition.js';
import { type StableSets, setsOf } from './stable-sets.js';

/** A game between parties. */
export interface CoalitionReport extends StableSets {
  /** Names of the members of each party, in the order of `stable`. */
  readonly parties: readonly (readonly string[])[];
}

/** What holds if these players stand together, everybody else alone. Coalitions first, in the order given. */
export function coalitionReport(game: Game, coalitions: readonly (readonly number[])[]): CoalitionReport {
  const joined = new Set(coalitions.flat());
  const alone = game.players.flatMap((_, player) => (joined.has(player) ? [] : [[player]]));
  const parties = [...coalitions, ...alone];
  return {
    parties: parties.map((party) => party.map((player) => game.players[player]?.name ?? '')),
    ...setsOf(stabilityByDefinition(game, parties)),
  };
}
