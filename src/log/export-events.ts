/** The flat table of events that is exported, and where it goes. docs/log.md lists its columns. */
import { quadOf, scoreOf } from '../ontology/event-types.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import { type ExportOptions, exportJsonLines, exportTable } from './export-table.js';
import type { Columns, ExportForm, FlatRow } from './flat-table.js';

/** Columns of an exported event; lists are joined by `;`, amounts are JSON. */
export const EVENT_COLUMNS = {
  event_id: 'text',
  occurrence_id: 'text',
  document_id: 'text',
  day: 'day',
  precision: 'text',
  type: 'text',
  mode: 'text',
  quad: 'integer',
  score: 'number',
  status: 'text',
  by: 'text',
  source: 'text',
  target: 'text',
  mutual: 'boolean',
  contexts: 'text',
  amounts: 'text',
  trigger: 'text',
  sentence: 'text',
  confidence: 'number',
  rule: 'text',
  review: 'text',
  publisher: 'text',
  title: 'text',
  document_date: 'day',
  document_kind: 'text',
} as const satisfies Columns;

/** CSV and Parquet: a row an event in EVENT_COLUMNS. JSON Lines: the whole event, with its spans. */
export async function writeEventExport(
  events: AsyncIterable<LoggedEvent>,
  path: string,
  as: ExportForm,
  options: ExportOptions,
): Promise<number> {
  if (as === 'jsonl') return exportJsonLines(events, path, options);
  return exportTable(flatEvents(events), path, as, { ...options, columns: EVENT_COLUMNS });
}

async function* flatEvents(events: AsyncIterable<LoggedEvent>): AsyncIterable<FlatRow> {
  for await (const event of events) yield flatEvent(event);
}

function flatEvent(event: LoggedEvent): Record<keyof typeof EVENT_COLUMNS, string | number | boolean | null> {
  return {
    event_id: event.id,
    occurrence_id: event.occurrenceId,
    document_id: event.documentId,
    day: event.day,
    precision: event.precision,
    type: event.type,
    mode: event.mode ?? null,
    quad: quadOf(event.type),
    score: scoreOf(event.type, event.mode),
    status: event.status,
    by: event.by?.join(';') ?? null,
    source: event.source.join(';'),
    target: event.target.join(';') || null,
    mutual: event.mutual === true,
    contexts: event.contexts?.join(';') ?? null,
    amounts: event.amounts === undefined ? null : JSON.stringify(event.amounts),
    trigger: event.trigger,
    sentence: event.sentence,
    confidence: event.confidence,
    rule: event.rule,
    review: event.review,
    publisher: event.publisher,
    title: event.documentTitle,
    document_date: event.documentDate,
    document_kind: event.documentKind,
  };
}
