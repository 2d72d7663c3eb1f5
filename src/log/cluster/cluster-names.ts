/** What the numbers in imported rows stand for, as texts: names are few, so that the client knows them all. */
import type { EventType, Mode } from '../../ontology/event-types.js';
import type { ActNames } from '../act-queries.js';
import type { Row } from '../duckdb-store.js';
import { loadNames, type Names, type NameTable } from '../imported-names.js';
import type { ClusterView } from './cluster-store.js';
import { shapeOf } from './make-tables.js';

/** A kind of act in words. */
export interface KindTexts {
  readonly code: string;
  readonly type: EventType | null;
  readonly mode: Mode | null;
  readonly contexts: string | null;
  readonly scale: number | null;
}

/** Names by number. */
export interface NameTexts {
  readonly datasets: ReadonlyMap<number, string>;
  readonly kinds: ReadonlyMap<number, KindTexts>;
  /** Codes of an actor, joined by `;`. */
  readonly actors: ReadonlyMap<number, string>;
  readonly deeds: ActNames['deeds'];
  /** Numbers of the actors that are a state. */
  readonly states: ReadonlySet<number>;
}

function rowsOf(view: ClusterView, table: NameTable): Promise<readonly Row[]> {
  const columns = Object.keys(shapeOf(table).columns);
  return view.rows(`SELECT ${columns.join(', ')} ${view.from(table)} ORDER BY ${columns[0]}`);
}

/** Names to write rows by. */
export function readNames(view: ClusterView): Promise<Names> {
  return loadNames((table) => rowsOf(view, table));
}

/** Names to read rows by. */
export async function readNameTexts(view: ClusterView): Promise<NameTexts> {
  const deeds = new Map(
    (await rowsOf(view, 'imported_deeds')).map(([deed, type, mode]) => [
      deed as number,
      { type: type as EventType, mode: mode as Mode | null },
    ]),
  );
  return {
    datasets: textsOf(await rowsOf(view, 'imported_datasets')),
    actors: textsOf(await rowsOf(view, 'imported_actors')),
    deeds,
    kinds: new Map(
      (await rowsOf(view, 'imported_kinds')).map(([kind, code, deed, contexts, scale]) => [
        kind as number,
        {
          code: code as string,
          type: deeds.get(deed as number)?.type ?? null,
          mode: deeds.get(deed as number)?.mode ?? null,
          contexts: contexts as string | null,
          scale: scale as number | null,
        },
      ]),
    ),
    states: new Set((await rowsOf(view, 'imported_parties')).map(([, state]) => state as number)),
  };
}

function textsOf(rows: readonly Row[]): ReadonlyMap<number, string> {
  return new Map(rows.map(([number, text]) => [number as number, text as string]));
}

/** Names as acts are read by. */
export async function readActNames(view: ClusterView): Promise<ActNames> {
  const { datasets, actors, deeds, states } = await readNameTexts(view);
  const rows = await view.rows(
    `SELECT dataset, max(confidence) ${view.from('imported_files')} GROUP BY dataset`,
  );
  const confidences = new Map(rows.map(([dataset, confidence]) => [dataset as string, confidence as number]));
  return {
    states: new Map([...actors].filter(([actor]) => states.has(actor))),
    datasets: new Map(
      [...datasets].map(([number, name]) => [number, { name, confidence: confidences.get(name) ?? 0.5 }]),
    ),
    deeds,
  };
}
