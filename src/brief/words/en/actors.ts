/** States and actors inside an English sentence. */
import {
  type Actor,
  type ActorCode,
  parseActor,
  type Sector,
  type StateCode,
  stateOf,
} from '../../../ontology/actor.js';
import { AUTHOR } from '../../../ontology/coded-event.js';
import { english } from '../../../shared/language/en.js';
import type { Names } from '../../words.js';

const WITH_ARTICLE =
  /^(?:United |European |African |Arab |Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros|Seychelles|Solomon|Marshall|Czech Republic|Dominican Republic|Central African|Democratic Republic|Republic of|Holy See|International |World |Association |Organi[sz]ation )/;

/** A state's name inside a sentence: "the United States". */
export function stateWords(code: StateCode, names: Names): string {
  if (code.startsWith('TER:')) return code.slice(4);
  const name = names.name(code);
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

const SECTOR_WORDS: Readonly<Partial<Record<Sector, string>>> = {
  MIL: 'forces',
  LEG: 'legislature',
  JUD: 'courts',
  SPY: 'intelligence service',
  COP: 'police',
  OPP: 'opposition',
  REB: 'rebels',
  MED: 'media',
  BUS: 'businesses',
  CVL: 'civilians',
  LAB: 'workers',
  EDU: 'scholars',
  REF: 'refugees',
};

/** "North Korea’s forces"; a government stands for its state. */
function actorWords(code: ActorCode, names: Names): string {
  if (code === AUTHOR) return 'the author';
  const actor: Actor = parseActor(code) ?? { state: stateOf(code) };
  const state = stateWords(actor.state, names);
  const sector = actor.sector === undefined ? undefined : SECTOR_WORDS[actor.sector];
  if (sector === undefined) return state;
  return `${state}${state.endsWith('s') ? '’' : '’s'} ${sector}`;
}

/** Names of several actors, each once. */
export function actorsWords(codes: readonly ActorCode[], names: Names): string {
  return english.list([...new Set(codes.map((code) => actorWords(code, names)))]);
}
