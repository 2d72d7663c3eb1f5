/**
 * An open workspace: the log, the coder and the settings of one folder, behind `WorkbenchApi`. It asks the
 * log for rows, hands them to ties and brief, and keeps nothing but what the log itself would say again.
 *
 * Long, because it is one class with a method for each question of `WorkbenchApi`; none of them computes.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { type Brief, buildBrief, type ComposedBrief, type PartView } from './brief/index.js';
import { reviewRules } from './code/evaluate/rule-reviews.js';
import { type Coder, createCoder, type OwnActor, parseOwnActors } from './code/index.js';
import type { RowTools } from './import/index.js';
import { type KeepingCoder, keepCodings } from './kept-codings.js';
import { removeBrief, saveBrief } from './log/brief-files.js';
import {
  type EventLog,
  type EventRow,
  exportTable,
  type ImportedAct,
  type NewCorrection,
  openWorkspace,
  type Workspace,
  type WorkspaceConfig,
} from './log/index.js';
import { type StateCode, statesOf } from './ontology/actor.js';
import { type Day, periodOf } from './ontology/day.js';
import { scoreOf } from './ontology/event-types.js';
import type { LoggedEvent } from './ontology/logged-event.js';
import { type ReadingResult, refreshOccurrences, runReading } from './pipeline.js';
import { loadCoderResources, loadStates } from './resources/index.js';
import type { SearchRequest } from './search/index.js';
import { EXIT, UserError } from './shared/user-error.js';
import { type Coverage, type TieEvent, type TieSeries, tieSeries, toTieEvents } from './ties/index.js';
import type {
  AllianceRequest,
  BlocsReport,
  BlocsRequest,
  ContactRequest,
  CorrectionEffect,
  CorrectionView,
  CountsRequest,
  CountsView,
  DependenceReport,
  DependenceRequest,
  DocumentView,
  ExportForm,
  ImportRequest,
  ImportResult,
  ImportsView,
  ImportWatch,
  MediatorsReport,
  MediatorsRequest,
  MovesOptions,
  MovesView,
  PairView,
  PostureRequest,
  ReadRequest,
  ReadWatch,
  ReciprocityRequest,
  ReciprocityView,
  SeriesOptions,
  TieDefaults,
  TurnsRequest,
  TurnsView,
  WorkbenchApi,
  WorkspaceInfo,
  WorkspaceSummary,
} from './workbench-api.js';
import { briefHeads, briefState, sectionOf } from './workbench-briefs.js';
import { type ChoicesSource, envoysAnswer } from './workbench-choices.js';
import type { EnvoysRequest } from './workbench-choices-api.js';
import { searchReport } from './workbench-search.js';
import { allianceReport, contactReport, postureReport, type StandingSource } from './workbench-standing.js';
import {
  blocsReport,
  dependenceReport,
  mediatorsReport,
  type StructureSource,
} from './workbench-structure.js';
import {
  allSeriesOf,
  compareView,
  countsView,
  movesView,
  pairView,
  reciprocityView,
  seriesRows,
  type TieRows,
  type TieSource,
  turnsView,
} from './workbench-ties.js';

export interface OpenOptions {
  /** For setting aside reports that are dated in the future. */
  readonly today: Day;
  /** A file in which codings are kept, so that the same reports are not coded again (kept-codings.ts). */
  readonly keptCodings?: string;
}

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
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}

function rowsOf(mentions: readonly EventRow[], imported: readonly TieEvent[], coverage: Coverage): TieRows {
  return { events: [...toTieEvents(mentions), ...imported], coverage, mentions, imported };
}

class LocalWorkbench implements WorkbenchApi {
  readonly #workspace: Workspace;
  readonly #options: OpenOptions;
  readonly #ownActors: readonly OwnActor[];
  /** What the series are computed from; thrown away whenever the log changes. */
  #rows: Promise<TieRows> | undefined;
  #coder: Coder | KeepingCoder | undefined;
  #tools: RowTools | undefined;

  constructor(workspace: Workspace, options: OpenOptions, ownActors: readonly OwnActor[]) {
    this.#workspace = workspace;
    this.#options = options;
    this.#ownActors = ownActors;
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
    const [counts, documents, setAside] = [
      await this.#log.counts(),
      await this.#log.documents(),
      await this.#log.setAsides(),
    ];
    const days = documents.flatMap((document) => (document.date === null ? [] : [document.date])).sort();
    return { info: await this.info(), counts, from: days[0] ?? null, to: days.at(-1) ?? null, setAside };
  }

