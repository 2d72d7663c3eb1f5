import { describe, expect, it } from 'vitest';
import { isPagePath, PAGE_PATHS } from '../../src/server/page-paths.js';
import { en } from '../../web/src/messages/en.js';
import { ko } from '../../web/src/messages/ko.js';
import { findPage, PAGES } from '../../web/src/pages.js';

describe('the list of pages', () => {
  it('is known to the server, path by path', () => {
    const known: readonly string[] = PAGE_PATHS;
    expect(PAGES.map((page) => page.path).filter((path) => !known.includes(path))).toEqual([]);
  });

  it('has a title for each in either language', () => {
    for (const { name } of PAGES) {
      expect(en.pages[name], name).toMatch(/\S/);
      expect(ko.pages[name], name).toMatch(/\S/);
    }
  });

  it('finds a page with the parts of its address', () => {
    expect(findPage(['pair', 'PRK', 'RUS'])?.page.name).toBe('pair');
    expect(findPage(['pair', 'PRK', 'RUS'])?.parts).toEqual({ a: 'PRK', b: 'RUS' });
    expect(findPage([])?.page).toBe(PAGES[0]);
    expect(findPage(['pair', 'PRK'])).toBeUndefined();
    expect(findPage(['pairs', 'PRK', 'RUS'])).toBeUndefined();
  });
});

describe('addresses that the server answers as pages', () => {
  it('are those of the list, with or without a slash at the end', () => {
    for (const path of ['/', '/ties', '/ties/', '/pair/PRK/RUS', '/document/d-1f%20%2F']) {
      expect(isPagePath(path), path).toBe(true);
    }
  });

  it('are no others', () => {
    for (const path of ['/pair/PRK', '/pair//RUS', '/tie', '/ties/x', '//', '/document/a/b']) {
      expect(isPagePath(path), path).toBe(false);
    }
  });
});
