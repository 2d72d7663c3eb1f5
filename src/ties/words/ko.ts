/** 계열에 적용한 조건. */
import type { Axis } from '../../ontology/axes.js';
import type { QuadClass } from '../../ontology/event-types.js';
import type { Widen } from '../../shared/language/language.js';
import type { TieFilterName } from '../filter-options.js';
import type { en } from './en.js';

const QUADS: Readonly<Record<QuadClass, string>> = {
  1: '언어적 협력',
  2: '물질적 협력',
  3: '언어적 갈등',
  4: '물질적 갈등',
};
const AXES: Readonly<Record<Axis, string>> = { security: '안보', economic: '경제' };
const BY: Readonly<Record<TieFilterName, string>> = {
  quads: '다른 사분류',
  types: '다른 유형',
  contexts: '다른 주제',
  axes: '해당 축이 아닌 행위',
  sectors: '해당 부문이 없는 행위',
  publishers: '다른 매체의 보도',
};

export const ko: Widen<typeof en> = {
  filters: ({ quads, types, contexts, axes, sectors, publishers }) => [
    ...(quads === undefined ? [] : [`사분류 ${quads.map((quad) => `${quad}(${QUADS[quad]})`).join(', ')}`]),
    ...(types === undefined ? [] : [`유형 ${types.join(', ')}`]),
    ...(contexts === undefined ? [] : [`주제 ${contexts.join(', ')}`]),
    ...(axes === undefined ? [] : [`${axes.map((axis) => AXES[axis]).join('·')} 관계`]),
    ...(sectors === undefined ? [] : [`부문 ${sectors.join(', ')}`]),
    ...(publishers === undefined ? [] : [`매체 ${publishers.join(', ')}`]),
  ],
  filtered: (name, number) => `${BY[name]} ${number.toLocaleString('ko-KR')}건`,
};
