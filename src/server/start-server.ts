/** Starts and stops the server on loopback. */
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { createAdaptorServer } from '@hono/node-server';
import { EXIT, UserError } from '../shared/user-error.js';
import type { WorkbenchApi } from '../workbench/api.js';
import { createServer } from './create-server.js';
import { loadStaticFiles } from './static-files.js';
import { writeTurns } from './write-turns.js';

export interface StartOptions {
  /** Port to listen on; absent: 4664 where it is free, else any. Named and taken: a UserError. */
  readonly port?: number;
  /** Folder of the built workbench; absent: the one of this package. */
  readonly webRoot?: string;
  /** Who corrects, where a request does not say; absent: the user of this process. */
  readonly who?: string;
  /** ISO instant of now. */
  readonly now?: () => string;
  /** Milliseconds between two looks at feeds and folders; absent: half a minute. */
  readonly lookMs?: number;
  /** Takes defects; absent: standard error. */
  readonly log?: (line: string) => void;
}

export interface RunningServer {
  /** `http://127.0.0.1:4664` */
  readonly url: string;
  readonly port: number;
  /** The key of this start: the command line sends it as `Authorization: Bearer …`. */
  readonly token: string;
  /** What to open in a browser: the address with the key. */
  readonly address: string;
  /** Stops listening, ends a run of reading after its batch in hand, and waits for writing to end. */
  close(): Promise<void>;
}

/** The port tried first, so that addresses of pages stay good from day to day. */
export const USUAL_PORT = 4664;
const LOOPBACK = '127.0.0.1';

type NodeServer = ReturnType<typeof createAdaptorServer>;

/** Serves an open workspace on loopback; the workspace stays the caller's to close. */
export async function startServer(
  workbench: WorkbenchApi,
  options: StartOptions = {},
): Promise<RunningServer> {
  const secrets = {
    token: randomBytes(24).toString('base64url'),
    session: randomBytes(24).toString('base64url'),
  };
  const closing = new AbortController();
  const turns = writeTurns();
  const app = createServer(workbench, {
    secrets,
    files: loadStaticFiles(options.webRoot),
    who: options.who ?? userInfo().username,
    now: options.now ?? (() => new Date().toISOString()),
    log: options.log ?? ((line) => void process.stderr.write(line)),
    closing: closing.signal,
    ...(options.lookMs === undefined ? {} : { lookMs: options.lookMs }),
    turns,
  });
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false });
  const port = await listen(server, options.port);
  const url = `http://${LOOPBACK}:${port}`;
  return {
    url,
    port,
    token: secrets.token,
    address: `${url}/?token=${secrets.token}`,
    async close() {
      closing.abort();
      await turns.idle();
      await new Promise<void>((done) => {
        server.close(() => done());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
  };
}

async function listen(server: NodeServer, port: number | undefined): Promise<number> {
  if (port !== undefined) return listenOn(server, port);
  try {
    return await listenOn(server, USUAL_PORT);
  } catch (error) {
    if (error instanceof UserError) return listenOn(server, 0);
    throw error;
  }
}

function listenOn(server: NodeServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => reject(explain(error, port));
    server.once('error', failed);
    server.listen(port, LOOPBACK, () => {
      server.off('error', failed);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE' || error.code === 'EACCES') {
    const why = error.code === 'EADDRINUSE' ? 'is taken by another program' : 'may not be used by this user';
    return new UserError(`port ${port} ${why}`, {
      hint: 'Name another one with --port, or none to take any that is free.',
      exitCode: EXIT.usage,
      cause: error,
    });
  }
  return error;
}
