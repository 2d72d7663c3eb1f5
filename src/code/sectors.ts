/**
 * The sector that an act implies where the text names a state alone: force is used by its military, words and
 * treaties come from its government. Organisations and groups have none.
 */
import type { ActorCode } from '../ontology/actor.js';
import { parseActor } from '../ontology/actor.js';
import type { EventType } from '../ontology/event-types.js';

const ORGANISATIONS = new Set(['UNO', 'NAT', 'EUR', 'AUN', 'IAE', 'ICC', 'IGO', 'NGO']);
const BY_FORCE = new Set<EventType>(['ASSAULT', 'MOBILIZE']);
/** Types whose target is spoken to or of: the government is meant. */
const BY_WORD = new Set<EventType>([
  'CONSULT',
  'AGREE',
  'SUPPORT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'CONCEDE',
  'AID',
]);

export function sourceSector(code: ActorCode, type: EventType): ActorCode {
  return withSector(code, BY_FORCE.has(type) ? 'MIL' : 'GOV');
}

export function targetSector(code: ActorCode, type: EventType): ActorCode {
  return BY_WORD.has(type) ? withSector(code, 'GOV') : code;
}

function withSector(code: ActorCode, sector: string): ActorCode {
  const actor = parseActor(code);
  if (!actor || actor.sector !== undefined || code.startsWith('TER:') || ORGANISATIONS.has(code)) return code;
  return `${code}.${sector}`;
}
