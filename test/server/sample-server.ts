/** Workspaces of their own, filled by the real pipeline and served on a free port. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkspace } from '../../src/log/index.js';
import { type RunningServer, type StartOptions, startServer } from '../../src/server/index.js';
import type { WorkbenchApi } from '../../src/workbench/api.js';
import { openWorkbench } from '../../src/workbench/workbench.js';
import { copySample, TODAY } from './kept-sample.js';

export interface SampleServer {
  readonly server: RunningServer;
  readonly workbench: WorkbenchApi;
  /** A folder that is removed at the end. */
  readonly scratch: string;
  /** Lines that the server wrote of its own defects. */
  readonly defects: readonly string[];
  close(): Promise<void>;
}

/** Serves the Korea sample, read; `files`: further reports by file name. */
export async function serveSample(
  options: StartOptions = {},
  files: Readonly<Record<string, string>> = {},
): Promise<SampleServer> {
  const sample = await serve(copySample, options);
  if (Object.keys(files).length === 0) return sample;
  const more = join(sample.scratch, 'more');
  mkdirSync(more);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(more, name), text);
  await sample.workbench.read({ paths: [more] });
  return sample;
}

/** Serves a workspace without a document. */
export function serveEmpty(options: StartOptions = {}): Promise<SampleServer> {
  return serve((home) => createWorkspace(home, { name: 'empty desk' }), options);
}

async function serve(make: (home: string) => Promise<unknown>, options: StartOptions): Promise<SampleServer> {
  const scratch = mkdtempSync(join(tmpdir(), 'entente-server-'));
  const home = join(scratch, 'workspace');
  await make(home);
  const workbench = await openWorkbench(home, { today: TODAY });
  const defects: string[] = [];
  const server = await startServer(workbench, { port: 0, log: (line) => defects.push(line), ...options });
  return {
    server,
    workbench,
    scratch,
    defects,
    async close() {
      await server.close();
      await workbench.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** A folder as the build leaves it: a page and an asset with a hash in its name. */
export function smallWebRoot(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Entente</title>');
  writeFileSync(join(folder, 'assets', 'main-3f2a91.js'), 'export {};');
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return folder;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request as it is, with whatever Host and path: `fetch` would tidy both. */
export function send(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const outgoing = request({ host: '127.0.0.1', port, path, method, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
