/** ‘관계 동향’ 화면. */
import type { ties as english } from '../en/ties.js';
import { pluralOf } from '../plural.js';
import type { Widen } from '../widen.js';

const many = pluralOf('ko');

export const ties: Widen<typeof english> = {
  title: '관계 동향',
  lead: (name, documents, events) => `${name}: ${documents}, ${events}`,
  range: (from, to) => `발행일 ${from} ~ ${to}`,
  setAside: (n) => many(n, { other: '읽을 수 없어 제외한 자료 #건' }),
  state: '국가 선택',
  statePlaceholder: '예: Russia, 러시아',
  sort: '정렬',
  sorts: { change: '변화폭', level: '현재 지수', events: '발생 건수', name: '이름' },
  caption: (shown, all) =>
    shown === all
      ? many(all, { other: '양자 관계 #개' })
      : `${many(all, { other: '양자 관계 #개' })} 중 ${shown}개`,
  compared: '이전: 마지막으로 읽은 날의 1년 전 지수. 현재: 그날의 지수. −10(갈등)부터 +10(협력)까지.',
  columns: {
    pair: '양자',
    spark: '지수 추이',
    move: '이전 → 현재',
    change: '변화',
    sureness: '확실성',
    events: '발생 건수',
  },
  up: '상승',
  down: '하락',
  same: '변화 없음',
  sparkOf: (pair, from, to) => `${pair} 관계 지수, ${from} ~ ${to}`,
  sparkNow: (value, low, high) => `현재 ${value}, 최저 ${low}, 최고 ${high}`,
  sure: { clear: '명확', likely: '유력', unsure: '불확실' },
  sureTitle: (x) => `변화폭 ÷ 두 구간의 폭: ${x}. 1 이상이면 두 구간이 겹치지 않습니다.`,
  none: '표시할 만큼 발생 건수가 충분한 양자 관계가 없습니다.',
  noneOf: (state) => `${state}: 표시할 만큼 발생 건수가 충분한 양자 관계가 없습니다.`,
  noneHint: '보도를 더 읽어 들이거나, 사실 이외의 행위도 집계하십시오.',
};
