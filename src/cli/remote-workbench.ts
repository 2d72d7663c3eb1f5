/** The workspace as a running server holds it: the same answers, asked over HTTP on loopback. */
import type { Brief, CitedSource, Section } from '../brief/index.js';
import type { ImportedReceipt, NewCorrection } from '../log/index.js';
import type { SavedSearch } from '../log/saved-searches.js';
import type { SearchRequest, SearchView } from '../search/index.js';
import type {
  Answer,
  ExportView,
  Failure,
  ImportLine,
  QueuePage,
  ReadLine,
  RulesView,
  SeriesView,
  SettingsView,
  SilentView,
  StatesView,
  TodayView,
} from '../server/responses.js';
import type { Language } from '../shared/language/language.js';
import { EXIT, type ExitCode, UserError } from '../shared/user-error.js';
import type { GameReport, StrategyReport } from '../strategy/index.js';
import type { AllianceLadder, ContactView, NetworkFilm, Posture } from '../structure/index.js';
import type {
  BlocsReport,
  BriefHead,
  BriefState,
  CompareView,
  CorrectionView,
  CountsView,
  CrateResult,
  DemandsAnswer,
  DependenceReport,
  DocumentView,
  EnvoysAnswer,
  ImportRequest,
  ImportResult,
  ImportsView,
  ImportWatch,
  InForce,
  MediatorsReport,
  MovesView,
  PairView,
  ReadRequest,
  ReadWatch,
  ReciprocityView,
  StepsAnswer,
  StrategyFile,
  TurnsView,
  WorkbenchApi,
  WorkspaceInfo,
  WorkspaceSummary,
} from '../workbench/api.js';

/** Where a running server is, and its key. */
export interface ServerAddress {
  readonly url: string;
  readonly token: string;
  readonly pid: number;
}

