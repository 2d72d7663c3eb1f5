import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseStateCodes } from '../../src/ontology/state-codes.js';
import { parseTreatyFile } from '../../src/structure/treaties-files.js';
import { packageTable } from './make-logged.js';

const codes = parseStateCodes(packageTable('state-codes'));
const OWN = fileURLToPath(new URL('../../../shared/data/states/', import.meta.url));
const COW_HEAD =
  'version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,dyad_end_month,dyad_end_year,left_censor,right_censor,defense,neutrality,nonaggression,entente,asymmetric,version\n';

describe('a file of ATOP by dyad-year', () => {
  const head = 'ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n';

  it('joins years with equal obligations, both orders of a pair, and says where the data end', () => {
    const { form, treaties, errors, rows } = parseTreatyFile(
      `${head}731,365,1995,1,0,0,1,0\n365,731,1995,1,0,0,1,0\n731,365,1996,1,0,0,1,0\n731,365,2017,0,0,0,1,1\n731,365,2018,0,0,0,1,1\n731,732,2018,0,0,0,0,0\n`,
      codes,
    );
    expect([form, rows, errors]).toEqual(['atop-dyad-year', 6, []]);
    expect(treaties.map(({ inForce, ended, obligations }) => [inForce, ended, obligations])).toEqual([
      ['1995-01-01', '1996-12-31', ['defence', 'non-aggression']],
      ['2017-01-01', null, ['non-aggression', 'consultation']],
    ]);
    expect(treaties[1]).toMatchObject({ knownTo: '2018-12-31', form: 'unstated', source: 'ATOP' });
    expect(treaties[1]?.note).toBe('in force when the data end on 2018-12-31; later is not known');
  });

  it("reads ATOP's own names of columns", () => {
    const { treaties } = parseTreatyFile(
      'mem1,mem2,year,defense,offense,neutral,nonagg,consul\n2,20,2018,1,0,0,0,1\n',
      codes,
    );
    expect(treaties.map(({ parties }) => parties.map(({ state }) => state))).toEqual([['CAN', 'USA']]);
  });

  it('gives rows that it cannot use as values with their line', () => {
    const { treaties, errors } = parseTreatyFile(
      `${head}2,9999,2018,1,0,0,0,0\n2,20,MMXVIII,1,0,0,0,0\n`,
      codes,
    );
    expect(treaties).toEqual([]);
    expect(errors).toEqual([
      { line: 2, code: 'unknown-state', reason: 'the tables know no state of country number "9999"' },
      { line: 3, code: 'bad-year', reason: 'year "MMXVIII" is no year' },
    ]);
  });
});

describe('a file of Correlates of War by dyad', () => {
  it('reads days, names with commas, and treaties that were in force at the end', () => {
    const { form, treaties, errors } = parseTreatyFile(
      `${COW_HEAD}1,365,"Russia",731,"Korea, North",6,7,1961,7,9,1995,0,0,1,0,1,0,0,4.1\n2,365,"Russia",731,"Korea, North",9,2,2000,,,,0,1,0,0,0,1,0,4.1\n3,365,"Russia",731,"Korea, North",31,2,2000,,,,0,1,0,0,0,1,0,4.1\n`,
      codes,
    );
    expect(form).toBe('cow-dyad');
    // What the Soviet Union was bound to, Russia is.
    expect(treaties.map(({ parties }) => parties.map(({ state }) => state).join(' '))).toEqual([
      'PRK RUS',
      'PRK RUS',
    ]);
    expect(treaties.map(({ inForce, ended, obligations }) => [inForce, ended, obligations])).toEqual([
      ['1961-07-06', '1995-09-07', ['defence', 'non-aggression']],
      ['2000-02-09', null, ['consultation']],
    ]);
    expect(errors.map(({ line, code }) => [line, code])).toEqual([[4, 'bad-day']]);
  });
});

describe('any other file', () => {
  it('is one error on its first line', () => {
    const { form, errors } = parseTreatyFile('a,b,sign\n', codes);
    expect(form).toBe('unknown');
    expect(errors).toMatchObject([{ line: 1, code: 'bad-header' }]);
  });
});

describe('the whole files, where they are at hand', () => {
  it.skipIf(!existsSync(`${OWN}ps_atop_alliance.csv.gz`))(
    'reads ATOP',
    () => {
      const text = gunzipSync(readFileSync(`${OWN}ps_atop_alliance.csv.gz`)).toString('utf8');
      const { treaties, rows } = parseTreatyFile(text, codes);
      expect(rows).toBe(273_296);
      const bound = treaties.filter(({ parties }) => parties.map(({ state }) => state).join() === 'KOR,USA');
      // ATOP has them bound to defend each other in every year from 1953 to its end.
      expect(bound.find(({ ended }) => ended === null)).toMatchObject({ inForce: '1953-01-01' });
    },
    60_000,
  );

  it.skipIf(!existsSync(`${OWN}cow_alliance_v4.1_by_dyad.csv`))('reads Correlates of War', () => {
    const { treaties, rows } = parseTreatyFile(
      readFileSync(`${OWN}cow_alliance_v4.1_by_dyad.csv`, 'utf8'),
      codes,
    );
    expect(rows).toBe(3222);
    expect(treaties.length).toBeGreaterThan(2500);
  });
});
