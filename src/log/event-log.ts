/** The event log as the rest of the house sees it. `openEventLog` in duckdb-log.ts gives the embedded one. */
import type { ActorCode, StateCode } from '../ontology/actor.js';
import type { CodedEvent } from '../ontology/coded-event.js';
import type { Day, Precision } from '../ontology/day.js';
import type { Document, SetAside } from '../ontology/document.js';
import type { EventType } from '../ontology/event-types.js';
import type { Correction, CorrectionAction, EventEdit, LoggedEvent } from '../ontology/logged-event.js';
import type { Status } from '../ontology/status.js';

/** Whether a document was coded; `language`: kept but not coded, because it is not in English. Near copies are coded: they are further mentions of the same happenings. */
export type CodedState = 'coded' | 'language';

export interface DocumentEntry {
  readonly document: Document;
  readonly events: readonly CodedEvent[];
  readonly coded: CodedState;
  /** Id of the earlier document that this one nearly copies; null where it copies none. */
  readonly nearCopyOf: string | null;
}

export type LoggedDocument = Document & { readonly coded: CodedState; readonly nearCopyOf: string | null };

/** What made a run: enough to repeat it. */
export interface RunManifest {
  readonly command: string;
  readonly version: string;
  readonly coder: string;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface EventFilter {
  /** Both states take part, in either role. One state: it takes part. */
  readonly states?: readonly StateCode[];
  readonly from?: Day;
  readonly to?: Day;
  readonly statuses?: readonly Status[];
  readonly documentId?: string;
  readonly occurrenceIds?: readonly string[];
  /** Rejected events are left out unless asked for. */
  readonly includeRejected?: boolean;
}

/** An event without its text. */
export interface EventRow {
  readonly id: string;
  readonly documentId: string;
  readonly occurrenceId: string;
  readonly publisher: string | null;
  readonly documentDate: Day | null;
  readonly nearCopyOf: string | null;
  readonly source: readonly ActorCode[];
  readonly target: readonly ActorCode[];
  readonly mutual: boolean;
  readonly type: EventType;
  readonly mode: string | null;
  readonly status: Status;
  readonly day: Day | null;
  readonly precision: Precision;
  readonly trigger: string;
  readonly confidence: number;
}

export interface LogCounts {
  readonly documents: number;
  readonly notCoded: Readonly<Record<Exclude<CodedState, 'coded'>, number>>;
  readonly undatedDocuments: number;
  readonly events: number;
  readonly undatedEvents: number;
  readonly byStatus: Readonly<Record<Status, number>>;
  readonly occurrences: number;
  readonly setAside: number;
  readonly corrections: number;
  readonly rejected: number;
}

export interface NewCorrection {
  readonly eventId: string;
  readonly action: CorrectionAction;
  readonly edit?: EventEdit;
  readonly reason: string;
  readonly who: string;
  readonly when: string;
  /** For `undo`. */
  readonly undoes?: number;
}

/**
 * One writer at a time. Every method throws a UserError where the user can mend it: exit code 4 where
 * another process holds the workspace, exit code 1 where its version is newer than this program.
 */
export interface EventLog {
  /** Hashes of the documents in the log, to skip what is there already. */
  hasDocument(hash: string): boolean;
  /** All or nothing: after a crash the batch is there or it is not. Known hashes are skipped and counted. */
  append(entries: readonly DocumentEntry[]): Promise<{ added: number; known: number }>;
  setAside(items: readonly SetAside[]): Promise<void>;
  /** Replaces the grouping of events into happenings: occurrence id by event id. */
  replaceOccurrences(occurrenceOf: ReadonlyMap<string, string>): Promise<void>;
  beginRun(manifest: RunManifest): Promise<number>;
  /** `inputHash`: SHA-256 over the hashes of the documents read, in order. */
  endRun(run: number, outcome: 'complete' | 'interrupted', inputHash: string): Promise<void>;

  counts(): Promise<LogCounts>;
  events(filter?: EventFilter): Promise<readonly LoggedEvent[]>;
  event(id: string): Promise<LoggedEvent | undefined>;
  document(id: string): Promise<LoggedDocument | undefined>;
  documents(): Promise<readonly Omit<LoggedDocument, 'text'>[]>;
  /** Every document with its text, in the order in which it was appended, a few at a time. */
  allDocuments(): AsyncIterable<LoggedDocument>;
  /** Every standing event (rejected ones left out), without its sentence: what ties and grouping need, fast. */
  eventRows(): Promise<readonly EventRow[]>;
  /** Coded documents by day of publication; near copies and other languages are not counted. */
  coverage(): Promise<ReadonlyMap<string, number>>;
  setAsides(): Promise<readonly SetAside[]>;

  correct(correction: NewCorrection): Promise<Correction>;
  corrections(documentId?: string): Promise<readonly Correction[]>;

  /** Writes a table of events to a file; cells that a spreadsheet would run are made plain text. */
  exportEvents(path: string, as: 'csv' | 'parquet' | 'jsonl'): Promise<number>;
  /** SHA-256 over the content (not the run times): equal logs have equal digests. */
  digest(): Promise<string>;
  close(): Promise<void>;
}
