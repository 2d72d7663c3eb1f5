/** Routes under `/api/choices/`: files of choices in, answers out. Nothing is stored. */
import type { Hono } from 'hono';
import { z } from 'zod';
import type { WorkbenchApi } from '../workbench/api.js';
import type { ServerEnv } from './guard.js';
import { parse } from './queries.js';
import type { StandingTools } from './standing-routes.js';

/** Longest file: a plan is written by hand. */
const MOST_CHARACTERS = 400_000;
const FILE = {
  name: z.string().min(1).max(200).default('file'),
  text: z.string().max(MOST_CHARACTERS),
};

const envoysBody = z.strictObject({
  ...FILE,
  effort: z.int().min(1).max(40_000_000).exactOptional(),
  alternatives: z.int().min(0).max(20).exactOptional(),
  prices: z.boolean().exactOptional(),
});

const demandsBody = z.strictObject({ ...FILE, next: z.int().min(0).max(20).exactOptional() });
const stepsBody = z.strictObject(FILE);

export function addChoicesRoutes(
  api: Hono<ServerEnv>,
  workbench: WorkbenchApi,
  { json, body }: Pick<StandingTools, 'json' | 'body'>,
): void {
  api.post('/choices/envoys', async (c) =>
    json(
      c,
      await workbench.envoys({ ...parse(envoysBody, await body(c), 'body'), language: c.get('language') }),
    ),
  );
  api.post('/choices/demands', async (c) =>
    json(
      c,
      await workbench.demands({ ...parse(demandsBody, await body(c), 'body'), language: c.get('language') }),
    ),
  );
  api.post('/choices/steps', async (c) =>
    json(
      c,
      await workbench.steps({ ...parse(stepsBody, await body(c), 'body'), language: c.get('language') }),
    ),
  );
}
