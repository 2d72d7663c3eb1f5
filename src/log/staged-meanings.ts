/**
 * What the values of a staged piece mean: the engine lists the distinct days, codes, actors and places of a part of
 * the piece, and what each stands for is laid beside it, as lists that a value's number points into. A list is
 * looked into without a join, so that rows come out in the order in which they were read.
 */
import type { Day } from '../ontology/day.js';
import { addDays, daysBetween } from '../ontology/day.js';
import type { Cell, Row, Store, Writer } from './duckdb-store.js';
import type { Names } from './imported-names.js';
import type { StagedPiece } from './imported-types.js';

/** Sets of values that are asked for, each told by the bit that GROUPING leaves at 0. */
const SETS = { day: 31, published: 47, code: 55, place: 59, source: 61, target: 62 } as const;
/** Parts the fields of an actor, and the cells of a row that waits; no cell of a tab-separated file has one. */
export const TAB = 'chr(9)';

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

/** Distinct values of some rows; what is empty is ''. */
interface Values {
  readonly days: readonly string[];
  readonly published: readonly string[];
  readonly codes: readonly string[];
  readonly places: readonly string[];
  /** Their fields, parted by TAB. */
  readonly actors: readonly string[];
}

/** Lists the values of some raw rows (`rawRows`), with parameters bound. */
export async function look(
  rows: Pick<Store, 'rows'> | Writer,
  from: string,
  values: readonly Cell[] = [],
): Promise<Values> {
  const found = await rows.rows(
    `SELECT grouping(day, published, code, place, source, target)::INTEGER, day, published, code, place, source, target
     FROM (${from})
     GROUP BY GROUPING SETS ((day), (published), (code), (place), (source), (target))`,
    values,
  );
  const of = (...sets: (keyof typeof SETS)[]) => {
    const texts = sets.flatMap((set) => {
      const at = 1 + Object.keys(SETS).indexOf(set);
      return found.filter((row) => row[0] === SETS[set]).map((row) => row[at] as string);
    });
    return [...new Set(texts)].sort();
  };
  return {
    days: of('day'),
    published: of('published'),
    codes: of('code'),
    places: of('place'),
    actors: of('source', 'target'),
  };
}

/** Cells of a row by which it gets its meaning; what is empty is ''. The path is bound to $1. */
export function rawRows({ at, width }: StagedPiece): string {
  const actor = (places: readonly number[]) => places.map((place) => `c${place}`).join(` || ${TAB} || `);
  const url = at.url < width ? `nullif(c${at.url}, '')` : 'NULL::VARCHAR';
  return `SELECT c${at.id} AS id, c${at.day} AS day, left(c${at.published}, 8) AS published, c${at.code} AS code,
      c${at.intensity} AS intensity, c${at.mentions} AS mentions, c${at.sources} AS sources,
      c${at.articles} AS articles, c${at.place} AS place, ${url} AS url,
      ${actor(at.source)} AS source, ${actor(at.target)} AS target`;
}

/**
 * The table of a piece, its path bound to $1. Lines that do not fit are passed over: their number tells. `auto_detect`
 * with a sample of one row detects nothing, but lets the engine estimate the number of rows.
 */
export function csv({ width, at }: StagedPiece): string {
  const types = new Map([
    [at.intensity, 'DOUBLE'],
    ...[at.mentions, at.sources, at.articles].map((place) => [place, 'INTEGER'] as const),
  ]);
  const numbers = Array.from({ length: width }, (_, i) => i);
  const columns = numbers.map((i) => `'c${i}': '${types.get(i) ?? 'VARCHAR'}'`).join(', ');
  const texts = numbers.filter((i) => !types.has(i)).map((i) => `'c${i}'`);
  return `read_csv($1, delim = '\t', header = false, quote = '', escape = '', comment = '', skip = 0,
    new_line = '\\n', auto_detect = true, sample_size = 1, nullstr = '', force_not_null = [${texts.join(', ')}],
    ignore_errors = true, columns = {${columns}})`;
}

/** SQL of what a raw row `p` means; each is null where a value is not in the lists. */
export interface Meaning {
  readonly day: string;
  readonly published: string;
  readonly kind: string;
  readonly scale: string;
  readonly goldstein: string;
  /** Actors, and the states that they are or belong to. */
  readonly source: string;
  readonly target: string;
  readonly sourceState: string;
  readonly targetState: string;
  readonly sourceNotes: string;
  readonly targetNotes: string;
  readonly place: string;
  /** True where every value is in the lists. */
  readonly known: string;
  /** Raw rows with the places of their values in the lists. */
  placed(raw: string): string;
}

/** Lays down what each value means; undefined where a value has no meaning. */
export async function writeMeanings(
  { writer, names }: Staging,
  piece: StagedPiece,
  values: Values,
): Promise<Meaning | undefined> {
  const days = calendar(piece, [...values.days, ...values.published]);
  if (days === undefined || values.days.some((text) => piece.day(text) === undefined)) return undefined;
  const eras = [...new Map(days.map(({ day, era }) => [era, day]))];
  const eraAt = new Map(eras.map(([era], i) => [era, i]));
  const noDays = values.published.filter((text) => piece.day(text) === undefined);
  await list(
    writer,
    'days',
    'day DATE, era INTEGER',
    days.map(({ text, day, era }) => [text, day, eraAt.get(era) ?? 0]),
  );
  await list(writer, 'published', 'day DATE', [
    ...days.map(({ text, day }): Row => [text, day]),
    ...noDays.map((text): Row => [text, null]),
  ]);

  const kinds: Row[] = [];
  for (const code of values.codes) {
    const act = piece.act(code);
    if (act === undefined) return undefined;
    const { kind, scale } = names.kind({ ...act, code }, act.goldstein);
    kinds.push([code, kind, scale, act.goldstein]);
  }
  await list(writer, 'kinds', 'kind INTEGER, scale DOUBLE, goldstein DOUBLE', kinds);

  const actor = (text: string, day: Day): Row => {
    const found = piece.actor(text.split('\t'), day);
    const notes = (found.notThen ? piece.notes.notThen : 0) | (found.unknown ? piece.notes.unknownActor : 0);
    const state = found.actor?.split('.')[0];
    return [
      names.actor(found.actor === null ? [] : [found.actor]),
      names.actor(state === undefined ? [] : [state]),
      notes,
    ];
  };
  const place = (text: string, day: Day): Row => {
    const state = piece.place(text, day);
    return [names.actor(state === null ? [] : [state])];
  };
  const actors = await listByEra(
    writer,
    'actors',
    'actor INTEGER, state INTEGER, notes INTEGER',
    values.actors,
    eras,
    actor,
  );
  const places = await listByEra(writer, 'places', 'state INTEGER', values.places, eras, place);
  await names.flush(writer);
  return meaning({ actors, places });
}

