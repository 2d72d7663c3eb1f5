/** `entente copy` and what `entente doctor` says of the engine, as a user calls them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace, openWorkspace } from '../../src/log/index.js';
import { gdeltRow } from '../import/sample-rows.js';
import { copiedLog } from '../log/log-to-copy.js';
import { entente } from './run-entente.js';

let home: string;
let [from, to]: string[] = [];
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'entente-copy-cli-'));
  [from, to] = [join(home, 'desk'), join(home, 'desk-2')];
  await createWorkspace(from, { name: 'desk' });
  const { log } = await openWorkspace(from);
  await copiedLog(log);
  await log.close();
});
afterEach(() => rm(home, { recursive: true, force: true }));

describe('copy', () => {
  it('gives a log of the same digest, and says so', async () => {
    await createWorkspace(to as string, { name: 'desk-2' });
    const ran = await entente(['copy', 'desk', 'desk-2', '--json'], { cwd: home });
    expect(ran.err).toBe('');
    expect(ran.code).toBe(0);
    const told = JSON.parse(ran.out);
    expect(told).toMatchObject({ schemaVersion: 1, documents: 30, corrections: 6, setAside: 1 });
    expect(told.importedFiles).toEqual([]);
    const { log } = await openWorkspace(to as string);
    expect(await log.digest()).toBe(told.digest);
    await log.close();
  });

  it('names the files of data sets, whose rows are not copied', async () => {
    const path = join(home, 'gdelt.csv');
    await writeFile(path, `${gdeltRow(2, { id: '7' })}\n`);
    expect((await entente(['import', path, '-w', from as string])).code).toBe(0);
    await createWorkspace(to as string, { name: 'desk-2' });
    const ran = await entente(['copy', from as string, to as string]);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/Copied 30 reports, \d+ events, 6 corrections, 1 input set aside/);
    expect(ran.out).toContain('entente import FILE');
    expect(ran.out).toContain(path);
    expect(ran.out).not.toContain('digest');
  });

  it('refuses one workspace twice, no workspace, and a log that is not empty', async () => {
    const same = await entente(['copy', 'desk', './desk'], { cwd: home });
    expect([same.code, same.err]).toEqual([2, expect.stringContaining('are the same workspace')]);
    const none = await entente(['copy', 'desk', 'desk-2'], { cwd: home });
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('entente init desk-2')]);
    await createWorkspace(to as string, { name: 'desk-2' });
    expect((await entente(['copy', 'desk', 'desk-2'], { cwd: home })).code).toBe(0);
    const full = await entente(['copy', 'desk', 'desk-2'], { cwd: home });
    expect([full.code, full.err]).toEqual([1, expect.stringContaining('is not empty')]);
  });
});

describe('doctor', () => {
  it('says which engine keeps the log and where', async () => {
    const ran = await entente(['doctor', '-w', from as string]);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/fine +engine +DuckDB: .*desk\/log\.duckdb \(\d+(\.\d)? MB\)/);
  });

  it('says which server does not answer, and what to do', async () => {
    const log = { kind: 'clickhouse' as const, url: 'http://127.0.0.1:9', shards: [], cluster: null };
    await createWorkspace(to as string, { name: 'desk-2', log });
    const ran = await entente(['doctor', '-w', to as string]);
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(
      /broken +engine +http:\/\/127\.0\.0\.1:9 does not answer: ECONNREFUSED\. Start the server/,
    );
  });
});
