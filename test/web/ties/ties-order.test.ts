import { describe, expect, it } from 'vitest';
import type { TieMove } from '../../../src/ties/types.js';
import { orderedMoves, sortParam, surenessWord } from '../../../web/src/ties/ties-order.js';

const move = (source: string, target: string, after: number | null, events: number): TieMove => ({
  source,
  target,
  events,
  before: null,
  after,
  change: null,
  sureness: null,
  spark: [],
});
const moves = [move('PRK', 'RUS', 4, 3), move('JPN', 'KOR', null, 9), move('CHN', 'USA', -2, 5)];
const nameOf = (one: TieMove) => one.source;
const shown = (state: string | undefined, sort: string) =>
  orderedMoves(moves, state, sortParam(sort), nameOf).map((one) => one.source);

describe('the order of pairs', () => {
  it('is the server’s for change, and for what is no order', () => {
    expect(shown(undefined, 'change')).toEqual(['PRK', 'JPN', 'CHN']);
    expect(shown(undefined, 'nonsense')).toEqual(['PRK', 'JPN', 'CHN']);
  });

  it('puts pairs without a level last', () => {
    expect(shown(undefined, 'level')).toEqual(['PRK', 'CHN', 'JPN']);
  });

  it('is by happenings or by name', () => {
    expect(shown(undefined, 'events')).toEqual(['JPN', 'CHN', 'PRK']);
    expect(shown(undefined, 'name')).toEqual(['CHN', 'JPN', 'PRK']);
  });

  it('shows the pairs of one state', () => {
    expect(shown('KOR', 'change')).toEqual(['JPN']);
    expect(shown('FRA', 'change')).toEqual([]);
  });
});

describe('sureness', () => {
  it('is clear from 1 on, where the bands part', () => {
    expect([0, 0.49, 0.5, 0.99, 1, 99].map(surenessWord)).toEqual([
      'unsure',
      'unsure',
      'likely',
      'likely',
      'clear',
      'clear',
    ]);
  });
});
