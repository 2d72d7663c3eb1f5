import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CONCEPTS,
  coalitionReport,
  inverseOf,
  makeGame,
  readGame,
  stabilityOf,
} from '../../../src/strategy/index.js';
import { byNumber } from './reference.js';

/** Published games and made-up ones with every stable set, by a reference program that is not part of the project. */
const GOLD = new URL('../../../../shared/gold/games/games.json', import.meta.url);
const there = existsSync(GOLD);

interface Sets {
  readonly stable: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly equilibria: Readonly<Record<string, readonly number[]>>;
}
interface GoldFile {
  readonly games: Readonly<
    Record<string, { readonly reference: Sets; readonly states: readonly { readonly decimal: number }[] }>
  >;
  readonly textbook_2x2: Readonly<Record<string, Sets>>;
  readonly random: readonly (Sets & { readonly decimals: readonly number[] })[];
  readonly coalitions_elmira: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  readonly inverse_prisoners: Readonly<
    Record<string, { readonly rankings: number; readonly stable_counts: Readonly<Record<string, number>> }>
  >;
  readonly equilibria_count_histogram_of_the_576_strict_2x2_games: Readonly<
    Record<string, Readonly<Record<string, number>>>
  >;
}
const gold = there ? (JSON.parse(readFileSync(GOLD, 'utf8')) as GoldFile) : undefined;

function solved(value: unknown) {
  const game = makeGame(readGame(JSON.stringify(value), 'gold.json'));
  return { states: [...game.states], ...byNumber(stabilityOf(game)) };
}

describe.skipIf(!there)('games with every stable set', () => {
  it('the published ones', () => {
    const games = Object.values(gold?.games ?? {});
    expect(games.length).toBeGreaterThan(2);
    for (const game of games) {
      const { states, stable, equilibria } = solved(game);
      expect(states).toEqual(game.states.map(({ decimal }) => decimal));
      expect({ stable, equilibria }).toEqual({
        stable: game.reference.stable,
        equilibria: game.reference.equilibria,
      });
    }
  });

  it('the textbook games of two by two', () => {
    const games = Object.values(gold?.textbook_2x2 ?? {});
    expect(games.length).toBeGreaterThan(4);
    for (const game of games) {
      const { stable, equilibria } = solved(game);
      expect({ stable, equilibria }).toEqual({ stable: game.stable, equilibria: game.equilibria });
    }
  });

  it('the made-up ones, with one-way options and up to 436 states', () => {
    expect(gold?.random).toHaveLength(12);
    for (const game of gold?.random ?? []) {
      const { states, stable, equilibria } = solved(game);
      expect(states).toEqual(game.decimals);
      expect({ stable, equilibria }).toEqual({ stable: game.stable, equilibria: game.equilibria });
    }
  });

  it('between coalitions of Elmira', () => {
    const game = makeGame(readGame(JSON.stringify(gold?.games.Elmira), 'elmira.json'));
    const cases = Object.entries(gold?.coalitions_elmira ?? {});
    expect(cases).toHaveLength(3);
    for (const [name, equilibria] of cases) {
      const [first] = name.replace(/[[\]]/g, '').split(', ');
      const members = (first ?? '').split('+').map((number) => Number(number) - 1);
      expect(coalitionReport(game, [members]).equilibria, name).toEqual(equilibria);
    }
  });

  it('in how many of the 576 pairs of rankings each state of the dilemma holds', () => {
    const game = makeGame(readGame(JSON.stringify(gold?.games.Prisoners), 'prisoners.json'));
    for (const [name, { rankings, stable_counts }] of Object.entries(gold?.inverse_prisoners ?? {})) {
      const found = inverseOf(game, Number(name.replace('desired ', '')) - 1);
      expect(found).toMatchObject({ rankings, exhaustive: true, stable_counts });
    }
  });

  it('how many equilibria the 576 strict games of two by two have', () => {
    const orders = permutations([1, 2, 3, 4]);
    const counts: Record<string, Record<string, number>> = Object.fromEntries(
      CONCEPTS.map((concept) => [concept, { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0 }]),
    );
    for (const first of orders) {
      for (const second of orders) {
        const game = makeGame(
          readGame(JSON.stringify({ payoffs: [first, second], states: ['NN', 'YN', 'NY', 'YY'] }), 'x.json'),
        );
        const found = stabilityOf(game);
        for (const concept of CONCEPTS) {
          const number = found[concept]?.equilibria.reduce((sum, one) => sum + one, 0) ?? 0;
          const row = counts[concept] as Record<string, number>;
          row[number] = (row[number] ?? 0) + 1;
        }
      }
    }
    expect(counts).toEqual(gold?.equilibria_count_histogram_of_the_576_strict_2x2_games);
  });
});

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
