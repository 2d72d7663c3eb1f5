/** 트랙: 파일에 없는 이름, 그리고 관계가 말하는 것. */
import { josa } from '../../shared/language/josa.js';
import type { Widen } from '../../shared/language/language.js';
import type { tracks as english } from './tracks-en.js';

const percent = (share: number) => `${Math.round(100 * share)}%`;

export const tracks: Widen<typeof english> = {
  neither: '트랙 없음',
  together: (names) => names.join(' + '),
  looseningName: (state, from) => `${state}에 대한 ${from}의 지렛대 약화`,
  goBetweenName: (a, b, through) => `${a}, ${b} 사이의 중재국 ${through}`,
  worthOf: (name) => `가치: ${name}`,
  tiesOf: (name) => `관계: ${name}`,
  costOf: (name) => `비용: ${name}`,
  aboutName: (about) => about.replace(/^(?:가치|관계|비용): /, ''),
  costs: (points) => `비용 ${points}점`,
  loosening: ({ state, by, of, from, to, before, after, degree }) =>
    `${from} ~ ${to}의 관계에 따르면, ${josa(by, '이/가')} ${state}에 중위 상대국만큼 더 줄 때 ${of}의 지렛대는 ${percent(before)}에서 ${josa(percent(after), '으로/로')} 바뀜; 가중치의 ${percent(degree)}로 셈함`,
  goBetween: ({ a, b, through, from, to, place, of, degree }) => {
    const stands =
      place === null
        ? `${josa(through, '은/는')} ${a}, ${b} 모두와 열린 통로를 갖고 있지 않음`
        : `${josa(through, '은/는')} ${josa(a, '과/와')} ${b} 사이에서 말을 전할 수 있는 ${of}개국 가운데 ${place}번째임`;
    return `${from} ~ ${to}의 관계에 따르면, ${stands}; 가중치의 ${percent(degree)}로 셈함`;
  },
};
