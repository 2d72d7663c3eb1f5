/**
 * Takes the files of other people's data sets into the tables. A file is one transaction: after a crash it is
 * there as a whole or not at all. Of several rows with one id one stands: the latest revision, and of equal
 * ones the first in a fixed order of their contents, so that neither the order of the files nor how the rows
 * are split among them shows in the log.
 */
import type { Row, Store, Writer } from './duckdb-store.js';
import type {
  ImportedEvent,
  ImportedFile,
  ImportedMention,
  ImportSetAside,
  ImportSink,
  ImportTally,
} from './imported-types.js';

import { writeStaged } from './staged-rows.js';

/** Rows that are compared with the log at a time. */
const AT_ONCE = 200_000;

const COLUMNS = `file, line, dataset, number, label, day, precision, published, code, type, mode, contexts,
  source, target, intensity, mentions, sources, articles, publisher, url, place, revision, deleted, notes`;
/** Which of several rows with one id stands: the first in this order. */
const STANDING = `revision DESC, deleted DESC, url IS NULL, url, day, published, precision, code, type, mode,
  contexts, source, target, intensity, mentions DESC, sources DESC, articles DESC, publisher, place, notes,
  file, line`;
const SAME_ID = 'i.number IS NOT DISTINCT FROM n.number AND i.label IS NOT DISTINCT FROM n.label';

/** Hashes of the files that are in the log. */
export async function readImportedHashes(store: Store): Promise<Set<string>> {
  const rows = await store.rows('SELECT hash FROM imported_files');
  return new Set(rows.map(([hash]) => hash as string));
}

/**
 * Writes one file: `fill` gives its rows to the sink. Where `fill` throws, nothing of the file is kept.
 * `staging`: the folder that the engine may read.
 */
export async function writeImportedFile(
  writer: Writer,
  file: ImportedFile,
  run: number | null,
  staging: string,
  fill: (sink: ImportSink) => Promise<void>,
): Promise<ImportTally> {
  const [last] = await writer.rows('SELECT coalesce(max(file), 0)::INTEGER FROM imported_files');
  const number = (last?.[0] as number) + 1;
  await writer.rows('CREATE OR REPLACE TEMP TABLE incoming AS SELECT * FROM imported LIMIT 0');
  const tally = { rows: 0, added: 0, replaced: 0, known: 0, setAside: 0 };
  let waiting = 0;
  const settle = async () => {
    if (waiting === 0) return;
    const { added, replaced } = await mergeIncoming(writer, file.dataset, number);
    tally.added += added;
    tally.replaced += replaced;
    tally.known += waiting - added - replaced;
    waiting = 0;
    await writer.rows('DELETE FROM temp.incoming');
  };
  // What an earlier attempt at the same path set aside is told anew by this one.
  await writer.rows('DELETE FROM imported_set_aside WHERE path = $1', [file.path]);
  await fill({
    async events(batch) {
      await writer.append(
        'temp.incoming',
        batch.map((event) => eventRow(number, file.dataset, event)),
      );
      waiting += batch.length;
      tally.rows += batch.length;
      if (waiting >= AT_ONCE) await settle();
    },
    async staged(piece) {
      if (!(await writeStaged(writer, staging, number, file.dataset, piece))) return false;
      waiting += piece.rows;
      tally.rows += piece.rows;
      if (waiting >= AT_ONCE) await settle();
      return true;
    },
    async mentions(batch) {
      await writer.append(
        'imported_mentions',
        batch.map((mention) => mentionRow(number, file.dataset, mention)),
      );
      tally.rows += batch.length;
      tally.added += batch.length;
    },
    async setAside(items) {
      await writeImportSetAsides(writer, number, items);
      tally.rows += items.length;
      tally.setAside += items.length;
    },
  });
  await settle();
  const { hash, path, dataset, format, release, license, restricted, confidence } = file;
  const { rows, added, replaced, known, setAside } = tally;
  await writer.append('imported_files', [
    [
      number,
      hash,
      path,
      dataset,
      format,
      release,
      license,
      restricted,
      confidence,
      rows,
      added,
      replaced,
      known,
      setAside,
      run,
    ],
  ]);
  return tally;
}

