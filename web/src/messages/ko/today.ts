/** ‘오늘’ 화면과 진행 중인 작업. */
import type { today as english } from '../en/today.js';
import { pluralOf } from '../plural.js';
import type { Widen } from '../widen.js';

const many = pluralOf('ko');

export const today: Widen<typeof english> = {
  title: '오늘',
  lead: (name, day) => `${name}, ${day}까지 읽음`,
  nothingRead: '아직 읽은 보도가 없습니다.',
  howToRead:
    '보도 파일을 이 창에 끌어다 놓거나 글을 붙여 넣으십시오. ‘자료원·설정’에서 폴더를 지정할 수도 있습니다.',
  fresh: '지난 방문 이후 새로 읽은 자료',
  freshFirst: '작업 공간의 자료',
  freshNone: '지난 방문 이후 새로 읽은 자료가 없습니다.',
  freshCount: (documents, events) => `${documents}, ${events}`,
  seen: '확인함으로 표시',
  more: (n) => many(n, { other: '그 밖에 #건' }),
  moved: '관계 변동',
  movedSpan: (from, to) => `${from} 대비 ${to}의 지수. 사실로 보도된 행위만 집계`,
  movedNone: '최근 3개월간 지수가 변동한 양자 관계가 없습니다.',
  movedNoneHint: '변동을 판단하려면 기간의 처음과 끝에 보도가 충분해야 합니다.',
  movedNoneTies: '양자 관계 현황 보기',
  rose: '상승',
  fell: '하락',
  from: (before, after) => `${before} → ${after}`,
  noReason: '한 행위가 이끈 변동은 아닙니다. 행위가 줄었거나 이전 행위의 비중이 낮아졌습니다.',
  eye: '확인이 필요한 사항',
  eyeNone: '확인할 사항이 없습니다.',
  eyeKinds: {
    conflict: (n) => many(n, { other: '검토자 간 의견이 엇갈리는 사건 #건' }),
    unsure: (n) => many(n, { other: '신뢰도가 낮은 사건 #건' }),
    undated: (n) => many(n, { other: '날짜 없는 사실 #건' }),
    undatedDocuments: (n) => many(n, { other: '날짜 없는 문서 #건' }),
    setAside: (n) => many(n, { other: '읽을 수 없어 제외한 자료 #건' }),
  },
  review: '검토하기',
  work: '진행 중인 작업',
  workNone: '진행 중인 작업이 없습니다.',
  unfinished: (when) =>
    `${when}에 시작한 읽기 작업이 중단되었습니다. 그때까지 읽은 자료는 보관되어 있습니다.`,
  goOn: '이어서 읽기',
  jobs: {
    read: (what) => `읽기: ${what}`,
    import: (what) => `가져오기: ${what}`,
    sources: '설정된 자료원',
    files: (n) => many(n, { other: '파일 #개' }),
    states: { running: '진행 중', done: '완료', cancelled: '취소됨', failed: '실패' },
    progress: (documents, events) => `현재 ${documents}, ${events}`,
    outcome: (added, known, events) =>
      `신규 ${added}, ${events}${known === 0 ? '' : ` (기존 자료 ${known}건)`}`,
    setAside: (n) => many(n, { other: '제외한 자료 #건:' }),
    cancel: '취소',
    resume: '이어서 진행',
    share: (percent) => `${percent} 읽음`,
  },
};
