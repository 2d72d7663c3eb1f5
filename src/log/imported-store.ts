/**
 * Takes the files of other people's data sets into the tables. A file is one transaction: after a crash it is
 * there as a whole or not at all. Of several rows with one id one stands: the latest revision, and of equal
 * ones the first in a fixed order of their contents, so that neither the order of the files nor how the rows
 * are split among them shows in the log.
 */

import { PRECISIONS } from '../ontology/day.js';
import type { Appender } from './append-batch.js';
import type { Row, Store, Writer } from './duckdb-store.js';
import { keptIntensity, type Names } from './imported-names.js';
import { settleIds } from './imported-settle.js';
import type {
  ImportedEvent,
  ImportedFile,
  ImportedMention,
  ImportSetAside,
  ImportSink,
  ImportTally,
  IncomingFile,
} from './imported-types.js';
import { writeStaged } from './staged-rows.js';

/** Hashes of the files that are in the log. */
export async function readImportedHashes(store: Store): Promise<Set<string>> {
  const rows = await store.rows('SELECT hash FROM imported_files');
  return new Set(rows.map(([hash]) => hash as string));
}

/** What a file is written with. */
export interface Writing {
  readonly store: Store;
  readonly writer: Writer;
  readonly names: Names;
  /** The folder that the engine may read. */
  readonly staging: string;
  readonly run: number | null;
}

/** Thrown where the bytes of a file turn out to be in the log already: nothing of it is kept. */
export class KnownFile extends Error {
  override readonly name = 'KnownFile';
}

/**
 * Writes one file: `fill` gives its rows to the sink. Where `fill` throws, nothing of the file is kept. `hashes`: of
 * the files in the log.
 */
export async function writeImportedFile(
  writing: Writing,
  file: IncomingFile,
  hashes: ReadonlySet<string>,
  fill: (sink: ImportSink) => Promise<void>,
): Promise<{ readonly hash: string; readonly tally: ImportTally }> {
  const { writer, names, run } = writing;
  const [last] = await writer.rows('SELECT coalesce(max(file), 0)::INTEGER FROM imported_files');
  const number = (last?.[0] as number) + 1;
  const counted = { rows: 0, mentions: 0, setAside: 0 };
  // What an earlier attempt at the same path set aside is told anew by this one.
  await writer.rows('DELETE FROM imported_set_aside WHERE path = $1', [file.path]);
  await fill(sinkOf(writing, file, number, counted));
  const hash = await file.hash;
  if (hashes.has(hash)) throw new KnownFile(file.path);
  const settled = await settleIds(writer, names.dataset(file.dataset), number, file.dataset);
  const tally: ImportTally = {
    rows: counted.rows + counted.mentions + counted.setAside,
    added: settled.added + counted.mentions,
    replaced: settled.replaced,
    known: counted.rows - settled.added - settled.replaced,
    setAside: counted.setAside,
  };
  await writer.append('imported_files', [fileRow(number, { ...file, hash }, tally, run)]);
  return { hash, tally };
}

/** A row of the table `imported_files`. */
export function fileRow(number: number, file: ImportedFile, tally: ImportTally, run: number | null): Row {
  const { hash, path, dataset, format, release, license, restricted, confidence } = file;
  const { rows, added, replaced, known, setAside } = tally;
  const source: Row = [number, hash, path, dataset, format, release, license, restricted, confidence];
  return [...source, rows, added, replaced, known, setAside, run];
}

function sinkOf(
  { store, writer, names, staging }: Writing,
  file: IncomingFile,
  number: number,
  counted: { rows: number; mentions: number; setAside: number },
): ImportSink {
  const dataset = names.dataset(file.dataset);
  return {
    async events(batch) {
      const rows = batch.map((event) => importedRow(number, dataset, event, names));
      await names.flush(writer);
      await writer.append('imported', rows);
      counted.rows += batch.length;
    },
    async staged(piece) {
      const rows = await writeStaged({ store, writer, names, folder: staging, file: number, dataset }, piece);
      counted.rows += rows ?? 0;
      return rows;
    },
    async mentions(batch) {
      await writer.append(
        'imported_mentions',
        batch.map((mention) => mentionRow(number, file.dataset, mention)),
      );
      counted.mentions += batch.length;
    },
    async setAside(items) {
      await writeImportSetAsides(writer, number, items);
      counted.setAside += items.length;
    },
  };
}

/** `file` null: the file as a whole was not taken. */
export async function writeImportSetAsides(
  writer: Appender,
  file: number | null,
  items: readonly ImportSetAside[],
): Promise<void> {
  await writer.append(
    'imported_set_aside',
    items.map(({ path, line, column, code, reason }): Row => [file, path, line, column, code, reason]),
  );
}

/** A row of the table `imported`, in its order of columns. */
export function importedRow(file: number, dataset: number, event: ImportedEvent, names: Names): Row {
  const [number, label] = idCells(event.id);
  const { kind, scale } = names.kind(event, event.intensity);
  return [
    file,
    event.line,
    dataset,
    number,
    label,
    event.day,
    PRECISIONS.indexOf(event.precision),
    event.published,
    kind,
    names.actor(event.source),
    names.actor(event.target),
    keptIntensity(event.intensity, scale),
    event.mentions,
    event.sources,
    event.articles,
    event.publisher,
    event.url,
    names.actor(event.place === null ? [] : [event.place]),
    event.revision,
    event.deleted,
    event.notes,
  ];
}

/** A row of the table `imported_mentions`. */
export function mentionRow(file: number, dataset: string, mention: ImportedMention): Row {
  const { id, day, publisher, url, confidence, line } = mention;
  return [dataset, ...idCells(id), day, publisher, url, confidence, file, line];
}

/** An id as it is kept: a number where it reads back as the same text. */
export function idCells(id: string): readonly [number: number | null, label: string | null] {
  return /^(?:0|[1-9]\d{0,14})$/.test(id) ? [Number(id), null] : [null, id];
}
