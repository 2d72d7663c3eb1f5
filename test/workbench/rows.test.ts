/** Rows that are kept through corrections are those of a log that is read and grouped anew, and so are all numbers. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventLog } from '../../src/log/event-log.js';
import { openEventLog } from '../../src/log/index.js';
import { refreshOccurrences } from '../../src/pipeline.js';
import { pairedOverview, pairedSeries, pairPeriod, tieOverview, tieSeries } from '../../src/ties/index.js';
import { KeptRows } from '../../src/workbench/rows.js';
import { seriesEntry } from '../log/sample-entries.js';

let folder: string;
let log: EventLog;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-rows-'));
  log = await openEventLog(join(folder, 'log.duckdb'));
  const entries = Array.from({ length: 60 }, (_, i) => seriesEntry(i));
  // Copies of a report tell what it tells.
  const copies = entries.slice(0, 6).map((entry, i) => ({
    ...entry,
    document: { ...entry.document, id: `copy-${i}`, hash: `copy ${i}` },
    nearCopyOf: entry.document.id,
  }));
  await log.append([...entries, ...copies]);
  await refreshOccurrences(log);
});
afterEach(async () => {
  await log.close();
  await rm(folder, { recursive: true, force: true });
});

async function load(): Promise<KeptRows> {
  const [mentions, coverage] = [await log.eventRows({ includeRejected: true }), await log.coverage()];
  return new KeptRows({ mentions, imported: [], coverage });
}

/** What of some rows is told, whatever their order. */
function told({ rows }: KeptRows) {
  const { mentions, events, coverage } = rows;
  return {
    mentions: mentions.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    events,
    overview: pairedOverview(rows.paired()),
    series: pairedSeries(rows.paired(), ['RUS', 'PRK'], { direction: 'undirected' }),
    same: {
      overview: tieOverview(events, coverage),
      series: tieSeries(events, coverage, ['RUS', 'PRK'], { direction: 'undirected' }),
    },
  };
}

const correction = fc.record({
  event: fc.nat(),
  word: fc.constantFrom(
    { action: 'reject' as const },
    { action: 'accept' as const },
    { action: 'undo' as const },
    { action: 'edit' as const, edit: { type: 'AID' as const, day: '2023-05-05' } },
    { action: 'edit' as const, edit: { source: ['RUS.GOV'], target: ['PRK'], status: 'occurred' as const } },
    { action: 'edit' as const, edit: { day: null } },
  ),
});

describe('KeptRows', () => {
  it('are after any corrections what a fresh reading gives, and the log is grouped as it would be anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(correction, { minLength: 1, maxLength: 5 }), async (corrections) => {
        const kept = await load();
        told(kept);
        const all = await log.events({ includeRejected: true });
        const open = new Map<string, number>();
        for (const { event, word } of corrections) {
          const { id, documentId } = all[event % all.length] ?? { id: '', documentId: '' };
          const stands = open.get(id) ?? 0;
          if (word.action === 'undo' && stands === 0) continue;
          open.set(id, stands + (word.action === 'undo' ? -1 : 1));
          await log.correct({
            ...word,
            eventId: id,
            reason: 'test',
            who: 'test',
            when: '2026-01-01T00:00:00Z',
          });
          const own = await log.eventRows({ documentId, includeRejected: true });
          await log.moveOccurrences(kept.change(documentId, own).moved);
        }
        const found = told(kept);
        expect(found.overview).toEqual(found.same.overview);
        expect(JSON.stringify(found.series) === JSON.stringify(found.same.series)).toBe(true);
        expect(found).toEqual(told(await load()));
        const digest = await log.digest();
        await refreshOccurrences(log);
        expect(await log.digest()).toBe(digest);
      }),
      { numRuns: 25, seed: 8 },
    );
  }, 120_000);

  it('come back to the bit when a word is taken back', async () => {
    const kept = await load();
    const before = JSON.stringify(told(kept));
    const digest = await log.digest();
    const event = kept.rows.mentions.find(({ day, status }) => day !== null && status === 'occurred');
    if (event === undefined) throw new Error('the sample has facts');
    const { id: eventId, documentId } = event;
    const word = { eventId, reason: 'test', who: 'test', when: '2026-01-01T00:00:00Z' };
    for (const action of ['reject', 'undo'] as const) {
      await log.correct({ ...word, action });
      const own = await log.eventRows({ documentId, includeRejected: true });
      const { moved } = kept.change(documentId, own);
      expect(moved.has(eventId)).toBe(true);
      await log.moveOccurrences(moved);
      if (action === 'reject') expect(JSON.stringify(told(kept)) === before).toBe(false);
    }
    expect(JSON.stringify(told(kept)) === before).toBe(true);
    expect((await log.events()).length).toBe(kept.rows.mentions.length);
    // The two records stay; what they speak of is as it was.
    expect(await log.digest()).not.toBe(digest);
  });

  it('tell at once how a pair stands in a period', async () => {
    const { rows } = await load();
    const series = tieSeries(rows.events, rows.coverage, ['PRK', 'RUS'], { direction: 'undirected' });
    for (const { period, index, net } of series.points) {
      const found = pairPeriod(rows.paired(), ['PRK', 'RUS'], period, { direction: 'undirected' });
      expect(found).toEqual({ index, net });
    }
    expect(pairPeriod(rows.paired(), ['PRK', 'RUS'], '1999-01')).toEqual({ index: null, net: 0 });
  });
});
