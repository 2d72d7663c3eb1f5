/**
 * A network of 200 states dragged and zoomed in a real Chromium. The film is made here with a fixed seed and put in the
 * place of the server's answer; everything else is the workbench as it ships. The figures are printed; what is held is
 * that the drawing moves and keeps all its parts, since a clock decides no test.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/shared/random.js';
import { type SampleServer, serveEmpty } from '../server/sample-server.js';
import { CHROMIUM, launchBrowser, openWindow, shoot } from './open-browser.js';

const STATES = 200;
const TIES = 900;

let sample: SampleServer;
let browser: Browser;

describe.skipIf(CHROMIUM === undefined)('a network of 200 states', () => {
  beforeAll(async () => {
    sample = await serveEmpty();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await sample?.close();
  });

  it.each(['svg', 'webgl'] as const)(
    'is dragged and zoomed (%s)',
    async (draw) => {
      const { page, context, errors } = await openWindow(browser, sample.server);
      await page.route('**/api/structure/networks**', (route) =>
        route.fulfill({ contentType: 'application/json', body: JSON.stringify(madeFilm()) }),
      );
      await page.goto(`${sample.server.url}/network?draw=${draw}`);
      const drawing = page.locator(draw === 'svg' ? 'svg.network' : '.network-gl canvas').first();
      await drawing.waitFor();
      await page.waitForTimeout(1500);
      const box = await page.locator('.network-drawing').boundingBox();
      if (box === null) throw new Error('the drawing has no place');
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2 + 40];
      const before =
        draw === 'svg' ? await page.locator('[data-state]').first().getAttribute('transform') : '';
      const frames = page.evaluate(
        () =>
          new Promise<number>((done) => {
            const begun = performance.now();
            let count = 0;
            const step = () => {
              count += 1;
              if (performance.now() - begun < 2000) requestAnimationFrame(step);
              else done((1000 * count) / (performance.now() - begun));
            };
            requestAnimationFrame(step);
          }),
      );
      await page.mouse.move(x + 9, y + 9);
      await page.mouse.down();
      for (let i = 0; i < 40; i++) await page.mouse.move(x + 3 * i, y + 20 * Math.sin(i / 4));
      await page.mouse.up();
      await page.keyboard.down('Control');
      for (let i = 0; i < 20; i++) await page.mouse.wheel(0, i < 10 ? -40 : 40);
      await page.keyboard.up('Control');
      const rate = await frames;
      console.log(
        `network of ${STATES} states and ${TIES} ties, ${draw}: ${rate.toFixed(0)} frames/s while dragged and zoomed`,
      );
      expect(rate).toBeGreaterThan(0);
      if (draw === 'svg') {
        expect(await page.locator('[data-state]').count()).toBe(STATES);
        expect(await page.locator('[data-tie]').count()).toBe(TIES);
        expect(await page.locator('[data-state]').first().getAttribute('transform')).not.toBe(before);
      }
      await shoot(page, `network-200-${draw}`);
      expect(errors).toEqual([]);
      await context.close();
    },
    180_000,
  );
});

/** A film of one frame: states in two camps, most ties friendly within and hostile across. */
function madeFilm() {
  const random = seededRandom(200);
  const code = (i: number) =>
    `${String.fromCharCode(65 + Math.floor(i / 26))}${String.fromCharCode(65 + (i % 26))}X`;
  const states = Array.from({ length: STATES }, (_, i) => code(i)).sort();
  const ties = new Map<string, { a: string; b: string; index: number; acts: number }>();
  // Each state has one tie at least, so that all are drawn.
  for (let i = 1; ties.size < TIES; i++) {
    const one = i % STATES;
    const other = Math.floor(random() * STATES);
    if (one === other) continue;
    const [a = '', b = ''] = [states[Math.min(one, other)], states[Math.max(one, other)]];
    const friendly = (one + other) % 2 === 0 ? random() < 0.85 : random() < 0.2;
    ties.set(`${a}|${b}`, {
      a,
      b,
      index: (friendly ? 1 : -1) * (0.5 + 5 * random()),
      acts: 1 + Math.floor(9 * random()),
    });
  }
  return {
    schemaVersion: 1,
    by: 'quarter',
    least: 0.5,
    states,
    frames: [
      {
        period: '2024-Q4',
        span: { from: '2024-10-01', to: '2024-12-31' },
        heard: true,
        weak: 0,
        ties: [...ties.values()].sort((x, y) => (x.a + x.b < y.a + y.b ? -1 : 1)),
      },
    ],
  };
}
