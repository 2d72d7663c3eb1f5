import { describe, expect, it } from 'vitest';
import { envoysMap, formatEnvoysMarkdown, planEnvoys } from '../../src/envoys/index.js';
import { ENVOY, HEAD, planOf } from './plan.js';

const THREE = `capitals:
  - { city: Tokyo, worth: 5 }
  - { city: Beijing, worth: 4 }
  - { city: Moscow, worth: 9, days: 2 }
`;
const WEEK = HEAD.replace('2026-04-17', '2026-04-10');

describe('who goes where', () => {
  it('visits by the day: out on Monday, two days in Moscow, then a capital a day, home on Friday', () => {
    const { best } = planEnvoys(
      planOf(
        `${WEEK}${ENVOY}${THREE}rules:\n  - { order: [Moscow, Beijing] }\n  - { order: [Beijing, Tokyo] }\n`,
      ),
    );
    expect(best).toMatchObject({ worth: 18, bound: 18, proven: true });
    expect(best?.trips[0]?.visits).toEqual([
      { city: 'Moscow', from: '2026-04-07', until: '2026-04-08', worth: 9 },
      { city: 'Beijing', from: '2026-04-09', until: '2026-04-09', worth: 4 },
      { city: 'Tokyo', from: '2026-04-10', until: '2026-04-10', worth: 5 },
    ]);
    expect(best?.trips[0]?.legs.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'Seoul Moscow',
      'Moscow Beijing',
      'Beijing Tokyo',
      'Tokyo Seoul',
    ]);
  });

  it('prices a rule at what it costs: without it Moscow could be had', () => {
    const report = planEnvoys(
      planOf(`${WEEK}${ENVOY}${THREE}rules:\n  - { not_both: [Moscow, Tokyo] }\n  - { must: Tokyo }\n`),
    );
    expect(report.best?.worth).toBe(9);
    // By hand: Tokyo and Beijing are 9; without the first rule all three are 18, without the second Beijing and Moscow 13.
    expect(report.prices.slice(0, 2)).toMatchObject([
      { words: 'not both Moscow and Tokyo', gain: [9, 9], adds: ['Moscow'] },
      { words: 'Tokyo must be visited', gain: [4, 4], adds: ['Moscow'], drops: ['Tokyo'] },
    ]);
    expect(report.words).toContain('The dearest rule is "not both Moscow and Tokyo"');
  });

  it('names the rules that clash, and only those', () => {
    const report = planEnvoys(
      planOf(
        `${WEEK}${ENVOY}${THREE}rules:\n  - { must: Moscow }\n  - { not_both: [Moscow, Tokyo] }\n  - { must: Tokyo }\n  - { order: [Tokyo, Beijing] }\n`,
      ),
    );
    expect(report.best).toBeNull();
    expect(report.clash).toEqual([
      'Moscow must be visited',
      'not both Moscow and Tokyo',
      'Tokyo must be visited',
    ]);
  });

  it('names the days among the rules that clash only where more of them would help', () => {
    const clash = (text: string) => planEnvoys(planOf(`${HEAD}${text}`)).clash;
    const must = 'capitals:\n  - { city: Tokyo, worth: 5 }\nrules:\n  - { must: Tokyo }\n';
    expect(clash(`budget: { total: 1, per_flight: 100 }\n${ENVOY}${must}`)).toHaveLength(2);
    expect(clash(`budget: { total: 1, per_flight: 100 }\n${ENVOY}${must}`).join()).not.toContain('home by');
    const long =
      'capitals:\n  - { city: Tokyo, worth: 5, days: 4 }\n  - { city: Beijing, worth: 4, days: 3 }\n' +
      'rules:\n  - { must: Tokyo }\n  - { must: Beijing }\n';
    expect(planEnvoys(planOf(`${WEEK}${ENVOY}${long}`)).clash).toEqual([
      'Tokyo must be visited',
      'Beijing must be visited',
      'all home by 2026-04-10',
    ]);
  });

  it('has a visit wait for the one it needs, though another envoy makes it', () => {
    const plan = planOf(
      `${HEAD}envoys: [{ name: A }, { name: B }]\n${THREE}rules:\n  - { before: [Moscow, Tokyo] }\n  - { different_envoys: [Moscow, Tokyo] }\n`,
    );
    const { best } = planEnvoys(plan);
    const visits = best?.trips.flatMap((trip) => trip.visits) ?? [];
    const of = (city: string) => visits.find((visit) => visit.city === city);
    expect(best?.worth).toBe(18);
    expect((of('Tokyo')?.from ?? '') > (of('Moscow')?.until ?? 'z')).toBe(true);
  });

  it('keeps weekends free unless told otherwise, and sends nobody below the standing that is asked', () => {
    const text = `${HEAD}standings: [envoy, minister]\n${ENVOY}capitals:\n  - { city: Tokyo, worth: 5, windows: [[2026-04-11, 2026-04-13]] }\n  - { city: Beijing, worth: 4, standing: minister }\n`;
    const report = planEnvoys(planOf(text));
    expect(report.best?.trips[0]?.visits[0]?.from).toBe('2026-04-13');
    expect(report.outOfReach).toEqual([{ city: 'Beijing', why: 'nobody has the standing of minister' }]);
    expect(planEnvoys(planOf(`weekends: true\n${text}`)).best?.trips[0]?.visits[0]?.from).toBe('2026-04-11');
  });

  it('keeps a share of the worth where no language is shared', () => {
    const text = `${HEAD}without_language: 0.5\nenvoys: [{ name: A, languages: [English] }]\ncapitals:\n  - { city: Tokyo, worth: 5, languages: [Japanese] }\n  - { city: London, worth: 4, languages: [English] }\n`;
    expect(planEnvoys(planOf(text)).best?.worth).toBe(6.5);
  });

  it('spends no more than there is', () => {
    // Each flight costs 100: out and home for one capital is 200, a second capital one flight more.
    const text = (total: number) =>
      `${HEAD}budget: { total: ${total}, per_flight: 100 }\n${ENVOY}capitals:\n  - { city: Tokyo, worth: 5 }\n  - { city: Beijing, worth: 4 }\n`;
    expect(planEnvoys(planOf(text(199))).best?.worth).toBe(0);
    expect(planEnvoys(planOf(text(200))).best).toMatchObject({ worth: 5, cost: 200 });
    expect(planEnvoys(planOf(text(300))).best).toMatchObject({ worth: 9, cost: 300 });
  });

  it('says what each alternative adds and leaves out', () => {
    const { alternatives } = planEnvoys(
      planOf(`${WEEK}${ENVOY}${THREE}rules:\n  - { not_both: [Moscow, Tokyo] }\n`),
    );
    expect(alternatives[0]).toMatchObject({ worth: 9, adds: ['Tokyo'], drops: ['Moscow'] });
  });

  it('cuts flights at the 180th meridian on the map', () => {
    const plan = planOf(
      `${HEAD}${ENVOY}capitals:\n  - { city: Washington, worth: 5 }\n  - { city: Honolulu, at: [21.3, -157.9], worth: 5 }\n`,
    );
    const { best } = planEnvoys(plan);
    const lines = envoysMap(plan, best).features.flatMap(({ geometry }) =>
      geometry.type === 'MultiLineString' ? [geometry.coordinates] : [],
    );
    expect(lines.some((pieces) => pieces.length === 2)).toBe(true);
    for (const piece of lines.flat()) {
      piece.slice(1).forEach(([longitude], at) => {
        expect(Math.abs(longitude - (piece[at]?.[0] ?? 0))).toBeLessThan(180);
      });
    }
  });

  it('writes the words of a file as text, never as markup', () => {
    const plan = planOf(`${HEAD.replace('A test', '"<b>x|y</b>"')}${ENVOY}${THREE}`);
    expect(formatEnvoysMarkdown(planEnvoys(plan))).toContain('# &lt;b>x\\|y&lt;/b>');
  });
});
