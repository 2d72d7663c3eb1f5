/** Memory of a window in which a person goes round all pages without a reload: the heap after each round, collected. */
import { settled } from './open-desk.mjs';

const MEBIBYTE = 1_048_576;
const PAGES = [
  'Today',
  'Ties',
  'Search',
  'Brief',
  'Network',
  'Map',
  'Strategy',
  'Review',
  'Sources and settings',
];
/** The first share of the rounds is left out: code of pages is loaded and compiled, caches fill. */
const WARM = 1 / 3;
const FEWEST = 5;

/**
 * Heap in MiB at the beginning, at the end and at most; growth from the beginning to the end, in shares. A browser keeps
 * records of its own of every step (history, timings, compiled code), which count here too.
 */
export async function memoryOverTime({ page, context, url }, minutes) {
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await page.goto(`${url}/today`);
  await settled(page);
  const heaps = [];
  const until = performance.now() + minutes * 60_000;
  do {
    await round(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    heaps.push(Math.round((10 * usedSize) / MEBIBYTE) / 10);
  } while (heaps.length < FEWEST || performance.now() < until);
  const nodes = (await session.send('Memory.getDOMCounters')).nodes;
  const first = Math.floor(heaps.length * WARM);
  const [begin = 0, end = 0] = [heaps[first], heaps.at(-1)];
  return {
    minutes,
    rounds: heaps.length,
    mebibytes: { begin, end, most: Math.max(...heaps) },
    growth: Math.round(((end - begin) / begin) * 1000) / 1000,
    kibibytesARound: Math.round((1024 * (end - begin)) / (heaps.length - 1 - first)),
    nodes,
  };
}

async function round(page) {
  for (const name of PAGES) {
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
    await settled(page);
  }
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: 'Ties', exact: true })
    .click();
  await settled(page);
  await page.locator('table.ties a').first().click();
  await page.locator('.time-chart').waitFor();
  await settled(page);
  const report = page.locator('.happenings a[href^="/document/"]').first();
  await report.click();
  await page.locator('.text').waitFor();
  await settled(page);
}
