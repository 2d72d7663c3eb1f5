/** Finding a sentence again, and leaving with a page for others: as a person does it, in a real browser. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, open, page, sample, useDesk, watched } from './desk-window.js';
import { CHROMIUM, openWindow, shoot, violations } from './open-browser.js';

const PARTS = [
  { kind: 'pair', title: 'North Korea and Russia', href: '/pair/PRK/RUS?from=2024-01&to=2025-12' },
  { kind: 'table', title: 'Treaties', href: '/search?text=treaty&actors=PRK' },
];

describe.skipIf(CHROMIUM === undefined)('search and brief in a browser', () => {
  useDesk();

  const saved = (window: Page = page) => window.getByText(/^Saved \(version/).waitFor();

  it('finds reports by words, narrows them by a click, and leads to the act', async () => {
    await open('/search');
    await page.getByRole('searchbox').fill('treaty');
    await page.keyboard.press('Enter');
    await page.locator('.results mark').first().waitFor();
    expect(new URL(page.url()).search).toBe('?text=treaty');
    const before = await page.locator('.found strong').textContent();
    await page.getByRole('navigation', { name: 'Narrow by' }).getByRole('link', { name: 'AGREE' }).click();
    await page.waitForURL(/types=AGREE/);
    await page
      .locator('.found strong')
      .filter({ hasNotText: before ?? '' })
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'search');
    const sentence = await page.locator('.snippet').first().innerText();
    await page.locator('.to-sentence').first().click();
    await page.waitForURL(/\/document\/.*sentence=/);
    await expect
      .poll(() => page.evaluate(() => [...(CSS.highlights.get('sentence') ?? [])].map(String).join('')), {
        timeout: 15_000,
      })
      .not.toBe('');
    const shown = await page.evaluate(() => [...(CSS.highlights.get('sentence') ?? [])].map(String).join(''));
    // The numbers of events stand between the words on the page, and are no part of the sentence.
    const words = (text: string) => text.replace(/\d/g, '').slice(0, 30);
    expect(words(shown)).toBe(words(sentence));
    await page.goBack();
    await page.locator('.result-events a').first().click();
    await page.waitForURL(/\/document\/.*event=/);
    await page.goBack();
    await page
      .locator('.found strong')
      .filter({ hasNotText: before ?? '' })
      .waitFor();
  });

  it('says so where nothing is found, and keeps a search under a name', async () => {
    await open('/search?text=xyzzy');
    await page.getByText('No report answers this search.').waitFor();
    await open('/search?text=treaty&actors=PRK');
    await page.getByRole('textbox', { name: 'Name' }).fill('Treaties of the North');
    await page.getByRole('button', { name: 'Save this search' }).click();
    await open('/search');
    await page.getByRole('link', { name: 'Treaties of the North' }).click();
    await page.waitForURL(/text=treaty&actors=PRK/);
    await page.getByRole('button', { name: 'Remove Treaties of the North' }).click();
    await page.getByText('None is saved.').waitFor();
  });

  it('puts a brief together, keeps it, and writes it as files', async () => {
    await open('/brief');
    await page.evaluate((parts) => localStorage.setItem('entente-brief-parts', JSON.stringify(parts)), PARTS);
    await open('/brief');
    await page.getByLabel('Title of the new brief').fill('For the minister');
    await page.getByRole('button', { name: 'Start a brief' }).click();
    await page.getByRole('button', { name: 'Put in 2 parts that you added' }).click();
    await page.locator('.sheet img').waitFor();
    await page.getByRole('button', { name: 'Add own words here' }).first().click();
    await page.getByRole('textbox', { name: 'Own words (Markdown)' }).fill('What moved, and <b>why</b>.');
    await page.locator('.sheet').getByText('What moved, and <b>why</b>.').waitFor();
    await page.getByRole('button', { name: 'Move up: Treaties' }).click();
    await expect
      .poll(async () => (await page.locator('.sheet h3').allTextContents()).slice(0, 2), { timeout: 15_000 })
      .toEqual(['Treaties', 'North Korea and Russia']);
    await saved();
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'brief');
    await page.reload();
    await page.locator('.sheet img').waitFor();
    expect(await page.locator('.brief-item').count()).toBe(3);
    for (const [name, head] of [
      ['PDF', '%PDF'],
      ['DOCX', 'PK'],
      ['Markdown', '# For the minister'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name, exact: true }).click(),
      ]);
      const path = await download.path();
      expect((await readFile(path)).subarray(0, head.length).toString()).toBe(head);
    }
  }, 180_000);

  it('shows a conflict where two windows write one brief, and loses neither', async () => {
    await sample.workbench.saveBrief({
      schemaVersion: 1,
      id: 'shared',
      title: 'Shared',
      author: null,
      revision: 0,
      items: [],
    });
    const other = await watched.context.newPage();
    await open('/brief?id=shared');
    await open('/brief?id=shared', other);
    await page.getByLabel('Author').fill('Ana');
    await page.getByText('Saved (version 2).').waitFor();
    await other.getByLabel('Author').fill('Ben');
    await other.getByText('This brief was changed in another window.').waitFor();
    expect((await sample.workbench.composedBrief('shared'))?.brief.author).toBe('Ana');
    expect(await other.getByLabel('Author').inputValue()).toBe('Ben');
    await other.getByRole('button', { name: 'Keep mine instead' }).click();
    await other.getByText('Saved (version 3).').waitFor();
    expect((await sample.workbench.composedBrief('shared'))?.brief.author).toBe('Ben');
  }, 60_000);

  it('is usable on a small screen and in Korean', async () => {
    const small = await openWindow(browser, sample.server, {
      viewport: { width: 360, height: 800 },
      locale: 'ko-KR',
      colorScheme: 'dark',
    });
    for (const path of ['/search?text=treaty', '/brief']) {
      await open(path, small.page);
      await small.page.getByRole('heading', { level: 1, name: /검색|브리핑/ }).waitFor();
      expect(await small.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(await violations(small.page)).toEqual([]);
    }
    expect(small.errors).toEqual([]);
    await small.context.close();
  });
});
