/**
 * What an open workspace answers. The command line and the server know this interface alone; it is
 * implemented over the log (workbench.ts) and, when a server holds the workspace, over HTTP
 * (cli/remote-workbench.ts). Every answer is a plain value that survives JSON.
 *
 * Long, because it is the list of all questions with what each takes and gives, read in one place.
 */
import type { Brief, CitedSource, ComposedBrief, PartState, PartView, Section } from '../brief/index.js';
import type { RuleReview } from '../code/evaluate/rule-reviews.js';
import type { ImportProgress, ImportResult, ImportOptions as RunOptions } from '../import/import-files.js';
import type { Saved } from '../log/brief-files.js';
import type { ImportCounts, LogCounts, LoggedDocument, NewCorrection } from '../log/event-log.js';
import type {
  GuardCount,
  ImportedFileRecord,
  ImportedReceipt,
  ImportSetAside,
} from '../log/imported-types.js';
import type { SavedSearch } from '../log/saved-searches.js';
import type { StateCode } from '../ontology/actor.js';
import type { Day, Period } from '../ontology/day.js';
import type { DocumentKind, SetAside } from '../ontology/document.js';
import type { Context } from '../ontology/event-types.js';
import type { Correction, LoggedEvent } from '../ontology/logged-event.js';
import type { StateEntry } from '../ontology/states.js';
import type { Status } from '../ontology/status.js';
import type { ReadingProgress, ReadingResult } from '../pipeline.js';
import type { FieldMap } from '../read/index.js';
import type { SearchRequest, SearchView } from '../search/index.js';
import type { Language } from '../shared/language/language.js';
import type { GameReport, StrategyReport } from '../strategy/index.js';
import type {
  AllianceLadder,
  BlocsView,
  ContactView,
  DependenceView,
  FilmStep,
  FlowKind,
  IdealPoint,
  MediatorsView,
  NetworkFilm,
  Posture,
  Receipt,
  Span,
  Treaty,
  Weighing,
} from '../structure/index.js';
import type { TieFilter } from '../ties/filter-options.js';
import type { Reciprocity, TieComparison, TurnsOverview, YearCounts } from '../ties/index.js';
import type { RemovedCounts, TieMove, TieSeries } from '../ties/types.js';
import type {
  DemandsAnswer,
  DemandsRequest,
  EnvoysAnswer,
  EnvoysRequest,
  StepsAnswer,
  StepsRequest,
} from './choices-api.js';
import type { CorrectionView, DeskApi } from './desk-types.js';
import type { SaveRequest } from './strategy-save.js';

export type {
  ChoiceFile,
  DemandsAnswer,
  DemandsRequest,
  EnvoysAnswer,
  EnvoysRequest,
  StepsAnswer,
  StepsRequest,
} from './choices-api.js';

export interface SeriesOptions extends TieFilter {
  readonly period: Period;
  readonly direction: 'directed' | 'undirected';
  readonly statuses: readonly Status[];
  readonly from?: Day;
  readonly to?: Day;
}

export interface MovesOptions extends SeriesOptions {
  /** The earlier of the two days compared; absent: a year before the last day. */
  readonly since?: Day;
  /** Pairs of this state alone. */
  readonly state?: StateCode;
}

/** Ties whose reports are cited: those between pairs with enough happenings. */
export interface TieSourcesRequest extends SeriesOptions {
  /** Pairs of this state alone. */
  readonly state?: StateCode;
  /** Pairs with fewer happenings in the range are left out; absent: 3, as in the list of ties. */
  readonly least?: number;
}

export interface TurnsRequest extends SeriesOptions {
  /** Pairs of this state alone. */
  readonly state?: StateCode;
  /** Organisations and armed groups too, not states alone. */
  readonly everybody?: boolean;
}

export interface TurnsView extends TurnsOverview {
  readonly options: TurnsRequest;
  /** Sentences behind the first turning points; all others keep the ids of their happenings. */
  readonly receipts: readonly Receipt[];
}

export interface CompareView extends TieComparison {
  readonly options: SeriesOptions;
}

export interface CountsRequest extends TieFilter {
  readonly statuses: readonly Status[];
  /** Absent: the year of the last day read. */
  readonly year?: number;
}

export interface CountsView extends YearCounts {
  readonly a: StateCode;
  readonly b: StateCode;
  readonly options: CountsRequest;
  readonly removed: RemovedCounts;
  /** A sentence for each happening that is listed. */
  readonly receipts: readonly Receipt[];
}