export function connectWorkbench(server: ServerAddress): WorkbenchApi {
  const get = <T>(path: string) => ask<T>(server, path);
  const post = <T>(path: string, body: unknown) => ask<T>(server, path, body);
  const exportTo = async (body: unknown) => (await post<ExportView>('/api/export', body)).rows;
  return {
    info: () => get<WorkspaceInfo>('/api/info'),
    states: async () => (await get<StatesView>('/api/states')).states,
    summary: () => get<WorkspaceSummary>('/api/summary'),
    moves: (options) => get<MovesView>(`/api/ties?${query(options)}`),
    allSeries: async (options) => (await get<SeriesView>(`/api/series?${query(options)}`)).series,
    pair: (a, b, options) => get<PairView>(`/api/ties/${encode(a)}/${encode(b)}?${query(options)}`),
    turns: (request) => get<TurnsView>(`/api/turns?${query(request)}`),
    compare: (pairs, options) =>
      get<CompareView>(`/api/compare?${query({ ...options, pairs: pairs.flat() })}`),
    counts: (a, b, request) => get<CountsView>(`/api/counts/${encode(a)}/${encode(b)}?${query(request)}`),
    reciprocity: (a, b, request) =>
      get<ReciprocityView>(`/api/reciprocity/${encode(a)}/${encode(b)}?${query(request)}`),
    brief: (a, b, { language, ...options }) =>
      get<Brief>(
        `/api/brief/${encode(a)}/${encode(b)}?as=json&${query({ ...options, ...inWords(language) })}`,
      ),
    blocs: (request) => get<BlocsReport>(`/api/structure/blocs?${query(request)}`),
    networks: (request) => get<NetworkFilm>(`/api/structure/networks?${query(request)}`),
    dependence: (state, request) =>
      get<DependenceReport>(`/api/structure/dependence/${encode(state)}?${query(request)}`),
    mediators: (a, b, request) =>
      get<MediatorsReport>(`/api/structure/mediators/${encode(a)}/${encode(b)}?${query(request)}`),
    alliance: (a, b, { language, ...request }) =>
      post<AllianceLadder>(
        inLanguage(`/api/structure/alliance/${encode(a)}/${encode(b)}`, language),
        request,
      ),
    posture: (state, { language, ...request }) =>
      post<Posture & InForce>(inLanguage(`/api/structure/posture/${encode(state)}`, language), request),
    contact: (a, b, { language, ...request }) =>
      get<ContactView>(
        `/api/structure/contact/${encode(a)}/${encode(b)}?${query({ ...request, ...inWords(language) })}`,
      ),
    demands: ({ language, ...request }) =>
      post<DemandsAnswer>(inLanguage('/api/choices/demands', language), request),
    steps: ({ language, ...request }) =>
      post<StepsAnswer>(inLanguage('/api/choices/steps', language), request),
    envoys: ({ language, ...request }) =>
      post<EnvoysAnswer>(inLanguage('/api/choices/envoys', language), request),
    document: (id) => found<DocumentView>(server, `/api/documents/${encode(id)}`),
    sources: async (documents) =>
      (
        await post<{ readonly sources: readonly CitedSource[] }>(
          '/api/sources',
          documents === undefined ? {} : { documents },
        )
      ).sources,
    sourcesOfTies: async (request) =>
      (await get<{ readonly sources: readonly CitedSource[] }>(`/api/sources/ties?${query(request)}`))
        .sources,
    composedBriefs: async () => (await get<{ readonly briefs: readonly BriefHead[] }>('/api/briefs')).briefs,
    composedBrief: (id) => found<BriefState>(server, `/api/briefs/${encode(id)}`),
    briefSection: async (part, language) =>
      (await post<{ readonly taken: Section }>(inLanguage('/api/briefs/section', language), part)).taken,
    saveBrief: noWriting,
    removeBrief: noWriting,
    savedSearches: async () =>
      (await get<{ readonly searches: readonly SavedSearch[] }>('/api/searches')).searches,
    saveSearch: noWriting,
    removeSearch: noWriting,
    game: ({ language, ...request }) => post<GameReport>(inLanguage('/api/strategy/game', language), request),
    strategy: ({ language, ...request }) =>
      post<StrategyReport>(inLanguage('/api/strategy/tracks', language), request),
    saveStrategyFile: async (request) => {
      await post<object>('/api/strategy/save', request);
    },
    strategyExamples: async () =>
      (await get<{ readonly files: readonly StrategyFile[] }>('/api/strategy/examples')).files,
    beginStrategyFile: async (name) => {
      await post<object>('/api/strategy/begin', { name });
    },
    strategyFiles: async () =>
      (await get<{ readonly files: readonly StrategyFile[] }>('/api/strategy/files')).files,
    search: (request) => get<SearchView>(`/api/search?${searchQuery(request)}`),
    correct: ({ when: _stampedByTheServer, ...correction }: NewCorrection) =>
      post<CorrectionView>('/api/corrections', correction),
    today: (since) => get<TodayView>(`/api/today?since=${since}`),
    queue: (filter) => get<QueuePage>(`/api/queue?${query(filter)}`),
    silentSentences: async (id) => (await get<SilentView>(`/api/documents/${encode(id)}/silent`)).sentences,
    addEvent: ({ when: _stampedByTheServer, ...addition }) =>
      post<CorrectionView>('/api/additions', addition),
    receive: async () => {
      throw onlyHere('a report can be handed over by its bytes');
    },
    pollFeeds: async () => {
      throw onlyHere('feeds are asked');
    },
    lookIntoSources: async () => {
      throw onlyHere('sources are looked into');
    },
    rememberRead: async () => {
      throw onlyHere('sources are looked into');
    },
    settings: () => get<SettingsView>('/api/settings'),
    changeSettings: async () => {
      throw onlyHere('settings can be changed');
    },
    changeActors: async () => {
      throw onlyHere('the table of actors can be changed');
    },
    read: (request, watch) => read(server, request, watch),
    import: (request, watch) => importThrough(server, request, watch),
    imports: () => get<ImportsView>('/api/imports'),
    ruleReviews: async () => (await get<RulesView>('/api/rules')).rules,
    importedEvents: async (a, b, options, limit) =>
      (
        await get<{ readonly events: readonly ImportedReceipt[] }>(
          `/api/imports/${encode(a)}/${encode(b)}?limit=${limit}&${query(options)}`,
        )
      ).events,
    exportImports: (path, as, force, restricted) =>
      exportTo({ what: 'imports', path, as, force, restricted }),
    exportEvents: (path, as, force) => exportTo({ what: 'events', path, as, force }),
    exportTies: (path, as, force, options) => exportTo({ what: 'ties', path, as, force, ...options }),
    exportCrate: ({ when: _stampedByTheServer, ...request }) => post<CrateResult>('/api/crate', request),
    close: async () => undefined,
  };
}

