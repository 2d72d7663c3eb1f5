/** The map page's main act: whose ties, when, by whose borders; and no border that is nobody's opinion. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { page, sample, useDesk } from './desk-window.js';
import { CHROMIUM, shoot, violations } from './open-browser.js';

describe.skipIf(CHROMIUM === undefined)('the map in a browser', () => {
  useDesk();

  const openMap = async (path: string) => {
    await page.goto(`${sample.server.url}${path}`);
    await page.locator('svg.world').waitFor();
  };
  const ties = async (state: string) => {
    const { frames } = await sample.workbench.networks({ statuses: ['occurred'], by: 'quarter', least: 0 });
    const frame = frames.find(({ period }) => period === '2024-Q4');
    return (frame?.ties ?? []).filter(({ a, b }) => a === state || b === state);
  };
  const titleOf = (text: string) => page.locator('svg.world title', { hasText: text }).first();

  it('begins with the side of the workspace, a number on every tie', async () => {
    await openMap('/map?period=2024-Q4');
    await page.getByRole('heading', { level: 1, name: 'Ties of South Korea' }).waitFor();
    const own = await ties('KOR');
    expect(own.length).toBeGreaterThan(4);
    expect(await page.locator('.map-numbers text').count()).toBe(Math.min(18, own.length));
    await shoot(page, 'map-1280');
  });

  it('follows the viewpoint on disputed borders, hatches them, and says so on the page', async () => {
    await openMap('/map?state=RUS&period=2024-Q4');
    await page.getByText('imply no opinion on the legal status').waitFor();
    const crimea = () => page.locator('svg.world g:has(> title)').filter({ has: page.locator('.disputed') });
    expect(await crimea().count()).toBe(10);
    await titleOf('Ukraine').waitFor({ state: 'attached' });
    const titles = () => crimea().locator('title').allTextContents();
    const un = await titles();
    await page.getByLabel('Borders').selectOption('control');
    await expect.poll(() => page.url()).toContain('borders=control');
    await page.getByText('with whoever controls them').waitFor();
    expect(un.filter((title) => title.startsWith('Ukraine')).length).toBe(1);
    expect((await titles()).filter((title) => title.startsWith('Ukraine'))).toEqual([]);
    await page.getByText('Disputed areas on this map').click();
    await page.getByText('68/262').waitFor();
  });

  it('opens the pair of a state on the map', async () => {
    await openMap('/map?state=KOR&period=2024-Q4');
    await page.locator('[data-code="CHN"]').first().click();
    await page.getByRole('heading', { level: 1, name: 'South Korea and China' }).waitFor();
    expect(new URL(page.url()).search).toBe('?from=2024-10&to=2024-12');
  });

  it('is the same as a table, and as GeoJSON', async () => {
    await openMap('/map?state=KOR&period=2024-Q4');
    await page.getByText('Export').first().click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'GeoJSON' }).click(),
    ]);
    const file: unknown = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(file).toMatchObject({ type: 'FeatureCollection' });
    await page.getByRole('radio', { name: 'Table' }).check();
    await expect.poll(() => page.locator('.twin tbody tr').count()).toBe((await ties('KOR')).length);
    expect(page.url()).toContain('view=table');
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
  ] as const)('has no accessibility violations (%s, %i pixels)', async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await openMap('/map?state=KOR&period=2024-Q4&open=disputed');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await shoot(page, `map-${colorScheme}-${width}`);
  });
});
