/**
 * From imported rows to acts between two states, by the guards of docs/import.md, in the engine: ten million
 * rows never become objects. What is computed here can be thrown away and computed again; where few rows came or
 * went, only the pairs and days that they touch are, with the same outcome.
 */
import type { Row, Store, Writer } from './duckdb-store.js';
import type { ChosenGuard, Guard, GuardCount } from './imported-types.js';
import { GUARDS, NOTES } from './imported-types.js';

/** Guards that look at a row by itself; the others look at acts. */
type RowGuard = Exclude<Guard, 'same-article' | 're-emitted'>;

/** Conditions on a row, in the order of GUARDS; `true` is held back. */
const HELD_BACK: Readonly<Record<RowGuard, string>> = {
  deleted: 'deleted',
  'no-act': 'deed IS NULL',
  undated: 'day IS NULL',
  'no-pair': '(a IS NULL OR b IS NULL OR a = b)',
  'not-then': `(notes & ${NOTES.notThen}) <> 0`,
  'place-apart': `(notes & ${NOTES.placeApart}) <> 0`,
  'single-source': `coalesce(sources, 2) <= 1`,
};
const ROW_GUARDS = Object.keys(HELD_BACK) as RowGuard[];

/** Rows with one state on each side, a row for each pair where there are several. */
function dyads(rows: string): string {
  return `SELECT i.*, k.deed, s.state AS a, t.state AS b FROM (${rows}) i
    LEFT JOIN imported_kinds k ON k.kind = i.kind LEFT JOIN imported_parties s ON s.actor = i.source
    LEFT JOIN imported_parties t ON t.actor = i.target`;
}

/** What a row is told by: its article, or itself. In branches, so that a number is written out only where it stands. */
const ARTICLE = `CASE WHEN url IS NOT NULL THEN hash(url) WHEN label IS NOT NULL THEN hash(label)
  ELSE hash(number::VARCHAR) END`;
const KEY = 'low, high, day, forth, dataset, precision, deed';

/** Acts of rows: first the rows of one article, then the articles of one day. */
function actsOf(rows: string, chosen: readonly ChosenGuard[]): string {
  const passes = ROW_GUARDS.filter((guard) => holds(guard, chosen)).map(
    (guard) => `NOT (${HELD_BACK[guard]})`,
  );
  return `SELECT ${KEY}, sum(rows)::INTEGER, count(*)::INTEGER, max(sources)::INTEGER FROM (
      SELECT least(a, b) AS low, greatest(a, b) AS high, day, a < b AS forth, dataset, precision, deed,
        count(*) AS rows, max(coalesce(sources, 1)) AS sources
      FROM (${dyads(rows)}) WHERE ${passes.join(' AND ')}
      GROUP BY ${KEY}, ${ARTICLE})
    GROUP BY ${KEY}`;
}

/** What was read on a day is counted by its articles; where a data set names none, by its rows. */
function daysOf(rows: string): string {
  return `SELECT d.name, i.read, i.articles FROM (
      SELECT dataset, coalesce(published, day) AS read, count(DISTINCT ${ARTICLE})::INTEGER AS articles
      FROM (${rows}) WHERE coalesce(published, day) IS NOT NULL AND NOT deleted GROUP BY dataset, read) i
    JOIN imported_datasets d ON d.dataset = i.dataset`;
}

/** Computes acts, days and guard counts anew from all rows. */
export async function computeActs(writer: Writer, chosen: readonly ChosenGuard[]): Promise<void> {
  for (const table of ['imported_acts', 'imported_days', 'imported_guards', 'imported_stale']) {
    await writer.rows(`DELETE FROM ${table}`);
  }
  const [any] = await writer.rows('SELECT count(*)::DOUBLE FROM imported');
  if (any?.[0] === 0) return;
  await writer.rows(
    `INSERT INTO imported_acts ${actsOf('FROM imported', chosen)} ORDER BY low, high, day, forth, dataset, deed, precision`,
  );
  await writer.rows(`INSERT INTO imported_days ${daysOf('FROM imported')} ORDER BY 1, 2`);
  await countGuards(writer, chosen, 'SELECT *, 1 AS weight FROM imported');
}

/**
 * Brings acts, days and guard counts up to date with the rows of files after `last` and those in imported_stale;
 * `chosen` must be the guards that are in force already.
 */
