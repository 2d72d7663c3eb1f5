/** Retellings within one report. Events are written by hand. */
import { describe, expect, it } from 'vitest';
import { mergeEvents } from '../../src/code/merge-events.js';
import type { CodedEvent } from '../../src/ontology/coded-event.js';

function event(
  rule: string,
  sentence: number,
  confidence: number,
  more: Partial<CodedEvent> = {},
): CodedEvent {
  return {
    type: 'ASSAULT',
    source: ['RUS.MIL'],
    target: ['UKR'],
    status: 'occurred',
    day: '2024-03-05',
    precision: 'day',
    trigger: 'struck',
    confidence,
    rule,
    spans: { sentence: [sentence, sentence + 10], trigger: [sentence, sentence + 5], source: [], target: [] },
    ...more,
  };
}

/** Nothing in it tells one act from another. */
const TEXT = ' '.repeat(80);

describe('mergeEvents', () => {
  it('keeps the surer of two tellings in one sentence', () => {
    const kept = mergeEvents([event('strike.v ASSAULT', 0, 0.5), event('attack.n ASSAULT', 0, 0.7)], TEXT);
    expect(kept.map((one) => one.rule)).toEqual(['attack.n ASSAULT']);
  });

  it('takes a noun in a later sentence for the same act, a verb for another', () => {
    const first = event('strike.v ASSAULT', 0, 0.8);
    expect(mergeEvents([first, event('attack.n ASSAULT', 40, 0.7)], TEXT)).toEqual([first]);
    expect(mergeEvents([first, event('strike.v ASSAULT', 40, 0.8)], TEXT)).toHaveLength(2);
  });

  it('keeps fact and plan, and other actors, apart', () => {
    const first = event('strike.v ASSAULT', 0, 0.8);
    expect(mergeEvents([first, event('attack.n ASSAULT', 0, 0.7, { status: 'planned' })], TEXT)).toHaveLength(
      2,
    );
    expect(mergeEvents([first, event('attack.n ASSAULT', 0, 0.7, { target: ['POL'] })], TEXT)).toHaveLength(
      2,
    );
  });

  it('gives nothing for nothing', () => {
    expect(mergeEvents([], '')).toEqual([]);
  });
});
