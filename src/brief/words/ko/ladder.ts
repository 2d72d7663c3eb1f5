/** 동맹 사다리의 단계. 조약의 이름과 비고, 출처는 인용이므로 적힌 대로 둔다. */
import { korean } from '../../../shared/language/ko.js';
import type { Widen } from '../../../shared/language/language.js';
import { type RungState, structureWords } from '../../../structure/index.js';
import type { ladder as english } from '../en/ladder.js';

const { day: dayOf, figure } = korean;
const { rungTitle } = structureWords('ko');

const STANDS: Readonly<Record<Exclude<RungState, 'none'>, string>> = {
  reached: '도달',
  claimed: '주장·예정·서명에 그침',
  lapsed: '조약 종료로 효력 상실',
  spoken: '제안이나 가능성으로 언급되는 데 그침',
  against: '반대 근거만 있음',
};

export const ladder: Widen<typeof english> = {
  rung: (rung, state, contrary) => {
    const day = rung.since === null ? '' : `(${dayOf(rung.since)}${state === 'reached' ? '' : ' 이후'})`;
    return `${rungTitle(rung)}: ${STANDS[state]}${day}${contrary ? '; 반대 근거도 있음' : ''}.`;
  },
  without: (rungs) => `읽은 자료에 근거가 없는 단계: ${rungs.map(rungTitle).join(', ')}.`,
  reckoning: (acts, at, pair) =>
    `${dayOf(at)}까지 두 국가 사이의 조약과 행위 ${figure(acts)}건을 각 단계의 기준에 비추어 판정하였습니다(entente alliance ${pair}).`,
  treaty: ({ treaty, signed, inForce, ended }) => {
    const days = [
      ...(signed === null ? [] : [`${dayOf(signed)} 서명`]),
      inForce === null ? '미발효' : `${dayOf(inForce)} 발효`,
      ...(ended === null ? [] : [`${dayOf(ended)} 종료`]),
    ];
    const remark = treaty.note === null ? '' : ` (${treaty.note})`;
    return `${treaty.name}, ${days.join(', ')}${remark}. 출처: ${treaty.source}.`;
  },
};
