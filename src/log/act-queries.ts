/** Reads acts between two states: numbers from the engine, names laid beside them here. */
import type { StateCode } from '../ontology/actor.js';
import { type Day, PRECISIONS } from '../ontology/day.js';
import type { EventType, Mode } from '../ontology/event-types.js';
import type { Store } from './duckdb-store.js';
import type { ActColumns, ImportedAct, ImportFilter } from './imported-types.js';

const DAY_MS = 86_400_000;

/** What the numbers in imported_acts stand for; kept until a file is imported. */
export interface ActNames {
  readonly states: ReadonlyMap<number, string>;
  readonly datasets: ReadonlyMap<number, { readonly name: string; readonly confidence: number }>;
  readonly deeds: ReadonlyMap<number, { readonly type: EventType; readonly mode: Mode | null }>;
}

/** Acts in order of day, source, target, data set, type, mode and precision. */
export async function selectActs(
  store: Store,
  names: ActNames,
  filter: ImportFilter,
): Promise<readonly ImportedAct[]> {
  const parts = partsOf(filter, names);
  if (parts === undefined) return [];
  const columns = await store.integers(
    `SELECT low, high, (day - DATE '1970-01-01')::INTEGER, forth::INTEGER, dataset, precision::INTEGER, deed, rows, articles, sources
     FROM imported_acts ${parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`}`,
  );
  const acts = actsOf(columns, names);
  return filter.limit === undefined ? acts : acts.slice(0, filter.limit);
}

/** Places of the parts of a kind's number. */
const [DEEDS, PRECISIONS_AT, DATASETS] = [2 ** 11, 2 ** 3, 2 ** 10];

/** A kind's number, in SQL; `forth` as 0 or 1. */
export function kindNumber(forth: string): string {
  return `((dataset * ${PRECISIONS_AT} + precision) * ${DEEDS} + deed) * 2 + ${forth}`;
}

/** Throws where kinds of acts have no room in a number. */
export function checkKinds(names: ActNames): void {
  if (names.deeds.size >= DEEDS || names.datasets.size >= DATASETS) {
    throw new RangeError(
      `${names.datasets.size} data sets with ${names.deeds.size} kinds of acts are too many`,
    );
  }
}

/** All acts, or those between two states, in columns. */
export async function selectActColumns(
  store: Store,
  names: ActNames,
  states?: readonly [StateCode, StateCode],
): Promise<ActColumns> {
  const parts = partsOf(states === undefined ? {} : { states }, names) ?? ['false'];
  checkKinds(names);
  const [low, high, day, kind, sources] = (await store.integers(
    `SELECT low, high, (day - DATE '1970-01-01')::INTEGER, (${kindNumber('forth::INTEGER')})::INTEGER, sources
     FROM imported_acts ${parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`}`,
  )) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  return actColumns({ low, high, day, kind, sources }, names);
}

/** Columns of acts with what their numbers stand for. */
export function actColumns(
  columns: Pick<ActColumns, 'low' | 'high' | 'day' | 'kind' | 'sources'>,
  names: ActNames,
): ActColumns {
  const kinds = new Map<number, ReturnType<ActColumns['kindOf']>>();
  return {
    ...columns,
    state: (number) => names.states.get(number) as string,
    kindOf(number) {
      let found = kinds.get(number);
      if (found === undefined) {
        const at = number >> 1;
        const dataset = names.datasets.get(Math.floor(at / DEEDS / PRECISIONS_AT));
        const deed = names.deeds.get(at % DEEDS);
        if (dataset === undefined || deed === undefined) throw new RangeError(`no act is of kind ${number}`);
        found = {
          dataset: dataset.name,
          confidence: dataset.confidence,
          ...deed,
          precision: PRECISIONS[Math.floor(at / DEEDS) % PRECISIONS_AT] as ImportedAct['precision'],
          forth: number % 2 === 1,
        };
        kinds.set(number, found);
      }
      return found;
    },
  };
}

/** Reads what the numbers of acts stand for. */
export async function readActNames(store: Store): Promise<ActNames> {
  const states = await store.rows(
    'SELECT actor, codes FROM imported_actors WHERE actor IN (SELECT state FROM imported_parties)',
  );
  const datasets = await store.rows(
    `SELECT d.dataset, d.name, coalesce(max(f.confidence), 0.5) FROM imported_datasets d
     LEFT JOIN imported_files f ON f.dataset = d.name GROUP BY d.dataset, d.name`,
  );
  const deeds = await store.rows('SELECT deed, type, mode FROM imported_deeds');
  return {
    states: new Map(states.map(([number, code]) => [number as number, code as string])),
    datasets: new Map(
      datasets.map(([number, name, confidence]) => [
        number as number,
        { name: name as string, confidence: confidence as number },
      ]),
    ),
    deeds: new Map(
      deeds.map(([number, type, mode]) => [
        number as number,
        { type: type as EventType, mode: mode as Mode | null },
      ]),
    ),
  };
}

