/**
 * One id, one row, on ClickHouse: of several rows with one id the later revision stands, and of equal ones the first in
 * the order of imported-settle.ts. The servers find the ids that meet; the few rows behind them are compared here, since
 * only here their numbers have names.
 */
import type { Cell } from '../duckdb-store.js';
import { type NameTexts, readNameTexts } from './cluster-names.js';
import { KEPT_COLUMNS, type RowTexts, rowTexts } from './cluster-receipts.js';
import type { ClusterWriter } from './cluster-store.js';
import { int } from './literals.js';
import type { ClusterRow } from './row-binary.js';

/** What is known of the ids of a file that was just written. */
export interface FileIds {
  readonly dataset: number;
  readonly file: number;
  readonly rows: number;
  /** Least and greatest of the ids that are numbers; `labels`: some are not. */
  readonly least: number;
  readonly most: number;
  readonly labels: boolean;
}

interface Rival {
  readonly texts: RowTexts;
  readonly rid: number;
  readonly tx: number;
}

/** `added`: ids that are new; `replaced`: rows that gave way to rows of this file. */
export async function settleIds(
  writer: ClusterWriter,
  ids: FileIds,
): Promise<{ readonly added: number; readonly replaced: number }> {
  if (ids.rows === 0) return { added: 0, replaced: 0 };
  const numbers = ids.least <= ids.most ? `number BETWEEN ${int(ids.least)} AND ${int(ids.most)}` : '0';
  const near = `dataset = ${int(ids.dataset)} AND (${numbers}${ids.labels ? ' OR number < 0' : ''})`;
  // Rows of one id lie on one shard, which can tell by itself which of its ids meet.
  const meeting = `(number, label) IN (SELECT number, label FROM ${writer.own('imported')}
    WHERE ${writer.visible} AND ${near} GROUP BY number, label HAVING count() > 1 AND max(tx) = ${int(writer.tx)})`;
  const sql = `SELECT ${KEPT_COLUMNS}, rid, tx ${writer.standing('imported')} AND ${near} AND ${meeting}
    ORDER BY number, label`;
  let names: NameTexts | undefined;
  let added = ids.rows;
  let replaced = 0;
  let rivals: Rival[] = [];
  const beaten: ClusterRow[] = [];
  const settle = () => {
    const [stands, ...others] = rivals.sort((a, b) => inOrder(a.texts, b.texts));
    if (stands === undefined) return;
    const own = rivals.filter(({ texts }) => texts.file === ids.file).length;
    added -= own;
    if (own === rivals.length) added += 1;
    else if (stands.texts.file === ids.file) replaced += 1;
    for (const { texts, rid, tx } of others) {
      beaten.push([ids.dataset, texts.number ?? -1, texts.label ?? '', rid, tx]);
    }
    rivals = [];
  };
  for await (const rows of writer.chunks(sql)) {
    names ??= await readNameTexts(writer);
    for (const row of rows) {
      const [rid, tx] = row.slice(-2) as [number, number];
      const texts = rowTexts(row, names);
      const last = rivals.at(-1)?.texts;
      if (last !== undefined && (last.number !== texts.number || last.label !== texts.label)) settle();
      rivals.push({ texts, rid, tx });
    }
  }
  settle();
  await writer.append('imported_gone', beaten);
  return { added, replaced };
}

type Key = readonly [value: (row: RowTexts) => Cell, down?: boolean];

/** Which of several rows with one id stands: the first in this order, absent values last. */
const STANDING: readonly Key[] = [
  [(row) => row.revision, true],
  [(row) => (row.deleted ? 1 : 0), true],
  [(row) => (row.url === null ? 1 : 0)],
  [(row) => row.url],
  [(row) => row.day],
  [(row) => row.published],
  [(row) => row.precision],
  [(row) => row.code],
  [(row) => row.type],
  [(row) => row.mode],
  [(row) => row.contexts],
  [(row) => row.source],
  [(row) => row.target],
  [(row) => row.intensity],
  [(row) => row.mentions, true],
  [(row) => row.sources, true],
  [(row) => row.articles, true],
  [(row) => row.publisher],
  [(row) => row.place],
  [(row) => row.notes],
  [(row) => row.file],
  [(row) => row.line],
];

function inOrder(a: RowTexts, b: RowTexts): number {
  for (const [value, down = false] of STANDING) {
    const [x, y] = [value(a), value(b)];
    if (x === y) continue;
    if (x === null) return 1;
    if (y === null) return -1;
    const order =
      typeof x === 'string'
        ? Buffer.compare(Buffer.from(x), Buffer.from(y as string))
        : (x as number) - (y as number);
    if (order !== 0) return down ? -order : order;
  }
  return 0;
}
