/**
 * Finds the earlier document that a document nearly copies: a wire report printed by many, a page read
 * twice, a text cut short.
 *
 * Texts are compared as sets of three-word shingles (Broder, "On the resemblance and containment of
 * documents", 1997). Candidates share members of their sketches, the smallest hashes of each set; the
 * decision is exact: Jaccard ≥ 0.8, or 0.9 of the smaller set contained in the larger.
 *
 * Reports and statements are made from templates: "Russia launches 80 drones …" on Monday, "… 95 drones"
 * on Thursday; a ministry condemns each missile test in the words of the last. So texts of up to some 400
 * words are copies only within a week, and where each has names or numbers that the other has not, they
 * are none, unless both are long and of the same week.
 *
 * The answer depends on the set of documents added before, not on their order: a reading that was broken
 * off and resumed, with the log's documents added first, links as an undisturbed one does.
 */
import type { Day } from '../ontology/day.js';
import type { Document } from '../ontology/document.js';
import { createHashIndex, createNumberPool, overlap } from './number-pool.js';
import { hashOfAll, mix, shinglesOf } from './shingles.js';

const JACCARD = 0.8;
const CONTAINMENT = 0.9;
/** Shingles from which a text is too long to be a template filled in anew. */
const LONG = 400;
/** Shingles below which only the same words on the same day make a copy. */
const TINY = 6;
const WEEK = 7;
/** Smallest hashes of a set by which candidates are found. */
const SKETCH = 8;
const LONG_SKETCH = 32;
/** Long texts share a phrase or two with any other. */
const LONG_SHARED = 3;
const UNDATED = Number.NaN;

/** Parts of a document that the comparison needs. */
export type Comparable = Pick<Document, 'id' | 'text' | 'date'>;

export interface NearCopyIndex {
  /**
   * Adds a document and gives the id of the earlier one that it nearly copies, the most alike of them
   * (then the one of the earlier day, then of the smaller id); null where it copies none. A document added
   * again gives the same answer and changes nothing.
   */
  add(document: Comparable): string | null;
  /** Documents in the index. */
  readonly size: number;
}

/** A document's sets, stored one behind the other in the pool. */
interface Entry {
  readonly id: string;
  readonly start: number;
  readonly shingles: number;
  readonly marked: number;
  readonly words: number;
  /** Days since 1970; NaN for undated ones. */
  readonly day: number;
}

interface Match {
  readonly entry: Entry;
  readonly likeness: number;
}

export function createNearCopyIndex(): NearCopyIndex {
  const entries: Entry[] = [];
  const answers = new Map<string, string | null>();
  const pool = createNumberPool();
  const sketches = createHashIndex();

  return {
    get size() {
      return entries.length;
    },
    add(document) {
      const known = answers.get(document.id);
      if (known !== undefined) return known;
      const { shingles, marked, words } = shinglesOf(document.text);
      const entry: Entry = {
        id: document.id,
        start: pool.append(shingles, marked, words),
        shingles: shingles.length,
        marked: marked.length,
        words: words.length,
        day: dayNumber(document.date),
      };
      let best: Match | undefined;
      for (const [index, shared] of sketches.candidates(keysOf(shingles, entry.day, 1))) {
        const other = entries[index];
        if (other === undefined || !mayCopy(entry, other, shared)) continue;
        const match = { entry: other, likeness: likenessOf(entry, other, pool.numbers()) };
        if (match.likeness > 0 && isBetter(match, best)) best = match;
      }
      const answer = best?.entry.id ?? null;
      sketches.add(keysOf(shingles, entry.day, 0), entries.length);
      entries.push(entry);
      answers.set(document.id, answer);
      return answer;
    },
  };
}

/**
 * Keys under which a document is kept (`around` 0) or sought (1: in the weeks before and after as well):
 * its sketch in its week, its sketch at any time if it is long, and its whole set.
 */
function keysOf(shingles: Uint32Array, day: number, around: 0 | 1): Uint32Array {
  const sketch = shingles.subarray(0, shingles.length >= LONG ? LONG_SKETCH : SKETCH);
  const keys = [hashOfAll(shingles)];
  if (!Number.isNaN(day)) {
    const week = Math.floor(day / WEEK);
    for (let near = week - around; near <= week + around; near++) {
      for (const hash of sketch) keys.push(mix(hash, near));
    }
  }
  if (shingles.length >= LONG) keys.push(...sketch);
  return Uint32Array.from(keys);
}

/** What can be told without comparing the texts; `shared` keys of the two are the same. */
function mayCopy(a: Entry, b: Entry, shared: number): boolean {
  const short = Math.min(a.shingles, b.shingles);
  if (short < TINY) return a.day === b.day && a.shingles === b.shingles;
  if (short >= LONG) return shared >= LONG_SHARED;
  return Number.isNaN(a.day) || Number.isNaN(b.day) || Math.abs(a.day - b.day) <= WEEK;
}

/** 0 where the two are no copies, else their Jaccard similarity or containment, in (0, 1]. */
function likenessOf(a: Entry, b: Entry, numbers: Uint32Array): number {
  const small = Math.min(a.shingles, b.shingles);
  const part = (entry: Entry, from: number, length: number): Uint32Array =>
    numbers.subarray(entry.start + from, entry.start + from + length);
  const least = Math.min(CONTAINMENT * small, (JACCARD / (1 + JACCARD)) * (a.shingles + b.shingles));
  const shared = overlap(part(a, 0, a.shingles), part(b, 0, b.shingles), Math.floor(least));
  if (shared < 0) return 0;
  const jaccard = shared / (a.shingles + b.shingles - shared);
  const contained = shared / small;
  // A short text of an unknown day may be of another week: only the very same words make it a copy.
  const apart = !(Math.abs(a.day - b.day) <= WEEK);
  if (small < TINY || (small < LONG && apart)) return jaccard === 1 ? 1 : 0;
  if (jaccard < JACCARD && contained < CONTAINMENT) return 0;
  const hasOwn = (x: Entry, y: Entry): boolean =>
    overlap(part(x, x.shingles, x.marked), part(y, y.shingles + y.marked, y.words)) < x.marked;
  if ((small < LONG || apart) && hasOwn(a, b) && hasOwn(b, a)) return 0;
  return Math.max(jaccard, contained * 0.999);
}

/** Nothing here may hang on the order of adding. */
function isBetter(match: Match, best: Match | undefined): boolean {
  if (best === undefined) return true;
  if (match.likeness !== best.likeness) return match.likeness > best.likeness;
  const a = Number.isNaN(match.entry.day) ? Number.POSITIVE_INFINITY : match.entry.day;
  const b = Number.isNaN(best.entry.day) ? Number.POSITIVE_INFINITY : best.entry.day;
  return a !== b ? a < b : match.entry.id < best.entry.id;
}

function dayNumber(day: Day | null): number {
  return day === null ? UNDATED : Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}
