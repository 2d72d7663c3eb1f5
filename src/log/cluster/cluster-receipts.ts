/** Imported rows with their receipts, read from ClickHouse; names are laid beside the numbers here. */
import { PRECISIONS } from '../../ontology/day.js';
import type { Row } from '../duckdb-store.js';
import { receipt } from '../imported-queries.js';
import type { ImportedReceipt, ImportFilter } from '../imported-types.js';
import { dayOfNumber, numberOfDay } from './cluster-days.js';
import { type NameTexts, readNameTexts } from './cluster-names.js';
import type { ClusterView } from './cluster-store.js';
import { int } from './literals.js';

/** Columns of a row as it is kept, in the order in which `rowTexts` reads them. */
export const KEPT_COLUMNS = `file, line, dataset, number, label, day, precision, published, kind, source, target, intensity,
  mentions, sources, articles, publisher, url, place, revision, deleted, notes`;

/** A kept row in words. */
export interface RowTexts {
  readonly file: number;
  readonly line: number;
  readonly dataset: string;
  readonly number: number | null;
  readonly label: string | null;
  readonly day: string | null;
  readonly precision: string;
  readonly published: string | null;
  readonly code: string;
  readonly type: string | null;
  readonly mode: string | null;
  readonly contexts: string | null;
  readonly source: string | null;
  readonly target: string | null;
  readonly intensity: number | null;
  readonly mentions: number | null;
  readonly sources: number | null;
  readonly articles: number | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly place: string | null;
  readonly revision: number;
  readonly deleted: boolean;
  readonly notes: number;
}

/** The words of a row of KEPT_COLUMNS. */
export function rowTexts(row: Row, names: NameTexts): RowTexts {
  const [file, line, dataset, number, label, day, precision, published, kind, source, target, intensity] =
    row;
  const [mentions, sources, articles, publisher, url, place, revision, deleted, notes] = row.slice(12);
  const known = names.kinds.get(kind as number);
  if (known === undefined) throw new Error(`no kind of act has the number ${kind}`);
  const { scale, ...act } = known;
  const actor = (cell: unknown) => (cell === null ? null : (names.actors.get(cell as number) ?? null));
  const dayOf = (cell: unknown) => (cell === null ? null : dayOfNumber(cell as number));
  // Absent: the kind's own; no number: none though the kind has one.
  const own = intensity === null ? scale : Number.isNaN(intensity) ? null : intensity;
  return {
    file,
    line,
    dataset: names.datasets.get(dataset as number),
    number: number === -1 ? null : number,
    label: number === -1 ? label : null,
    day: dayOf(day),
    precision: PRECISIONS[precision as number],
    published: dayOf(published),
    ...act,
    source: actor(source),
    target: actor(target),
    intensity: own,
    mentions,
    sources,
    articles,
    publisher,
    url,
    place: actor(place),
    revision,
    deleted,
    notes,
  } as RowTexts;
}

/** Standing rows in order of day (undated last), data set and id. Rows that were taken back are left out. */
export async function selectReceipts(
  view: ClusterView,
  filter: ImportFilter,
): Promise<readonly ImportedReceipt[]> {
  const found: ImportedReceipt[] = [];
  for await (const receipts of receiptChunks(view, filter)) found.push(...receipts);
  return found;
}

/** The same as they come, all of them. */
export async function* streamReceipts(view: ClusterView): AsyncIterable<ImportedReceipt> {
  for await (const receipts of receiptChunks(view, {})) yield* receipts;
}

async function* receiptChunks(
  view: ClusterView,
  filter: ImportFilter,
): AsyncIterable<readonly ImportedReceipt[]> {
  const names = await readNameTexts(view);
  const parts = conditions(filter, names);
  if (parts === undefined) return;
  const files = new Map(
    (await view.rows(`SELECT file, path, release, license, restricted ${view.from('imported_files')}`)).map(
      ([file, ...rest]) => [file as number, rest],
    ),
  );
  const order = [...names.datasets].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([number]) => int(number));
  const rank = order.length === 0 ? '0' : `indexOf([${order.join(', ')}], dataset)`;
  const limit = filter.limit === undefined ? '' : `LIMIT ${int(filter.limit)}`;
  const sql = `SELECT ${KEPT_COLUMNS} ${[view.standing('imported'), ...parts].join(' AND ')}
    ORDER BY isNull(day), day, ${rank}, number < 0, number, label ${limit}`;
  for await (const rows of view.chunks(sql)) {
    yield rows.map((row) => {
      const words = rowTexts(row, names);
      const id = words.label ?? String(words.number);
      const { dataset, day, precision, published, code, type, mode, contexts, source, target } = words;
      const { intensity, mentions, sources, articles, publisher, url, place, notes, line, file } = words;
      const first: Row = [dataset, id, day, precision, published, code, type, mode, contexts, source, target];
      const rest: Row = [intensity, mentions, sources, articles, publisher, url, place, notes, line];
      return receipt([...first, ...rest, ...(files.get(file) as Row)]);
    });
  }
}

/** Conditions on the table; undefined: nothing can meet them. */
function conditions(filter: ImportFilter, names: NameTexts): string[] | undefined {
  const parts = ['deleted = 0'];
  for (const code of new Set(filter.states)) {
    const state = [...names.actors].find(
      ([number, codes]) => codes === code && names.states.has(number),
    )?.[0];
    if (state === undefined) return undefined;
    parts.push(`(has(sources_of, ${int(state)}) OR has(targets_of, ${int(state)}))`);
  }
  if (filter.from !== undefined) parts.push(`day >= ${int(numberOfDay(filter.from))}`);
  if (filter.to !== undefined) parts.push(`day <= ${int(numberOfDay(filter.to))}`);
  if (filter.dataset !== undefined) {
    const dataset = [...names.datasets].find(([, name]) => name === filter.dataset)?.[0];
    if (dataset === undefined) return undefined;
    parts.push(`dataset = ${int(dataset)}`);
  }
  return parts;
}
