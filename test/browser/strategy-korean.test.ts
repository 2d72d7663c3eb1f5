/** The strategy page in Korean: no English sentence on it but what a report or a file of the user says. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ARMS } from '../strategy/games/two-neighbours.js';
import { browser, page, sample, useDesk } from './desk-window.js';
import { CHROMIUM, openWindow, shoot, violations } from './open-browser.js';

const KOREA = fileURLToPath(new URL('../../examples/korea/', import.meta.url));
const FILES = {
  'two-tracks.yaml': '트랙의 조합',
  'demands.yaml': '묶음, 가장 나은 것부터',
  'steps.yaml': '단계, 높은 것부터',
  'envoys.yaml': '외교부 장관',
  'arms.yaml': '상태',
} as const;

/** Texts in sight with three English words in a row, outside of quotations and of what is marked as English. */
const englishOn = (window: Page) =>
  window.evaluate(() => {
    const found: string[] = [];
    const main = document.querySelector('main');
    if (main === null) throw new Error('the page has no main part');
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node.textContent ?? '').replace(/“[^”]*”/g, '');
      const owner = node.parentElement;
      if (owner === null || owner.closest('q, textarea, code, script, style, [lang="en"]') !== null) continue;
      if (/[A-Za-z]{2,}(?: [A-Za-z]{2,}){2,}/.test(text) && owner.checkVisibility()) found.push(text.trim());
    }
    return found;
  });

describe.skipIf(CHROMIUM === undefined)('strategy in Korean', () => {
  useDesk({
    window: { locale: 'ko-KR' },
    prepare: () => {
      const folder = join(sample.scratch, 'workspace');
      for (const name of ['demands.yaml', 'steps.yaml', 'envoys.yaml'])
        copyFileSync(join(KOREA, name), join(folder, name));
      const tracks = readFileSync(join(KOREA, 'two-tracks.yaml'), 'utf8');
      writeFileSync(join(folder, 'two-tracks.yaml'), tracks.replace('worlds: 400', 'worlds: 40'));
      writeFileSync(join(folder, 'arms.yaml'), ARMS);
    },
  });

  const openFile = async (file: keyof typeof FILES, window: Page) => {
    await window.goto(`${sample.server.url}/strategy?file=${file}`);
    await window.locator(`section[aria-label="${FILES[file]}"]`).first().waitFor();
    await window.locator('.waiting').first().waitFor({ state: 'detached' });
  };

  it.each(Object.keys(FILES) as (keyof typeof FILES)[])('tells %s in Korean', async (file) => {
    await openFile(file, page);
    expect(await englishOn(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await shoot(page, `strategy-${file.replace('.yaml', '')}-1280-ko`);
  });

  it('follows the language while it is open, and edits the names of that language', async () => {
    await openFile('two-tracks.yaml', page);
    await page.getByRole('textbox', { name: '이름: 미사일 시험 발사' }).fill('탄도미사일 시험');
    await page.keyboard.press('Tab');
    await page.getByText('여기서 바꿨고 저장하지 않았습니다.').waitFor();
    await page.getByText('파일의 글').click();
    expect(await page.locator('textarea.file-text').inputValue()).toMatch(
      /name: \{ ?en: Missile tests, ko: 탄도미사일 시험 ?\}/,
    );
  });

  it('is readable on a small screen', async () => {
    const small = await openWindow(browser, sample.server, {
      viewport: { width: 360, height: 800 },
      locale: 'ko-KR',
    });
    try {
      for (const file of ['two-tracks.yaml', 'envoys.yaml'] as const) {
        await openFile(file, small.page);
        const width = await small.page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(360);
        expect(await englishOn(small.page)).toEqual([]);
        await shoot(small.page, `strategy-${file.replace('.yaml', '')}-360-ko`);
      }
      expect(small.errors).toEqual([]);
    } finally {
      await small.context.close();
    }
  });
});
