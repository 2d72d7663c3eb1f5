import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { posture } from '../../src/structure/posture.js';
import { axesOf, parseAxes } from '../../src/structure/posture-axes.js';
import { distanceOf, leanOf, PRIOR_HALF_BAND } from '../../src/structure/posture-points.js';
import { parseIdealPoints, votePath } from '../../src/structure/posture-votes.js';
import { parseTreaties } from '../../src/structure/treaties.js';
import { steady } from '../ties/make.js';
import { logged, packageTable } from './make-logged.js';

const rules = parseAxes(packageTable('axes'));
const coverage = steady('2024-01-01', '2024-12-31');
const OWN = fileURLToPath(new URL('../../../shared/data/states/', import.meta.url));

/** The worked example of docs/structure-posture.md: all on the last day, alone in their month on their axis and tie. */
const EXAMPLE = [
  logged('drill', 'KOR=USA', 'COOPERATE', '2024-12-31', 'Both fleets held a naval exercise.'),
  logged('radar', 'CHN>KOR', 'ACCUSE', '2024-12-31', 'Beijing criticised the new missile radar.'),
  logged('duty', 'USA>KOR', 'SANCTION', '2024-12-31', 'Washington raised tariffs on Korean steel.'),
  logged('talks', 'CHN=KOR', 'AGREE', '2024-12-31', 'Both agreed on a free trade agreement.'),
];
const look = (events = EXAMPLE, options = {}) =>
  posture('KOR', ['USA', 'CHN'], events, coverage, rules, options);
const last = (events = EXAMPLE, options = {}) => look(events, options).points.at(-1);

describe('posture', () => {
  it('gives the numbers of the worked example, reckoned by hand', () => {
    // m = 0.8 · |s|/5, w = √m on the day itself, index = 10 · ±w / (6 + w):
    // drill +9.5: 1.704552; criticism −3: −1.035169; duties −6: −1.403760; accord +2.5: 0.953577.
    const point = last();
    expect(point?.security.first?.value).toBeCloseTo(1.704552, 5);
    expect(point?.security.second?.value).toBeCloseTo(-1.035169, 5);
    expect(point?.economic.first?.value).toBeCloseTo(-1.40376, 5);
    expect(point?.economic.second?.value).toBeCloseTo(0.953577, 5);
    expect(point?.security.lean?.value).toBeCloseTo(1.369861, 5);
    expect(point?.economic.lean?.value).toBeCloseTo(-1.178668, 5);
    expect(point?.distance?.value).toBeCloseTo(2.548529, 5);
    expect(point).toMatchObject({ stance: 'ambiguous', pole: null });
    expect(look().words).toMatch(
      /^KOR between USA and CHN, 2024: strategic ambiguity, the two axes lean to opposite poles, though not surely\./,
    );
  });

  it('calls a state aligned whose axes lean to one pole', () => {
    const trade = logged('buy', 'KOR=USA', 'COOPERATE', '2024-12-31', 'They signed a trade deal.');
    expect(last([EXAMPLE[0], EXAMPLE[1], trade].flatMap((event) => event ?? []))).toMatchObject({
      stance: 'aligned',
      pole: 'USA',
    });
  });

  it('calls it hedging where good ties to both hold each other in balance', () => {
    const both = ['USA', 'CHN'].flatMap((pole) => [
      logged(`${pole}1`, `KOR=${pole}`, 'COOPERATE', '2024-12-31', 'They held a naval exercise.'),
      logged(`${pole}2`, `KOR=${pole}`, 'COOPERATE', '2024-12-31', 'They opened their markets to trade.'),
    ]);
    expect(last(both)?.stance).toBe('hedging');
    expect(last(both)?.security.side).toBe('between');
  });

  it('calls it distant where neither tie is any good', () => {
    const neither = ['USA', 'CHN'].flatMap((pole) => [
      logged(`${pole}1`, `${pole}>KOR`, 'ACCUSE', '2024-12-31', 'It criticised the missile.'),
      logged(`${pole}2`, `${pole}>KOR`, 'ACCUSE', '2024-12-31', 'It criticised the tariffs.'),
    ]);
    expect(last(neither)?.stance).toBe('distant');
  });

  it('takes the prior, 0 with a wide band, for a pole of which nothing is told', () => {
    const point = last(EXAMPLE.slice(0, 1));
    expect(point?.security).toMatchObject({ silent: 'CHN', second: null });
    expect(point?.security.lean?.value).toBeCloseTo(1.704552 / 2, 5);
    const half = PRIOR_HALF_BAND / 2;
    expect((point?.security.lean?.low ?? 0) < (point?.security.lean?.value ?? 0) - half).toBe(true);
    expect(point).toMatchObject({ stance: 'one axis', distance: null });
    expect(point?.economic.lean).toBeNull();
  });

  it('says what is known of neither, and of nothing read', () => {
    const visit = logged('visit', 'KOR>CHN', 'CONSULT', '2024-12-31', 'The president went to Beijing.');
    expect(last([visit])?.stance).toBe('unknown');
    expect(look([visit])).toMatchObject({ offAxes: 1 });
    expect(look([visit]).words).toContain('too little is known of either axis');
    expect(posture('KOR', ['USA', 'CHN'], [], new Map(), rules).words).toBe(
      'KOR between USA and CHN: nothing was read, so nothing can be said.',
    );
  });

  it('counts facts alone, shows their sentences, and says what it left out', () => {
    const wish = logged('wish', 'KOR>CHN', 'SANCTION', '2024-12-31', 'Seoul should cut trade.', {
      status: 'proposed',
    });
    const view = look([...EXAMPLE, wish]);
    expect(view.points).toEqual(look().points);
    expect(view.removed.notFact).toEqual({ proposed: 1 });
    const economic = view.evidence.find(({ axis, pole }) => axis === 'economic' && pole === 'CHN');
    expect(economic?.receipts.map(({ sentence }) => sentence)).toEqual([
      'Both agreed on a free trade agreement.',
    ]);
  });

  it('tells treaties of defence beside the acts', () => {
    const view = look(EXAMPLE, { treaties: parseTreaties(packageTable('treaties')) });
    expect(view.words).toContain('A treaty of defence binds it to USA.');
    expect(view.points).toEqual(look().points);
  });

  it('refuses poles that are not two others', () => {
    expect(() => posture('KOR', ['KOR', 'CHN'], [], coverage, rules)).toThrow(RangeError);
    expect(() => posture('KOR', ['CHN', 'CHN'], [], coverage, rules)).toThrow(RangeError);
  });

  it('adds half-bands that face each other', () => {
    const first = { value: 4, low: 1, high: 5 };
    const second = { value: 0, low: -3, high: 4 };
    // low: 2 − √(3² + 4²)/2; high: 2 + √(1² + 3²)/2.
    expect(leanOf(first, second)).toEqual({ value: 2, low: -0.5, high: 2 + Math.sqrt(10) / 2 });
    expect(distanceOf(second, first)).toEqual({ value: 4, low: 0, high: 4 + Math.sqrt(10) });
  });
});

