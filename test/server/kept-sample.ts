/**
 * The Korea sample, read once for a whole run of the tests: reading it costs some seconds, and most tests only
 * need it to be there. Each test gets a copy of the folder, which is its own to change.
 */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { copySettings } from '../../src/log/index.js';
import { openWorkbench } from '../../src/workbench/workbench.js';

const SAMPLE = fileURLToPath(new URL('../../examples/korea', import.meta.url));
/** After the last report of the sample. */
export const TODAY = '2026-04-15';
const LOOK_MS = 50;

/** Puts a workspace with the sample, read, at `home`. Whoever comes first makes it; the others wait for it. */
export async function copySample(home: string): Promise<void> {
  const run = inject('runFolder');
  const ready = join(run, 'korea');
  const maker = join(run, 'maker');
  while (!existsSync(ready)) {
    if (!isFirst(maker)) {
      await pause(LOOK_MS);
      continue;
    }
    try {
      await readSample(maker, ready);
    } finally {
      rmSync(maker, { recursive: true, force: true });
    }
  }
  cpSync(ready, home, { recursive: true });
}

/** A folder is made once, whoever asks. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** Read in one place and moved when it is whole, so that nobody copies half of it. */
async function readSample(maker: string, ready: string): Promise<void> {
  // Between the look for it and the making of the folder another may have finished it.
  if (existsSync(ready)) return;
  const home = join(maker, 'korea');
  await copySettings(SAMPLE, home);
  const workbench = await openWorkbench(home, { today: TODAY });
  try {
    await workbench.read({ paths: [] });
  } finally {
    await workbench.close();
  }
  renameSync(home, ready);
}
