import { describe, expect, it } from 'vitest';
import { sharesOf } from '../../src/structure/dependence-shares.js';
import { onealRussett, parseGdp, parseTrade } from '../../src/structure/dependence-trade.js';

const TRADE = `year,importer,exporter,value
2019,KOR,CHN,1
2020,KOR,CHN,100
2020,CHN,KOR,120
2020,KOR,USA,80
2020,USA,KOR,
`;

describe('loaded trade', () => {
  it('adds imports and exports of a pair, year by year', () => {
    const years = parseTrade('trade.csv', TRADE);
    expect(years.map(({ year }) => year)).toEqual([2019, 2020]);
    const shares = sharesOf(years[1]?.flows ?? new Map(), 'KOR');
    expect(shares.total).toBe(300);
    expect(shares.partners.map(({ partner, share }) => [partner, share])).toEqual([
      ['CHN', 220 / 300],
      ['USA', 80 / 300],
    ]);
  });

  it('gives trade over product, and the weak link', () => {
    const [, year] = parseTrade('trade.csv', TRADE);
    const gdp = parseGdp('gdp.csv', 'year,state,gdp\n2020,KOR,1600\n2020,CHN,14700\n');
    if (year === undefined) throw new Error('no 2020');
    expect(onealRussett(year, gdp, 'KOR', 'CHN')).toEqual({
      a: 'KOR',
      b: 'CHN',
      ofA: 220 / 1600,
      ofB: 220 / 14700,
      lower: 220 / 14700,
    });
    expect(onealRussett(year, gdp, 'KOR', 'USA')).toMatchObject({ ofA: 0.05, ofB: null, lower: null });
  });

  it.each([
    ['year,importer,value\n', ':1: the header lacks exporter'],
    ['year,importer,exporter,value\n2020,KOR,CHN,many', ':2: value "many" is no number'],
    ['year,importer,exporter,value\n2020,KOR,KOR,1', ':2: a flow needs two different states'],
    ['year,importer,exporter,value\n2020,KOR,CHN,-1', ':2: value -1 is below 0'],
    ['year,importer,exporter,value\n,KOR,CHN,1', ':2: year "" is no number'],
  ])('names the line of %j', (text, message) => {
    expect(() => parseTrade('t.csv', text)).toThrow(message);
  });
});
