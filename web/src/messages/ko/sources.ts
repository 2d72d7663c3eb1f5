/** ‘자료원·설정’ 화면. */
import type { sources as english } from '../en/sources.js';
import { pluralOf } from '../plural.js';
import type { Widen } from '../widen.js';

const many = pluralOf('ko');

export const sources: Widen<typeof english> = {
  title: '자료원·설정',
  readTitle: '읽은 자료',
  lead: '모든 내용은 설정 파일에 주석과 함께 보관됩니다. 다른 프로그램에서도 바꿀 수 있습니다.',
  saved: '저장했습니다.',
  save: '저장',
  conflict: '화면을 연 뒤 파일이 바뀌었습니다. 입력하신 내용은 그대로 있으며, 현재 파일은 아래와 같습니다.',
  takeTheirs: '현재 파일로 바꾸기',
  sources: '파일과 폴더',
  sourcesHint:
    '한 줄에 경로 하나. 작업 공간 폴더 기준 또는 절대 경로. 요청할 때 읽으며, 간격을 정하면 자동으로도 읽습니다.',
  readEvery: '새 파일·바뀐 파일 확인 간격(분)',
  readEveryHint: '서버가 실행되는 동안. 비워 두면 요청할 때만 읽습니다.',
  lookNever: '아직 확인하지 않았습니다.',
  lookedAt: (when, n) => many(n, { other: `확인 ${when}: 파일 #개.` }),
  lookFailed: (reason) => `확인하지 못한 곳이 있습니다: ${reason}`,
  readNow: '지금 읽기',
  side: '분석자의 국가',
  watch: '중점 관심 국가·국제기구',
  poles: '진영의 두 축이 되는 강대국',
  codesHint: '이름 또는 코드, 쉼표로 구분',
  guards: '가져온 자료의 검증 조건(상시 적용되는 조건 외)',
  actors: '사용자 정의 행위자',
  actorsNone: '설정에 사용자 정의 행위자 표가 없습니다(“actors: own-actors.tsv”).',
  actorsHint: '형식은 docs/actors.md에 있습니다. 이후 읽는 보도부터 적용됩니다.',
  file: '설정 파일 원문',
  fileHint: '주석을 포함한 모든 설정. 항목은 docs/log.md에 있습니다.',
  unknown: (typed) => `“${typed}”: 등록되지 않은 국가 또는 국제기구입니다.`,
  setAside: (n) => many(n, { other: '제외한 자료 #건' }),
  setAsideHint: '고친 뒤 다시 읽으면 반영됩니다.',
  network: '이 컴퓨터 밖으로 나가는 요청은 없습니다.',
  feeds: '피드',
  feedsHint:
    '한 줄에 주소 하나, 뒤에 요청 간격(분, 최소 15분, 기본 60분): https://example.org/feed.xml 120. 서버가 실행되는 동안 조건부로 요청하므로, 바뀌지 않은 피드는 거의 부담을 주지 않습니다.',
  feedsNetwork: (n) => many(n, { other: '이 컴퓨터 밖으로 나가는 요청은 피드 #곳에 대한 것뿐입니다.' }),
  badFeed: (line) => `“${line}”: 주소와 분 단위 간격이 아닙니다.`,
  feedNever: '아직 요청하지 않음',
  feedNews: {
    new: (when) => `새 내용 있음, 요청 ${when}`,
    unchanged: (when) => `변동 없음, 요청 ${when}`,
    failed: (when) => `실패, 요청 ${when}`,
  },
  feedNext: (when) => `다음 요청: ${when} 이후`,
};
