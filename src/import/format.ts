/** What a format of event data is to the importer, and helpers that several formats share. */

import type {
  ImportedEvent,
  ImportedMention,
  ImportSetAsideCode,
  StagedPiece,
} from '../log/imported-types.js';
import { NOTES } from '../log/imported-types.js';
import type { Day, Precision } from '../ontology/day.js';
import { isDay } from '../ontology/day.js';
import type { ActorLookup, ResolvedActor } from './actor-lookup.js';
import { type CameoEntry, type CameoTable, cameoEntry } from './cameo.js';

export const FORMATS = [
  'gdelt1',
  'gdelt2',
  'gdelt-reduced',
  'gdelt-mentions',
  'icews',
  'polecat',
  'phoenix',
  'acled',
  'acled-deleted',
  'ucdp',
  'csv',
] as const;
/** `csv`: any table, by a mapping file. */
export type FormatName = (typeof FORMATS)[number];

/** What rows are read with. */
export interface RowTools {
  readonly lookup: ActorLookup;
  readonly cameo: CameoTable;
}

/** A row that cannot be taken. */
export interface BadRow {
  readonly kind: 'bad';
  readonly column: string | null;
  readonly code: ImportSetAsideCode;
  readonly reason: string;
}

/** An event or mention without its line, which the reader knows. */
export type ReadRow =
  | { readonly kind: 'event'; readonly event: Omit<ImportedEvent, 'line'> }
  | { readonly kind: 'mention'; readonly mention: Omit<ImportedMention, 'line'> }
  | BadRow;

/** Whole lines of a file. */
export type RawPiece = Pick<StagedPiece, 'content' | 'firstLine' | 'lines' | 'width'>;

/** How a format's rows lie in a file, and how one is read. */
export interface Format {
  readonly name: FormatName;
  /** Rows of one data set share their ids. */
  readonly dataset: string;
  readonly license: string;
  readonly restricted: boolean;
  /** Chance that an event is right; docs/import.md. */
  readonly confidence: number;
  readonly delimiter: 'tab' | ',' | ';' | '|';
  /**
   * Reader of rows. `header`: the first record where it names the columns, null where the file has none (or
   * none that this format knows). A bad header gives the reason.
   */
  prepare(
    header: readonly string[] | null,
    tools: RowTools,
  ): ((cells: readonly string[]) => ReadRow) | BadRow;
  /** Columns that are read by their names; absent: those of the format's own. */
  readonly columns?: readonly string[];
  /** Makes a piece of a file ready for the engine itself; absent: every row is read here. */
  stage?(piece: RawPiece, tools: RowTools): StagedPiece | undefined;
  /** True where a first record is a header. */
  isHeader(cells: readonly string[]): boolean;
}

export function bad(column: string | null, code: ImportSetAsideCode, reason: string): BadRow {
  return { kind: 'bad', column, code, reason };
}

/** A cell for a message: short, on one line. */
export function shown(value: string): string {
  const plain = value.replace(/\s+/g, ' ');
  return plain.length > 60 ? `${plain.slice(0, 57)}…` : plain;
}

/** R writes NA for nothing; some sets write a dash or "None". */
export function cellOf(value: string | undefined): string {
  const trimmed = value?.trim() ?? '';
  return trimmed === 'NA' || trimmed === 'None' || trimmed === 'NULL' || trimmed === '\\N' ? '' : trimmed;
}

/** A number; null where the cell is empty or none. */
export function numberOf(value: string | undefined): number | null {
  const cell = cellOf(value);
  if (cell === '') return null;
  const number = Number(cell);
  return Number.isFinite(number) ? number : null;
}

/** A count; null where the cell is empty or none. */
export function countOf(value: string | undefined): number | null {
  const number = numberOf(value);
  return number === null || number < 0 || number > 2_000_000_000 ? null : Math.round(number);
}

const COMPACT_DAYS = new Map<string, Day | null>();

