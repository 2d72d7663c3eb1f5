/** The event log as the rest of the house sees it. `openEventLog` in duckdb-log.ts gives the embedded one. */
import type { ActorCode, StateCode } from '../ontology/actor.js';
import type { Amount, CodedEvent } from '../ontology/coded-event.js';
import type { Day, Precision } from '../ontology/day.js';
import type { Document, SetAside } from '../ontology/document.js';
import type { Context, EventType } from '../ontology/event-types.js';
import type {
  AddedEvent,
  Correction,
  CorrectionAction,
  EventEdit,
  LoggedEvent,
  ReviewState,
} from '../ontology/logged-event.js';
import type { Status } from '../ontology/status.js';
import type { CorrectionConflict } from './corrections.js';
import type { ExportOptions } from './export-table.js';
import type { ExportForm } from './flat-table.js';
import type {
  ActColumns,
  ChosenGuard,
  GuardCount,
  ImportedAct,
  ImportedFileRecord,
  ImportedReceipt,
  ImportFilter,
  ImportSetAside,
  ImportSink,
  ImportTally,
  IncomingFile,
} from './imported-types.js';

/** Whether a document was coded; `language`: kept but not coded, because it is not in English. Near copies are coded: they are further mentions of the same happenings. */
export type CodedState = 'coded' | 'language';

/** A document with what the coder found in it, as it is appended. */
export interface DocumentEntry {
  readonly document: Document;
  readonly events: readonly CodedEvent[];
  readonly coded: CodedState;
  /** Id of the earlier document that this one nearly copies; null where it copies none. */
  readonly nearCopyOf: string | null;
}

/** A document as it stands in the log. */
export type LoggedDocument = Document & { readonly coded: CodedState; readonly nearCopyOf: string | null };

/** What made a run: enough to repeat it. */
export interface RunManifest {
  readonly command: string;
  readonly version: string;
  readonly coder: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Which events are asked for; what is left out does not limit. */
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

/** An event with what grouping and ties need of it. */
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
  readonly amounts: readonly Amount[];
  readonly contexts: readonly Context[];
  /** Verbatim; mentions of often repeated acts are told apart by it. */
  readonly sentence: string;
  readonly review: ReviewState;
}

/** What is in the log. Events, statuses and happenings are counted without rejected events. */
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

/** Reports that hold some words, and what is needed to weigh the words. */
export interface FoundDocuments {
  /** The newest first, undated ones last; at most as many as asked for. */
  readonly documents: readonly LoggedDocument[];
  /** Reports that hold all of the words but were not given. */
  readonly left: number;
  /** Reports in the log, and the mean length of their texts in characters. */
  readonly total: number;
  readonly meanLength: number;
  /** Reports that hold each word. */
  readonly holding: ReadonlyMap<string, number>;
}

/** What became of a batch: documents that are new, that were known, and that were set aside. */
export interface AppendResult {
  readonly added: number;
  readonly known: number;
  readonly setAside: readonly SetAside[];
}

/** A run as it is recorded. */
export interface RunRecord extends RunManifest {
  /** From 1. */
  readonly run: number;
  /** ISO instants; null: not ended. */
  readonly started: string;
  readonly ended: string | null;
  readonly outcome: 'complete' | 'interrupted' | null;
  readonly inputHash: string | null;
}

/** What a run took from a file. */
export interface ImportRecord {
  /** Null: appended outside any run. */
  readonly run: number | null;
  readonly path: string;
  readonly documents: number;
  readonly events: number;
}

/** A correction as a person makes it. */
export interface NewCorrection {
  readonly eventId: string;
  readonly action: Exclude<CorrectionAction, 'add'>;
  readonly edit?: EventEdit;
  readonly reason: string;
  readonly who: string;
  readonly when: string;
  /** For `undo`. */
  readonly undoes?: number;
  /**
   * Sequence of the last record on the event that the person has seen; 0: none. Where there is a later one, the
   * correction is refused (`StaleCorrection`) instead of being laid over another person's word unseen.
   */
  readonly expects?: number;
}

/** An event that a person adds to a document. */
export interface NewAddition {
  readonly documentId: string;
  readonly event: AddedEvent;
  readonly reason: string;
  readonly who: string;
  readonly when: string;
}

