/** 가정의 바탕, 그리고 기록이 그에 대해 말하는 것. */
import type { Widen } from '../../shared/language/language.js';
import type { basis as english } from './basis-en.js';

export const basis: Widen<typeof english> = {
  grounds: { data: '자료', literature: '문헌', judgement: '판단' },
  notAsked: '작업 공간에 묻지 않았으므로 근거 문장이 없습니다.',
  borneOut: (happenings) => `기록에 있는 일 ${happenings}건.`,
  notBorneOut: (happenings, least, missing) =>
    `기록이 뒷받침하지 않음: 필요한 ${least}건 가운데 기록에 있는 일은 ${happenings}건${missing.length === 0 ? '' : `; 기록에 없는 행위: ${missing.join(', ')}`}.`,
  undated: '날짜 미상',
  noReason: '이유를 밝히지 않음',
  noneStated: '밝히지 않음',
};
