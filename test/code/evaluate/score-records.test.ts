import { describe, expect, it } from 'vitest';
import { scoreRecords } from '../../../src/code/evaluate/score-records.js';

const event = { type: 'CONSULT' as const, status: 'occurred' as const };

describe('scoreRecords', () => {
  it('gives the figures worked by hand', () => {
    const scores = scoreRecords([
      // The states are right, whatever the sectors and the type.
      {
        id: 'a',
        gold: [{ source: 'KENGOV', target: 'UGAREBLRA' }],
        coded: [{ ...event, source: ['KEN.MIL'], target: ['UGA.REB'] }],
      },
      // A mutual event stands for one each way.
      {
        id: 'b',
        gold: [
          { source: 'ETH', target: 'ERI' },
          { source: 'ERI', target: 'ETH' },
        ],
        coded: [{ ...event, source: ['ETH', 'ERI'], mutual: true }],
      },
      // Source right, target nobody's state in the record but coded as one.
      {
        id: 'c',
        gold: [{ source: 'RUSCOP', target: '---EDU' }],
        coded: [{ ...event, source: ['RUS'], target: ['RUS'] }],
      },
      { id: 'd', gold: [], coded: [] },
    ]);
    expect(scores).toMatchObject({
      records: 4,
      events: 4,
      bothRight: 0.75,
      sourceRight: 1,
      targetRight: 0.75,
    });
    expect(scores.pairs).toMatchObject({ right: 3, missed: 1, wrong: 1, precision: 0.75, recall: 0.75 });
    expect(scores.empty).toEqual({ records: 1, leftEmpty: 1 });
    expect(scores.errors).toEqual([{ id: 'c', missed: ['RUS>-'], wrong: ['RUS>RUS'] }]);
  });

  it('takes an event without a target for one towards nobody', () => {
    const scores = scoreRecords([
      { id: 'a', gold: [{ source: 'PER', target: '---' }], coded: [{ ...event, source: ['PER'] }] },
    ]);
    expect(scores.bothRight).toBe(1);
  });

  it('has no share without events', () => {
    expect(scoreRecords([]).bothRight).toBeNull();
  });
});
