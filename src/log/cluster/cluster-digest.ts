/**
 * The digest of a log on ClickHouse. Over documents, events, happenings, corrections and set-asides it is that of the
 * embedded log; imported rows are hashed by the engine in its own way, so that only logs on ClickHouse can be compared by it.
 */
import { createHash } from 'node:crypto';
import type { Row } from '../duckdb-store.js';
import { clusterRecords } from './cluster-corrections.js';
import { readNameTexts } from './cluster-names.js';
import type { ClusterView } from './cluster-store.js';
import { int, text } from './literals.js';

/** SHA-256, hex. */
export async function digestOf(view: ClusterView): Promise<string> {
  const hash = createHash('sha256');
  const part = async (rows: AsyncIterable<readonly Row[]>) => {
    for await (const some of rows) for (const row of some) hash.update(`${JSON.stringify(row)}\n`);
    hash.update('\n');
  };
  await part(
    view.chunks(
      `SELECT id, hash, title, publisher, date, language, kind, author, path, line, url, coded, near_copy_of, sha
       ${view.from('documents')} ORDER BY id`,
    ),
  );
  await part(eventsWithHappenings(view));
  await part(once(corrections(view)));
  await part(once(setAsides(view)));
  await part(once(importedRows(view)));
  await part(
    once(
      hashed(
        view,
        'dataset, coalesce(number, -1), label, day, publisher, url, score',
        view.from('imported_mentions'),
      ),
    ),
  );
  return hash.digest('hex');
}

async function* once(rows: Promise<readonly Row[]>): AsyncIterable<readonly Row[]> {
  yield await rows;
}

async function* eventsWithHappenings(view: ClusterView): AsyncIterable<readonly Row[]> {
  const named = new Map<string, string>();
  for await (const rows of view.chunks(`SELECT doc, ordinal, occurrence ${view.standing('occurrences')}`)) {
    for (const [doc, ordinal, occurrence] of rows) named.set(`${doc} ${ordinal}`, occurrence as string);
  }
  const sql = `SELECT document, ordinal, type, mode, contexts, source, target, mutual, status, speakers, day, precision,
      trigger, amounts, confidence, rule, spans, review, original, doc
    ${view.standing('events')} ORDER BY document, ordinal`;
  for await (const rows of view.chunks(sql)) {
    yield rows.map((row) => {
      const [document = null, ordinal = null] = row;
      const happening = named.get(`${row.at(-1)} ${ordinal}`) ?? null;
      return [document, ordinal, happening, ...row.slice(2, -1)];
    });
  }
}

/** Records without their threads' numbers. */
async function corrections(view: ClusterView): Promise<readonly Row[]> {
  return (await clusterRecords(view).records()).map(([sequence = null, , ...rest]) => [sequence, ...rest]);
}

async function setAsides(view: ClusterView): Promise<readonly Row[]> {
  const gone = await view.rows(`SELECT path, line, code, reason, was ${view.from('set_aside_gone')}`);
  const taken = new Set(gone.map((row) => JSON.stringify(row)));
  const rows = await view.rows(
    `SELECT path, line, code, reason, tx ${view.from('set_aside')} ORDER BY path, isNull(line), line, code, reason`,
  );
  return rows.filter((row) => !taken.has(JSON.stringify(row))).map((row) => row.slice(0, -1));
}

/** Numbers of names follow the order of arrival; what is hashed is the hashes of the names. */
async function importedRows(view: ClusterView): Promise<readonly Row[]> {
  const names = await readNameTexts(view);
  const actor = (column: string) =>
    named(
      `coalesce(${column}, 0)`,
      [...names.actors].map(([number, codes]) => [number, codes] as const),
    );
  const kinds = [...names.kinds];
  const kind = named(
    'kind',
    kinds.map(
      ([number, { code, type, mode, contexts }]) =>
        [number, JSON.stringify([code, type, mode, contexts])] as const,
    ),
  );
  const scales = kinds.flatMap(([number, { scale }]) => (scale === null ? [] : [[number, scale] as const]));
  const scale =
    scales.length === 0
      ? 'nan'
      : `transform(kind, [${scales.map(([number]) => int(number))}], [${scales.map(([, value]) => `toFloat64(${value})`)}], nan)`;
  const dataset = named('dataset', [...names.datasets]);
  return hashed(
    view,
    `${dataset}, number, label, day, precision, published, ${kind}, ${actor('source')}, ${actor('target')},
     toString(coalesce(intensity, ${scale})), mentions, sources, articles, publisher, url, ${actor('place')}, revision, deleted, notes`,
    view.standing('imported'),
  );
}

/** The hash of a name, by the number in a column; 0 where there is none. */
function named(column: string, names: readonly (readonly [number, string])[]): string {
  if (names.length === 0) return 'toUInt64(0)';
  const numbers = names.map(([number]) => int(number)).join(', ');
  const hashes = names.map(([, name]) => `sipHash64(${text(name)})`).join(', ');
  return `transform(${column}, [${numbers}], [${hashes}], toUInt64(0))`;
}

/** Number of the different rows and the exclusive or of their hashes, as texts. */
async function hashed(view: ClusterView, columns: string, from: string): Promise<readonly Row[]> {
  const cells = columnsOf(columns).map(
    (column) => `coalesce(toString(${column}), 'NULL'), isNull(${column})`,
  );
  const rows = await view.rows(
    `SELECT toString(count()), toString(groupBitXor(h)) FROM (SELECT DISTINCT sipHash64(${cells.join(', ')}) AS h ${from})`,
  );
  // An empty log has one digest on every engine.
  return rows.map(([count = null, sum = null]) => [count, count === '0' ? null : sum]);
}

/** Columns of a SELECT list, which may hold commas in brackets. */
function columnsOf(list: string): readonly string[] {
  const found: string[] = [''];
  let depth = 0;
  for (const sign of list) {
    if (sign === '(' || sign === '[') depth += 1;
    if (sign === ')' || sign === ']') depth -= 1;
    if (sign === ',' && depth === 0) found.push('');
    else found[found.length - 1] += sign;
  }
  return found.map((column) => column.trim());
}
