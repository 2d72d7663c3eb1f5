/**
 * Happenings sorted by pair of states, so that a question about one pair looks at its own alone, and what was reckoned
 * of a pair is kept until one of its happenings changes: a correction touches one pair or two, a page shows hundreds.
 */
import type { StateCode } from '../ontology/actor.js';
import { pairsOf } from './acts.js';
import { createReading, type Reading } from './reading.js';
import type { Coverage, TieEvent } from './types.js';

/** The happenings of two states, whoever is the source; `a` before `b` in order of code. */
export interface PairEntry {
  readonly a: StateCode;
  readonly b: StateCode;
  readonly events: readonly TieEvent[];
  /** What was reckoned of them, by question. */
  readonly kept: Map<string, unknown>;
}

/** Happenings with how much was read, by pair. */
export interface PairedEvents {
  readonly events: readonly TieEvent[];
  readonly coverage: Coverage;
  readonly reading: Reading;
  readonly pairs: ReadonlyMap<string, PairEntry>;
}

/** Answers of a pair that are kept; whoever asks more different questions waits again. */
const MOST_KEPT = 24;

export function pairEvents(events: readonly TieEvent[], coverage: Coverage): PairedEvents {
  const pairs = new Map<string, PairEntry & { readonly events: TieEvent[] }>();
  for (const event of events) {
    for (const [a, b] of pairsOf(event, 'undirected')) {
      const key = keyOf(a, b);
      const entry = pairs.get(key);
      if (entry) entry.events.push(event);
      else pairs.set(key, { a, b, events: [event], kept: new Map() });
    }
  }
  return { events, coverage, reading: createReading(coverage), pairs };
}

/**
 * The same of other happenings: `events`, of which `come` are new, while `gone` are no more. Pairs that neither
 * concerns stay as they are, with what is kept of them.
 */
export function changeEvents(
  { coverage, reading, pairs: old }: PairedEvents,
  events: readonly TieEvent[],
  gone: ReadonlySet<TieEvent>,
  come: readonly TieEvent[],
): PairedEvents {
  const pairs = new Map(old);
  const touched = new Map<string, readonly [StateCode, StateCode]>();
  for (const event of [...gone, ...come]) {
    for (const pair of pairsOf(event, 'undirected')) touched.set(keyOf(...pair), pair);
  }
  for (const [key, [a, b]] of touched) {
    const own = come.filter((event) => pairsOf(event, 'undirected').some((pair) => keyOf(...pair) === key));
    const left = [...(old.get(key)?.events ?? []).filter((event) => !gone.has(event)), ...own];
    if (left.length === 0) pairs.delete(key);
    else pairs.set(key, { a, b, events: left, kept: new Map() });
  }
  return { coverage, reading, pairs, events };
}

/** Of two states; undefined where they do nothing to each other. */
export function entryOf({ pairs }: PairedEvents, a: StateCode, b: StateCode): PairEntry | undefined {
  return pairs.get(a < b ? keyOf(a, b) : keyOf(b, a));
}

/** An answer about a pair, reckoned where it is not kept. `question` says all that it depends on but the happenings. */
export function keptAnswer<T>({ kept }: PairEntry, question: unknown, reckon: () => T): T {
  const key = JSON.stringify(question);
  if (!kept.has(key)) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, reckon());
  }
  return kept.get(key) as T;
}

function keyOf(a: StateCode, b: StateCode): string {
  return `${a}|${b}`;
}