/** Why an event needs a person's eye: people disagree, the coder is unsure, or nothing tells its day. */
export const EYE_REASONS = ['conflict', 'unsure', 'undated'] as const;
export type EyeReason = (typeof EYE_REASONS)[number];

export interface QueueFilter {
  /** Events less sure than this need an eye; in (0, 1]. */
  readonly below: number;
  readonly limit: number;
  readonly offset: number;
}

/** Events that need an eye: disagreements first, then the least sure. */
export interface QueuePage {
  readonly left: Readonly<Record<EyeReason, number>>;
  /** Events left, each once. */
  readonly total: number;
  /** Events of the whole log on which a person's word stands. */
  readonly reviewed: number;
  readonly events: readonly { readonly event: LoggedEvent; readonly reasons: readonly EyeReason[] }[];
}

/** Documents that are new since a run. */
export interface FreshDocuments {
  readonly documents: number;
  readonly events: number;
  /** The first of them, the newest first, each with the number of its events. */
  readonly list: readonly (Omit<LoggedDocument, 'text'> & { readonly events: number })[];
}

/** What of other people's data sets is in the log. */
export interface ImportCounts {
  readonly files: number;
  /** Standing rows; those that were taken back are not among them. */
  readonly events: number;
  readonly mentions: number;
  readonly setAside: number;
  /** Standing rows by data set, in order of name. */
  readonly byDataset: Readonly<Record<string, number>>;
}

/**
 * One writer at a time. Every method throws a UserError where the user can mend it: exit code 4 where
 * another process holds the workspace, exit code 1 where its version is newer than this program.
 */
export interface EventLog {
  /** Hashes of the documents in the log, to skip what is there already. */
  hasDocument(hash: string): boolean;
  /**
   * All or nothing: after a crash the batch is there or it is not. Known hashes are skipped and counted. A
   * document whose id belongs to another text in the log is set aside (`id-conflict`), recorded and given back.
   */
  append(entries: readonly DocumentEntry[]): Promise<AppendResult>;
  /**
   * Puts newly coded events in the place of a document's old ones. Corrections stay with the events they
   * speak of; those that fit no event any more are kept and listed by `unmatchedCorrections`. New events
   * are their own happening until `replaceOccurrences`.
   */
  replaceEvents(documentId: string, events: readonly CodedEvent[]): Promise<void>;
  /** Recorded once, however often the same trouble is met. */
  setAside(items: readonly SetAside[]): Promise<void>;
  /** Replaces the grouping of all events into happenings: occurrence id by event id. */
  replaceOccurrences(occurrenceOf: ReadonlyMap<string, string>): Promise<void>;
  /**
   * The same of some events alone: the others stay in the happenings that they are in. Null: the event is its own
   * happening, as one that `replaceOccurrences` was not given.
   */
  moveOccurrences(occurrenceOf: ReadonlyMap<string, string | null>): Promise<void>;
  beginRun(manifest: RunManifest): Promise<number>;
  /** `inputHash`: SHA-256 over the hashes of the documents read, in order. */
  endRun(run: number, outcome: 'complete' | 'interrupted', inputHash: string): Promise<void>;

  /** In order of their start; `outcome` null: cut off, or still going on. */
  runs(): Promise<readonly RunRecord[]>;
  /** What each run took from which file. */
  imports(): Promise<readonly ImportRecord[]>;

  counts(): Promise<LogCounts>;
  /** In order of day (undated last), document id and place in the document. */
  events(filter?: EventFilter): Promise<readonly LoggedEvent[]>;
  event(id: string): Promise<LoggedEvent | undefined>;
  document(id: string): Promise<LoggedDocument | undefined>;
  /** In order of publication (undated last) and id. */
  documents(): Promise<readonly Omit<LoggedDocument, 'text'>[]>;
  /** Every document with its text, in the order in which it was appended, a few at a time. */
  allDocuments(): AsyncIterable<LoggedDocument>;
  /**
   * Reports whose title or text holds every one of the words, as parts of words and without regard to case and
   * accents (words: small letters without accents). No words: every report.
   */
  findDocuments(words: readonly string[], limit: number): Promise<FoundDocuments>;
  /** Every standing event (rejected ones left out): what ties and grouping need, fast. */
  eventRows(filter?: EventFilter): Promise<readonly EventRow[]>;
  /**
   * Coded reports by day of publication: how much was read of what happened. Near copies, other languages and
   * opinion pieces are not counted, so that an opinion moves no index by being read. With names of publishers
   * (for imports: data sets) only what these told, and a near copy counts where its original is not theirs.
   */
  coverage(tellers?: readonly string[]): Promise<ReadonlyMap<string, number>>;
  setAsides(): Promise<readonly SetAside[]>;

