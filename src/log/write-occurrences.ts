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
  for (const row of placedOccurrences(occurrenceOf, numbers)) {
    const key = `${row[0]} ${row[1]}`;
    if (stored.get(key) === row[2]) gone.delete(key);
    else changed.push(row);
  }
  await remove(writer, [...gone]);
  await writer.append('occurrences', changed);
}

/** The same of some events alone; null: of its own. */
export async function writeSomeOccurrences(
  writer: Writer,
  occurrenceOf: ReadonlyMap<string, string | null>,
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = [...placedOccurrences(occurrenceOf, numbers)];
  await remove(
    writer,
    rows.map(([doc, ordinal]) => `${doc} ${ordinal}`),
  );
  await writer.append(
    'occurrences',
    rows.filter(([, , occurrence]) => occurrence !== null),
  );
}

/** Document number, ordinal and occurrence of each event. Throws a RangeError on one that is of no known document. */
export function* placedOccurrences(
  occurrenceOf: ReadonlyMap<string, string | null>,
  numbers: ReadonlyMap<string, number>,
): Generator<Row> {
  for (const [eventId, occurrence] of occurrenceOf) {
    const place = splitEventId(eventId);
    const doc = place === undefined ? undefined : numbers.get(place.documentId);
    if (place === undefined || doc === undefined)
      throw new RangeError(`"${eventId}" is no event of this log`);
    yield [doc, place.ordinal, occurrence];
  }
}

async function remove(writer: Writer, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await writer.rows(
    `DELETE FROM occurrences WHERE (doc, ordinal) IN (
       SELECT split_part(key, ' ', 1)::INTEGER, split_part(key, ' ', 2)::INTEGER FROM unnest($1) AS k(key))`,
    [keys],
  );
}
