/**
 * An open workspace: the log, the coder and the settings of one folder, behind `WorkbenchApi`. It asks the
 * log for rows, hands them to ties and brief, and keeps nothing but what the log itself would say again.
 *
 * Long, because it is one class with a method for each question of `WorkbenchApi`; none of them computes.
 */

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { type Brief, buildBrief, type ComposedBrief, type PartView } from '../brief/index.js';
import { reviewRules } from '../code/evaluate/rule-reviews.js';
import { type Coder, createCoder, type OwnActor, parseOwnActors } from '../code/index.js';
import type { RowTools } from '../import/index.js';
import { actEvent, packedActs } from '../imported-events.js';
import { KeptAnswers } from '../kept-answers.js';
import { type KeepingCoder, keepCodings } from '../kept-codings.js';
import { removeBrief, saveBrief } from '../log/brief-files.js';
import {
  CHOSEN_GUARDS,
  changeSettings,
  type EventLog,
  exportTable,
  type NewAddition,
  type NewCorrection,
  openWorkspace,
  type QueueFilter,
  readKnown,
  replaceText,
  settingsPath,
  type Workspace,
  type WorkspaceConfig,
} from '../log/index.js';
import { readSearches, removeSearch, type SavedSearch, saveSearch } from '../log/saved-searches.js';
import { type StateCode, statesOf } from '../ontology/actor.js';
import { type Day, periodOf } from '../ontology/day.js';
import type { Correction, LoggedEvent } from '../ontology/logged-event.js';
import type { Status } from '../ontology/status.js';
import { type ReadingResult, runReading } from '../pipeline.js';
import { loadCoderResources, loadStates } from '../resources/index.js';
import type { SearchRequest } from '../search/index.js';
import type { Language } from '../shared/language/language.js';
import { EXIT, UserError } from '../shared/user-error.js';
import { type Coverage, packedOverview, pairPeriod, TIE_FILTERS, type TieSeries } from '../ties/index.js';
import type {
  AllianceRequest,
  BlocsReport,
  BlocsRequest,
  BriefRequest,
  ContactRequest,
  CorrectionEffect,
  CorrectionView,
  CountsRequest,
  CountsView,
  CrateRequest,
  CrateResult,
  DependenceReport,
  DependenceRequest,
  DocumentView,
  ExportForm,
  GameRequest,
  ImportRequest,
  ImportResult,
  ImportsView,
  ImportWatch,
  InForce,
  MediatorsReport,
  MediatorsRequest,
  MovesOptions,
  MovesView,
  NetworksRequest,
  PairView,
  PostureRequest,
  ReadRequest,
  ReadWatch,
  ReciprocityRequest,
  ReciprocityView,
  SeriesOptions,
  StrategyRequest,
  TieDefaults,
  TieSourcesRequest,
  TurnsRequest,
  TurnsView,
  WorkbenchApi,
  WorkspaceInfo,
  WorkspaceSummary,
} from './api.js';
import { briefHeads, briefState, sectionOf } from './briefs.js';
import { type ChoicesSource, demandsAnswer, envoysAnswer, stepsAnswer } from './choices.js';
import type { DemandsRequest, EnvoysRequest, StepsRequest } from './choices-api.js';
import { sourcesIn, sourcesOfTies } from './citations.js';
import { writeCrate } from './crate.js';
import { silentSentencesOf, todayView } from './desk.js';
import type { SettingsChange, SettingsView } from './desk-types.js';
import { pollFeeds, readFeedStates } from './feeds.js';
import {
  type FileMarks,
  lookIntoSources,
  readSourcesState,
  rememberRead,
  type SourcesState,
} from './folders.js';
import { receiveFile } from './inbox.js';
import { KeptRows, tieRows } from './rows.js';
import { searchReport } from './search.js';
import { askHere } from './solver.js';
import { type ChoicesThread, startChoicesThread } from './solver-thread.js';
import { allianceReport, contactReport, postureReport, type StandingSource } from './standing.js';
import { recordOf, strategyFilesIn, strategyReport } from './strategy.js';
import { beginStrategyFile, strategyExamples } from './strategy-begin.js';
import { type SaveRequest, saveStrategyFile } from './strategy-save.js';
import {
  blocsReport,
  dependenceReport,
  mediatorsReport,
  networksReport,
  type StructureSource,
} from './structure.js';
import {
  allSeriesOf,
  compareView,
  countsView,
  movesView,
  packedPairView,
  pairView,
  reciprocityView,
  seriesRows,
  type TieRows,
  type TieSource,
  turnsView,
} from './ties.js';

