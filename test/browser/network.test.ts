/** The network page's main act: choose a period, see blocs and tensions, open a pair; and what two states need: a mediator. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { page, sample, useDesk, watched } from './desk-window.js';
import { CHROMIUM, shoot, violations } from './open-browser.js';

const QUARTER = { statuses: ['occurred'], from: '2024-10-01', to: '2024-12-31' } as const;

describe.skipIf(CHROMIUM === undefined)('the network in a browser', () => {
  useDesk({ window: { reducedMotion: 'reduce' } });

  const openNetwork = async (path: string) => {
    await page.goto(`${sample.server.url}${path}`);
    await page.getByRole('heading', { name: 'Blocs' }).waitFor();
    await page.locator('.waiting').first().waitFor({ state: 'detached' });
  };

  it('shows every tie of the period, and what no division fits as the list and in the drawing', async () => {
    await openNetwork('/network?period=2024-Q4');
    const report = await sample.workbench.blocs({ ...QUARTER, worlds: 40, seconds: 5 });
    expect(await page.locator('svg.network [data-tie]').count()).toBe(report.network.ties.length);
    expect(await page.locator('svg.network [data-state]').count()).toBe(report.network.states.length);
    await expect.poll(() => page.locator('svg.network [data-mark]').count()).toBe(report.tensions.length);
    await page.getByRole('heading', { name: `Tensions (${report.tensions.length})` }).waitFor();
    // Friends are solid lines and adversaries dashed ones: no meaning in colour alone.
    const dashed = report.network.ties.filter(({ index }) => index < 0).length;
    expect(await page.locator('svg.network [data-tie][stroke-dasharray]').count()).toBe(dashed);
    await shoot(page, 'network-1280');
  });

  it('opens the pair of a line, with the months of the period', async () => {
    await openNetwork('/network?period=2024-Q4');
    const line = page.locator('[data-tie="CAN|RUS"]');
    const at = await line.evaluate((path: SVGGeometryElement) => {
      const middle = path.getPointAtLength(path.getTotalLength() / 2);
      const box = path.ownerSVGElement?.getBoundingClientRect();
      return { x: (box?.left ?? 0) + middle.x, y: (box?.top ?? 0) + middle.y };
    });
    await page.mouse.click(at.x, at.y);
    await page.getByRole('heading', { level: 1, name: 'Canada and Russia' }).waitFor();
    expect(new URL(page.url()).search).toBe('?from=2024-10&to=2024-12');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Network' }).waitFor();
    expect(page.url()).toContain('period=2024-Q4');
  });

  it('keeps the period in the address, by keyboard, and states where they were', async () => {
    await openNetwork('/network?period=2024-Q3');
    const places = () =>
      page.locator('svg.network [data-state]').evaluateAll((nodes) =>
        nodes.map((node): [string, number, number] => {
          const [, x, y] =
            /translate\(([\d.-]+) ([\d.-]+)\)/.exec(node.getAttribute('transform') ?? '') ?? [];
          return [(node as SVGElement).dataset.state ?? '', Number(x), Number(y)];
        }),
      );
    const before = new Map((await places()).map(([state, ...at]) => [state, at]));
    await page.getByRole('slider', { name: 'Period' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('period=2024-Q4');
    const moved = (await places()).flatMap(([state, x, y]) => {
      const old = before.get(state);
      return old === undefined ? [] : [Math.hypot(x - (old[0] ?? 0), y - (old[1] ?? 0))];
    });
    expect(moved.length).toBeGreaterThan(4);
    // The drawing is some 700 pixels wide: nobody has jumped across it.
    expect(Math.max(...moved)).toBeLessThan(160);
    await page.reload();
    await page.getByText('Q4 2024').first().waitFor();
  });

  it('names who could carry word between two, each with its sentences', async () => {
    await openNetwork('/network?period=2024-Q4');
    await page.getByLabel('Between').fill('North Korea');
    await page.getByLabel('and', { exact: true }).fill('United States');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('between=PRK,USA');
    const { mediators } = await sample.workbench.mediators('PRK', 'USA', QUARTER);
    const items = page.locator('.mediator-list > li');
    await items.first().waitFor();
    expect(await items.count()).toBe(Math.min(8, mediators.length));
    await items.first().getByText('Sentences').click();
    await items.first().locator('.receipts a').first().waitFor();
    await page.getByLabel('Between').fill('Rusia');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: '“Rusia” is no state' }).waitFor();
  });

  it('is the same as a table, and a file', async () => {
    await openNetwork('/network?period=2024-Q4&view=table');
    const { network } = await sample.workbench.blocs({ ...QUARTER, worlds: 0, seconds: 5 });
    await expect.poll(() => page.locator('.twin tbody tr').count()).toBe(network.ties.length);
    const saved = async (label: string) => {
      await page.getByText('Export').first().click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: label }).click(),
      ]);
      await page.keyboard.press('Escape');
      return readFileSync(await download.path(), 'utf8');
    };
    // A page of no site: the workbench's policy lets nobody parse markup.
    const parser = await watched.context.newPage();
    const errorsOf = (text: string) =>
      parser.evaluate(
        (xml) =>
          new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent,
        text,
      );
    const gexf = await saved('GEXF');
    expect(await errorsOf(gexf)).toBeUndefined();
    expect(gexf).toContain('<spell start="');
    const graphml = await saved('GraphML');
    expect(await errorsOf(graphml)).toBeUndefined();
    expect(graphml.match(/<edge /g)?.length).toBe(network.ties.length);
    expect((await saved('CSV (all periods)')).startsWith('period,from,to,a,b,index,sign,acts')).toBe(true);
  });

  it('draws the same in WebGL when it is asked to', async () => {
    await openNetwork('/network?period=2024-Q4&draw=webgl');
    await page.locator('.network-gl canvas').first().waitFor();
    await page.getByText('Export').first().click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'SVG picture' }).first().click(),
    ]);
    const { network } = await sample.workbench.blocs({ ...QUARTER, worlds: 0, seconds: 5 });
    const svg = readFileSync(await download.path(), 'utf8');
    expect(svg.match(/data-tie=/g)?.length).toBe(network.ties.length);
    expect(svg).not.toContain('visibility="hidden"');
    await page.waitForTimeout(300);
    await shoot(page, 'network-webgl-1280');
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
  ] as const)('has no accessibility violations (%s, %i pixels)', async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await openNetwork('/network?period=2024-Q4&between=PRK,USA');
    await page.locator('.mediator-list').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await shoot(page, `network-${colorScheme}-${width}`);
    await openNetwork('/network?period=2024-Q4&view=table');
    expect(await violations(page)).toEqual([]);
  });

  it('says that nothing is known where too little was read', async () => {
    const { frames } = await sample.workbench.networks({ statuses: ['occurred'], by: 'month' });
    const unread = frames.find(({ heard }) => !heard);
    await page.goto(`${sample.server.url}/network?by=month&period=${unread?.period}`);
    await page.getByText('Too little was read in this period').first().waitFor();
    expect(await page.locator('svg.network').count()).toBe(0);
  });
});
