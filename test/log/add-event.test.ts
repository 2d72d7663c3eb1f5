import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EventLog, openEventLog, StaleCorrection } from '../../src/log/index.js';
import type { AddedEvent } from '../../src/ontology/logged-event.js';
import { sampleDocument, sampleEntry, sampleEvent } from './sample-entries.js';

const TEXT = 'Russia visited North Korea. China met Japan in Tokyo.';
const SECOND = [28, 53] as const;
const MET: AddedEvent = {
  type: 'CONSULT',
  mode: 'visit',
  source: ['CHN'],
  target: [],
  mutual: true,
  status: 'occurred',
  day: '2024-06-18',
  precision: 'day',
  sentence: SECOND,
  trigger: [34, 37],
};
const BY = { reason: '', who: 'Ana', when: '2026-01-02T00:00:00Z' } as const;

let folder: string;
let log: EventLog;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-add-'));
  log = await openEventLog(join(folder, 'log.duckdb'));
  const first = sampleEvent(TEXT, { spans: { sentence: [0, 27], trigger: [7, 14], source: [], target: [] } });
  await log.append([sampleEntry(sampleDocument('d-1', TEXT), [first])]);
});
afterEach(async () => {
  await log.close();
  rmSync(folder, { recursive: true, force: true });
});

const add = (event: AddedEvent = { ...MET, source: ['CHN', 'JPN'] }) =>
  log.addEvent({ documentId: 'd-1', event, ...BY });

describe('an event that a person adds', () => {
  it('stands beside the coded ones, with the words that prove it', async () => {
    const record = await add();
    expect(record).toMatchObject({ action: 'add', eventId: 'd-1#10001', documentId: 'd-1', who: 'Ana' });
    const event = await log.event('d-1#10001');
    expect(event).toMatchObject({ trigger: 'met', sentence: 'China met Japan in Tokyo.', rule: 'by-hand' });
    expect(event).toMatchObject({ review: 'accepted', source: ['CHN', 'JPN'], mutual: true });
    expect((await log.eventRows({ states: ['CHN', 'JPN'] })).map((row) => row.id)).toEqual(['d-1#10001']);
    expect((await add()).eventId).toBe('d-1#10002');
  });

  it('is taken back by an undo, kept, and can be accepted again', async () => {
    const { eventId } = await add();
    await log.correct({ eventId, action: 'undo', ...BY });
    expect((await log.event(eventId))?.review).toBe('rejected');
    expect(await log.eventRows({ states: ['CHN'] })).toEqual([]);
    await log.correct({ eventId, action: 'accept', ...BY });
    expect((await log.event(eventId))?.review).toBe('accepted');
  });

  it('can be edited and rejected like any other', async () => {
    const { eventId } = await add();
    await log.correct({ eventId, action: 'edit', edit: { day: '2024-06-17' }, ...BY, reason: 'a Monday' });
    expect(await log.event(eventId)).toMatchObject({ day: '2024-06-17', review: 'edited' });
    await log.correct({ eventId, action: 'reject', ...BY, who: 'Ben', reason: 'no' });
    expect((await log.event(eventId))?.review).toBe('rejected');
    expect((await log.conflicts()).map((conflict) => conflict.about)).toEqual([['rejected']]);
  });

  it('stays as it was told when the document is coded again', async () => {
    await add();
    await log.replaceEvents('d-1', [sampleEvent(TEXT), sampleEvent(TEXT, { type: 'AID' })]);
    const events = await log.events({ documentId: 'd-1' });
    expect(events.map((event) => event.id)).toEqual(['d-1#10001', 'd-1#1', 'd-1#2']);
    expect(await log.unmatchedCorrections()).toEqual([]);
  });

  it.each<[string, Partial<AddedEvent>, RegExp]>([
    ['a sentence outside the text', { sentence: [28, 54] }, /sentence of the event, 28 to 54/],
    ['a sentence of no length', { sentence: [3, 3] }, /sentence/],
    ['a trigger outside its sentence', { trigger: [0, 5] }, /trigger/],
    ['no source', { source: [] }, /needs a source/],
    ['no actor code', { source: ['China'] }, /"China" is no actor code/],
    ['a day that is none', { day: '2024-02-30' }, /no day/],
    ['a mode of another type', { type: 'AID', mode: 'visit' }, /AID has no mode/],
  ])('is refused with %s', async (_, change, message) => {
    await expect(add({ ...MET, ...change })).rejects.toThrow(message);
    expect((await log.counts()).corrections).toBe(0);
  });

  it('is refused for a document that is not there', async () => {
    await expect(log.addEvent({ documentId: 'd-2', event: MET, ...BY })).rejects.toThrow('no document "d-2"');
  });
});

