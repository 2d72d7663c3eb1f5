/**
 * At which weight of a criterion another combination of tracks would come first. The mean of a combination over the
 * worlds is 100 · Σ w·h / Σ w − cost, h how far each criterion holds where the combination leads, on average; the worlds
 * do not depend on the weights. So the flip follows from a linear equation, exactly.
 */
import type { Combination, CriterionFlips, TrackComparison, WeightFlip } from './track-types.js';

type Weighed = Pick<Combination, 'name' | 'mean' | 'cost' | 'held'>;

/** For every criterion. Combinations in order of their mean, the best first. */
export function weightFlips(
  combinations: readonly Weighed[],
  criteria: TrackComparison['criteria'],
): readonly CriterionFlips[] {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return criteria.map(({ id, weight }, c) => {
    const crossings = crossingsOf(combinations, c, weight, total);
    return {
      id,
      weight,
      below: crossings.filter((flip) => flip.weight < weight).sort((x, y) => y.weight - x.weight)[0] ?? null,
      above: crossings.filter((flip) => flip.weight >= weight).sort((x, y) => x.weight - y.weight)[0] ?? null,
    };
  });
}

function crossingsOf(
  [leader, ...others]: readonly Weighed[],
  criterion: number,
  weight: number,
  total: number,
): readonly WeightFlip[] {
  if (leader === undefined) return [];
  const held = (each: Weighed) => each.held[criterion] ?? 0;
  // Points of worth from all other criteria, not yet divided by the sum of weights.
  const rest = (each: Weighed) => (each.mean + each.cost) * total - 100 * weight * held(each);
  return others.flatMap((other): readonly WeightFlip[] => {
    const gap = rest(leader) - rest(other);
    const cost = leader.cost - other.cost;
    // gap + 100·(difference held)·x = cost·(total − weight + x)
    const slope = 100 * (held(leader) - held(other)) - cost;
    if (Math.abs(slope) < 1e-9) return [];
    const at = (cost * (total - weight) - gap) / slope;
    return at >= 0 && Number.isFinite(at) ? [{ weight: at, to: other.name }] : [];
  });
}
