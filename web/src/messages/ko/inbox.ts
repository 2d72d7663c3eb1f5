/** 창에 끌어다 놓거나 붙여 넣은 보도. */
import type { inbox as english } from '../en/inbox.js';
import { pluralOf } from '../plural.js';
import type { Widen } from '../widen.js';

const many = pluralOf('ko');

export const inbox: Widen<typeof english> = {
  drop: '보도 파일을 놓으십시오. 이 작업 공간에 보관하고 읽습니다.',
  choose: '파일 읽기 …',
  paste: '붙여 넣은 글을 읽으시겠습니까?',
  pasteLead: (n) => many(n, { other: '클립보드의 글 #자' }),
  date: '발행일',
  publisher: '매체',
  read: '읽기',
  dismiss: '그만두기',
  handing: (file, n, all) => `${file} 전달 중 (${all}건 중 ${n}건째) …`,
  refused: (file, why) => `${file}: ${why}`,
  notHere: '폴더 안의 파일도 읽습니다. 이름이 점으로 시작하는 파일은 건너뜁니다.',
};
