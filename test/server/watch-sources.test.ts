/** A running server over a folder and a feed of its own: what comes is read by itself, and what is cancelled can go on. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createWorkspace } from '../../src/log/index.js';
import { type Job, type RunningServer, startServer } from '../../src/server/index.js';
import type { WorkbenchApi } from '../../src/workbench/api.js';
import { openWorkbench } from '../../src/workbench/workbench.js';
import { send, smallWebRoot } from './sample-server.js';

const START = Date.parse('2026-04-15T09:00:00Z');
const ITEM = (n: number) =>
  `<item><title>Item ${n}</title><guid>urn:item:${n}</guid><pubDate>Mon, 13 Apr 2026 0${n}:00:00 GMT</pubDate>
  <description>Japan's foreign minister visited Australia on Monday for talks, report ${n} said.</description></item>`;
const feedOf = (items: number) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>${Array.from({ length: items }, (_, i) => ITEM(i + 1)).join('')}</channel></rss>`;

let scratch: string;
let reports: string;
let feed: Server;
let items: number;
let asked: (string | undefined)[];
let now: number;
let workbench: WorkbenchApi;
let server: RunningServer;
let lines: string[];

beforeEach(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'entente-watch-'));
  reports = join(scratch, 'reports');
  mkdirSync(reports);
  items = 1;
  asked = [];
  lines = [];
  now = START;
  feed = createServer((request, response) => {
    asked.push(request.headers['if-none-match']);
    const etag = `"${items}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { etag, 'content-type': 'application/rss+xml' }).end(feedOf(items));
  });
  await new Promise<void>((done) => feed.listen(0, '127.0.0.1', done));
});
afterEach(async () => {
  await server?.close();
  await workbench?.close();
  feed.closeAllConnections();
  await new Promise((done) => feed.close(done));
  rmSync(scratch, { recursive: true, force: true });
  expect(lines).toEqual([]);
});

async function start(settings: Parameters<typeof createWorkspace>[1]): Promise<void> {
  const home = join(scratch, 'workspace');
  await createWorkspace(home, settings);
  workbench = await openWorkbench(home, { today: '2026-04-15', now: () => now });
  server = await startServer(workbench, {
    port: 0,
    webRoot: smallWebRoot(),
    lookMs: 20,
    log: (line) => lines.push(line),
  });
}

const report = (name: string, text: string) => {
  const path = join(reports, name);
  writeFileSync(path, `---\ndate: 2026-04-10\npublisher: Wire\n---\n${text}\n`);
  utimesSync(path, START / 1000 - 60, START / 1000 - 60);
};
const documents = async () => (await workbench.summary()).counts.documents;
const ask = async <T>(method: string, path: string): Promise<T> =>
  JSON.parse(
    (
      await send(server.port, path, {
        method,
        headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' },
        ...(method === 'POST' ? { body: '{}' } : {}),
      })
    ).body,
  ) as T;
const jobs = async () => (await ask<{ jobs: readonly Job[] }>('GET', '/api/jobs')).jobs;
const wait = { timeout: 60_000, interval: 30 };

it('reads what a feed brings, asks it no more often than it allows, and by what it gave', async () => {
  const { port } = feed.address() as AddressInfo;
  await start({ name: 'feeds', feeds: [{ url: `http://127.0.0.1:${port}/feed`, minutes: 15 }] });
  await expect.poll(documents, wait).toBe(1);
  // Many looks later it was still asked once.
  await new Promise((done) => setTimeout(done, 200));
  expect(asked).toEqual([undefined]);
  now += 15 * 60_000;
  await expect.poll(() => asked, wait).toEqual([undefined, '"1"']);
  items = 3;
  now += 15 * 60_000;
  await expect.poll(documents, wait).toBe(3);
  expect(asked).toEqual([undefined, '"1"', '"1"']);
});

it('reads what is put into a folder, once, and again where it changed', async () => {
  report('a.md', 'Japan recalled its ambassador from Australia on Friday.');
  await start({ name: 'folders', sources: [reports], readEvery: 5 });
  await expect.poll(documents, wait).toBe(1);
  report('b.md', 'Kim Jong Un met Vladimir Putin in Vladivostok on Friday.');
  now += 5 * 60_000;
  await expect.poll(documents, wait).toBe(2);
  now += 5 * 60_000;
  await new Promise((done) => setTimeout(done, 200));
  expect((await jobs()).map(({ paths, state }) => [paths.length, state])).toEqual([
    [1, 'done'],
    [1, 'done'],
  ]);
});

it('leaves what a person cancelled until it is resumed', async () => {
  // Many enough that the first batch does not hold all of them.
  for (let i = 0; i < 600; i += 1)
    report(
      `r${i}.md`,
      `Japan's minister ${i} visited Australia on Monday. Officials met in Canberra for talks on item ${i}.`,
    );
  await start({ name: 'cancelled', sources: [reports], readEvery: 1 });
  await expect.poll(async () => (await jobs())[0]?.progress ?? null, wait).not.toBeNull();
  await ask('POST', '/api/jobs/1/cancel');
  await expect.poll(async () => (await jobs())[0]?.state, wait).toBe('cancelled');
  const before = await documents();
  expect(before).toBeLessThan(600);
  now += 60_000;
  await new Promise((done) => setTimeout(done, 200));
  expect(await jobs()).toHaveLength(1);
  await ask('POST', '/api/jobs/1/resume');
  await expect.poll(async () => (await jobs())[0]?.state, wait).toBe('done');
  expect(await documents()).toBe(600);
});
