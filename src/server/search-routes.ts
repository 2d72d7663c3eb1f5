/** Routes `/api/search` and `/api/searches`: a list is written as the same parameter again, since publishers may hold commas. */
import type { Hono } from 'hono';
import { z } from 'zod';
import { savedSearch } from '../log/saved-searches.js';
import { isDay } from '../ontology/day.js';
import { DOCUMENT_KINDS } from '../ontology/document.js';
import { EVENT_TYPES } from '../ontology/event-types.js';
import { STATUSES } from '../ontology/status.js';
import { SEARCH_ORDERS } from '../search/index.js';
import type { WorkbenchApi } from '../workbench/api.js';
import type { ServerEnv } from './guard.js';
import { parse } from './queries.js';
import type { StandingTools } from './standing-routes.js';

const day = z.string().refine(isDay, 'is no day such as 2024-06-19');
const one = ([value]: readonly string[]) => value;
const first = z.array(z.string()).length(1, 'is given twice');
const number = (least: number, most: number) =>
  first.transform(([value]) => Number(value)).pipe(z.int().min(least).max(most));

const query = z.strictObject({
  text: first.transform(([value = '']) => value).pipe(z.string().max(1000)),
  actors: z.array(z.string()).exactOptional(),
  types: z.array(z.enum(EVENT_TYPES)).exactOptional(),
  statuses: z.array(z.enum(STATUSES)).exactOptional(),
  publishers: z.array(z.string()).exactOptional(),
  kinds: z.array(z.enum(DOCUMENT_KINDS)).exactOptional(),
  from: first.transform(one).pipe(day).exactOptional(),
  to: first.transform(one).pipe(day).exactOptional(),
  order: first.transform(one).pipe(z.enum(SEARCH_ORDERS)).exactOptional(),
  offset: number(0, 1_000_000).exactOptional(),
  limit: number(1, 200).exactOptional(),
});

export function addSearchRoutes(api: Hono<ServerEnv>, workbench: WorkbenchApi, tools: StandingTools): void {
  api.get('/search', async (c) => {
    const { actors, ...rest } = parse(query, { text: [''], ...c.req.queries() }, 'query');
    const known = actors === undefined ? {} : { actors: await Promise.all(actors.map(tools.stateOf)) };
    return tools.json(c, await workbench.search({ ...rest, ...known }));
  });
  api.get('/searches', async (c) => tools.json(c, { searches: await workbench.savedSearches() }));
  api.post('/searches', async (c) => {
    const search = parse(savedSearch, await tools.body(c), 'body');
    return tools.json(c, { searches: await workbench.saveSearch(search) });
  });
  api.delete('/searches/:name', async (c) =>
    tools.json(c, { searches: await workbench.removeSearch(c.req.param('name')) }),
  );
}
