/** 관계의 현황과 변화를 한국어로. */
import type { QuadClass } from '../../../ontology/event-types.js';
import { josa } from '../../../shared/language/josa.js';
import { korean } from '../../../shared/language/ko.js';
import type { Widen } from '../../../shared/language/language.js';
import { signed } from '../../../shared/language/signed.js';
import type { standing as english, IndexTold, TurnTold } from '../en/standing.js';

const { figure, month: monthOf, period: periodOf } = korean;

export const QUADS: Readonly<Record<QuadClass, string>> = {
  1: '언어적 협력',
  2: '물질적 협력',
  3: '언어적 갈등',
  4: '물질적 갈등',
};

function level(index: number): string {
  if (index <= -6) return '공공연한 적대 관계';
  if (index <= -3) return '적대 관계';
  if (index <= -1) return '긴장 관계';
  if (index < 1) return '협력과 갈등이 균형을 이룬 관계';
  if (index < 3) return '다소 협력적인 관계';
  if (index < 6) return '협력 관계';
  return '긴밀한 협력 관계';
}

const way = ({ before, after }: Pick<TurnTold, 'before' | 'after'>) => (after > before ? '개선' : '악화');
const band = ({ low, high }: Pick<IndexTold, 'low' | 'high'>) => `90% 구간 ${signed(low)} ~ ${signed(high)}`;
const spanOf = (first: string, last: string) =>
  first === last ? `${periodOf(last)}에` : `${periodOf(first)}부터 ${periodOf(last)}까지`;

export const standing: Widen<typeof english> = {
  level,
  headline: (a, b, now, turn) => {
    const since =
      turn === undefined
        ? '우연과 구별되는 전환점은 없습니다.'
        : `마지막 전환점은 ${monthOf(turn.day)}의 ${way(turn)}입니다.`;
    return `${josa(a, '과/와')} ${josa(b, '은/는')} ${level(now.index)}에 있습니다. ${periodOf(now.period)} 말 지수는 −10에서 +10까지의 척도에서 ${signed(now.index)}(${band(now)})이며, ${since}`;
  },
  unknown: (a, b) => `${josa(a, '과/와')} ${b}의 관계를 판단하기에는 알려진 것이 너무 적습니다.`,
  absence: (acts) =>
    `1년 동안 읽은 문서가 5건 미만이거나, 최근 읽은 양이 평소의 10분의 1에 미치지 못하거나, 마지막 행위가 약 1년 전이면 지수를 제시하지 않습니다. 이 기간에 집계된 행위는 ${figure(acts)}건입니다.`,
  reckoning: (point, acts, since) =>
    `${periodOf(point.period)} 말 지수 ${signed(point.index, 2)}, 90% 구간 ${signed(point.low, 2)} ~ ${signed(point.high, 2)}: ${periodOf(since)} 이후 집계된 행위 ${figure(acts)}건에서 협력이 갈등보다 얼마나 우세한지를 나타냅니다. 각 행위의 비중은 PLOVER 점수에 따르며 6개월마다 절반으로 줄고, 알려진 것이 적을 때 지수는 0 가까이에 머뭅니다.`,
  oneWay: (source, target, now) =>
    `${josa(source, '이/가')} ${target}에 취한 행위의 지수는 ${periodOf(now.period)} 말 ${signed(now.index)}(${signed(now.low)} ~ ${signed(now.high)})입니다: ${level(now.index)}.`,
  oneWayUnknown: (source, target) =>
    `${josa(source, '이/가')} ${target}에 취한 행위: 판단하기에는 알려진 것이 너무 적습니다.`,
  yearBefore: (before, change, sure) => {
    const moved =
      Math.abs(change) < 0.05
        ? '는 지금과 같습니다.'
        : ` ${signed(before.index)}에서 ${signed(change)}만큼 변하였습니다.`;
    const bands = sure ? '두 구간은 겹치지 않습니다.' : '두 구간이 겹치므로 변화가 확실하지는 않습니다.';
    return `1년 전인 ${periodOf(before.period)}의 지수${moved} ${bands}`;
  },
  noActs: (first, last) => `${spanOf(first, last)} 두 국가 사이에서 사실로 보도된 행위가 없습니다.`,
  acts: (first, last, total, quads) =>
    `${spanOf(first, last)} 두 국가 사이에서 행위 ${figure(total)}건이 사실로 보도되었습니다: ${quads.map(({ quad, number }) => `${QUADS[quad]} ${figure(number)}건`).join(', ')}.`,
  quads: (quads, cooperation, conflict) =>
    `여러 보도가 전하더라도 한 사건은 한 번만 집계합니다: ${quads.map(({ quad, number }) => `${QUADS[quad]} ${figure(number)}건`).join(', ')}. PLOVER 점수: 협력 ${signed(cooperation)}, 갈등 ${signed(-conflict)}, 합계 ${signed(cooperation - conflict)}.`,
  turn: (turn) =>
    `${monthOf(turn.day)}: ${way(turn)} 방향의 전환. 수준 ${signed(turn.before)}에서 ${josa(signed(turn.after), '으로/로')} 이동(p = ${turn.p.toFixed(3)}).`,
  turnReckoning: (turn, series) =>
    `월별 지수의 변화점(PELT), ${monthOf(turn.day)}: 이전 수준의 행위만으로 구한 지수 ${signed(turn.before, 2)}, 이후 수준의 지수 ${signed(turn.after, 2)}. 월 순서를 뒤섞은 계열 가운데 이만큼 뚜렷한 변화가 나타나는 비율 p = ${turn.p.toFixed(3)}. 계열 ${series}.`,
};
