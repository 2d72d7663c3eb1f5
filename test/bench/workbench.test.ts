/** The benchmarks of the log and the workbench run and print their figures; what they are depends on the machine. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const RUN = fileURLToPath(new URL('../../bench/run.mjs', import.meta.url));

function figures(...args: readonly string[]): Record<string, unknown> {
  const { stdout, stderr } = spawnSync(process.execPath, [RUN, ...args], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Record<string, unknown>;
}

const time = { wallMilliseconds: expect.any(Number), cpuMilliseconds: expect.any(Number) };

it('measures pages and corrections of a workbench', () => {
  const found = figures('workbench', '--events', '2000', '--rest', '0');
  expect(found).toMatchObject({ schemaVersion: 1, documents: 500, events: 2000 });
  const after = { pair: time, ties: time, today: time, queue: time };
  const words = Object.fromEntries(
    ['edit', 'turn', 'reject'].map((word) => [word, { first: time, best: time }]),
  );
  expect(found.correction).toMatchObject({ ...words, 'after edit': after, 'after reject': after });
  expect(found.warm).toMatchObject({ today: time, ties: time, pair: time, document: time, queue: time });
});

it('measures a log of imported rows', () => {
  const found = figures('log', '--rows', '20000', '--memory', '1000');
  expect(found).toMatchObject({ rows: 20000, added: 20000, allPairsMoved: { pairs: expect.any(Number) } });
  expect(found.acts).toBeGreaterThan(6000);
  expect(found.pairMonthSeries).toMatchObject({ cpuMilliseconds: { p50: expect.any(Number) } });
});
