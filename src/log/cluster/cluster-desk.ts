/** What an analyst's day begins with, on ClickHouse: what is new since a run, and events that need an eye. */

import { queueReasons } from '../desk-queries.js';
import { documentHead } from '../document-rows.js';
import type { FreshDocuments, QueueFilter, QueuePage } from '../event-log.js';
import { splitEventId } from '../event-rows.js';
import { HEAD } from './cluster-documents.js';
import { eventsWhere, loggedEvents } from './cluster-events.js';
import type { ClusterView } from './cluster-store.js';
import { int, isIn, number, text } from './literals.js';

/** Documents that came with runs after `since`, those with the newest date first; at most `limit` of them. */
export async function selectFresh(view: ClusterView, since: number, limit: number): Promise<FreshDocuments> {
  const fresh = `run > ${int(since)}`;
  const [documents] = await view.rows(`SELECT count() ${view.from('documents')} AND ${fresh}`);
  // A document's events lie on its shard, and each shard knows its own documents.
  const [events] = await view.rows(
    `SELECT count() ${view.standing('events')} AND review <> 'rejected' AND doc IN
       (SELECT doc FROM ${view.own('documents')} WHERE ${view.visible} AND ${fresh})`,
  );
  const rows = await view.rows(
    `SELECT ${HEAD}, doc ${view.from('documents')} AND ${fresh}
     ORDER BY isNull(date), date DESC, id LIMIT ${int(limit)}`,
  );
  const docs = rows.map((row) => int(row.at(-1) as number));
  const counts = await view.rows(
    `SELECT doc, count() ${view.standing('events')} AND ${isIn('doc', docs)} GROUP BY doc`,
  );
  const countOf = new Map(counts.map(([doc, count]) => [doc as number, count as number]));
  return {
    documents: (documents?.[0] as number | undefined) ?? 0,
    events: (events?.[0] as number | undefined) ?? 0,
    list: rows.map((row) => ({
      ...documentHead(row.slice(0, -1)),
      events: countOf.get(row.at(-1) as number) ?? 0,
    })),
  };
}

/** See desk-queries.ts. `conflicts`: ids of events on which people disagree. */
export async function selectQueue(
  view: ClusterView,
  { below, limit, offset }: QueueFilter,
  conflicts: readonly string[],
): Promise<QueuePage> {
  const unsure = `confidence < ${number(below)}`;
  const undated = "(isNull(day) AND status = 'occurred')";
  const open = "review = 'unreviewed'";
  const [counts] = await view.rows(
    `SELECT countIf(${open} AND ${unsure}), countIf(${open} AND ${undated}),
       countIf(${open} AND (${unsure} OR ${undated})), countIf(review <> 'unreviewed') ${view.standing('events')}`,
  );
  const [unsureLeft = 0, undatedLeft = 0, either = 0, reviewed = 0] = (counts ?? []) as number[];
  const places = conflicts
    .flatMap((id) => splitEventId(id) ?? [])
    .map(({ documentId, ordinal }) => `(${text(documentId)}, ${int(ordinal)})`);
  const wanted = `((${open} AND (${unsure} OR ${undated})) OR ${isIn('(document, ordinal)', places)})`;
  const order = `ORDER BY ${open}, confidence, doc, ordinal LIMIT ${int(offset)}, ${int(limit)}`;
  const events = await loggedEvents(view, await view.rows(eventsWhere(view, [wanted], order)), {});
  return {
    left: { conflict: conflicts.length, unsure: unsureLeft, undated: undatedLeft },
    total: either + conflicts.length,
    reviewed,
    events: events.map((event) => ({ event, reasons: queueReasons(event, below, conflicts) })),
  };
}
