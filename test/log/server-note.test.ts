import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createServerNote, readServerNote, removeServerNote } from '../../src/log/server-note.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-note-'));
  path = join(folder, 'server.json');
});
afterEach(() => rm(folder, { recursive: true }));

const server = { url: 'http://127.0.0.1:4664', address: 'http://127.0.0.1:4664/?key=k', token: 'k' };

describe('server note', () => {
  it('is read back while its process runs, and is its owner’s alone', async () => {
    expect(await readServerNote(folder)).toBeUndefined();
    await createServerNote(folder, server);
    expect(await readServerNote(folder)).toEqual({ ...server, pid: process.pid });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await removeServerNote(folder);
    expect(await readServerNote(folder)).toBeUndefined();
  });

  it('takes the place of one that everybody could read', async () => {
    await writeFile(path, 'old', { mode: 0o644 });
    await createServerNote(folder, server);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('counts as none once its process has ended', async () => {
    const ended = spawnSync(process.execPath, ['-e', 'process.exit()']).pid;
    await writeFile(path, JSON.stringify({ ...server, pid: ended, started: null }));
    expect(await readServerNote(folder)).toBeUndefined();
  });

  it.skipIf(!existsSync('/proc/self/stat'))(
    'counts as none when the number went to another process',
    async () => {
      await createServerNote(folder, server);
      const note = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
      await writeFile(path, JSON.stringify({ ...note, started: '1' }));
      expect(await readServerNote(folder)).toBeUndefined();
    },
  );

  it.each(['', '{', '[]', '{"pid": "x"}', '{"pid": -1}'])(
    'counts as none where it is broken: %j',
    async (text) => {
      await writeFile(path, text);
      expect(await readServerNote(folder)).toBeUndefined();
    },
  );

  it('is left to another process that runs', async () => {
    await writeFile(path, JSON.stringify({ ...server, pid: process.ppid, started: null }));
    await removeServerNote(folder);
    expect(existsSync(path)).toBe(true);
  });
});
