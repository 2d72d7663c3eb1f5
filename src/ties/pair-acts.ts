/** The acts that count, sorted by pair. */
import type { StateCode } from '../ontology/actor.js';
import { type Act, pairsOf } from './acts.js';
import type { Range } from './series.js';
import type { TieOptions } from './types.js';

export interface PairActs {
  readonly source: StateCode;
  readonly target: StateCode;
  readonly acts: Act[];
  /** Of the range; the others come before it, and are remembered. */
  inRange: number;
}

/** Which pairs are asked for. */
export interface PairChoice extends Pick<TieOptions, 'direction'> {
  /** Pairs of this state alone. */
  readonly state?: StateCode;
  /** Pairs of actors that pass alone. */
  readonly isState?: (code: StateCode) => boolean;
}

/** Acts by pair, in the order in which they are given. */
export function actsByPair(acts: readonly Act[], choice: PairChoice, range: Range): readonly PairActs[] {
  const { direction, state, isState = () => true } = choice;
  const pairs = new Map<string, PairActs>();
  for (const act of acts) {
    for (const [source, target] of pairsOf(act.event, direction)) {
      if (state !== undefined && source !== state && target !== state) continue;
      if (!isState(source) || !isState(target)) continue;
      const key = `${source}|${target}`;
      let pair = pairs.get(key);
      if (pair === undefined) {
        pair = { source, target, acts: [], inRange: 0 };
        pairs.set(key, pair);
      }
      pair.acts.push(act);
      if (act.day >= range.from) pair.inRange += 1;
    }
  }
  return [...pairs.values()];
}
