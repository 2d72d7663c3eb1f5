/**
 * What the HTTP interface takes and answers: types only, the one file of `src/` that the workbench in
 * `web/` knows. Every JSON answer under `/api/` is one of the shapes named here with `schemaVersion` beside
 * its keys (`Answer<…>`), or a `Failure`. docs/http.md lists which address answers what.
 */
import type { CitedSource, Sheet } from '../brief/index.js';
import type { RuleReview } from '../code/evaluate/index.js';
import type { ImportedReceipt } from '../log/imported-types.js';
import type { StateEntry } from '../ontology/states.js';
import type { ReadingProgress, ReadingResult } from '../pipeline.js';
import type { TieSeries } from '../ties/types.js';
import type { BriefState, ImportProgress, ImportResult, StrategyFile } from '../workbench/api.js';

export type {
  Block,
  BriefForm,
  CitationForm,
  CitedSource,
  ComposedBrief,
  ComposedItem,
  Inline,
  PartState,
  PartView,
  Section,
  Sheet,
} from '../brief/index.js';
export type { Guard, GuardCount, ImportedReceipt } from '../log/imported-types.js';
export type { SavedSearch } from '../log/saved-searches.js';

import type { EventType } from '../ontology/event-types.js';
import type { SilentSentence } from '../workbench/desk-types.js';

export type { EyeReason, LogCounts, LoggedDocument, QueuePage } from '../log/event-log.js';
export type { StateCode } from '../ontology/actor.js';
export type { Amount, Span } from '../ontology/coded-event.js';
export type { Day, Period, PeriodName, Precision } from '../ontology/day.js';
export type { DocumentKind, SetAside } from '../ontology/document.js';
export type { EventType, Mode, QuadClass } from '../ontology/event-types.js';
export type {
  AddedEvent,
  Correction,
  CorrectionAction,
  EventEdit,
  LoggedEvent,
  ReviewState,
} from '../ontology/logged-event.js';
export type { StateEntry } from '../ontology/states.js';
export type { Status } from '../ontology/status.js';
export type { ReadingProgress, ReadingResult } from '../pipeline.js';
export type {
  Assumption,
  Basis,
  Combination,
  CriterionFlips,
  Evidence,
  GameReport,
  StrategyReport,
  Suggestion,
  TrackComparison,
  Verdict,
  WeightFlip,
} from '../strategy/index.js';
export type {
  AllianceLadder,
  AxisPoint,
  Climate,
  ContactLevel,
  ContactView,
  FilmStep,
  FilmTie,
  NetworkFilm,
  NetworkFrame,
  NetworkTie,
  Outcome,
  Posture,
  Receipt,
  RungAnswer,
  RungEvidence,
  RungState,
  Stance,
  Step,
  Tension,
} from '../structure/index.js';
export type { RemovedCounts, TieMove, TiePoint, TieSeries, TurningPoint } from '../ties/types.js';
export type {
  BlocsReport,
  CompareView,
  CorrectionEffect,
  CorrectionView,
  CountsView,
  CrateResult,
  DependenceReport,
  DocumentView,
  ImportProgress,
  ImportRequest,
  ImportResult,
  ImportsView,
  MediatorsReport,
  MovesView,
  PairView,
  ReadRequest,
  ReciprocityView,
  SeriesOptions,
  StrategyFile,
  TurnsView,
  WorkspaceInfo,
  WorkspaceSummary,
} from '../workbench/api.js';
export type { DemandsAnswer, EnvoysAnswer, StepsAnswer } from '../workbench/choices-api.js';
export type {
  FeedNews,
  FileText,
  MoveReason,
  SettingsChange,
  SettingsView,
  SilentSentence,
  TodayView,
} from '../workbench/desk-types.js';

/** Version of the answers' shapes; raised when a client that knew the old ones would misread the new. */
export type SchemaVersion = 1;

/** A JSON answer: the data with the version of its shape. */
export type Answer<T> = T & { readonly schemaVersion: SchemaVersion };

/** Why a request was not answered, in a closed list. */
export type FailureCode =
  | 'bad-request'
  | 'unauthorised'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'failed'
  | 'locked'
  | 'internal';

/** Every answer that is no success (HTTP status 400 and up). */
export interface Failure {
  readonly schemaVersion: SchemaVersion;
  readonly error: {
    readonly code: FailureCode;
    /** What went wrong, one plain sentence. */
    readonly message: string;
    /** What to do, where that can be said. */
    readonly hint?: string;
    /** Exit code that the command line gives for it. */
    readonly exitCode: number;
    /** For `conflict`: what now stands in the place of what the client knew. */
    readonly standing?: object;
  };
}

/** `GET /api/states`: every state and organisation that a pair may be made of. */
export interface StatesView {
  readonly states: readonly StateEntry[];
}

/** A composed brief, how its parts stand now, and the text that it makes. */
export interface ComposedView extends BriefState {
  readonly sheet: Sheet;
  /** Parts whose evidence has changed since they were taken. */
  readonly changed: number;
}

/** `GET /api/documents/:id/silent`: sentences with two states and no event. */
export interface SilentView {
  readonly sentences: readonly SilentSentence[];
}

/** `GET /api/codebook`: types of events with their modes. */
export interface CodebookView {
  readonly types: readonly { readonly type: EventType; readonly modes: readonly string[] }[];
}

export type JobState = 'running' | 'done' | 'cancelled' | 'failed';

/** Long work of a server: a reading or an import, whoever asked for it. */
export interface Job {
  /** From 1, in order of their beginning. */
  readonly id: number;
  readonly kind: 'read' | 'import';
  /** What is read: paths as they were given; none: the sources of the settings. */
  readonly paths: readonly string[];
  /** ISO instants. */
  readonly began: string;
  readonly ended: string | null;
  readonly state: JobState;
  readonly progress: ReadingProgress | ImportProgress | null;
  /** What came of it, as the route of its kind answers it; null while it runs or where it failed. */
  readonly result: object | null;
  readonly failure: Failure['error'] | null;
}

/** `GET /api/jobs`: long work of this server, the latest first. */
export interface JobsView {
  readonly jobs: readonly Job[];
}

/** `GET /api/rules`: rules that corrections speak against. */
export interface RulesView {
  readonly rules: readonly RuleReview[];
}

/** `GET /api/series`: the series of every pair with an event that counts. */
export interface SeriesView {
  readonly series: readonly TieSeries[];
}

/** `GET /api/imports/:a/:b`: imported rows between two states. */
export interface ImportedRowsView {
  readonly events: readonly ImportedReceipt[];
}

/** `GET /api/strategy/files`: games, tracks and plans in the folder of the workspace. */
export interface StrategyFilesView {
  readonly files: readonly StrategyFile[];
}

/** `POST /api/export`: rows written. */
export interface ExportView {
  readonly rows: number;
}

/** A line of the streamed answer to `POST /api/import` (`Accept: application/x-ndjson`). */
export type ImportLine =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'result'; readonly result: Answer<ImportResult> }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** A line of the streamed answer to `POST /api/read` (`Accept: application/x-ndjson`). */
export type ReadLine =
  | { readonly kind: 'progress'; readonly progress: ReadingProgress }
  | { readonly kind: 'result'; readonly result: Answer<ReadingResult> }
  | { readonly kind: 'failure'; readonly failure: Failure };

export type { FacetValue, SearchResult, SearchView, Snippet } from '../search/index.js';

/** What is known of reports, to cite them. */
export interface SourcesView {
  readonly sources: readonly CitedSource[];
}
