/** Replaces the grouping of events into happenings, writing only what changed. */
import type { Row, Writer } from './duckdb-store.js';
import { splitEventId } from './event-rows.js';

/** `numbers`: a document's number by its id. Throws on an id that is no event's of a known document. */
export async function writeOccurrences(
  writer: Writer,
  occurrenceOf: ReadonlyMap<string, string>,
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  const stored = new Map<string, string>();
  for (const [doc, ordinal, occurrence] of await writer.rows(
    'SELECT doc, ordinal, occurrence FROM occurrences',
  )) {
    stored.set(`${doc} ${ordinal}`, occurrence as string);
  }
  const gone = new Set(stored.keys());
  const changed: Row[] = [];
  for (const [eventId, occurrence] of occurrenceOf) {
    const place = splitEventId(eventId);
    const doc = place === undefined ? undefined : numbers.get(place.documentId);
    if (place === undefined || doc === undefined)
      throw new RangeError(`"${eventId}" is no event of this log`);
    const key = `${doc} ${place.ordinal}`;
    if (stored.get(key) === occurrence) gone.delete(key);
    else changed.push([doc, place.ordinal, occurrence]);
  }
  if (gone.size > 0) {
    await writer.rows(
      `DELETE FROM occurrences WHERE (doc, ordinal) IN (
         SELECT split_part(key, ' ', 1)::INTEGER, split_part(key, ' ', 2)::INTEGER FROM unnest($1) AS k(key))`,
      [[...gone]],
    );
  }
  await writer.append('occurrences', changed);
}
