/** 단계의 사다리: 점진적 상호주의. */
import type { Widen } from '../../shared/language/language.js';
import { writingOf } from '../../shared/language/writing.js';
import type { Signs, StepOutcome, StepsVerdict } from '../steps-types.js';
import type { steps as english } from './steps-en.js';

const VERDICTS: Readonly<Record<StepsVerdict, string>> = {
  'go on': '지난 조치에 상대가 화답했습니다. 조금 더 나아간 조치로 이어 가십시오.',
  wait: '지난 조치에 대한 답이 아직 올 수 있습니다. 기다리십시오.',
  'try again':
    '지난 조치에 상대가 답하지 않았습니다. 같은 크기의 작은 조치를 미리 알리고 조건 없이 한 번 더 시도하십시오.',
  stop: '지금은 멈추십시오. 조치에 답이 없거나 반대 조치가 돌아왔습니다. 까닭을 밝히고, 이미 준 것은 거두지 말며, 제안은 열어 두십시오.',
  begin: '이쪽의 조치가 기록에 없습니다. 가장 낮은 단계부터 시작하십시오.',
};

const OUTCOMES: Readonly<Record<StepOutcome, string>> = {
  'in kind': '같은 종류의 상응 조치를 얻었습니다',
  answered: '화답을 얻었습니다',
  rebuffed: '반대 조치를 불렀습니다',
  unanswered: '답을 얻지 못했습니다',
  open: '아직 답을 기다리고 있습니다',
};

const LEVELS: Readonly<Record<string, string>> = {
  society: '문화·체육·의료 접촉',
  officials: '관리 접촉',
  military: '군 당국 접촉',
  leaders: '정상 접촉',
};

/** tables/contact.tsv의 분야. */
const FIELDS: Readonly<Record<string, string>> = {
  broadcasts: '접경 방송',
  leaflets: '전단과 풍선',
  drills: '군사 훈련',
  tests: '무기 시험',
  shelling: '포격과 습격',
  sanctions: '제재와 관세',
  forces: '접경 지역 병력',
  people: '억류자와 송환',
  families: '이산가족',
  lines: '연락선과 대화',
  links: '도로와 철도 연결',
  aid: '지원',
  apology: '유감 표명',
};

const { day: on } = writingOf('ko');
const level = (id: string) => LEVELS[id] ?? id;
const field = (id: string, title = id) => FIELDS[id] ?? title;
const signs = ({ levels, fields }: Signs) =>
  [...levels.map(level), ...fields.map((id) => `${field(id)} 분야의 조치`)].join(' 또는 ');

export const steps: Widen<typeof english> = {
  contact: level,
  answered: (id, title) => `${field(id, title)} 분야에서 화답을 얻은 조치`,
  needsRung: (title) => `“${title}” 단계`,
  needsLog: '잠잠함을 보여 줄 기록',
  needsQuiet: (days, quiet) => `냉각 조치 없는 ${days}일 (상대의 마지막 냉각 조치 뒤 ${quiet}일)`,
  needs: (missing) => missing.join(', '),
  signs,
  noLog: (first) => `기록에 묻지 않았으므로 현재 단계를 알 수 없습니다. 첫 단계부터: ${first}`,
  noRung: (at) => `${on(at)}까지 기록이 보여 주는 단계가 없습니다.`,
  highest: (at, title, what, day) =>
    `${on(at)}까지 기록이 보여 주는 가장 높은 단계는 “${title}”입니다(${on(day)}, ${what}).`,
  last: (day, outcome, unanswered) =>
    `이쪽의 마지막 조치(${on(day)})는 ${OUTCOMES[outcome]}${unanswered > 0 ? `(잇달아 ${unanswered}번 답이 없음)` : ''}.`,
  verdict: (verdict) => VERDICTS[verdict],
  overdue: (until) => `${on(until)}이 지나면 답의 기한이 넘은 것입니다.`,
  noneReady: '준비된 조치가 없습니다.',
  next: (words) => `다음 조치: ${words}`,
  measure: (title, wait, usual, expect, patience, missing) => {
    const before = usual === null ? '' : `(전에는 이런 답에 ${usual}일이 걸렸습니다)`;
    const needs = missing.length === 0 ? '' : ` 아직 이릅니다. 필요한 것: ${missing.join(', ')}.`;
    return `${title}. ${wait}일 동안 다음 답을 기다립니다${before}: ${signs(expect)}. 잇달아 ${patience}번 답이 없으면 멈추고, 적대적인 답이 오면 곧바로 멈춥니다.${needs}`;
  },
  page: {
    rungs: '단계',
    rung: ['단계', '보인 날', '근거'],
    no: '없음',
    next: '다음 조치',
    measures: ['조치', '준비', '기다릴 답', '날수', '전에 걸린 날수', '근거'],
    yes: '예',
    notYet: (missing) => `아직: ${missing.join('; ')}`,
    stop: (patience) =>
      `잇달아 ${patience}번 답이 없으면 멈춥니다. 방법은 점진적 상호주의입니다(C. E. Osgood, An Alternative to War or Surrender, 1962); docs/steps.md.`,
  },
};
