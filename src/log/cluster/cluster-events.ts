/**
 * Reads events out of ClickHouse. An event's document and its happening are looked up beside it instead of being joined:
 * the tables are spread by document, and old servers join badly.
 */
import type { LoggedEvent } from '../../ontology/logged-event.js';
import type { Row } from '../duckdb-store.js';
import type { EventFilter, EventRow } from '../event-log.js';
import { plainEventRow } from '../event-queries.js';
import { eventIdOf, loggedEvent, splitEventId } from '../event-rows.js';
import type { ClusterView } from './cluster-store.js';
import { int, isIn, text } from './literals.js';

/** An event's columns as `codedEvent` reads them, then doc, ordinal, review, document. */
const COLUMNS = `type, mode, contexts, source, target, mutual, status, speakers, day, precision, trigger, amounts,
  confidence, rule, spans, doc, ordinal, review, document`;
const CODED = 15;
const ORDER = 'ORDER BY isNull(day), day, document, ordinal';
/** From so many documents on all are read: a list of them would be longer than they are. */
const MANY = 20_000;

interface DocumentOfEvent {
  readonly publisher: string | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly kind: string;
  readonly nearCopyOf: string | null;
  readonly text: string;
}

/** What lies beside some events. */
interface Beside {
  document(doc: number): DocumentOfEvent;
  /** Null: the event is its own happening. */
  occurrence(doc: number, ordinal: number): string | null;
}

/** Logged events that pass the filter; `doc` is the number of `filter.documentId`, -1 where it is not in the log. */
export async function selectEvents(
  view: ClusterView,
  filter: EventFilter,
  doc: number | undefined,
): Promise<readonly LoggedEvent[]> {
  return loggedEvents(view, await selectRows(view, filter, doc), filter);
}

/** Events that pass the filter, with what grouping and ties need of them. */
export async function selectEventRows(
  view: ClusterView,
  filter: EventFilter,
  doc: number | undefined,
): Promise<readonly EventRow[]> {
  const rows = await selectRows(view, filter, doc);
  const beside = await readBeside(view, rows);
  const plain = rows.map((row) => {
    const [type, mode, contexts, source, target, mutual, status] = row;
    const [day, precision, trigger, amounts, confidence, , spans, number, ordinal, review, id] = row.slice(8);
    const { publisher, date, nearCopyOf } = beside.document(number as number);
    const happening = beside.occurrence(number as number, ordinal as number);
    const known = [
      ordinal,
      id,
      happening,
      publisher,
      date,
      nearCopyOf,
      source,
      target,
      mutual,
      type,
      mode,
      status,
    ];
    const cells = [...known, day, precision, trigger, confidence, amounts, number, spans, review, contexts];
    return plainEventRow(cells as Row, (at) => beside.document(at).text);
  });
  return happenings(plain, filter);
}

/** Every standing event in order of day, a few thousand at a time. */
export async function* streamEvents(view: ClusterView): AsyncIterable<LoggedEvent> {
  const sql = `SELECT ${COLUMNS} ${view.standing('events')} AND review <> 'rejected' ${ORDER}`;
  for await (const rows of view.chunks(sql)) yield* await loggedEvents(view, rows, {});
}

/** Logged events of rows of COLUMNS, in their order. */
export async function loggedEvents(
  view: ClusterView,
  rows: readonly Row[],
  filter: EventFilter,
): Promise<readonly LoggedEvent[]> {
  const beside = await readBeside(view, rows);
  const events = rows.map((row) => {
    const [doc, ordinal, review, id] = row.slice(CODED);
    const { publisher, title, date, kind } = beside.document(doc as number);
    const happening = beside.occurrence(doc as number, ordinal as number);
    const cells = [...row.slice(0, CODED), doc, ordinal, happening, review, id, publisher, title, date, kind];
    return loggedEvent(cells as Row, (at) => beside.document(at).text);
  });
  return happenings(events, filter);
}

/** SELECT … FROM events with what narrows them down; `more` follows. */
export function eventsWhere(view: ClusterView, conditions: readonly string[], more: string): string {
  return `SELECT ${COLUMNS} ${[view.standing('events'), ...conditions].join(' AND ')} ${more}`;
}

async function selectRows(
  view: ClusterView,
  filter: EventFilter,
  doc: number | undefined,
): Promise<readonly Row[]> {
  const parts: string[] = [];
  if (doc !== undefined) parts.push(`doc = ${int(doc)}`);
  for (const state of new Set(filter.states)) parts.push(`has(states, ${text(state)})`);
  if (filter.from !== undefined) parts.push(`day >= ${text(filter.from)}`);
  if (filter.to !== undefined) parts.push(`day <= ${text(filter.to)}`);
  if (filter.statuses !== undefined) parts.push(isIn('status', filter.statuses.map(text)));
  if (filter.includeRejected !== true) parts.push(`review <> 'rejected'`);
  if (filter.occurrenceIds !== undefined) parts.push(await mayTell(view, filter.occurrenceIds));
  return view.rows(eventsWhere(view, parts, ORDER));
}

/** Events that are in one of the happenings, or are named like one; `happenings` looks closer. */
async function mayTell(view: ClusterView, ids: readonly string[]): Promise<string> {
  if (ids.length === 0) return '0';
  const grouped = await view.rows(
    `SELECT doc, ordinal ${view.standing('occurrences')} AND ${isIn('occurrence', ids.map(text))}`,
  );
  const own = ids.flatMap((id) => splitEventId(id) ?? []);
  const placesOf = grouped.map(([doc, ordinal]) => `(${int(doc as number)}, ${int(ordinal as number)})`);
  const namesOf = own.map(({ documentId, ordinal }) => `(${text(documentId)}, ${int(ordinal)})`);
  return `(${isIn('(doc, ordinal)', placesOf)} OR ${isIn('(document, ordinal)', namesOf)})`;
}

function happenings<T extends { readonly occurrenceId: string }>(
  events: readonly T[],
  { occurrenceIds }: EventFilter,
): readonly T[] {
  if (occurrenceIds === undefined) return events;
  const asked = new Set(occurrenceIds);
  return events.filter((event) => asked.has(event.occurrenceId));
}

async function readBeside(view: ClusterView, rows: readonly Row[]): Promise<Beside> {
  const numbers = [...new Set(rows.map((row) => row[CODED] as number))];
  const among = numbers.length > MANY ? '1' : isIn('doc', numbers.map(int));
  const documents = new Map<number, DocumentOfEvent>();
  const occurrences = new Map<string, string>();
  if (numbers.length > 0) {
    const heads = `SELECT doc, publisher, title, date, kind, near_copy_of, text ${view.from('documents')} AND ${among}`;
    for await (const found of view.chunks(heads)) {
      for (const [doc, publisher, title, date, kind, nearCopyOf, body] of found) {
        const document = { publisher, title, date, kind, nearCopyOf, text: body } as DocumentOfEvent;
        documents.set(doc as number, document);
      }
    }
    const groups = `SELECT doc, ordinal, occurrence ${view.standing('occurrences')} AND ${among}`;
    for await (const found of view.chunks(groups)) {
      for (const [doc, ordinal, occurrence] of found) {
        occurrences.set(eventIdOf(String(doc), ordinal as number), occurrence as string);
      }
    }
  }
  return {
    document(doc) {
      const found = documents.get(doc);
      if (found === undefined) throw new Error(`document ${doc} has events but is not there`);
      return found;
    },
    occurrence: (doc, ordinal) => occurrences.get(eventIdOf(String(doc), ordinal)) ?? null,
  };
}
