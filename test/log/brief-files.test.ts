import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BriefFile, listBriefs, readBrief, removeBrief, saveBrief } from '../../src/log/brief-files.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-briefs-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const fresh = (id: string, revision = 0): BriefFile => ({
  schemaVersion: 1,
  id,
  title: `Brief ${id}`,
  author: null,
  revision,
  items: [{ id: 'a', kind: 'text', text: 'words' }],
});

describe('briefs of a workspace', () => {
  it('are written, counted up, listed in order, read again and taken away', async () => {
    expect(await listBriefs(folder)).toEqual([]);
    expect(await saveBrief(folder, fresh('two'))).toEqual({
      kind: 'saved',
      brief: { ...fresh('two'), revision: 1 },
    });
    await saveBrief(folder, fresh('one'));
    expect(await listBriefs(folder)).toEqual(['one', 'two']);
    expect(await readBrief(folder, 'two')).toEqual({ ...fresh('two'), revision: 1 });
    expect(await removeBrief(folder, 'two')).toBe(true);
    expect(await removeBrief(folder, 'two')).toBe(false);
    expect(await readBrief(folder, 'two')).toBeUndefined();
    expect(await readdir(join(folder, 'briefs'))).toEqual(['one.json']);
  });

  it('are not written over what another window wrote', async () => {
    await saveBrief(folder, fresh('note'));
    const mine = await saveBrief(folder, { ...fresh('note', 1), title: 'Mine' });
    expect(mine.kind).toBe('saved');
    expect(await saveBrief(folder, { ...fresh('note', 1), title: 'Theirs' })).toMatchObject({
      kind: 'stale',
      standing: { title: 'Mine', revision: 2 },
    });
    expect(await saveBrief(folder, fresh('note', 0))).toMatchObject({ kind: 'stale' });
    expect((await readBrief(folder, 'note'))?.title).toBe('Mine');
  });

  it('have names from which no path leads out', async () => {
    for (const id of ['../secret', 'a/b', '', 'A', '.', 'a.json', '-a', 'x'.repeat(80)]) {
      await expect(readBrief(folder, id)).rejects.toThrow('is no name of a brief');
      await expect(removeBrief(folder, id)).rejects.toThrow('is no name of a brief');
    }
  });

  it('name the file that is none, and why', async () => {
    await mkdir(join(folder, 'briefs'));
    await writeFile(join(folder, 'briefs', 'bad.json'), '{');
    await expect(readBrief(folder, 'bad')).rejects.toThrow(/bad\.json is no brief/);
    await writeFile(
      join(folder, 'briefs', 'bad.json'),
      JSON.stringify({ ...fresh('bad'), items: [{ kind: 'x' }] }),
    );
    await expect(readBrief(folder, 'bad')).rejects.toThrow(/items\.0/);
  });
});