/** `file` null: the file as a whole was not taken. */
export async function writeImportSetAsides(
  writer: Writer,
  file: number | null,
  items: readonly ImportSetAside[],
): Promise<void> {
  await writer.append(
    'imported_set_aside',
    items.map(({ path, line, column, code, reason }): Row => [file, path, line, column, code, reason]),
  );
}

/** Merges temp.incoming into the table; `file` tells its rows from those that were there. */
async function mergeIncoming(
  writer: Writer,
  dataset: string,
  file: number,
): Promise<{ added: number; replaced: number }> {
  const [counts] = await writer.rows(
    `SELECT count(*)::INTEGER, count(DISTINCT coalesce(label, number::VARCHAR))::INTEGER,
       min(number)::DOUBLE, max(number)::DOUBLE, bool_or(label IS NOT NULL) FROM temp.incoming`,
  );
  const [rows = 0, ids = 0, least, most, labelled] = (counts ?? []) as [
    number,
    number,
    number,
    number,
    boolean,
  ];
  // A range on the numbers lets the engine pass over what cannot match.
  const range = labelled ? 'true' : `i.number BETWEEN ${BigInt(least)} AND ${BigInt(most)}`;
  const matching = `FROM imported i WHERE i.dataset = $1 AND ${range}
    AND EXISTS (SELECT 1 FROM temp.incoming n WHERE ${SAME_ID})`;
  const [there] = await writer.rows(
    `SELECT count(*)::INTEGER, (count(*) FILTER (WHERE i.file <> $2))::INTEGER ${matching}`,
    [dataset, file],
  );
  const [matched = 0, elsewhere = 0] = (there ?? []) as [number, number];
  if (matched === 0 && rows === ids) {
    await writer.rows(`INSERT INTO imported SELECT ${COLUMNS} FROM temp.incoming`);
    return { added: rows, replaced: 0 };
  }
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE standing AS
     SELECT ${COLUMNS} FROM (SELECT ${COLUMNS} FROM temp.incoming UNION ALL SELECT ${COLUMNS} ${matching})
     QUALIFY row_number() OVER (PARTITION BY number, label ORDER BY ${STANDING}) = 1`,
    [dataset],
  );
  const [kept] = await writer.rows('SELECT count(*)::INTEGER FROM temp.standing WHERE file <> $1', [file]);
  await writer.rows(`DELETE ${matching}`, [dataset]);
  await writer.rows(`INSERT INTO imported SELECT ${COLUMNS} FROM temp.standing`);
  return { added: ids - matched, replaced: elsewhere - (kept?.[0] as number) };
}

function eventRow(file: number, dataset: string, event: ImportedEvent): Row {
  const [number, label] = idCells(event.id);
  return [
    file,
    event.line,
    dataset,
    number,
    label,
    event.day,
    event.precision,
    event.published,
    event.code,
    event.type,
    event.mode,
    event.contexts.length === 0 ? null : event.contexts.join(';'),
    event.source.length === 0 ? null : event.source.join(';'),
    event.target.length === 0 ? null : event.target.join(';'),
    event.intensity,
    event.mentions,
    event.sources,
    event.articles,
    event.publisher,
    event.url,
    event.place,
    event.revision,
    event.deleted,
    event.notes,
  ];
}

function mentionRow(file: number, dataset: string, mention: ImportedMention): Row {
  const { id, day, publisher, url, confidence, line } = mention;
  return [dataset, ...idCells(id), day, publisher, url, confidence, file, line];
}

/** An id as it is kept: a number where it reads back as the same text. */
export function idCells(id: string): readonly [number: number | null, label: string | null] {
  return /^(?:0|[1-9]\d{0,14})$/.test(id) ? [Number(id), null] : [null, id];
}
