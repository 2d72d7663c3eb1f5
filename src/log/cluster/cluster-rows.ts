/** Events and happenings as rows of their tables on ClickHouse. */
import { stateOf } from '../../ontology/actor.js';
import type { PlacedEvent } from '../append-batch.js';
import { eventRow, splitEventId } from '../event-rows.js';
import type { ClusterWriter } from './cluster-store.js';
import type { ClusterRow } from './row-binary.js';

/** A row of `events`: the embedded log's columns, the document's id, and every state that takes part. */
export function eventCells(placed: PlacedEvent, documentId: string): ClusterRow {
  const { source, target } = placed.event;
  const states = [...new Set([...source, ...target].map(stateOf))];
  return [...eventRow(placed.doc, placed.ordinal, placed), documentId, states];
}

/** Replaces the grouping into happenings, writing only what changed; see write-occurrences.ts for the embedded log. */
export async function writeOccurrences(
  writer: ClusterWriter,
  occurrenceOf: ReadonlyMap<string, string>,
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  const stored = new Map<string, readonly [occurrence: string, row: ClusterRow]>();
  const sql = `SELECT doc, ordinal, occurrence, tx ${writer.standing('occurrences')}`;
  for await (const rows of writer.chunks(sql)) {
    for (const [doc = 0, ordinal = 0, occurrence, tx = 0] of rows) {
      stored.set(`${doc} ${ordinal}`, [occurrence as string, [doc, ordinal, tx]]);
    }
  }
  const changed: ClusterRow[] = [];
  for (const [eventId, occurrence] of occurrenceOf) {
    const place = splitEventId(eventId);
    const doc = place === undefined ? undefined : numbers.get(place.documentId);
    if (place === undefined || doc === undefined)
      throw new RangeError(`"${eventId}" is no event of this log`);
    const key = `${doc} ${place.ordinal}`;
    if (stored.get(key)?.[0] === occurrence) stored.delete(key);
    else changed.push([doc, place.ordinal, occurrence]);
  }
  await writer.append(
    'occurrences_gone',
    [...stored.values()].map(([, row]) => row),
  );
  await writer.append('occurrences', changed);
}
