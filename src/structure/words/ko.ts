/** 구조를 한국어로 말하기: 동맹 사다리, 접촉, 태도. */
import { josa } from '../../shared/language/josa.js';
import type { Widen } from '../../shared/language/language.js';
import { signed } from '../../shared/language/signed.js';
import { writingOf } from '../../shared/language/writing.js';
import type { RungState } from '../alliance-types.js';
import type { Climate, ContactLevel, Outcome } from '../contact-types.js';
import type { Banded, Stance } from '../posture-types.js';
import type { AxisTold, en, RungTold } from './en.js';

const { day: dayOf, figure, period: periodOf } = writingOf('ko');

/** tables/ladder.tsv의 단계 이름. */
const RUNGS: Readonly<Record<string, string>> = {
  recognition: '국가 승인',
  visits: '상호 방문',
  partnership: '동반자 관계',
  consultation: '협의 조약',
  arms: '무기 이전',
  exercises: '합동 훈련',
  defence: '상호방위조약',
  troops: '파병과 공동 참전',
  nuclear: '핵 보장',
};
const rungStates: Readonly<Record<RungState, string>> = {
  reached: '도달',
  claimed: '주장에 그침',
  lapsed: '효력 상실',
  spoken: '언급에 그침',
  against: '반대 근거만 있음',
  none: '근거 없음',
};
const RUNG_LEADS: Readonly<Record<RungState, string>> = {
  reached: '도달한 단계',
  claimed: '주장·예정·서명에 그친 단계',
  lapsed: '조약 종료로 효력을 잃은 단계',
  spoken: '제안이나 가능성으로 언급되는 데 그친 단계',
  against: '반대 근거만 있는 단계',
  none: '근거가 없는 단계',
};
const levels: Readonly<Record<ContactLevel, string>> = {
  society: '문화·체육·의료',
  officials: '당국자',
  military: '군',
  leaders: '정상',
};
const outcomes: Readonly<Record<Outcome, string>> = {
  'in kind': '같은 조치로 호응',
  answered: '호응',
  rebuffed: '반대 조치로 응답',
  unanswered: '무응답',
  open: '응답 대기',
};
const CLIMATES: Readonly<Record<Climate, string>> = {
  thaw: '양측이 모두 조치를 취하는 해빙 국면',
  'one-sided thaw': '한쪽만 조치를 취하는 해빙 국면',
  mixed: '해빙 조치와 냉각 조치가 섞여 있으나 냉각이 우세한 국면',
  freeze: '냉각 국면',
  silence: '침묵 국면(보도된 일방적 조치가 없음)',
};
const STANCES: Readonly<Record<Exclude<Stance, 'aligned'>, string>> = {
  ambiguous: '두 축이 서로 다른 극으로 기우는 전략적 모호성',
  hedging: '헤징',
  distant: '양쪽 모두와 거리를 두는 상태',
  'one axis': '두 축 가운데 한 축만 알려진 상태',
  unknown: '알려진 것이 너무 적은 상태',
};

const pairOf = (a: string, b: string) => `${josa(a, '과/와')} ${b}`;

const ladder: (typeof en)['ladder'] = {
  silence: (a, b, at) =>
    `${dayOf(at)}까지 ${pairOf(a, b)}에 관하여 알려진 것이 없습니다. 두 국가 사이에 날짜가 확인된 행위가 기록에 없고, 조약 표에도 두 국가의 조약이 없습니다. 이는 자료의 침묵일 뿐 관계가 멀다는 뜻이 아닙니다.`,
  opening: (a, b, at) => `${pairOf(a, b)}의 ${dayOf(at)} 현재 상태입니다.`,
  rungs: (state, rungs) => `${RUNG_LEADS[state]}: ${rungs.map(rungText).join(', ')}.`,
  treatiesAlone: () => '두 국가 사이에 날짜가 확인된 행위가 기록에 없으므로, 이 판단은 조약에만 근거합니다.',
};

