/**
 * The JSON interface under `/api/`. Each route checks what came in, asks the open workspace, and passes the
 * answer on with its schema version; nothing is computed here. docs/http.md is the same list for people.
 *
 * Long, because it also joins what all routes share: bodies, runs that report as they go, and answers that are the same still.
 */
import { isAbsolute } from 'node:path';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { stream } from 'hono/streaming';
import { createStates, type States } from '../ontology/states.js';
import type { ImportRequest, ReadRequest, WorkbenchApi } from '../workbench/api.js';
import { addBriefRoutes } from './brief-routes.js';
import { addChoicesRoutes } from './choices-routes.js';
import { addCitationRoutes } from './citation-routes.js';
import { addComposedRoutes } from './composed-routes.js';
import { addDeskRoutes } from './desk-routes.js';
import { failureOf, RequestError, SCHEMA_VERSION } from './failures.js';
import type { ServerEnv } from './guard.js';
import { createJobs, type Jobs, type NewJob, type Watch } from './jobs.js';
import { settleLanguage } from './languages.js';
import { createLive, type Live } from './live.js';
import { addLiveRoutes } from './live-routes.js';
import { addNetworkRoutes } from './network-routes.js';
import { openApi } from './openapi.js';
import {
  briefQuery,
  crateBody,
  exportBody,
  importBody,
  importedQuery,
  movesQuery,
  readBody,
  seriesQuery,
} from './queries.js';
import type {
  Answer,
  ExportView,
  ImportProgress,
  ImportResult,
  Job,
  ReadingProgress,
  ReadingResult,
  SeriesView,
  StatesView,
} from './responses.js';
import { addSearchRoutes } from './search-routes.js';
import { addStandingRoutes } from './standing-routes.js';
import { addStrategyRoutes } from './strategy-routes.js';
import { addStrategySaving } from './strategy-save-route.js';
import { addStructureRoutes } from './structure-routes.js';
import { addTableRoutes } from './table-routes.js';
import { addTieRoutes } from './tie-routes.js';
import { watchSources } from './watch-sources.js';
import type { WriteTurns } from './write-turns.js';

export interface ApiOptions {
  /** Who corrects, where the request does not say. */
  readonly who: string;
  /** ISO instant of now. */
  readonly now: () => string;
  /** Aborted when the server closes: a run of reading then ends after the batch in hand. */
  readonly closing: AbortSignal;
  readonly turns: WriteTurns;
  /** Milliseconds between two looks at feeds and folders; absent: half a minute. */
  readonly lookMs?: number;
  /** Takes defects, with their stack. */
  readonly log: (line: string) => void;
}

type ApiContext = Context<ServerEnv>;

/** All routes below `/api`. */
export function apiRoutes(workbench: WorkbenchApi, options: ApiOptions): Hono<ServerEnv> {
  const api = new Hono<ServerEnv>();
  const live = createLive();
  api.use(settleLanguage());
  api.use(sameAnswers(live));
  addLookingRoutes(api, workbench);
  addWritingRoutes(api, workbench, options, live);
  addDeskRoutes(api, workbench, { ...options, json, body: jsonBody, live });
  // Last, so that it knows every route before it.
  api.get('/openapi.json', async (c) => {
    const { entente } = (await workbench.info()).versions;
    return c.json(openApi(api.routes, entente));
  });
  api.all('*', (c) => {
    throw new RequestError(
      'not-found',
      `${c.req.method} ${c.req.path} is no address of this interface.`,
      'docs/http.md lists them.',
    );
  });
  return api;
}

