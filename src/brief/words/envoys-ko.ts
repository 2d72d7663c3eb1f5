/** 보고서 안의 특사 계획. */
import { josa } from '../../shared/language/josa.js';
import type { Widen } from '../../shared/language/language.js';
import type { envoys as english } from './envoys-en.js';

const comma = (cities: readonly string[]) => cities.join(', ');

export const envoys: Widen<typeof english> = {
  none: '모든 규칙을 지키는 계획이 없습니다.',
  goes: (envoy, cities) => `${envoy}: ${comma(cities)} ${cities.length === 1 ? '방문' : '순방'}.`,
  nobody: '아무 곳에도 보낼 수 없습니다.',
  worth: (worth, whole) => `가치 ${worth} (전체 ${whole}).`,
  proved: '증명됨: 이 규칙 아래에서 더 가치 있는 계획은 없습니다.',
  notProved: (bound) => `증명되지 않음: 어떤 계획의 가치도 ${josa(String(bound), '을/를')} 넘지 않습니다.`,
  outOfReach: (out) => `방문 불가: ${out.map(({ city, why }) => `${city} (${why})`).join('; ')}.`,
  noOther: '다른 종류의 계획을 찾지 못했습니다.',
  next: (adds, drops, less, worth) => {
    const how = [
      ...(adds.length === 0 ? [] : [`${josa(comma(adds), '을/를')} 방문하고`]),
      ...(drops.length === 0 ? [] : [`${josa(comma(drops), '을/를')} 빼며`]),
    ];
    return `차선의 계획은 ${how.length === 0 ? '같은 수도를 방문하며' : how.join(' ')} ${less === 0 ? '가치가 같습니다' : `가치가 ${less} 낮습니다`}(${worth}).`;
  },
  flip: (rule, least, most, adds, drops) => {
    const then = [
      ...(adds.length === 0 ? [] : [`${comma(adds)} 추가`]),
      ...(drops.length === 0 ? [] : [`${comma(drops)} 제외`]),
    ];
    return `“${rule}” 규칙이 없으면 가치가 ${least === most ? `${least}` : `${least} ~ ${most}`} 오릅니다${then.length === 0 ? '' : `(${then.join(', ')})`}.`;
  },
  noFlip: '규칙, 기간, 한도 가운데 어느 하나를 풀어도 더 나은 계획은 없습니다.',
  days: (from, until) => (from === until ? from : `${from} ~ ${until}`),
  home: (day) => `${day} 귀국.`,
  itinerary: { days: '날짜', capital: '수도', worth: '가치' },
  worths: { capital: '수도', worth: '가치', visited: '방문', rests: '근거' },
  yes: '예',
  no: '아니요',
  reason: (ground, words) => `${ground}: ${words}`,
  caption: '항공편은 대권이며, 본국이 가운데에 있음.',
  headings: {
    section: '누구를 어디로 보낼 것인가',
    clash: '서로 충돌하는 규칙',
    beats: '무엇보다 얼마나 나은가',
    change: '무엇이 답을 바꾸는가',
    worths: '수도마다의 가치와 그 까닭',
  },
};
