/** Ladders of steps by graduated reciprocation: what is asked, and what is answered. */
import type { Day } from '../ontology/day.js';
import type { Basis, Ground } from './basis.js';
import type { Evidence } from './evidence.js';

/** What shows in the record that a rung is reached, or a measure answered: contact of a level, a step in a field. */
export interface Signs {
  readonly levels: readonly string[];
  readonly fields: readonly string[];
}

export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly ground: Ground;
  readonly reason: string;
  /** The same with what the log can be asked. */
  readonly basis: Basis;
  /** Rungs that must be reached, and days without a step of freeze by the other side. */
  readonly needs: { readonly rungs: readonly string[]; readonly quiet: number };
  readonly expect: Signs;
  /** Days to wait for the answer. */
  readonly wait: number;
}

export interface Rung {
  readonly id: string;
  readonly title: string;
  readonly shows: Signs;
  readonly measures: readonly Measure[];
}

export interface StepsLadder {
  readonly title: string;
  /** Who moves, and towards whom: as typed. */
  readonly from: string;
  readonly to: string;
  /** Days within which contact counts as present. */
  readonly within: number;
  /** Steps in a row without an answer after which to stop. */
  readonly patience: number;
  /** Lowest first. */
  readonly rungs: readonly Rung[];
}

/** What proves a reading: an event with its sentence. */
export interface StepReceipt {
  readonly eventId: string;
  readonly documentId: string;
  readonly documentTitle: string | null;
  readonly publisher: string | null;
  readonly day: Day | null;
  readonly sentence: string;
}

/** What became of a step, as the structure room reads it (docs/structure-contact.md). */
export type StepOutcome = 'in kind' | 'answered' | 'rebuffed' | 'unanswered' | 'open';

/** The record of contact between the two, as the structure room reads it from the log. */
export interface ContactRecord {
  readonly at: Day;
  readonly contacts: readonly { readonly day: Day; readonly level: string; readonly receipt: StepReceipt }[];
  readonly steps: readonly {
    readonly by: string;
    readonly day: Day;
    readonly sign: 'thaw' | 'freeze';
    readonly field: { readonly id: string; readonly title: string } | null;
    readonly outcome: StepOutcome;
    readonly answer: { readonly days: number } | null;
    readonly receipt: StepReceipt;
  }[];
}

export interface RungState {
  readonly id: string;
  readonly title: string;
  readonly reached: boolean;
  /** What shows it; null: nothing in the record. */
  readonly shown: { readonly day: Day; readonly what: string; readonly receipt: StepReceipt } | null;
}

export const VERDICTS = ['go on', 'wait', 'try again', 'stop', 'begin'] as const;
/**
 * `go on`: the last step was answered; `wait`: its answer may still come; `try again`: it was not answered, and patience
 * is left; `stop`: none is left, or the last step was met with its opposite; `begin`: no step is told.
 */
export type StepsVerdict = (typeof VERDICTS)[number];

export interface NextStep {
  readonly rung: string;
  readonly measure: Measure;
  readonly ready: boolean;
  /** What is missing, in words; empty where it is ready. */
  readonly missing: readonly string[];
  /** Days in which answers to steps in these fields came before: median; null: none did. */
  readonly usualDays: number | null;
  readonly words: string;
}

export interface StepsReport {
  readonly ladder: StepsLadder;
  /** Null: no log was asked. */
  readonly at: Day | null;
  readonly rungs: readonly RungState[];
  /** The rung up to which every one below is reached or passed: the highest that is shown. Null: none. */
  readonly present: string | null;
  readonly verdict: StepsVerdict;
  /** Of `wait`: the day on which its answer is overdue. */
  readonly until: Day | null;
  /** Steps in a row without an answer, the latest. */
  readonly unanswered: number;
  readonly last: { readonly day: Day; readonly outcome: StepOutcome; readonly receipt: StepReceipt } | null;
  readonly next: readonly NextStep[];
  /** For every measure that rests on data of the log, by its id; empty where none was asked. */
  readonly evidence: readonly Evidence[];
  readonly words: string;
}
