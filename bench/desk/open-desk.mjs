/** The built workbench over a workspace, in the Chromium of this machine, with its key. */
import { chromium } from 'playwright-core';
import { startServer } from '../../dist/server/index.js';
import { openWorkbench } from '../../dist/workbench/workbench.js';
import { findChromium } from '../../tools/chromium.mjs';

/** Serves the workspace in `home` and opens a window on it; `close` ends both. */
export async function openDesk(home, today) {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium was found; name one in ENTENTE_CHROMIUM');
  const workbench = await openWorkbench(home, { today });
  const server = await startServer(workbench, { port: 0 });
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--js-flags=--expose-gc'],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  await context.request.get(server.address);
  const page = await context.newPage();
  return {
    page,
    context,
    url: server.url,
    workbench,
    async close() {
      await browser.close();
      await server.close();
      await workbench.close();
    },
  };
}

/** Waits until a page has its heading and waits for no answer. */
export async function settled(page) {
  await page.waitForFunction(
    () => document.querySelector('h1') !== null && document.querySelector('.waiting') === null,
    undefined,
    { polling: 'raf', timeout: 300_000 },
  );
}
