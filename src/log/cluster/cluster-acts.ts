/**
 * From imported rows to acts between two states, on the servers (imported-acts.ts says by which guards). All acts are
 * computed in runs of days, so that no step holds more than a few million rows; where few rows came or went, only the
 * pairs and days that they touch are, with the same outcome. In one file because both ways must hold back the same rows.
 */

import { holds } from '../imported-acts.js';
import { type ChosenGuard, GUARDS, type Guard, NOTES } from '../imported-types.js';
import { type ClusterView, type ClusterWriter, readMeta } from './cluster-store.js';
import { GENERATION, sinceComputed } from './cluster-summaries.js';
import { int } from './literals.js';

type RowGuard = Exclude<Guard, 'same-article' | 're-emitted'>;

/** Conditions on a row and a pair of its states, in the order of GUARDS; true is held back. */
const HELD_BACK: Readonly<Record<RowGuard, string>> = {
  deleted: 'deleted = 1',
  'no-act': 'deed = 0',
  undated: 'isNull(day)',
  'no-pair': '(a = 0 OR b = 0 OR a = b)',
  'not-then': `bitAnd(notes, ${NOTES.notThen}) <> 0`,
  'place-apart': `bitAnd(notes, ${NOTES.placeApart}) <> 0`,
  'single-source': 'coalesce(sources, 2) <= 1',
};
const ROW_GUARDS = Object.keys(HELD_BACK) as RowGuard[];

/** A row a pair of states. */
const PAIRS = 'ARRAY JOIN sources_of AS a, targets_of AS b';
/** What a row is told by: its article, or itself. */
const ARTICLE =
  'if(isNotNull(url), cityHash64(assumeNotNull(url)), if(number < 0, cityHash64(label), cityHash64(number)))';
/** Rows that are taken into one step. */
const ROWS_A_STEP = 10_000_000;
/** Days of which rows are counted together. */
const SPAN = 15;
/** Changed rows up to which only what they touch is computed again, and the share of all rows up to which. */
const FEW_ROWS = 20_000;
const SMALL_SHARE = 0.02;
/** Key in `meta`: the last file that is counted in the acts, and the guards under which they were computed. */
const FRESH = 'imports-refreshed';

/** True where acts are as they should be under these guards. */
export async function isFresh(view: ClusterView, guards: readonly ChosenGuard[]): Promise<boolean> {
  return (await readMeta(view)).get(FRESH) === (await freshMark(view, guards));
}

async function freshMark(view: ClusterView, guards: readonly ChosenGuard[]): Promise<string> {
  const [row] = await view.rows(`SELECT max(file) ${view.from('imported_files')}`);
  return `${(row?.[0] as number | undefined) ?? 0} ${[...new Set(guards)].sort().join(',')}`;
}

/** Brings acts, days and guard counts up to date. */
export async function refreshActs(writer: ClusterWriter, guards: readonly ChosenGuard[]): Promise<void> {
  const mark = await freshMark(writer, guards);
  const [, wanted = ''] = /^\d+ (.*)$/.exec(mark) ?? [];
  const [state] = await writer.rows(
    `SELECT value, tx ${writer.from('meta')} AND key = '${FRESH}' ORDER BY tx DESC LIMIT 1`,
  );
  const counted = /^(\d+) (.*)$/.exec((state?.[0] as string | undefined) ?? '');
  const changes =
    counted?.[2] === wanted ? changesSince(writer, Number(counted[1]), state?.[1] as number) : undefined;
  if (changes !== undefined && (await areFew(writer, changes))) await updateActs(writer, guards, changes);
  else await computeActs(writer, guards);
  await writer.append('meta', [[FRESH, mark]]);
}

/** Rows that came, and rows that were counted and gave way since: conditions on `imported`, all of its rows. */
interface Changes {
  readonly came: string;
  readonly went: string;
}

function changesSince(view: ClusterView, file: number, tx: number): Changes {
  const gone = `rid IN (SELECT rid FROM ${view.own('imported_gone')} WHERE ${view.visible}`;
  return {
    came: `file > ${int(file)} AND NOT ${gone})`,
    went: `file <= ${int(file)} AND ${gone} AND tx > ${int(tx)})`,
  };
}

async function areFew(view: ClusterView, { came, went }: Changes): Promise<boolean> {
  const [row] = await view.rows(`SELECT countIf((${came}) OR (${went})), count() ${view.from('imported')}`);
  const [changed = 0, all = 0] = (row ?? []) as number[];
  return changed <= Math.max(FEW_ROWS, SMALL_SHARE * all);
}

