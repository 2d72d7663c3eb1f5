/**
 * Events as rows of the tables and back. Lists are kept as JSON text: few distinct values, so they
 * compress to almost nothing, and reading them back is a look-up.
 */
import type { ActorCode } from '../ontology/actor.js';
import { parseActor, stateOf } from '../ontology/actor.js';
import type { Amount, CodedEvent, EventSpans } from '../ontology/coded-event.js';
import type { Precision } from '../ontology/day.js';
import type { DocumentKind } from '../ontology/document.js';
import type { Context, EventType, Mode } from '../ontology/event-types.js';
import { quadOf, scoreOf } from '../ontology/event-types.js';
import type { LoggedEvent, ReviewState } from '../ontology/logged-event.js';
import type { Status } from '../ontology/status.js';
import type { Cell, Row } from './duckdb-store.js';

/** An event with what a person made of it. */
export interface ReviewedEvent {
  /** As it stands. */
  readonly event: CodedEvent;
  readonly review: ReviewState;
  /** As it was coded, where a person's edit stands; else null. */
  readonly original: CodedEvent | null;
}

/** A row of the table `events`, in its order of columns. */
export function eventRow(doc: number, ordinal: number, reviewed: ReviewedEvent): Row {
  const { event, review, original } = reviewed;
  return [
    doc,
    ordinal,
    event.type,
    event.mode ?? null,
    quadOf(event.type),
    scoreOf(event.type, event.mode),
    list(event.contexts),
    JSON.stringify(event.source),
    JSON.stringify(event.target),
    event.mutual === true,
    event.status,
    list(event.by),
    event.day,
    event.precision,
    event.trigger,
    list(event.amounts),
    event.confidence,
    event.rule,
    JSON.stringify(event.spans),
    review,
    original === null ? null : JSON.stringify(original),
  ];
}

/** Rows of the table `event_actors`: each state once in each role and sector. */
export function actorRows(doc: number, ordinal: number, event: CodedEvent): readonly Row[] {
  const rows: Row[] = [];
  for (const role of ['source', 'target'] as const) {
    for (const code of new Set(event[role])) {
      rows.push([doc, ordinal, role, stateOf(code), parseActor(code)?.sector ?? null]);
    }
  }
  return rows;
}

/** Columns of `events` that make a CodedEvent, for a SELECT over `events e`. */
export const CODED_COLUMNS = `e.type, e.mode, e.contexts, e.source, e.target, e.mutual, e.status, e.speakers,
  e.day::VARCHAR, e.precision, e.trigger, e.amounts, e.confidence, e.rule, e.spans`;
/** Number of CODED_COLUMNS. */
export const CODED_WIDTH = 15;

/** The event of a row that starts with CODED_COLUMNS. Keys come in one fixed order, absent ones are left out. */
export function codedEvent(row: Row): CodedEvent {
  const [type, mode, contexts, source, target, mutual, status, by, day, precision] = row;
  const [trigger, amounts, confidence, rule, spans] = row.slice(10);
  return {
    type: type as EventType,
    ...(mode === null ? {} : { mode: mode as Mode }),
    ...(contexts === null ? {} : { contexts: sharedList(contexts) as readonly Context[] }),
    source: sharedList(source),
    target: sharedList(target),
    ...(mutual === true ? { mutual: true as const } : {}),
    status: status as Status,
    ...(by === null ? {} : { by: sharedList(by) }),
    day: day as string | null,
    precision: precision as Precision,
    trigger: trigger as string,
    ...(amounts === null ? {} : { amounts: JSON.parse(amounts as string) as readonly Amount[] }),
    confidence: confidence as number,
    rule: rule as string,
    spans: JSON.parse(spans as string) as EventSpans,
  };
}

/** The same keys in the same order, whoever made the event: for comparing and hashing. */
export function canonicalEvent(event: CodedEvent): CodedEvent {
  const { type, mode, contexts, source, target, mutual, status, by, day, precision } = event;
  const { trigger, amounts, confidence, rule, spans } = event;
  return {
    type,
    ...(mode === undefined ? {} : { mode }),
    ...(contexts === undefined || contexts.length === 0 ? {} : { contexts }),
    source,
    target,
    ...(mutual === undefined ? {} : { mutual }),
    status,
    ...(by === undefined || by.length === 0 ? {} : { by }),
    day,
    precision,
    trigger,
    ...(amounts === undefined || amounts.length === 0 ? {} : { amounts }),
    confidence,
    rule,
    spans,
  };
}

/** SELECT list of a logged event: CODED_COLUMNS, then its place, occurrence, review and document. */
export const LOGGED_COLUMNS = `${CODED_COLUMNS},
  e.doc, e.ordinal, o.occurrence, e.review, d.id, d.publisher, d.title, d.date::VARCHAR, d.kind`;
/**
 * What LOGGED_COLUMNS selects from. `events`: the table, or a selection of its rows in brackets; selecting
 * before joining keeps a question about one pair from touching every document.
 */
export function loggedTables(events = 'events'): string {
  return `${events} e
  JOIN documents d ON d.doc = e.doc
  LEFT JOIN occurrences o ON o.doc = e.doc AND o.ordinal = e.ordinal`;
}

/** The logged event of a row of LOGGED_COLUMNS; `textOf` gives a document's text by its number. */
export function loggedEvent(row: Row, textOf: (doc: number) => string): LoggedEvent {
  const event = codedEvent(row);
  const [doc, ordinal, occurrence, review, id, publisher, title, date, kind] = row.slice(CODED_WIDTH);
  const eventId = eventIdOf(id as string, ordinal as number);
  return {
    id: eventId,
    documentId: id as string,
    occurrenceId: (occurrence as string | null) ?? eventId,
    ...event,
    publisher: publisher as string | null,
    documentTitle: title as string | null,
    documentDate: date as string | null,
    documentKind: kind as DocumentKind,
    sentence: textOf(doc as number).slice(...event.spans.sentence),
    review: review as ReviewState,
  };
}

/** Id of an event: the document's, `#`, and its ordinal in it from 1. */
export function eventIdOf(documentId: string, ordinal: number): string {
  return `${documentId}#${ordinal}`;
}

/** Splits an event's id; undefined where it is none. A document's id may itself hold a `#`. */
export function splitEventId(id: string): { documentId: string; ordinal: number } | undefined {
  const match = /^([\s\S]+)#([1-9]\d{0,8})$/.exec(id);
  return match ? { documentId: match[1] ?? '', ordinal: Number(match[2]) } : undefined;
}

const SHARED_LISTS = new Map<string, readonly ActorCode[]>();
const SHARED_LISTS_MAX = 50_000;

/** Parses a JSON list of strings; equal texts share one frozen list. */
export function sharedList(text: Cell | undefined): readonly string[] {
  const key = text as string;
  let value = SHARED_LISTS.get(key);
  if (value === undefined) {
    value = Object.freeze(JSON.parse(key) as string[]);
    if (SHARED_LISTS.size < SHARED_LISTS_MAX) SHARED_LISTS.set(key, value);
  }
  return value;
}

function list(values: readonly unknown[] | undefined): string | null {
  return values === undefined || values.length === 0 ? null : JSON.stringify(values);
}
