/** Reads events out of the tables. Filters become conditions with bound values; nothing is pasted. */
import type { ActorCode } from '../ontology/actor.js';
import type { Amount, EventSpans } from '../ontology/coded-event.js';
import type { Precision } from '../ontology/day.js';
import type { Context, EventType } from '../ontology/event-types.js';
import type { LoggedEvent, ReviewState } from '../ontology/logged-event.js';
import type { Status } from '../ontology/status.js';
import type { Parameter, Row, Store } from './duckdb-store.js';
import type { EventFilter, EventRow } from './event-log.js';
import {
  CODED_WIDTH as DOC_CELL,
  eventIdOf,
  LOGGED_COLUMNS,
  loggedEvent,
  loggedTables,
  sharedList,
} from './event-rows.js';

/** What to select from for a filter, with the values that it binds. */
export interface Selection {
  /** FROM and WHERE, with the names e, d and o of `loggedTables`. */
  readonly from: string;
  readonly values: readonly Parameter[];
}

const ORDER = 'ORDER BY e.day NULLS LAST, d.id, e.ordinal';
const BY_STATE = 'SELECT doc, ordinal FROM event_actors WHERE state =';

function selectionOf(filter: EventFilter, doc: number | undefined): Selection {
  const parts: string[] = [];
  const values: Parameter[] = [];
  const bind = (value: Parameter) => `$${values.push(value)}`;
  if (filter.documentId !== undefined) parts.push(`doc = ${bind(doc ?? -1)}`);
  for (const state of new Set(filter.states)) parts.push(`(doc, ordinal) IN (${BY_STATE} ${bind(state)})`);
  if (filter.from !== undefined) parts.push(`day >= ${bind(filter.from)}::DATE`);
  if (filter.to !== undefined) parts.push(`day <= ${bind(filter.to)}::DATE`);
  if (filter.statuses !== undefined) parts.push(`list_contains(${bind(filter.statuses)}, status)`);
  if (filter.includeRejected !== true) parts.push(`review <> 'rejected'`);
  const events = parts.length === 0 ? 'events' : `(SELECT * FROM events WHERE ${parts.join(' AND ')})`;
  if (filter.occurrenceIds === undefined) return { from: loggedTables(events), values };
  const ids = bind(filter.occurrenceIds);
  const happening = `coalesce(o.occurrence, d.id || '#' || e.ordinal) IN (SELECT unnest(${ids}))`;
  return { from: `${loggedTables(events)} WHERE ${happening}`, values };
}

/** Logged events that pass the filter; `doc` is the number of `filter.documentId`, where it is in the log. */
export async function selectEvents(
  store: Store,
  filter: EventFilter,
  doc: number | undefined,
): Promise<readonly LoggedEvent[]> {
  const { from, values } = selectionOf(filter, doc);
  const rows = await store.wideRows(LOGGED_COLUMNS, `${from} ${ORDER}`, values);
  const textOf = await textsOf(store, docsOf(rows, DOC_CELL), { from, values });
  return rows.map((row) => loggedEvent(row, textOf));
}

/** Every standing event in the same order, a few thousand at a time: no log is too large to be exported. */
export async function* streamEvents(store: Store): AsyncIterable<LoggedEvent> {
  const { from } = selectionOf({}, undefined);
  for await (const rows of store.chunks(`SELECT ${LOGGED_COLUMNS} FROM ${from} ${ORDER}`)) {
    const textOf = await textsOf(store, docsOf(rows, DOC_CELL));
    for (const row of rows) yield loggedEvent(row, textOf);
  }
}

/** Numbers of the documents of some rows, `cell` being the place of the number in a row. */
export function docsOf(rows: readonly Row[], cell: number): readonly number[] {
  return [...new Set(rows.map((row) => row[cell] as number))];
}

/** Documents up to which their numbers are given to the engine. */
const FEW_DOCUMENTS = 4000;

/**
 * The texts of documents by number. Sentences are cut out of them here, because offsets count UTF-16 units and
 * the engine counts characters. `selection`: of the events that the documents are those of.
 */
export async function textsOf(
  store: Store,
  docs: readonly number[],
  selection?: Selection,
): Promise<(doc: number) => string> {
  if (docs.length === 0) return lookUp([]);
  if (selection !== undefined && docs.length > FEW_DOCUMENTS) {
    const { from, values } = selection;
    const sql = `SELECT doc, text FROM documents WHERE doc IN (SELECT e.doc FROM ${from})`;
    return lookUp(await store.rows(sql, values));
  }
  return lookUp(
    await store.rows('SELECT doc, text FROM documents WHERE doc IN (SELECT unnest($1)::INTEGER)', [
      docs.map(String),
    ]),
  );
}

function lookUp(rows: readonly Row[]): (doc: number) => string {
  const texts = new Map(rows.map(([doc, text]) => [doc as number, text as string]));
  return (doc) => {
    const text = texts.get(doc);
    if (text === undefined) throw new Error(`document ${doc} has events but no text`);
    return text;
  };
}

const ROW_COLUMNS = `e.ordinal, d.id, o.occurrence, d.publisher, d.date::VARCHAR, d.near_copy_of, e.source,
  e.target, e.mutual, e.type, e.mode, e.status, e.day::VARCHAR, e.precision, e.trigger, e.confidence, e.amounts,
  e.doc, e.spans, e.review, e.contexts`;
/** Place of e.doc among them. */
const ROW_DOC_CELL = 17;

/** Events that pass the filter, with what grouping and ties need of them. */
export async function selectEventRows(
  store: Store,
  filter: EventFilter,
  doc: number | undefined,
): Promise<readonly EventRow[]> {
  const { from, values } = selectionOf(filter, doc);
  const rows = await store.wideRows(ROW_COLUMNS, `${from} ${ORDER}`, values);
  const textOf = await textsOf(store, docsOf(rows, ROW_DOC_CELL), { from, values });
  return rows.map((row) => plainEventRow(row, textOf));
}

/**
 * An event of a row of: ordinal, document id, occurrence, publisher, date, near copy, source, target, mutual, type, mode,
 * status, day, precision, trigger, confidence, amounts, document number, spans, review, contexts.
 */
export function plainEventRow(row: Row, textOf: (doc: number) => string): EventRow {
  const [ordinal, documentId, occurrence, publisher, documentDate, nearCopyOf, source, target] = row;
  const [mutual, type, mode, status, day, precision, trigger, confidence] = row.slice(8);
  const [amounts, number, spans, review, contexts] = row.slice(16);
  const id = eventIdOf(documentId as string, ordinal as number);
  return {
    id,
    documentId: documentId as string,
    occurrenceId: (occurrence as string | null) ?? id,
    publisher: publisher as string | null,
    documentDate: documentDate as string | null,
    nearCopyOf: nearCopyOf as string | null,
    source: sharedList(source) as readonly ActorCode[],
    target: sharedList(target) as readonly ActorCode[],
    mutual: mutual as boolean,
    type: type as EventType,
    mode: mode as string | null,
    status: status as Status,
    day: day as string | null,
    precision: precision as Precision,
    trigger: trigger as string,
    confidence: confidence as number,
    amounts: amounts === null ? [] : (JSON.parse(amounts as string) as readonly Amount[]),
    contexts: contexts === null ? [] : (sharedList(contexts) as readonly Context[]),
    sentence: textOf(number as number).slice(...(JSON.parse(spans as string) as EventSpans).sentence),
    review: review as ReviewState,
  };
}
