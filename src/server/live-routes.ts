/** Routes of long work and of what changes while a page is open. */
import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { ServerEnv } from './guard.js';
import type { Jobs } from './jobs.js';
import type { Live, LiveNews } from './live.js';
import { parse } from './queries.js';
import type { RouteTools } from './structure-routes.js';

/** Milliseconds between signs of life, so that a listener that is gone is noticed. */
const HEARTBEAT_MS = 15_000;
/** Milliseconds after which a window asks again when the connection broke. */
const RETRY_MS = 2000;

const jobNumber = z.coerce.number().int().min(1);

export interface LiveTools {
  readonly live: Live;
  readonly jobs: Jobs;
  readonly closing: AbortSignal;
  readonly json: RouteTools['json'];
}

export function addLiveRoutes(api: Hono<ServerEnv>, tools: LiveTools): void {
  const { jobs, live } = tools;
  api.get('/jobs', (c) => tools.json(c, { jobs: jobs.list() }));
  api.post('/jobs/:id/cancel', (c) =>
    tools.json(c, { job: jobs.cancel(parse(jobNumber, c.req.param('id'), 'query')) }),
  );
  api.post('/jobs/:id/resume', (c) =>
    tools.json(c, { job: jobs.resume(parse(jobNumber, c.req.param('id'), 'query')) }),
  );
  api.get('/live', (c) =>
    streamSSE(c, async (stream) => {
      const waiting: LiveNews[] = [
        { kind: 'revision', revision: live.revision() },
        ...jobs.list().map((job) => ({ kind: 'job', job }) as const),
      ];
      let wake = () => {};
      const deafen = live.listen((news) => {
        waiting.push(news);
        wake();
      });
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      const ending = AbortSignal.any([gone.signal, tools.closing]);
      ending.addEventListener('abort', () => wake());
      try {
        await stream.writeSSE({ event: 'hello', data: '{}', retry: RETRY_MS });
        while (!ending.aborted) {
          const news = waiting.shift();
          if (news !== undefined) {
            const { kind, ...data } = news;
            await stream.writeSSE({ event: kind, data: JSON.stringify(data) });
            continue;
          }
          const quiet = await new Promise<boolean>((done) => {
            const timer = setTimeout(() => done(true), HEARTBEAT_MS);
            wake = () => {
              clearTimeout(timer);
              done(false);
            };
          });
          if (quiet) await stream.writeSSE({ event: 'quiet', data: '{}' });
        }
      } finally {
        deafen();
      }
    }),
  );
}
