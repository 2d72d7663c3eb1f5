/** A reading that is cut off, and one that is done again: the same log in the end. */
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkspace, openWorkspace } from '../src/log/index.js';
import { seededRandom } from '../src/shared/random.js';
import { entente, ROOT, start } from './cli/run-entente.js';

const REPORTS = join(ROOT, 'examples', 'korea', 'reports');

let home: string;
let undisturbed: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'entente-pipeline-'));
  const folder = await workspace('undisturbed');
  expect((await entente(['read', REPORTS, '-w', folder])).code).toBe(0);
  undisturbed = await digest(folder);
}, 120_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

async function workspace(name: string): Promise<string> {
  const folder = join(home, name);
  await createWorkspace(folder, { name: 'sample' });
  return folder;
}

async function digest(folder: string): Promise<string> {
  const { log } = await openWorkspace(folder);
  try {
    return await log.digest();
  } finally {
    await log.close();
  }
}

describe('reading', () => {
  it('killed at five moments and done again ends in the same log', { timeout: 180_000 }, async () => {
    const folder = await workspace('killed');
    const random = seededRandom(7);
    for (let kill = 0; kill < 5; kill++) {
      const child = start(['read', REPORTS, '-w', folder]);
      child.stdin?.end();
      const ended = once(child, 'close');
      await Promise.race([wait(300 + random() * 2500), ended]);
      child.kill('SIGKILL');
      await ended;
    }
    expect((await entente(['read', REPORTS, '-w', folder])).code).toBe(0);
    expect(await digest(folder)).toBe(undisturbed);
  });

  it('stops cleanly at Ctrl-C, says how to go on, and goes on', { timeout: 120_000 }, async () => {
    const folder = await workspace('stopped');
    const child = start(['read', REPORTS, '-w', folder]);
    child.stdin?.end();
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const ended = once(child, 'close');
    while (!existsSync(join(folder, 'log.duckdb'))) await wait(20);
    child.kill('SIGINT');
    const [code] = (await ended) as [number | null];
    expect(code).toBe(130);
    expect(said).toContain('Run the same command again');
    expect((await entente(['read', REPORTS, '-w', folder])).code).toBe(0);
    expect(await digest(folder)).toBe(undisturbed);
  });

  it('done twice changes nothing', { timeout: 60_000 }, async () => {
    const folder = join(home, 'undisturbed');
    const again = await entente(['read', REPORTS, '-w', folder]);
    expect(again.out).toContain('0 new reports');
    expect(await digest(folder)).toBe(undisturbed);
  });
});
