/** 보고서 안의 게임. */
import { josa } from '../../shared/language/josa.js';
import type { Widen } from '../../shared/language/language.js';
import type { game as english } from './game-en.js';

const CONCEPTS: Readonly<Record<string, string>> = { nash: '내시' };

export const game: Widen<typeof english> = {
  concept: (concept) => CONCEPTS[concept] ?? concept.toUpperCase(),
  heldBy: (concepts) => `${concepts.join('·')} 안정성`,
  way: (way) => way.map(({ player, does }) => `${josa(player, '이/가')} ${does}에 나섬`).join(' → '),
  nothingDone: '아무것도 하지 않음',
  outcome: (state, taken, concepts) => `상태 ${state}(${taken}; ${concepts})`,
  none: '어느 개념으로도 균형인 상태가 없습니다. 아무도 자리 잡지 않습니다.',
  noStatusQuo: (outcome) => `가장 굳건한 균형은 ${outcome}입니다. 파일에 현재 상태가 없습니다.`,
  isStatusQuo: (outcome) => `현재 상태가 가장 굳건한 균형입니다: ${outcome}.`,
  notReached: (outcome) =>
    `현재 상태에서 개선만으로 이르는 균형이 없습니다. 가장 굳건한 균형은 ${outcome}입니다.`,
  reached: (outcome, way) => `현재 상태에서 이르는 가장 굳건한 균형은 ${outcome}입니다: ${way}.`,
  nothingElse: '그 밖의 균형은 없습니다.',
  other: (state, taken, concepts, way) => {
    const how =
      way === null
        ? ''
        : way === 'not reached'
          ? '; 개선으로 이르지 못함'
          : way === 'status quo'
            ? '; 현재 상태임'
            : `; ${way.steps}`;
    return `상태 ${state}(${taken}): ${concepts}${how}.`;
  },
  more: (more) => `그 밖에 ${more}개.`,
  noFlip: '누군가의 선호에 관한 서술 하나를 뒤집어도 이 균형은 무너지지 않습니다.',
  flip: (player, words, lost, kept) =>
    `${josa(player, '이/가')} ${words}의 반대를 바란다면 ${josa(lost, '을/를')} 잃습니다${kept === null ? '' : `(${josa(kept, '은/는')} 남습니다)`}.`,
  headings: {
    section: '어떤 결과가 균형인가',
    others: '그 밖의 균형',
    change: '무엇이 답을 바꾸는가',
    why: '모두를 그곳에 머무르게 하는 것',
  },
};
