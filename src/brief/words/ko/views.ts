/** 작업 화면이 편집 브리핑에서 말하는 것. */
import { korean } from '../../../shared/language/ko.js';
import type { Widen } from '../../../shared/language/language.js';
import type { views as english, composed as englishComposed } from '../en/views.js';

const { day: dayOf, figure } = korean;

export const views: Widen<typeof english> = {
  noAct: '부호화된 행위가 없습니다.',
  moreActs: (n) => `그 밖의 행위 ${figure(n)}건은 여기에 적지 않았습니다.`,
  noMove: '변동을 판단할 만큼 행위가 알려진 양자 관계가 없습니다.',
  moves: (since, to) =>
    `변동이 가장 큰 양자 관계의 지수: ${dayOf(since)} 대비 ${dayOf(to)}, 척도는 −10에서 +10까지입니다.`,
  moveColumns: ['양자', '이전', '현재', '변동', '행위'],
  morePairs: (n) => `그 밖에 양자 관계 ${figure(n)}개가 있습니다.`,
  notKnown: '자료 부족',
  noTies: (state) => `이 기간에 ${state}의 관계에 관하여 알려진 것이 너무 적습니다.`,
  ties: (state, day) => `${dayOf(day)} 현재 ${state}의 관계 지수, 척도는 −10에서 +10까지입니다.`,
  tieColumns: ['상대', '지수', '기간 중 행위'],
  noBlocs: '국가를 진영으로 나눌 만큼 뚜렷한 관계가 없습니다.',
  blocs: (from, to, ties, frustrated) =>
    `${dayOf(from)}부터 ${dayOf(to)}까지 관계 ${figure(ties)}개를 두 진영으로 나누는 가장 좋은 구분은 ${frustrated.toFixed(1)}점이 맞지 않습니다.`,
  proven: '이보다 적게 남기는 구분은 없으며, 이는 증명되었습니다.',
  bound: (bound) =>
    `어떤 구분도 ${bound.toFixed(1)}점보다 적게 남길 수 없으며, 이 구분은 찾은 것 가운데 가장 좋은 것입니다.`,
  bloc: (number, members) => `진영 ${number}: ${members}`,
  noTension: '이 구분에 어긋나는 관계가 없습니다.',
  tensions: '이 구분에 어긋나는 관계:',
  noQueue: '확인이 필요한 행위가 없습니다.',
  queue: (total, shown) =>
    `확인이 필요한 행위 ${figure(total)}건${total > shown ? `(처음 ${figure(shown)}건)` : ''}:`,
  read: (documents, events, undated, from, to) => {
    const days = from === null || to === null ? '' : `(발행일 ${dayOf(from)} ~ ${dayOf(to)})`;
    return `보도 ${figure(documents)}건${days}을 읽었으며, 이 보도들은 행위 ${figure(events)}건을 전합니다. 날짜가 없는 보도는 ${figure(undated)}건입니다.`;
  },
  noneSetAside: '제외한 자료가 없습니다.',
  setAside: (n) => `제외한 자료 ${figure(n)}건:`,
  setAsideAt: (path, line, reason) => `${line === undefined ? path : `${path}, ${line}행`}: ${reason}`,
  found: (n) => `보도 ${figure(n)}건을 찾았습니다.`,
};

export const composed: Widen<typeof englishComposed> = {
  by: (author) => `작성: ${author}`,
  lost: '이 부분의 근거가 사라졌습니다:',
  changed: '이 부분을 가져온 뒤 근거가 바뀌었습니다.',
  gone: (line) => `더 이상 아님: ${line}`,
  come: (line) => `현재: ${line}`,
  moreLines: (n) => `그 밖에 ${figure(n)}줄이 더 있습니다.`,
  made: 'Entente로 작성하였습니다.',
  coders: (coders) => `근거의 부호화: ${coders.join(', ')}.`,
  changedParts: (n) => `${figure(n)}개 부분은 가져온 뒤 근거가 바뀌었습니다.`,
};
