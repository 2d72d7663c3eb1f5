/** 관계망 화면의 말, 그리고 지도와 함께 쓰는 기간 조절의 말. */
import { josa } from '../../../../src/shared/language/josa.js';
import type { film as enFilm, network as enNetwork } from '../en/network.js';
import type { Widen } from '../widen.js';

const n = (value: number) => value.toLocaleString('ko');

export const film: Widen<typeof enFilm> = {
  legend: '기간',
  play: '재생',
  pause: '멈춤',
  back: '앞 기간으로',
  on: '다음 기간으로',
  period: '기간',
  by: '단위',
};

export const network: Widen<typeof enNetwork> = {
  title: '관계망',
  lead: '어느 국가가 어느 국가와 함께하는지, 관계에 가장 잘 맞는 두 진영과 진영 안팎의 긴장을 보여 줍니다.',
  nothingRead: '아직 읽은 것이 없어 알려진 관계가 없습니다.',
  notHeard: '이 기간에 읽은 것이 너무 적어 누구의 관계도 말할 수 없습니다.',
  noTies: (weak) =>
    weak === 0
      ? '이 기간에 두 국가 사이의 일로 보도된 것이 없습니다.'
      : `${n(weak)}쌍이 서로 상대했지만, 관계라고 할 만큼 뚜렷한 것은 없습니다.`,
  counted: (ties, least, weak) =>
    `관계 ${n(ties)}개: 이 기간에 서로 상대했고 마지막 날의 지수가 0에서 ${least}점 이상 떨어진 쌍입니다. 0에 더 가까운 ${n(weak)}쌍은 뺐습니다.`,
  onlyState: '볼 국가',
  least: '관계의 최소 세기',
  points: (least) => `${least}점`,
  everybody: '국제기구와 무장 단체도',
  drawingLabel: (when, states, ties) =>
    `${when}의 관계망: 국가 ${n(states)}개, 관계 ${n(ties)}개. 표에 같은 내용이 있습니다.`,
  hint: '선을 누르면 두 국가의 화면이, 국가를 누르면 그 국가의 관계가 열립니다. 끌어서 옮기고, Ctrl과 휠 또는 단추로 확대합니다.',
  webgl: '끌어서 옮기고 휠로 확대합니다. 굽은 선은 어느 구분에도 맞지 않는 관계입니다.',
  zoomIn: '확대',
  zoomOut: '축소',
  whole: '전체',
  tie: (a, b, index, acts) => `${a}–${b}: 지수 ${index}, ${acts}.`,
  friendly: '우호 관계 (굵을수록 강함)',
  hostile: '적대 관계',
  frustrated: '어느 구분에도 맞지 않음',
  sides: '두 진영, 그리고 어느 쪽과도 떨어진 곳',
  across: '진영이 다른 우호국',
  within: '한 진영 안의 불화',
  fits: '맞음',
  notYet: '계산 중',
  through: (thirds) => `– ${thirds} 때문에 긴장`,
  sentences: (count) => `가장 무거운 문장 ${n(count)}개`,
  blocs: '진영',
  noBlocs: '관계가 없어 나눌 것이 없습니다.',
  balanced: '균형: 모든 관계가 두 진영의 구분에 맞습니다.',
  fit: (share, index, proven, bound) =>
    `가장 좋은 구분은 세기로 보아 관계의 ${share}에 맞고 ${index}점이 맞지 않습니다 (${proven ? '증명됨: 이보다 적게 남기는 구분은 없음' : `증명되지 않음: ${bound}점보다 적게 남기는 구분은 없음`}).`,
  blocOf: (head) => `${head} 진영`,
  surenessHint: (worlds) =>
    `백분율: 다시 뽑은 ${n(worlds)}개의 세계 가운데 그 진영의 첫 국가와 함께 서는 비율.`,
  against: (one, other) => `${one} 대 ${other}`,
  apart: (groups) => `이들과 이어진 관계가 없어 어느 편인지 말할 수 없음: ${groups}.`,
  noBefore: (from, to) => `${from}부터 ${to}까지 알려진 관계가 없어 변화를 말할 수 없습니다.`,
  changed: (from, to, who, count) =>
    count === 0
      ? `앞 기간(${from}~${to}) 이후 편을 바꾼 국가가 없습니다.`
      : `${from}~${to}와 다른 편에 선 국가: ${who}.`,
  tensions: (count) => `긴장 (${n(count)})`,
  noTension: '이 구분에 어긋나는 관계가 없습니다.',
  mediators: '중재국',
  choosePair: '두 국가를 적으면 양쪽 모두와 통로가 열린 국가를 보여 줍니다.',
  between: '사이:',
  and: '및',
  showMediators: '중재국 보기',
  clear: '지우기',
  unknownState: (typed) => `${josa(`“${typed}”`, '은/는')} 표에 없는 국가입니다.`,
  sameState: '서로 다른 두 국가를 적으십시오.',
  noMediator: (a, b) => `이 기간에 ${josa(a, '과/와')} ${b} 모두와 통로가 열린 국가가 없습니다.`,
  mediatorScore: (score, reach, balance, trust) =>
    `${score} = 도달 ${reach} × 균형 ${balance} × 신뢰 ${trust}`,
  channelTo: (state) => `${josa(state, '과/와')}의 관계`,
  standing: (count) => (count === 0 ? '제3자로 회담을 주선한 적 없음' : `제3자로 회담을 ${n(count)}회 주선`),
  why: '문장',
  mediatorCaveat:
    '통로가 열려 있다고 선의가 있다는 뜻은 아닙니다. 중간에 선 국가는 그 갈등에서 이익을 얻을 수도 있습니다. 산식: docs/structure.md.',
  tableCaption: (when) => `${when}의 관계, 강한 순서`,
  columns: { pair: '두 국가', index: '지수', acts: '일어난 일', fit: '구분에서' },
  graphml: 'GraphML (이 기간, 진영 포함)',
  gexf: 'GEXF (모든 기간, 시간 포함)',
  allCsv: 'CSV (모든 기간)',
};