export interface OpenOptions {
  /** For setting aside reports that are dated in the future. */
  readonly today: Day;
  /** Milliseconds since the epoch, for when feeds and folders are next looked into; absent: the clock. */
  readonly now?: () => number;
  /** A file in which codings are kept, so that the same reports are not coded again (kept-codings.ts). */
  readonly keptCodings?: string;
  /** Gets ready for corrections while nothing else is asked, so that the first does not wait for it. */
  readonly readyForCorrections?: boolean;
  /** True: games, tracks, demands and plans are solved in a thread beside this one, for a server that answers others meanwhile. */
  readonly choicesThread?: boolean;
}

/** Acts from which on they are not all kept in memory as happenings. */
const MANY_ACTS = 200_000;

/** Opens the workspace in a folder. Close it after use: until then no other process can. */
export async function openWorkbench(folder: string, options: OpenOptions): Promise<WorkbenchApi> {
  const workspace = await openWorkspace(folder);
  try {
    return new LocalWorkbench(workspace, options, await ownActorsOf(workspace));
  } catch (error) {
    await workspace.log.close();
    throw error;
  }
}

export function packageVersion(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}

/** What is kept of a log of many acts without reports. */
interface PackedLog {
  readonly coverage: Coverage;
  readonly answers: KeptAnswers;
}

class LocalWorkbench implements WorkbenchApi {
  #workspace: Workspace;
  readonly #options: OpenOptions;
  #ownActors: readonly OwnActor[];
  /** What the series are computed from; thrown away whenever the log changes. */
  #rows: Promise<KeptRows> | undefined;
  /** Thrown away like the rows. */
  #packed: Promise<PackedLog | undefined> | undefined;
  /** First and last day of publication, of so many documents: those of a log only become more. */
  #dates: { readonly documents: number; readonly from: Day | null; readonly to: Day | null } | undefined;
  #coder: Coder | KeepingCoder | undefined;
  #tools: RowTools | undefined;

  readonly #choices: ChoicesThread | undefined;

  constructor(workspace: Workspace, options: OpenOptions, ownActors: readonly OwnActor[]) {
    this.#choices = options.choicesThread === true ? startChoicesThread() : undefined;
    this.#workspace = workspace;
    this.#options = options;
    this.#ownActors = ownActors;
  }

