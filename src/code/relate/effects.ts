/**
 * What one word makes of the act it governs: "agrees to withdraw" is no withdrawal yet but a promise, "lifts
 * sanctions" the opposite of them. The algebra follows PLOVER's manual: acts to come are AGREE or THREATEN,
 * acts refused are REJECT, help that ends is SANCTION, force that ends is yielding.
 */
import type { RelationType } from './types.js';
import { relationQuad } from './types.js';

export const EFFECTS = [
  'intent',
  'request',
  'refuse',
  'stop',
  'accuse',
  'praise',
  'threaten',
  'allow',
  'fail',
  'not',
  'light',
  'say',
] as const;
/**
 * `intent` it is still to come; `request` asked for; `refuse` refused; `fail`, `not` not done; `stop` ended or reduced;
 * `accuse`, `praise`, `threaten` what is blamed, praised, threatened with; `allow` let happen; `light`, `say`
 * told by the word as it is.
 */
export type Effect = (typeof EFFECTS)[number];

const STOPPED: Readonly<Record<RelationType, RelationType>> = {
  AGREE: 'SANCTION',
  CONSULT: 'SANCTION',
  SUPPORT: 'SANCTION',
  COOPERATE: 'SANCTION',
  AID: 'SANCTION',
  YIELD: 'REJECT',
  REQUEST: 'YIELD',
  ACCUSE: 'YIELD',
  REJECT: 'YIELD',
  THREATEN: 'YIELD',
  PROTEST: 'YIELD',
  SANCTION: 'YIELD',
  MOBILIZE: 'YIELD',
  COERCE: 'YIELD',
  ASSAULT: 'YIELD',
};

/** The relation that remains of an act of this type under the effect. */
export function underEffect(effect: Effect, type: RelationType): RelationType {
  switch (effect) {
    case 'intent':
      return intended(type);
    case 'request':
      return 'REQUEST';
    case 'refuse':
      return 'REJECT';
    case 'stop':
      return STOPPED[type];
    case 'accuse':
      return 'ACCUSE';
    case 'praise':
      return 'SUPPORT';
    case 'threaten':
      return 'THREATEN';
    case 'allow':
      return 'YIELD';
    case 'fail':
    case 'not':
      return relationQuad(type) === 4 ? 'YIELD' : 'REJECT';
    case 'light':
    case 'say':
      return type;
  }
}

/** Promised cooperation is an agreement, promised force a threat; words are done by being said. */
function intended(type: RelationType): RelationType {
  if (type === 'SUPPORT' || type === 'AGREE') return type;
  const quad = relationQuad(type);
  if (quad <= 2) return 'AGREE';
  return quad === 4 ? 'THREATEN' : type;
}

/** What an effect tells where the word that it governs tells nothing known. */
export const EFFECT_ALONE: Readonly<Partial<Record<Effect, RelationType>>> = {
  intent: 'AGREE',
  stop: 'SANCTION',
  fail: 'REJECT',
  refuse: 'REJECT',
};
