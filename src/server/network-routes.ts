/**
 * Routes for the network over time: as JSON, or as a file of another program's (GEXF with spells, GraphML, CSV).
 * Files are answers to a link, with a name to save them under.
 */
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { isDay } from '../ontology/day.js';
import { createStates } from '../ontology/states.js';
import { STATUSES } from '../ontology/status.js';
import { FILM_STEPS, networkCsv, networkGexf, networkGraphml } from '../structure/index.js';
import type { NetworksRequest, WorkbenchApi } from '../workbench/api.js';
import { RequestError } from './failures.js';
import type { ServerEnv } from './guard.js';
import { parse } from './queries.js';
import { blocsQuery } from './structure-queries.js';
import type { RouteTools } from './structure-routes.js';

const day = z.string().refine(isDay, 'is no day such as 2024-06-19');
const networks = z.strictObject({
  by: z.enum(FILM_STEPS).default('quarter'),
  statuses: z
    .string()
    .transform((list) => list.split(',').map((word) => word.trim()))
    .pipe(z.array(z.enum(STATUSES)).min(1))
    .exactOptional(),
  from: day.exactOptional(),
  to: day.exactOptional(),
  least: z
    .string()
    .regex(/^\d+(?:\.\d+)?$/, 'is no number')
    .transform(Number)
    .pipe(z.number().min(0).max(10))
    .exactOptional(),
  everybody: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .exactOptional(),
  as: z.enum(['json', 'csv', 'gexf']).default('json'),
});

/** What a file of each kind is called to a browser. */
const MEDIA = {
  csv: 'text/csv; charset=utf-8; header=present',
  gexf: 'application/gexf+xml',
  graphml: 'application/graphml+xml',
} as const;

export function addNetworkRoutes(api: Hono<ServerEnv>, workbench: WorkbenchApi, { json }: RouteTools): void {
  api.get('/structure/networks', async (c) => {
    const { as, ...request } = parse(networks, c.req.query(), 'query');
    const film = await workbench.networks(inOrder(request));
    if (as === 'json') return json(c, film);
    const name = await namesOf(workbench);
    return as === 'csv'
      ? file(c, 'csv', networkCsv(film), `network-by-${film.by}`)
      : file(c, 'gexf', networkGexf(film, name), `network-by-${film.by}`);
  });
  api.get('/structure/blocs.graphml', async (c) => {
    const report = await workbench.blocs(blocsQuery(c.req.query()));
    const { from, to } = report.network.span;
    return file(c, 'graphml', networkGraphml(report, await namesOf(workbench)), `network-${from}-${to}`);
  });
}

async function namesOf(workbench: WorkbenchApi): Promise<(code: string) => string> {
  return createStates(await workbench.states()).name;
}

function file(c: Context, kind: keyof typeof MEDIA, text: string, name: string): Response {
  return c.body(text, 200, {
    'content-type': MEDIA[kind],
    'content-disposition': `attachment; filename="${name}.${kind}"`,
  });
}

function inOrder(request: NetworksRequest): NetworksRequest {
  const { from, to } = request;
  if (from !== undefined && to !== undefined && from > to) {
    throw new RequestError('bad-request', `from ${from} lies after to ${to}`, 'Swap the two days.');
  }
  return request;
}
