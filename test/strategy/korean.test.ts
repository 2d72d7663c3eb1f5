/** Answers in Korean: the same data as in English, in other words; what the file wrote stays as it is written. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  climb,
  compareTracks,
  formatDemandsMarkdown,
  formatStepsMarkdown,
  gameReport,
  parseDemands,
  parseSteps,
  readGame,
  readTracks,
  weighDemands,
} from '../../src/strategy/index.js';
import { ARMS } from './games/two-neighbours.js';

const LABELLED = `title: {en: Two neighbours, ko: 두 이웃}
players:
  - name: {en: Seoul, ko: 서울}
    options: [{id: offer, name: {en: Offer, ko: 제안}, take: {en: offer, ko: 제안}, drop: {en: withdraw the offer, ko: 제안 철회}}]
    preferences: {statements: [not test, not offer]}
  - name: {en: Pyongyang, ko: 평양}
    options: [{id: test, name: {en: Test, ko: 시험}}]
    preferences: {statements: [test iff not offer]}
statusQuo: [Offer]
coalitions: [[Seoul, 평양]]
`;
const korea = (name: string) =>
  readFileSync(new URL(`../../examples/korea/${name}`, import.meta.url), 'utf8');
const FIELDS = [
  'broadcasts',
  'leaflets',
  'drills',
  'tests',
  'shelling',
  'sanctions',
  'forces',
  'people',
  'families',
  'lines',
  'links',
  'aid',
  'apology',
];
/** Two English words in a row. */
const ENGLISH = /[A-Za-z]{2,} [A-Za-z]{2,}/;

describe('a game in Korean', () => {
  it('tells why somebody stays, with the particles of the names', () => {
    const report = gameReport(readGame(LABELLED, 'g.yaml', 'ko'));
    expect(report.title).toBe('두 이웃');
    const [seoul, pyongyang] =
      report.verdicts.find(({ state }) => state === report.statusQuo?.state)?.players ?? [];
    expect(seoul?.text).toBe(
      '서울은 제안 철회에 나서지 않을 것입니다. 그러면 평양이 “시험” 실행에 나설 것이고, 그 끝인 상태 3(“시험”)은 서울에 지금보다 나쁘기 때문입니다.',
    );
    expect(pyongyang?.text).toBe(
      '평양은 그대로 머무릅니다. 스스로 움직여 더 나은 결과를 얻을 길이 없습니다.',
    );
    expect(seoul?.improvements[0]?.step).toMatchObject({ player: '서울', does: '제안 철회' });
  });

  it('finds players and options by the names of any of their languages', () => {
    const english = gameReport(readGame(LABELLED, 'g.yaml'));
    const korean = gameReport(readGame(LABELLED, 'g.yaml', 'ko'));
    expect(english.coalitions?.parties).toEqual([['Seoul', 'Pyongyang']]);
    expect(korean.coalitions?.parties).toEqual([['서울', '평양']]);
    expect(korean.equilibria).toEqual(english.equilibria);
    expect(korean.payoffs).toEqual(english.payoffs);
  });

  it('quotes what a file says in another language', () => {
    const report = gameReport(readGame(ARMS, 'arms.yaml', 'ko'));
    const texts = report.verdicts.flatMap(({ players }) => players.map(({ text }) => text));
    expect(texts.join(' ')).toContain('Aland는 “arm” 조치에 나서지 않을 것입니다');
    expect(texts.join(' ').replace(/“[^”]*”/g, '')).not.toMatch(ENGLISH);
  });

  it('says what would carry an outcome and what would have to be preferred', () => {
    const report = gameReport(readGame(LABELLED, 'g.yaml', 'ko'), { flips: true, inverse: 1 });
    expect(report.flips?.map(({ words }) => words)).toContain('“제안” 없음일 때에만 “시험”');
    expect(report.inverse?.patterns.map(({ text }) => text).join(' ')).not.toMatch(ENGLISH);
  });
});

describe('tracks in Korean', () => {
  it('are the same comparison under other names', () => {
    const few = (text: string) => text.replace('worlds: 400', 'worlds: 20');
    const text = few(korea('two-tracks.yaml'));
    const english = compareTracks(readTracks(text, 't.yaml'));
    const comparison = compareTracks(readTracks(text, 't.yaml', 'ko'));
    expect(comparison.side).toBe('서울');
    expect(comparison.combinations.map(({ name }) => name).sort()).toEqual(
      ['간접 관여', '직접 견제', '직접 견제 + 간접 관여', '트랙 없음'].sort(),
    );
    expect(comparison.combinations.map(({ mean }) => mean)).toEqual(
      english.combinations.map(({ mean }) => mean),
    );
    expect(comparison.leftOut).toEqual(['PRK에 대한 RUS의 지렛대 약화', 'KOR, PRK 사이의 중재국 RUS']);
    for (const { about, words } of comparison.assumptions) expect(`${about} ${words}`).not.toMatch(ENGLISH);
  });
});

describe('demands and steps in Korean', () => {
  it('tell the package, its next best and its flip', async () => {
    const report = await weighDemands(parseDemands(korea('demands.yaml'), 'd.yaml', 'ko'), {
      next: 1,
      language: 'ko',
    });
    expect(report.words).toMatch(/^수용: “국방비 GDP 3\.5%”, .*거절: “남중국해 공동 순찰”, .*가치 0\.909\./);
    expect(report.words).toContain('차선의 묶음은 가치가 0.091 낮습니다.');
    expect(report.words).toContain('답을 가장 먼저 뒤집는 가중치는 “국민 여론”입니다. 5.3% 미만이면');
    expect(report.words).not.toMatch(ENGLISH);
    expect(formatDemandsMarkdown(report, 'ko')).toContain('| “미 해군 함정의 정비와 건조” 수용 대신 거절 |');
  });

  it('tell the rung, what became of the last step, and the next one', () => {
    const ladder = parseSteps(korea('steps.yaml'), 's.yaml', FIELDS, 'ko');
    const receipt = {
      eventId: 'd#1',
      documentId: 'd',
      documentTitle: null,
      publisher: null,
      day: null,
      sentence: 'S.',
    };
    const step = { by: 'KOR', day: '2026-01-05', sign: 'thaw' as const, field: null, answer: null, receipt };
    const record = {
      at: '2026-02-01',
      contacts: [{ day: '2026-01-02', level: 'society', receipt }],
      steps: [{ ...step, outcome: 'unanswered' as const }],
    };
    const report = climb(ladder, { from: 'KOR', to: 'PRK' }, record, [], 'ko');
    expect(report.words).toMatch(
      /^2026년 2월 1일까지 기록이 보여 주는 가장 높은 단계는 “문화·체육·이산가족”입니다\(2026년 1월 2일, 문화·체육·의료 접촉\)\. 이쪽의 마지막 조치\(2026년 1월 5일\)는 답을 얻지 못했습니다\(잇달아 1번 답이 없음\)\. 지난 조치에 상대가 답하지 않았습니다\./,
    );
    expect(report.words).not.toMatch(ENGLISH);
    const page = formatStepsMarkdown(report, 'ko');
    expect(page).toContain('| 2026-01-02 | 문화·체육·의료 접촉: S. \\[d#1\\] |');
    // What the file gives as a reason stays in its own language.
    expect(page).toContain('판단: Costs nothing, can be taken back, and is heard at once');
  });
});
