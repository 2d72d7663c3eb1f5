/** Routes that cite: the reports behind a page, behind the brief on two states, and behind a composed brief. */
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  CITATION_FILES,
  CITATION_FORMS,
  type CitationForm,
  type CitedSource,
  formatCitations,
} from '../brief/index.js';
import type { SeriesOptions, WorkbenchApi } from '../workbench/api.js';
import { sourcesOfBrief, sourcesOfPair } from '../workbench/citations.js';
import { RequestError } from './failures.js';
import type { ServerEnv } from './guard.js';
import { parse } from './queries.js';
import type { StandingTools } from './standing-routes.js';

const as = z.enum(CITATION_FORMS);
const MOST_DOCUMENTS = 20_000;
const ids = z.array(z.string().min(1).max(1000)).max(MOST_DOCUMENTS);

/** Body of a request for citations; without documents: of every report with an event. */
export const CITATIONS = z.strictObject({ as, documents: ids.exactOptional() });
/** Body of a request for what is known of reports. */
export const CITED = z.strictObject({ documents: ids.exactOptional() });
const form = z.object({ as });
/** Fewest happenings of a pair in the range. */
const TIES = z.strictObject({
  least: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, 'is no whole number from 1')
    .transform(Number)
    .exactOptional(),
});

export interface CitationTools extends StandingTools {
  readonly seriesOf: (query: Readonly<Record<string, string>>) => Promise<SeriesOptions>;
}

export function addCitationRoutes(api: Hono<ServerEnv>, workbench: WorkbenchApi, tools: CitationTools): void {
  const { json, body, pairOf, stateOf, seriesOf } = tools;
  api.post('/sources', async (c) => {
    const { documents } = parse(CITED, await body(c), 'body');
    return json(c, { sources: await workbench.sources(documents) });
  });
  api.post('/citations', async (c) => {
    const { documents, as } = parse(CITATIONS, await body(c), 'body');
    return sendCitations(c, await workbench.sources(documents), as);
  });
  const tiesOf = async (query: Readonly<Record<string, string>>) => {
    const { state, least, ...series } = query;
    const chosen = parse(TIES, { ...(least === undefined ? {} : { least }) }, 'query');
    const only = state === undefined ? {} : { state: await stateOf(state) };
    return workbench.sourcesOfTies({ ...(await seriesOf(series)), ...chosen, ...only });
  };
  api.get('/sources/ties', async (c) => json(c, { sources: await tiesOf(c.req.query()) }));
  api.get('/citations/ties', async (c) => {
    const { as, ...query } = c.req.query();
    const chosen = parse(form, { as }, 'query').as;
    return sendCitations(c, await tiesOf(query), chosen);
  });
  api.get('/citations/:a/:b', async (c) => {
    const { a, b } = await pairOf(c);
    const { as, ...series } = c.req.query();
    const chosen = parse(form, { as }, 'query').as;
    return sendCitations(c, await sourcesOfPair(workbench, a, b, await seriesOf(series)), chosen);
  });
  api.get('/briefs/:id/citations', async (c) => {
    const { as } = parse(form, c.req.query(), 'query');
    const id = c.req.param('id');
    const sources = await sourcesOfBrief(workbench, id);
    if (sources === undefined) throw new RequestError('not-found', `No brief "${id}" is in this workspace.`);
    return sendCitations(c, sources, as);
  });
}

function sendCitations(c: Context<ServerEnv>, sources: readonly CitedSource[], as: CitationForm): Response {
  const { ending, type } = CITATION_FILES[as];
  return c.body(formatCitations(sources, as), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="sources.${ending}"`,
  });
}
