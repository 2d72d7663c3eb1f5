import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/log/duckdb-store.js';
import { EXIT, UserError } from '../../src/shared/user-error.js';
import { buildLogProcess, type LogProgram } from './log-process-runner.js';

let folder: string;
let program: LogProgram;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-store-'));
  program = await buildLogProcess('store');
});
afterAll(async () => {
  await program.dispose();
  await rm(folder, { recursive: true });
});

async function refusal(work: Promise<unknown>): Promise<UserError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

describe('openStore', () => {
  it('names the process that holds the file, and opens once it has ended', async () => {
    const path = join(folder, 'held.duckdb');
    const holder = program.start('hold', path);
    await once(holder.stdout ?? holder, 'data');
    const error = await refusal(openStore(path));
    expect(error.exitCode).toBe(EXIT.locked);
    expect(error.message).toContain(`locked by process ${holder.pid} (node`);
    expect(error.hint).toContain('entente serve');
    await refusal(openStore(path, { readOnly: true }));
    holder.kill('SIGKILL');
    await once(holder, 'close');
    await (await openStore(path)).close();
  });

  it('refuses a second opening in the same process, also under another name', async () => {
    const path = join(folder, 'twice.duckdb');
    const store = await openStore(path);
    await symlink(path, join(folder, 'other-name.duckdb'));
    for (const name of [path, join(folder, 'other-name.duckdb')]) {
      const error = await refusal(openStore(name));
      expect(error.exitCode).toBe(EXIT.locked);
      expect(error.message).toContain(`this process (${process.pid})`);
    }
    await store.close();
    await (await openStore(path)).close();
  });

  it('has no way to other files, extensions or other settings', async () => {
    const store = await openStore(join(folder, 'closed.duckdb'));
    const target = join(folder, 'out.csv');
    const attempts: readonly (readonly [sql: string, values: readonly string[]])[] = [
      ['COPY (SELECT 1) TO $1', [target]],
      ['SELECT * FROM read_text($1)', ['/etc/hostname']],
      [`ATTACH '${join(folder, 'b.duckdb')}'`, []],
      ['INSTALL httpfs', []],
      ['SET enable_external_access = true', []],
      [`SET memory_limit = '64GB'`, []],
    ];
    for (const [sql, values] of attempts) {
      await expect(store.rows(sql, values), sql).rejects.toThrow(/disabled by configuration|locked/);
    }
    expect(existsSync(target)).toBe(false);
    await store.close();
  });

  it('keeps to the memory it is given', async () => {
    const store = await openStore(join(folder, 'small.duckdb'), { memoryLimit: '64MB', threads: 1 });
    expect(
      await store.rows(`SELECT current_setting('memory_limit'), current_setting('threads')::INTEGER`),
    ).toEqual([['61.0 MiB', 1]]);
    await store.close();
  });

  it('undoes a transaction that throws, and goes on', async () => {
    const store = await openStore(join(folder, 'undo.duckdb'));
    await store.transaction((writer) => writer.rows('CREATE TABLE t (n INTEGER, d DATE)'));
    const failing = store.transaction(async (writer) => {
      await writer.append('t', [[1, '2024-02-29']]);
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    await store.transaction((writer) => writer.append('t', [[2, '0999-12-31']]));
    expect(await store.rows('SELECT n, d::VARCHAR FROM t')).toEqual([[2, '0999-12-31']]);
    await expect(store.transaction((writer) => writer.append('t', [[3]]))).rejects.toThrow(
      '1 cells for the 2 columns',
    );
    await store.close();
    await expect(store.rows('SELECT 1')).rejects.toThrow('closed');
  });

  it('shows a reader nothing of a transaction that is under way', async () => {
    const store = await openStore(join(folder, 'reader.duckdb'));
    await store.transaction((writer) => writer.rows('CREATE TABLE t (n INTEGER)'));
    await store.transaction(async (writer) => {
      await writer.append('t', [[1]]);
      expect(await store.rows('SELECT count(*)::INTEGER FROM t')).toEqual([[0]]);
    });
    expect(await store.rows('SELECT count(*)::INTEGER FROM t')).toEqual([[1]]);
    await store.close();
  });
});
