/**
 * What a brief is made from and what it is: a plain value that survives JSON, from which Markdown and HTML
 * are written. Every statement with a number or an act carries the numbers of its notes.
 */

import type { StateCode } from '../ontology/actor.js';
import type { Day, PeriodName, Precision } from '../ontology/day.js';
import type { SetAside } from '../ontology/document.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import type { States } from '../ontology/states.js';
import type { Status } from '../ontology/status.js';
import type { Language } from '../shared/language/language.js';
import type { AllianceLadder } from '../structure/index.js';
import type { RemovedCounts, TieOptions, TieSeries } from '../ties/types.js';
import type { ChoiceSection } from './choice-section.js';
import type { Statement } from './statement.js';
import type { StrategySection } from './strategy-section.js';

export type { Statement } from './statement.js';

export interface BriefInput {
  readonly a: StateCode;
  readonly b: StateCode;
  /** Undirected series, and the two directed ones, under the same options. */
  readonly both: TieSeries;
  readonly aToB: TieSeries;
  readonly bToA: TieSeries;
  /** Every standing event in which both take part, of any status. */
  readonly events: readonly LoggedEvent[];
  /** How far the two have gone; absent: not asked. */
  readonly alliance?: AllianceLadder;
  /** In the language of the brief. */
  readonly names: Pick<States, 'name'>;
  /** Absent: English. */
  readonly language?: Language;
  /** The workspace as a whole. */
  readonly summary: BriefWorkspace;
}

/** What a brief says about the workspace it comes from. */
export interface BriefWorkspace {
  readonly info: {
    readonly name: string;
    readonly versions: { readonly entente: string; readonly coder: string };
  };
  readonly counts: {
    readonly documents: number;
    readonly notCoded: { readonly language: number };
    readonly undatedDocuments: number;
    readonly setAside: number;
    readonly corrections: number;
    readonly rejected: number;
  };
  /** First and last day of publication. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly setAside: readonly SetAside[];
}

/** A happening as the brief lists it. */
export interface BriefAct {
  readonly occurrenceId: string;
  readonly day: Day | null;
  readonly precision: Precision;
  readonly status: Status;
  /** PLOVER score in [-10, 10]. */
  readonly score: number;
  /** In words: "North Korea gave aid to Russia". */
  readonly statement: Statement;
  /** The words of its best report, shortened at a word. */
  readonly excerpt: string;
  /** Reports that tell it. */
  readonly reports: number;
}

/** The weightiest happenings of a kind, and how many more there are. */
export interface BriefList {
  readonly shown: readonly BriefAct[];
  readonly more: number;
}

export interface BriefTurn {
  readonly period: PeriodName;
  readonly day: Day;
  readonly before: number;
  readonly after: number;
  readonly p: number;
  readonly statement: Statement;
  readonly acts: BriefList;
}

/** A sentence of a report, or how a number was reckoned. */
export type Note =
  | {
      readonly kind: 'sentence';
      readonly number: number;
      readonly eventId: string;
      readonly documentId: string;
      /** Verbatim. */
      readonly sentence: string;
      readonly title: string | null;
      readonly publisher: string | null;
      readonly date: Day | null;
      /** Other reports of the same happening: publisher and date. */
      readonly also: readonly string[];
    }
  | {
      readonly kind: 'reckoning';
      readonly number: number;
      readonly text: string;
      /** Notes with the sentences that weigh most in it. */
      readonly from: readonly number[];
    };

/** A point of the chart. */
export interface BriefPoint {
  readonly period: PeriodName;
  readonly index: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly acts: number;
  readonly net: number;
  readonly read: number;
}

export interface Brief {
  readonly schemaVersion: 1;
  /** Of its words; absent: English. */
  readonly language?: Language;
  readonly a: { readonly code: StateCode; readonly name: string };
  readonly b: { readonly code: StateCode; readonly name: string };
  readonly title: string;
  /** First and last day that it covers; null where nothing was read. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly headline: Statement;
  /** Where the ties stand. */
  readonly standing: readonly Statement[];
  /** How far the two have gone, the highest rung first; empty where nothing is known of it. */
  readonly ladder: readonly Statement[];
  readonly chart: readonly BriefPoint[];
  /** What changed and when, in order of time; the largest where there are many. */
  readonly turns: readonly BriefTurn[];
  /** Turning points that were left out for brevity. */
  readonly moreTurns: number;
  /** The acts behind it: facts that weigh most in the index now. */
  readonly acts: BriefList;
  /** Figures and counts told with the facts. */
  readonly figures: readonly Statement[];
  readonly claimed: BriefList;
  readonly planned: BriefList;
  readonly possible: BriefList;
  readonly denied: BriefList;
  readonly proposed: BriefList;
  /** What was left out, and why. */
  readonly leftOut: readonly Statement[];
  readonly caveats: readonly Statement[];
  readonly method: readonly Statement[];
  readonly notes: readonly Note[];
  /** Options and recommendation, where tracks were weighed. */
  readonly strategy?: StrategySection;
  /** Further choices that were asked for: games, demands, steps, envoys, more tracks. */
  readonly choices?: readonly ChoiceSection[];
  readonly removed: RemovedCounts;
  readonly manifest: {
    readonly workspace: string;
    readonly entente: string;
    readonly coder: string;
    readonly options: TieOptions;
  };
}
