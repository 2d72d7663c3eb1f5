/**
 * One id, one row. Of several rows with one id one stands: the latest revision, and of equal ones the first in a
 * fixed order of their contents, so that neither the order of the files nor how the rows are split among them
 * shows in the log.
 */
import type { Writer } from './duckdb-store.js';

/** Which of several rows with one id stands: the first in this order. */
const STANDING = `v.revision DESC, v.deleted DESC, v.url IS NULL, v.url, v.day, v.published, v.precision, v.code,
  v.type, v.mode, v.contexts, v.source, v.target, v.intensity, v.mentions DESC, v.sources DESC, v.articles DESC,
  v.publisher, v.place, v.notes, v.file, v.line`;
const SAME_ID = 'v.number IS NOT DISTINCT FROM n.number AND v.label IS NOT DISTINCT FROM n.label';
/** Ids that lie closer together than this are counted as bits. */
const WIDEST_BITS = 2 ** 29;

/** Ids of a file, and what of the table they may meet. */
interface Ids {
  readonly rows: number;
  readonly distinct: number;
  /** Condition on a row `v` of another file without which it cannot have one of the ids. */
  readonly range: string;
}

/**
 * Settles the rows of a file that were just written against each other and against those that were there.
 * `added`: ids that are new; `replaced`: rows that gave way to rows of this file.
 */
export async function settleIds(
  writer: Writer,
  dataset: number,
  file: number,
  name: string,
): Promise<{ readonly added: number; readonly replaced: number }> {
  const ids = await idsOf(writer, file);
  if (ids.rows === 0) return { added: 0, replaced: 0 };
  const others = `FROM imported v WHERE v.dataset = $1 AND v.file <> $2 AND ${ids.range}`;
  const [near] = await writer.rows(`SELECT count(*)::INTEGER ${others}`, [dataset, file]);
  if (near?.[0] === 0 && ids.distinct === ids.rows) return { added: ids.rows, replaced: 0 };
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE clashes AS
     SELECT v.number, v.label ${others} AND EXISTS (SELECT 1 FROM imported n WHERE n.file = $2 AND ${SAME_ID})
     UNION SELECT number, label FROM imported WHERE file = $2 GROUP BY number, label HAVING count(*) > 1`,
    [dataset, file],
  );
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE ranked AS
     SELECT v.rid, v.file, row_number() OVER (PARTITION BY v.number, v.label ORDER BY ${STANDING}) AS rank
     FROM imported_rows v WHERE v.dataset = $1 AND (${ids.range} OR v.file = ${file})
       AND EXISTS (SELECT 1 FROM temp.clashes n WHERE ${SAME_ID})`,
    [name],
  );
  const [counts] = await writer.rows(
    `SELECT (SELECT count(*) FROM temp.clashes)::INTEGER, (count(*) FILTER (WHERE file = $1))::INTEGER,
       (count(*) FILTER (WHERE file <> $1))::INTEGER, (count(*) FILTER (WHERE file <> $1 AND rank > 1))::INTEGER
     FROM temp.ranked`,
    [file],
  );
  const [clashes = 0, own = 0, elsewhere = 0, beaten = 0] = (counts ?? []) as number[];
  await writer.rows(
    `INSERT INTO imported_stale SELECT * EXCLUDE (url, publisher) FROM imported
     WHERE file <> $1 AND rowid IN (SELECT rid FROM temp.ranked WHERE rank > 1)`,
    [file],
  );
  await writer.rows('DELETE FROM imported WHERE rowid IN (SELECT rid FROM temp.ranked WHERE rank > 1)');
  return { added: ids.rows - own + clashes - elsewhere, replaced: beaten };
}

async function idsOf(writer: Writer, file: number): Promise<Ids> {
  const [found] = await writer.rows(
    `SELECT count(*)::INTEGER, count(label)::INTEGER, min(number)::DOUBLE, max(number)::DOUBLE
     FROM imported WHERE file = $1`,
    [file],
  );
  const [rows = 0, labels = 0, least = 0, most = 0] = (found ?? []).map((cell) => Number(cell ?? 0));
  const [from, to] = [BigInt(least), BigInt(most)];
  const counted =
    labels === 0 && rows > 0 && most - least < WIDEST_BITS
      ? `bit_count(bitstring_agg(number, ${from}::BIGINT, ${to}::BIGINT))::INTEGER`
      : `count(DISTINCT hash(number, label))::INTEGER`;
  if (rows === 0) return { rows, distinct: 0, range: 'false' };
  const [distinct] = await writer.rows(`SELECT ${counted} FROM imported WHERE file = $1`, [file]);
  return {
    rows,
    distinct: distinct?.[0] as number,
    range: labels === 0 ? `v.number BETWEEN ${from} AND ${to}` : 'true',
  };
}
