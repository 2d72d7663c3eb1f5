/**
 * What the HTTP interface takes and answers: types only, the one file of `src/` that the workbench in
 * `web/` knows. Every JSON answer under `/api/` is one of the shapes named here with `schemaVersion` beside
 * its keys (`Answer<…>`), or a `Failure`. docs/http.md lists which address answers what.
 */
import type { RuleReview } from '../code/evaluate/index.js';
import type { StateEntry } from '../ontology/states.js';
import type { ReadingProgress, ReadingResult } from '../pipeline.js';
import type { TieSeries } from '../ties/types.js';
import type { ImportProgress, ImportResult } from '../workbench-api.js';

export type { LogCounts, LoggedDocument } from '../log/event-log.js';
export type { StateCode } from '../ontology/actor.js';
export type { Amount, Span } from '../ontology/coded-event.js';
export type { Day, Period, PeriodName } from '../ontology/day.js';
export type { DocumentKind, SetAside } from '../ontology/document.js';
export type { EventType, QuadClass } from '../ontology/event-types.js';
export type {
  Correction,
  CorrectionAction,
  EventEdit,
  LoggedEvent,
  ReviewState,
} from '../ontology/logged-event.js';
export type { StateEntry } from '../ontology/states.js';
export type { Status } from '../ontology/status.js';
export type { ReadingProgress, ReadingResult } from '../pipeline.js';
export type { RemovedCounts, TieMove, TiePoint, TieSeries, TurningPoint } from '../ties/types.js';
export type {
  BlocsReport,
  CompareView,
  CorrectionEffect,
  CorrectionView,
  CountsView,
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
  TurnsView,
  WorkspaceInfo,
  WorkspaceSummary,
} from '../workbench-api.js';

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

/** `GET /api/rules`: rules that corrections speak against. */
export interface RulesView {
  readonly rules: readonly RuleReview[];
}

/** `GET /api/series`: the series of every pair with an event that counts. */
export interface SeriesView {
  readonly series: readonly TieSeries[];
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
