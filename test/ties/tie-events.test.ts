import { describe, expect, it } from 'vitest';
import { toTieEvents } from '../../src/ties/index.js';
import { mention } from './make.js';

const one = { occurrenceId: 'o' };

describe('happenings from mentions', () => {
  it('is a fact if any mention is one, read as the facts read it', () => {
    const [event] = toTieEvents([
      {
        ...mention('d1#1', 'AID', '2024-10-01', { status: 'claimed', publisher: 'A', confidence: 0.9 }),
        ...one,
      },
      { ...mention('d2#1', 'AID', '2024-10-02', { publisher: 'B', confidence: 0.6 }), ...one },
      { ...mention('d3#1', 'AID', '2024-10-02', { publisher: 'B', confidence: 0.7 }), ...one },
    ]);
    expect(event).toEqual({
      occurrenceId: 'o',
      eventIds: ['d3#1', 'd2#1', 'd1#1'],
      source: ['PRK'],
      target: ['RUS'],
      mutual: false,
      type: 'AID',
      status: 'occurred',
      day: '2024-10-02',
      precision: 'day',
      score: 10,
      publishers: 2,
      confidence: 0.7,
      tellers: ['A', 'B'],
      sectors: ['GOV'],
    });
  });

  it('takes the most exact day, and of those the commonest', () => {
    const [event] = toTieEvents([
      { ...mention('d1#1', 'AID', '2024-10-01', { precision: 'month' }), ...one },
      { ...mention('d2#1', 'AID', '2024-10-19', { precision: 'none' }), ...one },
      { ...mention('d3#1', 'AID', '2024-10-18'), ...one },
      { ...mention('d4#1', 'AID', '2024-10-17'), ...one },
      { ...mention('d5#1', 'AID', '2024-10-18'), ...one },
    ]);
    expect(event).toMatchObject({ day: '2024-10-18', precision: 'day' });
  });

  it('takes the commonest mode that is named, and its score', () => {
    const [event] = toTieEvents([
      { ...mention('d1#1', 'CONSULT', '2024-06-19', { mode: null }), ...one },
      { ...mention('d2#1', 'CONSULT', '2024-06-19', { mode: 'visit' }), ...one },
    ]);
    expect(event).toMatchObject({ mode: 'visit', score: 4 });
  });

  it("lets a person's word decide, and leaves rejected mentions out", () => {
    const rows = [
      { ...mention('d1#1', 'AID', '2024-10-01'), ...one },
      { ...mention('d2#1', 'AID', '2024-10-01', { status: 'claimed', review: 'edited' as const }), ...one },
      { ...mention('d3#1', 'AID', '2024-10-01', { review: 'rejected' as const }), ...one },
    ];
    expect(toTieEvents(rows)).toMatchObject([{ status: 'claimed', eventIds: ['d2#1', 'd1#1'] }]);
    expect(toTieEvents(rows.slice(2))).toEqual([]);
  });

  it('keeps undated happenings, and does not depend on the order of rows', () => {
    const rows = [
      { ...mention('d1#1', 'AID', null), occurrenceId: 'b' },
      { ...mention('d2#1', 'AID', '2024-01-01'), occurrenceId: 'a' },
      { ...mention('d3#1', 'AID', '2024-01-02'), occurrenceId: 'a' },
    ];
    const events = toTieEvents(rows);
    expect(events.map((event) => [event.occurrenceId, event.day])).toEqual([
      ['a', '2024-01-01'],
      ['b', null],
    ]);
    expect(toTieEvents(rows.toReversed())).toEqual(events);
  });

  it('counts a mention without a publisher as one voice', () => {
    const [event] = toTieEvents([mention('d1#1', 'AID', '2024-01-01', { publisher: null })]);
    expect(event?.publishers).toBe(1);
  });
});
