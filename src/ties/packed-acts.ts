/**
 * Imported acts that never become objects of their own: columns of numbers as the log has them. packed-order.ts puts
 * those of a pair in order, packed-table.ts makes of them what every series takes.
 */
import type { StateCode } from '../ontology/actor.js';
import type { Precision } from '../ontology/day.js';
import type { QuadClass } from '../ontology/event-types.js';

/** What acts of one kind have in common: all but their day and pair. */
export interface PackedKind {
  /** True: the pair's `low` is the source. */
  readonly forth: boolean;
  /** First and last part of the ids of its acts: `gdelt` and `CONSULT:visit`. */
  readonly dataset: string;
  readonly rest: string;
  readonly precision: Precision;
  readonly score: number;
  readonly quad: QuadClass;
  /** Chance that such an act is right, in (0, 1). */
  readonly confidence: number;
}

/** Acts between two states, a place in each column for each; all are facts. Acts of a pair may lie apart. */
export interface PackedActs {
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Days since 1970-01-01. */
  readonly day: Int32Array;
  readonly kind: Int32Array;
  /** Most sources that one report of each act counts. */
  readonly sources: Int32Array;
  /** The state of a number in `low` and `high`. */
  state(number: number): StateCode;
  kindOf(number: number): PackedKind;
}

/** The acts of one pair: where they lie in the columns. */
export interface PackedPair {
  readonly low: StateCode;
  readonly high: StateCode;
  readonly runs: readonly (readonly [from: number, to: number])[];
}

/** The id of an act, as its series name it. */
export function packedActId(
  kind: Pick<PackedKind, 'forth' | 'dataset' | 'rest'>,
  day: string,
  low: StateCode,
  high: StateCode,
): string {
  const [source, target] = kind.forth ? [low, high] : [high, low];
  return `${kind.dataset}:${day}:${source}:${target}:${kind.rest}`;
}

/** The pairs of some acts. */
export function packedPairs({ low, high, state }: PackedActs): readonly PackedPair[] {
  const pairs = new Map<number, PackedPair & { readonly runs: (readonly [number, number])[] }>();
  for (let from = 0; from < low.length; ) {
    const [one, other] = [low[from] as number, high[from] as number];
    let to = from + 1;
    while (to < low.length && low[to] === one && high[to] === other) to++;
    const key = one * 2 ** 24 + other;
    const pair = pairs.get(key);
    if (pair) pair.runs.push([from, to]);
    else pairs.set(key, { low: state(one), high: state(other), runs: [[from, to]] });
    from = to;
  }
  return [...pairs.values()];
}
