/** Frames of diplomatic routine, aid and restriction, on sentences of our own. */
import { describe, expect, it } from 'vitest';
import { defaultCoder } from '../../../src/resources/code.js';

const typesOf = (text: string): readonly string[] =>
  defaultCoder()
    .code({ id: 't', date: '2024-05-02', text })
    .map((event) => `${event.type} ${event.source.map(state)}>${event.target.map(state)}`);
const state = (code: string): string => code.slice(0, 3);

describe('frames', () => {
  it.each([
    ['SUPPORT PER>CHL', 'Peru welcomed the resumption of diplomatic ties with Chile.'],
    ['SANCTION PER>CHL', 'Peru abandoned its economic ties with Chile.'],
    ['AID KWT>YEM', 'Kuwait contributed a million riyals to Yemen.'],
    ['AID NOR>MOZ', 'Norway promised aid to Mozambique.'],
    ['COERCE SYR>LBN', 'Syrian soldiers have cordoned off roads in Lebanon.'],
  ])('%s: %s', (expected, text) => {
    expect(typesOf(text)).toContain(expected);
  });

  it('reads a list whose members have adjectives', () => {
    expect(typesOf('Togo, the landlocked Mali, and distant Chad condemned France.')).toEqual([
      'ACCUSE TGO,MLI,TCD>FRA',
    ]);
  });

  it('takes no abandoned house for a tie', () => {
    expect(typesOf('Peru abandoned its old embassy building in Chile.').join()).not.toContain('COERCE');
  });
});
