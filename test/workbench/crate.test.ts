/** A crate of the sample, written to disk as a person would, and looked at as a reader of crates would. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkbenchApi } from '../../src/workbench/api.js';
import { openWorkbench } from '../../src/workbench/workbench.js';
import { looseEnds, type Node, nodesOf } from '../crate/check-crate.js';
import { copySample, TODAY } from '../server/kept-sample.js';

const scratch = mkdtempSync(join(tmpdir(), 'entente-crate-'));
const WHEN = '2026-04-15T10:00:00Z';
let workbench: WorkbenchApi;

beforeAll(async () => {
  await copySample(join(scratch, 'workspace'));
  workbench = await openWorkbench(join(scratch, 'workspace'), { today: TODAY });
});
afterAll(async () => {
  await workbench.close();
  rmSync(scratch, { recursive: true, force: true });
});

describe('a crate of a workspace', () => {
  it('has every file that it names, with its size and hash, and every correction', async () => {
    const { events } = await workbench.queue({ below: 1, limit: 1, offset: 0 });
    const eventId = events[0]?.event.id ?? '';
    await workbench.correct({ eventId, action: 'reject', reason: 'no act', who: 'Ana', when: WHEN });
    const folder = join(scratch, 'crate');
    const result = await workbench.exportCrate({
      folder,
      when: WHEN,
      license: 'https://spdx.org/licenses/CC0-1.0',
    });
    const crate = JSON.parse(readFileSync(join(folder, 'ro-crate-metadata.json'), 'utf8'));
    expect(looseEnds(crate)).toEqual([]);
    const nodes = nodesOf(crate);
    const files = [...nodes.values()].filter((node) => node['@type'] === 'File');
    expect(readdirSync(folder).sort()).toEqual(
      [...files.map((file) => String(file['@id'])), 'ro-crate-metadata.json'].sort(),
    );
    for (const file of files) {
      const bytes = readFileSync(join(folder, String(file['@id'])));
      expect(file.contentSize).toBe(String(bytes.length));
      expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
    expect(result).toEqual({ folder, files: files.length + 1, corrections: 1 });
    const told = nodes.get('#correction-1') as Node;
    expect(told).toMatchObject({ description: 'no act', endTime: WHEN, agent: { '@id': '#person-Ana' } });
    expect(nodes.get('./')).toMatchObject({ license: { '@id': 'https://spdx.org/licenses/CC0-1.0' } });
    expect([...nodes.keys()].filter((id) => id.startsWith('#document-')).length).toBe(
      (await workbench.summary()).counts.documents,
    );
  });

  it('is not written over what is there, nor where no folder is', async () => {
    const full = join(scratch, 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'mine.txt'), 'mine');
    await expect(workbench.exportCrate({ folder: full, when: WHEN })).rejects.toThrow('is not empty');
    expect(readdirSync(full)).toEqual(['mine.txt']);
    const nowhere = join(scratch, 'no', 'where');
    await expect(workbench.exportCrate({ folder: nowhere, when: WHEN })).rejects.toThrow(
      'there is no folder',
    );
    expect(existsSync(nowhere)).toBe(false);
  });
});
