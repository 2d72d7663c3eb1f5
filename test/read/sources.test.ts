import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listSources } from '../../src/read/index.js';
import { UserError } from '../../src/shared/user-error.js';
import { temporaryFolder } from './reading.js';

function folderWith(...files: readonly string[]): string {
  const folder = temporaryFolder();
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), 'x');
  }
  return folder;
}

async function names(folder: string, ...paths: readonly string[]): Promise<readonly string[]> {
  const { files } = await listSources(paths.map((p) => path.join(folder, p)));
  return files.map((file) => path.relative(folder, file.path));
}

async function errorOf(given: string): Promise<UserError> {
  const error: unknown = await listSources([given]).catch((cause: unknown) => cause);
  if (!(error instanceof UserError)) throw new Error(`no UserError: ${String(error)}`);
  return error;
}

describe('listSources', () => {
  it('walks folders in a fixed order', async () => {
    const folder = folderWith('b.txt', 'a/z.txt', 'a/B.txt', 'a.txt', 'É.txt');
    expect(await names(folder, '.')).toEqual(['a.txt', 'a/B.txt', 'a/z.txt', 'b.txt', 'É.txt']);
  });

  it('keeps the order of what is given, and reads each file once', async () => {
    const folder = folderWith('b.txt', 'a.txt', 'c/d.txt');
    expect(await names(folder, 'c', 'b.txt', '.', 'b.txt')).toEqual(['c/d.txt', 'b.txt', 'a.txt']);
  });

  it('expands globs that the shell left alone', async () => {
    const folder = folderWith('b.md', 'a.txt', 'c/d.txt', 'c/e/f.txt');
    expect(await names(folder, '**/*.txt')).toEqual(['a.txt', 'c/d.txt', 'c/e/f.txt']);
    expect(await names(folder, '*.{md,txt}')).toEqual(['a.txt', 'b.md']);
    expect((await errorOf(path.join(folder, '*.pdf'))).exitCode).toBe(2);
  });

  it('reads a file whose name looks like a glob', async () => {
    expect(await names(folderWith('a[1].txt'), 'a[1].txt')).toEqual(['a[1].txt']);
  });

  it('passes over what is hidden or belongs to a workspace, and says so', async () => {
    const folder = folderWith(
      'a.txt',
      '.hidden/b.txt',
      '.c.txt',
      'entente.yaml',
      'log.duckdb',
      'log.duckdb.wal',
    );
    symlinkSync('.', path.join(folder, 'loop'));
    const list = await listSources([folder]);
    expect(list.files.map((file) => path.basename(file.path))).toEqual(['a.txt']);
    expect(list.passedOver.map((item) => [path.basename(item.path), item.reason])).toEqual([
      ['.c.txt', 'hidden'],
      ['.hidden', 'hidden'],
      ['entente.yaml', 'settings of a workspace'],
      ['log.duckdb', 'log of a workspace'],
      ['log.duckdb.wal', 'log of a workspace'],
      ['loop', 'link to a folder'],
    ]);
  });

  it('tells sizes, and takes - for standard input', async () => {
    const folder = folderWith('a.txt');
    const { files } = await listSources(['-', path.join(folder, 'a.txt')]);
    expect(files).toEqual([
      { path: '-', bytes: 0 },
      { path: path.join(folder, 'a.txt'), bytes: 1 },
    ]);
  });

  it('names the nearest path for one that is not there', async () => {
    const folder = folderWith('reports/june.txt');
    const file = await errorOf(path.join(folder, 'reports/jun.txt'));
    expect([file.exitCode, file.hint]).toEqual([2, `did you mean ${path.join(folder, 'reports/june.txt')}?`]);
    const inFolder = await errorOf(path.join(folder, 'report/june.txt'));
    expect(inFolder.hint).toBe(`did you mean ${path.join(folder, 'reports')}?`);
    expect((await errorOf(path.join(folder, 'entirely-different'))).hint).toBe('check the path');
  });

  it('does not read an empty folder in silence', async () => {
    const error = await errorOf(folderWith('entente.yaml'));
    expect(error.exitCode).toBe(2);
    expect(error.message).toContain('settings of a workspace');
    await expect(listSources([])).rejects.toThrow(UserError);
  });
});
