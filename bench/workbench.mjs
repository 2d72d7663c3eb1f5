/**
 * An open workbench over 100,000 events: what each page asks the server for, and a correction until the number of its
 * pair has changed. Answers are made as JSON, without the network.
 * Usage: npm run bench -- workbench [--events N] [--workspace FOLDER] [--rest SECONDS]
 * `--workspace`: one that is there already; words are added to it. `--rest`: what a person reads before the first word.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { apiRoutes } from '../dist/server/api-routes.js';
import { writeTurns } from '../dist/server/write-turns.js';
import { openWorkbench } from '../dist/workbench/workbench.js';
import { writeReportWorkspace } from './report-log.mjs';

const TIMES = 4;

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      events: { type: 'string', default: '100000' },
      workspace: { type: 'string' },
      rest: { type: 'string', default: '5' },
    },
  });
  const folder = values.workspace ?? (await mkdtemp(join(tmpdir(), 'entente-bench-')));
  try {
    if (values.workspace === undefined) await writeReportWorkspace(folder, Number(values.events));
    return await measure(folder, Number(values.rest));
  } finally {
    if (values.workspace === undefined) await rm(folder, { recursive: true, force: true });
  }
}

async function measure(folder, rest) {
  const opened = await timed(() => openWorkbench(folder, { today: '2026-01-01', readyForCorrections: true }));
  const workbench = opened.value;
  const log = (line) => process.stderr.write(`${line}\n`);
  const closing = new AbortController().signal;
  const api = apiRoutes(workbench, {
    who: 'bench',
    now: () => '2026-01-01T00:00:00Z',
    log,
    closing,
    turns: writeTurns(),
  });
  const get = async (path) => {
    const answer = await api.request(path);
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.text();
  };
  const first = {
    today: (await timed(() => get('/today?since=0'))).time,
    ties: (await timed(() => get('/ties'))).time,
  };
  const { moves } = JSON.parse(await get('/ties'));
  const byActs = moves.toSorted((x, y) => y.events - x.events);
  const [largest, middle] = [byActs[0], byActs[byActs.length >> 1]].map(
    (m) => `/ties/${m.source}/${m.target}`,
  );
  const event = JSON.parse(await get(middle)).events.find(({ day, status }) => day && status === 'occurred');
  const pages = {
    today: '/today?since=0',
    ties: '/ties',
    summary: '/summary',
    pair: middle,
    largestPair: largest,
    document: `/documents/${event.documentId}`,
    queue: '/queue?limit=50&offset=0',
  };
  const warm = {};
  for (const [name, path] of Object.entries(pages)) warm[name] = await best(() => get(path));
  // As a person reads before the first word: the workbench gets ready in between.
  await new Promise((resolve) => setTimeout(resolve, 1000 * rest));
  const correction = await corrections(workbench, event, middle, get);
  const counts = await workbench.summary();
  await workbench.close();
  return {
    schemaVersion: 1,
    documents: counts.counts.documents,
    events: counts.counts.events,
    open: opened.time,
    first,
    warm,
    correction,
    peakResidentMegabytes: process.resourceUsage().maxRSS / 1024,
    node: process.version,
  };
}

/** A word and its undoing, several times: each until the new number is told; then what the open page asks for. */
async function corrections(workbench, event, pairPath, get) {
  const word = { eventId: event.id, reason: 'bench', who: 'bench', when: '2026-01-01T00:00:00Z' };
  const words = {
    edit: { action: 'edit', edit: { type: event.type === 'AID' ? 'ASSAULT' : 'AID' } },
    turn: { action: 'edit', edit: { source: event.target, target: event.source } },
    reject: { action: 'reject' },
  };
  const found = {};
  for (const [name, what] of Object.entries(words)) {
    const changed = [];
    for (let i = 0; i < 3; i++) {
      changed.push((await timed(() => workbench.correct({ ...word, ...what }))).time);
      const after = {
        pair: (await timed(() => get(pairPath))).time,
        ties: (await timed(() => get('/ties'))).time,
        today: (await timed(() => get('/today?since=0'))).time,
        queue: (await timed(() => get('/queue?limit=50&offset=0'))).time,
      };
      changed.push((await timed(() => workbench.correct({ ...word, action: 'undo' }))).time);
      found[`after ${name}`] = least([
        ...(found[`after ${name}`] === undefined ? [] : [found[`after ${name}`]]),
        after,
      ]);
    }
    found[name] = { first: changed[0], best: changed.reduce(lesser) };
  }
  return found;
}

function least(all) {
  const names = Object.keys(all[0]);
  return Object.fromEntries(names.map((name) => [name, all.map((one) => one[name]).reduce(lesser)]));
}

async function best(work) {
  let least;
  for (let i = 0; i < TIMES; i++) {
    const { time } = await timed(work);
    least = least === undefined ? time : lesser(least, time);
  }
  return least;
}

function lesser(a, b) {
  return a.cpuMilliseconds <= b.cpuMilliseconds ? a : b;
}

async function timed(work) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const value = await work();
  const wallMilliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { value, time: { wallMilliseconds, cpuMilliseconds: (user + system) / 1e3 } };
}
