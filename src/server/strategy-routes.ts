/** Routes under `/api/strategy/`: games and tracks, sent as the text of a file. */
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { WorkbenchApi } from '../workbench/api.js';
import type { ServerEnv } from './guard.js';
import { parse } from './queries.js';
import type { RouteTools } from './structure-routes.js';

type ApiContext = Context<ServerEnv>;

/** Longest file that is read, in letters. */
const LONGEST = 4_000_000;
const FILE = {
  /** What messages call the file. */
  name: z.string().min(1).max(200).default('game'),
  text: z.string().min(1).max(LONGEST),
};
const GAME_BODY = z.strictObject({
  ...FILE,
  state: z.number().int().min(1).optional(),
  inverse: z.number().int().min(1).optional(),
  flips: z.boolean().optional(),
  coalitions: z.array(z.array(z.string().min(1)).min(2)).optional(),
});
const STRATEGY_BODY = z.strictObject(FILE);

export interface StrategyTools extends Pick<RouteTools, 'json'> {
  readonly body: (c: ApiContext) => Promise<unknown>;
}

export function addStrategyRoutes(api: Hono<ServerEnv>, workbench: WorkbenchApi, tools: StrategyTools): void {
  const { json, body } = tools;
  api.get('/strategy/files', async (c) => json(c, { files: await workbench.strategyFiles() }));
  api.post('/strategy/game', async (c) => {
    const { name, text, state, inverse, flips, coalitions } = parse(GAME_BODY, await body(c), 'body');
    return json(
      c,
      await workbench.game({
        name,
        text,
        language: c.get('language'),
        ...(state === undefined ? {} : { state }),
        ...(inverse === undefined ? {} : { inverse }),
        ...(flips === undefined ? {} : { flips }),
        ...(coalitions === undefined ? {} : { coalitions }),
      }),
    );
  });
  api.post('/strategy/tracks', async (c) =>
    json(
      c,
      await workbench.strategy({
        ...parse(STRATEGY_BODY, await body(c), 'body'),
        language: c.get('language'),
      }),
    ),
  );
}
