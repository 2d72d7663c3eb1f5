/** ‘검색’ 화면. */
import type { search as english } from '../en/search.js';
import { pluralOf } from '../plural.js';
import type { Widen } from '../widen.js';

const many = pluralOf('ko');

export const search: Widen<typeof english> = {
  title: '검색',
  text: '단어, "구절", 앞부분*, -제외',
  go: '검색',
  found: (n) => many(n, { '=0': '조건에 맞는 보도가 없습니다.', other: '보도 #건' }),
  notLookedAt: (n) =>
    many(n, { other: '같은 단어가 있는 이전 보도 #건은 살펴보지 않았습니다. 단어나 시작일을 더하십시오.' }),
  range: (from, to) => `${from}~${to}번째 표시`,
  narrow: '좁히기',
  chosen: '선택한 조건',
  drop: (name) => `해제: ${name}`,
  facets: {
    actors: '한 행위의 행위자',
    types: '행위 유형',
    statuses: '상태',
    publishers: '매체',
    kinds: '보도 종류',
    years: '연도',
  },
  more: (n) => `${n}개 더`,
  from: '발행일 시작',
  to: '끝',
  order: '정렬',
  orders: { relevance: '관련도', newest: '최신순', oldest: '오래된 순' },
  coded: '코딩된 행위',
  toSentence: '이 문장에서 열기',
  before: '이전 결과',
  after: '다음 결과',
  saved: '저장한 검색',
  save: '이 검색 저장',
  saveName: '이름',
  remove: (name) => `${name} 삭제`,
  nobody: '저장한 검색이 없습니다.',
};
