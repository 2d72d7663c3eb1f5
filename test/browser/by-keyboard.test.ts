/** A morning by keyboard alone, in Korean: from the event that needs an eye to a brief with words of one's own. */
import { describe, expect, it } from 'vitest';
import { open, page, sample, useDesk } from './desk-window.js';
import { CHROMIUM } from './open-browser.js';

describe.skipIf(CHROMIUM === undefined)('a morning by keyboard alone', () => {
  useDesk({ window: { locale: 'ko-KR' } });

  /** Tabs until the focus is on what has this name; how many it took. */
  const tabTo = async (name: RegExp, most = 60): Promise<number> => {
    for (let presses = 1; presses <= most; presses++) {
      await page.keyboard.press('Tab');
      const text = await page.evaluate(() => {
        const { activeElement } = document;
        // The page itself holds every name; only what can be worked has one.
        if (activeElement === null || activeElement.matches('body, main')) return null;
        return activeElement.getAttribute('aria-label') ?? activeElement.textContent ?? '';
      });
      if (text !== null && name.test(text)) return presses;
    }
    throw new Error(`${most} tabs do not reach ${name}`);
  };

  it('accepts the first event of the queue with one key', async () => {
    await open('/queue');
    await page.locator('#main').focus();
    await tabTo(/^첫 사건부터 검토$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/document\//);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('card');
    await page.keyboard.press('a');
    await page.locator('.card.card-accepted').waitFor();
  });

  it('puts a pair and own words into a brief, and signs it with a name of two words', async () => {
    await open('/pair/PRK/RUS');
    await page.locator('#main').focus();
    await tabTo(/브리핑에 추가$/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /브리핑에 포함됨/ }).waitFor();
    await page.goto(`${sample.server.url}/brief`);
    await page.locator('#main').focus();
    await tabTo(/새 브리핑의 제목|^$/);
    await page.keyboard.type('아침');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/brief\?id=/);
    await page.getByRole('button', { name: '담아 둔 자료 1개 넣기' }).waitFor();
    await tabTo(/담아 둔 자료 1개 넣기/);
    await page.keyboard.press('Enter');
    await page.locator('.brief-item-part').waitFor();
    // Not thrown back to the top of the page.
    expect(await tabTo(/여기에 직접 쓰기/)).toBe(1);
    await page.keyboard.press('Enter');
    await page.locator('textarea').waitFor();
    await page.keyboard.type('나의 판단');
    expect(await page.locator('textarea').inputValue()).toBe('나의 판단');
    await page.getByLabel('작성자').focus();
    await page.keyboard.type('Ana Lee');
    expect(await page.getByLabel('작성자').inputValue()).toBe('Ana Lee');
  });
});
