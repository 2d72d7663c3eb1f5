/** What every engine behind `EventLog` must do with other people's rows; conformance.ts has the rest. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventLog } from '../../src/log/event-log.js';
import {
  type ActColumns,
  type ChosenGuard,
  type ImportedEvent,
  type ImportedFile,
  NOTES,
} from '../../src/log/imported-types.js';
import type { LogPlace } from './conformance.js';

export const IMPORTED: ImportedEvent = {
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

export function importedFile(name: string, more: Partial<ImportedFile> = {}): ImportedFile {
  return {
    hash: name,
    path: name,
    dataset: 'own',
    format: 'csv',
    release: null,
    license: 'own',
    restricted: false,
    confidence: 0.8,
    ...more,
  };
}

/** Rows with lines of their own. */
export function importedRows(parts: readonly Partial<ImportedEvent>[]): readonly ImportedEvent[] {
  return parts.map((part, i) => ({ ...IMPORTED, ...part, line: i + 1 }));
}

/** Few ids, pairs, days and articles, so that rows meet, give way and are taken back. */
const randomRow = fc.record({
  id: fc.constantFrom('1', '2', '3', '4', '999999999999999', 'x-6', '007'),
  day: fc.constantFrom('2024-06-19', '2024-06-20', '1951-03-04', null),
  published: fc.constantFrom('2024-06-21', null),
  code: fc.constantFrom('042', "o'k\\", '=1+1\t\n'),
  type: fc.constantFrom('CONSULT' as const, 'AGREE' as const, null),
  mode: fc.constant(null),
  source: fc.constantFrom(['PRK'], ['RUS.GOV'], ['PRK', 'KOR'], []),
  target: fc.constantFrom(['RUS'], ['PRK.MIL'], ['KOR', 'JPN'], []),
  intensity: fc.constantFrom(1.9, -0.1, null, 1 / 3),
  url: fc.constantFrom('https://example.org/a', 'https://example.org/b', '', null),
  publisher: fc.constantFrom("It's", '한국 😀', null),
  sources: fc.constantFrom(1, 4, null),
  place: fc.constantFrom('KOR', null),
  revision: fc.constantFrom(0, 1, 2, 20240619.5),
  deleted: fc.constantFrom(false, false, false, true),
  notes: fc.constantFrom(0, 0, NOTES.notThen, NOTES.placeApart),
});
/** Files of random rows of two data sets. */
export const randomFiles = fc.array(
  fc.record({ dataset: fc.constantFrom('own', 'other'), rows: fc.array(randomRow, { maxLength: 6 }) }),
  { minLength: 1, maxLength: 4 },
);

/** Columns in words, in one order: numbers are each log's own. */
function columnsInOrder({ low, high, day, kind, sources, state, kindOf }: ActColumns): readonly string[] {
  return Array.from(day, (at, i) => {
    const { forth, ...act } = kindOf(kind[i] as number);
    const pair = [state(low[i] as number), state(high[i] as number)];
    return JSON.stringify([forth ? pair : pair.reverse(), at, sources[i], act]);
  }).sort();
}

/** All that a log tells of imported rows. */
export async function importedState(log: EventLog) {
  return {
    acts: await log.importedActs(),
    pair: await log.importedActs({ states: ['RUS', 'PRK'], from: '2024-06-19', dataset: 'own' }),
    count: await log.importedActCount(),
    columns: columnsInOrder(await log.importedActColumns()),
    columnsOfPair: columnsInOrder(await log.importedActColumns(['PRK', 'RUS'])),
    columnsOfNobody: columnsInOrder(await log.importedActColumns(['PRK', 'FRA'])),
    guards: await log.importGuards(),
    coverage: [...(await log.coverage())],
    coverageOfOne: [...(await log.coverage(['other']))],
    receipts: await log.importedEvents(),
    limited: await log.importedEvents({ states: ['KOR'], to: '2024-06-19', limit: 2 }),
    counts: await log.importCounts(),
    files: await log.importedFiles(),
    setAsides: await log.importSetAsides(),
  };
}

