/** ‘검토’ 화면: 사람이 확인해야 할 사건의 목록. */
import type { queue as english } from '../en/queue.js';
import { pluralOf } from '../plural.js';
import type { Widen } from '../widen.js';

const many = pluralOf('ko');

export const queue: Widen<typeof english> = {
  title: '검토',
  lead: (left, reviewed) =>
    `${many(left, { '=0': '검토 대기 사건 없음', other: '검토 대기 사건 #건' })}, ${many(reviewed, { other: '검토 완료 #건' })}.`,
  progress: '검토 대상 가운데 검토를 마친 비율',
  reasons: { conflict: '의견 불일치', unsure: '낮은 신뢰도', undated: '날짜 없음' },
  below: '검토 대상 신뢰도 상한',
  open: '문서에서 검토',
  start: '첫 사건부터 검토',
  next: '다음 검토 대상',
  none: '이 신뢰도에서는 검토할 사건이 없습니다.',
  before: '이전',
  more: (n) => many(n, { other: '다음 (#건 남음)' }),
  columns: { event: '사건', why: '사유', confidence: '신뢰도', sentence: '문장' },
  caption: '의견이 엇갈리는 사건, 신뢰도가 낮은 사건 순',
};
