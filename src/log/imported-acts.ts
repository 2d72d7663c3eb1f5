/**
 * From imported rows to acts between two states, by the guards of docs/import.md, in the engine: ten million
 * rows never become objects. What is computed here can be thrown away and computed again.
 */
import type { Store, Writer } from './duckdb-store.js';
import type { ChosenGuard, Guard, GuardCount, ImportedAct, ImportFilter } from './imported-types.js';
import { GUARDS, NOTES } from './imported-types.js';

/** Rows with one state on each side, a row for each pair where there are several. */
const PAIRS = `SELECT dataset, day, precision, type, mode, url, publisher, number, label, notes, sources, deleted,
    split_part(unnest(string_split(coalesce(source, ''), ';')), '.', 1) AS a, target
  FROM imported`;
const DYADS = `SELECT * EXCLUDE (target), split_part(unnest(string_split(coalesce(target, ''), ';')), '.', 1) AS b
  FROM (${PAIRS})`;

/** Conditions on a row, in the order of GUARDS; `true` is held back. */
const HELD_BACK: Readonly<Record<Exclude<Guard, 'same-article' | 're-emitted'>, string>> = {
  deleted: 'deleted',
  'no-act': 'type IS NULL',
  undated: 'day IS NULL',
  'no-pair': `a = '' OR b = '' OR a = b`,
  'not-then': `(notes & ${NOTES.notThen}) <> 0`,
  'place-apart': `(notes & ${NOTES.placeApart}) <> 0`,
  'single-source': `coalesce(sources, 2) <= 1`,
};

/** Computes acts, days and guard counts anew from all rows. */
export async function refreshActs(writer: Writer, chosen: readonly ChosenGuard[]): Promise<void> {
  for (const table of ['imported_acts', 'imported_days', 'imported_guards']) {
    await writer.rows(`DELETE FROM ${table}`);
  }
  const [any] = await writer.rows('SELECT count(*)::BIGINT::DOUBLE FROM imported');
  if (any?.[0] === 0) return;
  await countGuards(writer, chosen);
  const inForce = (Object.keys(HELD_BACK) as (keyof typeof HELD_BACK)[]).filter((guard) =>
    holds(guard, chosen),
  );
  const passes = inForce.map((guard) => `NOT (${HELD_BACK[guard]})`).join(' AND ');
  // First the rows of one article, then the articles of one day.
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE told AS
     SELECT a, b, day, dataset, precision, type, mode, count(*) AS rows, max(coalesce(sources, 1)) AS sources
     FROM (${DYADS}) WHERE ${passes}
     GROUP BY a, b, day, dataset, precision, type, mode, hash(coalesce(url, label, number::VARCHAR))`,
  );
  await writer.rows(
    `INSERT INTO imported_acts
     SELECT a, b, day, dataset, precision, type, mode, sum(rows)::INTEGER, count(*)::INTEGER,
       max(sources)::INTEGER
     FROM temp.told GROUP BY a, b, day, dataset, precision, type, mode
     ORDER BY least(a, b), greatest(a, b), day, a, dataset, type, mode NULLS FIRST, precision`,
  );
  await writer.rows(
    `INSERT INTO imported_guards
     SELECT dataset, 'same-article', true, sum(rows), sum(articles) FROM imported_acts GROUP BY dataset
     UNION ALL
     SELECT dataset, 're-emitted', true, sum(articles), count(*) FROM imported_acts GROUP BY dataset`,
  );
  await writer.rows('DROP TABLE temp.told');
  // What was read on a day is counted by its articles; where a data set names none, by its rows.
  await writer.rows(
    `INSERT INTO imported_days
     SELECT dataset, coalesce(published, day) AS read,
       approx_count_distinct(hash(coalesce(url, label, number::VARCHAR)))::INTEGER
     FROM imported WHERE coalesce(published, day) IS NOT NULL AND NOT deleted
     GROUP BY dataset, read ORDER BY dataset, read`,
  );
}

/** One pass over the rows: how many come to each guard, and how many it lets through. */
async function countGuards(writer: Writer, chosen: readonly ChosenGuard[]): Promise<void> {
  const guards = Object.keys(HELD_BACK) as (keyof typeof HELD_BACK)[];
  const through: string[] = [];
  const counted = guards.map((guard) => {
    const before = through.length === 0 ? 'true' : through.join(' AND ');
    const after = `${before} AND NOT (${HELD_BACK[guard]})`;
    if (holds(guard, chosen)) through.push(`NOT (${HELD_BACK[guard]})`);
    return `count(*) FILTER (WHERE ${before}), count(*) FILTER (WHERE ${after})`;
  });
  const lists = guards.map(
    (guard, i) => `SELECT dataset, '${guard}', ${holds(guard, chosen)}, c[${2 * i + 1}], c[${2 * i + 2}]`,
  );
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE passed AS
     SELECT dataset, [${counted.join(', ')}] AS c FROM (${DYADS}) GROUP BY dataset`,
  );
  await writer.rows(
    `INSERT INTO imported_guards ${lists.map((list) => `${list} FROM temp.passed`).join(' UNION ALL ')}`,
  );
  await writer.rows('DROP TABLE temp.passed');
}

