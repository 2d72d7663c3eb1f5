/**
 * What every engine behind `EventLog` must do. The suite takes an opener, so that the same tests run on
 * each of them.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventLog, NewCorrection } from '../../src/log/event-log.js';
import type { SetAside } from '../../src/ontology/document.js';
import type { EventEdit } from '../../src/ontology/logged-event.js';
import { EXIT } from '../../src/shared/user-error.js';
import { sampleDocument, sampleEntry, sampleEvent, seriesEntries, seriesEntry } from './sample-entries.js';

/** A place for one log, empty at first. */
export interface LogPlace {
  /** Opens the log; a second call after `close` opens the same log again. */
  open(): Promise<EventLog>;
  /** Takes everything away. */
  dispose(): Promise<void>;
}

const WHEN = '2026-01-02T03:04:05.000Z';

function wish(
  eventId: string,
  action: NewCorrection['action'],
  more: Partial<NewCorrection> = {},
): NewCorrection {
  return { eventId, action, reason: 'read the sentence again', who: 'Ana', when: WHEN, ...more };
}

async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** `share`: how many of the random trials are made, in (0, 1]; a trial costs more where a server is asked. */
export function eventLogConformance(engine: string, makePlace: () => Promise<LogPlace>, share = 1): void {
  const trials = (count: number) => Math.max(1, Math.round(count * share));

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

  const reopen = async () => {
    await log.close();
    log = await place.open();
  };

  describe(`${engine}: reports that hold words`, () => {
    const withText = (n: number, text: string, title: string | null = null) =>
      sampleEntry(sampleDocument(`w${n}`, text, { title }), []);

    it('finds parts of words without regard to case and accents, in title and text', async () => {
      await log.append([
        withText(1, 'Erdoğan met envoys.'),
        withText(2, 'Talks in ANKARA', 'ERDOGAN speaks'),
        withText(3, 'Nothing of the kind.'),
      ]);
      const found = await log.findDocuments(['erdogan'], 10);
      expect(found.documents.map(({ text }) => text).toSorted()).toEqual([
        'Erdoğan met envoys.',
        'Talks in ANKARA',
      ]);
      expect(found).toMatchObject({ left: 0, total: 3, holding: new Map([['erdogan', 2]]) });
    });

    it('wants all words, counts each, and says how many it left', async () => {
      await log.append([withText(1, 'one two'), withText(2, 'one two three'), withText(3, 'one')]);
      const found = await log.findDocuments(['one', 'two'], 1);
      expect(found.documents).toHaveLength(1);
      expect(found.left).toBe(1);
      expect(found.holding).toEqual(
        new Map([
          ['one', 3],
          ['two', 2],
        ]),
      );
      expect(found.meanLength).toBeCloseTo((7 + 13 + 3) / 3, 10);
    });

    it('takes signs of the query language as letters, and gives every report for no word', async () => {
      await log.append([withText(1, "100%_sure's"), withText(2, 'plain')]);
      expect((await log.findDocuments(["%_sure's"], 10)).documents).toHaveLength(1);
      expect((await log.findDocuments(['%'], 10)).documents).toHaveLength(1);
      expect((await log.findDocuments([], 10)).documents).toHaveLength(2);
    });
  });

  describe(`${engine}: documents and events`, () => {
    it('starts empty, and says so without inventing anything', async () => {
      const counts = await log.counts();
      expect(counts.documents).toBe(0);
      expect(counts.byStatus).toEqual({
        occurred: 0,
        planned: 0,
        claimed: 0,
        proposed: 0,
        possible: 0,
        denied: 0,
      });
      expect(await log.events()).toEqual([]);
      expect(await log.coverage()).toEqual(new Map());
      expect(await log.event('d-1#1')).toBeUndefined();
      expect(await log.document('d-1')).toBeUndefined();
    });

    it('gives back what was appended, whole, also after closing', async () => {
      const text = 'Visited by 6,000 envoys, the capital was full.';
      const event = sampleEvent(text, {
        mode: 'visit',
        contexts: ['diplomatic', 'military'],
        status: 'claimed',
        by: ['UKR'],
        amounts: [{ kind: 'people', value: 6000, unit: 'envoy', bound: 'at-least', span: [11, 23] }],
        spans: {
          sentence: [0, text.length],
          trigger: [0, 7],
          source: [[11, 23]],
          target: [],
          date: [0, 1],
          status: [1, 2],
        },
      });
      const document = sampleDocument('d-1', text, { author: 'A. Writer', kind: 'opinion' });
      expect(await log.append([sampleEntry(document, [event])])).toEqual({
        added: 1,
        known: 0,
        setAside: [],
      });
      await reopen();
      expect(await log.document('d-1')).toEqual({ ...document, coded: 'coded', nearCopyOf: null });
      expect(await log.events()).toEqual([
        {
          ...event,
          id: 'd-1#1',
          documentId: 'd-1',
          occurrenceId: 'd-1#1',
          publisher: 'Sample Wire',
          documentTitle: 'Title of d-1',
          documentDate: '2024-06-19',
          documentKind: 'opinion',
          sentence: text,
          review: 'unreviewed',
        },
      ]);
      expect(await log.event('d-1#1')).toEqual((await log.events())[0]);
    });

    it('skips what it knows, within a batch and across batches', async () => {
      const [a, b] = [seriesEntry(1), seriesEntry(2)];
      expect(await log.append([a, a])).toMatchObject({ added: 1, known: 1 });
      expect(log.hasDocument(a.document.hash)).toBe(true);
      expect(log.hasDocument(b.document.hash)).toBe(false);
      const before = await log.digest();
      expect(await log.append([a])).toMatchObject({ added: 0, known: 1 });
      expect(await log.digest()).toBe(before);
      await reopen();
      expect(log.hasDocument(a.document.hash)).toBe(true);
      expect(await log.append([a, b])).toMatchObject({ added: 1, known: 1 });
    });

    it('keeps appends that are under way at once apart', async () => {
      const batches = [seriesEntries(0, 40), seriesEntries(20, 60), seriesEntries(0, 60)];
      const results = await Promise.all(batches.map((batch) => log.append(batch)));
      expect(results.map((result) => result.added)).toEqual([40, 20, 0]);
      expect((await log.documents()).length).toBe(60);
    });

    it('sets aside another text under a known id, and records that once', async () => {
      await log.append([sampleEntry(sampleDocument('d-1', 'One text.'), [])]);
      const other = sampleEntry(sampleDocument('d-1', 'Another text.'), []);
      const result = await log.append([other]);
      expect(result).toMatchObject({ added: 0, known: 0 });
      expect(result.setAside).toEqual([
        { path: 'sample.jsonl', line: 1, code: 'id-conflict', reason: expect.stringContaining('"d-1"') },
      ]);
      await log.append([other]);
      expect(await log.setAsides()).toEqual(result.setAside);
      expect((await log.document('d-1'))?.text).toBe('One text.');
    });

    it('orders events by day, document and place, undated last', async () => {
      const at = (id: string, day: string | null) =>
        sampleEntry(sampleDocument(id, `Met in ${id}.`), [sampleEvent(`Met in ${id}.`, { day })]);
      await log.append([at('b', '2024-02-01'), at('z', null), at('a', '2024-02-01'), at('c', '2023-01-01')]);
      expect((await log.events()).map((event) => event.id)).toEqual(['c#1', 'a#1', 'b#1', 'z#1']);
    });

    it('cuts sentences by UTF-16 units, and knows ids that hold a #', async () => {
      const text = 'Über 😀 allem. Met 한국 again.';
      const start = text.indexOf('Met');
      const spans = {
        sentence: [start, text.length] as const,
        trigger: [start, start + 3] as const,
        source: [],
        target: [],
      };
      await log.append([sampleEntry(sampleDocument('a#1', text), [sampleEvent(text, { spans })])]);
      expect((await log.event('a#1#1'))?.sentence).toBe('Met 한국 again.');
      expect(await log.event('a#1')).toBeUndefined();
    });

    it('lets no text out of its place: quotes, semicolons, null bytes, formulas, emoji', async () => {
      const nasty = `'; DROP TABLE events; -- "x" \u0000 =cmd()|' /C calc'!A0 😀 \\ $1 %s <script>`;
      const document = sampleDocument(`id ${nasty}`, `Met ${nasty}`, {
        title: nasty,
        publisher: nasty,
        author: nasty,
        origin: { path: nasty, line: 3, url: nasty },
      });
      const event = sampleEvent(document.text, { rule: nasty, source: ["TER:o'x; --"], target: [] });
      await log.append([sampleEntry(document, [event], { nearCopyOf: nasty })]);
      await log.setAside([{ path: nasty, code: 'empty', reason: nasty }]);
      await log.correct(wish(`id ${nasty}#1`, 'accept', { reason: nasty, who: nasty }));
      await log.replaceOccurrences(new Map([[`id ${nasty}#1`, nasty]]));
      await reopen();
      const [logged] = await log.events({ states: ["TER:o'x; --"], occurrenceIds: [nasty] });
      expect(logged).toMatchObject({
        ...event,
        publisher: nasty,
        documentTitle: nasty,
        sentence: document.text,
      });
      expect(await log.document(document.id)).toEqual({ ...document, coded: 'coded', nearCopyOf: nasty });
      expect((await log.setAsides())[0]).toEqual({ path: nasty, code: 'empty', reason: nasty });
      expect((await log.corrections())[0]).toMatchObject({ reason: nasty, who: nasty });
    });

    it('gives the same log whatever the order and the split of a batch', async () => {
      const entries = seriesEntries(0, 30);
      await log.append(entries);
      const expected = await log.digest();
      const order = fc.shuffledSubarray([...entries], { minLength: 30, maxLength: 30 });
      await fc.assert(
        fc.asyncProperty(order, fc.integer({ min: 1, max: 30 }), async (shuffled, size) => {
          const otherPlace = await makePlace();
          const other = await otherPlace.open();
          for (let i = 0; i < 30; i += size) await other.append(shuffled.slice(i, i + size));
          const digest = await other.digest();
          await other.close();
          await otherPlace.dispose();
          expect(digest).toBe(expected);
        }),
        { numRuns: trials(6), seed: 20260102 },
      );
    });

    it('writes all of a batch or none of it', async () => {
      await log.append(seriesEntries(0, 5));
      const before = await log.digest();
      const broken = seriesEntry(7);
      const noType = { ...broken, events: [{ ...sampleEvent('Met.'), trigger: null as unknown as string }] };
      await expect(log.append([seriesEntry(6), noType])).rejects.toThrow();
      expect(await log.digest()).toBe(before);
      expect(log.hasDocument(seriesEntry(6).document.hash)).toBe(false);
      expect(await log.append([seriesEntry(6)])).toMatchObject({ added: 1 });
    });
  });

  describe(`${engine}: questions`, () => {
    beforeEach(async () => {
      await log.append(seriesEntries(0, 120));
    });

    it('filters by states, days, status, document and happening like a plain filter over all events', async () => {
      const all = await log.events();
      const takesPart = (event: (typeof all)[number], state: string) =>
        [...event.source, ...event.target].some((code) => code.startsWith(state));
      expect(await log.events({ states: ['PRK', 'RUS'] })).toEqual(
        all.filter((event) => takesPart(event, 'PRK') && takesPart(event, 'RUS')),
      );
      expect(await log.events({ states: ['KOR'] })).toEqual(all.filter((event) => takesPart(event, 'KOR')));
      const [from, to] = ['2023-01-01', '2023-12-31'];
      expect(await log.events({ from, to })).toEqual(
        all.filter((event) => event.day !== null && event.day >= from && event.day <= to),
      );
      expect(await log.events({ statuses: ['claimed', 'planned'] })).toEqual(
        all.filter((event) => event.status !== 'occurred'),
      );
      expect(await log.events({ statuses: [] })).toEqual([]);
      expect(await log.events({ documentId: 's-7' })).toEqual(
        all.filter((event) => event.documentId === 's-7'),
      );
      expect(await log.events({ documentId: 'none' })).toEqual([]);
      expect((await log.events({ occurrenceIds: ['s-7#1', 's-9#1'] })).length).toBe(2);
    });

    it('gives rows that agree with the events', async () => {
      const all = await log.events();
      const rows = await log.eventRows();
      expect(rows.map((row) => row.id)).toEqual(all.map((event) => event.id));
      const { mutual, mode, amounts, nearCopyOf } = rows[0] ?? {};
      expect({ mutual, mode, amounts, nearCopyOf }).toEqual({
        mutual: false,
        mode: null,
        amounts: [],
        nearCopyOf: null,
      });
      for (const [i, event] of all.entries()) {
        const { source, target, type, status, day, precision, trigger, confidence, sentence } = event;
        const { documentId, occurrenceId, publisher, documentDate, review } = event;
        const shown = { source, target, type, status, day, precision, trigger, confidence, sentence };
        expect(rows[i]).toMatchObject({
          ...shown,
          documentId,
          occurrenceId,
          publisher,
          documentDate,
          review,
        });
      }
    });

    it('counts what a plain count counts', async () => {
      const all = await log.events();
      const counts = await log.counts();
      expect(counts.documents).toBe(120);
      expect(counts.events).toBe(all.length);
      expect(counts.undatedEvents).toBe(all.filter((event) => event.day === null).length);
      expect(counts.byStatus.claimed).toBe(all.filter((event) => event.status === 'claimed').length);
      expect(counts.occurrences).toBe(all.length);
    });

    it('counts coverage by day, without near copies, other languages and undated documents', async () => {
      const before = await log.coverage();
      const day = '2024-06-19';
      await log.append([
        sampleEntry(sampleDocument('c-1', 'One.'), []),
        sampleEntry(sampleDocument('c-2', 'Two.'), [], { nearCopyOf: 'c-1' }),
        sampleEntry(sampleDocument('c-3', 'Drei.', { language: 'de' }), [], { coded: 'language' }),
        sampleEntry(sampleDocument('c-4', 'Four.', { date: null }), []),
      ]);
      const after = await log.coverage();
      expect((after.get(day) ?? 0) - (before.get(day) ?? 0)).toBe(1);
      expect([...after.values()].reduce((a, b) => a + b)).toBe(121);
      expect([...after.keys()]).toEqual([...after.keys()].sort());
      const counts = await log.counts();
      expect(counts.notCoded.language).toBe(1);
      expect(counts.undatedDocuments).toBe(1);
    });

    it('counts the coverage of some publishers alone, with their own copies of what others wrote first', async () => {
      const day = '2023-02-03';
      const entry = (id: string, publisher: string, nearCopyOf: string | null = null) =>
        sampleEntry(sampleDocument(id, `Text of ${id}.`, { date: day, publisher }), [], { nearCopyOf });
      await log.append([
        entry('p-1', 'First Wire'),
        entry('p-2', 'Second\'s, "quoted" Post', 'p-1'),
        entry('p-3', 'Second\'s, "quoted" Post'),
      ]);
      const of = async (...names: string[]) => [...(await log.coverage(names))];
      expect(await of('First Wire')).toEqual([[day, 1]]);
      expect(await of('Second\'s, "quoted" Post')).toEqual([[day, 2]]);
      expect(await of('First Wire', 'Second\'s, "quoted" Post')).toEqual([[day, 2]]);
      expect(await of('Nobody')).toEqual([]);
    });

    it('lists documents by day, and gives them all in the order of arrival', async () => {
      const days = (await log.documents()).map((document) => document.date ?? '9');
      expect(days).toEqual([...days].sort());
      const all = await collect(log.allDocuments());
      expect(all.map((document) => document.id)).toEqual(
        seriesEntries(0, 120).map((entry) => entry.document.id),
      );
      expect(all[3]?.text).toBe(seriesEntry(3).document.text);
    });

    it('groups events into happenings, and groups them anew', async () => {
      const before = await log.digest();
      const all = await log.events();
      const grouped = new Map(all.map((event, i) => [event.id, `o-${i % 10}`]));
      await log.replaceOccurrences(grouped);
      expect((await log.counts()).occurrences).toBe(10);
      await reopen();
      expect((await log.events({ occurrenceIds: ['o-3'] })).map((event) => event.id)).toEqual(
        all.filter((_, i) => i % 10 === 3).map((event) => event.id),
      );
      await log.replaceOccurrences(new Map([[all[0]?.id ?? '', 'o-x']]));
      expect((await log.event(all[0]?.id ?? ''))?.occurrenceId).toBe('o-x');
      expect((await log.event(all[1]?.id ?? ''))?.occurrenceId).toBe(all[1]?.id);
      const [first = '', second = ''] = all.map(({ id }) => id);
      await log.moveOccurrences(
        new Map([
          [first, null],
          [second, 'o-y'],
        ]),
      );
      expect((await log.event(first))?.occurrenceId).toBe(first);
      await reopen();
      expect((await log.events({ occurrenceIds: ['o-x', 'o-y'] })).map(({ id }) => id)).toEqual([second]);
      await log.moveOccurrences(new Map([[second, null]]));
      expect(await log.digest()).toBe(before);
      await expect(log.moveOccurrences(new Map([['none#1', null]]))).rejects.toThrow(RangeError);
      await log.replaceOccurrences(new Map());
      expect(await log.digest()).toBe(before);
      await expect(log.replaceOccurrences(new Map([['none#1', 'o']]))).rejects.toThrow(RangeError);
    });
  });

  describe(`${engine}: set-asides and runs`, () => {
    it('records a trouble once, however often it is met', async () => {
      const items: readonly SetAside[] = [
        { path: 'b.pdf', code: 'broken-pdf', reason: 'No page could be read.' },
        { path: 'a.jsonl', line: 9, code: 'bad-json', reason: 'The line is no JSON.' },
        { path: 'a.jsonl', line: 7, code: 'bad-json', reason: 'The line is no JSON.' },
      ];
      await log.setAside([...items, ...items]);
      await reopen();
      await log.setAside(items);
      expect(await log.setAsides()).toEqual([items[2], items[1], items[0]]);
      expect((await log.counts()).setAside).toBe(3);
    });

    it('keeps a manifest of each run, and what it took from which file', async () => {
      const manifest = { command: 'read', version: '0.1.0', coder: 'rules-1', options: { paths: ['a'] } };
      const run = await log.beginRun(manifest);
      await log.append(seriesEntries(0, 3));
      await log.endRun(run, 'complete', 'abc');
      const second = await log.beginRun(manifest);
      expect(second).toBe(run + 1);
      const runs = await log.runs();
      expect(runs[0]).toMatchObject({ ...manifest, run, outcome: 'complete', inputHash: 'abc' });
      expect(runs[1]).toMatchObject({ run: second, ended: null, outcome: null, inputHash: null });
      const events = (await log.counts()).events;
      expect(await log.imports()).toEqual([{ run, path: 'series.jsonl', documents: 3, events }]);
    });
  });

  describe(`${engine}: corrections`, () => {
    const text = 'Visited the capital on Monday.';

    beforeEach(async () => {
      await log.append([
        sampleEntry(sampleDocument('d-1', text), [
          sampleEvent(text, { mode: 'visit' }),
          sampleEvent(text, {
            type: 'ACCUSE',
            source: ['KOR'],
            target: ['PRK'],
            status: 'claimed',
            by: ['KOR'],
          }),
        ]),
      ]);
    });

    it('rejects: the event leaves every number, and stays in the log', async () => {
      const record = await log.correct(wish('d-1#1', 'reject'));
      expect(record).toMatchObject({
        sequence: 1,
        eventId: 'd-1#1',
        documentId: 'd-1',
        edit: null,
        undoes: null,
      });
      expect(record.before).toEqual(sampleEvent(text, { mode: 'visit' }));
      await reopen();
      expect((await log.events()).map((event) => event.id)).toEqual(['d-1#2']);
      expect((await log.eventRows()).map((event) => event.id)).toEqual(['d-1#2']);
      expect((await log.event('d-1#1'))?.review).toBe('rejected');
      expect((await log.events({ includeRejected: true })).length).toBe(2);
      expect(await log.counts()).toMatchObject({ events: 1, occurrences: 1, corrections: 1, rejected: 1 });
      expect(await log.corrections()).toEqual([record]);
      expect(await log.corrections('d-2')).toEqual([]);
    });

    it('edits: the fields show, count and can be asked for; a second edit adds to the first', async () => {
      await log.correct(wish('d-1#1', 'edit', { edit: { target: ['CHN.GOV'], day: '2024-07-01' } }));
      await log.correct(wish('d-1#1', 'edit', { edit: { status: 'planned' } }));
      const event = await log.event('d-1#1');
      expect(event).toMatchObject({
        target: ['CHN.GOV'],
        day: '2024-07-01',
        status: 'planned',
        review: 'edited',
      });
      expect((await log.events({ states: ['CHN'] })).map(({ id }) => id)).toEqual(['d-1#1']);
      expect((await log.events({ states: ['PRK'] })).map(({ id }) => id)).toEqual(['d-1#2']);
      const [, second] = await log.corrections();
      expect(second?.before).toMatchObject({ target: ['CHN.GOV'], status: 'occurred' });
      expect((await log.counts()).byStatus.planned).toBe(1);
    });

    it('the latest word stands; an acceptance after a rejection brings the event back', async () => {
      await log.correct(wish('d-1#1', 'reject'));
      await log.correct(wish('d-1#1', 'accept'));
      expect((await log.event('d-1#1'))?.review).toBe('accepted');
      expect((await log.events()).length).toBe(2);
    });

    it('undo takes back the latest record, or the one named; what is undone cannot be undone again', async () => {
      await log.correct(wish('d-1#1', 'edit', { edit: { type: 'AGREE' } }));
      await log.correct(wish('d-1#1', 'reject'));
      expect(await log.correct(wish('d-1#1', 'undo'))).toMatchObject({ sequence: 3, undoes: 2 });
      expect(await log.event('d-1#1')).toMatchObject({ type: 'AGREE', review: 'edited' });
      await log.correct(wish('d-1#1', 'undo', { undoes: 1 }));
      expect(await log.event('d-1#1')).toMatchObject({
        type: 'CONSULT',
        mode: 'visit',
        review: 'unreviewed',
      });
      await expect(log.correct(wish('d-1#1', 'undo'))).rejects.toMatchObject({ exitCode: EXIT.usage });
      await expect(log.correct(wish('d-1#1', 'undo', { undoes: 2 }))).rejects.toThrow(/no standing record 2/);
      await expect(log.correct(wish('d-1#1', 'undo', { undoes: 3 }))).rejects.toThrow();
      expect((await log.corrections()).length).toBe(4);
    });

    it('lists people who contradict each other, and nobody else', async () => {
      await log.correct(wish('d-1#1', 'accept', { who: 'Ana' }));
      await log.correct(wish('d-1#1', 'accept', { who: 'Ben' }));
      expect(await log.conflicts()).toEqual([]);
      await log.correct(wish('d-1#1', 'reject', { who: 'Cho' }));
      const [conflict] = await log.conflicts();
      expect(conflict).toMatchObject({ eventId: 'd-1#1', documentId: 'd-1', about: ['rejected'] });
      expect(conflict?.records.map((record) => record.who)).toEqual(['Ana', 'Ben', 'Cho']);
      await log.correct(wish('d-1#1', 'undo', { undoes: 3 }));
      expect(await log.conflicts()).toEqual([]);
    });

    it('refuses what cannot be, and then changes nothing', async () => {
      const before = await log.digest();
      const refused: readonly NewCorrection[] = [
        wish('d-1#3', 'accept'),
        wish('none#1', 'accept'),
        wish('nonsense', 'accept'),
        wish('d-1#1', 'accept', { who: ' ' }),
        wish('d-1#1', 'edit'),
        wish('d-1#1', 'edit', { edit: { type: 'MEET' as never } }),
        wish('d-1#1', 'edit', { edit: { source: ['Russia'] } }),
        wish('d-1#1', 'edit', { edit: { day: '2023-02-30' } }),
        wish('d-1#1', 'undo'),
      ];
      for (const correction of refused) {
        await expect(log.correct(correction)).rejects.toMatchObject({ exitCode: EXIT.usage });
      }
      expect(await log.digest()).toBe(before);
    });

    it('corrections and their undoing cancel out, to the bit, in any mixture', async () => {
      await log.append(seriesEntries(0, 4));
      const ids = (await log.events()).map((event) => event.id);
      const before = JSON.stringify(await log.events({ includeRejected: true }));
      const edits: readonly EventEdit[] = [
        { type: 'AID' },
        { status: 'denied', by: ['PRK'] },
        { source: ['JPN', 'USA'], mutual: true },
        { target: ['UKR'], day: null },
        { mode: null, precision: 'month' },
      ];
      const step = fc.record({
        id: fc.constantFrom(...ids),
        action: fc.constantFrom('accept', 'reject', 'edit') as fc.Arbitrary<NewCorrection['action']>,
        edit: fc.constantFrom(...edits),
        undoOrder: fc.nat(),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
          const made: { id: string; sequence: number; order: number }[] = [];
          for (const { id, action, edit, undoOrder } of steps) {
            const more = action === 'edit' ? { edit } : {};
            const { sequence } = await log.correct(wish(id, action, more));
            made.push({ id, sequence, order: undoOrder });
          }
          for (const { id, sequence } of made.sort((a, b) => a.order - b.order)) {
            await log.correct(wish(id, 'undo', { undoes: sequence }));
          }
          expect(JSON.stringify(await log.events({ includeRejected: true }))).toBe(before);
        }),
        { numRuns: trials(15), seed: 7 },
      );
    });
  });

  describe(`${engine}: coding again`, () => {
    const text = 'Visited the capital. Accused the neighbour.';
    const visit = sampleEvent(text, {
      spans: { sentence: [0, 20], trigger: [0, 7], source: [], target: [] },
    });
    const accusation = sampleEvent(text, {
      type: 'ACCUSE',
      trigger: 'Accused',
      spans: { sentence: [21, 43], trigger: [21, 28], source: [], target: [] },
    });

    beforeEach(async () => {
      await log.append([sampleEntry(sampleDocument('d-1', text), [visit, accusation])]);
      await log.append([seriesEntry(1)]);
    });

    it('replaces a document’s events alone', async () => {
      const others = await log.events({ documentId: 's-1' });
      await log.replaceEvents('d-1', [{ ...accusation, type: 'THREATEN' }]);
      expect((await log.events({ documentId: 'd-1' })).map(({ id, type }) => [id, type])).toEqual([
        ['d-1#1', 'THREATEN'],
      ]);
      expect(await log.events({ documentId: 's-1' })).toEqual(others);
      await expect(log.replaceEvents('none', [])).rejects.toThrow(RangeError);
    });

    it('the same events again give the same log', async () => {
      await log.correct(wish('d-1#1', 'edit', { edit: { status: 'planned' } }));
      await log.correct(wish('d-1#2', 'reject'));
      const before = await log.digest();
      await log.replaceEvents('d-1', [visit, accusation]);
      expect(await log.digest()).toBe(before);
    });

    it('carries corrections to the event they speak of, wherever it stands now', async () => {
      await log.correct(wish('d-1#2', 'reject'));
      const wider = { ...accusation, spans: { ...accusation.spans, sentence: [0, 43] as const } };
      await log.replaceEvents('d-1', [wider, visit]);
      await reopen();
      expect((await log.event('d-1#1'))?.review).toBe('rejected');
      expect((await log.event('d-1#2'))?.review).toBe('unreviewed');
      expect((await log.corrections())[0]?.eventId).toBe('d-1#1');
      expect(await log.unmatchedCorrections()).toEqual([]);
    });

    it('lists corrections whose event is gone, and puts them in force when it returns', async () => {
      await log.correct(wish('d-1#2', 'edit', { edit: { status: 'possible' } }));
      await log.replaceEvents('d-1', [visit, { ...accusation, type: 'THREATEN' }]);
      expect((await log.event('d-1#2'))?.review).toBe('unreviewed');
      expect(await log.unmatchedCorrections()).toMatchObject([{ sequence: 1, eventId: 'd-1#2' }]);
      expect((await log.corrections()).length).toBe(1);
      await log.replaceEvents('d-1', [visit, accusation]);
      expect(await log.event('d-1#2')).toMatchObject({ status: 'possible', review: 'edited' });
      expect(await log.unmatchedCorrections()).toEqual([]);
    });
  });

  describe(`${engine}: exports`, () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'entente-export-'));
      await log.append(seriesEntries(0, 10));
    });
    afterEach(() => rm(folder, { recursive: true }));

    it('writes standing events, each form with the same rows, and refuses to overwrite', async () => {
      const all = await log.events();
      await log.correct(wish(all[0]?.id ?? '', 'reject'));
      const standing = all.slice(1);
      for (const as of ['csv', 'jsonl', 'parquet'] as const) {
        const path = join(folder, `events.${as}`);
        expect(await log.exportEvents(path, as)).toBe(standing.length);
        await expect(log.exportEvents(path, as)).rejects.toMatchObject({ exitCode: EXIT.usage });
        expect(await log.exportEvents(path, as, { force: true })).toBe(standing.length);
      }
      const lines = (await readFile(join(folder, 'events.jsonl'), 'utf8')).trimEnd().split('\n');
      expect(lines.map((line) => JSON.parse(line))).toEqual(standing);
    });
  });
}
