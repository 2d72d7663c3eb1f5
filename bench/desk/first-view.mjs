/** The first view of the sample from a warm server: time until the page has its answers, and bytes of script and style. */
import { gzipSync } from 'node:zlib';
import { settled } from './open-desk.mjs';

const TRIES = 5;

/** Best of some windows, each without a cache of its own; the server has answered once before. */
export async function firstViews({ page, context, url }) {
  await page.goto(`${url}/today`);
  await settled(page);
  const times = [];
  let bytes = 0;
  for (let i = 0; i < TRIES; i += 1) {
    const window = await context.newPage();
    const session = await context.newCDPSession(window);
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await window.goto(`${url}/today`);
    await settled(window);
    times.push(await window.evaluate(() => performance.now()));
    bytes = await sizeOf(window);
    await window.close();
  }
  return { milliseconds: Math.round(Math.min(...times)), bytes };
}

/** Script and style that the page has loaded, gzipped. */
async function sizeOf(window) {
  const loaded = await window.evaluate(() =>
    performance.getEntriesByType('resource').map((entry) => entry.name),
  );
  let bytes = 0;
  for (const address of loaded.filter((name) => /\.(?:js|css)$/.test(name))) {
    bytes += gzipSync(await (await window.request.get(address)).body()).length;
  }
  return bytes;
}