function addLookingRoutes(api: Hono<ServerEnv>, workbench: WorkbenchApi): void {
  const states = keptStates(workbench);
  const settings = async () => (await workbench.info()).ties;
  const pairOf = async (c: ApiContext) => {
    const [a, b] = [
      stateFrom(c.req.param('a') ?? '', await states()),
      stateFrom(c.req.param('b') ?? '', await states()),
    ];
    if (a === b)
      throw new RequestError(
        'bad-request',
        `${a} cannot be a pair with itself.`,
        'Name two different states.',
      );
    return { a, b };
  };
  const tools = {
    json,
    stateOf: async (typed: string) => stateFrom(typed, await states()),
    pairOf,
  };
  addStructureRoutes(api, workbench, tools);
  addSearchRoutes(api, workbench, { ...tools, body: jsonBody });
  addBriefRoutes(api, workbench, {
    ...tools,
    briefOf: async (c) => briefQuery(c.req.query(), await settings()),
  });
  addComposedRoutes(api, workbench, { ...tools, body: jsonBody });
  addCitationRoutes(api, workbench, {
    ...tools,
    body: jsonBody,
    seriesOf: async (query) => seriesQuery(query, await settings()),
  });
  addTableRoutes(api, { body: jsonBody });
  addNetworkRoutes(api, workbench, tools);
  addStrategyRoutes(api, workbench, { json, body: jsonBody });
  addStandingRoutes(api, workbench, { ...tools, body: jsonBody });
  addTieRoutes(api, workbench, { ...tools, settings });
  addChoicesRoutes(api, workbench, { json, body: jsonBody });
  api.get('/info', async (c) => json(c, await workbench.info()));
  api.get('/states', async (c) => json<StatesView>(c, { states: await workbench.states() }));
  api.get('/summary', async (c) => json(c, await workbench.summary()));
  api.get('/ties', async (c) => {
    const { state, ...options } = movesQuery(c.req.query(), await settings());
    const only = state === undefined ? {} : { state: stateFrom(state, await states()) };
    return json(c, await workbench.moves({ ...options, ...only }));
  });
  api.get('/series', async (c) =>
    json<SeriesView>(c, { series: await workbench.allSeries(seriesQuery(c.req.query(), await settings())) }),
  );
  api.get('/ties/:a/:b', async (c) => {
    const { a, b } = await pairOf(c);
    return json(c, await workbench.pair(a, b, seriesQuery(c.req.query(), await settings())));
  });
  api.get('/rules', async (c) => json(c, { rules: await workbench.ruleReviews() }));
  api.get('/imports', async (c) => json(c, await workbench.imports()));
  api.get('/imports/:a/:b', async (c) => {
    const { a, b } = await pairOf(c);
    const { options, limit } = importedQuery(c.req.query(), await settings());
    return json(c, { events: await workbench.importedEvents(a, b, options, limit) });
  });
  api.get('/documents/:id', async (c) => {
    const id = c.req.param('id');
    const document = await workbench.document(id);
    if (document === undefined)
      throw new RequestError('not-found', `No document "${id}" is in this workspace.`);
    return json(c, document);
  });
}

function addWritingRoutes(
  api: Hono<ServerEnv>,
  workbench: WorkbenchApi,
  options: ApiOptions,
  live: Live,
): void {
  const { turns } = options;
  addStrategySaving(api, workbench, { json, body: jsonBody, turns });
  const jobs = createJobs({
    now: options.now,
    closing: options.closing,
    changed(job) {
      live.tell({ kind: 'job', job });
      if (job.state !== 'running') live.touch();
    },
  });
  addLiveRoutes(api, { live, jobs, closing: options.closing, json });
  const reading = (request: ReadRequest): NewJob<ReadingProgress, ReadingResult> => {
    const turn = turns.claim();
    return {
      kind: 'read',
      paths: request.paths,
      run: (watch) => turn.run(() => workbench.read(request, watch)),
      again: () => inBackground(jobs.begin(reading(request)), options),
    };
  };
  const importing = (request: ImportRequest): NewJob<ImportProgress, ImportResult> => {
    const turn = turns.claim();
    return {
      kind: 'import',
      paths: request.paths,
      run: (watch) => turn.run(() => workbench.import(request, watch)),
      again: () => inBackground(jobs.begin(importing(request)), options),
    };
  };
  watchSources(workbench, {
    turns,
    closing: options.closing,
    log: options.log,
    changed: live.touch,
    read: (paths) => wholly(jobs.begin(reading({ paths })), options),
    ...(options.lookMs === undefined ? {} : { lookMs: options.lookMs }),
  });
  api.post('/read', async (c) => {
    const request = readBody(await jsonBody(c));
    refuseRelative(request.paths);
    return runJob(c, options, jobs, reading(request));
  });
  api.post('/import', async (c) => {
    const request = importBody(await jsonBody(c));
    refuseRelative(request.paths);
    return runJob(c, options, jobs, importing(request));
  });
  api.post('/crate', async (c) => {
    const request = crateBody(await jsonBody(c));
    if (!isAbsolute(request.folder))
      throw new RequestError('bad-request', `"${request.folder}" is no absolute path.`);
    return json(c, await workbench.exportCrate({ ...request, when: options.now() }));
  });
  api.post('/export', async (c) => {
    const { ties } = await workbench.info();
    const { what, path, as, force, restricted, options: series } = exportBody(await jsonBody(c), ties);
    if (!isAbsolute(path)) throw new RequestError('bad-request', `"${path}" is no absolute path.`);
    const rows =
      what === 'events'
        ? await workbench.exportEvents(path, as, force)
        : what === 'imports'
          ? await workbench.exportImports(path, as, force, restricted)
          : await workbench.exportTies(path, as, force, series);
    return json<ExportView>(c, { rows });
  });
}

function refuseRelative(paths: readonly string[]): void {
  const relative = paths.find((path) => !isAbsolute(path));
  if (relative === undefined) return;
  throw new RequestError(
    'bad-request',
    `"${relative}" is no absolute path.`,
    'The server has no folder of its own.',
  );
}

