/**
 * Actor codes. A code is a state (ISO 3166-1 alpha-3; `XKX` Kosovo), an organisation (`UNO`, `NAT`, `EUR`,
 * `IGO`, …) or `TER:name` for a group that belongs to no one state, then optionally a dot and a sector:
 * `RUS`, `PRK.MIL`, `UNO`, `TER:ISIS`.
 */
export const SECTORS = [
  'GOV',
  'MIL',
  'LEG',
  'JUD',
  'SPY',
  'COP',
  'OPP',
  'REB',
  'MED',
  'BUS',
  'CVL',
  'LAB',
  'EDU',
  'REF',
] as const;
export type Sector = (typeof SECTORS)[number];

/** `RUS`, `RUS.GOV`, `UNO`, `TER:ISIS`. */
export type ActorCode = string;
/** The part before the dot: `RUS`, `UNO`, `TER:ISIS`. */
export type StateCode = string;

export interface Actor {
  readonly state: StateCode;
  readonly sector?: Sector;
}

const CODE = /^(?:[A-Z]{3}|TER:[^.\s][^.]*)(?:\.([A-Z]{3}))?$/;

export function isSector(value: string): value is Sector {
  return (SECTORS as readonly string[]).includes(value);
}

/** Splits a code; undefined where it is none. */
export function parseActor(code: ActorCode): Actor | undefined {
  const match = CODE.exec(code);
  if (!match) return undefined;
  const sector = match[1];
  if (sector === undefined) return { state: code };
  if (!isSector(sector)) return undefined;
  return { state: code.slice(0, -4), sector };
}

export function formatActor(actor: Actor): ActorCode {
  return actor.sector === undefined ? actor.state : `${actor.state}.${actor.sector}`;
}

/** `RUS.MIL` → `RUS`. */
export function stateOf(code: ActorCode): StateCode {
  const dot = code.lastIndexOf('.');
  return dot < 0 ? code : code.slice(0, dot);
}

/** The states or organisations of a list of codes, each once, in order of first mention. */
export function statesOf(codes: readonly ActorCode[]): readonly StateCode[] {
  return [...new Set(codes.map(stateOf))];
}
