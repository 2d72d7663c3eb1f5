/**
 * What repeats in imported rows, by number: data sets, kinds of acts and actors. Numbers follow the order of
 * arrival and are the log's own; nothing outside the tables knows them.
 */
import type { EventType, Mode } from '../ontology/event-types.js';
import type { Appender } from './append-batch.js';
import type { Row } from './duckdb-store.js';

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
  /** `intensity`: that of the row, which a new kind takes for its own. `deed` null: no act. */
  kind(kind: Kind, intensity: number | null): NumberedKind;
  /** Null where nobody is named. */
  actor(codes: readonly string[]): number | null;
  /** The states among an actor's codes, as the actors that each alone is. */
  parties(actor: number): readonly number[];
  /** The deed of a kind; null: it is no act. */
  deedOf(kind: number): number | null;
  /** Writes the names that are new since the last time. */
  flush(writer: Appender): Promise<void>;
}

interface NumberedKind {
  readonly kind: number;
  readonly deed: number | null;
  readonly scale: number | null;
}

/** Tables of names; their columns are in schema.ts. */
export const NAME_TABLES = [
  'imported_datasets',
  'imported_deeds',
  'imported_kinds',
  'imported_actors',
  'imported_parties',
] as const;
export type NameTable = (typeof NAME_TABLES)[number];

/** Names as the tables have them; `read` gives the rows of one of NAME_TABLES, cells in the order of its columns. */
export async function loadNames(read: (table: NameTable) => Promise<readonly Row[]>): Promise<Names> {
  const fresh = new Map<string, Row[]>(NAME_TABLES.map((table) => [table, []]));
  const add = (table: NameTable, row: Row) => fresh.get(table)?.push(row);
  const datasets = numbers((await read('imported_datasets')).map(([number, name]) => [name, number]));
  const typed = (await read('imported_deeds')).map(([deed, type, mode]) => [deed, type, mode] as const);
  const deeds = numbers(typed.map(([deed, type, mode]) => [mode === null ? type : `${type} ${mode}`, deed]));
  const actors = numbers((await read('imported_actors')).map(([actor, codes]) => [codes, actor]));
  const kinds = await loadKinds(read, new Map(typed.map(([deed, ...act]) => [deed as number, act])));
  const deedsOf = new Map([...kinds.values()].map(({ kind, deed }) => [kind, deed]));
  const parties = new Map<number, number[]>();
  const addParty = (actor: number, state: number) => {
    const known = parties.get(actor);
    if (known === undefined) parties.set(actor, [state]);
    else known.push(state);
  };
  for (const [actor, state] of await read('imported_parties')) addParty(actor as number, state as number);

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
          for (const code of states) {
            const state = actor([code]) as number;
            add('imported_parties', [number, state]);
            addParty(number, state);
          }
        });

  return {
    dataset: (name) => numbered(datasets, name, (number) => add('imported_datasets', [number, name])),
    kind(kind, intensity) {
      const key = keyOf(kind.code, kind.type, kind.mode, kind.contexts.join(';'));
      let found = kinds.get(key);
      if (found === undefined) {
        found = { kind: kinds.size + 1, deed: deed(kind), scale: intensity };
        kinds.set(key, found);
        deedsOf.set(found.kind, found.deed);
        const contexts = kind.contexts.join(';') || null;
        add('imported_kinds', [found.kind, kind.code, found.deed, contexts, intensity]);
      }
      return found;
    },
    actor,
    parties: (number) => parties.get(number) ?? [],
    deedOf: (number) => deedsOf.get(number) ?? null,
    async flush(writer) {
      for (const [table, rows] of fresh) {
        await writer.append(table, rows);
        fresh.set(table, []);
      }
    },
  };
}

async function loadKinds(
  read: (table: NameTable) => Promise<readonly Row[]>,
  deeds: ReadonlyMap<number, readonly unknown[]>,
): Promise<Map<string, NumberedKind>> {
  return new Map(
    (await read('imported_kinds')).map(([kind, code, deed, contexts, scale]) => {
      const [type = null, mode = null] = (deed === null ? [] : (deeds.get(deed as number) ?? [])) as string[];
      const key = keyOf(code as string, type, mode, (contexts ?? '') as string);
      return [key, { kind: kind as number, deed: deed as number | null, scale: scale as number | null }];
    }),
  );
}

function keyOf(code: string, type: string | null, mode: string | null, contexts: string): string {
  return JSON.stringify([code, type, mode, contexts]);
}

function numbers(pairs: readonly (readonly unknown[])[]): Map<string, number> {
  return new Map(pairs.map(([key, number]) => [key as string, number as number]));
}

/** An intensity as a row keeps it: null where it is the kind's, NaN where there is none though the kind has one. */
export function keptIntensity(intensity: number | null, scale: number | null): number | null {
  if (intensity === scale) return null;
  return intensity ?? Number.NaN;
}
