/** What a report says over two sentences: pairs taken up again, attacks claimed later; sentences of our own. */
import { describe, expect, it } from 'vitest';
import { briefs } from './coded-briefly.js';

const QUARREL = 'Ethiopia accused Eritrea of massing troops.';

describe('a pair taken up again', () => {
  it.each([
    ['The neighbours held talks in Nairobi.', 'CONSULT ETH+ERI'],
    ['The bitter rivals signed a truce.', 'RETREAT/ceasefire ERI+ETH'],
    ['The two agreed to talk.', 'AGREE ERI+ETH'],
  ])('%s', (text, expected) => {
    const [kind = '', who = ''] = expected.split(' ');
    const last = briefs(`${QUARREL} ${text}`).at(-1) ?? '';
    expect(last.startsWith(kind)).toBe(true);
    expect(last).toContain(who.split('+').sort().join('+'));
  });

  it("is nobody where the neighbours are one state's", () => {
    expect(briefs("Sudan's neighbours held talks.")).toEqual([]);
  });
});

describe('an attack claimed', () => {
  it('met those of the sentence before', () => {
    expect(
      briefs('A car bomb killed 12 soldiers in Mogadishu, Somalia. Al-Shabaab claimed responsibility.'),
    ).toEqual(['ASSAULT SOM>SOM claimed by SOM']);
  });

  it('met those that the claim names', () => {
    expect(
      briefs('The Islamic State claims responsibility for a bombing that killed nine people in Kabul.'),
    ).toEqual(['ASSAULT TER:ISIL>AFG claimed by TER:ISIL']);
  });

  it('is not coded where nobody is told to have been hit', () => {
    expect(briefs('Al-Shabaab claimed responsibility.')).toEqual([]);
  });
});

describe('a counterpart', () => {
  it('is never of its owner', () => {
    const text = 'Italian Foreign Minister Antonio Tajani phoned his counterpart in Athens.';
    expect(briefs(text).join()).not.toContain('ITA>ITA');
  });
});

describe('a wish that an act not be done', () => {
  it.each(['Japan must not sanction China.', "Poland ought never to recognise Russia's annexation."])(
    'tells no act: %s',
    (text) => {
      expect(briefs(text, 'opinion')).toEqual([]);
    },
  );

  it('leaves wishes and denials as they are', () => {
    expect(briefs('Japan must sanction China.', 'opinion')[0]).toContain('proposed');
    expect(briefs('Germany did not sanction China.')[0]).toContain('denied');
  });
});