function rungText({ rung, title, since, contrary }: RungTold): string {
  const parts = [...(since === null ? [] : [dayOf(since)]), ...(contrary ? ['반대 근거도 있음'] : [])];
  return `${RUNGS[rung] ?? title}${parts.length === 0 ? '' : `(${parts.join(', ')})`}`;
}

const contact: (typeof en)['contact'] = {
  silence: (a, b, at) =>
    `${dayOf(at)}까지 ${pairOf(a, b)}에 관하여 보도된 것이 없습니다. 날짜가 확인된 어느 쪽의 조치도, 접촉도 없습니다. 이는 읽은 자료 안에서의 침묵이며, 두 국가가 대화하지 않는다는 증거가 아닙니다.`,
  climate: (a, b, at, climate) => `${pairOf(a, b)}, ${dayOf(at)}까지 1년: ${CLIMATES[climate]}입니다.`,
  level: (level, days) => `그 이전 ${figure(days)}일간 가장 높은 접촉 수준은 ${levels[level]}입니다.`,
  never: () => '직접 접촉은 한 번도 보도되지 않았습니다.',
  last: (days, day, level) =>
    `그 이전 ${figure(days)}일간 직접 접촉이 보도되지 않았습니다. 마지막 접촉은 ${dayOf(day)}(${levels[level]})입니다.`,
  noGesture: () => '어느 쪽도 유화 조치를 취하였다는 보도가 없습니다.',
  noGestureOf: (side) => `${josa(side, '이/가')} 취한 유화 조치는 보도되지 않았습니다.`,
  gestures: (side, all, counts, days) =>
    `${side}의 유화 조치 ${figure(all)}건에 대한 ${figure(days)}일 이내의 반응: ${counts.map(({ outcome, count }) => `${outcomes[outcome]} ${figure(count)}건`).join(', ')}.`,
};

const betweenOf = (state: string, first: string, second: string) =>
  `${pairOf(first, second)} 사이의 ${state}`;

const posture: (typeof en)['posture'] = {
  unread: (state, first, second) =>
    `${betweenOf(state, first, second)}: 읽은 자료가 없어 판단할 수 없습니다.`,
  unknown: (state, first, second, acts) =>
    `${betweenOf(state, first, second)}: 어느 축도 알려진 것이 너무 적습니다(두 극 가운데 하나와의 행위 ${figure(acts)}건이 보도되었으나 안보나 경제 관계에 관한 것은 없음).`,
  stance: (state, first, second, { period, stance, pole, sure }) => {
    const words = stance === 'aligned' ? `${pole ?? ''}에 정렬` : STANCES[stance];
    return `${betweenOf(state, first, second)}, ${periodOf(period)}: ${words}${sure ? '' : '(확실하지는 않음)'}.`;
  },
  axes: (security, economic) => `안보에서는 ${axisText(security)}. 경제 관계에서는 ${axisText(economic)}.`,
  distance: ({ value, low, high }) =>
    `두 축의 간격은 최대 20 가운데 ${value.toFixed(1)}입니다(${low.toFixed(1)} ~ ${high.toFixed(1)}).`,
  treaties: (poles) => `방위조약으로 ${josa(poles.join(', '), '과/와')} 묶여 있습니다.`,
  votes: (year, position, first, second) =>
    `${year}년 유엔 총회 표결에서 나타난 위치는 ${banded(position)}입니다(+1은 ${first}, −1은 ${second}).`,
};

function axisText({ lean, side, pole, silent }: AxisTold): string {
  if (lean === null) return '알려진 것이 너무 적습니다';
  const where = side === 'between' ? '두 극의 중간에 있습니다' : `${pole} 쪽으로 기울어 있습니다`;
  return `${where}(${banded(lean)}${silent === null ? '' : `, ${silent}에 관하여는 알려진 것이 없음`})`;
}

function banded({ value, low, high }: Banded): string {
  return `${signed(value)}, 90% 구간 ${signed(low)} ~ ${signed(high)}`;
}

export const ko: Widen<typeof en> = {
  rungStates,
  levels,
  outcomes,
  rungTitle: ({ rung, title }) => RUNGS[rung] ?? title,
  ladder,
  contact,
  posture,
};
