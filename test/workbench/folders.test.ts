import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookIntoSources, readSourcesState, rememberRead } from '../../src/workbench/folders.js';

const START = Date.parse('2026-04-15T09:00:00Z');
const MINUTE = 60_000;

let workspace: string;
let reports: string;
let now: number;

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'entente-folders-'));
  reports = join(workspace, 'reports');
  mkdirSync(reports);
  now = START;
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

/** A report of the workspace, last changed so many seconds before the test began. */
const write = (name: string, text: string, secondsAgo = 60): string => {
  const path = join(reports, name);
  writeFileSync(path, text);
  utimesSync(path, START / 1000 - secondsAgo, START / 1000 - secondsAgo);
  return path;
};
const look = async (minutes: number | null = 10, sources = [reports]) =>
  Object.keys((await lookIntoSources(workspace, { sources, minutes, now: () => now })).found);
const read = async () =>
  rememberRead(
    workspace,
    (await lookIntoSources(workspace, { sources: [reports], minutes: 10, now: () => now })).found,
  );

describe('the sources of the settings', () => {
  it('are looked into in their time, and not without one', async () => {
    const path = write('a.txt', 'one');
    expect(await look(null)).toEqual([]);
    expect(await look()).toEqual([path]);
    expect(await look()).toEqual([]);
    now += 10 * MINUTE;
    expect(await look()).toEqual([path]);
  });

  it('have each file read once, and again when it changed', async () => {
    write('a.txt', 'one');
    await read();
    now += 10 * MINUTE;
    expect(await look()).toEqual([]);
    const other = write('b.txt', 'two');
    now += 10 * MINUTE;
    expect(await look()).toEqual([other]);
    // The same size, and another time.
    const path = write('a.txt', 'six', 30);
    now += 10 * MINUTE;
    expect(await look()).toEqual([path, other]);
  });

  it('are looked into again at once while a file is being written', async () => {
    const whole = write('a.txt', 'one');
    const half = write('b.txt', 'tw', 1);
    expect(await look()).toEqual([whole]);
    now += 5000;
    expect(await look()).toEqual([whole, half]);
  });

  it('that are not there are told, and hide no other', async () => {
    const path = write('a.txt', 'one');
    const gone = join(workspace, 'gone');
    expect(await look(10, [gone, reports])).toEqual([path]);
    const state = await readSourcesState(workspace);
    expect(state).toMatchObject({ looked: '2026-04-15T09:00:00.000Z', files: 1 });
    expect(state.reason).toContain('gone');
    now += 10 * MINUTE;
    expect(await look()).toEqual([path]);
    expect((await readSourcesState(workspace)).reason).toBeNull();
  });

  it('are read anew where what is remembered is broken', async () => {
    const path = write('a.txt', 'one');
    await read();
    const file = join(workspace, 'sources.json');
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 20));
    expect(await look()).toEqual([path]);
  });
});
