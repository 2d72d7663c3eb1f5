/**
 * The sixteen event types, their modes, quad classes and scores.
 *
 * Source: PLOVER (Open Event Data Alliance, manual of 2022-23): names, quad classes and Goldstein-like
 * scores in [-10, 10]. Two slips of the manual are settled in docs/decisions/0003-plover-scores.md:
 * ACCUSE without a mode, and PROTEST/vandalize.
 */

export const QUAD_CLASSES = [1, 2, 3, 4] as const;
/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type QuadClass = (typeof QUAD_CLASSES)[number];

export const QUAD_NAMES: Readonly<Record<QuadClass, string>> = {
  1: 'verbal cooperation',
  2: 'material cooperation',
  3: 'verbal conflict',
  4: 'material conflict',
};

interface TypeEntry {
  readonly quad: QuadClass;
  readonly score: number;
  readonly modes: Readonly<Record<string, number>>;
}

/** Score of a type where no mode is given, and of each of its modes. */
export const PLOVER = {
  AGREE: { quad: 1, score: 2.5, modes: {} },
  CONSULT: { quad: 1, score: 2.5, modes: { visit: 4, 'third-party': 1, multilateral: 4, phone: 1.5 } },
  SUPPORT: { quad: 1, score: 5, modes: {} },
  CONCEDE: { quad: 1, score: 4.5, modes: {} },
  COOPERATE: { quad: 2, score: 9.5, modes: {} },
  AID: { quad: 2, score: 10, modes: {} },
  RETREAT: {
    quad: 2,
    score: 6.5,
    modes: { withdraw: 8, release: 6.5, disarm: 10, ceasefire: 7.5, access: 6.5, resign: 4.5 },
  },
  REQUEST: { quad: 3, score: 0, modes: { assist: 0.5, change: -1, yield: -1, meet: 0 } },
  ACCUSE: { quad: 3, score: -3, modes: { disapprove: -2, investigate: -3.5, allege: -3.5 } },
  REJECT: { quad: 3, score: -2, modes: { assist: -1.5, change: -2, yield: -2, meet: -2 } },
  THREATEN: {
    quad: 3,
    score: -3.5,
    modes: { restrict: -3, arrest: -3.5, relations: -3.5, expel: -3.5, territory: -4, violence: -3.5 },
  },
  PROTEST: {
    quad: 4,
    score: -5,
    modes: { demo: -5, riot: -7, strike: -5, hunger: -4.5, boycott: -4.5, obstruct: -4.5, vandalize: -5 },
  },
  SANCTION: { quad: 4, score: -6, modes: { convict: -6, expel: -5.5, withdraw: -6, discontinue: -6 } },
  MOBILIZE: { quad: 4, score: -5.5, modes: { troops: -6.5, weapons: -6.5, police: -5.5, militia: -6 } },
  COERCE: {
    quad: 4,
    score: -7,
    modes: {
      seize: -7,
      restrict: -7,
      censor: -6.5,
      curfew: -6.5,
      'martial-law': -7.5,
      arrest: -7,
      deport: -7,
      withhold: -7,
      misinformation: -6.5,
      cyber: -7,
    },
  },
  ASSAULT: {
    quad: 4,
    score: -9,
    modes: {
      abduct: -8.5,
      beat: -7.5,
      torture: -8.5,
      sexual: -8.5,
      targeted: -9.5,
      destroy: -8.5,
      primitive: -8,
      firearms: -9,
      explosives: -9,
      'suicide-attack': -9.5,
      aerial: -9.5,
      drone: -9.5,
      'heavy-weapons': -9.5,
      'crowd-control': -7.5,
      unconventional: -10,
    },
  },
} as const satisfies Readonly<Record<string, TypeEntry>>;

export type EventType = keyof typeof PLOVER;
export const EVENT_TYPES = Object.keys(PLOVER) as readonly EventType[];

type ModesOf<T extends EventType> = Extract<keyof (typeof PLOVER)[T]['modes'], string>;
export type Mode = { [T in EventType]: ModesOf<T> }[EventType];

/** PLOVER's contexts: what an act is about. An event may have several. */
export const CONTEXTS = [
  'military',
  'intelligence',
  'executive',
  'legislative',
  'election',
  'political_institutions',
  'pro_democracy',
  'pro_autocracy',
  'economic',
  'legal',
  'reparations',
  'human_rights',
  'rights_freedoms',
  'repression',
  'human_security',
  'gender',
  'lgbt',
  'religion_ethnicity',
  'inequality',
  'diplomatic',
  'territory',
  'peacekeeping',
  'health',
  'asylum',
  'migration',
  'disasters',
  'natural_resource',
  'environment',
  'technology',
  'terrorism',
  'cbrn',
  'cyber',
  'misinformation',
  'crime',
  'corruption',
  'illegal_drugs',
  'trafficking',
] as const;
export type Context = (typeof CONTEXTS)[number];

export function isEventType(value: string): value is EventType {
  return Object.hasOwn(PLOVER, value);
}

/** Quad class of a type. */
export function quadOf(type: EventType): QuadClass {
  return PLOVER[type].quad;
}

/** Names of the modes a type knows; empty where it knows none. */
export function modesOf(type: EventType): readonly Mode[] {
  return Object.keys(PLOVER[type].modes) as Mode[];
}

/**
 * PLOVER's score of an act, in [-10, 10]: negative is conflict. A mode the type does not know, like no
 * mode, gives the type's own score.
 */
export function scoreOf(type: EventType, mode?: string): number {
  const entry: TypeEntry = PLOVER[type];
  return (mode === undefined ? undefined : entry.modes[mode]) ?? entry.score;
}
