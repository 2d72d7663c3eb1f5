/** 브리핑의 제목, 표지, 짧은 줄. */
import { josa } from '../../../shared/language/josa.js';
import { korean } from '../../../shared/language/ko.js';
import type { Widen } from '../../../shared/language/language.js';
import { signed } from '../../../shared/language/signed.js';
import type { frame as english } from '../en/frame.js';

const { day: dayOf, figure } = korean;

const PERIODS: Readonly<Record<string, string>> = {
  day: '일',
  week: '주',
  month: '월',
  quarter: '분기',
  year: '연도',
};

export const frame: Widen<typeof english> = {
  pair: (a, b) => `${josa(a, '과/와')} ${b}`,
  pageTitle: (title) => `${title}: 브리핑`,
  headings: {
    standing: '관계의 현황',
    ladder: '관계의 진전 단계',
    turns: '변화와 시점',
    acts: '근거가 되는 행위',
    figures: '인용할 만한 수치',
    unproven: '집계하지 않은 것: 주장, 예정, 제안',
    leftOut: '제외한 것',
    caveats: '해석의 한계',
    method: '지수 산출 방법',
    numbers: '지수 수치표',
    notes: '주석',
  },
  unproven: {
    claimed: '주장에 그친 것',
    planned: '예정된 것',
    possible: '가능성으로 언급된 것',
    denied: '부인된 것',
    proposed: '제안에 그친 것',
  },
  unprovenLead: (missing) =>
    `아래의 것은 어떤 수치에도 집계하지 않았습니다.${missing.length === 0 ? '' : ` 두 국가 사이에서 다음에 해당하는 것은 발견되지 않았습니다: ${missing.join(', ')}.`}`,
  noActs: '이 기간에 두 국가 사이에서 사실로 집계된 행위가 없습니다.',
  noTurns: '우연과 구별되는 전환점이 없습니다.',
  range: (from, to) => {
    if (from === null || to === null) return '날짜 없는 보도로 작성한 브리핑입니다.';
    if (from === to) return `${dayOf(from)}의 보도로 작성한 브리핑입니다.`;
    return `${dayOf(from)}부터 ${dayOf(to)}까지의 보도로 작성한 브리핑입니다.`;
  },
  spark: (first, last) => `${first}부터 ${last}까지의 지수. 점은 값이 없는 기간`,
  reports: (n) => `보도 ${figure(n)}건`,
  more: (n) => `그 밖에 ${figure(n)}건이 있습니다.`,
  columns: ['기간', '기간 말 지수', '90% 구간', '행위', '점수 합계', '읽은 보도'],
  noIndex: '없음',
  band: (low, high) => `${signed(low)} ~ ${signed(high)}`,
  tableCaption: '그림의 수치: 각 기간 말의 지수와 90% 구간, 그 기간의 행위와 보도',
  colophon: (entente, coder, workspace) =>
    `작업 공간 ‘${workspace}’에서 Entente ${entente}(부호화기 ${coder})로 작성하였습니다.`,
  chart: {
    title: (pair) => `${pair}의 관계 지수`,
    caption: (period) =>
      `(단위: ${PERIODS[period] ?? period}). 음영: 90% 구간. 빈 곳: 읽은 보도나 알려진 것이 너무 적음. 문자가 붙은 점선: 전환점. 회색 막대: 읽은 보도(제곱근 눈금).`,
    line: '선: 각 기간 말의 지수 ',
    alone: '각 기간 말의 지수 ',
    inNumbers: '같은 내용의 수치표',
    unknown: '어느 기간에도 지수를 제시할 수 없습니다.',
    fromTo: (first, from, last, to) =>
      `${from} ${signed(first)}에서 ${to} ${josa(signed(last), '으로/로')} 변하였습니다. 같은 내용이 뒤쪽의 수치표에 있습니다.`,
    // 그림에 글자를 두지 않는다: 한글 글꼴이 없는 곳에서도 그려져야 하며, 설명은 그림 아래에 있다.
    read: '',
  },
  note: {
    label: (n) => `주석 ${n}`,
    weightiest: (numbers) => `비중이 가장 큰 행위: 주석 ${numbers}.`,
    also: (reports) => `다른 보도: ${reports}.`,
    untitled: '제목 없는 보도',
    noPublisher: '매체 미상',
    undated: '날짜 미상',
  },
  page: (title, page, pages) => `${title} · ${page} / ${pages}`,
};
