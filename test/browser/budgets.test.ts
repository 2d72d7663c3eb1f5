/** The budgets of the workbench, measured and printed. What they come to depends on the machine: no time decides here. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CHROMIUM } from './open-browser.js';

const RUN = fileURLToPath(new URL('../../bench/run.mjs', import.meta.url));

interface Budget {
  readonly budget: string;
  readonly within: boolean;
}

describe.skipIf(CHROMIUM === undefined)('the budgets of the workbench', () => {
  it('are measured over the sample and over 100,000 events, and printed', () => {
    const ran = spawnSync(process.execPath, [RUN, 'desk', '--minutes', '0.2'], {
      encoding: 'utf8',
      env: { ...process.env, ...(CHROMIUM === undefined ? {} : { ENTENTE_CHROMIUM: CHROMIUM }) },
    });
    expect(ran.stderr).toBe('');
    const figures = JSON.parse(ran.stdout) as Readonly<Record<string, Budget>>;
    console.log(`budgets of the workbench:\n${ran.stdout}`);
    expect(Object.keys(figures)).toEqual([
      'firstView',
      'script',
      'interactionToNextPaint',
      'network',
      'memory',
    ]);
    // A size is no time: it is the same on every machine.
    expect(figures.script?.within).toBe(true);
  }, 300_000);
});
