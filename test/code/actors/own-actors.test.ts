import { describe, expect, it } from 'vitest';
import { ownCodes, parseOwnActors } from '../../../src/code/actors/own-actors.js';
import { found } from './finder-of-tables.js';

describe('ownCodes', () => {
  it.each([
    ['ISR', ['ISR']],
    ['isr', ['ISR']],
    ['ISR.MIL', ['ISR.MIL']],
    ['ISRMIL', ['ISR.MIL']],
    ['PSEHMSGOV', ['PSE.GOV']],
    ['PSEREBHMS', ['PSE.REB']],
    ['IGOEEU', ['IGO']],
    ['TER:ISIS', ['TER:ISIS']],
    ['ELR/GAL', ['ELR', 'GAL']],
    ['---', []],
  ])('%s', (cell, codes) => {
    expect(ownCodes(cell)).toEqual(codes);
  });

  it.each(['', 'is', 'israel', 'ISR MIL', 'I'])('"%s" is no code', (cell) => {
    expect(ownCodes(cell)).toBeUndefined();
  });
});

describe('parseOwnActors', () => {
  it('reads names and codes, in any order of the columns', () => {
    const { actors, errors } = parseOwnActors('code\tname\nRURGOV\tPALACE OF STRELSAU\n');
    expect(actors).toEqual([{ name: 'PALACE OF STRELSAU', codes: ['RUR.GOV'] }]);
    expect(errors).toEqual([]);
  });

  it('names rows that cannot be used and keeps the others', () => {
    const { actors, errors } = parseOwnActors(
      'name\tcode\nRuritania\tRUR\n\tABC\nZenda\tx\nHentzau\tRUR\tmore\n',
    );
    expect(actors).toHaveLength(1);
    expect(errors.map((one) => [one.line, one.code])).toEqual([
      [3, 'no-name'],
      [4, 'bad-code'],
      [5, 'too-many-cells'],
    ]);
  });

  it('says what the first line must hold', () => {
    expect(parseOwnActors('Ruritania\tRUR\n').errors).toMatchObject([{ line: 1, code: 'no-header' }]);
  });
});

describe('own names in a text', () => {
  const own = parseOwnActors(
    'name\tcode\nRURITANIA\tRUR\nRURITANIAN\tRUR\nTOKYO\tXXJ\nHermit Isle\t---\n',
  ).actors;

  it('win over the tables and take agents as states do', () => {
    expect(found('Ruritania and Tokyo met.', '2024-06-19', own)).toEqual(['Ruritania=RUR', 'Tokyo=XXJ']);
    expect(found('Ruritanian troops left.', '2024-06-19', own)).toEqual(['Ruritanian troops=RUR.MIL']);
  });

  it('without an actor are passed over', () => {
    expect(found('Hermit Isle is quiet.', '2024-06-19', own)).toEqual([]);
  });
});
