import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pollFeeds } from '../../src/workbench/feeds.js';

const FEED = '<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title></channel></rss>';
const START = Date.parse('2026-04-15T09:00:00Z');
const MINUTE = 60_000;

let folder: string;
let server: Server;
let url: string;
let seen: IncomingMessage[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let now: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-feeds-'));
  seen = [];
  now = START;
  answer = (request, response) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"1"' }).end(FEED);
  };
  server = createServer((request, response) => {
    seen.push(request);
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true, force: true });
});

const poll = (feeds = [{ url, minutes: 60 }]) =>
  pollFeeds(folder, feeds, { fetch, now: () => now, agent: 'entente/test' });

describe('feeds', () => {
  it('are asked for nothing where none is named', async () => {
    expect(await poll([])).toEqual({ paths: [], states: {}, asked: 0 });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are kept as files of the workspace, under one name each', async () => {
    const first = await poll();
    expect(first.paths).toHaveLength(1);
    expect(first.paths[0]).toMatch(/inbox[\\/]feeds[\\/][0-9a-f]{16}\.xml$/);
    expect(existsSync(first.paths[0] ?? '')).toBe(true);
    expect(seen[0]?.headers['user-agent']).toBe('entente/test');
    expect(first.states[url]).toMatchObject({ outcome: 'new', etag: '"1"', failures: 0 });
  });

  it('are not asked again before their time, and then by what they gave', async () => {
    await poll();
    now += 59 * MINUTE;
    expect((await poll()).asked).toBe(0);
    now += MINUTE;
    const later = await poll();
    expect(later).toMatchObject({ asked: 1, paths: [] });
    expect(later.states[url]?.outcome).toBe('unchanged');
    expect(seen).toHaveLength(2);
    expect(seen[1]?.headers['if-none-match']).toBe('"1"');
  });

  it('are asked later and later while they fail, and say why', async () => {
    answer = (_, response) => response.writeHead(500).end();
    expect((await poll()).states[url]).toMatchObject({ failures: 1, reason: 'the server answered 500' });
    // 60 minutes, doubled for each failure in a row.
    now += 119 * MINUTE;
    expect((await poll()).asked).toBe(0);
    now += MINUTE;
    expect((await poll()).states[url]?.notBefore).toBe(new Date(now + 240 * MINUTE).toISOString());
  });

  it('are asked as late as their server wants', async () => {
    answer = (_, response) => response.writeHead(429, { 'retry-after': '36000' }).end();
    const { states } = await poll();
    expect(states[url]?.notBefore).toBe(new Date(now + 36_000_000).toISOString());
  });

  it('that cannot be reached fail by themselves, and the others are read', async () => {
    const gone = 'http://127.0.0.1:1/none';
    const both = await poll([
      { url: gone, minutes: 60 },
      { url, minutes: 60 },
    ]);
    expect(both.states[gone]?.outcome).toBe('failed');
    expect(both.states[gone]?.reason).toMatch(/\S/);
    expect(both.paths).toHaveLength(1);
  });
});
