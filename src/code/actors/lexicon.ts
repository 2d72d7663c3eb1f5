/** The index of names: which words stand for which actor, by day where that changes. */
import type { ActorCode } from '../../ontology/actor.js';
import type { Day } from '../../ontology/day.js';
import { keyOf } from './pieces.js';
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
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  /** Most pieces of a name that begins with this piece. */
  readonly longest: ReadonlyMap<string, number>;
}

/** Collects names while the tables are read. */
export class LexiconBuilder implements Lexicon {
  readonly entries = new Map<string, Entry[]>();
  readonly longest = new Map<string, number>();

  /** Adds a name. Entries of the same name are kept in the order in which they came. */
  add(name: string, entry: Entry): void {
    const key = keyOf(name);
    if (key === '') return;
    const known = this.entries.get(key);
    if (known) known.push(entry);
    else this.entries.set(key, [entry]);
    const space = key.indexOf(' ');
    const head = space < 0 ? key : key.slice(0, space);
    let count = 1;
    for (let at = space; at >= 0; at = key.indexOf(' ', at + 1)) count++;
    if ((this.longest.get(head) ?? 0) < count) this.longest.set(head, count);
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