export interface ReciprocityRequest extends TieFilter {
  readonly statuses: readonly Status[];
  readonly from?: Day;
  readonly to?: Day;
  /** Days within which an act counts as an answer; absent: 7. */
  readonly window?: number;
}

export interface ReciprocityView extends Reciprocity {
  readonly options: ReciprocityRequest;
  /** Sentences behind the latest answers of each kind and direction. */
  readonly receipts: readonly Receipt[];
}

/** What the settings of a workspace say of series. */
export type TieDefaults = Partial<Pick<SeriesOptions, 'period' | 'direction' | 'statuses'>>;

export interface WorkspaceInfo {
  readonly name: string;
  readonly folder: string;
  readonly side: StateCode | null;
  readonly watch: readonly StateCode[];
  readonly poles: readonly StateCode[];
  readonly ties: TieDefaults;
  readonly versions: { readonly entente: string; readonly coder: string };
}

export interface WorkspaceSummary {
  readonly info: WorkspaceInfo;
  readonly counts: LogCounts;
  /** First and last day of publication in the log; null in an empty log. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly setAside: readonly SetAside[];
}

export interface MovesView {
  readonly options: MovesOptions;
  /** The two days compared; null where nothing was read. */
  readonly days: { readonly since: Day; readonly to: Day } | null;
  readonly moves: readonly TieMove[];
  readonly removed: RemovedCounts;
  /** Names of the periods of each sparkline. */
  readonly periods: readonly string[];
}

export interface PairView {
  readonly a: StateCode;
  readonly b: StateCode;
  readonly both: TieSeries;
  readonly aToB: TieSeries;
  readonly bToA: TieSeries;
  /** Every standing event between the two, of any status, in order of day. */
  readonly events: readonly LoggedEvent[];
  /** Distinct documents and publishers behind the events that count. */
  readonly documents: number;
  readonly publishers: number;
}

export interface DocumentView {
  readonly document: LoggedDocument;
  /** Rejected ones too. */
  readonly events: readonly LoggedEvent[];
  readonly corrections: readonly Correction[];
}

export type { CorrectionEffect, CorrectionView } from './desk-types.js';

export interface ReadRequest {
  /** Absolute paths, globs, or `-`. */
  readonly paths: readonly string[];
  readonly map?: FieldMap;
  readonly publisher?: string;
  readonly kind?: DocumentKind;
  /** Format of standard input. */
  readonly format?: 'txt' | 'md' | 'html' | 'jsonl';
  readonly from?: Day;
  readonly to?: Day;
  /** Threads that code a long reading; default: the number of cores less one, at most 4. */
  readonly jobs?: number;
}

export interface ReadWatch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadingProgress) => void;
  /** Only where the log is open in this process. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

export type { ImportProgress, ImportResult } from '../import/import-files.js';

export interface ImportRequest extends Pick<RunOptions, 'as' | 'mapping' | 'release'> {
  /** Absolute paths or globs. */
  readonly paths: readonly string[];
}

export interface ImportWatch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** What of other people's data sets is in the log, and what the guards did to it. */
export interface ImportsView {
  readonly counts: ImportCounts;
  readonly files: readonly ImportedFileRecord[];
  readonly guards: readonly GuardCount[];
  /** The first thousand. */
  readonly setAside: readonly ImportSetAside[];
}

/** What every question about the shape of the system takes. */
export interface StructureRequest {
  /** What counts; absent: what the settings of the workspace say, else facts alone. */
  readonly statuses?: readonly Status[];
  /** First and last day of the period; absent: the year up to the last day read. */
  readonly from?: Day;
  readonly to?: Day;
  /** Smallest distance of an index from 0 that counts as a tie, in points. */
  readonly least?: number;
  /** Organisations and armed groups too, not states alone. */
  readonly everybody?: boolean;
}

export interface NetworksRequest extends StructureRequest {
  /** Length of a period; the days asked for default to all that was read. */
  readonly by: FilmStep;
}

export interface BlocsRequest extends StructureRequest {
  /** Seconds for proving. */
  readonly seconds?: number;
  readonly weighing?: Weighing;
  /** Resampled worlds, 0 to 200. */
  readonly worlds?: number;
}

/** In which language an answer is put into words; absent: English. */
export interface InWords {
  readonly language?: Language;
}

/** What counted in an answer. */
export interface InForce {
  readonly statuses: readonly Status[];
}

export interface BlocsReport extends BlocsView, InForce {
  /** The period before. */
  readonly before: Pick<BlocsView, 'index' | 'bound' | 'proven' | 'fit'> & {
    readonly span: Span;
    readonly ties: number;
  };
  /** States of both networks that changed sides since then. */
  readonly changed: readonly StateCode[];
  /** A sentence for each happening behind a tension, and for the weightiest behind every other tie. */
  readonly receipts: readonly Receipt[];
}

