import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_ENVOYS_OPTIONS,
  formatEnvoysCalendar,
  formatEnvoysMarkdown,
  parsePlan,
  parseSeats,
  planEnvoys,
  withSeatNames,
} from '../../src/envoys/index.js';
import { loadSeats } from '../../src/resources/seats.js';

const PLAN = `title: {en: A test, ko: 시험}
home: Seoul
from: 2026-04-06
until: 2026-04-10
standings: [{en: envoy, ko: 특사}, {en: minister, ko: 장관}]
envoys: [{ name: {en: Envoy for peace, ko: 평화 특사} }]
capitals:
  - { city: Tokyo, worth: 10, judgement: near and dear }
  - { city: CHN, worth: 9, standing: minister, judgement: near and large }
  - { city: Ulaanbaatar, worth: 5, judgement: talks to all }
rules:
  - { before: [도쿄, Ulaanbaatar], why: so it was agreed }
  - { by: { city: Tokyo, envoy: Envoy for peace } }
`;
const reportIn = (language: 'en' | 'ko') =>
  planEnvoys(parsePlan(PLAN, 'plan.yaml', loadSeats(), language).plan, {
    ...DEFAULT_ENVOYS_OPTIONS,
    language,
  });

describe('a plan for envoys in Korean', () => {
  const report = reportIn('ko');

  it('names capitals, envoys and rules in Korean, and is the same plan', () => {
    expect(report.words).toBe(
      '평화 특사: 도쿄, 울란바토르 순방. 가치 15 (전체 24). 증명됨: 이 규칙 아래에서 더 가치 있는 계획은 없습니다. 방문 불가: 베이징 (장관급인 사람이 없음). ' +
        report.words.slice(report.words.indexOf('차선')),
    );
    expect(report.prices.map(({ words }) => words)).toEqual(
      expect.arrayContaining(['울란바토르는 도쿄 다음에만', '도쿄는 평화 특사가 방문']),
    );
    const english = reportIn('en');
    expect(english.best?.worth).toBe(report.best?.worth);
    expect(english.plan.capitals.map(({ city }) => city)).toEqual(['Tokyo', 'Beijing', 'Ulaanbaatar']);
    expect(english.words).toContain('Out of reach: Beijing (nobody has the standing of minister).');
  });

  it('is a page and a calendar without English sentences', () => {
    const page = formatEnvoysMarkdown(report, 'ko');
    expect(page).toContain('| 2026-04-07 | **도쿄** | 10 |');
    expect(page.replace(/^\|.*(?:near|talks).*$/gm, '').replace(/\(branch and price\)/, '')).not.toMatch(
      /[A-Za-z]{2,} [A-Za-z]{2,}/,
    );
    expect(formatEnvoysCalendar(report, 'ko')).toContain('평화 특사\\, 도쿄 방문');
  });
});

describe('Korean names of seats', () => {
  it('are there for every seat, each once', () => {
    const text = readFileSync(new URL('../../tables/seats.tsv', import.meta.url), 'utf8');
    const cities = new Set(parseSeats(text).map(({ city }) => city));
    const names = new Map(loadSeats().entries.map(({ city, local }) => [city, local?.ko]));
    expect([...cities].filter((city) => names.get(city) === undefined)).toEqual([]);
    expect(new Set(names.values()).size).toBe(cities.size);
    expect(loadSeats().find('평양')?.code).toBe('PRK');
  });

  it('say where a table names no seat', () => {
    expect(() => withSeatNames(loadSeats().entries, 'city\tname\nAtlantis\t아틀란티스\n', 'ko')).toThrow(
      'seat-names-ko.tsv:2: "Atlantis"',
    );
  });
});
