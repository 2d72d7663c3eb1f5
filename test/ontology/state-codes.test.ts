/** The dated crosswalk. Codes and days by the lists that the table's head names. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CODE_SYSTEMS, type CodeSystem, parseStateCodes } from '../../src/ontology/state-codes.js';

const codes = parseStateCodes(readFileSync(new URL('../../tables/state-codes.tsv', import.meta.url), 'utf8'));

function code(system: CodeSystem, typed: string, day?: string): string {
  const conversion = codes.convert(system, typed, day);
  return conversion.found === 'state' ? conversion.code : conversion.found;
}

describe('convert', () => {
  it.each<[CodeSystem, string, string, string]>([
    ['fips', 'UP', '2024-01-01', 'UKR'],
    ['fips', 'KS', '2024-01-01', 'KOR'],
    ['fips', 'KN', '2024-01-01', 'PRK'],
    ['fips', 'RS', '2024-01-01', 'RUS'],
    ['fips', 'CH', '2024-01-01', 'CHN'],
    ['fips', 'SZ', '2024-01-01', 'CHE'],
    ['iso2', 'CH', '2024-01-01', 'CHE'],
    ['cameo', 'ROM', '2024-01-01', 'ROU'],
    ['cow', '2', '2024-01-01', 'USA'],
    ['cow', '002', '2024-01-01', 'USA'],
    ['cow_abb', 'GFR', '1985-06-01', 'DEU'],
    ['gw', '678', '2015-01-01', 'YEM'],
    ['name', "cote d'ivoire", '2018-06-01', 'CIV'],
    ['name', 'the former Yugoslav Republic of Macedonia', '2018-06-01', 'MKD'],
  ])('%s %s on %s is %s', (system, typed, day, expected) => {
    expect(code(system, typed, day)).toBe(expected);
  });

  it.each<[string, CodeSystem, string, string, string]>([
    ['the Soviet Union on its last day', 'cow', '365', '1991-12-25', 'SUN'],
    ['Russia on its first', 'cow', '365', '1991-12-26', 'RUS'],
    ['RUS in event data of 1985', 'cameo', 'RUS', '1985-01-01', 'SUN'],
    ['Yugoslavia', 'gw', '345', '1991-01-01', 'YUG'],
    ['its rump', 'gw', '345', '1999-03-24', 'SCG'],
    ['Serbia in COW', 'cow', '345', '2010-01-01', 'SRB'],
    ['Serbia in Gleditsch and Ward', 'gw', '340', '2010-01-01', 'SRB'],
    ['Czechoslovakia', 'cow', '315', '1992-12-31', 'CSK'],
    ['East Germany', 'gw', '265', '1990-10-02', 'DDR'],
    ['the Federal Republic', 'gw', '260', '1990-10-02', 'DEU'],
    ['South Sudan', 'gw', '626', '2011-07-09', 'SSD'],
    ['Kosovo', 'fips', 'KV', '2008-02-17', 'XKX'],
    ['CS of Czechoslovakia', 'iso2', 'CS', '1990-01-01', 'CSK'],
    ['CS of Serbia and Montenegro', 'iso2', 'CS', '2005-01-01', 'SCG'],
  ])('%s', (_name, system, typed, day, expected) => {
    expect(code(system, typed, day)).toBe(expected);
  });

  it('says when no state bore the code on that day, and which one is nearest', () => {
    expect(codes.convert('gw', '626', '2011-07-08')).toEqual({ found: 'not-then', code: 'SSD' });
    expect(codes.convert('gw', '265', '1990-10-03')).toEqual({ found: 'not-then', code: 'DDR' });
    expect(codes.convert('fips', 'KV', '2008-02-16')).toEqual({ found: 'not-then', code: 'XKX' });
  });

  it('knows no code that is none', () => {
    expect(codes.convert('cameo', 'QQQ', '2020-01-01')).toEqual({ found: 'unknown' });
    expect(codes.convert('name', '', '2020-01-01')).toEqual({ found: 'unknown' });
  });

  it('without a day, takes who bears it now or bore it last', () => {
    expect(code('cow', '365')).toBe('RUS');
    expect(code('iso2', 'CS')).toBe('SCG');
  });
});

describe('the table', () => {
  it('gives no code of a system to two states on one day', () => {
    for (const system of CODE_SYSTEMS.filter((known) => known !== 'name')) {
      const clashes = codes.spans.flatMap((span) =>
        span.codes[system].flatMap((own) =>
          codes
            .spansOf(system, own)
            .filter((other) => other !== span && overlap(span, other))
            .map((other) => `${system} ${own}: ${span.code} and ${other.code}`),
        ),
      );
      expect(clashes).toEqual([]);
    }
  });

  it('refuses a row that it cannot read, with its line', () => {
    const head = 'code\tiso3\tiso2\tcameo\tfips\tcow\tcow_abb\tgw\tfrom\tto\tname\talso\n';
    expect(() => parseStateCodes(`${head}SUN\t\t\t\t\t\t\t\t1922-13-01\t\tSoviet Union\t\n`)).toThrow(
      'state-codes.tsv:2: "1922-13-01" is no day',
    );
    expect(() => parseStateCodes(`${head}SUN\t\t\t\t\t\t\t\t\t\t\t\n`)).toThrow('needs a code and a name');
  });
});

function overlap(a: { from: string | null; to: string | null }, b: typeof a): boolean {
  return (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');
}
