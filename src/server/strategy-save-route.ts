/** Beginning and saving a file of strategy: writing, so it waits for its turn. */
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { WorkbenchApi } from '../workbench/api.js';
import type { ServerEnv } from './guard.js';
import { parse } from './queries.js';
import type { RouteTools } from './structure-routes.js';
import type { WriteTurns } from './write-turns.js';

/** Longest file, in letters. */
const LONGEST = 900_000;
/** `before`: the text as it was read. */
const saving = z.strictObject({
  name: z.string().min(1).max(200),
  text: z.string().max(LONGEST),
  before: z.string().max(LONGEST),
});

const beginning = z.strictObject({ name: z.string().min(1).max(200) });

export interface SavingTools extends Pick<RouteTools, 'json'> {
  readonly body: (c: Context<ServerEnv>) => Promise<unknown>;
  readonly turns: Pick<WriteTurns, 'short'>;
}

export function addStrategySaving(
  api: Hono<ServerEnv>,
  workbench: WorkbenchApi,
  { json, body, turns }: SavingTools,
): void {
  api.get('/strategy/examples', async (c) => json(c, { files: await workbench.strategyExamples() }));
  api.post('/strategy/begin', async (c) => {
    const { name } = parse(beginning, await body(c), 'body');
    await turns.short(() => workbench.beginStrategyFile(name));
    return json(c, { name });
  });
  api.post('/strategy/save', async (c) => {
    const request = parse(saving, await body(c), 'body');
    await turns.short(() => workbench.saveStrategyFile(request));
    return json(c, { name: request.name });
  });
}
