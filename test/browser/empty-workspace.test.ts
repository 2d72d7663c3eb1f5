import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkspace } from '../../src/log/index.js';
import { type RunningServer, startServer } from '../../src/server/index.js';
import { openWorkbench } from '../../src/workbench.js';
import type { WorkbenchApi } from '../../src/workbench-api.js';
import { CHROMIUM, launchBrowser, openWindow, violations } from './open-browser.js';

let folder: string;
let workbench: WorkbenchApi;
let server: RunningServer;
let browser: Browser;

describe.skipIf(CHROMIUM === undefined)('a workspace without a document', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'entente-empty-'));
    await createWorkspace(folder, { name: 'empty desk' });
    workbench = await openWorkbench(folder, { today: '2026-04-15' });
    server = await startServer(workbench, { port: 0 });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await workbench?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  it('says so on every page, and fails on none', async () => {
    const { page, errors, context } = await openWindow(browser, server);
    await page.getByText('No pair has enough happenings to show.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`${server.url}/pair/PRK/RUS`);
    await page.getByText('Nothing counts in this range.').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('names a document that it does not have', async () => {
    const { page, context } = await openWindow(browser, server);
    await page.goto(`${server.url}/document/d-none`);
    await page.getByRole('alert').filter({ hasText: 'No document "d-none"' }).waitFor();
    await context.close();
  });

  it('tells a window that the server has gone', async () => {
    const second = await startServer(workbench, { port: 0 });
    const { page, context } = await openWindow(browser, second);
    await page.getByText('No pair has enough happenings to show.').waitFor();
    await second.close();
    await page.getByLabel('Order by').selectOption('name');
    await page.getByText('What is shown').click();
    await page.locator('.more-fields select').first().selectOption('week');
    await page.getByRole('alert').filter({ hasText: 'The server does not answer.' }).waitFor();
    await context.close();
  });
});
