/** The application: checks, JSON interface, and the files of the workbench. docs/http.md describes it. */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { except } from 'hono/combine';
import type { WorkbenchApi } from '../workbench/api.js';
import { type ApiOptions, apiRoutes, describeDefect } from './api-routes.js';
import { failureOf, RequestError } from './failures.js';
import { checkOrigin, exchangeToken, requireToken, type Secrets, type ServerEnv } from './guard.js';
import { isPagePath } from './page-paths.js';
import { SECURITY_HEADERS } from './security-headers.js';
import type { StaticFile, StaticFiles } from './static-files.js';

export interface CreateOptions extends ApiOptions {
  readonly secrets: Secrets;
  readonly files: StaticFiles;
}

/** Largest body taken, in bytes: a correction or a list of paths needs far less. */
export const MAX_BODY_BYTES = 1_048_576;

/** These take whole reports and whole tables, and have limits of their own. */
const LARGE: readonly string[] = ['/api/inbox', '/api/table'];

/** Routes of these methods read no body, so there is nothing to limit; the limiter cannot read theirs. */
const limitedElsewhere = (c: Context) =>
  ['GET', 'HEAD', 'DELETE', 'OPTIONS'].includes(c.req.method) || LARGE.includes(c.req.path);

/** The Hono application over an open workspace. It must be served by `@hono/node-server`: the guard reads the socket's port. */
export function createServer(workbench: WorkbenchApi, options: CreateOptions): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>();
  app.onError((error, c) => {
    const { status, body, defect } = failureOf(error);
    if (defect) options.log(describeDefect(error));
    // A body that is refused is not read to its end: the connection cannot be used again.
    const closing = status === 413 ? { connection: 'close' } : {};
    return c.json(body, status, { 'cache-control': 'no-store', ...closing });
  });
  app.use(async (c, next) => {
    await next();
    setHeaders(c.res.headers);
  });
  app.use(checkOrigin());
  app.use(exchangeToken(options.secrets));
  app.use(
    '/api/*',
    requireToken(options.secrets),
    except(
      limitedElsewhere,
      bodyLimit({
        maxSize: MAX_BODY_BYTES,
        onError: () => {
          throw new RequestError('too-large', `The body is larger than ${MAX_BODY_BYTES} bytes.`);
        },
      }),
    ),
    async (c, next) => {
      await next();
      c.res.headers.set('cache-control', 'no-store');
    },
  );
  app.route('/api', apiRoutes(workbench, options));
  app.get('*', (c) => {
    const file = options.files.get(c.req.path);
    if (file !== undefined && file !== options.files.page) return send(file, 200);
    return send(options.files.page, isPagePath(c.req.path) ? 200 : 404);
  });
  app.notFound((c) => {
    throw new RequestError('not-found', `${c.req.method} ${c.req.path} is not served here.`);
  });
  return app;
}

/** Sets what is not set: a brief brings a policy of its own. */
function setHeaders(headers: Headers): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    if (!headers.has(name)) headers.set(name, value);
  }
}

function send(file: StaticFile, status: number): Response {
  return new Response(file.bytes, {
    status,
    headers: {
      'content-type': file.type,
      'cache-control': file.hashed ? 'public, max-age=31536000, immutable' : 'no-store',
    },
  });
}
