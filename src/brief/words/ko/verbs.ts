/**
 * 행위의 유형과 방식을 명사구로. `~`는 상대이며, `~[과/와]`처럼 조사를 적으면 상대 이름의 끝소리에 맞춘다.
 */
import type { EventType } from '../../../ontology/event-types.js';

type Phrases = Readonly<Record<string, string>> & { readonly any: string };

export const PHRASES: Readonly<Record<EventType, Phrases>> = {
  AGREE: { any: '~[과/와] 합의' },
  CONSULT: {
    any: '~[과/와] 회담',
    visit: '~ 방문',
    'third-party': '~[과/와] 중재 협의',
    multilateral: '~[과/와] 다자 회의',
    phone: '~[과/와] 전화 통화',
  },
  SUPPORT: { any: '~에 대한 지지 표명' },
  CONCEDE: { any: '~에 대한 양보' },
  COOPERATE: { any: '~[과/와] 협력' },
  AID: { any: '~에 대한 지원 제공' },
  RETREAT: {
    any: '~에 대한 양보·후퇴',
    withdraw: '~에서 철수',
    release: '~에 인원·재산 송환',
    disarm: '~에 대한 무장 해제',
    ceasefire: '~[과/와] 휴전',
    access: '~에 접근 허용',
    resign: '~의 압력에 따른 사임',
  },
  REQUEST: {
    any: '~에 요청',
    assist: '~에 지원 요청',
    change: '~에 변화 요구',
    yield: '~에 양보 요구',
    meet: '~에 회담 제의',
  },
  ACCUSE: { any: '~ 비난', disapprove: '~ 비판', investigate: '~에 대한 조사' },
  REJECT: {
    any: '~의 제의 거부',
    assist: '~에 대한 지원 거부',
    change: '~의 변화 요구 거부',
    yield: '~의 양보 요구 거부',
    meet: '~[과/와]의 회담 거부·연기',
  },
  THREATEN: {
    any: '~ 위협',
    restrict: '~에 대한 제한 조치 위협',
    relations: '~[과/와]의 관계 단절 위협',
    expel: '~ 외교관 추방 위협',
    territory: '~의 영토에 대한 위협',
    violence: '~에 대한 무력 사용 위협',
  },
  PROTEST: {
    any: '~에 대한 항의',
    riot: '~에 대한 폭력 시위',
    strike: '~에 대한 파업',
    boycott: '~ 보이콧',
  },
  SANCTION: {
    any: '~ 제재',
    convict: '~ 국민에 대한 유죄 판결',
    expel: '~ 외교관 추방',
    withdraw: '~[과/와]의 관계에서 이탈',
    discontinue: '~[과/와]의 관계 단절',
  },
  MOBILIZE: {
    any: '~ 겨냥 동원 조치',
    troops: '~ 겨냥 병력 이동',
    weapons: '~ 겨냥 무기 시위·시험',
  },
  COERCE: {
    any: '~에 대한 강압 조치',
    seize: '~의 영토·재산 점유',
    restrict: '~에 대한 제한 조치',
    censor: '~에 대한 검열',
    arrest: '~ 국민 체포',
    deport: '~ 국민 추방',
    withhold: '~에 대한 물자 공급 중단',
    misinformation: '~에 대한 허위 정보 유포',
    cyber: '~에 대한 사이버 공격',
  },
  ASSAULT: {
    any: '~ 공격',
    abduct: '~ 국민 납치',
    aerial: '~ 공습',
    drone: '~에 대한 무인기 공격',
    'heavy-weapons': '~에 대한 포격·폭격',
  },
};
