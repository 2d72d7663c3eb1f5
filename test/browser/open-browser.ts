/** A real Chromium over the real sample, as a person at this machine would open it. */
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import type { RunningServer } from '../../src/server/index.js';

/** Path of the browser; undefined: the tests that need one are skipped, and are counted so. */
export const CHROMIUM: string | undefined = [process.env.ENTENTE_CHROMIUM ?? '/usr/bin/chromium'].find(
  existsSync,
);

const SHOTS = fileURLToPath(new URL('../../test-artifacts/', import.meta.url));
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchBrowser(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error('no Chromium was found');
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

/** What a window did that it should not: asked other machines, or failed. */
export interface Watched {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Addresses outside the server that were asked for. */
  readonly elsewhere: readonly string[];
  /** Errors of scripts, and refusals by the content policy. */
  readonly errors: string[];
}

/** A window of its own that has the server's key, and stands on no page yet. */
export async function openWindow(
  browser: Browser,
  server: RunningServer,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    ...options,
  });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(`${server.url}/`)) elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  // The key is exchanged for the cookie; no page is opened for it.
  await context.request.get(server.address);
  return { context, page, elsewhere, errors };
}

/** Writes what the window shows to test-artifacts/, which is not kept. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}${name}.png`, fullPage: true });
}

/** What axe finds against WCAG 2.2 AA and good practice, a line each. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} – ${node.failureSummary ?? ''}`),
  );
}
