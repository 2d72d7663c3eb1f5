/**
 * Who a data set's actor fields stand for, in this project's codes. Asked once for each text and span of
 * states, then remembered: data sets repeat a few thousand actors.
 */
import { type ActorCode, formatActor, type Sector, type StateCode } from '../ontology/actor.js';
import type { Day } from '../ontology/day.js';
import type { CodeSystem, StateCodes } from '../ontology/state-codes.js';

/** A code with what is peculiar about it. */
export interface FoundState {
  /** Null: in none of the tables. */
  readonly code: StateCode | null;
  /** The state bore the code, but was not there on that day. */
  readonly notThen: boolean;
}

/** Answers for one run of importing. */
export interface ActorLookup {
  /** Number of the era of a day: within one, no code of a state changes its meaning. */
  era(day: Day): number;
  /** A state by its code or name in a system. An empty text stands for nobody: undefined. */
  state(system: CodeSystem, text: string, day: Day | null): FoundState | undefined;
  /** An organisation by an English name; undefined where the tables have none. */
  organisation(name: string): StateCode | undefined;
}

/** Organisations that CAMEO writes as known groups or as actor codes; all others that begin with IGO are IGO. */
const CAMEO_GROUPS: Readonly<Record<string, StateCode>> = {
  UNO: 'UNO',
  IGOUNO: 'UNO',
  NAT: 'NAT',
  IGONAT: 'NAT',
  NATO: 'NAT',
  EEC: 'EUR',
  IGOEEC: 'EUR',
  EUN: 'EUR',
  ASN: 'AUN',
  IAE: 'IAE',
  ICC: 'ICC',
};
/** Groups of CAMEO that are organisations of states, and none of the above. */
const OTHER_ORGANISATIONS = new Set(
  'ABD ACC ADB AEU AFB AMU ANU APE ARL ATD BCA BIS CEM CFA CIS COE CSS CWN EBR ECA EFT EUB FAO FID GCC GOE HCH HCR HRC HIP ICJ ICO IGO ILO IMF IOM IPU ITP JUR KDP MSF NEP NON OAS OAU OIC OPC OPC PAP SAA SAD SCE SCO UEM WAD WAM WAS WBK WCT WEF WFP WHO WTO XFM'.split(
    ' ',
  ),
);

/** CAMEO's types of actors as sectors; what is not here has no sector. */
const CAMEO_SECTORS: Readonly<Record<string, Sector>> = {
  GOV: 'GOV',
  MIL: 'MIL',
  LEG: 'LEG',
  JUD: 'JUD',
  SPY: 'SPY',
  COP: 'COP',
  OPP: 'OPP',
  REB: 'REB',
  INS: 'REB',
  SEP: 'REB',
  UAF: 'REB',
  RAD: 'OPP',
  PTY: 'OPP',
  MED: 'MED',
  BUS: 'BUS',
  MNC: 'BUS',
  CVL: 'CVL',
  LAB: 'LAB',
  EDU: 'EDU',
  REF: 'REF',
};

/** `organisations`: code by lower-case name. */
export function createActorLookup(
  codes: StateCodes,
  organisations: ReadonlyMap<string, StateCode>,
): ActorLookup {
  const remembered = new Map<string, FoundState | null>();
  // A state begins on `from` and has ended on the day after `to`, which still sorts as a text after `to`.
  const turns = [
    ...new Set(codes.spans.flatMap(({ from, to }) => [from ?? [], to === null ? [] : `${to}+`].flat())),
  ].sort();
  return {
    era(day) {
      let low = 0;
      let high = turns.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((turns[middle] as string) <= day) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    state(system, text, day) {
      if (text === '') return undefined;
      // Only codes whose meaning changes need the day; most have one span that began before any data set did.
      const spans = codes.spansOf(system, text);
      const always = spans.length === 1 && (spans[0]?.from ?? '') < '1946' && spans[0]?.to === null;
      const key = `${system} ${text} ${always || spans.length === 0 ? '' : (day ?? '')}`;
      let found = remembered.get(key);
      if (found === undefined) {
        const conversion = codes.convert(system, text, day);
        found =
          conversion.found === 'unknown'
            ? { code: null, notThen: false }
            : { code: conversion.code, notThen: conversion.found === 'not-then' };
        if (remembered.size > 500_000) remembered.clear();
        remembered.set(key, found);
      }
      return found ?? undefined;
    },
    organisation: (name) => organisations.get(name.trim().toLowerCase()),
  };
}

/** An actor of CAMEO: country, known group and types, as GDELT and Phoenix give them. */
export function cameoActor(
  lookup: ActorLookup,
  fields: { readonly country: string; readonly group: string; readonly types: readonly string[] },
  day: Day | null,
): ResolvedActor {
  const known = CAMEO_GROUPS[fields.group];
  if (known !== undefined) return { actor: known, notThen: false, unknown: false };
  let sector: Sector | undefined;
  for (const type of fields.types) sector ??= CAMEO_SECTORS[type];
  if (fields.country !== '' && !CAMEO_REGIONS.has(fields.country)) {
    const state = lookup.state('cameo', fields.country, day);
    if (state?.code != null) {
      return {
        actor: formatActor({ state: state.code, ...(sector === undefined ? {} : { sector }) }),
        notThen: state.notThen,
        unknown: false,
      };
    }
    return { actor: null, notThen: false, unknown: true };
  }
  if (OTHER_ORGANISATIONS.has(fields.group) || fields.types.includes('IGO')) {
    return { actor: 'IGO', notThen: false, unknown: false };
  }
  return NOBODY;
}

/** An actor as it stands in a row. */
export interface ResolvedActor {
  /** Null: the row names nobody, or nobody that is known. */
  readonly actor: ActorCode | null;
  readonly notThen: boolean;
  /** Named, but in none of the tables. */
  readonly unknown: boolean;
}

/** The row names no state or organisation. */
export const NOBODY: ResolvedActor = { actor: null, notThen: false, unknown: false };

/** Regions that CAMEO writes where a country would stand: they are no actors of their own. */
export const CAMEO_REGIONS: ReadonlySet<string> = new Set(
  'AFR ASA BLK CRB CAU CFR CAS CEU EIN EAF EEU EUR LAM MEA MDT NAF NMR PGS SCN SAM SAS SEA SAF WAF WST'.split(
    ' ',
  ),
);

/** A state with a sector, by a code or name of a system; an organisation where a name is one. */
export function stateActor(
  lookup: ActorLookup,
  system: CodeSystem,
  text: string,
  day: Day | null,
  sector?: Sector,
): ResolvedActor {
  const state = lookup.state(system, text, day);
  if (state === undefined) return NOBODY;
  if (state.code !== null) {
    return {
      actor: formatActor({ state: state.code, ...(sector === undefined ? {} : { sector }) }),
      notThen: state.notThen,
      unknown: false,
    };
  }
  const organisation = system === 'name' ? lookup.organisation(text) : undefined;
  return organisation === undefined
    ? { actor: null, notThen: false, unknown: true }
    : { actor: organisation, notThen: false, unknown: false };
}
