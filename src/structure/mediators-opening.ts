/**
 * Who gains and who loses weight if two states open a channel. The weight of a state as a broker is, summed over all
 * pairs that have no channel of their own, its share of what reaches from one to the other through third states:
 * √(o · o′) over the sum of that of all who reach both. Where a pair talks directly, nobody brokers it.
 *
 * After R. S. Burt, *Structural Holes* (1992): the broker's advantage lies in contacts without contact; here without
 * his constraint measure, since weights of single pairs can be traced.
 */
import type { StateCode } from '../ontology/actor.js';
import type { Channels } from './mediators-channels.js';

export interface ChannelEffect {
  readonly state: StateCode;
  /** Weight as a broker now, and once the two have a channel as open as the median one. */
  readonly before: number;
  readonly after: number;
}

/** Below this a channel is closed: one telephone call, told with confidence 0.8, fades below it in five months. */
export const CLOSED_BELOW = 0.04;

/** States whose weight changes, by size of the change. Empty where the two have an open channel already. */
export function openingEffects(channels: Channels, a: StateCode, b: StateCode): readonly ChannelEffect[] {
  const open = openTable(channels);
  if (open(a, b) > 0) return [];
  const states = [...new Set([...channels.states, a, b])].sort();
  const median = medianOf(states.flatMap((x, i) => states.slice(i + 1).flatMap((y) => open(x, y) || [])));
  const opened = (x: StateCode, y: StateCode) =>
    (x === a && y === b) || (x === b && y === a) ? median : open(x, y);
  const before = weights(states, open, a, b);
  const after = weights(states, opened, a, b);
  // Only pairs with one of the two in them can change; what other pairs give is the same on both sides.
  const rest = weights(states, open);
  return states
    .map((state) => {
      const now = rest.get(state) ?? 0;
      return { state, before: now, after: now - (before.get(state) ?? 0) + (after.get(state) ?? 0) };
    })
    .filter((effect) => Math.abs(effect.after - effect.before) > 1e-9)
    .sort(
      (x, y) => Math.abs(y.after - y.before) - Math.abs(x.after - x.before) || (x.state < y.state ? -1 : 1),
    );
}

type Open = (x: StateCode, y: StateCode) => number;

function openTable(channels: Channels): Open {
  return (x, y) => {
    const { openness } = channels.between(x, y);
    return openness < CLOSED_BELOW ? 0 : openness;
  };
}

/** Weight of every state over the pairs without a channel; only the pairs of `of` where some are named. */
function weights(
  states: readonly StateCode[],
  open: Open,
  ...of: readonly StateCode[]
): ReadonlyMap<StateCode, number> {
  const near = new Map(
    states.map((x) => [
      x,
      new Map(states.flatMap((y) => (x !== y && open(x, y) > 0 ? [[y, open(x, y)] as const] : []))),
    ]),
  );
  const weight = new Map<StateCode, number>();
  states.forEach((x, i) => {
    for (const y of states.slice(i + 1)) {
      if (of.length > 0 && !of.includes(x) && !of.includes(y)) continue;
      if (near.get(x)?.has(y)) continue;
      const through: (readonly [StateCode, number])[] = [];
      for (const [z, first] of near.get(x) ?? []) {
        const second = near.get(z)?.get(y);
        if (second !== undefined) through.push([z, Math.sqrt(first * second)]);
      }
      const total = through.reduce((sum, [, reach]) => sum + reach, 0);
      for (const [z, reach] of through) weight.set(z, (weight.get(z) ?? 0) + reach / total);
    }
  });
  return weight;
}

/** Median; 0 of nothing. */
function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((x, y) => x - y);
  return sorted[sorted.length >> 1] ?? 0;
}