  async moves(options: MovesOptions): Promise<MovesView> {
    return movesView(await this.#tieSource(), options);
  }

  async allSeries(options: SeriesOptions): Promise<readonly TieSeries[]> {
    return allSeriesOf(await this.#tieSource(), options);
  }

  async pair(a: StateCode, b: StateCode, options: SeriesOptions): Promise<PairView> {
    return pairView(await this.#tieSource(), a, b, options);
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

  async brief(a: StateCode, b: StateCode, options: SeriesOptions): Promise<Brief> {
    const view = await this.pair(a, b, options);
    return buildBrief({ ...view, names: loadStates(), summary: await this.summary() });
  }

  async blocs(request: BlocsRequest): Promise<BlocsReport> {
    return blocsReport(await this.#structureSource(), request);
  }

  async dependence(state: StateCode, request: DependenceRequest): Promise<DependenceReport> {
    return dependenceReport(await this.#structureSource(), state, request);
  }

  async mediators(a: StateCode, b: StateCode, request: MediatorsRequest): Promise<MediatorsReport> {
    return mediatorsReport(await this.#structureSource(), a, b, request);
  }

  async alliance(a: StateCode, b: StateCode, request: AllianceRequest) {
    return allianceReport(await this.#standingSource(), a, b, request);
  }

  async posture(state: StateCode, request: PostureRequest) {
    return postureReport(await this.#standingSource(), state, request);
  }

  async contact(a: StateCode, b: StateCode, request: ContactRequest) {
    return contactReport(await this.#standingSource(), a, b, request);
  }

  async envoys(request: EnvoysRequest) {
    return envoysAnswer(request, this.#choicesSource());
  }

  /** What a choice may ask of this log: the year up to the last day read, facts alone. */
  #choicesSource(): ChoicesSource {
    const facts = { statuses: ['occurred'] as const };
    return {
      states: loadStates(),
      dependence: (state) => this.dependence(state, facts),
      mediators: (a, b) => this.mediators(a, b, facts),
    };
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

  composedBriefs() {
    return briefHeads(this.#workspace.folder);
  }

  composedBrief(id: string) {
    return briefState(this.#workspace.folder, id, this);
  }

  briefSection(part: PartView) {
    return sectionOf(part, this);
  }

  saveBrief(brief: ComposedBrief) {
    return saveBrief(this.#workspace.folder, brief);
  }

  removeBrief(id: string) {
    return removeBrief(this.#workspace.folder, id);
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
    const old = await this.#getRows();
    this.#rows = undefined;
    const record = await this.#log.correct(correction);
    // Only rows of its own document change with an event; reading all again would take most of the time.
    const { documentId } = before;
    const others = old.mentions.filter((row) => row.documentId !== documentId);
    const own = await this.#log.eventRows({ documentId });
    const mentions = await refreshOccurrences(this.#log, [...others, ...own]);
    const rows = rowsOf(mentions, old.imported, old.coverage);
    this.#rows = Promise.resolve(rows);
    const event = await this.#log.event(correction.eventId);
    if (!event) throw new Error(`event ${correction.eventId} vanished while it was corrected`);
    return { correction: record, event, effects: effectsOf([before, event], old, rows) };
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
    this.#rows = undefined;
    const coder = this.#coder;
    if (!coder || !('reused' in coder)) return result;
    coder.save();
    return { ...result, codedBefore: coder.reused };
  }

  async import(request: ImportRequest, watch: ImportWatch = {}): Promise<ImportResult> {
    const { paths, ...rest } = request;
    // Few commands import, and the readers of data sets take a while to load.
    const [{ importFiles }, { loadRowTools }] = await Promise.all([
      import('./import/index.js'),
      import('./resources/import.js'),
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
      this.#rows = undefined;
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

  close(): Promise<void> {
    return this.#log.close();
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

  #getRows(): Promise<TieRows> {
    this.#rows ??= this.#loadRows();
    return this.#rows;
  }

  async #loadRows(): Promise<TieRows> {
    await this.#log.refreshImports(this.#workspace.config.imports.guards);
    const [rows, acts, coverage] = await Promise.all([
      this.#log.eventRows(),
      this.#log.importedActs(),
      this.#log.coverage(),
    ]);
    return rowsOf(rows, acts.map(actEvent), coverage);
  }

  async #tieSource(): Promise<TieSource> {
    return { log: this.#log, rows: await this.#getRows(), isState: knownStates() };
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

/** What the settings say of series; what they leave out is left out. */
function tieDefaults({ period, direction, statuses }: WorkspaceConfig['ties']): TieDefaults {
  return {
    ...(period === undefined ? {} : { period }),
    ...(direction === undefined ? {} : { direction }),
    ...(statuses === undefined ? {} : { statuses }),
  };
}

/** An imported act as a happening: all rows of a day that tell the same, told as fact by one data set. */
function actEvent(act: ImportedAct): TieEvent {
  const { dataset, source, target, day, precision, type, mode, sources, confidence } = act;
  const id = [dataset, day, source, target, type, ...(mode === null ? [] : [mode])].join(':');
  return {
    occurrenceId: precision === 'day' ? id : `${id}:${precision}`,
    eventIds: [id],
    source: [source],
    target: [target],
    mutual: false,
    type,
    ...(mode === null ? {} : { mode }),
    status: 'occurred',
    day,
    precision,
    score: scoreOf(type, mode ?? undefined),
    publishers: Math.max(1, sources),
    confidence,
    tellers: [dataset],
  };
}

/** The workspace's own actors; a row that does not fit is the user's to mend before anything is coded. */
async function ownActorsOf({ actorsFile }: Workspace): Promise<readonly OwnActor[]> {
  if (actorsFile === null) return [];
  const { actors, errors: problems } = parseOwnActors(await readFile(actorsFile, 'utf8'));
  const [problem] = problems;
  if (problem === undefined) return actors;
  throw new UserError(`${actorsFile}:${problem.line}: ${problem.reason}`, {
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
        tieSeries(rows.events, rows.coverage, [source, target], {
          period: 'month',
          direction: 'undirected',
          statuses: ['occurred'],
        }).points.find((point) => point.period === period);
      const [old, now] = [at(before), at(after)];
      effects.set(`${source} ${target} ${period}`, {
        source,
        target,
        period,
        before: old?.index ?? null,
        after: now?.index ?? null,
        netBefore: old?.net ?? 0,
        netAfter: now?.net ?? 0,
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