  /**
   * Adds a person's record and applies it. Without `undoes`, an undo takes back the latest standing record
   * on the event. Throws a UserError (exit code 2) on an unknown event, an impossible edit, or nothing to undo.
   */
  correct(correction: NewCorrection): Promise<Correction>;
  /**
   * Adds an event that the coder missed, as a person's record; its number in the document is above those of the
   * coder. Throws a UserError (exit code 2) on an unknown document or an event that could not be.
   */
  addEvent(addition: NewAddition): Promise<Correction>;
  /** In order of arrival. */
  corrections(documentId?: string): Promise<readonly Correction[]>;
  /** Events on which people's standing records contradict each other. */
  conflicts(): Promise<readonly CorrectionConflict[]>;
  /** What came with the runs after `since` (0: with any). */
  fresh(since: number, limit: number): Promise<FreshDocuments>;
  /** Events that need a person's eye. */
  queue(filter: QueueFilter): Promise<QueuePage>;
  /** Records on events that re-coding no longer gives; kept, and in force again if such an event returns. */
  unmatchedCorrections(): Promise<readonly Correction[]>;

  /** True where a file with these bytes (SHA-256, hex) was imported. */
  hasImportedFile(hash: string): boolean;
  /**
   * Takes a file of a data set: `fill` gives its rows to the sink. All or nothing: where `fill` throws, or the
   * process ends, nothing of the file is kept. Acts follow with `refreshImports`. Null: the bytes were imported before,
   * and nothing was taken.
   */
  importFile(file: IncomingFile, fill: (sink: ImportSink) => Promise<void>): Promise<ImportTally | null>;
  /** Records files that could not be taken at all, each in the place of what was said of its path before. */
  setAsideImports(items: readonly ImportSetAside[]): Promise<void>;
  /** Brings acts, coverage and guard counts up to date; does nothing where they are so under these guards. */
  refreshImports(guards: readonly ChosenGuard[]): Promise<void>;
  importedFiles(): Promise<readonly ImportedFileRecord[]>;
  importCounts(): Promise<ImportCounts>;
  /** What the guards found, in order of data set and guard, as of the last `refreshImports`. */
  importGuards(): Promise<readonly GuardCount[]>;
  /** Acts between two states, as of the last `refreshImports`. */
  importedActs(filter?: ImportFilter): Promise<readonly ImportedAct[]>;
  /**
   * The same as columns of numbers, in no order: what all pairs, or a pair of many acts, are reckoned from. `states`:
   * those between the two alone.
   */
  importedActColumns(states?: readonly [StateCode, StateCode]): Promise<ActColumns>;
  /** Acts there are, as of the last `refreshImports`. */
  importedActCount(): Promise<number>;
  /** Standing rows with their receipts. */
  importedEvents(filter?: ImportFilter): Promise<readonly ImportedReceipt[]>;
  /** In order of path and line; at most `limit` (default 1,000). */
  importSetAsides(limit?: number): Promise<readonly ImportSetAside[]>;
  /**
   * Writes the standing imported rows to a file; gives their number. Rows whose licence forbids passing them
   * on are left out unless `restricted`.
   */
  exportImports(
    path: string,
    as: ExportForm,
    options?: ExportOptions & { readonly restricted?: boolean },
  ): Promise<number>;

  /** Writes a table of the standing events to a file (docs/log.md lists the columns); gives their number. */
  exportEvents(path: string, as: ExportForm, options?: ExportOptions): Promise<number>;
  /** SHA-256 over the content (not the run times): equal logs have equal digests. */
  digest(): Promise<string>;
  close(): Promise<void>;
}