/** No command of the command line does it: its users have the files themselves. */
function onlyHere(what: string): UserError {
  return new UserError(`${what} in the workbench or where the workspace is open alone`, {
    hint: 'Open the workbench, or stop its server first.',
    exitCode: EXIT.locked,
  });
}

async function ask<T>(server: ServerAddress, path: string, body?: unknown): Promise<Answer<T>> {
  const response = await send(server, path, body);
  const answer: unknown = await response.json();
  if (!response.ok) throw failureError(answer as Failure);
  return answer as Answer<T>;
}

/** Undefined where there is nothing at the address. */
async function found<T>(server: ServerAddress, path: string): Promise<T | undefined> {
  const response = await send(server, path);
  const answer: unknown = await response.json();
  if (response.status === 404) return undefined;
  if (!response.ok) throw failureError(answer as Failure);
  return answer as T;
}

async function send(
  server: ServerAddress,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
  accept = 'application/json',
): Promise<Response> {
  try {
    return await fetch(`${server.url}${path}`, {
      headers: {
        authorization: `Bearer ${server.token}`,
        accept,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    throw new UserError(
      `process ${server.pid} holds the workspace, but its server at ${server.url} does not answer`,
      {
        hint: 'Stop that process and try again.',
        exitCode: EXIT.locked,
        cause: error,
      },
    );
  }
}

function failureError({ error }: Failure): UserError {
  return new UserError(error.message, {
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    exitCode: error.exitCode as ExitCode,
  });
}

/** Reads through the server; its lines of progress are passed on as they come. */
async function read(server: ServerAddress, request: ReadRequest, watch: ReadWatch = {}) {
  if (request.paths.includes('-')) {
    throw new UserError('a server holds this workspace, and standard input cannot be passed to it', {
      hint: 'Save the reports to a file and read that, or stop the server first.',
      exitCode: EXIT.usage,
    });
  }
  const response = await send(server, '/api/read', request, watch.signal, 'application/x-ndjson');
  if (!response.ok || response.body === null) throw failureError((await response.json()) as Failure);
  for await (const line of jsonLines<ReadLine>(response.body)) {
    if (line.kind === 'progress') watch.onProgress?.(line.progress);
    else if (line.kind === 'failure') throw failureError(line.failure);
    else return line.result;
  }
  throw new UserError('the server ended before the reading did', {
    hint: 'What was read is in the log. Run the same command again to go on from there.',
  });
}

/** Imports through the server; its lines of progress are passed on as they come. */
async function importThrough(
  server: ServerAddress,
  request: ImportRequest,
  watch: ImportWatch = {},
): Promise<ImportResult> {
  const response = await send(server, '/api/import', request, watch.signal, 'application/x-ndjson');
  if (!response.ok || response.body === null) throw failureError((await response.json()) as Failure);
  for await (const line of jsonLines<ImportLine>(response.body)) {
    if (line.kind === 'progress') watch.onProgress?.(line.progress);
    else if (line.kind === 'failure') throw failureError(line.failure);
    else return line.result;
  }
  throw new UserError('the server ended before the import did', {
    hint: 'Files that were taken are in the log. Run the same command again to go on from there.',
  });
}

async function* jsonLines<T>(body: ReadableStream<Uint8Array>): AsyncGenerator<T> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield JSON.parse(line) as T;
  }
}

/** The language of an answer in words, as a parameter. */
function inWords(language: Language | undefined): { readonly lang?: Language } {
  return language === undefined ? {} : { lang: language };
}

/** An address that answers in a language. */
function inLanguage(path: string, language: Language | undefined): string {
  return language === undefined ? path : `${path}?lang=${language}`;
}

/** Lists are joined by commas, but names of publishers, which hold commas, by bars; what is absent stays out. */
function query(request: object): string {
  const pairs = Object.entries(request).map(([key, value]): [string, string] => [
    key,
    Array.isArray(value) ? value.join(key === 'publishers' ? '|' : ',') : String(value),
  ]);
  return new URLSearchParams(pairs).toString();
}

/** Publishers may hold commas, so each value of a list is a parameter of its own. */
function searchQuery(request: SearchRequest): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(request)) {
    for (const one of Array.isArray(value) ? value : [value]) query.append(key, String(one));
  }
  return query.toString();
}

/** Briefs are written in the workbench's pages alone; no command does. */
async function noWriting(): Promise<never> {
  throw new UserError('a server holds this workspace, and briefs and searches are kept in its pages');
}

const encode = encodeURIComponent;
