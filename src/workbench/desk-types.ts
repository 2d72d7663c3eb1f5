/** What the desk work of a day asks of an open workspace, and what it answers. Plain values that survive JSON. */
import type { FreshDocuments, NewAddition, QueueFilter, QueuePage, RunRecord } from '../log/event-log.js';
import type { StateCode } from '../ontology/actor.js';
import type { Span } from '../ontology/coded-event.js';
import type { Day } from '../ontology/day.js';
import type { Correction, LoggedEvent } from '../ontology/logged-event.js';
import type { TieMove } from '../ties/types.js';
import type { FileMarks, SourcesLook, SourcesState } from './folders.js';

/** What a correction did to the ties: the index of the event's period before and after. */
export interface CorrectionEffect {
  readonly source: StateCode;
  readonly target: StateCode;
  readonly period: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly netBefore: number;
  readonly netAfter: number;
}

export interface CorrectionView {
  readonly correction: Correction;
  readonly event: LoggedEvent;
  readonly effects: readonly CorrectionEffect[];
}

/** The happening that carried a move most, with the sentence that tells it best. */
export interface MoveReason {
  readonly eventId: string;
  readonly documentId: string;
  readonly day: Day;
  readonly sentence: string;
  /** PLOVER score in [-10, 10]. */
  readonly score: number;
}

export interface TodayView {
  /** The last run of reading; what comes later is new at the next visit. 0: nothing was read yet. */
  readonly run: number;
  /** Runs after this one count as new. */
  readonly since: number;
  readonly fresh: FreshDocuments;
  /** The two days between which pairs are compared; null where nothing was read. */
  readonly days: { readonly since: Day; readonly to: Day } | null;
  /** Pairs whose index changed, most and most surely first; at most eight. */
  readonly moved: readonly { readonly move: TieMove; readonly why: MoveReason | null }[];
  readonly attention: QueuePage['left'] & { readonly total: number; readonly undatedDocuments: number };
  readonly setAside: number;
  /** The last run, where it was cut off or still goes on. */
  readonly unfinished: RunRecord | null;
}

/** A sentence that names two states and tells no event that anyone knows of. */
export interface SilentSentence {
  readonly span: Span;
  readonly text: string;
  readonly states: readonly StateCode[];
  /** Why the coder found no act in it, in its own words; null where it does not say. */
  readonly reason: string | null;
}

/** A settings file as it stands, with what tells whether it changed since. */
export interface FileText {
  /** Absolute path. */
  readonly path: string;
  readonly text: string;
  /** SHA-256 of the text, hex. */
  readonly hash: string;
}

export interface SettingsView {
  readonly settings: FileText;
  /** The values in force. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The table of own actors; null where the settings name none. */
  readonly actors: FileText | null;
  /** Guards that may be chosen for imported rows. */
  readonly guards: readonly string[];
  /** By address; a feed that was never asked is not in it. */
  /** How the sources stood when a running server last looked into them. */
  readonly sourcesNews: Omit<SourcesState, 'read'>;
  readonly feedNews: Readonly<Record<string, FeedNews>>;
}

/** How a feed of the settings stood when it was last asked. */
export interface FeedNews {
  /** ISO instants: of the last request, and before which there is no other. */
  readonly asked: string;
  readonly notBefore: string;
  readonly outcome: 'new' | 'unchanged' | 'failed';
  readonly reason: string | null;
}

/** What shall be otherwise in a file of settings. */
export type SettingsChange = {
  /** Hash of the text that the person saw; another one: refused. */
  readonly expects: string;
} & (
  | {
      /** New values by key; null takes a key away. Comments and everything else stay. */
      readonly set: Readonly<Record<string, unknown>>;
    }
  | { readonly text: string }
);

/** The part of `WorkbenchApi` that a day at the desk needs. */
export interface DeskApi {
  /** `since`: the run up to which the person has seen what was read. */
  today(since: number): Promise<TodayView>;
  queue(filter: QueueFilter): Promise<QueuePage>;
  /** Empty for documents that are not coded; undefined where there is no such document. */
  silentSentences(documentId: string): Promise<readonly SilentSentence[] | undefined>;
  addEvent(addition: NewAddition): Promise<CorrectionView>;
  /** Keeps a report that was handed over by its bytes in the workspace's `inbox`, and gives its path. */
  receive(name: string, bytes: Uint8Array): Promise<{ readonly path: string }>;
  /**
   * Asks the feeds of the settings whose time has come, and gives the files that changed; asks nobody where none is
   * named.
   */
  pollFeeds(signal?: AbortSignal): Promise<{ readonly paths: readonly string[]; readonly asked: number }>;
  /** Looks into the sources of the settings where their time has come; gives new and changed files by path. */
  lookIntoSources(): Promise<SourcesLook>;
  /** Remembers that files were read as they stood when they were found. */
  rememberRead(marks: FileMarks): Promise<void>;
  settings(): Promise<SettingsView>;
  changeSettings(change: SettingsChange): Promise<SettingsView>;
  /** Replaces the table of own actors; reports read from now on are coded with it. */
  changeActors(change: { readonly expects: string; readonly text: string }): Promise<SettingsView>;
}
