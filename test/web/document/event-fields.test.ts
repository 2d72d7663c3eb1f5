import { describe, expect, it } from 'vitest';
import { actorsOf, type EventFields, editOf } from '../../../web/src/document/event-fields.js';
import { sentenceAround } from '../../../web/src/document/sentence-around.js';
import { createNames } from '../../../web/src/names.js';

const names = createNames(
  [
    { code: 'PRK', name: 'North Korea', kind: 'state', also: ['dprk'], local: { ko: '북한' } },
    { code: 'RUS', name: 'Russia', kind: 'state', also: [], local: { ko: '러시아' } },
  ],
  'ko',
);
const before: EventFields = {
  type: 'CONSULT',
  mode: 'visit',
  source: ['RUS.GOV'],
  target: ['PRK'],
  mutual: false,
  status: 'occurred',
  by: [],
  day: '2024-06-19',
  precision: 'day',
};

describe('actors that were typed', () => {
  it('are known by name in either language, by code, and with a sector', () => {
    expect(actorsOf('North Korea, 러시아', names)).toEqual({ codes: ['PRK', 'RUS'] });
    expect(actorsOf('rus.mil; DPRK', names)).toEqual({ codes: ['RUS.MIL', 'PRK'] });
    expect(actorsOf('TER:ISIS, XYZ', names)).toEqual({ codes: ['TER:ISIS', 'XYZ'] });
    expect(actorsOf(' , ', names)).toEqual({ codes: [] });
  });

  it('are named where they are none', () => {
    expect(actorsOf('Russia, Atlantis', names)).toEqual({ unknown: 'Atlantis' });
  });
});

describe('what a person changed', () => {
  it('is nothing where nothing was', () => {
    expect(editOf(before, before)).toEqual({});
  });

  it('is the fields that differ', () => {
    expect(editOf(before, { ...before, mode: null, target: ['KOR'] })).toEqual({
      mode: null,
      target: ['KOR'],
    });
    expect(editOf(before, { ...before, status: 'claimed', by: ['PRK'] })).toEqual({
      status: 'claimed',
      by: ['PRK'],
    });
  });

  it('has no precision without a day', () => {
    expect(editOf(before, { ...before, day: null })).toEqual({ day: null, precision: 'none' });
  });

  it('makes all take part as sources where it is mutual', () => {
    const after = { ...before, mutual: true, source: ['RUS.GOV', 'PRK'], target: [] };
    expect(editOf(before, after)).toEqual({ source: ['RUS.GOV', 'PRK'], mutual: true });
  });
});

describe('the sentence around marked words', () => {
  const text = 'Kim met Putin. They signed “a pact.” Nobody was surprised.\n\nThe end';

  it('begins after the end of the one before, and ends with its mark', () => {
    const at = (words: string) => text.indexOf(words);
    const cut = (words: string) => text.slice(...sentenceAround(text, [at(words), at(words) + words.length]));
    expect(cut('met')).toBe('Kim met Putin.');
    expect(cut('signed')).toBe('They signed “a pact.”');
    expect(cut('surprised')).toBe('Nobody was surprised.');
    expect(cut('end')).toBe('The end');
  });
});
