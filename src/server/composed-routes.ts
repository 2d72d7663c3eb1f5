/**
 * Routes under `/api/briefs`: the composed briefs of the workspace. What a part says is asked on the server, so that the
 * text that is kept is the workspace's own and not a page's.
 */
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { composeBrief, formatSheetHtml, isSheetForm, MEDIA_TYPES } from '../brief/index.js';
import { briefFile, partView } from '../log/brief-files.js';
import type { Language } from '../shared/language/language.js';
import type { BriefState, WorkbenchApi } from '../workbench/api.js';
import { sendPage, sendSheet } from './brief-routes.js';
import { RequestError } from './failures.js';
import type { ServerEnv } from './guard.js';
import { parse } from './queries.js';
import type { ComposedView } from './responses.js';
import type { StandingTools } from './standing-routes.js';

type ApiContext = Context<ServerEnv>;
const form = z.strictObject({ as: z.enum(['html', 'md', 'docx', 'pdf']) });

/** A brief with the sheet that it makes, for a preview. */
function viewOf(state: BriefState, language: Language): ComposedView {
  const { sheet, changed } = composeBrief(state.brief, new Map(Object.entries(state.parts)), language);
  return { ...state, sheet, changed };
}

export function addComposedRoutes(api: Hono<ServerEnv>, workbench: WorkbenchApi, tools: StandingTools): void {
  const { json, body } = tools;
  const stateOf = async (c: ApiContext): Promise<BriefState> => {
    const id = c.req.param('id') ?? '';
    const state = await workbench.composedBrief(id);
    if (state === undefined) throw new RequestError('not-found', `No brief "${id}" is in this workspace.`);
    return state;
  };
  api.get('/briefs', async (c) => json(c, { briefs: await workbench.composedBriefs() }));
  api.post('/briefs/section', async (c) =>
    json(c, {
      taken: await workbench.briefSection(parse(partView, await body(c), 'body'), c.get('language')),
    }),
  );
  api.get('/briefs/:id', async (c) => json(c, viewOf(await stateOf(c), c.get('language'))));
  api.put('/briefs/:id', async (c) => {
    const id = c.req.param('id');
    const brief = parse(briefFile, await body(c), 'body');
    if (brief.id !== id)
      throw new RequestError('bad-request', `The brief "${brief.id}" cannot be written as "${id}".`);
    const saved = await workbench.saveBrief(brief);
    if (saved.kind === 'saved') return json(c, viewOf(await stateOf(c), c.get('language')));
    throw new RequestError(
      'conflict',
      'This brief was changed in another window since it was opened here.',
      'Look at what stands now, and put your changes in again.',
      saved.standing ?? {},
    );
  });
  api.delete('/briefs/:id', async (c) => {
    const id = c.req.param('id');
    if (!(await workbench.removeBrief(id))) {
      throw new RequestError('not-found', `No brief "${id}" is in this workspace.`);
    }
    return json(c, { removed: id });
  });
  api.get('/briefs/:id/file', async (c) => {
    const { as } = parse(form, c.req.query(), 'query');
    const { brief, parts } = await stateOf(c);
    const { markdown, sheet } = composeBrief(brief, new Map(Object.entries(parts)), c.get('language'));
    if (isSheetForm(as)) return sendSheet(c, sheet, as, brief.id);
    if (as === 'html') return sendPage(c, formatSheetHtml(sheet));
    return c.body(markdown, 200, { 'content-type': MEDIA_TYPES.md });
  });
}
