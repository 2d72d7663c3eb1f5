/**
 * CAMEO codes as events of PLOVER, from tables/cameo-plover.tsv. What was settled where the published
 * mapping is silent or doubled: docs/decisions/0020-cameo-to-plover.md.
 */
import {
  CONTEXTS,
  type Context,
  type EventType,
  isEventType,
  type Mode,
  modesOf,
} from '../ontology/event-types.js';
import { parseTable } from '../shared/tsv.js';

/** A CAMEO code. */
export interface CameoEntry {
  /** Root (2 digits), base (3) or sub-code (4). */
  readonly code: string;
  readonly name: string;
  /** Null: a statement that is no act towards another; it counts in no series. */
  readonly type: EventType | null;
  readonly mode: Mode | null;
  readonly contexts: readonly Context[];
  /** Goldstein's value, in [-10, 10]. */
  readonly goldstein: number;
}

/** All codes by their digits. */
export type CameoTable = ReadonlyMap<string, CameoEntry>;

const COLUMNS = ['cameo', 'name', 'type', 'mode', 'context', 'goldstein'] as const;

/** Reads the table. Throws with the line where a row names a type, mode or context that is none. */
export function parseCameoTable(text: string): CameoTable {
  const rows = parseTable('cameo-plover.tsv', text, COLUMNS);
  return new Map(rows.map(({ line, cells }) => [cells.cameo ?? '', entryOf(line, cells)]));
}

function entryOf(line: number, cells: Readonly<Record<string, string>>): CameoEntry {
  const { cameo = '', name = '', type = '', mode = '', context = '', goldstein = '' } = cells;
  const fail = (what: string) => new Error(`cameo-plover.tsv:${line}: ${what}`);
  if (!/^(?:0[1-9]|1\d|20)\d{0,2}$/.test(cameo)) throw fail(`"${cameo}" is no CAMEO code`);
  if (type !== '' && !isEventType(type)) throw fail(`"${type}" is no type`);
  const known = type === '' ? undefined : modesOf(type).find((one) => one === mode);
  if (mode !== '' && known === undefined) throw fail(`"${mode}" is no mode of ${type}`);
  const contexts = context.split(';').flatMap((part) => part.trim() || []);
  const value = Number(goldstein);
  if (goldstein === '' || !(Math.abs(value) <= 10)) throw fail(`"${goldstein}" is no Goldstein value`);
  return {
    code: cameo,
    name,
    type: type === '' ? null : type,
    mode: known ?? null,
    contexts: contexts.map((one) => {
      const context = CONTEXTS.find((candidate) => candidate === one);
      if (context === undefined) throw fail(`"${one}" is no context`);
      return context;
    }),
    goldstein: value,
  };
}

/**
 * The entry of a code as a data set writes it. A sub-code that the table lacks stands for its base (the
 * data sets' own codebooks add some); undefined where it is no CAMEO code at all.
 */
export function cameoEntry(table: CameoTable, code: string): CameoEntry | undefined {
  if (!/^\d{2,4}$/.test(code)) return undefined;
  return table.get(code) ?? (code.length === 4 ? table.get(code.slice(0, 3)) : undefined);
}