/** `20240619` as a day; undefined where it is none. Days repeat, so each is checked once. */
export function compactDay(value: string): Day | undefined {
  let day = COMPACT_DAYS.get(value);
  if (day === undefined) {
    const text = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`;
    day = /^\d{8}$/.test(value) && isDay(text) ? text : null;
    if (COMPACT_DAYS.size > 100_000) COMPACT_DAYS.clear();
    COMPACT_DAYS.set(value, day);
  }
  return day ?? undefined;
}

/** Bits of NOTES for a row. `place`: the state in which it is said to have happened. */
export function notesOf(actors: readonly ResolvedActor[], place: string | null): number {
  let notes = 0;
  for (const actor of actors) {
    if (actor.notThen) notes |= NOTES.notThen;
    if (actor.unknown) notes |= NOTES.unknownActor;
  }
  const states = actors.flatMap(({ actor }) => (actor === null ? [] : actor.split('.')[0]));
  if (place !== null && states.length > 1 && !states.includes(place)) notes |= NOTES.placeApart;
  return notes;
}

/** The actors that are somebody. */
export function codesOf(actor: ResolvedActor): readonly string[] {
  return actor.actor === null ? [] : [actor.actor];
}

/** A CAMEO code, or the row's trouble. */
export function cameoOf(table: CameoTable, column: string, code: string): CameoEntry | BadRow {
  const entry = cameoEntry(table, code);
  if (entry !== undefined) return entry;
  return code === ''
    ? bad(column, 'missing-value', 'the row has no code of an act')
    : bad(column, 'unknown-code', `"${shown(code)}" is no CAMEO code`);
}

/** What most formats leave empty. */
export const PLAIN: Pick<
  ImportedEvent,
  'mentions' | 'sources' | 'articles' | 'revision' | 'deleted' | 'published' | 'precision' | 'contexts'
> = {
  mentions: null,
  sources: null,
  articles: null,
  revision: 0,
  deleted: false,
  published: null,
  precision: 'day' satisfies Precision,
  contexts: [],
};

/** Places of named columns in a header; a BadRow naming the first that is missing. */
export function columnsOf<K extends string>(
  header: readonly string[],
  names: Readonly<Record<K, readonly string[]>>,
): Readonly<Record<K, number>> | BadRow {
  const at = new Map(
    header.map((name, i) => [
      name
        .trim()
        .toLowerCase()
        .replace(/^\ufeff/, ''),
      i,
    ]),
  );
  const places: Partial<Record<K, number>> = {};
  for (const key of Object.keys(names) as K[]) {
    const found = names[key].map((name) => at.get(name.toLowerCase())).find((place) => place !== undefined);
    if (found === undefined)
      return bad(names[key][0] ?? key, 'unknown-format', `the header lacks "${names[key][0]}"`);
    places[key] = found;
  }
  return places as Record<K, number>;
}

/** A cell of a row by the name that the format gives its column. */
export type Cells<K extends string> = (name: K) => string;

/**
 * `Format.prepare` for a data set whose files begin with a line that names the columns. `what` names the set in
 * messages; `names` are the columns read, each with the names it may bear; `read` takes a row of the right width.
 */
export function byHeader<K extends string>(
  what: string,
  names: Readonly<Record<K, readonly string[]>>,
  read: (cell: Cells<K>, tools: RowTools) => ReadRow,
): Format['prepare'] {
  return (header, tools) => {
    if (header === null)
      return bad(null, 'unknown-format', `${what} begin with a line that names the columns`);
    const at = columnsOf(header, names);
    if ('kind' in at) return at;
    return (cells) => {
      if (cells.length !== header.length) {
        return bad(null, 'column-count', `${cells.length} columns where there should be ${header.length}`);
      }
      return read((name) => cellOf(cells[at[name]]), tools);
    };
  };
}

/** The id of a row, or what is wrong with it. */
export function idOf(column: string, id: string): string | BadRow {
  return id === '' ? bad(column, 'missing-value', 'the row has no id') : id;
}

/** The day that a cell such as `2023-06-19 00:00:00` begins with, or what is wrong with it. */
export function dayOf(column: string, cell: string): Day | BadRow {
  const day = cell.slice(0, 10);
  if (isDay(day)) return day;
  return bad(
    column,
    cell === '' ? 'missing-value' : 'bad-value',
    `"${shown(cell)}" is no day such as 2023-06-19`,
  );
}