async function computeActs(writer: ClusterWriter, chosen: readonly ChosenGuard[]): Promise<void> {
  // Whatever was computed in earlier transactions no longer counts.
  await writer.append('meta', [[GENERATION, String(writer.tx)]]);
  for (const [from, to] of await steps(writer, 'day')) {
    const days = `day BETWEEN ${int(from)} AND ${int(to)}`;
    await writer.derive('imported_acts', actsOf(writer, chosen, [days]));
  }
  for (const [from, to] of await steps(writer, 'coalesce(published, day)')) {
    const days = `coalesce(published, day) BETWEEN ${int(from)} AND ${int(to)}`;
    await writer.append('imported_days', await daysOf(writer, days));
  }
  await writeGuards(
    writer,
    chosen,
    await passed(writer, chosen, writer.standing('imported', { join: PAIRS })),
  );
}

/** Runs of days with about so many rows each. */
async function steps(view: ClusterView, day: string): Promise<readonly (readonly [number, number])[]> {
  const rows = await view.rows(
    `SELECT toInt32(floor(assumeNotNull(${day}) / ${SPAN})) AS span, count() ${view.standing('imported')}
       AND isNotNull(${day}) GROUP BY span ORDER BY span`,
  );
  const found: [number, number][] = [];
  let held = 0;
  for (const [span, count] of rows as readonly (readonly [number, number])[]) {
    const [first, last] = [span * SPAN, span * SPAN + SPAN - 1];
    const step = found.at(-1);
    if (step === undefined || held + count > ROWS_A_STEP) {
      found.push([first, last]);
      held = 0;
    } else step[1] = last;
    held += count;
  }
  return found;
}

/** Acts of rows that meet the conditions: first the rows of one article, then the articles of one day. */
function actsOf(view: ClusterView, chosen: readonly ChosenGuard[], conditions: readonly string[]): string {
  const passes = ROW_GUARDS.filter((guard) => holds(guard, chosen)).map(
    (guard) => `NOT (${HELD_BACK[guard]})`,
  );
  const where = [view.standing('imported', { join: PAIRS }), ...conditions, ...passes].join(' AND ');
  const key = 'low, high, act_day, forth, dataset, precision, deed';
  return `low, high, act_day, forth, dataset, precision, deed, toInt32(sum(told)), toInt32(count()), toInt32(max(most))
    FROM (SELECT least(a, b) AS low, greatest(a, b) AS high, assumeNotNull(day) AS act_day, a < b AS forth, dataset,
        precision, deed, count() AS told, max(coalesce(sources, 1)) AS most
      ${where} GROUP BY low, high, act_day, forth, dataset, precision, deed, ${ARTICLE})
    GROUP BY ${key}`;
}

/** Articles by data set and day on which they were read. */
async function daysOf(view: ClusterView, condition: string) {
  const names = await view.rows(`SELECT dataset, name ${view.from('imported_datasets')}`);
  const nameOf = new Map(names.map(([dataset, name]) => [dataset, name as string]));
  const rows = await view.rows(
    `SELECT dataset, assumeNotNull(coalesce(published, day)) AS read_day, toInt32(uniqExact(${ARTICLE}))
     ${view.standing('imported')} AND deleted = 0 AND ${condition} GROUP BY dataset, read_day ORDER BY dataset, read_day`,
  );
  return rows.map(([dataset = 0, day = 0, count = 0]) => [nameOf.get(dataset) as string, day, count]);
}

async function updateActs(
  writer: ClusterWriter,
  chosen: readonly ChosenGuard[],
  { came, went }: Changes,
): Promise<void> {
  const rows = `FROM ${writer.all('imported')} ${PAIRS} WHERE ${writer.visible}`;
  const changed = `((${came}) OR (${went}))`;
  const touched = await writer.rows(
    `SELECT DISTINCT dataset, assumeNotNull(day), least(a, b), greatest(a, b) ${rows} AND ${changed}
       AND isNotNull(day) AND a <> 0 AND b <> 0 AND a <> b`,
  );
  await writer.append('imported_touched', touched);
  const among = `FROM ${writer.all('imported_touched')} WHERE tx = ${int(writer.tx)}`;
  const since = await sinceComputed(writer);
  await writer.derive(
    'imported_acts_gone',
    `low, high, day, dataset, tx ${writer.standing('imported_acts')} AND ${since} AND
       (low, high, day, dataset) GLOBAL IN (SELECT low, high, day, dataset ${among}) GROUP BY low, high, day, dataset, tx`,
  );
  await writer.derive(
    'imported_acts',
    actsOf(writer, chosen, [
      `day GLOBAL IN (SELECT day ${among})`,
      `(least(a, b), greatest(a, b), assumeNotNull(day), dataset) GLOBAL IN (SELECT low, high, day, dataset ${among})`,
    ]),
  );
  await updateDays(writer, changed);
  const before = await currentGuards(writer);
  const [more, less] = [
    await passed(writer, chosen, `${rows} AND ${came}`),
    await passed(writer, chosen, `${rows} AND ${went}`),
  ];
  for (const [dataset, counts] of more) addTo(before, dataset, counts, 1);
  for (const [dataset, counts] of less) addTo(before, dataset, counts, -1);
  await writeGuards(writer, chosen, before);
}

