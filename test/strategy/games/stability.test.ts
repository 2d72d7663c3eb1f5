import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Concept, stabilityOf } from '../../../src/strategy/index.js';
import { anyGame } from './random-games.js';
import { bruteForce, byNumber } from './reference.js';

const SEED = { seed: 1993, numRuns: 150 };
const WITHIN: readonly (readonly [Concept, Concept])[] = [
  ['nash', 'smr'],
  ['smr', 'gmr'],
  ['nash', 'sseq'],
  ['sseq', 'seq'],
  ['seq', 'gmr'],
  ['sseq', 'smr'],
  ['nash', 'sim'],
];

describe('stability of made-up games', () => {
  it('is what the definitions say, move by move', () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        expect(byNumber(stabilityOf(game))).toEqual(bruteForce(game));
      }),
      SEED,
    );
  });

  it('of one concept lies within that of another', () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const found = stabilityOf(game);
        for (const [inner, outer] of WITHIN) {
          game.players.forEach((_, i) => {
            const [small, large] = [found[inner]?.players[i], found[outer]?.players[i]];
            expect(
              small?.every((one, s) => one <= (large?.[s] ?? 0)),
              `${inner} in ${outer}`,
            ).toBe(true);
          });
        }
      }),
      SEED,
    );
  });
});
