import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { strategyFilesIn } from '../../src/workbench/strategy.js';
import { beginStrategyFile, strategyExamples } from '../../src/workbench/strategy-begin.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-begin-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('beginning with an example', () => {
  it('has one of several kinds, each readable', async () => {
    const kinds = new Set((await strategyExamples()).map(({ kind }) => kind));
    for (const kind of ['tracks', 'demands', 'steps', 'envoys']) expect(kinds).toContain(kind);
  });

  it('copies it as it is', async () => {
    await beginStrategyFile(folder, 'demands.yaml');
    const [file] = await strategyFilesIn(folder);
    const example = (await strategyExamples()).find(({ name }) => name === 'demands.yaml');
    expect(file).toEqual(example);
  });

  it('never writes over what is there, nor anything that is no example', async () => {
    writeFileSync(join(folder, 'demands.yaml'), 'mine');
    await expect(beginStrategyFile(folder, 'demands.yaml')).rejects.toThrow('already');
    expect(readFileSync(join(folder, 'demands.yaml'), 'utf8')).toBe('mine');
    for (const name of ['../korea/entente.yaml', 'entente.yaml', 'none.yaml'])
      await expect(beginStrategyFile(folder, name)).rejects.toThrow('no example');
  });
});
