/**
 * At which weight of a criterion another combination of tracks would come first. The mean of a combination over the
 * worlds is 100 · Σ w·s / Σ w − cost, s the share of worlds in which the criterion holds where it leads; the worlds do not
 * depend on the weights. So two answers of the server, with a weight and with another, give s, and the flip follows from a
 * linear equation.
 */

/** A combination as it is weighed. */
export interface Weighed {
  readonly name: string;
  readonly mean: number;
  readonly cost: number;
}

/** Shares in [0, 1] by combination, in the order of `base`. */
export type Shares = readonly number[];

/** The share that a criterion holds, from an answer with its weight and one with that weight raised by `more`. */
export function sharesOf(
  base: readonly Weighed[],
  raised: readonly Weighed[],
  total: number,
  more: number,
): Shares {
  const after = new Map(raised.map((each) => [each.name, each]));
  return base.map(({ name, mean, cost }) => {
    const other = after.get(name);
    if (other === undefined) return 0;
    const share = ((other.mean + other.cost) * (total + more) - (mean + cost) * total) / (100 * more);
    return Math.min(1, Math.max(0, share));
  });
}

/** A weight at which the first place changes hands. */
export interface Flip {
  readonly weight: number;
  /** Who is first beyond it. */
  readonly to: string;
}

export interface FlipRequest {
  readonly combinations: readonly Weighed[];
  /** Shares of the criterion whose weight is turned. */
  readonly shares: Shares;
  readonly weight: number;
  /** Sum of all weights. */
  readonly total: number;
  /** Largest weight that the slider has. */
  readonly most: number;
}

/** The nearest flips below and above the present weight, within 0 and `most`; none where the first stays first. */
export function flipsOf({ combinations, shares, weight, total, most }: FlipRequest): readonly Flip[] {
  const first = combinations.reduce(
    (best, each, i) => (each.mean > (combinations[best]?.mean ?? 0) ? i : best),
    0,
  );
  const leader = combinations[first];
  if (leader === undefined) return [];
  const crossings = combinations.flatMap((other, i): readonly Flip[] => {
    if (i === first) return [];
    // Points of worth of the two from all other criteria, not yet divided by the sum of weights.
    const rest = (each: Weighed, share: number) => (each.mean + each.cost) * total - 100 * weight * share;
    const gap = rest(leader, shares[first] ?? 0) - rest(other, shares[i] ?? 0);
    const steep = 100 * ((shares[first] ?? 0) - (shares[i] ?? 0));
    const cost = leader.cost - other.cost;
    // gap + steep·x = cost·(total − weight + x)
    const slope = steep - cost;
    if (Math.abs(slope) < 1e-9) return [];
    const at = (cost * (total - weight) - gap) / slope;
    return at >= 0 && at <= most ? [{ weight: at, to: other.name }] : [];
  });
  const below = crossings.filter((flip) => flip.weight < weight).sort((x, y) => y.weight - x.weight)[0];
  const above = crossings.filter((flip) => flip.weight >= weight).sort((x, y) => x.weight - y.weight)[0];
  return [below, above].filter((flip) => flip !== undefined);
}
