/** The speed benchmark runs and prints its figures; what they are depends on the machine. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';

const RUN = fileURLToPath(new URL('../../bench/run.mjs', import.meta.url));
let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'entente-bench-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('measures the coder and the yardstick on the given reports', { timeout: 120_000 }, () => {
  const file = join(home, 'reports.jsonl.gz');
  const lines = [
    { date: '2024-06-19', text: 'South Korea condemned Russia. It rained in Porto.' },
    { id: 'b', date: null, text: 'France and Egypt signed a treaty in Cairo.' },
    { id: 'c', date: '2024-06-20', text: 'Left out by the limit.' },
  ];
  writeFileSync(file, gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join('')));
  const args = ['code', '--reports', file, '--limit', '2', '--workers', '2'];
  const { stdout, stderr } = spawnSync(process.execPath, [RUN, ...args], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const figures = JSON.parse(stdout) as Record<string, Record<string, number>>;
  expect(figures).toMatchObject({ schemaVersion: 1, input: { reports: 2, sentences: 3, events: 2 } });
  for (const key of ['sentencesPerSecond', 'reportsPerSecond', 'wallSeconds', 'peakMemoryMB']) {
    expect(figures.coder?.[key]).toBeGreaterThan(0);
    expect(figures.yardstick?.[key]).toBeGreaterThanOrEqual(0);
  }
  expect(figures.parallel).toMatchObject({ workers: 2, events: 2 });
  expect(figures.startToFirstSentenceMs).toBeGreaterThan(0);
});

it('says how it is used', () => {
  const { status, stderr } = spawnSync(process.execPath, [RUN, 'nothing'], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('Usage: npm run bench -- code');
});
