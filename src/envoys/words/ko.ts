/** 특사에 관한 말. */
import { josa } from '../../shared/language/josa.js';
import type { Widen } from '../../shared/language/language.js';
import { writingOf } from '../../shared/language/writing.js';
import type { Ground } from '../../strategy/index.js';
import type { RuleKind } from '../plan-types.js';
import type { en } from './en.js';

const { day: on } = writingOf('ko');
const comma = (cities: readonly string[]) => cities.join(', ');
const span = (least: number, most: number) => (least === most ? `${least}` : `${least} ~ ${most}`);
const GROUNDS: Readonly<Record<Ground, string>> = { data: '자료', literature: '문헌', judgement: '판단' };

export const ko: Widen<typeof en> = {
  span,
  standing: '특사',
  suggested: '기록에서 제안함',
  noReason: '이유를 밝히지 않음',
  ground: (ground) => GROUNDS[ground],
  rule: (kind, cities, envoy) => {
    const [a = '', b = ''] = cities;
    const rules: Readonly<Record<RuleKind, string>> = {
      before: `${josa(b, '은/는')} ${a} 다음에만`,
      order: `둘 다 방문하면 ${a} 먼저, ${b} 나중`,
      only_with: `${josa(a, '은/는')} ${josa(b, '과/와')} 함께일 때만`,
      both_or_neither: `${josa(a, '과/와')} ${josa(b, '은/는')} 둘 다 방문하거나 둘 다 방문하지 않음`,
      not_both: `${josa(a, '과/와')} ${josa(b, '을/를')} 함께 방문하지 않음`,
      must: `${josa(a, '은/는')} 반드시 방문`,
      same_envoy: `${josa(comma(cities), '은/는')} 같은 특사가 방문`,
      different_envoys: `${josa(comma(cities), '은/는')} 서로 다른 특사가 방문`,
      by: `${josa(a, '은/는')} ${josa(envoy, '이/가')} 방문`,
    };
    return rules[kind];
  },
  window: (city, windows) =>
    `${josa(city, '은/는')} ${windows.map(([from, until]) => `${on(from)} ~ ${on(until)}`).join(' 또는 ')}에만`,
  receives: (city, standing) => `${josa(city, '은/는')} ${standing}보다 낮은 급은 접견하지 않음`,
  ownLanguages: '특사는 자기 언어만 구사함',
  budget: (total, unit) => `${total} ${unit} 이내`,
  home: (until) => `모두 ${on(until)}까지 귀국`,
  notLater: (until) => `모두 ${on(until)}까지, 하루도 늦지 않게 귀국`,
  mayNotGo: '지정된 사람이 그곳에 갈 수 없음',
  noStanding: (standing) => `${standing}급인 사람이 없음`,
  notInTime: '정해진 기간 안에 방문하고 제때 귀국할 수 있는 사람이 없음',
  notFound:
    '허용된 탐색 안에서 모든 규칙을 지키는 계획을 찾지 못했습니다. 그런 계획이 있는지는 알 수 없습니다. --effort로 탐색을 늘릴 수 있습니다.',
  clash: (rules) =>
    `모든 규칙을 지키는 계획이 없습니다. 다음 규칙이 서로 충돌하며, 그 가운데 어느 하나를 빼면 나머지는 지킬 수 있습니다: ${rules.join('; ')}.`,
  nobody: (out) => `아무 곳에도 보낼 수 없습니다: ${out}`,
  goes: (envoy, cities) => `${envoy}: ${comma(cities)} ${cities.length === 1 ? '방문' : '순방'}.`,
  worth: (worth, whole) => `가치 ${worth} (전체 ${whole}).`,
  proved: '증명됨: 이 규칙 아래에서 더 가치 있는 계획은 없습니다.',
  notProved: (bound, gap) =>
    `증명되지 않음: 어떤 계획의 가치도 ${josa(String(bound), '을/를')} 넘지 않으며, 이 계획과의 간격은 ${gap}%입니다.`,
  outOfReach: (out) => `방문 불가: ${out}`,
  out: (cities) => `${cities.map(({ city, why }) => `${city} (${why})`).join('; ')}.`,
  next: (adds, drops, less) => {
    const change = [
      ...(adds.length > 0 ? [`${josa(comma(adds), '을/를')} 더하고`] : []),
      ...(drops.length > 0 ? [`${josa(comma(drops), '을/를')} 빼며`] : []),
    ];
    return `차선의 계획은 ${change.length === 0 ? '같은 수도를 방문하며' : change.join(' ')} 가치가 ${less} 낮습니다.`;
  },
  dearest: (rule, least, most) =>
    `가장 큰 대가가 드는 규칙은 “${rule}”입니다. 이 규칙이 없으면 가치가 ${span(least, most)} 오릅니다.`,
  page: {
    speaks: (languages) => `구사 언어: ${comma(languages)}`,
    trip: ['언제', '어디', '가치'],
    flight: (from, to, km, hours) => `항공편 ${from} – ${to}, ${km}km, ${hours}시간`,
    days: (from, until) => (from === until ? from : `${from} ~ ${until}`),
    home: (day, time, worth) => `귀국 ${day} ${time}. 가치 ${worth}`,
    costs: (cost, unit) => `, 비용 ${cost} ${unit}`,
    next: '차선의 계획',
    eachNew: '계획마다 위의 계획이 빼놓은 수도를, 그런 곳이 있으면, 방문합니다.',
    eachLess:
      '최선의 계획은 갈 수 있는 곳을 하나도 빼놓지 않습니다. 아래 계획은 위의 어느 계획도 빼놓지 않은 곳을 빼놓습니다.',
    plans: ['계획', '가치', '같은 종류 가운데 최선', '대신 방문', '제외', '경로'],
    best: '최선',
    proved: '증명됨',
    atMost: (bound) => `최대 ${bound}`,
    prices: '규칙마다의 대가',
    pricesAbout: '그 규칙 하나만 풀었을 때 더 얻을 수 있는 가치.',
    price: ['제약', '잃는 가치', '추가될 곳', '빠질 곳'],
    worths: '수도마다의 가치와 그 까닭',
    capital: ['수도', '가치', '날수', '방문', '근거', '이유'],
    yes: '예',
    no: '아니요',
    parts: (ties, dependence, mediation) => `: 관계 ${ties}, 의존 ${dependence}, 중재 ${mediation}.`,
    method: '계산 방법',
    methodOf: ({ from, until, workingHours, weekends, flights, withoutLanguage }) =>
      `${on(from)}부터 ${on(until)}까지. 방문은 아침에 시작하며, ${weekends ? '' : '월요일부터 금요일까지 '}하루 ${workingHours}시간씩 근무하는 것으로 봅니다. 비행 시간은 대권 거리를 시속 ${flights.cruise}km로 나누고 ${flights.overhead}시간을 더한 값입니다. 모든 시각은 본국 시각입니다. 특사와 상대국이 함께 쓰는 언어가 없으면 가치의 ${Math.round(withoutLanguage * 100)}%만 셈합니다. 계획은 경로에 대한 분지평가법(branch and price)으로 찾은, 가치의 합이 가장 큰 것입니다(docs/envoys.md).`,
  },
  drawing: '항공편은 대권이며, 본국이 가운데에 있음.',
  calendar: {
    visit: (envoy, city) => `${envoy}, ${city} 방문`,
    worth: (worth) => `계획에서의 가치 ${worth}.`,
    flight: (envoy, from, to) => `${envoy}: 항공편 ${from} – ${to}`,
    flightAbout: (km, hours) => `${km}km, 약 ${hours}시간. 시각은 본국 시각.`,
  },
};
