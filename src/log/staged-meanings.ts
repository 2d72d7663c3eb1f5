/**
 * What the values of a staged piece mean: the engine lists the distinct days, codes, actors and places of a file,
 * and what each stands for is laid beside it in small tables of the connection's own.
 */
import type { Day } from '../ontology/day.js';
import type { Row, Store, Writer } from './duckdb-store.js';
import type { Names } from './imported-names.js';
import type { StagedPiece } from './imported-types.js';

/** Actor fields in a piece: country, group and three types. */
export const FIELDS = [1, 2, 3, 4, 5] as const;
/** Sets of values that are asked for, each told by the bit that GROUPING leaves at 0. */
const SETS = { day: 31, published: 47, code: 55, place: 59, source: 61, target: 62 } as const;

/** What a staged piece is written with. */
export interface Staging {
  readonly store: Store;
  readonly writer: Writer;
  readonly names: Names;
  /** The folder that the engine may read. */
  readonly folder: string;
  /** Numbers of the file and of its data set. */
  readonly file: number;
  readonly dataset: number;
}

/** Distinct values of a piece. */
export interface Values {
  readonly rows: number;
  readonly days: readonly string[];
  readonly published: readonly (string | null)[];
  readonly codes: readonly string[];
  /** With the first and last day on which they stand. */
  readonly places: readonly Ranged[];
  readonly actors: readonly Ranged[];
}

interface Ranged {
  readonly cells: readonly (string | null)[];
  readonly from: string;
  readonly to: string;
}

/** Lists the values; undefined where the engine cannot read every line. Runs outside the transaction, which an error would end. */
export async function look(store: Store, path: string, piece: StagedPiece): Promise<Values | undefined> {
  const { at } = piece;
  const fields = (side: string) => FIELDS.map((i) => `${side}${i}`).join(', ');
  const rows = await store
    .rows(
      `SELECT grouping(day, published, code, place, a1, b1)::INTEGER, day, published, code, place, ${fields('a')},
         ${fields('b')}, count(*)::DOUBLE, min(day), max(day)
       FROM (SELECT coalesce(c${at.day}, '') AS day, left(c${at.published}, 8) AS published, c${at.code} AS code,
           c${at.place} AS place, ${actorFields(piece)} FROM ${csv(piece)})
       GROUP BY GROUPING SETS ((day), (published), (code), (place), (${fields('a')}), (${fields('b')}))`,
      [path],
    )
    .catch(() => undefined);
  if (rows === undefined) return undefined;
  const of = (set: keyof typeof SETS) => rows.filter((row) => row[0] === SETS[set]);
  const texts = (set: keyof typeof SETS, at: number) => of(set).map((row) => (row[at] ?? '') as string);
  const ranged = (set: keyof typeof SETS, from: number, to: number) =>
    of(set).map((row) => ({
      cells: row.slice(from, to) as (string | null)[],
      from: row[16] as string,
      to: row[17] as string,
    }));
  return {
    rows: of('code').reduce((sum, row) => sum + (row[15] as number), 0),
    days: texts('day', 1),
    published: of('published').map((row) => row[2] as string | null),
    codes: texts('code', 3),
    places: ranged('place', 4, 5),
    actors: joined([...ranged('source', 5, 10), ...ranged('target', 10, 15)]),
  };
}

/** The same actor on either side, once. */
function joined(actors: readonly Ranged[]): readonly Ranged[] {
  const found = new Map<string, Ranged>();
  for (const actor of actors) {
    const key = JSON.stringify(actor.cells);
    const other = found.get(key) ?? actor;
    found.set(key, {
      cells: actor.cells,
      from: other.from < actor.from ? other.from : actor.from,
      to: other.to > actor.to ? other.to : actor.to,
    });
  }
  return [...found.values()];
}

export function actorFields({ at }: StagedPiece): string {
  const side = (prefix: string, places: readonly number[]) =>
    FIELDS.map((i) => `c${places[i - 1]} AS ${prefix}${i}`).join(', ');
  return `${side('a', at.source)}, ${side('b', at.target)}`;
}

/**
 * The table of a piece, its path bound to $1. `auto_detect` with a sample of one row detects nothing, but lets
 * the engine estimate the number of rows; without it the file is taken for a small one, and joined wrong way round.
 */
