/** The strategy page's other files: an ally's demands, a ladder of steps, a game; and their way into a brief. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SampleServer, serveSample } from '../server/sample-server.js';
import { ARMS } from '../strategy/games/two-neighbours.js';
import { CHROMIUM, launchBrowser, openWindow, shoot, violations, type Watched } from './open-browser.js';

const KOREA = fileURLToPath(new URL('../../examples/korea/', import.meta.url));

let sample: SampleServer;
let browser: Browser;
let watched: Watched;
let page: Page;

describe.skipIf(CHROMIUM === undefined)('choices in a browser', () => {
  beforeAll(async () => {
    sample = await serveSample();
    const folder = join(sample.scratch, 'workspace');
    for (const name of ['demands.yaml', 'steps.yaml']) copyFileSync(join(KOREA, name), join(folder, name));
    writeFileSync(join(folder, 'arms.yaml'), ARMS);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await sample?.close();
    expect(sample?.defects ?? []).toEqual([]);
  });
  beforeEach(async () => {
    watched = await openWindow(browser, sample.server);
    page = watched.page;
  });
  afterEach(async () => {
    await watched.context.close();
    expect(watched.elsewhere).toEqual([]);
    expect(watched.errors).toEqual([]);
  });

  const open = async (file: string, table: string) => {
    await page.goto(`${sample.server.url}/strategy?file=${file}`);
    await page.locator(`section[aria-label="${table}"] tbody tr`).first().waitFor();
  };

  it('shows the packages of demands, the best first, and what every figure rests on', async () => {
    await open('demands.yaml', 'Packages, the best first');
    const packages = page.locator('section[aria-label="Packages, the best first"] thead th');
    expect(await packages.allTextContents()).toEqual(['Demand', 'best', '2', '3', '4', '5']);
    expect(await page.locator('section[aria-label="What every figure rests on"] .basis').count()).toBe(39);
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'strategy-demands-1280');
  });

  it('shows the rungs of a ladder with the sentences that show them, and the next measures', async () => {
    await open('steps.yaml', 'Rungs, the highest first');
    expect(await page.locator('section[aria-label="Rungs, the highest first"] tbody tr').count()).toBe(5);
    await page.locator('section[aria-label="Measures that come next"] tbody tr').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'strategy-steps-1280');
  });

  it('shows why a state of a game holds, and puts the game into a brief', async () => {
    await open('arms.yaml', 'States');
    await page.getByRole('heading', { name: 'Why state 4 holds, or does not' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'strategy-game-1280');
    await page.getByRole('button', { name: 'Add to brief' }).click();
    await page.getByRole('button', { name: 'In the brief' }).waitFor();
  });

  it('stays readable in the dark, on a small screen, in Korean', async () => {
    const small = await openWindow(browser, sample.server, {
      viewport: { width: 360, height: 800 },
      locale: 'ko-KR',
      colorScheme: 'dark',
    });
    try {
      for (const [file, table] of [
        ['demands.yaml', '묶음, 가장 나은 것부터'],
        ['steps.yaml', '단계, 높은 것부터'],
        ['arms.yaml', '상태'],
      ] as const) {
        await small.page.goto(`${sample.server.url}/strategy?file=${file}`);
        await small.page.locator(`section[aria-label="${table}"] tbody tr`).first().waitFor();
        expect(await small.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          360,
        );
        expect(await violations(small.page)).toEqual([]);
        await shoot(small.page, `strategy-${file.replace('.yaml', '')}-360-dark-ko`);
      }
      expect(small.errors).toEqual([]);
    } finally {
      await small.context.close();
    }
  });
});
