/** 두 국가의 지수 곁에 서는 것: 동맹, 의존, 접촉, 태도, 가져온 자료. */
import { josa } from '../../../../src/shared/language/josa.js';
import type { standing as enStanding } from '../en/standing.js';
import type { Widen } from '../widen.js';

const n = (value: number) => value.toLocaleString('ko');

export const standing: Widen<typeof enStanding> = {
  title: '위치',
  ladder: '동맹 사다리',
  ladderOn: (day, acts, treaties) =>
    `${day} 현재, 날짜가 확인된 행위 ${n(acts)}건과 조약 ${n(treaties)}건에 근거합니다.`,
  ladderSilent:
    '두 국가 사이에 날짜가 확인된 행위도 조약도 알려진 것이 없습니다. 이는 자료의 침묵일 뿐 관계가 멀다는 뜻이 아닙니다.',
  ladderHint: '각 단계를 따로 판정합니다. 판정 기준은 tables/ladder.tsv에 있습니다.',
  rungs: {
    recognition: '국가 승인',
    visits: '상호 방문',
    partnership: '동반자 관계',
    consultation: '협의 조약',
    arms: '무기 이전',
    exercises: '합동 훈련',
    defence: '상호방위조약',
    troops: '파병과 공동 참전',
    nuclear: '핵 보장',
  },
  rungStates: {
    reached: '도달',
    claimed: '주장에 그침',
    lapsed: '효력 상실',
    spoken: '언급에 그침',
    against: '반대 근거만 있음',
    none: '근거 없음',
  },
  since: (day) => `${day}부터`,
  againstToo: (count) => `(반대 근거 ${n(count)}건)`,
  against: '반대 근거',
  more: (count) => `그 밖에 ${n(count)}건`,
  treatySource: '조약;',
  dependence: '의존도',
  dependenceHint:
    '비율은 읽은 보도가 전한 협력을 기준으로 합니다. 지렛대: 대안이 적을수록 커지는 의존도(0~1). 순 지렛대: 반대 방향의 지렛대를 뺀 값. 산식: docs/structure.md.',
  getsNothing: (state, from, to) =>
    `${from}부터 ${to}까지 ${josa(state, '이/가')} 받은 협력으로 보도된 것이 없습니다.`,
  notFrom: (partner, from, to) => `${from}부터 ${to}까지 보도된 협력 가운데 ${partner}에서 온 것이 없습니다.`,
  share: (share, partner, place, all, from, to) =>
    `협력의 ${share}가 ${partner}에서 옵니다. 상대국 ${n(all)}곳 가운데 ${n(place)}번째입니다(${from}~${to}).`,
  hold: '상대가 쥔 지렛대',
  netHold: '순 지렛대',
  concentration: '상대의 집중도',
  partners: (count) => `같은 크기의 상대 ${count}곳과 같음`,
  before: '앞 기간의 비율',
  sentences: (count) => `가장 무거운 문장 ${n(count)}개`,
  contact: '해빙과 냉각',
  noContact:
    '날짜가 확인된 어느 쪽의 조치도, 접촉도 보도되지 않았습니다. 이는 읽은 자료 안에서의 침묵입니다.',
  climate: (what, day) => `${day}까지 1년: ${what}.`,
  climates: {
    thaw: '양측이 모두 조치를 취하는 해빙 국면',
    'one-sided thaw': '한쪽만 조치를 취하는 해빙 국면',
    mixed: '해빙 조치와 냉각 조치가 섞여 있으나 냉각이 우세한 국면',
    freeze: '냉각 국면',
    silence: '침묵 국면(보도된 일방적 조치가 없음)',
  },
  level: (what, days) => `그 이전 ${n(days)}일간 가장 높은 접촉 수준: ${what}.`,
  noLevel: (days) => `그 이전 ${n(days)}일간 직접 접촉이 보도되지 않았습니다.`,
  levels: { society: '문화·체육·의료', officials: '당국자', military: '군', leaders: '정상' },
  step: (who, what) => `${who}, ${what}:`,
  signs: { thaw: '해빙 조치', freeze: '냉각 조치' },
  outcomes: {
    'in kind': '같은 조치로 호응',
    answered: '호응',
    rebuffed: '반대 조치로 응답',
    unanswered: '무응답',
    open: '응답 대기',
  },
  afterDays: (days) => (days === 0 ? '같은 날' : `${n(days)}일 뒤`),
  posture: (state, first, second) => `${josa(first, '과/와')} ${second} 사이의 ${state}`,
  noPosture: '어느 축도 알려진 것이 너무 적어 판단할 수 없습니다.',
  postureCaption: (first, second) =>
    `해마다의 기울기, −10에서 +10, 90% 구간과 함께: 0보다 위면 ${first}, 아래면 ${second}에 가까움`,
  security: '안보',
  economic: '경제 관계',
  stance: '태도',
  stances: {
    aligned: '정렬:',
    ambiguous: '전략적 모호성',
    hedging: '헤징',
    distant: '양쪽 모두와 거리',
    'one axis': '한 축만 알려짐',
    unknown: '알 수 없음',
  },
  imported: '가져온 자료의 행',
  noImported: '이 기간에 두 국가에 관한 가져온 행이 없습니다.',
  firstRows: (count) => `처음 ${n(count)}행입니다. 다른 행을 보려면 기간을 줄이십시오.`,
  nobody: '알려진 행위자 없음',
  noAct: '행위 유형 없음',
  noRelease: '판 이름 없음',
  origin: (dataset, release, id, code, line) =>
    `${dataset} (${release}), 행 ${id}, 코드 ${code}, ${n(line)}번째 줄`,
  guards: '가져온 자료에서 거른 것',
  guard: (dataset, what, taken, before) => `${dataset}: ${n(before)} 가운데 ${n(taken)}, ${what}`,
  guardNames: {
    deleted: '자료가 거두어들인 행',
    'no-act': '행위 유형이 없는 행',
    undated: '날짜가 없는 행',
    'no-pair': '한 국가가 다른 국가에 한 일이 아닌 행',
    'not-then': '그날 없던 국가가 있는 행',
    'place-apart': '장소가 어느 국가에도 없는 행',
    'single-source': '출처가 하나뿐인 행',
    'same-article': '같은 기사가 같은 행위를 되풀이한 행',
    're-emitted': '같은 날 같은 행위의 다른 보도',
  },
};
