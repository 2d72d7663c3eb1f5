/**
 * Finds the earlier document that a document nearly copies: a wire report printed by many, a page read
 * twice, a text cut short.
 *
 * Texts are compared as sets of three-word shingles (Broder, "On the resemblance and containment of
 * documents", 1997). Candidates share a member of their sketches, the smallest hashes of each set; the
 * decision is exact: Jaccard ≥ 0.8, or 0.9 of the smaller set contained in the larger.
 *
 * Short reports are made from templates: "Russia launches 80 drones …" on Monday, "… 95 drones" on
 * Thursday. So a copy must not have names or numbers of its own while the other has others, unless both
 * are long and of the same week; and short reports are copies only within a week.
 *
 * The answer depends on the set of documents added before, not on their order: a reading that was broken
 * off and resumed, with the log's documents added first, links as an undisturbed one does.
 */
import type { Day } from '../ontology/day.js';
import type { Document } from '../ontology/document.js';
import { createHashIndex, createNumberPool, overlap } from './number-pool.js';
import { shinglesOf } from './shingles.js';

const JACCARD = 0.8;
const CONTAINMENT = 0.9;
/** Shingles from which a text is too long to be a template filled in anew. */
const LONG = 120;
/** Shingles below which only the same words on the same day make a copy. */
const TINY = 6;
const WEEK = 7;
/** Smallest hashes of a set by which candidates are found. */
const SKETCH = 8;
const LONG_SKETCH = 24;
const UNDATED = -1_000_000;

/** Parts of a document that the comparison needs. */
export type Comparable = Pick<Document, 'id' | 'text' | 'date'>;

export interface NearCopyIndex {
  /**
   * Adds a document and gives the id of the earlier one that it nearly copies, the most alike of them; null
   * where it copies none. A document added again gives the same answer and changes nothing.
   */
  add(document: Comparable): string | null;
  /** Documents in the index. */
  readonly size: number;
}

interface Sized {
  readonly start: number;
  readonly shingles: number;
  readonly marked: number;
  readonly words: number;
  readonly day: number;
}

interface Match {
  readonly index: number;
  readonly likeness: number;
}

export function createNearCopyIndex(): NearCopyIndex {
  const ids: string[] = [];
  const answers = new Map<string, string | null>();
  const entries: Sized[] = [];
  const pool = createNumberPool();
  const sketches = createHashIndex();

  const better = (a: Match, b: Match | undefined): boolean => {
    if (b === undefined || a.likeness !== b.likeness) return a.likeness > (b?.likeness ?? 0);
    const days = (entries[a.index]?.day ?? 0) - (entries[b.index]?.day ?? 0);
    return days !== 0 ? days < 0 : (ids[a.index] ?? '') < (ids[b.index] ?? '');
  };

  return {
    get size() {
      return ids.length;
    },
    add(document) {
      const known = answers.get(document.id);
      if (known !== undefined) return known;
      const { shingles, marked, words } = shinglesOf(document.text);
      const start = pool.append(shingles, marked, words);
      const entry: Sized = {
        start,
        shingles: shingles.length,
        marked: marked.length,
        words: words.length,
        day: dayNumber(document.date),
      };
      const sketch = shingles.subarray(0, shingles.length >= LONG ? LONG_SKETCH : SKETCH);
      let best: Match | undefined;
      for (const index of sketches.candidates(sketch)) {
        const other = entries[index];
        if (other === undefined || !mayCopy(entry, other)) continue;
        const likeness = likenessOf(entry, other, pool.numbers());
        if (likeness > 0 && better({ index, likeness }, best)) best = { index, likeness };
      }
      const answer = best === undefined ? null : (ids[best.index] ?? null);
      sketches.add(sketch, entries.length);
      entries.push(entry);
      ids.push(document.id);
      answers.set(document.id, answer);
      return answer;
    },
  };
}

/** What can be told without comparing the texts. */
function mayCopy(a: Sized, b: Sized): boolean {
  const short = Math.min(a.shingles, b.shingles);
  if (short < TINY) return a.day === b.day && a.day !== UNDATED && a.shingles === b.shingles;
  if (short >= LONG || a.day === UNDATED || b.day === UNDATED) return true;
  return Math.abs(a.day - b.day) <= WEEK;
}

/** 0 where the two are no copies, else their Jaccard similarity or containment, in (0, 1]. */
function likenessOf(a: Sized, b: Sized, numbers: Uint32Array): number {
  const small = Math.min(a.shingles, b.shingles);
  const sets = (entry: Sized, from: number, length: number): Uint32Array =>
    numbers.subarray(entry.start + from, entry.start + from + length);
  const shared = overlap(sets(a, 0, a.shingles), sets(b, 0, b.shingles));
  const jaccard = shared / (a.shingles + b.shingles - shared);
  const contained = shared / small;
  const undated = a.day === UNDATED || b.day === UNDATED;
  if (small < LONG && undated) return jaccard === 1 ? 1 : 0;
  if (small < TINY) return jaccard === 1 ? 1 : 0;
  if (jaccard < JACCARD && contained < CONTAINMENT) return 0;
  if (small < LONG || undated || Math.abs(a.day - b.day) > WEEK) {
    const own = (x: Sized, y: Sized): boolean =>
      overlap(sets(x, x.shingles, x.marked), sets(y, y.shingles + y.marked, y.words)) < x.marked;
    if (own(a, b) && own(b, a)) return 0;
  }
  return Math.max(jaccard, contained * 0.999);
}

function dayNumber(day: Day | null): number {
  return day === null ? UNDATED : Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}
