/** 제외한 것, 해석의 한계, 지수 산출 방법. */
import type { Period } from '../../../ontology/day.js';
import type { Status } from '../../../ontology/status.js';
import { korean } from '../../../shared/language/ko.js';
import type { Widen } from '../../../shared/language/language.js';
import { filteredPhrases, filterPhrases } from '../../../ties/filter-words.js';
import type { reservations as english, LeftOut } from '../en/reservations.js';

const { day: dayOf, figure, period: periodOf } = korean;

const STATUS: Readonly<Record<Status, string>> = {
  occurred: '사실로 보도된 행위',
  planned: '발표되거나 예정된 행위',
  claimed: '일방이 주장한 행위',
  proposed: '제안되거나 촉구된 행위',
  possible: '가능성이나 조건부로 언급된 행위',
  denied: '부인된 행위',
};
const LEFT_OUT: Readonly<Record<LeftOut, readonly [what: string, why: string]>> = {
  undated: ['날짜가 없는 행위', '어느 계열에도 넣지 않았습니다.'],
  yearOnly: ['연도만 알려진 행위', '어느 계열에도 넣지 않았습니다.'],
  outsideRange: ['대상 기간 밖의 행위', '제외하였습니다.'],
  rejected: ['검토자가 기각한 사건', '어디에도 집계하지 않았습니다.'],
  otherLanguage: ['영어가 아닌 언어의 보도', '보관하되 부호화하지 않았습니다.'],
  undatedDocuments: ['날짜가 없는 보도', '이 보도만 전하는 행위는 날짜 미상으로 처리하였습니다.'],
  setAside: ['읽을 수 없는 자료', '제외하였습니다.'],
};
/** 기간을 세는 말. */
const COUNTERS: Readonly<Record<Period, string>> = {
  day: '일',
  week: '주',
  month: '개월',
  quarter: '개 분기',
  year: '년',
};
const UNITS: Readonly<Record<Period, string>> = {
  day: '일',
  week: '주',
  month: '월',
  quarter: '분기',
  year: '연도',
};

const statusList = (statuses: readonly Status[]) => statuses.map((status) => STATUS[status]).join(', ');

export const reservations: Widen<typeof english> = {
  notFact: (counts, counted) =>
    counts.length > 0
      ? `다음은 어떤 수치에도 집계하지 않았습니다(집계 대상: ${statusList(counted)}): ${counts.map(({ status, number }) => `${STATUS[status]} ${figure(number)}건`).join(', ')}.`
      : `집계 대상은 ${statusList(counted)}입니다. 두 국가 사이에 그 밖의 행위는 발견되지 않았습니다.`,
  filters: (options, removed) =>
    `다음 조건에 맞는 행위만 집계하였습니다: ${filterPhrases(options, 'ko').join('; ')}. 제외: ${filteredPhrases(removed, 'ko').join('; ')}.`,
  leftOut: (what, number) => `${LEFT_OUT[what][0]} ${figure(number)}건: ${LEFT_OUT[what][1]}`,
  setAside: ({ path, line, reason }) =>
    `제외한 자료: ${path}${line === undefined ? '' : `, ${line}행`}: ${reason}`,
  moreSetAside: (number) => `제외한 자료: 그 밖에 ${figure(number)}건.`,
  howLeftOut:
    '행위는 두 국가 사이의 사건으로 한 번씩만 집계합니다. 검토 대상 사건, 보도, 자료의 건수는 작업 공간 전체의 것입니다. 적용한 조건은 ‘지수 산출 방법’에 있습니다.',
  nothingDated: '날짜가 있는 자료를 읽지 못하여 수치를 제시할 수 없습니다.',
  read: (read, periods, period, documents, publishers, facts) =>
    `${figure(periods)}${COUNTERS[period]} 동안 대상 국가를 가리지 않고 보도 ${figure(read)}건을 읽었습니다. 그 가운데 매체 ${figure(publishers)}곳의 보도 ${figure(documents)}건이 여기에 집계된 행위 ${figure(facts)}건을 전합니다.`,
  single: (single, facts) => `행위 ${figure(facts)}건 가운데 ${figure(single)}건은 한 매체만 전하였습니다.`,
  unread: (periods, period, first) =>
    `대상 기간 가운데 ${figure(periods)}${COUNTERS[period]}은 읽은 보도가 없습니다(처음은 ${periodOf(first)}). 그 기간의 침묵은 아무것도 뜻하지 않습니다.`,
  absent: (periods, period) =>
    `${figure(periods)}${COUNTERS[period]}은 읽은 보도나 알려진 것이 너무 적어 지수를 제시하지 않습니다.`,
  coder:
    '부호화기는 프로그램이므로 각 행위에는 오류 가능성이 있으며, 90% 구간은 이를 반영합니다. 인용하기 전에 주석을 확인하십시오.',
  howRead:
    '읽은 보도: 발행일을 기준으로 부호화한 보도이며, 거의 같은 사본은 한 번만 집계하고 대상 국가를 가리지 않습니다. 행위를 전하는 보도: 집계된 사건과 연결된 모든 보도입니다.',
  method: [
    '지수는 두 국가가 최근 서로에게 한 행위에서 협력이 갈등보다 얼마나 우세한지를 나타냅니다. +10은 협력만, −10은 갈등만 있음을 뜻합니다. 각 행위의 비중은 PLOVER 점수의 크기(전화 통화 1.5, 공격 9.5)에 따르고 6개월마다 절반으로 줄며, 행위가 n건인 달의 비중은 √n이고, 많이 읽은 달은 줄여서 반영합니다. 알려진 것이 적을 때는 중간 크기의 행위 6건에 해당하는 사전값이 지수를 0 가까이에 머물게 합니다.',
    '90% 구간은 행위를 주 단위로 200회 다시 추출한 결과의 90%를 담으며, 이때 각 행위는 올바르게 부호화되었을 확률만큼 남습니다. 읽은 보도나 알려진 것이 너무 적으면 지수를 제시하지 않습니다.',
    '전환점은 월별 지수의 변화점(PELT)을 순서를 뒤섞은 계열과 견주어 판정한 것이며, 각 수준은 그 수준의 행위만으로 구한 지수입니다. 산식과 계산 예는 docs/ties.md에 있습니다.',
  ],
  inForce: (statuses, period, from, to) => {
    const range = [
      ...(from === undefined ? [] : [`${dayOf(from)}부터`]),
      ...(to === undefined ? [] : [`${dayOf(to)}까지`]),
    ];
    return `적용한 조건: ${statusList(statuses)}; 단위 ${UNITS[period]}; ${range.length > 0 ? range.join(' ') : '읽은 자료 전체'}.`;
  },
};
