/** Corrections in the tables of any engine: adding one and applying it, and carrying them over a document's re-coding. */
import type { CodedEvent } from '../ontology/coded-event.js';
import type { Correction, CorrectionAction, EventEdit } from '../ontology/logged-event.js';
import { EXIT, UserError } from '../shared/user-error.js';
import type { CorrectionReader, CorrectionTables, RecordFilter } from './correction-tables.js';
import { type CorrectionConflict, disagreement, isAdded, reattach, review, standing } from './corrections.js';
import type { Row } from './duckdb-store.js';
import { checkEdit } from './edit-event.js';
import type { NewCorrection } from './event-log.js';
import { canonicalEvent, codedEvent, eventIdOf, type ReviewedEvent, splitEventId } from './event-rows.js';
import { StaleCorrection } from './stale-correction.js';

/** A record with the thread it belongs to, and the event of that thread as it was first coded. */
interface ThreadRecord extends Correction {
  readonly thread: number;
  readonly matched: boolean;
  readonly coded: CodedEvent;
}

/** Where an event is kept. */
export interface EventPlace {
  readonly id: string;
  readonly documentId: string;
  readonly doc: number;
  readonly ordinal: number;
}

/** Records with the ids that their events have now, in order of arrival. */
export async function selectRecords(
  reader: CorrectionReader,
  filter: RecordFilter = {},
): Promise<readonly ThreadRecord[]> {
  return (await reader.records(filter)).map(threadRecord);
}

function threadRecord(row: Row): ThreadRecord {
  const [sequence, thread, eventId, action, edit, reason, who, at, before, undoes] = row;
  const [documentId, ordinal, coded] = row.slice(10);
  return {
    sequence: sequence as number,
    thread: thread as number,
    matched: ordinal !== null,
    eventId: ordinal === null ? (eventId as string) : eventIdOf(documentId as string, ordinal as number),
    documentId: documentId as string,
    action: action as CorrectionAction,
    edit: edit === null ? null : (JSON.parse(edit as string) as EventEdit),
    reason: reason as string,
    who: who as string,
    when: at as string,
    before: JSON.parse(before as string) as CodedEvent,
    undoes: undoes as number | null,
    coded: JSON.parse(coded as string) as CodedEvent,
  };
}

/** The record as the rest of the house knows it. */
export function publicRecord(record: ThreadRecord): Correction {
  const { thread: _thread, matched: _matched, coded: _coded, ...rest } = record;
  return rest;
}

/** Adds a record and applies it to its event. */
export async function addCorrection(
  tables: CorrectionTables,
  place: EventPlace,
  wish: NewCorrection,
): Promise<Correction> {
  const current = reviewedEvent(await tables.reviewed(place.doc, place.ordinal));
  if (current === undefined) throw unknownEvent(place.id);
  const records = await selectRecords(tables, { doc: place.doc, ordinal: place.ordinal });
  refuseStale(wish, records);
  const coded = current.original ?? current.event;
  const undoes = undoneBy(wish, records, place.id);
  if (wish.action === 'edit') checkEdit(current.event, wish.edit ?? {});
  if (wish.who.trim() === '')
    throw new UserError('a correction needs the name of who makes it', { exitCode: EXIT.usage });
  const record: Correction = {
    sequence: (await tables.lastSequence()) + 1,
    eventId: place.id,
    documentId: place.documentId,
    action: wish.action,
    edit: wish.action === 'edit' ? (wish.edit ?? {}) : null,
    reason: wish.reason,
    who: wish.who,
    when: wish.when,
    before: current.event,
    undoes,
  };
  const thread = records[0]?.thread ?? record.sequence;
  if (records.length === 0) {
    await tables.addThread([thread, place.doc, place.documentId, place.ordinal, JSON.stringify(coded)]);
  }
  await tables.addRecord(correctionRow(thread, record));
  const { doc, ordinal } = place;
  await tables.dropEvent(doc, ordinal);
  await tables.writeEvents([{ doc, ordinal, ...review(coded, [...records, record]) }]);
  return record;
}

/** Refuses a word on an event about which others have spoken since the person looked. */
function refuseStale(wish: NewCorrection, records: readonly Correction[]): void {
  const last = records.at(-1)?.sequence ?? 0;
  if (wish.expects !== undefined && wish.expects !== last) throw new StaleCorrection(wish.eventId);
}

