/** An event as a row of an export: codes as they are, actors also in words; numbers unrounded. */
import type { LoggedEvent } from '../../../src/server/responses.js';
import type { Names } from '../names.js';
import { actorsLine } from '../parts/event-who.js';
import type { ExportRow } from './csv.js';

export function eventRow(event: LoggedEvent, names: Names): ExportRow {
  const { id, type, mode = null, status, day, precision, confidence, review, rule, sentence } = event;
  const who = {
    source: event.source.join(' '),
    target: event.target.join(' '),
    actors: actorsLine(event, names),
  };
  return { id, type, mode, ...who, status, day, precision, confidence, review, rule, sentence };
}

/** The same with the report that tells it, for lists over several reports. */
export function toldRow(event: LoggedEvent, names: Names): ExportRow {
  const { occurrenceId, documentId, documentTitle, documentDate, publisher } = event;
  return {
    ...eventRow(event, names),
    occurrence: occurrenceId,
    document: documentId,
    title: documentTitle,
    publisher,
    published: documentDate,
  };
}