export function csv(
  { width }: StagedPiece,
  types: ReadonlyMap<number, string> = new Map(),
  lenient = false,
): string {
  const columns = Array.from({ length: width }, (_, i) => `'c${i}': '${types.get(i) ?? 'VARCHAR'}'`).join(
    ', ',
  );
  return `read_csv($1, delim = '\t', header = false, quote = '', escape = '', comment = '', skip = 0,
    new_line = '\\n', auto_detect = true, sample_size = 1, nullstr = '', ignore_errors = ${lenient},
    columns = {${columns}})`;
}

/** Whether some actor or place means one thing in one era and another in the next. */
export interface Meanings {
  readonly actorsTurn: boolean;
  readonly placesTurn: boolean;
}

/** An era with the first of its days in the piece. */
interface Era {
  readonly era: number;
  readonly text: string;
  readonly day: Day;
}

/**
 * Lays what each value means beside the piece; undefined where a value has no meaning. Every value has exactly
 * one row for a row of the piece, or the engine would put out rows in another order.
 */
export async function writeMeanings(
  staging: Staging,
  piece: StagedPiece,
  values: Values,
): Promise<Meanings | undefined> {
  const { writer, names } = staging;
  const eras = await writeDays(writer, piece, values);
  if (eras === undefined) return undefined;
  const kinds: Row[] = [];
  for (const code of values.codes) {
    const act = piece.act(code);
    if (act === undefined) return undefined;
    const { kind, scale } = names.kind({ ...act, code }, act.goldstein);
    kinds.push([code, kind, scale, act.goldstein]);
  }
  await table(writer, 'kinds', 'code VARCHAR, kind INTEGER, scale DOUBLE, goldstein DOUBLE', kinds);

  const actors = byEra(values.actors, eras, (cells, day) => {
    const found = piece.actor(
      cells.map((cell) => cell ?? ''),
      day,
    );
    const notes = (found.notThen ? piece.notes.notThen : 0) | (found.unknown ? piece.notes.unknownActor : 0);
    const codes = found.actor === null ? [] : [found.actor];
    const state = found.actor?.split('.')[0];
    return [names.actor(codes), names.actor(state === undefined ? [] : [state]), notes];
  });
  const fields = FIELDS.map((i) => `f${i} VARCHAR`).join(', ');
  await table(
    writer,
    'actors',
    `era INTEGER, ${fields}, actor INTEGER, state INTEGER, notes INTEGER`,
    actors.rows,
  );
  const places = byEra(values.places, eras, ([place], day) => {
    const state = piece.place(place ?? '', day);
    return [names.actor(state === null ? [] : [state])];
  });
  await table(writer, 'places', 'era INTEGER, place VARCHAR, state INTEGER', places.rows);
  await names.flush(writer);
  return { actorsTurn: actors.turn, placesTurn: places.turn };
}

/** The eras of the piece in order; undefined where a text is no day. */
async function writeDays(
  writer: Writer,
  piece: StagedPiece,
  values: Values,
): Promise<readonly Era[] | undefined> {
  const eras = new Map<number, Era>();
  const days: Row[] = [];
  for (const text of values.days.toSorted()) {
    const found = piece.day(text);
    if (found === undefined) return undefined;
    days.push([text, found.day, found.era]);
    if (!eras.has(found.era)) eras.set(found.era, { ...found, text });
  }
  await table(writer, 'days', 'text VARCHAR, day DATE, era INTEGER', days);
  const published = values.published.map((text): Row => [text, piece.day(text ?? '')?.day ?? null]);
  await table(writer, 'published', 'text VARCHAR, day DATE', published);
  return [...eras.values()];
}

/** A row for each value; where one of them turns, a row for each value and era in which it stands. */
function byEra(
  values: readonly Ranged[],
  eras: readonly Era[],
  meaning: (cells: Ranged['cells'], day: Day) => Row,
): { readonly rows: readonly Row[]; readonly turn: boolean } {
  const rows = values.map(({ cells, from, to }) => {
    const after = eras.findIndex(({ text }) => text > from);
    const standing = eras.slice((after < 0 ? eras.length : after) - 1).filter(({ text }) => text <= to);
    return standing.map(({ era, day }): Row => [era, ...cells, ...meaning(cells, day)]);
  });
  const turn = rows.some((row) => new Set(row.map((cells) => JSON.stringify(cells.slice(1)))).size > 1);
  return { rows: turn ? rows.flat() : rows.flatMap((row) => row.slice(0, 1)), turn };
}

async function table(writer: Writer, name: string, columns: string, rows: readonly Row[]): Promise<void> {
  await writer.rows(`CREATE OR REPLACE TEMP TABLE ${name} (${columns})`);
  await writer.append(`temp.${name}`, rows);
}
