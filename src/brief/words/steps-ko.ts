/** 보고서 안의 단계의 사다리. */
import { josa } from '../../shared/language/josa.js';
import type { Widen } from '../../shared/language/language.js';
import type { StepsVerdict } from '../../strategy/index.js';
import type { steps as english } from './steps-en.js';

const FLIPS: Readonly<Record<StepsVerdict, string>> = {
  begin: '기록에 없는 이쪽의 조치가 있다면: 그 조치가 어떻게 되었는지가 결정합니다.',
  wait: '같은 종류이든 아니든 답이 온다면: 이어 갑니다. 적대적인 답이 온다면: 멈춥니다. 그날까지 답이 없다면: 같은 크기로 한 번 더 시도합니다.',
  'go on':
    '상대가 냉각 조치를 취한다면: 잠잠한 날을 처음부터 다시 세며, 그것이 필요한 조치는 기다려야 합니다.',
  'try again': '늦게라도 지난 조치에 답이 온다면: 조금 더 나아간 조치로 이어 갑니다.',
  stop: '조치 가운데 하나에 답이 오거나 상대가 스스로 해빙 조치를 취한다면: 이어 갑니다.',
};

export const steps: Widen<typeof english> = {
  later: (words) => `나중에: ${words}`,
  measure: (words, ground, reason, said) =>
    `${words} 근거(${ground}): ${reason.replace(/\.$/, '')}.${said === '' ? '' : ` ${said}`}`,
  waits:
    '기다리는 것이 한 걸음 더 내딛는 것보다 낫습니다. 답이 오기 전에 두 번째 조치를 취하면 어느 조치에 대한 답인지 알 수 없게 됩니다.',
  stops: (patience) =>
    `멈추는 것이 한 걸음 더 내딛는 것보다 낫습니다. 이 사다리는 잇달아 ${patience}번까지 답이 없는 것을 견디며, 적대적인 답에는 곧바로 멈춥니다.`,
  noMeasure: '이 단계들에는 조치가 없습니다.',
  only: (title) => `이 단계들에는 “${title}” 조치뿐입니다.`,
  notReady: (title, missing) =>
    `가장 가까운 다른 조치인 “${title}”에는 아직 필요한 것이 있습니다: ${missing.join(', ')}.`,
  asGood: (title, sameRung) =>
    `가장 가까운 다른 조치는 “${title}”입니다. ${sameRung ? '같은 단계에' : '한 단계 아래에'} 있고 역시 준비되어 있으므로, 첫째 조치를 국내에서 감당하기 어려우면 대신할 수 있습니다.`,
  flip: (verdict) => FLIPS[verdict],
  left: (left) => `앞으로 잇달아 ${left}번 더 답이 없다면: 멈춥니다.`,
  becomesReady: (title, missing) =>
    `${missing.join(', ')}: 이것이 갖추어지면 ${josa(`“${title}”`, '이/가')} 준비됩니다.`,
  columns: ['단계', '보인 날', '근거'],
  no: '없음',
  headings: {
    section: '다음 조치는 무엇인가',
    beats: '무엇보다 나은가',
    change: '무엇이 답을 바꾸는가',
    rungs: '단계',
    measures: '조치',
  },
};
