/** Happenings as columns of acts whose ids a series can tell. */
import { actTable, type NamedActs } from './act-table.js';
import type { Act } from './acts.js';

/** Acts in the order of `byDay`. */
export function namedActs(acts: readonly Act[]): NamedActs {
  const at = (place: number) => acts[place] as Act;
  return {
    ...actTable(acts),
    quadOf: (place) => at(place).quad,
    publishersOf: (place) => at(place).event.publishers,
    idOf: (place) => at(place).event.occurrenceId,
  };
}
