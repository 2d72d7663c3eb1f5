import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadStaticFiles } from '../../src/server/static-files.js';
import { UserError } from '../../src/shared/user-error.js';
import { type SampleServer, send, serveEmpty, smallWebRoot } from './sample-server.js';

const webRoot = smallWebRoot();
let sample: SampleServer;
let port: number;

beforeAll(async () => {
  sample = await serveEmpty({ webRoot });
  port = sample.server.port;
});
afterAll(async () => {
  await sample.close();
  rmSync(webRoot, { recursive: true, force: true });
});

describe('files of the workbench', () => {
  it('with a hash in their name may be kept for ever, the page never', async () => {
    const asset = await send(port, '/assets/main-3f2a91.js');
    expect(asset.status).toBe(200);
    expect(asset.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(asset.headers['cache-control']).toContain('immutable');
    expect((await send(port, '/')).headers['cache-control']).toBe('no-store');
  });

  it('are all that can be asked for', async () => {
    const paths = [
      '/../package.json',
      '/assets/../../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/assets/..%5c..%5cpackage.json',
      '//etc/passwd',
      '/etc/passwd%00.js',
    ];
    for (const path of paths) {
      const answer = await send(port, path);
      expect(answer.body, path).not.toContain('entente-workbench');
      expect(answer.body, path).not.toContain('root:');
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
    }
  });

  it('are one page for all addresses of the workbench, found or not', async () => {
    for (const path of ['/', '/ties', '/pair/PRK/RUS', '/document/d-1%2F2']) {
      expect((await send(port, path)).status, path).toBe(200);
    }
    const missing = await send(port, '/nowhere/at/all');
    expect(missing.status).toBe(404);
    expect(missing.body).toContain('<title>Entente</title>');
  });

  it('must have been built', () => {
    expect(() => loadStaticFiles(join(tmpdir(), 'entente-never-built'))).toThrow(UserError);
  });
});