function holds(guard: Guard, chosen: readonly ChosenGuard[]): boolean {
  return (guard !== 'place-apart' && guard !== 'single-source') || chosen.includes(guard);
}

/** In order of data set and of GUARDS. */
export async function selectGuards(store: Store): Promise<readonly GuardCount[]> {
  const rows = await store.rows(
    'SELECT dataset, guard, in_force, before::DOUBLE, after::DOUBLE FROM imported_guards',
  );
  return rows
    .map(([dataset, guard, inForce, before, after]) => ({
      dataset: dataset as string,
      guard: guard as Guard,
      inForce: inForce as boolean,
      before: before as number,
      after: after as number,
    }))
    .sort(
      (x, y) =>
        (x.dataset < y.dataset ? -1 : x.dataset > y.dataset ? 1 : 0) ||
        GUARDS.indexOf(x.guard) - GUARDS.indexOf(y.guard),
    );
}

/** Acts in order of day, source, target, data set, type and mode. */
export async function selectActs(store: Store, filter: ImportFilter): Promise<readonly ImportedAct[]> {
  const values: (string | number)[] = [];
  const bind = (value: string | number) => `$${values.push(value)}`;
  const parts = pairParts(filter, bind);
  if (filter.from !== undefined) parts.push(`day >= ${bind(filter.from)}::DATE`);
  if (filter.to !== undefined) parts.push(`day <= ${bind(filter.to)}::DATE`);
  if (filter.dataset !== undefined) parts.push(`dataset = ${bind(filter.dataset)}`);
  const confidences = await store.rows(
    'SELECT dataset, max(confidence) FROM imported_files GROUP BY dataset',
  );
  const confidenceOf = new Map(confidences.map(([dataset, value]) => [dataset as string, value as number]));
  const rows = await store.rows(
    `SELECT dataset, source, target, day::VARCHAR, precision, type, mode, rows, articles, sources
     FROM imported_acts ${parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`}
     ORDER BY day, source, target, dataset, type, mode NULLS FIRST, precision
     ${filter.limit === undefined ? '' : `LIMIT ${bind(filter.limit)}`}`,
    values,
  );
  return rows.map(([dataset, source, target, day, precision, type, mode, count, articles, sources]) => ({
    dataset: dataset as string,
    source: source as string,
    target: target as string,
    day: day as string,
    precision: precision as ImportedAct['precision'],
    type: type as ImportedAct['type'],
    mode: mode as ImportedAct['mode'],
    rows: count as number,
    articles: articles as number,
    sources: sources as number,
    confidence: confidenceOf.get(dataset as string) ?? 0.5,
  }));
}

/** A pair is asked for in both directions by name, so that the engine can pass over everything else. */
function pairParts(filter: ImportFilter, bind: (value: string) => string): string[] {
  const states = [...new Set(filter.states ?? [])];
  const [one, other] = states;
  if (one === undefined) return [];
  if (other === undefined) {
    const bound = bind(one);
    return [`(source = ${bound} OR target = ${bound})`];
  }
  if (states.length > 2) return ['false'];
  const [a, b] = [bind(one), bind(other)];
  return [`((source = ${a} AND target = ${b}) OR (source = ${b} AND target = ${a}))`];
}
