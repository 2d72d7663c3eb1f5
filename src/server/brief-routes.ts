/** Route `/api/brief/:a/:b`: a brief on two states, in the form asked for. */
import type { Context, Hono } from 'hono';
import {
  type Brief,
  type BriefForm,
  briefSheet,
  formatBriefHtml,
  formatBriefMarkdown,
  MEDIA_TYPES,
  type Sheet,
  type SheetForm,
  writeSheet,
} from '../brief/index.js';
import type { SeriesOptions, WorkbenchApi } from '../workbench/api.js';
import type { ServerEnv } from './guard.js';
import { BRIEF_POLICY } from './security-headers.js';
import type { RouteTools } from './structure-routes.js';

type ApiContext = Context<ServerEnv>;

export interface BriefTools extends RouteTools {
  /** Options and form, with what the workspace chose for the rest. */
  readonly briefOf: (c: ApiContext) => Promise<{ readonly options: SeriesOptions; readonly form: BriefForm }>;
}

export function addBriefRoutes(api: Hono<ServerEnv>, workbench: WorkbenchApi, tools: BriefTools): void {
  const { json, pairOf, briefOf } = tools;
  api.get('/brief/:a/:b', async (c) => {
    const { a, b } = await pairOf(c);
    const { options, form } = await briefOf(c);
    const brief = await workbench.brief(a, b, { ...options, language: c.get('language') });
    return form === 'json' ? json(c, brief) : written(c, brief, form);
  });
}

function written(
  c: ApiContext,
  brief: Brief,
  form: Exclude<BriefForm, 'json'>,
): Response | Promise<Response> {
  if (form === 'md') return c.body(formatBriefMarkdown(brief), 200, { 'content-type': MEDIA_TYPES.md });
  if (form === 'html') return sendPage(c, formatBriefHtml(brief));
  return sendSheet(c, briefSheet(brief), form, `${brief.a.code}-${brief.b.code}`);
}

/** A page that stands alone, with a policy of its own: inline style, and no script. */
export function sendPage(c: ApiContext, html: string): Response {
  c.header('content-security-policy', BRIEF_POLICY);
  return c.body(html, 200, { 'content-type': MEDIA_TYPES.html });
}

/** A file to save; `x-missing-letters`: those that no font at hand has, each shown as �. */
export async function sendSheet(
  c: ApiContext,
  sheet: Sheet,
  form: SheetForm,
  name: string,
): Promise<Response> {
  const { bytes, missing } = await writeSheet(sheet, form);
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': MEDIA_TYPES[form],
    'content-disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}.${form}"`,
    'x-missing-letters': String(missing),
  });
}
