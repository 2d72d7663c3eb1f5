import { describe, expect, it } from 'vitest';
import { suggestWorths } from '../../src/envoys/index.js';
import { ENVOY, HEAD, planOf } from './plan.js';

const plan = planOf(
  `${HEAD}${ENVOY}capitals:\n  - { city: Tokyo, worth: 5 }\n  - { city: Beijing, worth: 4 }\n`,
);
const told = (state: string, value: number, eventId = `${state}#1`) => ({
  state,
  value,
  evidence: [
    {
      eventId,
      documentId: 'd',
      documentTitle: null,
      publisher: null,
      day: '2026-01-01',
      sentence: 'It did.',
    },
  ],
});

describe('worth from the log', () => {
  it('is the weighted mean of shares of the greatest, times 100, with the sentences behind it', () => {
    const measures = {
      ties: [told('JPN', 0.2), told('USA', 0.4)],
      dependence: [told('CHN', 0.9), told('JPN', 0.45)],
      mediation: [],
    };
    const { capitals } = suggestWorths(plan, ['JPN', 'CHN'], measures, {
      ties: 1,
      dependence: 2,
      mediation: 1,
    });
    // By hand: Tokyo (1·0.5 + 2·0.5 + 0)/4 = 0.375, Beijing (0 + 2·1 + 0)/4 = 0.5.
    expect(capitals.map(({ worth }) => worth)).toEqual([38, 50]);
    expect(capitals[0]).toMatchObject({
      parts: { ties: 0.5, dependence: 0.5, mediation: 0 },
      reason: { ground: 'data' },
    });
    expect(capitals[0]?.evidence).toHaveLength(1);
  });

  it('leaves given worths alone, and gives one whom nothing is told of the least', () => {
    const none = { ties: [], dependence: [], mediation: [] };
    const { capitals } = suggestWorths(plan, ['JPN'], none, { ties: 1, dependence: 1, mediation: 1 });
    expect(capitals.map(({ worth }) => worth)).toEqual([1, 4]);
  });

  it('refuses weights of nothing', () => {
    const none = { ties: [], dependence: [], mediation: [] };
    expect(() => suggestWorths(plan, [], none, { ties: 0, dependence: 0, mediation: 0 })).toThrow(RangeError);
  });
});
