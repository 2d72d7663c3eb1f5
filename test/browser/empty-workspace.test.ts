import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../src/server/index.js';
import { type SampleServer, serveEmpty } from '../server/sample-server.js';
import { CHROMIUM, launchBrowser, openWindow, violations } from './open-browser.js';

let empty: SampleServer;
let browser: Browser;

describe.skipIf(CHROMIUM === undefined)('a workspace without a document', () => {
  beforeAll(async () => {
    empty = await serveEmpty();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await empty?.close();
  });

  it('says so on every page, and fails on none', async () => {
    const { page, errors, context } = await openWindow(browser, empty.server);
    await page.getByText('Drop reports anywhere on this window').waitFor();
    expect(await violations(page)).toEqual([]);
    for (const [path, text] of [
      ['/queue', 'Nothing needs your eye at this confidence.'],
      ['/sources', 'Nothing is running.'],
    ] as const) {
      await page.goto(`${empty.server.url}${path}`);
      await page.getByText(text).waitFor();
      expect(await violations(page), path).toEqual([]);
    }
    await page.goto(`${empty.server.url}/ties`);
    await page.getByText('No pair has enough happenings to show.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`${empty.server.url}/pair/PRK/RUS`);
    await page.getByText('Nothing counts in this range.').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('names a document that it does not have', async () => {
    const { page, context } = await openWindow(browser, empty.server);
    await page.goto(`${empty.server.url}/document/d-none`);
    await page.getByRole('alert').filter({ hasText: 'No document "d-none"' }).waitFor();
    await context.close();
  });

  it('tells a window that the server has gone', async () => {
    const second = await startServer(empty.workbench, { port: 0 });
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
