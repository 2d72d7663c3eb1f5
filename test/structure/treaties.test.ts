import { describe, expect, it } from 'vitest';
import { parseStateCodes } from '../../src/ontology/state-codes.js';
import { bondsBetween, inForceOn, parseTreaties } from '../../src/structure/treaties.js';
import { packageTable } from './make-logged.js';

const treaties = parseTreaties(packageTable('treaties'));
const HEAD = 'id\tname\tform\tparties\tsigned\tin_force\tended\tobligations\tnuclear\tsource\tnote\n';
const row = (cells: Readonly<Record<string, string>>) =>
  HEAD +
  HEAD.trim()
    .split('\t')
    .map(
      (column) =>
        ({
          id: 'x',
          name: 'X',
          form: 'treaty',
          parties: 'FRA; DEU',
          signed: '1963-01-22',
          source: 'S',
          ...cells,
        })[column] ?? '',
    )
    .join('\t');

describe('the table of treaties', () => {
  it('holds at least 60, each with a source and parties that are states', () => {
    const codes = parseStateCodes(packageTable('state-codes'));
    const states = new Set(codes.spans.map(({ code }) => code));
    expect(treaties.length).toBeGreaterThanOrEqual(60);
    for (const { id, parties, source } of treaties) {
      expect(source, id).not.toBe('');
      for (const { state } of parties) expect(states.has(state), `${id}: ${state}`).toBe(true);
    }
  });

  it('knows when Finland and the United States became allies', () => {
    // NATO: Finland acceded on 4 April 2023.
    const bond = bondsBetween(treaties, 'FIN', 'USA').find(({ treaty }) => treaty.id === 'nato-1949');
    expect(bond).toMatchObject({ signed: '2023-04-04', inForce: '2023-04-04', ended: null });
    expect(bond && inForceOn(bond, '2023-04-03')).toBe(false);
    expect(bond && inForceOn(bond, '2023-04-04')).toBe(true);
  });

  it('gives a state that came back two bonds, and none to states that missed each other', () => {
    // Uzbekistan was in the Collective Security Treaty to 1999 and from 2006 to 2012; Georgia to 1999.
    const csto = (a: string, b: string) =>
      bondsBetween(treaties, a, b).filter(({ treaty }) => treaty.id === 'csto-1992');
    expect(csto('UZB', 'RUS').map(({ inForce, ended }) => [inForce, ended])).toEqual([
      ['1994-04-20', '1999-04-02'],
      ['2006-08-16', '2012-12-19'],
    ]);
    expect(csto('UZB', 'GEO').map(({ ended }) => ended)).toEqual(['1999-04-02']);
    expect(bondsBetween(treaties, 'FRA', 'FRA')).toEqual([]);
  });

  it.each([
    ['a form it does not know', { form: 'pact' }, /treaties.tsv:2: form "pact"/],
    ['a day that is none', { signed: '1963-02-30' }, /treaties.tsv:2: signed "1963-02-30"/],
    ['one party', { parties: 'FRA' }, /needs two parties/],
    ['a party it cannot read', { parties: 'FRA; Germany' }, /party "Germany"/],
    ['an obligation it does not know', { obligations: 'entente' }, /"entente" is none of/],
    ['force before signature', { in_force: '1962-01-01' }, /in force before it was signed/],
    ['an end before its beginning', { in_force: '1963-07-02', ended: '1963-07-01' }, /ended before/],
    ['no source', { source: '' }, /source is empty/],
  ])('refuses %s, with the line', (_what, cells, message) => {
    expect(() => parseTreaties(row(cells))).toThrow(message);
  });
});
