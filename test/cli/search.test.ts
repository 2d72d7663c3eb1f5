import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchView } from '../../src/search/index.js';
import { entente } from './run-entente.js';

let home: string;
let desk: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'entente-search-'));
  desk = join(home, 'desk');
  await entente(['init', desk]);
  await entente(['read', 'examples/korea/reports/2024-0*.md', '-w', desk, '--quiet']);
}, 120_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('entente search', () => {
  it('prints reports with their sentences, and counts to narrow by', async () => {
    const ran = await entente(['search', 'treaty', '--actors', 'PRK,Russia', '-w', desk]);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/^\d+ reports found, shown: 1 to \d+\n/);
    expect(ran.out).toMatch(/^Actors: .*PRK \d+/m);
  });

  it('takes words that a shell kept together as a phrase', async () => {
    const loose = JSON.parse(
      (await entente(['search', 'North', 'Korea', '--json', '-w', desk])).out,
    ) as SearchView;
    const phrase = JSON.parse(
      (await entente(['search', 'North Korea', '--json', '-w', desk])).out,
    ) as SearchView;
    expect(phrase.request.text).toBe('"North Korea"');
    expect(phrase.found).toBeGreaterThan(0);
    expect(phrase.found).toBeLessThanOrEqual(loose.found);
  });

  it('says so where nothing is found', async () => {
    expect((await entente(['search', 'xyzzy', '-w', desk])).out).toBe('No report answers this search.\n');
  });

  it('refuses what it does not know with the nearest that it does', async () => {
    const ran = await entente(['search', '--types', 'AIT', '-w', desk]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('Did you mean AID?');
    expect((await entente(['search', 'x', '--limit', '0', '-w', desk])).code).toBe(2);
    expect(
      (await entente(['search', 'x', '--from', '2025-01-02', '--to', '2025-01-01', '-w', desk])).code,
    ).toBe(2);
  });
});
