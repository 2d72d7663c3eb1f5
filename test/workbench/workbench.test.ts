/** The open workspace over the sample: real files, the real coder, the real log. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkspace } from '../../src/log/index.js';
import type { SeriesOptions, WorkbenchApi } from '../../src/workbench/api.js';
import { openWorkbench } from '../../src/workbench/workbench.js';

const REPORTS = fileURLToPath(new URL('../../examples/korea/reports', import.meta.url));
const NOW = '2026-11-23T00:00:00Z';
const MONTHLY: SeriesOptions = { period: 'month', direction: 'undirected', statuses: ['occurred'] };

let folder: string;
let workbench: WorkbenchApi;
const [opinions, others] = split();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-workbench-'));
  await createWorkspace(folder, { name: 'sample', side: 'KOR' });
  workbench = await openWorkbench(folder, { today: '2026-11-23' });
  await workbench.read({ paths: others });
}, 120_000);

afterAll(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

function split(): readonly [string[], string[]] {
  const paths = readdirSync(REPORTS)
    .sort()
    .map((name) => join(REPORTS, name));
  const isOpinion = (path: string) => /^kind: opinion$/m.test(readFileSync(path, 'utf8'));
  return [paths.filter(isOpinion), paths.filter((path) => !isOpinion(path))];
}

describe('a wish is no fact', () => {
  it('lets no opinion piece of the sample move an index by what it recommends', async () => {
    expect(opinions.length).toBeGreaterThanOrEqual(8);
    const [before, numbers] = [await allNumbers(), await workbench.summary()];
    const result = await workbench.read({ paths: opinions });
    expect(result.added).toBe(opinions.length);
    const after = await workbench.summary();
    const wishes = after.counts.byStatus.proposed - numbers.counts.byStatus.proposed;
    expect(wishes).toBeGreaterThanOrEqual(8);
    // What a piece tells as fact in passing may count; take that out, and not a digit may differ.
    await rejectFactsOfOpinions();
    expect(difference(before, await allNumbers())).toEqual([]);
  });
});

describe('corrections', () => {
  it('move the number of the pair, and undo restores it to the last digit', async () => {
    const before = await allNumbers();
    const { both, events } = await workbench.pair('PRK', 'RUS', MONTHLY);
    const known = new Set(both.points.flatMap((point) => (point.index === null ? [] : point.occurrenceIds)));
    const fact = events.find((event) => known.has(event.occurrenceId));
    expect(fact).toBeDefined();
    const words = { eventId: fact?.id ?? '', reason: 'a test', who: 'tester', when: NOW };
    const view = await workbench.correct({ ...words, action: 'reject' });
    const effect = view.effects.find(({ source, target }) => source === 'PRK' && target === 'RUS');
    expect(effect?.after).not.toBe(effect?.before);
    await workbench.correct({ ...words, action: 'undo' });
    expect(difference(before, await allNumbers())).toEqual([]);
  });

  it('refuse an event that is not there, saying where ids stand', async () => {
    const words = { eventId: 'd-none#1', reason: 'x', who: 'tester', when: NOW };
    await expect(workbench.correct({ ...words, action: 'reject' })).rejects.toThrow('no event "d-none#1"');
  });
});

/** What stands in one list alone. */
function difference(a: readonly string[], b: readonly string[]): readonly string[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  return [...a.filter((line) => !inB.has(line)), ...b.filter((line) => !inA.has(line))];
}

/** Every number of every pair that is not silence: pair and period, net, index. */
async function allNumbers(): Promise<readonly string[]> {
  return (await workbench.allSeries(MONTHLY)).flatMap((series) =>
    series.points
      .filter((point) => point.index !== null || point.events > 0)
      .map((point) => `${series.source}-${series.target} ${point.period} ${point.net} ${point.index}`),
  );
}

async function rejectFactsOfOpinions(): Promise<void> {
  for (const { source, target } of await workbench.allSeries(MONTHLY)) {
    const { events } = await workbench.pair(source, target, MONTHLY);
    for (const event of events) {
      if (event.documentKind !== 'opinion' || event.status !== 'occurred') continue;
      const words = { eventId: event.id, reason: 'told in an opinion', who: 'tester', when: NOW };
      await workbench.correct({ ...words, action: 'reject' });
    }
  }
}
