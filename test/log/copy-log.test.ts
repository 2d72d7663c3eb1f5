import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyLog, type EventLog, openEventLog } from '../../src/log/index.js';
import { copiedLog } from './log-to-copy.js';
import { seriesEntries } from './sample-entries.js';

let folder: string;
let logs: EventLog[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-copy-'));
  logs = [];
});
afterEach(async () => {
  for (const log of logs) await log.close();
  await rm(folder, { recursive: true });
});
const open = async (name: string) => {
  const log = await openEventLog(join(folder, name));
  logs.push(log);
  return log;
};

describe('copyLog', () => {
  it('gives a log of the same digest: reports, corrections, undone ones, added events, happenings, set-asides', async () => {
    const [from, to] = [await open('a.duckdb'), await open('b.duckdb')];
    await copiedLog(from);
    expect(await copyLog(from, to)).toMatchObject({ documents: 30, corrections: 6, setAside: 1 });
    expect(await to.digest()).toBe(await from.digest());
  });

  it('refuses a log that is not empty, and corrections that have no event any more', async () => {
    const [from, to] = [await open('a.duckdb'), await open('b.duckdb')];
    await from.append(seriesEntries(0, 2));
    await to.append(seriesEntries(0, 1));
    await expect(copyLog(from, to)).rejects.toThrow(/not empty/);
    const [event] = await from.events({ documentId: 's-1' });
    const by = { reason: '', who: 'Ana', when: '2026-01-02T00:00:00Z' };
    await from.correct({ eventId: event?.id ?? '', action: 'accept', ...by });
    await from.replaceEvents('s-1', []);
    await expect(copyLog(from, await open('c.duckdb'))).rejects.toThrow(/1 corrections speak of events/);
  });
});