  get #now(): () => number {
    return this.#options.now ?? Date.now;
  }

  get #log(): EventLog {
    return this.#workspace.log;
  }

  async info(): Promise<WorkspaceInfo> {
    const { config, folder } = this.#workspace;
    return {
      name: config.name,
      folder,
      side: config.side,
      watch: config.watch,
      poles: config.poles,
      ties: tieDefaults(config.ties),
      versions: { entente: packageVersion(), coder: await this.#coderVersion() },
    };
  }

  async states() {
    return loadStates().entries;
  }

  async summary(): Promise<WorkspaceSummary> {
    const [counts, setAside] = [await this.#log.counts(), await this.#log.setAsides()];
    if (this.#dates?.documents !== counts.documents) {
      const documents = await this.#log.documents();
      const days = documents.flatMap(({ date }) => (date === null ? [] : [date])).sort();
      this.#dates = { documents: documents.length, from: days[0] ?? null, to: days.at(-1) ?? null };
    }
    const { from, to } = this.#dates;
    return { info: await this.info(), counts, from, to, setAside };
  }

  async moves(options: MovesOptions): Promise<MovesView> {
    const packed = await this.#packedLog(options);
    if (packed !== undefined) {
      return packed.answers.answer(['moves', options], async () => {
        const acts = packedActs(await this.#log.importedActColumns());
        return { options, ...packedOverview(acts, packed.coverage, options) };
      });
    }
    return movesView(await this.#tieSource(), options);
  }

  async allSeries(options: SeriesOptions): Promise<readonly TieSeries[]> {
    return allSeriesOf(await this.#tieSource(), options);
  }

  async pair(a: StateCode, b: StateCode, options: SeriesOptions): Promise<PairView> {
    const packed = await this.#packedLog(options);
    if (packed !== undefined) {
      return packed.answers.answer(['pair', a, b, options], async () => {
        const acts = packedActs(await this.#log.importedActColumns([a, b]));
        return packedPairView(acts, packed.coverage, a, b, options);
      });
    }
    return pairView(await this.#pairSource(a, b), a, b, options);
  }

  async turns(request: TurnsRequest): Promise<TurnsView> {
    return turnsView(await this.#tieSource(), request);
  }

  async compare(pairs: readonly (readonly [StateCode, StateCode])[], options: SeriesOptions) {
    return compareView(await this.#tieSource(), pairs, options);
  }

  async counts(a: StateCode, b: StateCode, request: CountsRequest): Promise<CountsView> {
    return countsView(await this.#tieSource(), a, b, request);
  }

  async reciprocity(a: StateCode, b: StateCode, request: ReciprocityRequest): Promise<ReciprocityView> {
    return reciprocityView(await this.#tieSource(), a, b, request);
  }

  async brief(a: StateCode, b: StateCode, { language, ...options }: BriefRequest): Promise<Brief> {
    const view = await this.pair(a, b, options);
    const alliance = await this.alliance(a, b, options.to === undefined ? {} : { at: options.to });
    return buildBrief({
      ...view,
      alliance,
      names: loadStates(language),
      summary: await this.summary(),
      ...(language === undefined ? {} : { language }),
    });
  }

  async blocs(request: BlocsRequest): Promise<BlocsReport> {
    return blocsReport(await this.#structureSource(), this.#inForce(request));
  }

  async networks(request: NetworksRequest) {
    return networksReport(await this.#structureSource(), this.#inForce(request));
  }

  async dependence(state: StateCode, request: DependenceRequest): Promise<DependenceReport> {
    return dependenceReport(await this.#structureSource(), state, this.#inForce(request));
  }

  async mediators(a: StateCode, b: StateCode, request: MediatorsRequest): Promise<MediatorsReport> {
    return mediatorsReport(await this.#structureSource(), a, b, this.#inForce(request));
  }

  async alliance(a: StateCode, b: StateCode, request: AllianceRequest) {
    return allianceReport(await this.#standingSource(), a, b, request);
  }

  async posture(state: StateCode, request: PostureRequest) {
    return postureReport(await this.#standingSource(), state, this.#inForce(request));
  }

  async contact(a: StateCode, b: StateCode, request: ContactRequest) {
    return contactReport(await this.#standingSource(), a, b, request);
  }

  async envoys(request: EnvoysRequest) {
    return envoysAnswer(request, this.#choicesSource(), this.#choices?.ask);
  }

  async demands(request: DemandsRequest) {
    return demandsAnswer(request, this.#choicesSource(), this.#choices?.ask);
  }

  async steps(request: StepsRequest) {
    return stepsAnswer(request, loadStates(), this.#choicesSource());
  }

  /** The request with what counts: as asked, else as the settings say, else facts alone. */
  #inForce<T extends { readonly statuses?: readonly Status[] }>(request: T): T & InForce {
    return {
      ...request,
      statuses: request.statuses ?? this.#workspace.config.ties.statuses ?? ['occurred'],
    };
  }

  /** What a choice may ask of this log: the year up to the last day read, facts alone. */
  #choicesSource(): ChoicesSource {
    const facts = { statuses: ['occurred'] as const };
    return {
      states: loadStates(),
      dependence: (state) => this.dependence(state, facts),
      mediators: (a, b) => this.mediators(a, b, facts),
      record: async () => {
        const { log, coverage } = await this.#structureSource();
        const asked = recordOf(this.#workspace.config.name, coverage);
        return { asked, events: await log.events() };
      },
      contact: (a, b, within) => this.contact(a, b, { within }),
    };
  }

  async game(request: GameRequest) {
    return (this.#choices?.ask ?? askHere)('game', request);
  }

  async strategy(request: StrategyRequest) {
    const source = await this.#structureSource();
    return strategyReport({ ...source, workspace: this.#workspace.config.name }, request, this.#choices?.ask);
  }

  strategyFiles() {
    return strategyFilesIn(this.#workspace.folder);
  }

  strategyExamples() {
    return strategyExamples();
  }

  beginStrategyFile(name: string) {
    return beginStrategyFile(this.#workspace.folder, name);
  }

  saveStrategyFile(request: SaveRequest) {
    return saveStrategyFile(this.#workspace.folder, request);
  }

  async document(id: string): Promise<DocumentView | undefined> {
    const document = await this.#log.document(id);
    if (!document) return undefined;
    return {
      document,
      events: await this.#log.events({ documentId: id, includeRejected: true }),
      corrections: await this.#log.corrections(id),
    };
  }

  sources(ids?: readonly string[]) {
    return sourcesIn(this.#log, ids);
  }

  async sourcesOfTies(request: TieSourcesRequest) {
    return sourcesOfTies(await this.#tieSource(), request);
  }

  composedBriefs() {
    return briefHeads(this.#workspace.folder);
  }

  composedBrief(id: string) {
    return briefState(this.#workspace.folder, id, this);
  }

  briefSection(part: PartView, language?: Language) {
    return sectionOf(part, this, language);
  }

  saveBrief(brief: ComposedBrief) {
    return saveBrief(this.#workspace.folder, brief);
  }

  removeBrief(id: string) {
    return removeBrief(this.#workspace.folder, id);
  }

  savedSearches() {
    return readSearches(this.#workspace.folder);
  }

  saveSearch(search: SavedSearch) {
    return saveSearch(this.#workspace.folder, search);
  }

  removeSearch(name: string) {
    return removeSearch(this.#workspace.folder, name);
  }

  async search(request: SearchRequest) {
    return searchReport({ log: this.#log, mentions: (await this.#getRows()).mentions }, request);
  }

  async ruleReviews() {
    return reviewRules(await this.#log.events({ includeRejected: true }));
  }

  async correct(correction: NewCorrection): Promise<CorrectionView> {
    const before = await this.#log.event(correction.eventId);
    if (!before) {
      throw new UserError(`no event "${correction.eventId}" is in this workspace`, {
        hint: 'Event ids stand on the cards of the workbench and in exports, such as d-1f0c…#2.',
        exitCode: EXIT.usage,
      });
    }
    return this.#withWord(before, () => this.#log.correct(correction));
  }

  addEvent(addition: NewAddition): Promise<CorrectionView> {
    return this.#withWord(undefined, () => this.#log.addEvent(addition));
  }

  /** Lets a person's word be written, and tells what it did; `before`: its event as it was. */
  async #withWord(
    before: LoggedEvent | undefined,
    write: () => Promise<Correction>,
  ): Promise<CorrectionView> {
    const kept = await this.#keptRows();
    // What is refused changes nothing: the rows are thrown away only if the word is written and what follows fails.
    const record = await write();
    this.#forget();
    const { documentId } = record;
    const own = await this.#log.eventRows({ documentId, includeRejected: true });
    const { before: old, after, moved } = kept.change(documentId, own);
    await this.#log.moveOccurrences(moved);
    this.#rows = Promise.resolve(kept);
    const event = await this.#log.event(record.eventId);
    if (!event) throw new Error(`event ${record.eventId} vanished while it was corrected`);
    const versions = before === undefined ? [event] : [before, event];
    return { correction: record, event, effects: effectsOf(versions, old, after) };
  }

  async today(since: number) {
    const [kept, source] = [await this.#keptRows(), await this.#tieSource()];
    return kept.answer(['today', since], () => todayView(source, since));
  }

  queue(filter: QueueFilter) {
    return this.#log.queue(filter);
  }

  silentSentences(documentId: string) {
    return silentSentencesOf(this.#log, () => this.#getCoder(), documentId);
  }

  receive(name: string, bytes: Uint8Array) {
    return receiveFile(this.#workspace.folder, name, bytes);
  }

  async pollFeeds(signal?: AbortSignal) {
    const { config, folder } = this.#workspace;
    if (config.feeds.length === 0) return { paths: [], asked: 0 };
    const effects = { fetch, now: this.#now, agent: `entente/${packageVersion()}` };
    return pollFeeds(folder, config.feeds, effects, signal);
  }

  lookIntoSources() {
    const { config, folder } = this.#workspace;
    const sources = config.sources.length === 0 ? [] : this.#configuredSources();
    return lookIntoSources(folder, { sources, minutes: config.readEvery, now: this.#now });
  }

  rememberRead(marks: FileMarks) {
    return rememberRead(this.#workspace.folder, marks);
  }

  async settings(): Promise<SettingsView> {
    const { config, folder, actorsFile } = this.#workspace;
    return {
      settings: await readKnown(settingsPath(folder)),
      values: config,
      actors: actorsFile === null ? null : await readKnown(actorsFile),
      guards: CHOSEN_GUARDS,
      sourcesNews: newsOf(await readSourcesState(folder)),
      feedNews: await readFeedStates(folder),
    };
  }

  async changeSettings(change: SettingsChange): Promise<SettingsView> {
    const { folder } = this.#workspace;
    const config = await changeSettings(folder, change);
    const actorsFile = config.actors === null ? null : resolve(folder, config.actors);
    await this.#reopenWith({ ...this.#workspace, config, actorsFile });
    return this.settings();
  }

  async changeActors(change: { readonly expects: string; readonly text: string }): Promise<SettingsView> {
    const { actorsFile } = this.#workspace;
    if (actorsFile === null) {
      throw new UserError('entente.yaml names no table of own actors', {
        hint: 'Set "actors:" to the name of a file first.',
        exitCode: EXIT.usage,
      });
    }
    checkOwnActors(change.text, actorsFile);
    await replaceText(await readKnown(actorsFile), change.expects, change.text);
    await this.#reopenWith(this.#workspace);
    return this.settings();
  }

  /** Takes new settings into force: the coder and the series are made again when they are next asked for. */
  async #reopenWith(workspace: Workspace): Promise<void> {
    this.#ownActors = await ownActorsOf(workspace);
    this.#workspace = workspace;
    this.#coder = undefined;
    this.#forget();
  }

  async read(request: ReadRequest, watch: ReadWatch = {}): Promise<ReadingResult> {
    const paths = request.paths.length > 0 ? request.paths : this.#configuredSources();
    const { map, publisher, kind, format, from, to, jobs } = request;
    const result = await runReading(this.#log, this.#getCoder(), paths, {
      version: packageVersion(),
      ownActors: this.#ownActors,
      ...(jobs === undefined ? {} : { jobs }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(watch.signal === undefined ? {} : { signal: watch.signal }),
      ...(watch.onProgress === undefined ? {} : { onProgress: watch.onProgress }),
      read: {
        today: this.#options.today,
        ...(map === undefined ? {} : { map }),
        defaults: {
          ...(publisher === undefined ? {} : { publisher }),
          ...(kind === undefined ? {} : { kind }),
        },
        ...(watch.stdin === undefined ? {} : { stdin: watch.stdin }),
        ...(format === undefined ? {} : { stdinFormat: format }),
      },
    });
    this.#forget();
    const coder = this.#coder;
    if (!coder || !('reused' in coder)) return result;
    coder.save();
    return { ...result, codedBefore: coder.reused };
  }

  async import(request: ImportRequest, watch: ImportWatch = {}): Promise<ImportResult> {
    const { paths, ...rest } = request;
    // Few commands import, and the readers of data sets take a while to load.
    const [{ importFiles }, { loadRowTools }] = await Promise.all([
      import('../import/index.js'),
      import('../resources/import.js'),
    ]);
    this.#tools ??= loadRowTools();
    try {
      return await importFiles(this.#log, paths, this.#tools, {
        ...rest,
        ...watch,
        guards: this.#workspace.config.imports.guards,
        version: packageVersion(),
      });
    } finally {
      this.#forget();
    }
  }

  async imports(): Promise<ImportsView> {
    await this.#log.refreshImports(this.#workspace.config.imports.guards);
    const [counts, files, guards, setAside] = await Promise.all([
      this.#log.importCounts(),
      this.#log.importedFiles(),
      this.#log.importGuards(),
      this.#log.importSetAsides(),
    ]);
    return { counts, files, guards, setAside };
  }

  importedEvents(a: StateCode, b: StateCode, options: SeriesOptions, limit: number) {
    return this.#log.importedEvents({
      states: [a, b],
      limit,
      ...(options.from === undefined ? {} : { from: options.from }),
      ...(options.to === undefined ? {} : { to: options.to }),
    });
  }

  exportImports(path: string, as: ExportForm, force: boolean, restricted: boolean): Promise<number> {
    return this.#log.exportImports(path, as, { force, restricted });
  }

  exportEvents(path: string, as: ExportForm, force: boolean): Promise<number> {
    return this.#log.exportEvents(path, as, { force });
  }

  async exportTies(path: string, as: ExportForm, force: boolean, options: SeriesOptions): Promise<number> {
    const rows = (await this.allSeries(options)).flatMap(seriesRows);
    return exportTable(rows, path, as, { force });
  }

  exportCrate(request: CrateRequest): Promise<CrateResult> {
    const { config, folder, actorsFile } = this.#workspace;
    const series = () => this.allSeries({ period: 'month', direction: 'undirected', statuses: ['occurred'] });
    return this.#coderVersion().then((coder) =>
      writeCrate(
        {
          log: this.#log,
          folder,
          name: config.name,
          actorsFile,
          versions: { entente: packageVersion(), coder },
          series,
        },
        request,
      ),
    );
  }

  async close(): Promise<void> {
    this.#forget();
    await this.#choices?.close();
    await this.#log.close();
  }

  async #structureSource(): Promise<StructureSource> {
    return { log: this.#log, ...(await this.#getRows()), isState: knownStates() };
  }

  async #standingSource(): Promise<StandingSource> {
    return {
      log: this.#log,
      coverage: (await this.#getRows()).coverage,
      states: loadStates(),
      today: this.#options.today,
      poles: this.#workspace.config.poles,
    };
  }

  #getCoder(): Coder {
    const { keptCodings } = this.#options;
    const make = () => createCoder(loadCoderResources(), { ownActors: this.#ownActors });
    this.#coder ??= keptCodings === undefined ? make() : keepCodings(keptCodings, this.#ownActors, make);
    return this.#coder;
  }

  /** Of the coder that coded last; in an empty log, of this one. */
  async #coderVersion(): Promise<string> {
    return (await this.#log.runs()).at(-1)?.coder ?? this.#getCoder().version;
  }

  async #getRows(): Promise<TieRows> {
    return (await this.#keptRows()).rows;
  }

  #forget(): void {
    this.#rows = undefined;
    this.#packed = undefined;
  }

  #keptRows(): Promise<KeptRows> {
    this.#rows ??= this.#loadRows();
    return this.#rows;
  }

  async #loadRows(): Promise<KeptRows> {
    await this.#log.refreshImports(this.#workspace.config.imports.guards);
    const [mentions, acts, coverage] = await Promise.all([
      this.#log.eventRows({ includeRejected: true }),
      this.#log.importedActs(),
      this.#log.coverage(),
    ]);
    const kept = new KeptRows({ mentions, imported: acts.map(actEvent), coverage });
    if (this.#options.readyForCorrections === true) this.#prepareBetween(kept);
    return kept;
  }

  /** A step at a time, so that questions are answered in between; the rows are prepared as long as they are kept. */
  #prepareBetween(kept: KeptRows): void {
    const step = async () => {
      // Rows that cannot be loaded are told to whoever asks for them.
      const now = await this.#rows?.catch(() => undefined);
      if (now === kept && !kept.prepareStep()) later();
    };
    const later = () => void setTimeout(() => void step(), 0).unref();
    later();
  }

  async #tieSource(): Promise<TieSource> {
    const kept = await this.#keptRows();
    return { log: this.#log, rows: kept.rows, kept, isState: knownStates() };
  }

  /** Of a log of many acts, those between two states alone. */
  async #pairSource(a: StateCode, b: StateCode): Promise<TieSource> {
    if (!(await this.#hasManyActs())) return this.#tieSource();
    const [mentions, acts, coverage] = await Promise.all([
      this.#log.eventRows(),
      this.#log.importedActs({ states: [a, b] }),
      this.#log.coverage(),
    ]);
    const rows = tieRows(mentions, acts.map(actEvent), coverage);
    return { log: this.#log, rows, isState: knownStates() };
  }

  async #hasManyActs(): Promise<boolean> {
    await this.#log.refreshImports(this.#workspace.config.imports.guards);
    return (await this.#log.importedActCount()) > MANY_ACTS;
  }

  /** Where series are reckoned from columns: many acts, no reports beside them, and all of them count. */
  async #packedLog(options: SeriesOptions): Promise<PackedLog | undefined> {
    if (TIE_FILTERS.some((name) => options[name] !== undefined)) return undefined;
    if (!options.statuses.includes('occurred')) return undefined;
    this.#packed ??= this.#openPacked();
    return this.#packed;
  }

  async #openPacked(): Promise<PackedLog | undefined> {
    if (!(await this.#hasManyActs()) || (await this.#log.counts()).events > 0) return undefined;
    return { coverage: await this.#log.coverage(), answers: new KeptAnswers() };
  }

  #configuredSources(): readonly string[] {
    const { config, folder } = this.#workspace;
    if (config.sources.length === 0) {
      throw new UserError('nothing to read: no path was given and entente.yaml names no sources', {
        hint: 'Give a file or folder, or list folders under "sources:" in entente.yaml.',
        exitCode: EXIT.usage,
      });
    }
    return config.sources.map((path) => (isAbsolute(path) ? path : join(folder, path)));
  }
}

/** Tells states from organisations and armed groups. */
function knownStates(): (code: StateCode) => boolean {
  const states = new Set(loadStates().entries.flatMap(({ code, kind }) => (kind === 'state' ? [code] : [])));
  return (code) => states.has(code);
}

/** What a person is told of the sources: not every file that was read. */
function newsOf({ read: _files, ...news }: SourcesState): Omit<SourcesState, 'read'> {
  return news;
}

/** What the settings say of series; what they leave out is left out. */
function tieDefaults({ period, direction, statuses }: WorkspaceConfig['ties']): TieDefaults {
  return {
    ...(period === undefined ? {} : { period }),
    ...(direction === undefined ? {} : { direction }),
    ...(statuses === undefined ? {} : { statuses }),
  };
}

/** The workspace's own actors; a row that does not fit is the user's to mend before anything is coded. */
async function ownActorsOf({ actorsFile }: Workspace): Promise<readonly OwnActor[]> {
  return actorsFile === null ? [] : checkOwnActors(await readFile(actorsFile, 'utf8'), actorsFile);
}

function checkOwnActors(text: string, path: string): readonly OwnActor[] {
  const { actors, errors: problems } = parseOwnActors(text);
  const [problem] = problems;
  if (problem === undefined) return actors;
  throw new UserError(`${path}:${problem.line}: ${problem.reason}`, {
    hint: 'Mend the row, or take "actors:" out of entente.yaml.',
    exitCode: EXIT.usage,
  });
}

/** How the pairs of an event stand in its months, before and after. */
function effectsOf(
  versions: readonly LoggedEvent[],
  before: TieRows,
  after: TieRows,
): readonly CorrectionEffect[] {
  const effects = new Map<string, CorrectionEffect>();
  for (const event of versions) {
    if (event.day === null) continue;
    const period = periodOf(event.day, 'month');
    for (const [source, target] of pairsOfEvent(event)) {
      const at = (rows: TieRows) =>
        pairPeriod(rows.paired(), [source, target], period, {
          period: 'month',
          direction: 'undirected',
          statuses: ['occurred'],
        });
      const [old, now] = [at(before), at(after)];
      effects.set(`${source} ${target} ${period}`, {
        source,
        target,
        period,
        before: old.index,
        after: now.index,
        netBefore: old.net,
        netAfter: now.net,
      });
    }
  }
  return [...effects.values()];
}

/** Unordered pairs of different states that take part, each once. */
function pairsOfEvent(event: LoggedEvent): readonly (readonly [StateCode, StateCode])[] {
  const sources = statesOf(event.source);
  const targets = event.mutual ? sources : statesOf(event.target);
  const pairs = new Map<string, readonly [StateCode, StateCode]>();
  for (const source of sources) {
    for (const target of targets) {
      if (source === target) continue;
      const pair = source < target ? ([source, target] as const) : ([target, source] as const);
      pairs.set(pair.join(' '), pair);
    }
  }
  return [...pairs.values()];
}
