import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coalitionReport,
  EXTENSIONS,
  gameReport,
  makeGame,
  readGame,
  stabilityByDefinition,
  stabilityOf,
} from '../../../src/strategy/index.js';
import { anyGame } from './random-games.js';
import { byNumber } from './reference.js';
import { ARMS } from './two-neighbours.js';

const SEED = { seed: 2001, numRuns: 100 };

describe('stability by definition', () => {
  it('is the same as by search where everybody stands alone and knows what it prefers', () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const alone = game.players.map((_, player) => [player]);
        const fast = byNumber(stabilityOf(game));
        for (const extension of EXTENSIONS) {
          expect(byNumber(stabilityByDefinition(game, alone, extension))).toEqual(fast);
        }
      }),
      SEED,
    );
  });

  it('lets a coalition leave only for what all its members like better', () => {
    // By hand: from both armed (4) the two gain by disarming together; from peace (1) they have nothing to gain.
    const report = coalitionReport(makeGame(readGame(ARMS, 'arms.yaml')), [[0, 1]]);
    expect(report.parties).toEqual([['Aland', 'Beland']]);
    expect(report.equilibria.nash).toEqual([1, 2, 3]);
  });
});

describe('unknown preferences', () => {
  // Aland: not known whether it likes Beland's arms or not, then would rather arm.
  const unknown = ARMS.replace('[not b-arms, a-arms]', '[{statement: a-arms, known: false}, not b-arms]');

  it('part those who leave for what they may like from those who do not', () => {
    const { extensions, stable } = gameReport(readGame(unknown, 'unknown.yaml'));
    // By hand: every move of Aland is between states that it cannot compare. Boldly (a, c) it always has a way out;
    // warily (b, d) it never has an improvement.
    expect(extensions?.a.stable.nash?.[0]).toEqual([]);
    expect(extensions?.c.stable.nash?.[0]).toEqual([]);
    expect(extensions?.b.stable.nash?.[0]).toEqual([1, 2, 3, 4]);
    expect(extensions?.d.stable.nash?.[0]).toEqual([1, 2, 3, 4]);
    // Beland knows what it wants.
    for (const extension of EXTENSIONS) expect(extensions?.[extension].stable.nash?.[1]).toEqual([3, 4]);
    expect(stable).toEqual(extensions?.b.stable);
  });

  it('deter where they may be disliked only the timid', () => {
    const { extensions } = gameReport(readGame(unknown, 'unknown.yaml'));
    // From 1 Aland may arm (2); Beland answers by arming (4). 4 against 1 is unknown to Aland, so it deters by c
    // and not by a. From 2 it may disarm (1), Beland arms (3): against 2, again unknown.
    expect(extensions?.a.stable.seq?.[0]).not.toContain(1);
    expect(extensions?.c.stable.seq?.[0]).toContain(1);
  });
});

describe('games that players see differently', () => {
  const seen = `${ARMS}perceptions:
  - player: Aland
    unseen: [b-arms and not a-arms]
`;

  it('hold where each, in the game it sees, would stay', () => {
    const { hypergame, equilibria } = gameReport(readGame(seen, 'seen.yaml'));
    expect(equilibria.seq).toEqual([1, 4]);
    // Aland does not see state 3, in which Beland alone is armed.
    expect(hypergame?.seen[0]).toMatchObject({ player: 'Aland', unseen: [3] });
    // By hand: without 3, Beland cannot answer from 2 but by 4; and from 4 Aland has no way down to 3.
    expect(hypergame?.seen[0]?.stable.nash?.[0]).toEqual([2, 4]);
    expect(hypergame?.equilibria.nash).toEqual([4]);
    // Aland takes 1 to hold for Beland, which in truth may arm there: it ends where Aland does not look.
    expect(hypergame?.surprises).toContainEqual({
      player: 'Aland',
      step: { player: 'Beland', from: 1, to: 3, does: 'arm' },
    });
  });
});

describe('the inverse question', () => {
  it('gives each player the pattern that its ranking must fit', () => {
    const { inverse } = gameReport(readGame(ARMS, 'arms.yaml'), { inverse: 1 });
    const texts = Object.fromEntries(
      (inverse?.patterns ?? [])
        .filter(({ player }) => player === 'Aland')
        .map(({ concept, text }) => [concept, text]),
    );
    // By hand: Aland's one move from 1 is to 2; Beland can answer by 4, and gladly; from 4 Aland can go to 3.
    expect(texts).toEqual({
      nash: 'Aland must like 1 no less than 2.',
      gmr: 'Aland must like 1 no less than 2, or than 4.',
      smr: 'Aland must like 1 no less than 2, or than 4 and 3.',
      seq: 'Aland must like 1 no less than 2, or than 4.',
    });
  });
});