export interface DependenceRequest extends StructureRequest {
  readonly kind?: FlowKind;
  /** Only acts about this, such as `military` or `economic`. */
  readonly context?: Context;
  readonly without?: readonly StateCode[];
  readonly engage?: readonly StateCode[];
}

export interface DependenceReport extends DependenceView, InForce {
  readonly context: Context | null;
  readonly receipts: readonly Receipt[];
}

export type MediatorsRequest = StructureRequest;

export interface MediatorsReport extends MediatorsView, InForce {
  readonly receipts: readonly Receipt[];
}

export interface AllianceRequest extends InWords {
  /** The day on which to look; absent: the last day read. */
  readonly at?: Day;
  /** First month of the path; absent: that of the first act told. */
  readonly from?: Day;
  /** Treaties beside those of the package's table. */
  readonly treaties?: readonly Treaty[];
}

export interface PostureRequest extends InWords {
  /** Two; absent: those of the workspace. */
  readonly poles?: readonly StateCode[];
  /** Absent: year. */
  readonly period?: Period;
  readonly from?: Day;
  readonly to?: Day;
  /** What counts; absent: what the settings of the workspace say, else facts alone. */
  readonly statuses?: readonly Status[];
  readonly idealPoints?: readonly IdealPoint[];
}

export interface ContactRequest extends InWords {
  /** The day on which to look; absent: the last day read. */
  readonly at?: Day;
  /** Days within which a step is answered; absent: 60. */
  readonly window?: number;
  /** Days within which contact is present; absent: 365. */
  readonly within?: number;
}

export type BriefRequest = SeriesOptions & InWords;

/** A composed brief in a list. */
export interface BriefHead {
  readonly id: string;
  readonly title: string;
  readonly author: string | null;
  readonly items: number;
}

/** A composed brief with how each of its parts stands now, by the id of its item. */
export interface BriefState {
  readonly brief: ComposedBrief;
  readonly parts: Readonly<Record<string, PartState>>;
}

/** A file of a game, as text. */
export interface GameRequest {
  /** What messages call it. */
  readonly name: string;
  readonly text: string;
  /** Of the answer's words, and of names that the file gives in several languages; absent: English. */
  readonly language?: Language;
  /** A state to explain, and one whose preferences are looked for: from 1. */
  readonly state?: number;
  readonly inverse?: number;
  /** True: which statement carries the outcome. */
  readonly flips?: boolean;
  /** Names of players who stand together, in place of those of the file. */
  readonly coalitions?: readonly (readonly string[])[];
}

/** A file of tracks, as text. */
export type StrategyRequest = Pick<GameRequest, 'name' | 'text' | 'language'>;

export type { SaveRequest } from './strategy-save.js';

/** A game, a comparison of tracks or a plan for envoys that lies in the folder of the workspace. */
export interface StrategyFile {
  readonly name: string;
  readonly kind: 'game' | 'tracks' | 'envoys' | 'demands' | 'steps';
  readonly text: string;
}

