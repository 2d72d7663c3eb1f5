/** Routes of a day at the desk: today, the queue, corrections, reports handed over, settings. */
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { StaleCorrection, StaleSettings } from '../log/index.js';
import { EVENT_TYPES, modesOf } from '../ontology/event-types.js';
import type { WorkbenchApi } from '../workbench/api.js';
import { UNSURE_BELOW } from '../workbench/desk.js';
import { additionBody, correctionBody } from './correction-bodies.js';
import { RequestError } from './failures.js';
import type { ServerEnv } from './guard.js';
import type { Live } from './live.js';
import { parse } from './queries.js';
import type { CodebookView } from './responses.js';
import type { RouteTools } from './structure-routes.js';
import type { WriteTurns } from './write-turns.js';

/** Largest report that is taken by its bytes. */
export const MAX_UPLOAD_BYTES = 64 * 1_048_576;

const today = z.strictObject({ since: z.coerce.number().int().min(0).default(0) });
const queue = z.strictObject({
  below: z.coerce.number().min(0).max(1).default(UNSURE_BELOW),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
});
const upload = z.strictObject({ name: z.string().min(1).max(255) });
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256');
const MOST_TEXT = 500_000;
const settings = z.union([
  z.strictObject({ expects: hash, set: z.record(z.string(), z.json()) }),
  z.strictObject({ expects: hash, text: z.string().max(MOST_TEXT) }),
]);
const actors = z.strictObject({ expects: hash, text: z.string().max(MOST_TEXT) });

export interface DeskTools {
  readonly json: RouteTools['json'];
  readonly body: (c: Context<ServerEnv>) => Promise<unknown>;
  readonly turns: WriteTurns;
  readonly live: Live;
  readonly who: string;
  readonly now: () => string;
}

export function addDeskRoutes(api: Hono<ServerEnv>, workbench: WorkbenchApi, tools: DeskTools): void {
  const { json } = tools;
  api.get('/today', async (c) => json(c, await workbench.today(parse(today, c.req.query(), 'query').since)));
  api.get('/queue', async (c) => json(c, await workbench.queue(parse(queue, c.req.query(), 'query'))));
  api.get('/documents/:id/silent', async (c) => {
    const id = c.req.param('id');
    const sentences = await workbench.silentSentences(id);
    if (sentences === undefined)
      throw new RequestError('not-found', `No document "${id}" is in this workspace.`);
    return json(c, { sentences });
  });
  api.get('/codebook', (c) =>
    json<CodebookView>(c, { types: EVENT_TYPES.map((type) => ({ type, modes: modesOf(type) })) }),
  );
  addWords(api, workbench, tools);
  addSettings(api, workbench, tools);
  api.post(
    '/inbox',
    bodyLimit({
      maxSize: MAX_UPLOAD_BYTES,
      onError: () => {
        throw new RequestError('too-large', `A report may have at most ${MAX_UPLOAD_BYTES} bytes.`);
      },
    }),
    async (c) => {
      const { name } = parse(upload, c.req.query(), 'query');
      return json(c, await workbench.receive(name, new Uint8Array(await c.req.arrayBuffer())));
    },
  );
}

/** Runs one piece of writing in its turn; everybody who looks is told. */
async function write<T>(tools: DeskTools, work: () => Promise<T>): Promise<T> {
  const done = await tools.turns.short(work);
  tools.live.touch();
  return done;
}

function addWords(api: Hono<ServerEnv>, workbench: WorkbenchApi, tools: DeskTools): void {
  const { json, now } = tools;
  api.post('/corrections', async (c) => {
    const { who = tools.who, ...word } = correctionBody(await tools.body(c));
    try {
      return json(c, await write(tools, () => workbench.correct({ ...word, who, when: now() })));
    } catch (error) {
      if (!(error instanceof StaleCorrection)) throw error;
      throw new RequestError('conflict', error.message, error.hint, await standing(workbench, word.eventId));
    }
  });
  api.post('/additions', async (c) => {
    const { who = tools.who, ...addition } = additionBody(await tools.body(c));
    return json(c, await write(tools, () => workbench.addEvent({ ...addition, who, when: now() })));
  });
}

/** How an event now stands, with what was said of it: for whoever was too late. */
async function standing(workbench: WorkbenchApi, eventId: string): Promise<object> {
  const documentId = eventId.replace(/#\d+$/, '');
  const view = await workbench.document(documentId);
  return {
    event: view?.events.find((event) => event.id === eventId) ?? null,
    corrections: view?.corrections.filter((correction) => correction.eventId === eventId) ?? [],
  };
}

function addSettings(api: Hono<ServerEnv>, workbench: WorkbenchApi, tools: DeskTools): void {
  const { json } = tools;
  const orConflict = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await tools.turns.short(work);
    } catch (error) {
      if (!(error instanceof StaleSettings)) throw error;
      throw new RequestError('conflict', error.message, error.hint, await workbench.settings());
    }
  };
  api.get('/settings', async (c) => json(c, await workbench.settings()));
  api.put('/settings', async (c) => {
    const change = parse(settings, await tools.body(c), 'body');
    return json(c, await orConflict(() => workbench.changeSettings(change)));
  });
  api.put('/settings/actors', async (c) => {
    const change = parse(actors, await tools.body(c), 'body');
    return json(c, await orConflict(() => workbench.changeActors(change)));
  });
}
