/**
 * Events of other people's data sets as the log keeps them: rows that somebody coded elsewhere. They have no
 * sentence; their receipt is data set, release, file, line, id and address. docs/import.md tells the rest.
 */
import type { ActorCode, StateCode } from '../ontology/actor.js';
import type { Day, Precision } from '../ontology/day.js';
import type { Context, EventType, Mode } from '../ontology/event-types.js';

/** A data set's row as an event. */
export interface ImportedEvent {
  /** The row's id in its data set; one id is one event, however many files bring it. */
  readonly id: string;
  readonly day: Day | null;
  readonly precision: Precision;
  /** Day on which the data set came to know it; null where it does not say. */
  readonly published: Day | null;
  /** What the data set calls the act: `042`, `ASSAULT/aerial`, `Battles/Armed clash`. */
  readonly code: string;
  /** Null: no act of PLOVER; kept and counted, in no series. */
  readonly type: EventType | null;
  readonly mode: Mode | null;
  readonly contexts: readonly Context[];
  /** Empty where the row names none, or none that is known. */
  readonly source: readonly ActorCode[];
  readonly target: readonly ActorCode[];
  /** The data set's own value of the act (Goldstein's scale, fatalities …); null where it has none. */
  readonly intensity: number | null;
  /** How often, by how many sources and in how many articles it was told; null: not said. */
  readonly mentions: number | null;
  readonly sources: number | null;
  readonly articles: number | null;
  readonly publisher: string | null;
  /** Address or story that the row was coded from. */
  readonly url: string | null;
  /** State in which it is said to have happened. */
  readonly place: StateCode | null;
  /** Of two rows with one id the higher stands; 0 where the data set has no revisions. */
  readonly revision: number;
  /** The data set took the row back. */
  readonly deleted: boolean;
  /** Sum of NOTES that hold. */
  readonly notes: number;
  /** 1-based line of the file. */
  readonly line: number;
}

/** What is peculiar about a row, as bits. */
export const NOTES = {
  /** A state is named that was not there on that day. */
  notThen: 1,
  /** The place is in a state that is neither of the two actors'. */
  placeApart: 2,
  /** An actor's code or name is in none of the tables. */
  unknownActor: 4,
} as const;

/** A file of a data set, with where it comes from. */
export interface ImportedFile {
  /** SHA-256 (hex) of its bytes as they lie on disk. */
  readonly hash: string;
  readonly path: string;
  /** Name of the data set; rows of one data set share their ids. */
  readonly dataset: string;
  readonly format: string;
  readonly release: string | null;
  readonly license: string;
  /** The licence forbids passing rows on: they stay out of exports unless asked for. */
  readonly restricted: boolean;
  /** Chance that an event of this data set is right, in (0, 1); docs/import.md says where it comes from. */
  readonly confidence: number;
}

/** A file that is taken; its hash may be known only once it is read. */
export type IncomingFile = Omit<ImportedFile, 'hash'> & { readonly hash: string | Promise<string> };

/** A row that could not be taken. */
export interface ImportSetAside {
  readonly path: string;
  /** 1-based; 0: the whole file. */
  readonly line: number;
  /** Name of the column in which the trouble lies; null: the row as a whole. */
  readonly column: string | null;
  readonly code: ImportSetAsideCode;
  /** One plain sentence. */
  readonly reason: string;
}

export const IMPORT_SET_ASIDE_CODES = [
  'unknown-format',
  'unreadable',
  'column-count',
  'missing-value',
  'bad-value',
  'unknown-code',
] as const;
export type ImportSetAsideCode = (typeof IMPORT_SET_ASIDE_CODES)[number];

/** A row that tells that an event was mentioned (GDELT mentions). */
export interface ImportedMention {
  readonly id: string;
  readonly day: Day | null;
  readonly publisher: string;
  readonly url: string;
  /** Per cent, as GDELT gives it. */
  readonly confidence: number | null;
  readonly line: number;
}

/**
 * A run of whole lines of a tab-separated file, with what its values mean; what has no meaning is undefined.
 * `era`: days of one era do not differ in what any code stands for.
 */
