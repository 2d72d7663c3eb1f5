/** ‘양자 관계’ 화면. */
import type { pair as english } from '../en/pair.js';
import { pluralOf } from '../plural.js';
import type { Widen } from '../widen.js';
import { words } from './words.js';

const many = pluralOf('ko');

export const pair: Widen<typeof english> = {
  both: (a, b) => `${a}–${b}`,
  way: (a, b) => `${a} → ${b}`,
  directions: '방향',
  bothWays: '양방향',
  standing: (when) => `${when} 관계 지수`,
  bandOf: (low, high) => `90% 구간 ${low} ~ ${high}`,
  unknown: '자료가 부족하여 수준을 제시할 수 없습니다',
  largest: (when, before, after) => `최대 전환점: ${when}, ${before} → ${after}.`,
  noTurn: '전환점이 발견되지 않았습니다.',
  behind: (events, documents, publishers) => `집계 ${events} (${publishers}, ${documents})`,
  brief: '브리핑 작성',
  chart: '지수 추이',
  chartLabel: (pair, from, to, level, turns) =>
    `${pair} 관계 지수, ${from} ~ ${to}. 현재 ${level}. ${many(turns, { other: '전환점 #개' })}. 같은 수치가 아래 표에 있습니다.`,
  panels: { columns: '점수 합계', coverage: '읽은 보도' },
  cooperation: '협력',
  conflict: '갈등',
  unread: '읽은 보도 없음',
  legendIndex: '지수와 90% 구간',
  legendAbsent: '선 없음: 자료 부족',
  drag: '그림 위를 끌거나 월을 지정하여 근거의 기간을 고릅니다. 두 번 누르면 전체 기간을 표시합니다.',
  range: '근거 기간: 시작',
  rangeTo: '끝',
  whole: '전체 기간',
  table: '수치 표',
  tableCaption: (pair) => `${pair}: 기간별 지수와 행위`,
  columns: {
    period: '기간',
    index: '지수',
    band: '90% 구간',
    cooperation: '협력',
    conflict: '갈등',
    net: '합계',
    events: '발생 건수',
    coverage: '읽은 보도',
  },
  turns: '전환점',
  turn: (when, before, after) => `${when}: ${before} → ${after}`,
  turnChance: (p) => `월 순서를 뒤섞었을 때 이만한 변화가 나타날 확률: ${p}`,
  turnEvidence: '이 시기의 근거 보기',
  turnQuiet: '한 행위가 이끈 전환은 아닙니다. 행위가 줄었거나 약해졌습니다.',
  turnMore: (n) => many(n, { other: '그 밖의 발생 #건' }),
  evidence: '근거',
  evidenceRange: (from, to) => `${from} ~ ${to}`,
  evidenceAll: '전체 기간',
  counted: (n) => `지수에 집계됨 (${n.toLocaleString('ko')})`,
  apart: '집계되지 않음',
  apartOf: (status, n) => `${words.statusLong(status)} (${n.toLocaleString('ko')})`,
  undated: (n) => `날짜 없음 (${n.toLocaleString('ko')})`,
  noEvidence: '이 기간에 집계된 것이 없습니다.',
  also: '같은 사건의 다른 보도',
  notPrinted: (n) => `나머지 ${n.toLocaleString('ko')}건은 인쇄하지 않았습니다. 기간을 줄이십시오.`,
  source: (publisher, date) => `${publisher}, ${date}`,
  noPublisher: '매체 미상',
  noDate: '날짜 미상',
  said: (who) => `발언: ${who}`,
  how: '지수 산출 방법',
  howText:
    '각 행위에는 PLOVER 척도에 따라 −10(갈등)부터 +10(협력)까지의 점수가 있습니다. 지수는 그때까지 행위 점수의 평균이며, 최근 행위일수록(6개월마다 절반), 강한 행위일수록, 신뢰도가 높을수록 비중이 큽니다. 행위가 n건인 달의 비중은 그달에 읽은 보도의 양에 견주어 √n이고, 알려진 것이 적을 때 평균은 0 가까이에 머뭅니다. 90% 구간은 보도를 다시 추출하여 구합니다. 읽은 보도나 알려진 행위가 너무 적으면 값을 제시하지 않습니다. 산식과 계산 예: docs/ties.md.',
  thisMonth: (when) => `${when} 수치`,
  readout: (when, index, cooperation, conflict, events, reports) =>
    `${when}: 지수 ${index}, 협력 ${cooperation}, 갈등 ${conflict}, ${events}, 읽은 ${reports}`,
};
