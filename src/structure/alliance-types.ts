/** The alliance ladder: its criteria, and what it answers for two states. docs/structure-alliance.md says it in words. */
import type { StateCode } from '../ontology/actor.js';
import type { AmountKind } from '../ontology/coded-event.js';
import type { Day, PeriodName } from '../ontology/day.js';
import type { EventType } from '../ontology/event-types.js';
import type { Phrases } from './phrases.js';
import type { Receipt } from './receipt.js';
import type { Obligation, TreatyBond } from './treaties.js';

/** What a row of tables/ladder.tsv asks of a treaty: an obligation, that the two alone made it, or nuclear cover. */
export type TreatyAsk = Obligation | 'bilateral' | 'nuclear';

/** A row of tables/ladder.tsv. */
export interface LadderCriterion {
  /** 1-based line in the table. */
  readonly line: number;
  readonly case: 'for' | 'against';
  /** `together`: what both do to a third. */
  readonly by: 'treaty' | 'event' | 'together';
  /** Any of them; empty: any treaty. */
  readonly treaty: readonly TreatyAsk[];
  /** Any of them; empty: any act. */
  readonly acts: readonly { readonly type: EventType; readonly mode?: string }[];
  readonly words: Phrases;
  readonly also: Phrases;
  readonly unless: Phrases;
  /** Kinds of amount that count in place of words. */
  readonly amounts: readonly AmountKind[];
  readonly bothWays: boolean;
  /** So many happenings, at least 1 … */
  readonly least: number;
  /** … within so many days; null: ever. */
  readonly within: number | null;
  readonly why: string;
}

/** A rung with its criteria; any one of those for it is enough. */
export interface LadderRung {
  readonly id: string;
  readonly title: string;
  readonly criteria: readonly LadderCriterion[];
}

export const RUNG_STATES = ['reached', 'claimed', 'lapsed', 'spoken', 'against', 'none'] as const;
/**
 * `reached`: by facts or a treaty in force; `claimed`: with what is only claimed, planned or signed; `lapsed`: by a
 * treaty that ended; `spoken`: only with what is proposed or possible; `against`: nothing but what speaks against
 * it; `none`: no evidence.
 */
export type RungState = (typeof RUNG_STATES)[number];

/** What an item of evidence is worth by itself. */
export type EvidenceLevel = Exclude<RungState, 'none'>;

/** A treaty, or a coded act, that counts for or against a rung. */
export interface RungEvidence {
  readonly level: EvidenceLevel;
  /** Day of the act; of a treaty the day it came into force, or was signed where it is not in force. */
  readonly day: Day;
  /** Line of tables/ladder.tsv whose criterion it meets, and the reason given there. */
  readonly criterion: number;
  readonly why: string;
  readonly receipt?: Receipt;
  readonly bond?: TreatyBond;
}

/** A criterion with some evidence, but less than it asks for. */
export interface ShortOf {
  readonly criterion: number;
  readonly why: string;
  readonly found: number;
  readonly least: number;
  /** True where acts of one of the two are missing. */
  readonly oneWay: boolean;
  readonly receipts: readonly Receipt[];
}

/** How one rung stands on the day asked for. */
export interface RungAnswer {
  readonly rung: string;
  readonly title: string;
  readonly state: RungState;
  /** First day of the state; null for `none`. */
  readonly since: Day | null;
  /** First day on which it was reached, claimed, spoken of, spoken against; null: never. */
  readonly first: Readonly<Record<'reached' | 'claimed' | 'spoken' | 'against', Day | null>>;
  /** Day of the latest evidence for it; null where there is none. */
  readonly latest: Day | null;
  /** In order of day. */
  readonly evidence: readonly RungEvidence[];
  /** What speaks against it, whatever its state. */
  readonly against: readonly RungEvidence[];
  readonly short: readonly ShortOf[];
}

/** The state of every rung at the end of a month, in the order of the ladder. */
export interface LadderMonth {
  readonly month: PeriodName;
  readonly states: readonly RungState[];
  /** Rungs whose state differs from the month before; in the first month, all that are not `none`. */
  readonly changed: readonly string[];
}

/** How far two states have gone. */
export interface AllianceLadder {
  readonly a: StateCode;
  readonly b: StateCode;
  readonly at: Day;
  /** Lowest rung first. */
  readonly rungs: readonly RungAnswer[];
  /** Ids of the rungs by state, lowest first. */
  readonly byState: Readonly<Record<RungState, readonly string[]>>;
  readonly path: readonly LadderMonth[];
  /** Treaties that bind or bound the two. */
  readonly bonds: readonly TreatyBond[];
  /** Coded acts that were held against the criteria, and those that could not be. */
  readonly acts: number;
  readonly leftOut: { readonly undated: number; readonly yearOnly: number; readonly later: number };
  /** The answer in one or a few sentences. */
  readonly words: string;
}
