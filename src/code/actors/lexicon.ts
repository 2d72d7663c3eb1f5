/** The index of names: which words stand for which actor, by day where that changes. */
import type { ActorCode } from '../../ontology/actor.js';
import type { Day } from '../../ontology/day.js';
import type { MentionKind } from './types.js';

/** What a name of the tables stands for. */
export interface Entry {
  /** Empty: the words hold a name but name no actor ("South China Sea"). */
  readonly codes: readonly ActorCode[];
  readonly kind: MentionKind;
  /** Table and row, for `explain`. */
  readonly by: string;
  /** The form it must have, for names in capitals ("US", "WHO"); empty where case is free. */
  readonly exact: string;
  /** First and last day on which it holds; empty without limit. */
  readonly from: Day | '';
  readonly to: Day | '';
  /** A surname that stands for a person only while in office. */
  readonly short: boolean;
  /** May begin with a small letter ("pro-Russian separatists", "yellow vests", a user's own name). */
  readonly small: boolean;
}

export interface Lexicon {
  /** Entries of a key in the order of the tables; empty where there is none. */
  entries(key: string): readonly Entry[];
  /** Most pieces of a name that begins with this piece. */
  readonly longest: ReadonlyMap<string, number>;
}

const NO_ENTRIES: readonly Entry[] = [];
/** A reference is row × COLUMNS × ITEMS + column × ITEMS + item. */
const ITEMS = 1024;
const COLUMNS = 8;

/** Makes the entry of one item of one row, when it is first asked for. */
export type MakeEntry = (row: number, column: number, item: number) => Entry;

/**
 * Collects names while the tables are read. Only keys are kept at first; what a name stands for is read from
 * its row when a text names it, since a report names few of the many.
 */
export class LexiconBuilder implements Lexicon {
  readonly longest = new Map<string, number>();
  private readonly refs = new Map<string, number | number[]>();
  private readonly made = new Map<string, readonly Entry[]>();
  private readonly makers: { readonly from: number; readonly make: MakeEntry }[] = [];
  private rows = 0;

  /** Announces a table of so many rows; names added next belong to it. */
  table(rows: number, make: MakeEntry): void {
    this.makers.push({ from: this.rows, make });
    this.rows += rows;
  }

  /** Adds a key of the table announced last. Entries of the same key are kept in the order they came. */
  add(key: string, row: number, column: number, item: number): void {
    if (key === '') return;
    const from = this.makers[this.makers.length - 1]?.from ?? 0;
    const ref = ((from + row) * COLUMNS + column) * ITEMS + item;
    const known = this.refs.get(key);
    if (known === undefined) this.refs.set(key, ref);
    else if (typeof known === 'number') this.refs.set(key, [known, ref]);
    else known.push(ref);
    const space = key.indexOf(' ');
    const head = space < 0 ? key : key.slice(0, space);
    let count = 1;
    for (let at = space; at >= 0; at = key.indexOf(' ', at + 1)) count++;
    const longest = this.longest.get(head);
    if (longest === undefined || longest < count) this.longest.set(head, count);
  }

  entries(key: string): readonly Entry[] {
    const made = this.made.get(key);
    if (made) return made;
    const refs = this.refs.get(key);
    if (refs === undefined) return NO_ENTRIES;
    const entries = (typeof refs === 'number' ? [refs] : refs).map((ref) => this.make(ref));
    this.made.set(key, entries);
    return entries;
  }

  private make(ref: number): Entry {
    const item = ref % ITEMS;
    const column = Math.floor(ref / ITEMS) % COLUMNS;
    const row = Math.floor(ref / (ITEMS * COLUMNS));
    const maker = this.makers.findLast((one) => one.from <= row);
    if (!maker) throw new RangeError(`no table holds row ${row}`);
    return maker.make(row - maker.from, column, item);
  }
}

const CAPITALS = /^[A-Z0-9&+/-]*[A-Z]{2}[A-Z0-9&+/-]*$/;

/** The exact form a name must have: itself where it is written in capitals, else none. */
export function exactForm(name: string): string {
  return CAPITALS.test(name) ? name : '';
}

/**
 * The entry that holds on a day; of several, the first. Where none does, the one whose time is nearest: the
 * person is then out of office, which `inOffice` tells.
 */
export function entryOn(entries: readonly Entry[], day: Day | null): { entry: Entry; inOffice: boolean } {
  const first = entries[0] as Entry;
  if (day === null) {
    const open = entries.find((entry) => entry.to === '');
    return { entry: open ?? entries[entries.length - 1] ?? first, inOffice: true };
  }
  let nearest = first;
  let nearestGap = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const gap = gapTo(entry, day);
    if (gap === 0) return { entry, inOffice: true };
    if (gap < nearestGap) {
      nearest = entry;
      nearestGap = gap;
    }
  }
  return { entry: nearest, inOffice: false };
}

/** Years between a day and the time of an entry, roughly; 0 within it. */
export function gapTo(entry: Entry, day: Day): number {
  if (entry.from !== '' && day < entry.from) return yearsBetween(day, entry.from);
  if (entry.to !== '' && day > entry.to) return yearsBetween(entry.to, day);
  return 0;
}

function yearsBetween(a: Day, b: Day): number {
  const gap =
    Number(b.slice(0, 4)) - Number(a.slice(0, 4)) + (Number(b.slice(5, 7)) - Number(a.slice(5, 7))) / 12;
  return Math.max(gap, 0.01);
}
