import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveStrategyFile } from '../../src/workbench/strategy-save.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-save-'));
  writeFileSync(join(folder, 'two-tracks.yaml'), 'title: before\n');
  writeFileSync(join(folder, 'entente.yaml'), 'name: desk\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = () => readFileSync(join(folder, 'two-tracks.yaml'), 'utf8');
const BEFORE = 'title: before\n';

describe('saving a strategy file', () => {
  it('replaces the text that was read, and leaves nothing else behind', async () => {
    await saveStrategyFile(folder, { name: 'two-tracks.yaml', text: 'title: after\n', before: BEFORE });
    expect(text()).toBe('title: after\n');
    expect(readdirSync(folder).sort()).toEqual(['entente.yaml', 'two-tracks.yaml']);
  });

  it('does not overwrite what somebody else wrote meanwhile', async () => {
    writeFileSync(join(folder, 'two-tracks.yaml'), 'title: by another\n');
    await expect(
      saveStrategyFile(folder, { name: 'two-tracks.yaml', text: 'mine', before: BEFORE }),
    ).rejects.toThrow(/has changed on disk/);
    expect(text()).toBe('title: by another\n');
  });

  it.each([
    '../two-tracks.yaml',
    '/etc/passwd',
    'a/b.yaml',
    '.hidden.yaml',
    'entente.yaml',
    'x.txt',
    'other.yaml',
    '',
  ])('refuses %j', async (name) => {
    await expect(saveStrategyFile(folder, { name, text: 'x', before: BEFORE })).rejects.toThrow(
      /is no name|there is no file/,
    );
  });

  it('follows no link out of the folder', async () => {
    symlinkSync(join(folder, 'entente.yaml'), join(folder, 'link.yaml'));
    await expect(
      saveStrategyFile(folder, { name: 'link.yaml', text: 'x', before: 'name: desk\n' }),
    ).rejects.toThrow(/there is no file/);
    expect(readFileSync(join(folder, 'entente.yaml'), 'utf8')).toBe('name: desk\n');
  });
});
