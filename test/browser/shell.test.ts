/** The frame of every page: navigation, palette, colours and language, by keyboard and at any width. */
import { beforeEach, describe, expect, it } from 'vitest';
import { browser, open, page, sample, useDesk } from './desk-window.js';
import { CHROMIUM, openWindow, shoot, violations } from './open-browser.js';

describe.skipIf(CHROMIUM === undefined)('the frame of the workbench', () => {
  useDesk();
  beforeEach(() => open('/today'));

  const background = () =>
    page.evaluate(() => getComputedStyle(document.body.parentElement as Element).backgroundColor);

  it('opens a pair from the command palette, by keyboard alone', async () => {
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: /two states/ });
    await field.waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('north korea russia');
    await page.getByRole('option', { name: 'Open North Korea and Russia' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'North Korea and Russia' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/pair/PRK/RUS');
    await page.keyboard.press('Control+k');
    await field.waitFor();
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
  });

  it('says when nothing fits, and does nothing on Enter then', async () => {
    const before = page.url();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /two states/ }).waitFor();
    await page.keyboard.type('qqqq');
    await page.getByText('Nothing fits.').waitFor();
    await page.keyboard.press('Enter');
    expect(page.url()).toBe(before);
  });

  it('says that it is still at work where an answer takes long', async () => {
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/ties?*', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${sample.server.url}/ties`);
    await page.getByText('Still working.').waitFor();
    answer();
    await page.getByRole('link', { name: 'China and Japan' }).first().waitFor();
    expect(await page.getByText('Still working.').count()).toBe(0);
  });

  it('takes the chosen colours, and remembers them', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await background();
    await page.getByText('Display').click();
    await page.getByLabel('dark').check();
    const dark = await background();
    expect(dark).not.toBe(light);
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await page.locator('h1').waitFor();
    expect(await background()).toBe(dark);
    await page.getByText('Display').click();
    await page.getByLabel('as the system').check();
    expect(await background()).toBe(light);
  });

  it('speaks Korean when asked, on every page, and after a reload', async () => {
    await page.getByText('Display').click();
    await page.getByLabel('한국어').check();
    await page.getByRole('heading', { level: 1, name: '오늘' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    await page.goto(`${sample.server.url}/pair/PRK/RUS`);
    await page.getByRole('heading', { level: 1, name: '북한–러시아' }).waitFor();
    expect(await page.title()).toBe('북한–러시아 – Entente');
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'pair-1280-ko');
  });

  it('begins in the language of the browser', async () => {
    const korean = await openWindow(browser, sample.server, { locale: 'ko-KR' });
    await open('/', korean.page);
    await korean.page.getByRole('heading', { level: 1, name: '오늘' }).waitFor();
    await korean.context.close();
  });

  it('folds the pages behind a button where it is narrow', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const link = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Ties' });
    expect(await link.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Pages' }).click();
    expect(await link.isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  it('stays within the window from right to left too', async () => {
    for (const width of [360, 1280, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, `${width} px`).toBeLessThanOrEqual(0);
    }
  });
});
