import { describe, expect, it } from 'vitest';
import { startServer } from '../../src/server/index.js';
import { browser, forgive, open, page, sample, useDesk } from './desk-window.js';
import { CHROMIUM, openWindow, violations } from './open-browser.js';

describe.skipIf(CHROMIUM === undefined)('a workspace without a document', () => {
  useDesk({ empty: true });

  it('says so on every page, and fails on none', async () => {
    await open('/today');
    await page.getByText('Drop reports anywhere on this window').waitFor();
    // Nothing can be dropped by keyboard.
    await page.getByRole('main').getByRole('button', { name: 'Read files …' }).waitFor();
    expect(await violations(page)).toEqual([]);
    for (const [path, text] of [
      ['/queue', 'Nothing needs your eye at this confidence.'],
      ['/sources', 'Nothing is running.'],
    ] as const) {
      await open(path);
      await page.getByText(text).waitFor();
      expect(await violations(page), path).toEqual([]);
    }
    await open('/ties');
    await page.getByText('No pair has enough happenings to show.').waitFor();
    expect(await violations(page)).toEqual([]);
    await open('/pair/PRK/RUS');
    await page.getByText('Nothing counts in this range.').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('begins a strategy with an example', async () => {
    await open('/strategy');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /demands.yaml/ }).click();
    await page.locator('.verdict').waitFor();
    expect(page.url()).toContain('file=demands.yaml');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect((await sample.workbench.strategyFiles()).map(({ name }) => name)).toEqual(['demands.yaml']);
    // What is there already is not offered again; the others are.
    await page.getByText('Begin another file with an example').click();
    expect(await page.getByRole('button', { name: /demands.yaml/ }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /steps.yaml/ }).click();
    await page.getByRole('heading', { name: 'Rungs' }).waitFor();
    expect((await sample.workbench.strategyFiles()).map(({ name }) => name)).toEqual([
      'demands.yaml',
      'steps.yaml',
    ]);
  });

  it('names a document that it does not have', async () => {
    await page.goto(`${sample.server.url}/document/d-none`);
    await page.getByRole('alert').filter({ hasText: 'No document "d-none"' }).waitFor();
    expect(forgive(/status of 404/)).toBe(1);
  });

  it('tells a window that the server has gone', async () => {
    const second = await startServer(sample.workbench, { port: 0 });
    const { page, context } = await openWindow(browser, second);
    await page.goto(`${second.url}/ties`);
    await page.getByText('No pair has enough happenings to show.').waitFor();
    await second.close();
    await page.getByLabel('Order by').selectOption('name');
    await page.getByText('What is shown').click();
    await page.locator('.more-fields select').first().selectOption('week');
    await page.getByRole('alert').filter({ hasText: 'The server does not answer.' }).waitFor();
    await context.close();
  });
});
