/** Routes under `/api/structure/`: blocs, dependence, mediators. */
import type { Context, Hono } from 'hono';
import type { StateCode } from '../ontology/actor.js';
import type { WorkbenchApi } from '../workbench/api.js';
import type { ServerEnv } from './guard.js';
import { blocsQuery, dependenceQuery, mediatorsQuery } from './structure-queries.js';

type ApiContext = Context<ServerEnv>;

/** What the routes share with all others. */
export interface RouteTools {
  readonly json: <T extends object>(c: ApiContext, data: T) => Response;
  /** Code of a state as it was typed. */
  readonly stateOf: (typed: string) => Promise<StateCode>;
  /** The two states of `:a` and `:b`. */
  readonly pairOf: (c: ApiContext) => Promise<{ readonly a: StateCode; readonly b: StateCode }>;
}

export function addStructureRoutes(api: Hono<ServerEnv>, workbench: WorkbenchApi, tools: RouteTools): void {
  const { json, stateOf, pairOf } = tools;
  const statesOf = (typed: readonly string[]) => Promise.all(typed.map(stateOf));
  api.get('/structure/blocs', async (c) => json(c, await workbench.blocs(blocsQuery(c.req.query()))));
  api.get('/structure/dependence/:a', async (c) => {
    const { without, engage, ...request } = dependenceQuery(c.req.query());
    const state = await stateOf(c.req.param('a'));
    return json(
      c,
      await workbench.dependence(state, {
        ...request,
        ...(without === undefined ? {} : { without: await statesOf(without) }),
        ...(engage === undefined ? {} : { engage: await statesOf(engage) }),
      }),
    );
  });
  api.get('/structure/mediators/:a/:b', async (c) => {
    const { a, b } = await pairOf(c);
    return json(c, await workbench.mediators(a, b, mediatorsQuery(c.req.query())));
  });
}
