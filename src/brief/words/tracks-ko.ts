/** 보고서 안의 트랙 비교. */
import { josa } from '../../shared/language/josa.js';
import type { Widen } from '../../shared/language/language.js';
import type { EffectTold, Interval } from './told.js';
import type { tracks as english } from './tracks-en.js';

const percent = (share: number) => `${Math.round(100 * share)}%`;
const share = ({ share: value, low, high }: Interval) =>
  `${percent(value)} (${percent(low)} ~ ${percent(high)})`;

function points(value: number): string {
  const text = Math.abs(value).toFixed(1).replace(/\.0$/, '');
  return `${value < 0 && Number(text) !== 0 ? '−' : ''}${text}점`;
}

/** 모스크바가 “북한군 파병”의 반대를 바란다면 */
function ifOtherwise(effect: EffectTold): string {
  if (effect.kind === 'wants') return `${josa(effect.player, '이/가')} ${effect.words}의 반대를 바란다면`;
  if (effect.kind === 'counts') return `“${effect.name}”의 가치를 셈하지 않으면`;
  return `“${effect.name}”의 비용이 두 배라면`;
}

const STRENGTHS = { firm: '확실', likely: '유력', open: '불확실' } as const;

export const tracks: Widen<typeof english> = {
  points,
  share,
  recommended: (name, worlds, mean, side, best) =>
    `${name}: 가정을 바꾸어 뽑은 세계 ${worlds}개에서 ${side}에 평균 ${points(mean)}의 가치가 있으며, 그 가운데 ${share(best)}에서 이보다 나은 것이 없습니다.`,
  bestAsWritten: '아래의 가정이 모두 적힌 그대로여도 이것이 최선입니다.',
  otherAsWritten: (name, value, own) =>
    `아래의 가정이 모두 적힌 그대로라면 ${josa(name, '이/가')} 더 낫습니다(${points(value)} 대 ${points(own)}). 평균에서 뒤진다는 것은 그만큼 가정에 기대고 있음을 뜻합니다.`,
  lead: (name, over, lead, better) =>
    `${josa(name, '은/는')} ${over}보다 ${lead < 5 ? '근소하게 낫습니다' : '낫습니다'}: 평균 ${points(lead)} 앞서며, 세계의 ${share(better)}에서 더 낫습니다.`,
  noFlip: (name) => `어느 가정 하나를 뒤집어도 ${name}보다 나은 선택지는 나오지 않습니다.`,
  flip: (to, by, effect) =>
    `${ifOtherwise(effect)} 답은 ${josa(to, '으로/로')} 바뀝니다(${points(by)} 차이).`,
  moreFlips: (others) =>
    ` 다음 경우에도 바뀝니다: ${others.map(({ to, effect }) => `${ifOtherwise(effect)} ${to}`).join('; ')}.`,
  weight: (name, weight, way, at, to) =>
    `“${name}”(가중치 ${weight}): ${at} ${way === 'below' ? '미만이면' : '초과이면'} ${josa(to, '이/가')} 첫째가 됩니다.`,
  unsettled: (name, states) => `${name}: 자리 잡는 상태가 없으며, ${states}개 상태가 서로 이어집니다.`,
  leads: (name, way, state, taken, worth) => {
    const steps = way.map(({ player, does }) => `${josa(player, '이/가')} ${does}에 나섬`).join(' → ');
    const there = taken.length === 0 ? '아무것도 하지 않음' : taken.join('; ');
    return `${name}: ${steps === '' ? '처음 상태에 머무릅니다' : steps}. 끝은 상태 ${state}(${there})이며, 비용을 빼기 전 가치는 ${points(worth)}입니다.`;
  },
  tooLittle: (from, to, state, on) =>
    `${from} ~ ${to}: 읽은 것이 너무 적어 ${josa(state, '이/가')} ${on}에 얼마나 의존하는지 말할 수 없습니다.`,
  loosening: ({ by, state, of, from, to, loosens, hold, share: shares }) =>
    `${josa(by, '이/가')} ${state}에 중위 상대국만큼 더 준다면(${from} ~ ${to}) ${of}의 지렛대는 ${loosens ? '약해집니다' : '약해지지 않습니다'}: ${percent(hold[0])} → ${percent(hold[1])}. 전체 협력에서 차지하는 비율은 ${percent(shares[0])} → ${percent(shares[1])}입니다.`,
  firstGoBetween: (state, score) => ` 첫째는 ${state}입니다(${score}).`,
  noChannel: (through, a, b, first) =>
    `${josa(through, '은/는')} 양쪽 모두와 열린 통로가 없어 ${josa(a, '과/와')} ${b} 사이에서 말을 전할 수 없습니다.${first}`,
  goBetween: (through, a, b, place, of, score, first) =>
    `${josa(a, '과/와')} ${b} 사이에서 말을 전할 수 있는 ${of}개국 가운데 ${josa(through, '은/는')} ${place}번째입니다(점수 ${score}).${first}`,
  grounds: { data: '자료에 근거한 가정', literature: '문헌에 근거한 가정', judgement: '판단' },
  wants: (player, words, strength) => `${player}의 선호: ${words} (${STRENGTHS[strength]})`,
  about: (about) => about,
  stands: (lead) => ` 그렇지 않아도 답은 그대로입니다(${points(lead)} 차이).`,
  flips: (to) => ` 그렇지 않으면 답은 ${to}입니다.`,
  assumption: (what, basis, effect) => `${what}: ${basis.replace(/\.$/, '')}.${effect}`,
  months: (months, of) => `${of}개월 가운데 ${months}개월`,
  suggestion: (player, statement, taken, against, known) =>
    `${player}: “${statement}”. ${taken}에 취함${against === null ? '' : `, 그 밖에는 ${against.months} (p = ${against.p})`}.${known ? '' : ' 우연과 가릴 수 없으므로 알 수 없습니다.'}`,
  judged: (judged, of) =>
    `가정 ${of}개 가운데 ${judged}개가 판단입니다. 달리 판단하는 독자는 그것을 바꾸어 다시 보아야 합니다.`,
  pointsOrder:
    '점수는 누군가 정한 가중치로 만든 것입니다. 선택지의 순서를 매길 뿐, 세계의 무엇을 재는 것이 아닙니다.',
  notAsked: '작업 공간에 묻지 않았습니다. 여기의 어느 것도 기록과 대조하지 않았습니다.',
  leftOut: (names) => `기록이 크기를 말하지 않아 점수에서 뺀 것: ${names.join('; ')}.`,
  informs: '가중치가 0인 관계의 효과는 참고일 뿐 점수에 들어가지 않습니다.',
  impossible: (names) => `처음부터 불가능한 조합: ${names.join('; ')}.`,
  method: (side, concept, worlds, seed) =>
    `선택지마다 ${josa(side, '이/가')} 할 일이 정해집니다. 그러면 다른 쪽은, 누군가 기꺼이 할 대응이 억제하지 않는 한(${concept}), 아무도 움직이지 않을 때까지 자기에게 더 나은 쪽으로 움직입니다. 점수는 그 끝에서 성립하는 것의 가중치를 100점으로 환산하여 비용을 뺀 값입니다. 세계마다 유력한 가정은 다섯에 하나의 확률로, 불확실한 가정은 둘에 하나의 확률로 뒤집고, 선호 순서에서 이웃한 것은 다섯에 하나의 확률로 맞바꿉니다. 세계 ${worlds}개, 시드 ${seed}. 후회는 같은 세계에서 최선인 선택지에 뒤진 점수입니다.`,
  headings: {
    section: '선택지와 권고',
    recommendation: '권고',
    beats: '무엇보다 얼마나 나은가',
    change: '무엇이 답을 바꾸는가',
    options: '선택지',
    ties: '관계가 말하는 것',
    assumptions: '가정',
    conduct: '행동이 시사하는 것',
    carries: '이 답의 한계',
    reckoned: '계산 방법',
    notes: '주',
  },
  columns: ['선택지', '평균 점수', '최선인 비율', '적힌 대로', '최악', '후회 (최대)'],
  tiesColumn: '평균 가운데 관계',
  costColumn: '비용',
  regret: (mean, most) => `${mean} (${most})`,
  madeBy: (version, workspace, to) =>
    `Entente ${version}, ${workspace === null ? '작업 공간 없이 작성' : `작업 공간 “${workspace}”${to === null ? '' : `(${to}까지 읽음)`}에서 작성`}.`,
};
