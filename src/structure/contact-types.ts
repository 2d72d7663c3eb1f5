/** Thaw and freeze between two states, and how high they talk. docs/structure-contact.md says it in words. */
import type { StateCode } from '../ontology/actor.js';
import type { Day } from '../ontology/day.js';
import type { Receipt } from './receipt.js';

export const CONTACT_LEVELS = ['society', 'officials', 'military', 'leaders'] as const;
/** Lowest first: culture, sport and medicine; officials; the military; leaders. */
export type ContactLevel = (typeof CONTACT_LEVELS)[number];

export const OUTCOMES = ['in kind', 'answered', 'rebuffed', 'unanswered', 'open'] as const;
/**
 * `in kind`: with a step of the same field and sign; `answered`: with another step of the same sign, or for a step
 * of thaw with contact; `rebuffed`: first with a step of the other sign (a step of freeze is then met with one of
 * thaw); `unanswered`: with nothing within the window; `open`: with nothing yet, and the window has not passed.
 */
export type Outcome = (typeof OUTCOMES)[number];

/** What one side did of its own accord. */
export interface Step {
  readonly by: StateCode;
  readonly to: StateCode;
  readonly day: Day;
  readonly sign: 'thaw' | 'freeze';
  /** Id and title of tables/contact.tsv; null: none of its fields is named. */
  readonly field: { readonly id: string; readonly title: string } | null;
  /** True where the act has no coded target, but the sentence names the other side. */
  readonly inferred: boolean;
  readonly receipt: Receipt;
  readonly outcome: Outcome;
  /** The act that answered or rebuffed it, and the days it took; null where nothing did. */
  readonly answer: { readonly days: number; readonly receipt: Receipt } | null;
}

/** Two or more steps of thaw by one side, none more than half a year after the last (GRIT's initiative). */
export interface Initiative {
  readonly by: StateCode;
  readonly from: Day;
  readonly to: Day;
  readonly steps: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly eventIds: readonly string[];
}

/** A meeting, accord or work in common between the two. */
export interface Contact {
  readonly day: Day;
  readonly level: ContactLevel;
  readonly receipt: Receipt;
}

export interface ContactYear {
  readonly year: string;
  readonly thaw: readonly [a: number, b: number];
  readonly freeze: readonly [a: number, b: number];
  /** Steps of thaw that were answered, in kind or not. */
  readonly answered: number;
  readonly contacts: number;
  /** Highest level of the year; null: no contact told. */
  readonly level: ContactLevel | null;
}

export const CLIMATES = ['thaw', 'one-sided thaw', 'mixed', 'freeze', 'silence'] as const;
/**
 * Of the last year: `thaw`: both sides take steps of it, and they are not fewer than those of freeze; `one-sided
 * thaw`: one side alone does; `freeze`: steps of freeze alone, or more than twice as many; `mixed`: anything
 * between; `silence`: no step.
 */
export type Climate = (typeof CLIMATES)[number];

export interface ContactView {
  readonly a: StateCode;
  readonly b: StateCode;
  readonly at: Day;
  /** Days within which a step is answered, and within which contact is present. */
  readonly window: number;
  readonly within: number;
  readonly climate: Climate;
  /** Highest level of contact within `within` days of `at`; null: none told. */
  readonly level: ContactLevel | null;
  /** The latest contact of each level, lowest level first; null: none in the log. */
  readonly latest: readonly { readonly level: ContactLevel; readonly contact: Contact | null }[];
  /** In order of day. */
  readonly steps: readonly Step[];
  readonly initiatives: readonly Initiative[];
  readonly contacts: readonly Contact[];
  readonly years: readonly ContactYear[];
  /** Happenings between the two that could not count. */
  readonly leftOut: {
    readonly notFact: number;
    readonly undated: number;
    readonly yearOnly: number;
    readonly later: number;
    /** Rounds of more than four, and talks through a third: no direct contact. */
    readonly indirect: number;
  };
  /** The answer in one or a few sentences. */
  readonly words: string;
}
