/** What the map of a state's ties shows: each other state's tie and its class of colour. Pure. */
import type { NetworkFrame, StateCode } from '../../../src/server/responses.js';

export interface MapTie {
  readonly state: StateCode;
  /** Index in (-10, 10) on the last day of the period. */
  readonly index: number;
  readonly acts: number;
}

/** Classes of the index, from most hostile to friendliest; `none` is drawn as no data. */
export const TIE_CLASSES = ['c1', 'c2', 'c3', 'near0', 'f1', 'f2', 'f3'] as const;
export type TieClass = (typeof TIE_CLASSES)[number];
/** Upper ends of the classes but the last. Symmetric, so that no sign looks stronger. */
export const CLASS_BOUNDS = [-4, -2, -0.5, 0.5, 2, 4] as const;

export function classOf(index: number): TieClass {
  const place = CLASS_BOUNDS.findIndex((bound) => (bound <= 0 ? index <= bound : index < bound));
  return TIE_CLASSES[place < 0 ? TIE_CLASSES.length - 1 : place] ?? 'near0';
}

/** Ties of one state in a period, the strongest first. */
export function tiesOf(frame: NetworkFrame, state: StateCode): readonly MapTie[] {
  return frame.ties
    .flatMap(({ a, b, index, acts }) => {
      if (a === state) return [{ state: b, index, acts }];
      return b === state ? [{ state: a, index, acts }] : [];
    })
    .toSorted((x, y) => Math.abs(y.index) - Math.abs(x.index) || (x.state < y.state ? -1 : 1));
}

/** The state with most ties in the newest period in which there are any. */
export function busiest(frames: readonly NetworkFrame[]): StateCode | undefined {
  const frame = frames.findLast(({ ties }) => ties.length > 0);
  const degree = new Map<StateCode, number>();
  for (const { a, b } of frame?.ties ?? []) {
    for (const state of [a, b]) degree.set(state, (degree.get(state) ?? 0) + 1);
  }
  return [...degree].sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1))[0]?.[0];
}