/** A day as a piece writes it. */
interface WrittenDay {
  readonly text: string;
  readonly day: Day;
  readonly era: number;
}

/** Days of a calendar that are laid down as a whole; more are laid down one by one. */
const LONGEST_CALENDAR = 40_000;

/** Every day from the first to the last of some, as the piece writes them; undefined where none is a day. */
function calendar(piece: StagedPiece, texts: readonly string[]): readonly WrittenDay[] | undefined {
  const found = new Map(
    texts.flatMap((text) => {
      const day = piece.day(text);
      return day === undefined ? [] : [[text, { text, ...day }]];
    }),
  );
  const ordered = [...found.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const length = daysBetween(first.day, last.day) + 1;
  if (length > LONGEST_CALENDAR) return ordered;
  return Array.from({ length }, (_, i) => addDays(first.day, i)).flatMap((day) => {
    const text = day.replaceAll('-', '');
    const known = piece.day(text);
    return known?.day === day ? [{ text, ...known }] : [];
  });
}

/**
 * A list of what some texts mean, in the order of the texts. A table, an
 * enumeration and variables of the connection's own; an earlier list of that name goes.
 */
async function list(writer: Writer, name: string, columns: string, rows: readonly Row[]): Promise<void> {
  await writer.rows(`CREATE OR REPLACE TEMP TABLE staged_${name} (text VARCHAR, ${columns})`);
  await writer.append(`temp.staged_${name}`, rows);
  await writer.rows(`DROP TYPE IF EXISTS temp.staged_${name}_text`);
  await writer.rows(
    `CREATE TEMP TYPE staged_${name}_text AS ENUM
     (SELECT text FROM temp.staged_${name} GROUP BY text ORDER BY min(rowid))`,
  );
  for (const column of columns.split(', ').map((each) => each.split(' ')[0])) {
    await writer.rows(
      `SET VARIABLE staged_${name}_${column} = (SELECT list(${column} ORDER BY rowid) FROM temp.staged_${name})`,
    );
  }
}

/** The same with a row for each era, if some text means one thing in one era and another in the next; gives the rows of a text. */
async function listByEra(
  writer: Writer,
  name: string,
  columns: string,
  texts: readonly string[],
  eras: readonly (readonly [era: number, day: Day])[],
  meaning: (text: string, day: Day) => Row,
): Promise<number> {
  const rows = texts.map((text) => eras.map(([, day]): Row => [text, ...meaning(text, day)]));
  const turns = rows.some(([first, ...others]) => others.some((row) => row.join('\t') !== first?.join('\t')));
  await list(writer, name, columns, turns ? rows.flat() : rows.flatMap((row) => row.slice(0, 1)));
  return turns ? eras.length : 1;
}

const ATS = ['at_day', 'at_published', 'at_kind', 'at_source', 'at_target', 'at_place'] as const;

/** `actors`, `places`: rows of each of them in its list. */
function meaning({ actors, places }: { readonly actors: number; readonly places: number }): Meaning {
  const of = (name: string, column: string, at: string) => `getvariable('staged_${name}_${column}')[p.${at}]`;
  const code = (name: string, cell: string) => `enum_code(try_cast(${cell} AS staged_${name}_text))::INTEGER`;
  const era = "getvariable('staged_days_era')[at_day]";
  const ranged = (name: string, cell: string, rows: number) =>
    rows === 1 ? `${code(name, cell)} + 1` : `${code(name, cell)} * ${rows} + ${era} + 1`;
  return {
    day: of('days', 'day', 'at_day'),
    published: of('published', 'day', 'at_published'),
    kind: of('kinds', 'kind', 'at_kind'),
    scale: of('kinds', 'scale', 'at_kind'),
    goldstein: of('kinds', 'goldstein', 'at_kind'),
    source: of('actors', 'actor', 'at_source'),
    target: of('actors', 'actor', 'at_target'),
    sourceState: of('actors', 'state', 'at_source'),
    targetState: of('actors', 'state', 'at_target'),
    sourceNotes: of('actors', 'notes', 'at_source'),
    targetNotes: of('actors', 'notes', 'at_target'),
    place: of('places', 'state', 'at_place'),
    known: ATS.map((at) => `p.${at} IS NOT NULL`).join(' AND '),
    placed: (
      raw,
    ) => `SELECT *, ${code('days', 'day')} + 1 AS at_day, ${code('published', 'published')} + 1 AS at_published,
      ${code('kinds', 'code')} + 1 AS at_kind, ${ranged('actors', 'source', actors)} AS at_source,
      ${ranged('actors', 'target', actors)} AS at_target, ${ranged('places', 'place', places)} AS at_place FROM (${raw})`,
  };
}
