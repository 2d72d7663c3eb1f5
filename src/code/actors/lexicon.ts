/** The index of names: which words stand for which actor, by day where that changes. */
import type { ActorCode } from '../../ontology/actor.js';
import type { Day } from '../../ontology/day.js';
import { Trie, type Vocabulary } from './trie.js';
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
  readonly names: Trie;
  /** Entries that end at a node of the tree, in the order of the tables; empty where no name ends. */
  entriesAt(node: number): readonly Entry[];
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
  readonly names: Trie;
  private readonly made: (readonly Entry[] | undefined)[] = [];
  private readonly makers: { readonly from: number; readonly make: MakeEntry }[] = [];
  private rows = 0;

  constructor(vocabulary: Vocabulary) {
    this.names = new Trie(vocabulary);
  }

  /** Announces a table of so many rows; names added next belong to it. */
  table(rows: number, make: MakeEntry): void {
    this.makers.push({ from: this.rows, make });
    this.rows += rows;
  }

  /** Adds a key of the table announced last. Entries of the same key are kept in the order they came. */
  add(key: string, row: number, column: number, item: number): void {
    const from = this.makers[this.makers.length - 1]?.from ?? 0;
    this.names.insert(key, ((from + row) * COLUMNS + column) * ITEMS + item);
  }

  entriesAt(node: number): readonly Entry[] {
    const made = this.made[node];
    if (made) return made;
    const refs = this.names.at(node);
    if (refs === undefined) return NO_ENTRIES;
    const entries = (typeof refs === 'number' ? [refs] : refs).map((ref) => this.make(ref));
    this.made[node] = entries;
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

/** "SDF", "LeT". */
const CAPITALS = /^(?:[A-Z0-9&+/-]*[A-Z]{2}[A-Z0-9&+/-]*|[A-Z][a-z][A-Z])$/;

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
