/** The findings of the English tests beside this one, told in Korean: the same data, other words. */
import { describe, expect, it } from 'vitest';
import {
  allianceLadder,
  contactBetween,
  parseAxes,
  parseContactRules,
  parseLadder,
  parseTreaties,
  posture,
  structureWords,
} from '../../src/structure/index.js';
import { steady } from '../ties/make.js';
import { logged, packageTable } from './make-logged.js';

const NAMES: Readonly<Record<string, string>> = {
  PRK: '북한',
  RUS: '러시아',
  KOR: '한국',
  USA: '미국',
  CHN: '중국',
};
const korean = { name: (code: string) => NAMES[code] ?? code, language: 'ko' } as const;

describe('a ladder in Korean', () => {
  const look = (events: Parameters<typeof allianceLadder>[1], at = '2024-07-31') =>
    allianceLadder(
      ['PRK', 'RUS'],
      events,
      parseTreaties(packageTable('treaties')),
      parseLadder(packageTable('ladder')),
      { at, ...korean },
    ).words;

  it('tells rungs by state, with their days and with what speaks against them', () => {
    const words = look([
      logged('kim', 'PRK>RUS', 'CONSULT', '2023-09-13', 'Kim travelled to Russia.', { mode: 'visit' }),
      logged('putin', 'RUS>PRK', 'CONSULT', '2024-06-19', 'Putin visited Pyongyang.', { mode: 'visit' }),
      logged('missiles', 'PRK>RUS', 'AID', '2024-01-05', 'Pyongyang sent missiles, Washington said.', {
        status: 'claimed',
        by: ['USA'],
      }),
      logged('no', 'PRK>RUS', 'AID', '2024-02-01', 'Pyongyang denied having sent missiles.', {
        status: 'denied',
        by: ['PRK'],
      }),
    ]);
    expect(words).toMatch(/^북한과 러시아의 2024년 7월 31일 현재 상태입니다\. 도달한 단계: /);
    expect(words).toContain('상호 방문(2024년 6월 19일)');
    expect(words).toContain('주장·예정·서명에 그친 단계: ');
    expect(words).toContain('무기 이전(2024년 1월 5일, 반대 근거도 있음)');
    expect(words).not.toMatch(/[A-Za-z]/);
  });

  it('says what rests on treaties alone, and what is not known at all', () => {
    expect(look([])).toContain('이 판단은 조약에만 근거합니다.');
    expect(allianceLadder(['PRK', 'RUS'], [], [], [], { at: '2024-12-31', ...korean }).words).toBe(
      '2024년 12월 31일까지 북한과 러시아에 관하여 알려진 것이 없습니다. 두 국가 사이에 날짜가 확인된 행위가 기록에 없고, 조약 표에도 두 국가의 조약이 없습니다. 이는 자료의 침묵일 뿐 관계가 멀다는 뜻이 아닙니다.',
    );
  });

  it('has a name for every rung of the package’s own ladder', () => {
    const { rungTitle } = structureWords('ko');
    const rungs = parseLadder(packageTable('ladder'));
    expect(rungs.map(({ id, title }) => rungTitle({ rung: id, title })).join('')).not.toMatch(/[A-Za-z]/);
    expect(rungTitle({ rung: 'own', title: 'A rung of our own' })).toBe('A rung of our own');
  });
});

describe('contact in Korean', () => {
  const rules = parseContactRules(packageTable('contact'));
  const look = (events: Parameters<typeof contactBetween>[1]) =>
    contactBetween(['KOR', 'PRK'], events, rules, { at: '2018-12-31', ...korean }).words;

  it('tells the climate, the level and what became of gestures', () => {
    const words = look([
      logged('off', 'KOR>PRK', 'RETREAT', '2018-04-23', 'South Korea turned off its loudspeakers.'),
      logged('summit', 'KOR=PRK', 'CONSULT', '2018-04-27', 'The two leaders held a summit.'),
    ]);
    expect(words).toBe(
      '한국과 북한, 2018년 12월 31일까지 1년: 한쪽만 조치를 취하는 해빙 국면입니다. 그 이전 365일간 가장 높은 접촉 수준은 정상입니다. 한국의 유화 조치 1건에 대한 60일 이내의 반응: 호응 1건. 북한이 취한 유화 조치는 보도되지 않았습니다.',
    );
  });

  it('takes silence for silence', () => {
    expect(look([])).toContain('두 국가가 대화하지 않는다는 증거가 아닙니다.');
  });
});

describe('a posture in Korean', () => {
  it('tells stance, axes and distance', () => {
    const words = posture(
      'KOR',
      ['USA', 'CHN'],
      [
        logged('drill', 'KOR=USA', 'COOPERATE', '2024-12-31', 'Both fleets held a naval exercise.'),
        logged('talks', 'CHN=KOR', 'AGREE', '2024-12-31', 'Both agreed on a free trade agreement.'),
      ],
      steady('2024-01-01', '2024-12-31'),
      parseAxes(packageTable('axes')),
      { treaties: parseTreaties(packageTable('treaties')), ...korean },
    ).words;
    expect(words).toMatch(/^미국과 중국 사이의 한국, 2024년: /);
    expect(words).toMatch(
      /안보에서는 미국 쪽으로 기울어 있습니다\(\+0\.9, 90% 구간 [+−\d.]+ ~ [+−\d.]+, 중국에 관하여는 알려진 것이 없음\)\./,
    );
    expect(words).toContain('두 축의 간격은 최대 20 가운데');
    expect(words).toContain('방위조약으로 미국과 묶여 있습니다.');
    expect(words).not.toMatch(/[A-Za-z]/);
  });
});
