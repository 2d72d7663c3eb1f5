/** 게임: 움직임, 서술, 머무르거나 떠나는 까닭. 움직임은 명사구로 쓴다: “봉쇄” 실행, “공습” 중단, 제안 철회. */
import { josa } from '../../shared/language/josa.js';
import type { Widen } from '../../shared/language/language.js';
import type { games as english } from './games-en.js';
import type { Deed, SanctionEnd } from './told.js';

/** 평양이 시험 발사에, 모스크바가 거부권 행사에 */
const deeds = (steps: readonly Deed[]) =>
  steps.map(({ player, does }) => `${josa(player, '이/가')} ${does}에`).join(', ');

function end(player: string, { state, taken, worse }: SanctionEnd): string {
  const there =
    taken.length === 0 ? '아무도 아무것도 하지 않음' : taken.map((each) => `“${each}”`).join(', ');
  return `그 끝인 ${josa(`상태 ${state}(${there})`, '은/는')} ${player}에 ${worse ? '지금보다 나쁘기' : '지금보다 나을 것이 없기'} 때문입니다`;
}

export const games: Widen<typeof english> = {
  take: (option) => `“${option}” 실행`,
  drop: (option) => `“${option}” 중단`,
  // 다른 언어로 쓰인 말은 그대로 옮겨 적고 조치라고 부른다.
  own: (does) => (/\p{Script=Hangul}/u.test(does) ? does : `“${does}” 조치`),
  together: (changes) => changes.join(', '),
  content: (player) =>
    `${josa(player, '은/는')} 그대로 머무릅니다. 스스로 움직여 더 나은 결과를 얻을 길이 없습니다.`,
  goes: (player, does) =>
    `${josa(player, '은/는')} ${does}에 나설 것입니다. 그 뒤에 다른 쪽이 무엇을 하더라도 그 이득은 사라지지 않습니다.`,
  deterred: (player, does, sanction, ending) =>
    `${josa(player, '은/는')} ${does}에 나서지 않을 것입니다. 그러면 ${deeds(sanction)} 나설 것이고, ${end(player, ending)}.`,
  checked: (player, does, sanction, ending, harmed) =>
    `${josa(player, '은/는')} ${does}에 선뜻 나서지 못할 것입니다. ${deeds(sanction)} 나설 수 있고, ${end(player, ending)}. 다만 그렇게 해도 ${harmed.join(', ')}에는 나아지는 것이 없습니다.`,
  noSim: '다른 쪽이 한꺼번에 취할 수 있는 개선이 너무 많아 모든 조합을 따져 볼 수 없음',
  anything: (player) => `${josa(player, '은/는')} 무엇을 선호해도 됩니다.`,
  mustLike: (player, desired, conditions) => {
    const parts = conditions.map(
      ({ over, named, more }) =>
        [`상태 ${over}`, ...named.map((states) => `상태 ${states.join(', ')}`)].join(' 또는 ') +
        (more > 0 ? ` 또는 그 밖의 ${more}가지 가운데 하나` : ''),
    );
    return `${josa(player, '은/는')} 상태 ${josa(String(desired), '을/를')} 다음보다 덜 선호하지 않아야 합니다: ${parts.join('; ')}.`;
  },
  statement: {
    option: (name) => `“${name}”`,
    not: (part, single) => (single ? `${part} 없음` : `${part}의 반대`),
    all: (parts) => parts.join(', '),
    and: (left, right) => `${left} 그리고 ${right}`,
    or: (left, right) => `${left} 또는 ${right}`,
    if: (left, right) => `${right}일 때 ${left}`,
    iff: (left, right) => `${right}일 때에만 ${left}`,
  },
  untitled: '게임',
};
