/** The pairs of different states that an event stands in. */
import type { LoggedEvent, StateCode } from '../../../src/server/responses.js';

/** Each once, the codes in alphabetical order. */
export function pairsOfEvent(event: LoggedEvent): readonly (readonly [StateCode, StateCode])[] {
  const states = (codes: readonly string[]) => [
    ...new Set(codes.map((code) => code.replace(/\.[A-Z]{3}$/, ''))),
  ];
  const sources = states(event.source);
  const targets = event.mutual === true ? sources : states(event.target);
  const pairs = new Map<string, readonly [StateCode, StateCode]>();
  for (const a of sources) {
    for (const b of targets) {
      if (a === b) continue;
      const pair = a < b ? ([a, b] as const) : ([b, a] as const);
      pairs.set(pair.join('|'), pair);
    }
  }
  return [...pairs.values()];
}
