/**
 * Acts, days and guard counts that are kept right as files come one by one are those of all rows computed at once,
 * and a row that is taken back leaves no trace in them.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventLog } from '../../src/log/event-log.js';
import { type ActColumns, type ImportedEvent, NOTES, openEventLog } from '../../src/log/index.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-acts-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ROW: ImportedEvent = {
  id: '1',
  day: '2024-06-19',
  precision: 'day',
  published: null,
  code: '042',
  type: 'CONSULT',
  mode: 'visit',
  contexts: [],
  source: ['PRK'],
  target: ['RUS'],
  intensity: 1.9,
  mentions: 3,
  sources: 1,
  articles: 2,
  publisher: null,
  url: null,
  place: null,
  revision: 0,
  deleted: false,
  notes: 0,
  line: 1,
};

/** Few ids, pairs, days and articles, so that rows meet, give way and are taken back. */
const row = fc.record({
  id: fc.constantFrom('1', '2', '3', '4', '5', 'x-6'),
  day: fc.constantFrom('2024-06-19', '2024-06-20', null),
  published: fc.constantFrom('2024-06-21', null),
  type: fc.constantFrom('CONSULT' as const, 'AGREE' as const, null),
  source: fc.constantFrom(['PRK'], ['RUS.GOV'], ['PRK', 'KOR'], []),
  target: fc.constantFrom(['RUS'], ['PRK.MIL'], []),
  url: fc.constantFrom('https://example.org/a', 'https://example.org/b', null),
  sources: fc.constantFrom(1, 4, null),
  revision: fc.integer({ min: 0, max: 3 }),
  deleted: fc.constantFrom(false, false, false, true),
  notes: fc.constantFrom(0, 0, NOTES.notThen, NOTES.placeApart),
});
type Part = Partial<ImportedEvent>;

const events = (parts: readonly Part[]): readonly ImportedEvent[] =>
  parts.map((part, i) => ({ ...ROW, ...part, mode: part.type === 'CONSULT' ? 'visit' : null, line: i + 1 }));

async function importRows(log: EventLog, name: string, rows: readonly ImportedEvent[]) {
  const file = {
    hash: name,
    path: name,
    dataset: 'own',
    format: 'csv',
    release: null,
    license: 'own',
    restricted: false,
    confidence: 0.8,
  };
  return log.importFile(file, (sink) => sink.events(rows));
}

/** Acts of columns as text, in a fixed order. */
function told({ low, high, day, kind, sources, state, kindOf }: ActColumns): readonly string[] {
  const line = (_: number, i: number) => {
    const { forth, type, ...rest } = kindOf(kind[i] as number);
    const [a, b] = [state(low[i] as number), state(high[i] as number)];
    return JSON.stringify([forth ? [a, b] : [b, a], day[i], sources[i], type, rest]);
  };
  return Array.from(low, line).sort();
}

async function computed(log: EventLog) {
  return {
    acts: await log.importedActs(),
    guards: await log.importGuards(),
    coverage: [...(await log.coverage())],
    columns: told(await log.importedActColumns()),
    pair: told(await log.importedActColumns(['RUS', 'PRK'])),
  };
}

describe('acts of imported rows', () => {
  it('come out the same file by file and all at once', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(row, { maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        async (files) => {
          run += 1;
          const [slow, fast] = [
            await openEventLog(join(folder, `${run}-at-once.duckdb`)),
            await openEventLog(join(folder, `${run}-one-by-one.duckdb`)),
          ];
          const guards = ['single-source'] as const;
          for (const [i, parts] of files.entries()) {
            await importRows(slow, `file ${i}`, events(parts));
            await importRows(fast, `file ${i}`, events(parts));
            await fast.refreshImports(guards);
          }
          await slow.refreshImports(guards);
          const [expected, got] = [await computed(slow), await computed(fast)];
          await slow.close();
          await fast.close();
          expect(got).toEqual(expected);
          expect(got.columns.length).toBe(got.acts.length);
          const between = got.columns.filter((act) => /"PRK","RUS"|"RUS","PRK"/.test(act));
          expect(got.pair).toEqual(between);
        },
      ),
      { seed: 31, numRuns: 8 },
    );
  }, 120_000);

  it('are to the bit what they were when a row is taken back', async () => {
    const log = await openEventLog(join(folder, 'log.duckdb'));
    await importRows(
      log,
      'first',
      events([
        { ...ROW, id: '1' },
        { ...ROW, id: '2', url: 'https://example.org/a' },
      ]),
    );
    await log.refreshImports([]);
    const before = await log.importedActs();
    await importRows(log, 'more', [{ ...ROW, id: '3', type: 'AGREE', mode: null }]);
    await log.refreshImports([]);
    expect((await log.importedActs()).length).toBe(before.length + 1);
    await importRows(log, 'taken back', [{ ...ROW, id: '3', deleted: true, revision: 1 }]);
    await log.refreshImports([]);
    expect(await log.importedActs()).toEqual(before);
    await log.close();
  });
});
