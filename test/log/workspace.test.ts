import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copySettings, createWorkspace, hasWorkspace, openWorkspace } from '../../src/log/workspace.js';
import { EXIT } from '../../src/shared/user-error.js';
import { seriesEntries } from './sample-entries.js';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'entente-workspace-'));
});
afterEach(() => rm(root, { recursive: true }));

describe('createWorkspace', () => {
  it('makes the folder, names it after itself, and opens', async () => {
    const folder = join(root, 'new', 'korea');
    expect(hasWorkspace(folder)).toBe(false);
    await createWorkspace(folder, { side: 'KOR', watch: ['PRK', 'RUS'], poles: ['USA', 'CHN'] });
    expect(hasWorkspace(folder)).toBe(true);
    const workspace = await openWorkspace(folder);
    expect(workspace.folder).toBe(folder);
    expect(workspace.config).toMatchObject({ name: 'korea', side: 'KOR', watch: ['PRK', 'RUS'] });
    expect(workspace.actorsFile).toBeNull();
    await workspace.log.append(seriesEntries(0, 2));
    await workspace.log.close();
    const again = await openWorkspace(folder);
    expect((await again.log.counts()).documents).toBe(2);
    await again.log.close();
  });

  it('writes settings that a person can read, hostile names included', async () => {
    const name = `x: "y" #z\n=cmd() 😀`;
    expect(await createWorkspace(join(root, 'a'), { name })).toMatchObject({ name });
    expect(await readFile(join(root, 'a', 'entente.yaml'), 'utf8')).toMatch(
      /^# Settings of an Entente workspace/,
    );
  });

  it('leaves an existing workspace alone, and refuses bad settings before it writes', async () => {
    const folder = join(root, 'there');
    await mkdir(folder);
    await writeFile(join(folder, 'entente.yaml'), 'mine');
    await expect(createWorkspace(folder)).rejects.toMatchObject({ exitCode: EXIT.usage });
    expect(await readFile(join(folder, 'entente.yaml'), 'utf8')).toBe('mine');
    await expect(createWorkspace(join(root, 'bad'), { side: 'Korea' })).rejects.toThrow('"Korea" is no code');
    expect(await readdir(root)).toEqual(['there']);
  });
});

describe('openWorkspace', () => {
  it('says how to make one where there is none', async () => {
    await expect(openWorkspace(root)).rejects.toMatchObject({
      exitCode: EXIT.usage,
      hint: expect.stringContaining('entente init'),
    });
  });

  it('refuses a newer one and touches nothing', async () => {
    await writeFile(join(root, 'entente.yaml'), 'version: 3\nname: later\n');
    await expect(openWorkspace(root)).rejects.toThrow('of version 3');
    expect(await readdir(root)).toEqual(['entente.yaml']);
  });
});

describe('copySettings', () => {
  it('takes the settings over, with paths that lead to the same files', async () => {
    const sample = join(root, 'sample');
    await mkdir(sample);
    await writeFile(
      join(sample, 'entente.yaml'),
      'version: 1\nname: Sample\nside: KOR\nsources: [reports]\nactors: own.tsv\n',
    );
    const config = await copySettings(sample, join(root, 'copy'));
    expect(config).toMatchObject({ name: 'Sample', side: 'KOR', sources: [join(sample, 'reports')] });
    const workspace = await openWorkspace(join(root, 'copy'));
    expect(workspace.actorsFile).toBe(join(sample, 'own.tsv'));
    await workspace.log.close();
  });
});
