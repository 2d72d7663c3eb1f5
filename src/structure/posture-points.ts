/** The arithmetic of a posture: from the indexes of two ties to a lean, and from two leans to a stance. */
import type { StateCode } from '../ontology/actor.js';
import { PRIOR_SPREAD, PRIOR_WEIGHT, type TiePoint } from '../ties/index.js';
import type { AxisPoint, Banded, PosturePoint, Stance } from './posture-types.js';

/** A lean of less than half a point is none: the least change that ties call a turning point. */
export const LEAST_LEAN = 0.5;
/** Half of the band of the prior alone: 90 % of a normal distribution with the prior's spread (docs/ties.md). */
export const PRIOR_HALF_BAND = (1.645 * PRIOR_SPREAD) / Math.sqrt(PRIOR_WEIGHT);

const NOTHING_READ: Banded = { value: 0, low: -PRIOR_HALF_BAND, high: PRIOR_HALF_BAND };

/** One axis in one period, from the points of the ties to both poles. */
export function axisPoint(
  first: TiePoint | undefined,
  second: TiePoint | undefined,
  poles: readonly [StateCode, StateCode],
): AxisPoint {
  const [one, two] = [bandOf(first), bandOf(second)];
  const known = one !== null || two !== null;
  const lean = known ? leanOf(one ?? NOTHING_READ, two ?? NOTHING_READ) : null;
  return {
    first: one,
    second: two,
    lean,
    silent: !known ? null : one === null ? poles[0] : two === null ? poles[1] : null,
    side: lean === null ? null : sideOf(lean.value),
    sure: lean !== null && (lean.low > 0 || lean.high < 0),
    acts: [first?.events ?? 0, second?.events ?? 0],
    occurrenceIds: [...(first?.occurrenceIds ?? []), ...(second?.occurrenceIds ?? [])],
  };
}

function bandOf(point: TiePoint | undefined): Banded | null {
  if (point === undefined || point.index === null || point.low === null || point.high === null) return null;
  return { value: point.index, low: point.low, high: point.high };
}

/** Half the difference; the half-bands that face each other are added as of independent values. */
export function leanOf(first: Banded, second: Banded): Banded {
  const value = (first.value - second.value) / 2;
  return {
    value,
    low: value - Math.hypot(first.value - first.low, second.high - second.value) / 2,
    high: value + Math.hypot(first.high - first.value, second.value - second.low) / 2,
  };
}

function sideOf(lean: number): 'first' | 'second' | 'between' {
  return lean >= LEAST_LEAN ? 'first' : lean <= -LEAST_LEAN ? 'second' : 'between';
}

/** How far the two axes lie apart, with a band that never falls below 0. */
export function distanceOf(security: Banded, economic: Banded): Banded {
  const gap = security.value - economic.value;
  const [upper, lower] = gap >= 0 ? [security, economic] : [economic, security];
  const value = Math.abs(gap);
  return {
    value,
    low: Math.max(0, value - Math.hypot(upper.value - upper.low, lower.high - lower.value)),
    high: value + Math.hypot(upper.high - upper.value, lower.value - lower.low),
  };
}

/** What the two axes say together. */
export function stanceOf(
  security: AxisPoint,
  economic: AxisPoint,
  poles: readonly [StateCode, StateCode],
): Pick<PosturePoint, 'distance' | 'stance' | 'pole'> {
  if (security.lean === null || economic.lean === null) {
    const stance: Stance = security.lean === null && economic.lean === null ? 'unknown' : 'one axis';
    return { distance: null, stance, pole: null };
  }
  const distance = distanceOf(security.lean, economic.lean);
  const sides = [security.side, economic.side];
  if (!sides.includes('between')) {
    const same = security.side === economic.side;
    const pole = poles[security.side === 'first' ? 0 : 1];
    return { distance, stance: same ? 'aligned' : 'ambiguous', pole: same ? pole : null };
  }
  const leans = sides.some((side) => side !== 'between');
  const good = (pole: 'first' | 'second') =>
    [security, economic].some((axis) => (axis[pole]?.value ?? 0) >= LEAST_LEAN);
  return { distance, stance: leans || (good('first') && good('second')) ? 'hedging' : 'distant', pole: null };
}