describe('the axes', () => {
  const on = (sentence: string, more = {}) =>
    axesOf(logged('x', 'KOR=USA', 'AGREE', '2024-06-01', sentence, more), rules);

  it('are told by contexts, types, amounts and words', () => {
    expect(on('They agreed.', { contexts: ['military'] })).toEqual(['security']);
    expect(on('They agreed.', { contexts: ['economic'] })).toEqual(['economic']);
    expect(on('It moved.', { type: 'MOBILIZE' })).toEqual(['security']);
    expect(on('They lowered tariffs.')).toEqual(['economic']);
    expect(on('They sold missiles for a loan.')).toEqual(['security', 'economic']);
  });

  it('are neither for a visit of which no more is told, and not for words that only sound so', () => {
    expect(on('The two presidents met.')).toEqual([]);
    expect(on('They spoke of economic security.')).not.toContain('security');
    expect(on('He was received with military honours.')).toEqual([]);
  });

  it('refuse a table that does not fit', () => {
    const head = 'axis\tcontexts\tacts\tamounts\twords\tunless\n';
    expect(() => parseAxes(`${head}culture\t`)).toThrow(/axes.tsv:2: "culture"/);
    expect(() => parseAxes(`${head}security\tmilitary`)).toThrow(/no row for economic/);
  });
});

describe('ideal points', () => {
  const HEAD = 'Row,ccode,session,NVotes,IdealPoint,QO%,Q5%,Q10%,Q50%,Q90%,Q95%,Q100%,iso3c,Countryname\n';
  const line = (session: number, point: string, state: string) =>
    `1,2,${session},42,${point},0,${Number(point) - 0.1},0,0,0,${Number(point) + 0.1},0,${state},X\n`;

  it('put a state on the line between the poles', () => {
    const { points, errors } = parseIdealPoints(
      HEAD +
        line(74, '3.0', 'USA') +
        line(74, '-1.0', 'CHN') +
        line(74, '0.5', 'KOR') +
        line(73, '0.5', 'KOR'),
    );
    expect(errors).toEqual([]);
    // 2 (0.5 + 1) / (3 + 1) − 1 = −0.25; ±0.1 is ±0.05 on the line. Session 74 opened in 2019; of 2018 the poles are absent.
    const [point, ...more] = votePath('KOR', ['USA', 'CHN'], points);
    expect(more).toEqual([]);
    expect(point?.year).toBe(2019);
    expect(point?.position.value).toBeCloseTo(-0.25, 12);
    expect(point?.position.low).toBeCloseTo(-0.3, 12);
    expect(point?.position.high).toBeCloseTo(-0.2, 12);
  });

  it('leave out years in which the poles stand together', () => {
    const { points } = parseIdealPoints(
      HEAD + line(74, '1.0', 'USA') + line(74, '1.05', 'CHN') + line(74, '0', 'KOR'),
    );
    expect(votePath('KOR', ['USA', 'CHN'], points)).toEqual([]);
  });

  it('give rows that cannot be used as values with their line', () => {
    const { points, errors } = parseIdealPoints(
      `${HEAD}${line(74, '1.0', 'NA')}1,2,x,4,1,0,0,0,0,0,0,0,USA,X\n`,
    );
    expect(points).toEqual([]);
    expect(errors).toMatchObject([
      { line: 2, code: 'no-state' },
      { line: 3, code: 'bad-number' },
    ]);
    expect(parseIdealPoints('a,b\n').errors).toMatchObject([{ line: 1, code: 'bad-header' }]);
  });

  it.skipIf(!existsSync(`${OWN}unga_idealpoints_all_apr2020.csv`))('read the whole file', () => {
    const { points, errors } = parseIdealPoints(
      readFileSync(`${OWN}unga_idealpoints_all_apr2020.csv`, 'utf8'),
    );
    expect([points.length, errors.length]).toEqual([10_469, 0]);
    const path = votePath('KOR', ['USA', 'CHN'], points);
    // South Korea votes since it joined the United Nations in 1991.
    expect([path[0]?.year, path.at(-1)?.year]).toEqual([1991, 2019]);
  });
});
