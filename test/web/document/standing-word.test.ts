import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/ontology/logged-event.js';
import { standingWord } from '../../../web/src/document/standing-word.js';

const word = (
  sequence: number,
  action: Correction['action'],
  undoes: number | null = null,
  eventId = 'd#0',
) => ({ sequence, action, undoes, eventId }) as Correction;

describe('the word that stands', () => {
  it('is none before anybody spoke', () => {
    expect(standingWord([], 'd#0')).toBeUndefined();
  });

  it('is the latest that was not taken back', () => {
    const history = [word(1, 'accept'), word(2, 'reject'), word(3, 'undo', 2)];
    expect(standingWord(history, 'd#0')?.sequence).toBe(1);
    expect(standingWord([...history, word(4, 'undo', 1)], 'd#0')).toBeUndefined();
  });

  it('is that of the event alone', () => {
    expect(standingWord([word(1, 'reject', null, 'd#1')], 'd#0')).toBeUndefined();
  });
});
