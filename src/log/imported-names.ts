/**
 * What repeats in imported rows, by number: data sets, kinds of acts and actors. Numbers follow the order of
 * arrival and are the log's own; nothing outside the tables knows them.
 */
import type { EventType, Mode } from '../ontology/event-types.js';
import type { Row, Writer } from './duckdb-store.js';

/** What kind of act a row tells. */
export interface Kind {
  readonly code: string;
  readonly type: EventType | null;
  readonly mode: Mode | null;
  readonly contexts: readonly string[];
}

/** Gives numbers; a new name gets the next one. */
export interface Names {
  dataset(name: string): number;
  /** `intensity`: that of the row, which a new kind takes for its own. */
  kind(kind: Kind, intensity: number | null): { readonly kind: number; readonly scale: number | null };
  /** Null where nobody is named. */
  actor(codes: readonly string[]): number | null;
  /** Writes the names that are new since the last time. */
  flush(writer: Writer): Promise<void>;
}

const TABLES = [
  'imported_datasets',
  'imported_deeds',
  'imported_kinds',
  'imported_actors',
  'imported_parties',
] as const;

/** Names as the tables have them. */
export async function loadNames(reader: Pick<Writer, 'rows'>): Promise<Names> {
  const fresh = new Map<string, Row[]>(TABLES.map((table) => [table, []]));
  const add = (table: (typeof TABLES)[number], row: Row) => fresh.get(table)?.push(row);
  const datasets = await numbers(reader, 'SELECT name, dataset FROM imported_datasets');
  const deeds = await numbers(reader, `SELECT concat_ws(' ', type, mode), deed FROM imported_deeds`);
  const actors = await numbers(reader, 'SELECT codes, actor FROM imported_actors');
  const kinds = await loadKinds(reader);

  const numbered = (known: Map<string, number>, key: string, write: (number: number) => void) => {
    let number = known.get(key);
    if (number === undefined) {
      number = known.size + 1;
      known.set(key, number);
      write(number);
    }
    return number;
  };
  const deed = ({ type, mode }: Kind) =>
    type === null
      ? null
      : numbered(deeds, mode === null ? type : `${type} ${mode}`, (number) =>
          add('imported_deeds', [number, type, mode]),
        );
  const actor = (codes: readonly string[]): number | null =>
    codes.length === 0
      ? null
      : numbered(actors, codes.join(';'), (number) => {
          add('imported_actors', [number, codes.join(';')]);
          const states = new Set(codes.map((code) => code.split('.')[0] ?? ''));
          for (const state of states) add('imported_parties', [number, actor([state])]);
        });

  return {
    dataset: (name) => numbered(datasets, name, (number) => add('imported_datasets', [number, name])),
    kind(kind, intensity) {
      const key = keyOf(kind.code, kind.type, kind.mode, kind.contexts.join(';'));
      let found = kinds.get(key);
      if (found === undefined) {
        found = { kind: kinds.size + 1, scale: intensity };
        kinds.set(key, found);
        add('imported_kinds', [
          found.kind,
          kind.code,
          deed(kind),
          kind.contexts.join(';') || null,
          intensity,
        ]);
      }
      return found;
    },
    actor,
    async flush(writer) {
      for (const [table, rows] of fresh) {
        await writer.append(table, rows);
        fresh.set(table, []);
      }
    },
  };
}

async function loadKinds(reader: Pick<Writer, 'rows'>) {
  const rows = await reader.rows(
    `SELECT k.code, x.type, x.mode, k.contexts, k.kind, k.scale
     FROM imported_kinds k LEFT JOIN imported_deeds x ON x.deed = k.deed`,
  );
  return new Map(
    rows.map(([code, type, mode, contexts, kind, scale]) => [
      keyOf(code as string, type as string | null, mode as string | null, (contexts ?? '') as string),
      { kind: kind as number, scale: scale as number | null },
    ]),
  );
}

function keyOf(code: string, type: string | null, mode: string | null, contexts: string): string {
  return JSON.stringify([code, type, mode, contexts]);
}

async function numbers(reader: Pick<Writer, 'rows'>, sql: string): Promise<Map<string, number>> {
  const rows = await reader.rows(sql);
  return new Map(rows.map(([key, number]) => [key as string, number as number]));
}

/** An intensity as a row keeps it: null where it is the kind's, NaN where there is none though the kind has one. */
export function keptIntensity(intensity: number | null, scale: number | null): number | null {
  if (intensity === scale) return null;
  return intensity ?? Number.NaN;
}
