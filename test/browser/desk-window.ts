/**
 * What every browser test begins with: one server and one browser for a file, a window for each test, and the watch
 * over it. What the tests use (`page`, `sample`) is exported as it stands now; a file of tests has its own.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { StartOptions } from '../../src/server/index.js';
import { type SampleServer, serveEmpty, serveSample } from '../server/sample-server.js';
import { launchBrowser, openWindow, type Watched } from './open-browser.js';

export interface DeskOptions {
  readonly server?: StartOptions;
  /** Reports beside those of the sample, by file name. */
  readonly files?: Readonly<Record<string, string>>;
  /** No document at all, in place of the sample. */
  readonly empty?: boolean;
  readonly window?: BrowserContextOptions;
  /** Further files of the workspace, before the first test. */
  readonly prepare?: (sample: SampleServer) => void | Promise<void>;
  /** Lines of the browser's console that are expected in any test, such as a refusal that the page shows as one. */
  readonly expected?: RegExp;
}

/** The workspace, served; its own to change. */
export let sample: SampleServer;
export let browser: Browser;
/** The window of this test, which has the key and stands on no page yet. */
export let page: Page;
export let watched: Watched;

/** Keeps what the tests need; call it once, first in the `describe`. */
export function useDesk(options: DeskOptions = {}): void {
  beforeAll(async () => {
    const { server = {}, files = {} } = options;
    sample = await (options.empty ? serveEmpty(server) : serveSample(server, files));
    await options.prepare?.(sample);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await sample?.close();
    expect(sample?.defects ?? []).toEqual([]);
  });
  beforeEach(async () => {
    watched = await openWindow(browser, sample.server, options.window);
    page = watched.page;
  });
  afterEach(async () => {
    const { context, elsewhere, errors } = watched;
    await context.close();
    expect(elsewhere).toEqual([]);
    expect(errors.filter((error) => options.expected?.test(error) !== true)).toEqual([]);
  });
}

/** Opens a path of the workbench and waits for its answers: a page may wait for several at once. */
export async function open(path: string, window: Page = page): Promise<void> {
  await window.goto(`${sample.server.url}${path}`);
  await settled(window);
}

/** Waits until the page has its heading and waits for nothing more. */
export async function settled(window: Page = page): Promise<void> {
  await window.waitForFunction(
    () => document.querySelector('main h1, h1') !== null && document.querySelector('.waiting') === null,
    undefined,
    { polling: 50 },
  );
}

/** Takes from the watch what this test provoked: the browser itself notes a refusal as an error. Gives how many. */
export function forgive(pattern: RegExp): number {
  const { errors } = watched;
  const left = errors.filter((error) => !pattern.test(error));
  return errors.splice(0, errors.length, ...left).length - left.length;
}