export function importConformance(engine: string, makePlace: () => Promise<LogPlace>): void {
  let place: LogPlace;
  let log: EventLog;
  beforeEach(async () => {
    place = await makePlace();
    log = await place.open();
  });
  afterEach(async () => {
    await log.close();
    await place.dispose();
  });
  const importRows = (
    name: string,
    rows: readonly Partial<ImportedEvent>[],
    more: Partial<ImportedFile> = {},
  ) => log.importFile(importedFile(name, more), (sink) => sink.events(importedRows(rows)));
  const refreshed = async (guards: readonly ChosenGuard[] = []) => {
    await log.refreshImports(guards);
    return importedState(log);
  };

  describe(`${engine}: imported rows`, () => {
    it('stand once by their id: the latest revision, whatever the order', async () => {
      expect(await importRows('a', [{ id: '5' }, { id: 'x', revision: 2, code: 'late' }])).toMatchObject({
        rows: 2,
        added: 2,
        replaced: 0,
        known: 0,
      });
      expect(
        await importRows('b', [
          { id: '5', revision: 1, code: 'new' },
          { id: 'x', code: 'old' },
        ]),
      ).toMatchObject({ added: 0, replaced: 1, known: 1 });
      await log.close();
      log = await place.open();
      expect(log.hasImportedFile('b')).toBe(true);
      expect((await log.importedEvents()).map(({ id, code }) => [id, code])).toEqual([
        ['5', 'new'],
        ['x', 'late'],
      ]);
      expect(await importRows('c', [{ id: '5', revision: 3, deleted: true }])).toMatchObject({ replaced: 1 });
      expect((await log.importedEvents()).map(({ id }) => id)).toEqual(['x']);
      expect((await log.importCounts()).byDataset).toEqual({ own: 1 });
    });

    it('keep every cell as it was, and find it by state, day and data set', async () => {
      const nasty = `'; DROP TABLE imported; -- {x:String} /* \u0000 \\N \\ \t\n 😀`;
      const row = {
        ...{ id: nasty, code: nasty, publisher: nasty, url: nasty, contexts: ['military'] as const },
        ...{ source: ['PRK.MIL', 'KOR'], day: '1914-07-28', published: '1914-07-29', intensity: 1 / 3 },
        ...{ place: 'JPN', notes: NOTES.placeApart, sources: null, precision: 'month' as const },
      };
      const file = { path: nasty, release: nasty, license: nasty, restricted: true };
      await importRows('a', [row], file);
      const { deleted: _deleted, revision: _revision, ...kept } = { ...IMPORTED, ...row };
      const told = { ...kept, dataset: 'own', ...file };
      expect(await log.importedEvents()).toEqual([told]);
      const found = async (filter: Parameters<EventLog['importedEvents']>[0]) =>
        (await log.importedEvents(filter)).length;
      expect(
        await found({ states: ['KOR', 'RUS'], from: '1914-07-28', to: '1914-07-28', dataset: 'own' }),
      ).toBe(1);
      expect(await found({ states: ['JPN'] })).toBe(0);
      expect(await found({ from: '1914-07-29' })).toBe(0);
      expect(await found({ dataset: nasty })).toBe(0);
    });

    it('are all kept or none', async () => {
      await importRows('a', [{ id: '1' }]);
      const before = await refreshed();
      const digest = await log.digest();
      await expect(
        log.importFile(importedFile('b'), async (sink) => {
          await sink.events(importedRows([{ id: '2', code: 'unheard of', source: ['UKR'] }]));
          await sink.setAside([{ path: 'b', line: 2, column: null, code: 'bad-value', reason: 'No.' }]);
          throw new Error('cut off');
        }),
      ).rejects.toThrow('cut off');
      expect(log.hasImportedFile('b')).toBe(false);
      expect(await refreshed()).toEqual(before);
      expect(await log.digest()).toBe(digest);
      await importRows('b', [{ id: '2', code: 'unheard of', source: ['UKR'] }]);
      expect((await log.importedEvents({ states: ['UKR'] })).map(({ code }) => code)).toEqual(['unheard of']);
    });

    it('that could not be taken are listed by path and line; a further attempt tells them anew', async () => {
      const aside = (path: string, line: number, column: string | null) =>
        ({ path, line, column, code: 'bad-value', reason: `Line ${line}.` }) as const;
      await log.setAsideImports([{ ...aside('b', 0, null), code: 'unreadable' }]);
      await log.importFile(importedFile('a'), (sink) =>
        sink.setAside([aside('a', 9, 'day'), aside('a', 3, null)]),
      );
      expect((await log.importSetAsides()).map(({ path, line }) => [path, line])).toEqual([
        ['a', 3],
        ['a', 9],
        ['b', 0],
      ]);
      expect((await log.importSetAsides(1)).length).toBe(1);
      await log.importFile(importedFile('b'), (sink) => sink.events(importedRows([{}])));
      expect((await log.importCounts()).setAside).toBe(2);
    });

    it('that tell of mentions are counted', async () => {
      const mention = { id: '7', day: '2024-06-19', publisher: "o'p", url: 'u', confidence: null, line: 1 };
      const tally = await log.importFile(importedFile('m'), (sink) => sink.mentions([mention]));
      expect(tally).toMatchObject({ rows: 1, added: 1 });
      expect((await log.importCounts()).mentions).toBe(1);
    });

    it('leave out of exports what may not be passed on, unless asked', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'entente-imports-'));
      await importRows('a', [{ id: '1' }], { restricted: true });
      await importRows('b', [{ id: '2', code: '=cmd' }]);
      expect(await log.exportImports(join(folder, 'own.csv'), 'csv')).toBe(1);
      expect(await log.exportImports(join(folder, 'all.csv'), 'csv', { restricted: true })).toBe(2);
      expect(await readFile(join(folder, 'own.csv'), 'utf8')).toContain("'=cmd");
      await rm(folder, { recursive: true });
    });

    it('taken back leave no trace in acts, days and guards', async () => {
      await importRows('first', [{ id: '1' }, { id: '2', url: 'https://example.org/a' }]);
      const before = await refreshed();
      await importRows('more', [{ id: '3', type: 'AGREE', mode: null, day: '2024-06-25' }]);
      expect((await refreshed()).acts.length).toBe(before.acts.length + 1);
      await importRows('back', [{ id: '3', deleted: true, revision: 1, day: '2024-06-25' }]);
      const after = await refreshed();
      expect(after.acts).toEqual(before.acts);
      expect(after.coverage).toEqual(before.coverage);
    });
  });
}
