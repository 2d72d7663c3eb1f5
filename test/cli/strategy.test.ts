/** `entente strategy` on the worked case: a page to print, with and without a record. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entente, ROOT } from './run-entente.js';

const FILE = join(ROOT, 'examples/korea/two-tracks.yaml');
const REPORTS = [
  '2022-11-02',
  '2023-07-28',
  '2024-06-19',
  '2025-04-26',
  '2025-04-28',
  '2025-08-13',
  '2026-01-26',
];
let home: string;
let desk: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'entente-strategy-'));
  desk = join(home, 'desk');
  await entente(['init', desk, '--side', 'KOR']);
  cpSync(join(ROOT, 'examples/korea/reports'), join(home, 'reports'), {
    recursive: true,
    filter: (path) => !path.endsWith('.md') || REPORTS.some((day) => path.includes(day)),
  });
  await entente(['read', join(home, 'reports'), '--workspace', desk, '--quiet']);
}, 120_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('entente strategy', () => {
  it('gives a page without a record, and says so', async () => {
    const { out, code } = await entente(['strategy', FILE], { cwd: home });
    expect(code).toBe(0);
    for (const heading of [
      'Recommendation',
      'What would change the answer',
      'The options',
      'Assumptions',
      'From data',
      'From the literature',
      'Judgement',
    ]) {
      expect(out).toContain(`# ${heading}`);
    }
    expect(out).toContain('No workspace was asked: nothing here is checked against the record.');
    expect(out).not.toMatch(/NaN|undefined|null/);
  });

  it('puts numbered notes to the sentences behind assumptions that rest on data', async () => {
    const { out } = await entente(['strategy', FILE, '--workspace', desk]);
    expect(out).toMatch(/Moscow wants “Troops and shells for Russia” \(firm\).*\[\^\d+\]/);
    expect(out).toMatch(/\[\^1\]: “.+” — /);
    expect(out).toMatch(/NOT BORNE OUT|happenings? in the log/);
    expect(out).toContain('## What the ties say');
  });

  it('writes HTML that stands alone and JSON for programs', async () => {
    const page = join(home, 'page.html');
    await entente(['strategy', FILE, '--as', 'html', '-o', page]);
    expect(readFileSync(page, 'utf8')).toMatch(
      /^<!doctype html>[\s\S]*<table>[\s\S]*Counterbalance directly/,
    );
    const again = await entente(['strategy', FILE, '--as', 'html', '-o', page]);
    expect(again.code).toBe(2);
    expect(again.err).toContain('is there already');
    const { out } = await entente(['strategy', FILE, '--as', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      record: null,
      comparison: { side: 'Seoul', worlds: 400 },
    });
  });

  it('is a section of a brief, with its notes numbered on', async () => {
    const { out, code } = await entente(['brief', 'PRK', 'RUS', '--workspace', desk, '--strategy', FILE]);
    expect(code).toBe(0);
    expect(out).toContain('## Options and recommendation');
    const called = [...out.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => Number(number));
    const told = [...out.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => Number(number));
    expect(told).toEqual(told.map((_, i) => i + 1));
    expect(called.every((number) => told.includes(number))).toBe(true);
  });

  it('ends with 2 where the file is not there', async () => {
    const { err, code } = await entente(['strategy', join(home, 'nowhere.yaml')]);
    expect(err).toContain('cannot be read');
    expect(code).toBe(2);
    expect(existsSync(join(home, 'nowhere.yaml'))).toBe(false);
  });
});