export interface WorkbenchApi extends DeskApi {
  info(): Promise<WorkspaceInfo>;
  states(): Promise<readonly StateEntry[]>;
  summary(): Promise<WorkspaceSummary>;
  moves(options: MovesOptions): Promise<MovesView>;
  /** Series of every pair with at least one event that counts, for exports. */
  allSeries(options: SeriesOptions): Promise<readonly TieSeries[]>;
  pair(a: StateCode, b: StateCode, options: SeriesOptions): Promise<PairView>;
  /** Turning points of all pairs, the weightiest first. */
  turns(request: TurnsRequest): Promise<TurnsView>;
  /** Two or more pairs over the same periods. */
  compare(pairs: readonly (readonly [StateCode, StateCode])[], options: SeriesOptions): Promise<CompareView>;
  /** Acts of two through a year, each with its number, and reports' ordinals held against the log. */
  counts(a: StateCode, b: StateCode, request: CountsRequest): Promise<CountsView>;
  /** Who answers whom, in kind. */
  reciprocity(a: StateCode, b: StateCode, request: ReciprocityRequest): Promise<ReciprocityView>;
  brief(a: StateCode, b: StateCode, options: BriefRequest): Promise<Brief>;
  blocs(request: BlocsRequest): Promise<BlocsReport>;
  /** The signed network of every period. */
  networks(request: NetworksRequest): Promise<NetworkFilm>;
  dependence(state: StateCode, request: DependenceRequest): Promise<DependenceReport>;
  mediators(a: StateCode, b: StateCode, request: MediatorsRequest): Promise<MediatorsReport>;
  alliance(a: StateCode, b: StateCode, request: AllianceRequest): Promise<AllianceLadder>;
  posture(state: StateCode, request: PostureRequest): Promise<Posture & InForce>;
  contact(a: StateCode, b: StateCode, request: ContactRequest): Promise<ContactView>;
  /** Answers a plan for envoys; its file may ask the log for the worth of capitals. */
  envoys(request: EnvoysRequest): Promise<EnvoysAnswer>;
  /** Answers a table of an ally's demands. */
  demands(request: DemandsRequest): Promise<DemandsAnswer>;
  /** Reads a ladder of steps against the log. */
  steps(request: StepsRequest): Promise<StepsAnswer>;
  game(request: GameRequest): Promise<GameReport>;
  /** Tracks weighed, with what the record says of them. */
  strategy(request: StrategyRequest): Promise<StrategyReport>;
  /** Games and comparisons of tracks in the folder of the workspace, by name. */
  strategyFiles(): Promise<readonly StrategyFile[]>;
  /** Examples that come with the program, and copying one of them into the folder of the workspace. */
  strategyExamples(): Promise<readonly StrategyFile[]>;
  beginStrategyFile(name: string): Promise<void>;
  /** Saves a file of strategy in the folder of the workspace, over the text that was read. */
  saveStrategyFile(request: SaveRequest): Promise<void>;
  /**
   * What is known of reports, to cite them, in the order of the ids; without ids: of every report with an event, in
   * order of publication. A UserError names an id that is not there.
   */
  sources(ids?: readonly string[]): Promise<readonly CitedSource[]>;
  /** Reports of the acts that count in the ties listed, in order of publication. */
  sourcesOfTies(request: TieSourcesRequest): Promise<readonly CitedSource[]>;
  /** Undefined where there is none of that id. */
  document(id: string): Promise<DocumentView | undefined>;
  composedBriefs(): Promise<readonly BriefHead[]>;
  /** Undefined where there is none of that name. */
  composedBrief(id: string): Promise<BriefState | undefined>;
  /** What a view says now, to be put into a brief. */
  briefSection(part: PartView, language?: Language): Promise<Section>;
  saveBrief(brief: ComposedBrief): Promise<Saved>;
  /** False where there was none. */
  removeBrief(id: string): Promise<boolean>;
  search(request: SearchRequest): Promise<SearchView>;
  savedSearches(): Promise<readonly SavedSearch[]>;
  /** Each gives what is saved now. */
  saveSearch(search: SavedSearch): Promise<readonly SavedSearch[]>;
  removeSearch(name: string): Promise<readonly SavedSearch[]>;
  correct(correction: NewCorrection): Promise<CorrectionView>;
  /** Rules that corrections speak against, the surest mistakes first. */
  ruleReviews(): Promise<readonly RuleReview[]>;
  read(request: ReadRequest, watch?: ReadWatch): Promise<ReadingResult>;
  import(request: ImportRequest, watch?: ImportWatch): Promise<ImportResult>;
  imports(): Promise<ImportsView>;
  /** Imported rows between two states with their receipts, in order of day; at most `limit`. */
  importedEvents(
    a: StateCode,
    b: StateCode,
    options: SeriesOptions,
    limit: number,
  ): Promise<readonly ImportedReceipt[]>;
  /** Rows whose licence forbids passing them on are left out unless `restricted`. */
  exportImports(path: string, as: ExportForm, force: boolean, restricted: boolean): Promise<number>;
  /** Writes the events to a file of this machine; gives the number of rows. */
  exportEvents(path: string, as: ExportForm, force: boolean): Promise<number>;
  exportTies(path: string, as: ExportForm, force: boolean, options: SeriesOptions): Promise<number>;
  /** Writes the workspace as an RO-Crate into a folder of this machine that is not there yet. */
  exportCrate(request: CrateRequest): Promise<CrateResult>;
  close(): Promise<void>;
}

export interface CrateRequest {
  /** Absolute path. */
  readonly folder: string;
  /** ISO instant of now. */
  readonly when: string;
  /** Address of the licence under which the crate may be passed on; absent: none is given. */
  readonly license?: string;
}

export interface CrateResult {
  readonly folder: string;
  readonly files: number;
  readonly corrections: number;
}

export type ExportForm = 'csv' | 'parquet' | 'jsonl';
