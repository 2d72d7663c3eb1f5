/** Made-up games for property tests: up to four players with up to six options, one-way options, patterns, ties. */
import fc from 'fast-check';
import type { Preference } from '../../../src/strategy/index.js';
import { type Game, makeGame, readGame } from '../../../src/strategy/index.js';

const letters = (size: number) =>
  fc
    .array(fc.constantFrom('Y', 'N', '-', '-'), { minLength: size, maxLength: size })
    .map((all) => all.join(''));

/** A game whose players value its states by any ranks from 0 to 5. */
export const anyGame: fc.Arbitrary<Game> = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 4 })
  .filter((shares) => shares.reduce((sum, share) => sum + share, 0) >= 1)
  .map((shares) => shares.map((share) => Math.min(share, 6 - shares.length)))
  .filter((shares) => shares.reduce((sum, share) => sum + share, 0) >= 1)
  .chain((shares) => {
    const size = shares.reduce((sum, share) => sum + share, 0);
    return fc.record({
      shares: fc.constant(shares),
      directions: fc.array(fc.constantFrom('both', 'both', 'fwd', 'back'), {
        minLength: size,
        maxLength: size,
      }),
      infeasible: fc.array(letters(size), { maxLength: 3 }),
      ranks: fc.array(
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2 ** size, maxLength: 2 ** size }),
        {
          minLength: shares.length,
          maxLength: shares.length,
        },
      ),
    });
  })
  .map(({ shares, directions, infeasible, ranks }) => {
    let from = 0;
    const dms = shares.map((share, i) => {
      const options = Array.from({ length: share }, (_, o) => from + o);
      from += share;
      return { name: `P${i}`, options };
    });
    // The pattern that rules out everything, and those that do so together, are of no use here.
    const patterns = infeasible.filter((pattern) => /[YN]/.test(pattern) && /Y/.test(pattern));
    const written = {
      options: directions.map((_, i) => `o${i}`),
      permitted_direction: directions,
      dms,
      infeasible_ynd: patterns,
      preferences_prioritised_ynd: dms.map(() => []),
    };
    const spec = readGame(JSON.stringify(written), 'made-up');
    const { states } = makeGame(spec);
    const players = spec.players.map((player, i) => ({
      ...player,
      preference: {
        kind: 'payoffs',
        payoffs: [...states].map((state) => ranks[i]?.[state] ?? 0),
      } satisfies Preference,
    }));
    return makeGame({ ...spec, players });
  });
