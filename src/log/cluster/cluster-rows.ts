/** Events and happenings as rows of their tables on ClickHouse. */
import { stateOf } from '../../ontology/actor.js';
import type { PlacedEvent } from '../append-batch.js';
import type { Row } from '../duckdb-store.js';
import { eventRow } from '../event-rows.js';
import { placedOccurrences } from '../write-occurrences.js';
import type { ClusterWriter } from './cluster-store.js';
import { int, isIn } from './literals.js';
import type { ClusterRow } from './row-binary.js';

/** A row of `events`: the embedded log's columns, the document's id, and every state that takes part. */
export function eventCells(placed: PlacedEvent, documentId: string): ClusterRow {
  const { source, target } = placed.event;
  const states = [...new Set([...source, ...target].map(stateOf))];
  return [...eventRow(placed.doc, placed.ordinal, placed), documentId, states];
}

type Stored = Map<string, readonly [occurrence: string, gone: ClusterRow]>;

/** Replaces the grouping into happenings, writing only what changed; see write-occurrences.ts for the embedded log. */
export async function writeOccurrences(
  writer: ClusterWriter,
  occurrenceOf: ReadonlyMap<string, string>,
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = [...placedOccurrences(occurrenceOf, numbers)];
  await replace(writer, await storedOccurrences(writer, '1'), rows);
}

/** The same of some events alone; null: of its own. */
export async function writeSomeOccurrences(
  writer: ClusterWriter,
  occurrenceOf: ReadonlyMap<string, string | null>,
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = [...placedOccurrences(occurrenceOf, numbers)];
  const places = rows.map(([doc, ordinal]) => `(${int(doc as number)}, ${int(ordinal as number)})`);
  await replace(writer, await storedOccurrences(writer, isIn('(doc, ordinal)', places)), rows);
}

async function storedOccurrences(writer: ClusterWriter, condition: string): Promise<Stored> {
  const stored: Stored = new Map();
  const sql = `SELECT doc, ordinal, occurrence, tx ${writer.standing('occurrences')} AND ${condition}`;
  for await (const rows of writer.chunks(sql)) {
    for (const [doc = 0, ordinal = 0, occurrence, tx = 0] of rows) {
      stored.set(`${doc} ${ordinal}`, [occurrence as string, [doc, ordinal, tx]]);
    }
  }
  return stored;
}

/** Puts rows in the place of the stored ones; what is the same stays as it is. */
async function replace(writer: ClusterWriter, stored: Stored, rows: readonly Row[]): Promise<void> {
  const changed: Row[] = [];
  for (const row of rows) {
    const key = `${row[0]} ${row[1]}`;
    if (stored.get(key)?.[0] === row[2]) stored.delete(key);
    else if (row[2] !== null) changed.push(row);
  }
  await writer.append(
    'occurrences_gone',
    [...stored.values()].map(([, gone]) => gone),
  );
  await writer.append('occurrences', changed);
}
