/** 동맹의 요구. */
import type { Widen } from '../../shared/language/language.js';
import { basis } from './basis-ko.js';
import type { demands as english } from './demands-en.js';

const quoted = (titles: readonly string[]) => titles.map((title) => `“${title}”`).join(', ');
const lessBy = (less: number) => (less === 0 ? '같은 가치입니다' : `가치가 ${less} 낮습니다`);
const ANSWERS = { granted: '수용', refused: '거절' };

export const demands: Widen<typeof english> = {
  refused: '거절',
  granted: '수용',
  unit: '백만 달러/년',
  part: (demand, grant) => `${demand} (${grant})`,
  answerTo: (demand, grant) => `${demand}: ${grant}`,
  turned: (demand, refused) => (refused ? `“${demand}” 거절 대신 수용` : `“${demand}” 수용 대신 거절`),
  constraint: (told) => {
    switch (told.kind) {
      case 'red line':
        return `한계선: ${told.criterion} ${told.least} 이상`;
      case 'firm':
        return `“${told.demand}” ${ANSWERS[told.is]} 확정: ${told.why}`;
      case 'needs':
        return `“${told.demand}”: “${told.other}” 수용이 조건`;
      case 'excludes':
        return `“${told.demand}”, “${told.other}” 동시 수용 불가`;
      case 'budget':
        return `${told.most} ${told.unit} 이내`;
    }
  },
  weightOf: (criterion) => `${criterion}의 가중치`,
  redLineOf: (criterion) => `${criterion}의 한계선`,
  budget: '예산',
  effectOf: (demand, grant, _criterion, title) => `${demand}, ${grant}: ${title}`,
  clash: (constraints) =>
    `모든 제약을 지키는 묶음이 없습니다. 다음 제약이 서로 충돌하며, 그 가운데 어느 하나를 빼면 나머지는 지킬 수 있습니다: ${constraints.join('; ')}.`,
  answer: (granted, refused, value) =>
    `${granted.length === 0 ? '수용: 없음' : `수용: ${quoted(granted)}`}.${refused.length === 0 ? '' : ` 거절: ${quoted(refused)}.`} 가치 ${value}.`,
  next: (less) => `차선의 묶음은 ${lessBy(less)}.`,
  dearest: (change, less) => `뒤집는 데 가장 큰 대가가 드는 답: ${change}. 뒤집으면 ${lessBy(less)}.`,
  steady: (share, draws, low, high) =>
    `제시된 가중치 둘레에서 ${draws}번 뽑으면 ${share}에서 최선으로 남습니다(95% 구간 ${low} ~ ${high}).`,
  noFlip: '가중치 하나를 바꾸어서는 다른 묶음이 최선이 되지 않습니다.',
  flip: ({ title, way, at, now, change }) =>
    `답을 가장 먼저 뒤집는 가중치는 “${title}”입니다. ${at} ${way === 'below' ? '미만이면' : '초과이면'}(현재 ${now}) 다른 묶음이 최선이 됩니다(${change.join('; ')}).`,
  percent: (share) => `${share}%`,
  page: {
    packages: '묶음',
    columns: { package: '묶음', value: '가치', granted: '수용', refused: '거절' },
    best: '최선',
    turned: '답을 뒤집는 대가',
    turnedAbout: '그 답을 강제했을 때 최선인 묶음의 가치에서 최선의 가치를 뺀 값.',
    lifted: '제약마다의 대가',
    liftedAbout: '그 제약 하나만 풀었을 때 더 얻을 수 있는 가치.',
    change: ['변화', '가치', '함께 바뀌는 답'],
    noneLeft: '남는 묶음 없음',
    wins: '다른 묶음이 최선이 되는 지점',
    winsAbout: '전체에서 차지하는 가중치의 비율. 나머지는 제시된 비례를 유지함.',
    flips: ['기준', '가중치', '이 미만이면 바뀜', '그때', '이 초과이면 바뀜', '그때'],
    never: '없음',
    figures: '수치마다의 근거',
    figure: ['수치', '값', '근거', '출처 또는 이유'],
    ground: (ground) => basis.grounds[ground],
  },
};