/** Days on which changed rows were read are counted anew; one with no row left counts none. */
async function updateDays(writer: ClusterWriter, changed: string): Promise<void> {
  const names = await writer.rows(`SELECT dataset, name ${writer.from('imported_datasets')}`);
  const nameOf = new Map(names.map(([dataset, name]) => [dataset, name as string]));
  const reread = await writer.rows(
    `SELECT DISTINCT dataset, assumeNotNull(coalesce(published, day)) AS read_day ${writer.from('imported')}
       AND ${changed} AND isNotNull(coalesce(published, day))`,
  );
  const days = [...new Set(reread.map(([, day]) => int(day as number)))];
  if (days.length === 0) return;
  const counted = await daysOf(writer, `coalesce(published, day) IN (${days.join(', ')})`);
  const keyOf = (dataset: unknown, day: unknown) => `${day} ${dataset}`;
  const counts = new Map(counted.map(([dataset, day, count]) => [keyOf(dataset, day), count as number]));
  await writer.append(
    'imported_days',
    reread.map(([dataset = 0, day = 0]) => {
      const name = nameOf.get(dataset) as string;
      return [name, day, counts.get(keyOf(name, day)) ?? 0];
    }),
  );
}

/** What came to each guard and what it let through, by number of the data set. */
type Passed = Map<number, number[]>;

async function passed(view: ClusterView, chosen: readonly ChosenGuard[], rows: string): Promise<Passed> {
  const through: string[] = [];
  const counted = ROW_GUARDS.flatMap((guard) => {
    const before = ['1', ...through].join(' AND ');
    if (holds(guard, chosen)) through.push(`NOT (${HELD_BACK[guard]})`);
    return [`countIf(${before})`, `countIf(${before} AND NOT (${HELD_BACK[guard]}))`];
  });
  const found = await view.rows(`SELECT dataset, ${counted.join(', ')} ${rows} GROUP BY dataset`);
  return new Map(found.map(([dataset, ...counts]) => [dataset as number, counts as number[]]));
}

function addTo(sums: Passed, dataset: number, counts: readonly number[], weight: number): void {
  const known = sums.get(dataset) ?? counts.map(() => 0);
  sums.set(
    dataset,
    known.map((sum, i) => sum + weight * (counts[i] as number)),
  );
}

/** Counts of the guards that look at rows, as they were last written. */
async function currentGuards(view: ClusterView): Promise<Passed> {
  const names = await view.rows(`SELECT name, dataset ${view.from('imported_datasets')}`);
  const numberOf = new Map(names.map(([name, dataset]) => [name, dataset as number]));
  const sums: Passed = new Map();
  for (const [dataset, guard, , before, after] of await selectGuardRows(view)) {
    const at = ROW_GUARDS.indexOf(guard as RowGuard);
    if (at < 0) continue;
    const number = numberOf.get(dataset as string) as number;
    const counts = sums.get(number) ?? ROW_GUARDS.flatMap(() => [0, 0]);
    counts[2 * at] = before as number;
    counts[2 * at + 1] = after as number;
    sums.set(number, counts);
  }
  return sums;
}

/** The latest row of each guard: data set, guard, in force, before, after. */
export async function selectGuardRows(view: ClusterView) {
  const rows = await view.rows(
    `SELECT dataset, guard, in_force, before, after ${view.from('imported_guards')} AND ${await sinceComputed(view)}
     ORDER BY tx`,
  );
  return [...new Map(rows.map((row) => [JSON.stringify(row.slice(0, 2)), row])).values()];
}

async function writeGuards(
  writer: ClusterWriter,
  chosen: readonly ChosenGuard[],
  counts: Passed,
): Promise<void> {
  const names = await writer.rows(`SELECT dataset, name ${writer.from('imported_datasets')}`);
  const acts = await writer.rows(
    `SELECT dataset, sum(rows), sum(articles), count() ${writer.standing('imported_acts')}
       AND ${await sinceComputed(writer)} GROUP BY dataset`,
  );
  const actsOfSet = new Map(acts.map(([dataset, ...sums]) => [dataset as number, sums as number[]]));
  for (const [dataset, name] of names as readonly (readonly [number, string])[]) {
    const sums = counts.get(dataset);
    if (sums === undefined) continue;
    const [rows = 0, articles = 0, happenings = 0] = actsOfSet.get(dataset) ?? [];
    await writer.append(
      'imported_guards',
      GUARDS.flatMap((guard) => {
        const at = ROW_GUARDS.indexOf(guard as RowGuard);
        const [before, after] =
          at >= 0
            ? [sums[2 * at] as number, sums[2 * at + 1] as number]
            : guard === 'same-article'
              ? [rows, articles]
              : [articles, happenings];
        // A data set without a single act has nothing that these two could look at.
        return at < 0 && rows === 0 ? [] : [[name, guard, holds(guard, chosen), before, after]];
      }),
    );
  }
}