/** Whether a reading came to its end; how it ended stands in the list of jobs. */
function wholly(
  begun: { readonly job: Job; readonly done: Promise<ReadingResult> },
  options: ApiOptions,
): Promise<boolean> {
  inBackground(begun, options);
  return begun.done.then(
    ({ interrupted }) => !interrupted,
    () => false,
  );
}

/** For work that nobody waits for: how it ended stands in the list of jobs, a defect also in the terminal. */
function inBackground(
  begun: { readonly job: Job; readonly done: Promise<object> },
  options: ApiOptions,
): Job {
  begun.done.catch((error: unknown) => {
    if (failureOf(error).defect) options.log(describeDefect(error));
  });
  return begun.job;
}

/**
 * Three ways to wait: not at all (`Prefer: respond-async`: 202 and the job), line by line
 * (`Accept: application/x-ndjson`), or for the result.
 */
async function runJob<P extends ReadingProgress | ImportProgress, R extends object>(
  c: ApiContext,
  options: ApiOptions,
  jobs: Jobs,
  work: NewJob<P, R>,
): Promise<Response> {
  if (c.req.header('prefer') === 'respond-async') {
    const job = inBackground(jobs.begin(work), options);
    c.status(202);
    return json(c, { job });
  }
  if (c.req.header('accept')?.includes('application/x-ndjson')) {
    return streamRun<P, R>(c, options, ({ signal, onProgress }) => jobs.begin(work, signal, onProgress).done);
  }
  return json(c, await jobs.begin(work, c.req.raw.signal).done);
}

/** Progress as it comes, a JSON line each, then the result or the failure. */
function streamRun<P, R extends object>(
  c: ApiContext,
  options: ApiOptions,
  run: (watch: Watch<P>) => Promise<R>,
): Response {
  c.header('content-type', 'application/x-ndjson; charset=utf-8');
  return stream(c, async (out) => {
    const gone = new AbortController();
    out.onAbort(() => gone.abort());
    const line = (value: object) => out.write(`${JSON.stringify(value)}\n`);
    try {
      const result = await run({
        signal: gone.signal,
        onProgress: (progress) => void line({ kind: 'progress', progress }),
      });
      await line({ kind: 'result', result: { schemaVersion: SCHEMA_VERSION, ...result } });
    } catch (error) {
      const { body, defect } = failureOf(error);
      if (defect) options.log(describeDefect(error));
      await line({ kind: 'failure', failure: body });
    }
  });
}

/** Answers of one revision are the same: who has one is told so, and nothing is computed. */
function sameAnswers(live: Live): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const tag = () => live.etag(c.get('language'));
    if (c.req.method === 'PUT' || c.req.method === 'DELETE') {
      await next();
      if (c.res.ok) live.touch();
      if (c.res.ok) c.res.headers.set('etag', tag());
      return undefined;
    }
    if (c.req.method !== 'GET') {
      await next();
      // What changed the log tells at which revision it now is: its sender need not be told by the news.
      if (c.res.ok) c.res.headers.set('etag', tag());
      return undefined;
    }
    if (UNKEPT.test(c.req.path)) return next();
    const etag = tag();
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, { etag });
    await next();
    // Where the log changed meanwhile, the answer may be of either revision.
    if (c.res.status === 200 && tag() === etag) c.res.headers.set('etag', etag);
    return undefined;
  };
}

/** What changes without the log: the stream of news, the list of jobs, and what lies in files that people edit. */
const UNKEPT = /^\/api\/(?:live$|jobs$|settings$|briefs\b|searches\b|strategy\/files$)/;

/** A defect as the terminal shows it. */
export function describeDefect(error: unknown): string {
  return `entente: a defect in the program, please report it:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
}

function json<T extends object>(c: ApiContext, data: T): Response {
  const answer: Answer<T> = { schemaVersion: SCHEMA_VERSION, ...data };
  return c.json(answer);
}

async function jsonBody(c: ApiContext): Promise<unknown> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
    throw new RequestError(
      'bad-request',
      'The body must be JSON.',
      'Send it with Content-Type: application/json.',
    );
  }
  const text = await c.req.text();
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RequestError(
      'bad-request',
      `The body is no JSON: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** The table of states, asked for once: it does not change while the server runs. */
function keptStates(workbench: WorkbenchApi): () => Promise<States> {
  let kept: Promise<States> | undefined;
  return () => {
    kept ??= workbench.states().then(createStates);
    return kept;
  };
}

function stateFrom(typed: string, states: States): string {
  const code = states.find(typed);
  if (code !== undefined) return code;
  const near = states.nearest(typed);
  throw new RequestError(
    'not-found',
    `"${typed}" is no state or organisation that the tables know.`,
    near === undefined ? 'Use a code such as PRK.' : `Did you mean ${near}?`,
  );
}