/** Conditions on the table; undefined: nothing can meet them. All values are numbers or days. */
export function partsOf(
  filter: ImportFilter,
  names: ActNames,
  dayOf: (day: Day) => string = (day) => `DATE '${dayText(day)}'`,
): string[] | undefined {
  const parts: string[] = [];
  const asked = [...new Set(filter.states ?? [])];
  if (asked.length > 2) return undefined;
  const numbers = asked.map((code) => [...names.states].find(([, known]) => known === code)?.[0]);
  if (numbers.includes(undefined)) return undefined;
  const [one, other] = numbers as number[];
  if (one !== undefined && other !== undefined) {
    // Asked for by both numbers, so that the engine can pass over everything else.
    parts.push(`low = ${Math.min(one, other)} AND high = ${Math.max(one, other)}`);
  } else if (one !== undefined) parts.push(`(low = ${one} OR high = ${one})`);
  if (filter.from !== undefined) parts.push(`day >= ${dayOf(filter.from)}`);
  if (filter.to !== undefined) parts.push(`day <= ${dayOf(filter.to)}`);
  if (filter.dataset !== undefined) {
    const found = [...names.datasets].find(([, { name }]) => name === filter.dataset);
    if (found === undefined) return undefined;
    parts.push(`dataset = ${found[0]}`);
  }
  return parts;
}

/** Only a day can be written into a query. */
function dayText(day: Day): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(`"${day}" is no day`);
  return day;
}

/** Places of some names in their order. */
function ranks(names: ReadonlyMap<number, string>): Map<number, number> {
  const order = [...names].sort(([, a], [, b]) => (a < b ? -1 : 1));
  return new Map(order.map(([number], rank) => [number, rank]));
}

/** Acts of columns of: low, high, day, forth, data set, precision, deed, rows, articles, sources; in their order. */
export function actsOf(columns: readonly Int32Array[], names: ActNames): readonly ImportedAct[] {
  const [low, high, day, forth, dataset, precision, deed] = columns as Int32Array[] as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const [rows, articles, sources] = columns.slice(7) as [Int32Array, Int32Array, Int32Array];
  const stateRank = ranks(names.states);
  const datasetRank = ranks(new Map([...names.datasets].map(([n, { name }]) => [n, name])));
  const deedRank = ranks(
    new Map([...names.deeds].map(([n, { type, mode }]) => [n, `${type} ${mode ?? ''}`])),
  );
  const sourceOf = (i: number) => (forth[i] === 1 ? low[i] : high[i]) as number;
  const targetOf = (i: number) => (forth[i] === 1 ? high[i] : low[i]) as number;
  // One number for the order of all that an act is known by.
  const key = Float64Array.from(day, (at, i) => {
    let value = at + 1_000_000;
    value = value * 4096 + (stateRank.get(sourceOf(i)) ?? 0);
    value = value * 4096 + (stateRank.get(targetOf(i)) ?? 0);
    return value;
  });
  const fine = Int32Array.from(
    day,
    (_, i) =>
      (((datasetRank.get(dataset[i] as number) ?? 0) * 4096 + (deedRank.get(deed[i] as number) ?? 0)) * 8) |
      (precision[i] as number),
  );
  const order = Uint32Array.from(day, (_, i) => i).sort(
    (i, j) => (key[i] as number) - (key[j] as number) || (fine[i] as number) - (fine[j] as number),
  );
  const days = new Map<number, Day>();
  const dayOf = (number: number) => {
    let text = days.get(number);
    if (text === undefined) {
      text = new Date(number * DAY_MS).toISOString().slice(0, 10);
      days.set(number, text);
    }
    return text;
  };
  return Array.from(order, (i) => {
    const { name, confidence } = names.datasets.get(dataset[i] as number) ?? { name: '', confidence: 0.5 };
    const { type, mode } = names.deeds.get(deed[i] as number) as { type: EventType; mode: Mode | null };
    return {
      dataset: name,
      source: names.states.get(sourceOf(i)) as string,
      target: names.states.get(targetOf(i)) as string,
      day: dayOf(day[i] as number),
      precision: PRECISIONS[precision[i] as number] as ImportedAct['precision'],
      type,
      mode,
      rows: rows[i] as number,
      articles: articles[i] as number,
      sources: sources[i] as number,
      confidence,
    };
  });
}