describe('a word that expects to be the next', () => {
  it('is taken where nobody spoke since', async () => {
    await log.correct({ eventId: 'd-1#1', action: 'accept', ...BY, expects: 0 });
    await log.correct({ eventId: 'd-1#1', action: 'reject', ...BY, reason: 'no', expects: 1 });
    expect((await log.event('d-1#1'))?.review).toBe('rejected');
  });

  it('is refused where somebody did, and changes nothing', async () => {
    await log.correct({ eventId: 'd-1#1', action: 'accept', ...BY, who: 'Ben' });
    const late = log.correct({ eventId: 'd-1#1', action: 'reject', ...BY, reason: 'no', expects: 0 });
    await expect(late).rejects.toBeInstanceOf(StaleCorrection);
    expect((await log.event('d-1#1'))?.review).toBe('accepted');
    expect(await log.corrections('d-1')).toHaveLength(1);
  });
});

describe('the queue', () => {
  it('holds what is unsure or undated, the least sure first, and what people disagree on before it', async () => {
    const text = 'Something happened.';
    await log.append([
      sampleEntry(sampleDocument('d-2', text), [
        sampleEvent(text, { confidence: 0.4 }),
        sampleEvent(text, { confidence: 0.3 }),
        sampleEvent(text, { day: null, precision: 'none' }),
        sampleEvent(text, { day: null, precision: 'none', status: 'planned' }),
      ]),
    ]);
    await log.correct({ eventId: 'd-1#1', action: 'accept', ...BY });
    await log.correct({ eventId: 'd-1#1', action: 'reject', ...BY, who: 'Ben', reason: 'no' });
    const page = await log.queue({ below: 0.5, limit: 10, offset: 0 });
    expect(page.events.map(({ event, reasons }) => [event.id, ...reasons])).toEqual([
      ['d-1#1', 'conflict'],
      ['d-2#2', 'unsure'],
      ['d-2#1', 'unsure'],
      ['d-2#3', 'undated'],
    ]);
    expect(page).toMatchObject({ left: { conflict: 1, unsure: 2, undated: 1 }, total: 4, reviewed: 1 });
    const second = await log.queue({ below: 0.5, limit: 1, offset: 1 });
    expect(second.events.map(({ event }) => event.id)).toEqual(['d-2#2']);
  });

  it('is empty where nothing needs an eye', async () => {
    expect(await log.queue({ below: 0.5, limit: 10, offset: 0 })).toMatchObject({ total: 0, events: [] });
  });
});

describe('what is fresh', () => {
  it('came with a run after the one that was seen', async () => {
    const manifest = { command: 'read', version: '1', coder: '1', options: {} };
    const run = await log.beginRun(manifest);
    const text = 'News.';
    await log.append([
      sampleEntry(sampleDocument('d-3', text, { date: '2024-07-01' }), [sampleEvent(text)]),
      sampleEntry(sampleDocument('d-4', `${text} More.`, { date: '2024-07-02' }), []),
    ]);
    await log.endRun(run, 'complete', 'hash');
    const fresh = await log.fresh(run - 1, 1);
    expect(fresh).toMatchObject({ documents: 2, events: 1 });
    expect(fresh.list.map(({ id, events }) => [id, events])).toEqual([['d-4', 0]]);
    expect(await log.fresh(run, 5)).toEqual({ documents: 0, events: 0, list: [] });
  });
});
