/** What an analyst's day begins with: what is new in the log since a run, and events that need a person's eye. */

import type { LoggedEvent } from '../ontology/logged-event.js';
import { DOCUMENT_COLUMNS, documentHead } from './document-rows.js';
import type { Store } from './duckdb-store.js';
import type { EyeReason, FreshDocuments, QueueFilter, QueuePage } from './event-log.js';
import { docsOf, textsOf } from './event-queries.js';
import { CODED_WIDTH, LOGGED_COLUMNS, loggedEvent, loggedTables, splitEventId } from './event-rows.js';

/** Documents that came with runs after `since`, those with the newest date first; at most `limit` of them. */
export async function selectFresh(store: Store, since: number, limit: number): Promise<FreshDocuments> {
  const [sums] = await store.rows(
    `SELECT count(*)::INTEGER, coalesce(sum(events), 0)::INTEGER FROM
       (SELECT d.doc, (SELECT count(*) FROM events e WHERE e.doc = d.doc AND e.review <> 'rejected') AS events
        FROM documents d WHERE d.run > $1)`,
    [since],
  );
  const rows = await store.rows(
    `SELECT ${DOCUMENT_COLUMNS}, (SELECT count(*)::INTEGER FROM events e WHERE e.doc = d.doc)
     FROM documents d WHERE d.run > $1 ORDER BY d.date DESC NULLS LAST, d.id LIMIT $2`,
    [since, limit],
  );
  return {
    documents: (sums?.[0] as number) ?? 0,
    events: (sums?.[1] as number) ?? 0,
    list: rows.map((row) => ({ ...documentHead(row.slice(0, -1)), events: row.at(-1) as number })),
  };
}

/** What makes an event need an eye, as a condition on the table `events`; conflicts are told by their ids. */
const UNSURE = 'confidence < $1';
const UNDATED = "(day IS NULL AND status = 'occurred')";

/**
 * Unreviewed events that are unsure or undated, and events on which people disagree: disagreements first, then
 * the least sure. `conflicts`: ids of the latter.
 */
export async function selectQueue(
  store: Store,
  filter: QueueFilter,
  conflicts: readonly string[],
): Promise<QueuePage> {
  const [counts] = await store.rows(
    `SELECT (count(*) FILTER (WHERE review = 'unreviewed' AND ${UNSURE}))::INTEGER,
       (count(*) FILTER (WHERE review = 'unreviewed' AND ${UNDATED}))::INTEGER,
       (count(*) FILTER (WHERE review = 'unreviewed' AND (${UNSURE} OR ${UNDATED})))::INTEGER,
       (count(*) FILTER (WHERE review <> 'unreviewed'))::INTEGER FROM events`,
    [filter.below],
  );
  const [unsure = 0, undated = 0, either = 0, reviewed = 0] = (counts ?? []) as number[];
  const places = conflicts.flatMap((id) => splitEventId(id) ?? []);
  const disputed = `SELECT c.doc, w.ordinal::INTEGER
    FROM (SELECT unnest($4) AS id, unnest($5) AS ordinal) w JOIN documents c ON c.id = w.id`;
  const events = `(SELECT * FROM events
    WHERE (review = 'unreviewed' AND (${UNSURE} OR ${UNDATED})) OR (doc, ordinal) IN (${disputed})
    ORDER BY review = 'unreviewed', confidence, doc, ordinal LIMIT $2 OFFSET $3)`;
  const values = [
    filter.below,
    filter.limit,
    filter.offset,
    places.map(({ documentId }) => documentId),
    places.map(({ ordinal }) => String(ordinal)),
  ];
  const rows = await store.wideRows(
    LOGGED_COLUMNS,
    `${loggedTables(events)} ORDER BY e.review = 'unreviewed', e.confidence, e.doc, e.ordinal`,
    values,
  );
  const textOf = await textsOf(store, docsOf(rows, CODED_WIDTH));
  return {
    left: { conflict: conflicts.length, unsure, undated },
    total: either + conflicts.length,
    reviewed,
    events: rows.map((row) => {
      const event = loggedEvent(row, textOf);
      return { event, reasons: queueReasons(event, filter.below, conflicts) };
    }),
  };
}

/** Why an event needs an eye; `conflicts`: ids of events on which people disagree. */
export function queueReasons(
  event: LoggedEvent,
  below: number,
  conflicts: readonly string[],
): readonly EyeReason[] {
  const reasons: EyeReason[] = [];
  if (conflicts.includes(event.id)) reasons.push('conflict');
  if (event.review === 'unreviewed' && event.confidence < below) reasons.push('unsure');
  if (event.review === 'unreviewed' && event.day === null && event.status === 'occurred')
    reasons.push('undated');
  return reasons;
}
