/** A plan for envoys: what is asked, and what is answered. Every answer is a plain value that survives JSON. */
import type { Day } from '../ontology/day.js';
import type { Basis, Ground } from '../strategy/index.js';
import type { Flights } from './flights.js';

/** What a worth rests on. */
export interface Reason {
  readonly ground: Ground;
  readonly words: string;
  /** The same with what the log can be asked; null: the worth was suggested, or given without a reason. */
  readonly basis: Basis | null;
}

/** A sentence of the log behind a worth. */
export interface Evidence {
  readonly eventId: string;
  readonly documentId: string;
  readonly documentTitle: string | null;
  readonly publisher: string | null;
  readonly day: Day;
  readonly sentence: string;
}

export interface Envoy {
  readonly name: string;
  readonly home: string;
  /** Place in `standings`, 0 lowest. */
  readonly standing: number;
  readonly languages: readonly string[];
  readonly from: Day;
  /** Home again by the end of this day. */
  readonly until: Day;
}

export interface Capital {
  readonly city: string;
  /** State or organisation; null for a place of the file's own. */
  readonly code: string | null;
  readonly latitude: number;
  readonly longitude: number;
  /** Points, > 0. */
  readonly worth: number;
  readonly reason: Reason;
  /** Parts of a worth suggested from the log, 0 to 1 each; null: the worth was given. */
  readonly parts: { readonly ties: number; readonly dependence: number; readonly mediation: number } | null;
  readonly evidence: readonly Evidence[];
  /** Working days of a visit. */
  readonly days: number;
  /** First and last day of the spans within which a visit must lie. */
  readonly windows: readonly (readonly [from: Day, until: Day])[];
  /** Least standing of who comes. */
  readonly standing: number;
  /** Languages in which talks can be held; empty: any. */
  readonly languages: readonly string[];
}

export const RULE_KINDS = [
  'before',
  'order',
  'only_with',
  'both_or_neither',
  'not_both',
  'must',
  'same_envoy',
  'different_envoys',
  'by',
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

export interface Rule {
  readonly kind: RuleKind;
  /** As the kind says; of `by` and `must` one. */
  readonly cities: readonly string[];
  /** Of `by`. */
  readonly envoy: string | null;
  readonly why: string | null;
}

export interface Budget {
  readonly total: number;
  readonly unit: string;
  readonly perFlight: number;
  readonly perKm: number;
  readonly perDay: number;
}

export interface EnvoysPlan {
  readonly title: string;
  readonly from: Day;
  readonly until: Day;
  readonly flights: Flights;
  /** Hours of a working day; what is left of the day is for flying. */
  readonly workingHours: number;
  /** True: capitals receive on Saturdays and Sundays too. */
  readonly weekends: boolean;
  /** Lowest first. */
  readonly standings: readonly string[];
  /** Share of a worth that is kept where envoy and hosts share no language. */
  readonly withoutLanguage: number;
  readonly envoys: readonly Envoy[];
  readonly capitals: readonly Capital[];
  readonly rules: readonly Rule[];
  readonly budget: Budget | null;
  readonly homes: readonly { readonly city: string; readonly latitude: number; readonly longitude: number }[];
}

/** A flight. Times are the clock of home, `2026-03-04T19:00`. */
export interface Leg {
  readonly from: string;
  readonly to: string;
  readonly departs: string;
  readonly arrives: string;
  readonly km: number;
  readonly hours: number;
}

export interface Visit {
  readonly city: string;
  readonly from: Day;
  readonly until: Day;
  /** Worth with this envoy's languages. */
  readonly worth: number;
}

export interface Trip {
  readonly envoy: string;
  readonly visits: readonly Visit[];
  /** One more than visits: the last goes home. */
  readonly legs: readonly Leg[];
  readonly worth: number;
  /** In the budget's unit; null without a budget. */
  readonly cost: number | null;
}

export interface TravelPlan {
  readonly trips: readonly Trip[];
  readonly worth: number;
  /** No plan of its kind is worth more. */
  readonly bound: number;
  /** True: worth is the greatest there is. */
  readonly proven: boolean;
  readonly cost: number | null;
  /** Against the best plan. */
  readonly adds: readonly string[];
  readonly drops: readonly string[];
}

/** What a rule, window, standing or limit costs: worth that could be had without it. */
export interface Price {
  readonly what: 'rule' | 'window' | 'standing' | 'budget' | 'language' | 'days';
  readonly words: string;
  /** Least and most that would be gained; equal where proved. */
  readonly gain: readonly [least: number, most: number];
  /** Visits that the best plan found without it adds and drops. */
  readonly adds: readonly string[];
  readonly drops: readonly string[];
}

export interface EnvoysReport {
  readonly plan: EnvoysPlan;
  /** Null: no plan keeps all rules. */
  readonly best: TravelPlan | null;
  /** Worth of all capitals together. */
  readonly whole: number;
  readonly alternatives: readonly TravelPlan[];
  readonly prices: readonly Price[];
  /** Capitals that nobody can visit, and why. */
  readonly outOfReach: readonly { readonly city: string; readonly why: string }[];
  /** Without a best plan: rules of which no one can be left out for the others to clash. */
  readonly clash: readonly string[];
  /** Labels made by the solver: the measure of effort. */
  readonly work: number;
  readonly words: string;
}