export interface StagedPiece {
  /** The bytes, or the path of a file that is taken as it lies. Every line is a row: none is empty. */
  readonly content: Uint8Array | string;
  /** 1-based line of the file with which it begins. */
  readonly firstLine: number;
  /** Its lines; null where they turn out not to be even after all, and it is not to be taken. */
  readonly lines: number | null | Promise<number | null>;
  readonly width: number;
  /** Places of the columns; of an actor: country, group, three types. */
  readonly at: Readonly<
    Record<
      | 'id'
      | 'day'
      | 'published'
      | 'code'
      | 'intensity'
      | 'mentions'
      | 'sources'
      | 'articles'
      | 'place'
      | 'url',
      number
    >
  > & { readonly source: readonly number[]; readonly target: readonly number[] };
  readonly notes: typeof NOTES;
  day(text: string): { readonly day: Day; readonly era: number } | undefined;
  act(
    code: string,
  ): (Pick<ImportedEvent, 'type' | 'mode' | 'contexts'> & { readonly goldstein: number }) | undefined;
  actor(
    cells: readonly string[],
    day: Day,
  ): { readonly actor: ActorCode | null; readonly notThen: boolean; readonly unknown: boolean };
  place(text: string, day: Day): StateCode | null;
}

/** Takes what a file holds, in the order of its lines. */
export interface ImportSink {
  /** Takes a piece as a whole, if every row of it is plainly good, and counts them; null: it must be given row by row. */
  staged(piece: StagedPiece): Promise<number | null>;
  events(batch: readonly ImportedEvent[]): Promise<void>;
  mentions(batch: readonly ImportedMention[]): Promise<void>;
  setAside(items: readonly ImportSetAside[]): Promise<void>;
}

/** What became of a file's rows. rows = added + replaced + known + setAside. */
export interface ImportTally {
  readonly rows: number;
  readonly added: number;
  /** Later revisions that took the place of a row of the same id. */
  readonly replaced: number;
  /** The id was there already, in this revision or a later one. */
  readonly known: number;
  readonly setAside: number;
}

/** An imported file as it is recorded. */
export interface ImportedFileRecord extends ImportedFile, ImportTally {
  readonly run: number | null;
}

/** An imported row as it stands, with its receipt. */
export interface ImportedReceipt extends Omit<ImportedEvent, 'deleted' | 'revision'> {
  readonly dataset: string;
  readonly release: string | null;
  readonly license: string;
  readonly restricted: boolean;
  readonly path: string;
}

/** What one state did to another on a day, in one data set: all rows that tell it, taken for one happening. */
export interface ImportedAct {
  readonly dataset: string;
  readonly source: StateCode;
  readonly target: StateCode;
  readonly day: Day;
  readonly precision: Precision;
  readonly type: EventType;
  readonly mode: Mode | null;
  /** Rows that tell it, and the articles that they come from. */
  readonly rows: number;
  readonly articles: number;
  /** Most sources that one of its rows counts; 1 where none says. */
  readonly sources: number;
  readonly confidence: number;
}

/** All acts as columns of numbers, a place in each for every act, those of a pair mostly side by side. */
export interface ActColumns {
  /** The two states, in an order of the log's own. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Days since 1970-01-01. */
  readonly day: Int32Array;
  readonly kind: Int32Array;
  /** Most sources that one row of each act counts; 1 where none says. */
  readonly sources: Int32Array;
  state(number: number): StateCode;
  /** What all acts of a kind have in common. `forth`: `low` is the source. */
  kindOf(number: number): Pick<ImportedAct, 'dataset' | 'precision' | 'type' | 'mode' | 'confidence'> & {
    readonly forth: boolean;
  };
}

/** Guards that a workspace may switch on; the others always hold. */
export const CHOSEN_GUARDS = ['place-apart', 'single-source'] as const;
export type ChosenGuard = (typeof CHOSEN_GUARDS)[number];

/** Every step from rows to acts, in order. */
export const GUARDS = [
  'deleted',
  'no-act',
  'undated',
  'no-pair',
  'not-then',
  'place-apart',
  'single-source',
  'same-article',
  're-emitted',
] as const;
export type Guard = (typeof GUARDS)[number];

/** What a guard found in a data set: what came to it, and what it let through. */
export interface GuardCount {
  readonly dataset: string;
  readonly guard: Guard;
  /** False: it was not asked for; `after` says what it would let through, and nothing was held back. */
  readonly inForce: boolean;
  readonly before: number;
  readonly after: number;
}

/** Which imported rows or acts are asked for; what is left out does not limit. */
export interface ImportFilter {
  /** Both states take part, in either role. One state: it takes part. */
  readonly states?: readonly StateCode[];
  readonly from?: Day;
  readonly to?: Day;
  readonly dataset?: string;
  /** Most rows given. */
  readonly limit?: number;
}
