/** 문장 속의 국가와 행위자. */
import {
  type Actor,
  type ActorCode,
  parseActor,
  type Sector,
  type StateCode,
  stateOf,
} from '../../../ontology/actor.js';
import { AUTHOR } from '../../../ontology/coded-event.js';
import type { Names } from '../../words.js';

const SECTORS: Readonly<Partial<Record<Sector, string>>> = {
  MIL: '군',
  LEG: ' 의회',
  JUD: ' 법원',
  SPY: ' 정보기관',
  COP: ' 경찰',
  OPP: ' 야권',
  REB: ' 반군',
  MED: ' 언론',
  BUS: ' 기업',
  CVL: ' 민간인',
  LAB: ' 노동계',
  EDU: ' 학계',
  REF: ' 난민',
};

export function stateWords(code: StateCode, names: Names): string {
  return code.startsWith('TER:') ? code.slice(4) : names.name(code);
}

/** 북한, 북한군, 러시아 의회; 정부는 국가 이름으로 적는다. */
function actorWords(code: ActorCode, names: Names): string {
  if (code === AUTHOR) return '필자';
  const actor: Actor = parseActor(code) ?? { state: stateOf(code) };
  const sector = actor.sector === undefined ? undefined : SECTORS[actor.sector];
  return `${stateWords(actor.state, names)}${sector ?? ''}`;
}

/** 가운뎃점으로 이은 행위자들. */
export function actorsWords(codes: readonly ActorCode[], names: Names): string {
  return [...new Set(codes.map((code) => actorWords(code, names)))].join('·');
}
