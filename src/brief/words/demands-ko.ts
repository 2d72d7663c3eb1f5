/** 보고서 안의 동맹의 요구. */
import { josa } from '../../shared/language/josa.js';
import type { Widen } from '../../shared/language/language.js';
import type { demands as english } from './demands-en.js';

const quoted = (titles: readonly string[]) => titles.map((title) => `“${title}”`).join(', ');
const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

export const demands: Widen<typeof english> = {
  none: '모든 제약을 지키는 답의 묶음이 없습니다.',
  answer: (granted, refused, value) =>
    `${granted.length === 0 ? '수용: 없음' : `수용: ${quoted(granted)}`}.${refused.length === 0 ? '' : ` 거절: ${quoted(refused)}.`} 가치 ${value}.`,
  noOther: '모든 제약을 지키는 다른 묶음이 없습니다.',
  next: (grants, without, less) => {
    const how = [
      ...(grants.length === 0 ? [] : [`${josa(quoted(grants), '을/를')} 더 수용하고`]),
      ...(without.length === 0 ? [] : [`${josa(quoted(without), '을/를')} 수용하지 않으며`]),
    ];
    return `차선의 묶음은 ${how.length === 0 ? '나머지에서 다르며' : how.join(' ')} ${less === 0 ? '가치가 같습니다' : `가치가 ${less} 낮습니다`}.`;
  },
  steady: (share, low, high, draws) =>
    ` 제시된 가중치 둘레에서 ${draws}번 뽑으면 ${percent(share)} (${percent(low)} ~ ${percent(high)})에서 첫째가 그대로 첫째입니다.`,
  noFlip: '가중치 하나를 바꾸어서는 다른 묶음이 최선이 되지 않습니다.',
  flip: (criterion, way, at, now, change) =>
    `${criterion}의 가중치가 전체의 ${percent(at)} ${way === 'below' ? '미만이라면' : '초과라면'}(현재 ${percent(now)}): ${change.join('; ')}.`,
  idle: (idle, of) => `제약 ${of}개 가운데 ${idle}개는 대가가 없습니다. 그 하나가 없어도 묶음은 같습니다.`,
  change: (change, difference, also) =>
    `${change}: ${difference === null ? '남는 묶음 없음' : difference}${also.length === 0 ? '' : ` (함께 바뀌는 답: ${also.join('; ')})`}.`,
  more: (more) => `그 밖에 ${more}개.`,
  grounds: (all, data, literature, judgement) =>
    `수치 ${all}개 가운데 ${data}개는 자료에, ${literature}개는 문헌에, ${judgement}개는 판단에 근거합니다. 점수는 더해지며, 가중치는 누군가의 것입니다.`,
  columns: { package: '묶음', value: '가치', granted: '수용' },
  best: '최선',
  headings: {
    section: '어떤 요구를 들어줄 것인가',
    clash: '서로 충돌하는 제약',
    beats: '무엇보다 얼마나 나은가',
    change: '무엇이 답을 바꾸는가',
    packages: '묶음',
    turned: '답을 뒤집는 대가',
    constraints: '제약마다의 대가',
    rests: '무엇에 근거하는가',
  },
};