/** Sequence of the record that an undo takes back; null for every other action. */
function undoneBy(wish: NewCorrection, records: readonly Correction[], eventId: string): number | null {
  if (wish.action !== 'undo') return null;
  const open = standing(records);
  const taken =
    wish.undoes === undefined ? open.at(-1) : open.find((record) => record.sequence === wish.undoes);
  if (taken) return taken.sequence;
  const what = wish.undoes === undefined ? 'nothing' : `no standing record ${wish.undoes}`;
  throw new UserError(`there is ${what} to undo on the event ${eventId}`, {
    hint:
      open.length === 0
        ? 'No correction stands on it.'
        : `Standing records: ${open.map((record) => record.sequence).join(', ')}.`,
    exitCode: EXIT.usage,
  });
}

export function correctionRow(thread: number, record: Correction): Row {
  return [
    record.sequence,
    thread,
    record.eventId,
    record.action,
    record.edit === null ? null : JSON.stringify(record.edit),
    record.reason,
    record.who,
    record.when,
    JSON.stringify(record.before),
    record.undoes,
  ];
}

function reviewedEvent(row: Row | undefined): ReviewedEvent | undefined {
  if (row === undefined) return undefined;
  const original = row.at(-1);
  return {
    event: codedEvent(row),
    review: row.at(-2) as ReviewedEvent['review'],
    original: typeof original === 'string' ? (JSON.parse(original) as CodedEvent) : null,
  };
}

/** Replaces a document's events; its corrections move to the events they speak of. */
export async function recodeDocument(
  tables: CorrectionTables,
  doc: number,
  events: readonly CodedEvent[],
): Promise<void> {
  const coded = events.map(canonicalEvent);
  const all = [...byThread(await selectRecords(tables, { doc })).entries()];
  const threads = all.filter(([, records]) => !isAdded(records));
  const added = all.filter(([, records]) => isAdded(records)).map(([, records]) => records);
  const anchors = threads.map(([, records]) => (records[0] as ThreadRecord).coded);
  const found = reattach(anchors, coded);
  const recordsOf = new Map<number, readonly ThreadRecord[]>();
  for (const [i, [thread, records]] of threads.entries()) {
    const index = found[i] ?? null;
    if (index !== null) recordsOf.set(index, records);
    await tables.moveThread(thread, index === null ? null : index + 1);
  }
  await tables.dropEvents(doc);
  await tables.writeEvents(
    coded.map((event, i) => ({ doc, ordinal: i + 1, ...review(event, recordsOf.get(i) ?? []) })),
  );
  // What people told stays as they told it, whatever the coder finds now.
  await tables.writeEvents(
    added.map((records) => {
      const [first] = records as readonly [ThreadRecord, ...ThreadRecord[]];
      return { doc, ordinal: ordinalOf(first.eventId), ...review(first.coded, records) };
    }),
  );
}

/** Events on which people contradict each other, in order of their first record. */
export async function selectConflicts(reader: CorrectionReader): Promise<readonly CorrectionConflict[]> {
  const threads = byThread(await selectRecords(reader));
  const conflicts: CorrectionConflict[] = [];
  for (const records of threads.values()) {
    const first = records[0];
    if (first === undefined || !first.matched) continue;
    const about = disagreement(first.coded, records);
    if (about.length === 0) continue;
    const { eventId, documentId } = first;
    conflicts.push({ eventId, documentId, about, records: standing(records).map(publicRecord) });
  }
  return conflicts;
}

function ordinalOf(eventId: string): number {
  const split = splitEventId(eventId);
  if (split === undefined) throw new Error(`"${eventId}" is no id of an event`);
  return split.ordinal;
}

function byThread(records: readonly ThreadRecord[]): ReadonlyMap<number, readonly ThreadRecord[]> {
  const threads = new Map<number, ThreadRecord[]>();
  for (const record of records) {
    const thread = threads.get(record.thread);
    if (thread) thread.push(record);
    else threads.set(record.thread, [record]);
  }
  return threads;
}

/** The mistake of naming an event that is not there. */
export function unknownEvent(id: string): UserError {
  return new UserError(`there is no event "${id}" in the log`, {
    hint: 'Ids are like d-0123456789abcdef#1; `entente export events` lists them.',
    exitCode: EXIT.usage,
  });
}
