/** What the relation task knows: its types and classes, and what an answer holds. */
import type { EventType, QuadClass } from '../../ontology/event-types.js';
import { quadOf } from '../../ontology/event-types.js';

/** PLOVER's types; CONCEDE and RETREAT are one, YIELD, as the published data has them. */
export const RELATION_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'YIELD',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** The relation type of an event type. */
export function relationTypeOf(type: EventType): RelationType {
  return type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type;
}

/** Quad class of a relation type: 1 and 2 cooperation in words and deeds, 3 and 4 conflict. YIELD is 2. */
export function relationQuad(type: RelationType): QuadClass {
  return type === 'YIELD' ? 2 : quadOf(type);
}

/** One word's vote. */
export interface Reading {
  readonly type: RelationType;
  readonly weight: number;
  /** What gave it, `frame condemn.v ACCUSE/disapprove` or `word agree.v, intent of visit.v`. */
  readonly rule: string;
}

export interface Relation {
  readonly root: RelationType;
  /** 1–4: verbal and material cooperation, verbal and material conflict. */
  readonly penta: QuadClass;
  /** Share of the votes that the answer has, in (0, 1); 0.1 where it is the fall-back. */
  readonly confidence: number;
  /** The vote that weighed most; `fall-back` where no word told anything. */
  readonly rule: string;
  /** All votes, heaviest first. */
  readonly readings: readonly Reading[];
}
