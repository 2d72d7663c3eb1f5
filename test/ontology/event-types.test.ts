import { describe, expect, it } from 'vitest';
import {
  EVENT_TYPES,
  isEventType,
  modesOf,
  PLOVER,
  quadOf,
  scoreOf,
} from '../../src/ontology/event-types.js';

describe('PLOVER', () => {
  // The manual of 2022-23 has sixteen types and these scores.
  it('has the sixteen types with their scores', () => {
    expect(EVENT_TYPES).toHaveLength(16);
    expect(scoreOf('CONSULT')).toBe(2.5);
    expect(scoreOf('CONSULT', 'visit')).toBe(4);
    expect(scoreOf('ASSAULT', 'unconventional')).toBe(-10);
    expect(isEventType('MAKE_STATEMENT')).toBe(false);
    expect(isEventType('toString')).toBe(false);
  });

  it('scores cooperation above zero and conflict at or below, mode by mode', () => {
    for (const type of EVENT_TYPES) {
      const scores = [PLOVER[type].score, ...Object.values(PLOVER[type].modes)] as number[];
      for (const score of scores) {
        expect(Math.abs(score)).toBeLessThanOrEqual(10);
        if (quadOf(type) <= 2) expect(score).toBeGreaterThan(0);
        else expect(score).toBeLessThanOrEqual(0.5);
      }
    }
    expect(modesOf('PROTEST')).toContain('vandalize');
  });
});
