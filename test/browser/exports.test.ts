/** Taking away what is on screen: every page that shows data has its files, and each file is what its name says. */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { open, page, sample, useDesk } from './desk-window.js';
import { CHROMIUM, violations } from './open-browser.js';

const KOREA = fileURLToPath(new URL('../../examples/korea/', import.meta.url));
const CSV = 'CSV table';

describe.skipIf(CHROMIUM === undefined)('exports in a browser', () => {
  useDesk({
    prepare: ({ scratch }) =>
      copyFileSync(join(KOREA, 'demands.yaml'), join(scratch, 'workspace', 'demands.yaml')),
  });

  /** Bytes of the file that a menu of the page gives; `what`: the name of the menu. */
  const saved = async (what: string | RegExp, form: string): Promise<Buffer> => {
    const menu = page.locator('.export-menu').and(page.getByLabel(what)).first();
    if (!(await menu.evaluate((details) => (details as HTMLDetailsElement).open)))
      await menu.locator('summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      menu.getByRole('button', { name: form, exact: true }).click(),
    ]);
    return readFileSync(await download.path());
  };
  const rowsOf = (csv: Buffer) => csv.toString('utf8').trimEnd().split('\r\n').length - 1;

  it('has the same rows in every form of a table, and the reports behind it as citations', async () => {
    await open('/pair/PRK/RUS?from=2024-06&to=2024-08');
    const { both } = await sample.workbench.pair('PRK', 'RUS', {
      period: 'month',
      direction: 'undirected',
      statuses: ['occurred'],
    });
    const chart = /^Export: .*Index/;
    const csv = await saved(chart, CSV);
    expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(rowsOf(csv)).toBe(both.points.length);
    expect(JSON.parse((await saved(chart, 'JSON')).toString())).toHaveLength(both.points.length);
    const parquet = await saved(chart, 'Parquet table');
    expect(parquet.subarray(0, 4).toString()).toBe('PAR1');
    expect(parquet.subarray(-4).toString()).toBe('PAR1');
    expect((await saved(chart, 'SVG picture')).toString()).toMatch(/^<\?xml[\s\S]*<svg /);
    expect((await saved(chart, 'PNG picture')).subarray(1, 4).toString()).toBe('PNG');
    const ris = (await saved(chart, 'Sources as RIS')).toString();
    expect(ris.match(/^TY {2}- /gm)?.length).toBeGreaterThan(1);
    expect((await saved(chart, 'Sources as BibTeX')).toString().match(/^@/gm)?.length).toBe(
      ris.match(/^TY {2}- /gm)?.length,
    );
    const evidence = /^Export: .*Evidence/;
    expect(rowsOf(await saved(evidence, CSV))).toBeGreaterThan(2);
    expect(JSON.parse((await saved(evidence, 'Sources as CSL-JSON')).toString()).length).toBeGreaterThan(1);
    // An open menu must be as reachable as the rest.
    expect(await violations(page)).toEqual([]);
  });

  it.each([
    ['/today', 'What moved'],
    ['/queue', 'Review'],
    ['/ties', 'Ties'],
    ['/search?text=treaty', 'Search: treaty'],
    ['/network?period=2024-Q4', /^Export: Network/],
    ['/map?period=2024-Q4&state=KOR', /^Export: Ties of South Korea/],
    ['/strategy?file=demands.yaml', 'demands.yaml'],
  ] as const)('saves %s', async (path, what) => {
    await open(path);
    const name = typeof what === 'string' ? `Export: ${what}` : what;
    await page.locator('.export-menu').and(page.getByLabel(name)).first().waitFor();
    expect(rowsOf(await saved(name, CSV))).toBeGreaterThan(0);
    expect((await saved(name, 'Parquet table')).subarray(0, 4).toString()).toBe('PAR1');
    await page.getByRole('button', { name: /Add to brief/ }).click();
    await page.getByRole('button', { name: /In the brief/ }).waitFor();
    const href = await page.evaluate(
      () => (JSON.parse(localStorage.getItem('entente-brief-parts') ?? '[]') as { href: string }[])[0]?.href,
    );
    const part = { kind: 'table', title: 'It', href: href ?? '' };
    expect((await sample.workbench.briefSection(part)).markdown).not.toBe('');
  });

  it.each([
    ['/ties?state=PRK', 'Export: Ties'],
    ['/map?period=2024-Q4&state=KOR', /^Export: Ties of South Korea/],
  ] as const)('cites the reports behind %s', async (path, what) => {
    await open(path);
    await page.locator('.export-menu').and(page.getByLabel(what)).first().waitFor();
    const ris = (await saved(what, 'Sources as RIS')).toString();
    const records = ris.match(/^TY {2}- /gm)?.length ?? 0;
    expect(records).toBeGreaterThan(0);
    expect((await saved(what, 'Sources as BibTeX')).toString().match(/^@/gm)?.length).toBe(records);
    expect(JSON.parse((await saved(what, 'Sources as CSL-JSON')).toString())).toHaveLength(records);
  });

  it('cites what a composed brief cites', async () => {
    const part = { kind: 'pair', title: 'A pair', href: '/pair/PRK/RUS?from=2024-01&to=2024-12' };
    const taken = await sample.workbench.briefSection(part);
    await sample.workbench.saveBrief({
      schemaVersion: 1,
      id: 'cited',
      title: 'Cited',
      author: null,
      revision: 0,
      items: [{ id: 'one', kind: 'part', part, taken }],
    });
    await open('/brief?id=cited');
    expect((await saved('Export: Cited', 'Sources as RIS')).toString()).toMatch(/^TY {2}- /);
  });
});