export async function updateActs(
  writer: Writer,
  chosen: readonly ChosenGuard[],
  last: number,
): Promise<void> {
  const columns = 'dataset, day, published, kind, source, target, precision, sources, deleted, notes';
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE changed AS
     SELECT ${columns}, 1 AS weight FROM imported WHERE file > ${last}
     UNION ALL SELECT ${columns}, -1 FROM imported_stale WHERE file <= ${last}`,
  );
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE touched AS
     SELECT DISTINCT dataset, day, least(a, b) AS low, greatest(a, b) AS high
     FROM (${dyads('FROM temp.changed')}) WHERE day IS NOT NULL AND a <> b`,
  );
  await writer.rows(
    `DELETE FROM imported_acts WHERE (low, high, day, dataset) IN (SELECT low, high, day, dataset FROM temp.touched)`,
  );
  // Every way to name the two states of a pair: found in the rows by numbers, before an address is read.
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE near AS SELECT DISTINCT t.day, t.dataset, s.actor AS source, o.actor AS target
     FROM (SELECT day, dataset, low AS one, high AS other FROM temp.touched
         UNION ALL SELECT day, dataset, high, low FROM temp.touched) t
       JOIN imported_parties s ON s.state = t.one JOIN imported_parties o ON o.state = t.other`,
  );
  const near = `FROM imported WHERE (day, dataset, source, target) IN
    (SELECT day, dataset, source, target FROM temp.near)`;
  await writer.rows(
    `INSERT INTO imported_acts SELECT * FROM (${actsOf(near, chosen)}) WHERE (low, high, day, dataset) IN
       (SELECT low, high, day, dataset FROM temp.touched)
     ORDER BY low, high, day, forth, dataset, deed, precision`,
  );
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE reread AS
     SELECT DISTINCT dataset, coalesce(published, day) AS day FROM temp.changed
     WHERE coalesce(published, day) IS NOT NULL`,
  );
  await writer.rows(
    `DELETE FROM imported_days x WHERE EXISTS (SELECT 1 FROM temp.reread r
       JOIN imported_datasets d ON d.dataset = r.dataset WHERE d.name = x.dataset AND r.day = x.day)`,
  );
  const [span] = await writer.rows('SELECT min(day)::VARCHAR, max(day)::VARCHAR FROM temp.reread');
  if (typeof span?.[0] === 'string') {
    // A range is found by zone maps, a set of expressions is not.
    const around = `(published BETWEEN '${span[0]}' AND '${span[1]}' OR published IS NULL)`;
    await writer.rows(
      `INSERT INTO imported_days ${daysOf(
        `FROM imported WHERE ${around} AND (dataset, coalesce(published, day)) IN
           (SELECT dataset, day FROM temp.reread)`,
      )} ORDER BY 1, 2`,
    );
  }
  await countGuards(writer, chosen, 'SELECT * FROM temp.changed');
  await writer.rows('DELETE FROM imported_stale');
}

/**
 * Adds what comes to each guard and what it lets through to the counts, each row by its weight; the guards that
 * look at acts are counted anew.
 */
async function countGuards(writer: Writer, chosen: readonly ChosenGuard[], weighed: string): Promise<void> {
  const through: string[] = [];
  const counted = ROW_GUARDS.map((guard) => {
    const before = ['true', ...through].join(' AND ');
    if (holds(guard, chosen)) through.push(`NOT (${HELD_BACK[guard]})`);
    const sum = (condition: string) => `coalesce(sum(weight) FILTER (WHERE ${condition}), 0)`;
    return `${sum(before)}, ${sum(`${before} AND NOT (${HELD_BACK[guard]})`)}`;
  });
  const lists = ROW_GUARDS.map(
    (guard, i) =>
      `SELECT dataset, '${guard}', ${holds(guard, chosen)}, c[${2 * i + 1}], c[${2 * i + 2}] FROM temp.passed`,
  );
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE passed AS
     SELECT dataset, [${counted.join(', ')}] AS c FROM (${dyads(weighed)}) GROUP BY dataset`,
  );
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE counts AS
     SELECT dataset, guard, in_force, sum(before)::BIGINT AS before, sum(after)::BIGINT AS after FROM (
       SELECT d.name AS dataset, p.guard, p.in_force, p.before, p.after
       FROM (${lists.join(' UNION ALL ')}) p(dataset, guard, in_force, before, after)
       JOIN imported_datasets d ON d.dataset = p.dataset
       UNION ALL
       SELECT dataset, guard, in_force, before, after FROM imported_guards
       WHERE guard NOT IN ('same-article', 're-emitted'))
     GROUP BY dataset, guard, in_force`,
  );
  await writer.rows('DELETE FROM imported_guards');
  await writer.rows(
    `INSERT INTO imported_guards SELECT * FROM temp.counts
     UNION ALL
     SELECT d.name, g.guard, true, CASE g.guard WHEN 'same-article' THEN a.rows ELSE a.articles END,
       CASE g.guard WHEN 'same-article' THEN a.articles ELSE a.acts END
     FROM (SELECT dataset, sum(rows) AS rows, sum(articles) AS articles, count(*) AS acts
         FROM imported_acts GROUP BY dataset) a JOIN imported_datasets d ON d.dataset = a.dataset
       CROSS JOIN (VALUES ('same-article'), ('re-emitted')) g(guard)`,
  );
}

/** True where a guard is in force. */
export function holds(guard: Guard, chosen: readonly ChosenGuard[]): boolean {
  return (guard !== 'place-apart' && guard !== 'single-source') || chosen.includes(guard);
}

/** In order of data set and of GUARDS. */
export async function selectGuards(store: Store): Promise<readonly GuardCount[]> {
  return guardCounts(
    await store.rows('SELECT dataset, guard, in_force, before::DOUBLE, after::DOUBLE FROM imported_guards'),
  );
}

/** Guards of rows of: data set, guard, in force, before, after; in order of data set and of GUARDS. */
export function guardCounts(rows: readonly Row[]): readonly GuardCount[] {
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
