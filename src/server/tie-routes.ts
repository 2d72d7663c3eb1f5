/** Routes beside `/api/ties`: turning points of all pairs, pairs side by side, counts through a year, reciprocity. */
import type { Hono } from 'hono';
import { z } from 'zod';
import type { TieDefaults, WorkbenchApi } from '../workbench/api.js';
import { RequestError } from './failures.js';
import type { ServerEnv } from './guard.js';
import { parse } from './queries.js';
import { SERIES_QUERY, settleSeries } from './series-queries.js';
import type { RouteTools } from './structure-routes.js';

const { period: _length, direction: _way, from, to, ...filters } = SERIES_QUERY;
const number = z
  .string()
  .regex(/^\d{1,5}$/, 'is no whole number')
  .transform(Number);

const turnsQuery = z.strictObject({
  ...SERIES_QUERY,
  state: z.string().min(1).exactOptional(),
  everybody: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .exactOptional(),
});
const compareQuery = z.strictObject({
  ...SERIES_QUERY,
  pairs: z
    .string()
    .transform((list) => list.split(',').map((word) => word.trim()))
    .refine(
      (list) => list.length >= 4 && list.length % 2 === 0,
      'needs two or more pairs, such as PRK,RUS,KOR,USA',
    ),
});
const countsQuery = z.strictObject({
  ...filters,
  year: number.pipe(z.int().min(1000).max(9999)).exactOptional(),
});
const reciprocityQuery = z.strictObject({
  ...filters,
  from,
  to,
  window: number.pipe(z.int().min(1).max(90)).exactOptional(),
});

/** `settings`: what the workspace says of series. */
export interface TieTools extends RouteTools {
  readonly settings: () => Promise<TieDefaults>;
}

export function addTieRoutes(api: Hono<ServerEnv>, workbench: WorkbenchApi, tools: TieTools): void {
  const { json, stateOf, pairOf, settings } = tools;
  const statuses = async (asked: TieDefaults['statuses']) =>
    asked ?? (await settings()).statuses ?? (['occurred'] as const);
  api.get('/turns', async (c) => {
    const { state, ...options } = settleSeries(parse(turnsQuery, c.req.query(), 'query'), await settings());
    const only = state === undefined ? {} : { state: await stateOf(state) };
    return json(c, await workbench.turns({ ...options, ...only }));
  });
  api.get('/compare', async (c) => {
    const { pairs, ...options } = settleSeries(parse(compareQuery, c.req.query(), 'query'), await settings());
    const states = await Promise.all(pairs.map(stateOf));
    return json(c, await workbench.compare(pairsOf(states), options));
  });
  api.get('/counts/:a/:b', async (c) => {
    const { a, b } = await pairOf(c);
    const request = parse(countsQuery, c.req.query(), 'query');
    return json(c, await workbench.counts(a, b, { ...request, statuses: await statuses(request.statuses) }));
  });
  api.get('/reciprocity/:a/:b', async (c) => {
    const { a, b } = await pairOf(c);
    const asked = parse(reciprocityQuery, c.req.query(), 'query');
    const { period: _p, direction: _d, ...request } = settleSeries(asked, await settings());
    return json(c, await workbench.reciprocity(a, b, request));
  });
}

function pairsOf(states: readonly string[]): readonly (readonly [string, string])[] {
  const pairs: [string, string][] = [];
  for (let i = 0; i < states.length; i += 2) {
    const [a = '', b = ''] = states.slice(i, i + 2);
    if (a === b)
      throw new RequestError(
        'bad-request',
        `${a} cannot be a pair with itself.`,
        'Name two different states.',
      );
    pairs.push([a, b]);
  }
  return pairs;
}
