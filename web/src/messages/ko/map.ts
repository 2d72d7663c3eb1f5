/** 지도 화면의 말. */
import { josa } from '../../../../src/shared/language/josa.js';
import type { map as enMap } from '../en/map.js';
import type { Widen } from '../widen.js';

export const map: Widen<typeof enMap> = {
  title: '지도',
  titleOf: (state) => `${state}의 관계`,
  lead: '한 국가를 놓고 다른 모든 국가가 그 기간의 마지막 날 어떻게 서 있는지 보여 줍니다.',
  tiesOf: '볼 국가',
  area: '범위',
  areaNames: { world: '세계', near: '그 국가 둘레' },
  viewpoint: '국경',
  viewpoints: {
    un: '유엔 결의에 따라',
    control: '실제 통제에 따라',
    none: '분쟁 지역은 어느 쪽에도 넣지 않음',
  },
  viewpointSays: {
    un: '분쟁 지역은 유엔 결의가 있으면 그에 따라 그렸습니다.',
    control: '분쟁 지역은 지도책(Natural Earth)처럼 실제로 통제하는 쪽에 넣어 그렸습니다.',
    none: '분쟁 지역은 어느 쪽에도 넣지 않았습니다.',
  },
  what: (when) =>
    `${when} 안에 서로 상대한 쌍의, 그 마지막 날의 지수입니다. 색이 없는 땅은 보도된 것이 없거나 알려진 것이 너무 적은 곳입니다.`,
  label: (state, when, ties) =>
    `${when}, ${state}의 관계를 보인 세계 지도: ${ties}개국. 표에 같은 내용이 있습니다.`,
  nothing: '보도된 것이 없거나 너무 적음',
  disputed: '분쟁 지역',
  self: '그 국가 자신',
  below: (bound) => `${bound} 이하`,
  above: (bound) => `${bound} 이상`,
  range: (low, high) => `${low}~${high}`,
  partner: '국가',
  tableCaption: (state, when) => `${when}, ${state}의 관계, 강한 순서`,
  noTies: (state) => `이 기간에 ${josa(state, '과/와')} 다른 국가 사이의 일로 보도된 것이 없습니다.`,
  geojson: 'GeoJSON (도형과 관계)',
  disclaimer:
    '이 지도의 국경은 어떤 영토의 법적 지위에 대한 의견도 뜻하지 않습니다. 분쟁 지역은 빗금으로 표시합니다.',
  disputedAreas: (n) => `이 지도의 분쟁 지역 (${n})`,
  toNobody: '어느 쪽에도 넣지 않음',
  drawnWith: (state) => `${state}에 넣어 그림`,
  notApart:
    '지도책에서 따로 나눌 수 없어 실제 통제에 따라 그린 곳: 잠무 카슈미르, 아크사이친, 아루나찰프라데시, 골란 고원, 압하지야와 남오세티야, 트란스니스트리아, 우크라이나 동부와 남부의 일부, 모래벽 서쪽의 서사하라, 아비에이, 할라이브 삼각지대. 동중국해와 남중국해의 섬은 너무 작아 그려지지 않습니다.',
  areas: {
    crimea: '크림',
    kosovo: '코소보',
    northCyprus: '북키프로스',
    palestine: '팔레스타인',
    siachen: '시아첸 빙하',
    somaliland: '소말릴란드',
    southernKurils: '남쿠릴 열도 / 북방 영토',
    taiwan: '대만',
    westernSahara: '서사하라',
    falklands: '포클랜드 / 말비나스 제도',
  },
};
