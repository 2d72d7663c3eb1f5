/** ‘브리핑’ 화면. */
import { josa } from '../../../../src/shared/language/josa.js';
import type { brief as english } from '../en/brief.js';
import { pluralOf } from '../plural.js';
import type { Widen } from '../widen.js';

const many = pluralOf('ko');

export const brief: Widen<typeof english> = {
  title: '브리핑',
  lead: '어느 화면에서든 담은 자료에 직접 쓴 글을 더하고, 모든 문장에 주석을 답니다.',
  list: '이 작업 공간의 브리핑',
  none: '아직 없습니다. 화면에서 자료를 담은 뒤 브리핑을 시작하십시오.',
  open: '열기',
  start: '브리핑 시작',
  newTitle: '새 브리핑의 제목',
  noTitle: '브리핑의 제목을 적으십시오.',
  items: (n) => many(n, { '=0': '비어 있음', other: '#개 항목' }),
  titleField: '제목',
  author: '작성자',
  parts: '항목',
  basket: (n) => many(n, { other: '담아 둔 자료 #개 넣기' }),
  emptyBasket: '담아 둔 자료가 없습니다. 모든 화면에 ‘브리핑에 담기’가 있습니다.',
  addText: '여기에 직접 쓰기',
  text: '직접 쓴 글(Markdown)',
  up: (name) => `위로: ${name}`,
  down: (name) => `아래로: ${name}`,
  remove: (name) => `빼기: ${name}`,
  textName: '직접 쓴 글',
  source: '원래 화면 열기',
  changed: '이 항목을 담은 뒤 근거가 바뀌었습니다.',
  gone: '이제 없는 내용',
  come: '새로 생긴 내용',
  lost: '근거가 사라졌습니다',
  accept: '현재 내용으로 바꾸기',
  saving: '저장하는 중 …',
  savedAs: (revision) => `저장했습니다(제${revision}판).`,
  conflict: '다른 창에서 이 브리핑을 고쳤습니다. 그 내용을 덮어쓰지 않았습니다.',
  reload: '현재 내용 보기',
  overwrite: '내 것을 남기기',
  failed: '저장하지 못했습니다.',
  files: '파일로 저장',
  preview: '미리 보기',
  notes: '주석',
  delete: '이 브리핑 삭제',
  really: '정말 삭제합니까?',
  yes: '삭제',
  no: '그대로 두기',
  back: '모든 브리핑',
  notPut: (title) => `${josa(`“${title}”`, '을/를')} 넣지 못했습니다:`,
};
