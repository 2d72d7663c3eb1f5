/** Which happenings stand behind the ties that are listed: those that count, in the range, of pairs with enough of them. */
import type { StateCode } from '../ontology/actor.js';
import type { Day } from '../ontology/day.js';
import { pairsOf, removalOf } from './acts.js';
import { dayNumber } from './calendar.js';
import type { MoveOptions } from './moves.js';
import { createReading } from './reading.js';
import { rangeOf } from './series.js';
import type { Coverage, TieEvent } from './types.js';

export type ListedPairs = Pick<MoveOptions, 'minEvents' | 'state' | 'from' | 'to' | 'statuses'>;

/** Ids of occurrences. Pairs are counted both ways together, as the list of ties counts them. */
export function happeningsOfPairs(
  events: readonly TieEvent[],
  coverage: Coverage,
  options: ListedPairs,
): ReadonlySet<string> {
  const { state, minEvents } = options;
  const range = rangeOf(createReading(coverage), options);
  if (range === undefined) return new Set();
  const { from, to } = range;
  const byPair = new Map<string, string[]>();
  for (const event of events) {
    if (removalOf(event, options) !== undefined) continue;
    const day = dayNumber(event.day as Day);
    if (day < from || day > to) continue;
    for (const pair of pairsOf(event, 'undirected')) {
      if (state !== undefined && !isOf(pair, state)) continue;
      const key = pair.join('|');
      const ids = byPair.get(key);
      if (ids) ids.push(event.occurrenceId);
      else byPair.set(key, [event.occurrenceId]);
    }
  }
  return new Set([...byPair.values()].filter((ids) => ids.length >= minEvents).flat());
}

function isOf([a, b]: readonly [StateCode, StateCode], state: StateCode): boolean {
  return a === state || b === state;
}
