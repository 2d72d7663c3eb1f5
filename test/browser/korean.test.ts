/**
 * The interface in Korean: no sentence of its own is English, and what is quoted says in which language it is, so that a
 * screen reader reads it as such (WCAG 2.2, 3.1.2).
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { open, page, settled, useDesk } from './desk-window.js';
import { CHROMIUM, shoot, violations } from './open-browser.js';

/** Pages whose sentences are reckoned, with parts that are unfolded. */
const PAGES = {
  today: '/today',
  pair: '/pair/PRK/RUS?open=table,claimed,planned,possible,denied,rung-troops,rung-defence,rung-arms,contact,posture',
  'pair-silent': '/pair/ISL/TON',
  network: '/network?by=year&period=2024&between=PRK,USA',
  map: '/map?state=KOR&by=year&period=2024',
  ties: '/ties',
  search: '/search?text=troops',
  queue: '/queue',
  sources: '/sources',
} as const;

/**
 * Runs of four or more English words in sight that nothing marks as English. Names of one to three words are names
 * (publishers, the workspace); codes and what is typed into files are no sentences.
 */
const unmarked = () =>
  page.evaluate(() => {
    const sentence = /[A-Za-z][A-Za-z’'-]+(?:[ ,]+[A-Za-z][A-Za-z’'-]+){3,}/;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    // The name that a person gave the workspace stays as they wrote it.
    const named = document.querySelector('.workspace')?.textContent ?? '';
    const own = (text: string | null) => (text ?? '').replace(named, '');
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (
        holder === null ||
        holder.closest('[lang="en"], code, pre, textarea, script, style, noscript, datalist') !== null
      )
        continue;
      if (sentence.test(own(node.textContent))) found.push((node.textContent ?? '').trim());
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder]')) {
      const text = element.getAttribute('aria-label') ?? element.getAttribute('placeholder') ?? '';
      if (element.closest('[lang="en"]') === null && sentence.test(text)) found.push(text);
    }
    return found;
  });

describe.skipIf(CHROMIUM === undefined)('the interface in Korean', () => {
  useDesk({ window: { locale: 'ko-KR' } });

  beforeEach(async () => {
    await open('/today');
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
  });

  it.each(Object.entries(PAGES))('%s has no English sentence of its own', async (name, path) => {
    await open(path);
    await page.waitForLoadState('networkidle');
    await settled();
    expect(await unmarked()).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await shoot(page, `korean-${name}-1280`);
  });

  it('finds an English sentence where there is one', async () => {
    await page.evaluate(() => document.body.append('This sentence is not marked at all.'));
    expect(await unmarked()).toEqual(['This sentence is not marked at all.']);
  });

  it('marks sentences of reports as English', async () => {
    await open('/pair/PRK/RUS');
    await page.locator('.happening blockquote').first().waitFor();
    expect(await page.locator('.happening blockquote:not([lang])').count()).toBe(0);
    expect(await page.locator('q:not([lang])').count()).toBe(0);
  });

  it('fits a narrow window, with the brand apart from the button beside it', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    for (const name of ['today', 'pair', 'network'] as const) {
      await open(PAGES[name]);
      await page.waitForLoadState('networkidle');
      const { brand, button, over } = await page.evaluate(() => {
        const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
        return {
          brand: box('.brand')?.right ?? 0,
          button: box('.nav-button')?.left ?? 0,
          over: document.documentElement.scrollWidth - window.innerWidth,
        };
      });
      expect(button - brand).toBeGreaterThanOrEqual(4);
      expect(over).toBeLessThanOrEqual(0);
      await shoot(page, `korean-${name}-360`);
    }
  });
});
