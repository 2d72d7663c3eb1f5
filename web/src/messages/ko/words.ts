/** 화면 전체에서 쓰는 용어: 사실 여부, 부문, 문서 종류, 수량. */
import type { DocumentKind, ReviewState, Status } from '../../../../src/server/responses.js';
import type { words as english } from '../en/words.js';
import { pluralOf } from '../plural.js';
import type { Widen } from '../widen.js';

const many = pluralOf('ko');

const STATUS: Readonly<Record<Status, string>> = {
  occurred: '사실',
  planned: '예정',
  claimed: '주장',
  proposed: '제안',
  possible: '가능성',
  denied: '부인',
};
const STATUS_LONG: Readonly<Record<Status, string>> = {
  occurred: '사실로 보도',
  planned: '발표 또는 예정',
  claimed: '일방의 주장',
  proposed: '제안 또는 촉구',
  possible: '가능성 또는 조건부',
  denied: '부인',
};
const REVIEW: Readonly<Record<ReviewState, string>> = {
  unreviewed: '미검토',
  accepted: '승인',
  rejected: '기각',
  edited: '수정',
};
const SECTOR: Readonly<Record<string, string>> = {
  GOV: '정부',
  MIL: '군',
  LEG: '의회',
  JUD: '사법부',
  SPY: '정보기관',
  COP: '경찰',
  OPP: '야권',
  REB: '반군',
  MED: '언론',
  BUS: '기업',
  CVL: '시민',
  LAB: '노동계',
  EDU: '대학',
  REF: '난민',
};
const KIND: Readonly<Record<DocumentKind, string>> = {
  news: '기사',
  opinion: '논평',
  statement: '성명',
};

export const words: Widen<typeof english> = {
  status: (status) => STATUS[status],
  statusLong: (status) => STATUS_LONG[status],
  review: (review) => REVIEW[review],
  sector: (sector) => SECTOR[sector] ?? sector,
  kind: (kind) => KIND[kind],
  number: {
    absent: '자료 부족',
    band: (low, high) => `${low} ~ ${high}`,
    quarter: (year, quarter) => `${year}년 ${quarter}분기`,
  },
  count: {
    documents: (n) => many(n, { other: '문서 #건' }),
    events: (n) => many(n, { other: '사건 #건' }),
    happenings: (n) => many(n, { other: '발생 #건' }),
    publishers: (n) => many(n, { other: '매체 #곳' }),
    pairs: (n) => many(n, { other: '양자 관계 #개' }),
    reports: (n) => many(n, { other: '보도 #건' }),
  },
};
