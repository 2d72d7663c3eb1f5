/**
 * Routes under `/api/structure/`: alliance, posture, contact. GET takes days and numbers in the query; POST to the
 * same address takes them in the body, with treaties or ideal points of the user's own.
 */
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { isDay, PERIODS } from '../ontology/day.js';
import { STATUSES } from '../ontology/status.js';
import { OBLIGATIONS } from '../structure/index.js';
import type { AllianceRequest, ContactRequest, PostureRequest, WorkbenchApi } from '../workbench/api.js';
import { RequestError } from './failures.js';
import type { ServerEnv } from './guard.js';
import { parse } from './queries.js';
import type { RouteTools } from './structure-routes.js';

type ApiContext = Context<ServerEnv>;

const day = z.string().refine(isDay, 'is no day such as 2024-06-19');
const state = z.string().regex(/^[A-Z]{3}$/, 'is no code of a state');
const days = z
  .string()
  .regex(/^\d{1,5}$/, 'is no number of days')
  .transform(Number);
const words = z.string().transform((list) => list.split(',').map((word) => word.trim()));

const treaty = z.strictObject({
  id: z.string(),
  name: z.string(),
  form: z.enum(['treaty', 'agreement', 'declaration', 'unstated']),
  parties: z.array(z.strictObject({ state, from: day.nullable(), to: day.nullable() })).min(2),
  signed: day.nullable(),
  inForce: day.nullable(),
  ended: day.nullable(),
  knownTo: day.nullable(),
  obligations: z.array(z.enum(OBLIGATIONS)),
  nuclear: z.boolean(),
  source: z.string(),
  note: z.string().nullable(),
});
const idealPoint = z.strictObject({
  state,
  year: z.int(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
});

const allianceQuery = z.strictObject({ at: day.exactOptional(), from: day.exactOptional() });
const allianceBody = allianceQuery.extend({ treaties: z.array(treaty).exactOptional() });
const contactQuery = z.strictObject({
  at: day.exactOptional(),
  window: days.pipe(z.int().min(1)).exactOptional(),
  within: days.pipe(z.int().min(1)).exactOptional(),
});
const POSTURE = {
  period: z.enum(PERIODS).exactOptional(),
  from: day.exactOptional(),
  to: day.exactOptional(),
};
const postureQuery = z.strictObject({
  ...POSTURE,
  poles: words.pipe(z.array(z.string().min(1)).length(2)).exactOptional(),
  statuses: words.pipe(z.array(z.enum(STATUSES)).min(1)).exactOptional(),
});
const postureBody = z.strictObject({
  ...POSTURE,
  poles: z.array(z.string().min(1)).length(2).exactOptional(),
  statuses: z.array(z.enum(STATUSES)).min(1).exactOptional(),
  idealPoints: z.array(idealPoint).exactOptional(),
});

/** `body`: the JSON of a request, or a failure. */
export interface StandingTools extends RouteTools {
  readonly body: (c: Parameters<RouteTools['pairOf']>[0]) => Promise<unknown>;
}

export function addStandingRoutes(api: Hono<ServerEnv>, workbench: WorkbenchApi, tools: StandingTools): void {
  const { json, stateOf, pairOf, body } = tools;
  const alliance = '/structure/alliance/:a/:b';
  api.get(alliance, async (c) => {
    const { a, b } = await pairOf(c);
    const request: AllianceRequest = inOrder(parse(allianceQuery, c.req.query(), 'query'));
    return json(c, await workbench.alliance(a, b, { ...request, language: c.get('language') }));
  });
  api.post(alliance, async (c) => {
    const { a, b } = await pairOf(c);
    const request: AllianceRequest = inOrder(parse(allianceBody, await body(c), 'body'));
    return json(c, await workbench.alliance(a, b, { ...request, language: c.get('language') }));
  });
  api.get('/structure/contact/:a/:b', async (c) => {
    const { a, b } = await pairOf(c);
    const request: ContactRequest = parse(contactQuery, c.req.query(), 'query');
    return json(c, await workbench.contact(a, b, { ...request, language: c.get('language') }));
  });
  const answerPosture = async (c: ApiContext, { poles, ...request }: PostureRequest) =>
    workbench.posture(await stateOf(c.req.param('a') ?? ''), {
      ...request,
      language: c.get('language'),
      ...(poles === undefined ? {} : { poles: await Promise.all(poles.map(stateOf)) }),
    });
  api.get('/structure/posture/:a', async (c) =>
    json(c, await answerPosture(c, inOrder(parse(postureQuery, c.req.query(), 'query')))),
  );
  api.post('/structure/posture/:a', async (c) =>
    json(c, await answerPosture(c, inOrder(parse(postureBody, await body(c), 'body')))),
  );
}

function inOrder<T extends { readonly from?: string; readonly to?: string; readonly at?: string }>(
  request: T,
): T {
  const { from, to = request.at } = request;
  if (from !== undefined && to !== undefined && from > to) {
    throw new RequestError('bad-request', `from ${from} lies after ${to}`, 'Swap the two days.');
  }
  return request;
}
