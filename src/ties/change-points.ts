/**
 * Change points in the mean of a series of numbers: PELT (Killick, Fearnhead & Eckley 2012) with squared
 * error and a penalty of 2·σ²·ln n (Schwarz/BIC: a place and a level each), σ² from the differences of
 * neighbours (von Neumann 1941), which a change of level hardly touches. Then each change is held against
 * shuffled series (permutation test as in E-divisive, Matteson & James 2014; ended early where it is plain that
 * chance does as well, Besag & Clifford 1991), and the least certain one is taken out until all that remain are
 * below the level.
 */
import { seededRandom } from '../shared/random.js';

export interface ChangePoint {
  /** Index of the first value of the new level. */
  readonly at: number;
  /** Share of shuffled series, in (0, 1], with a split at least as clear between the neighbouring changes. */
  readonly p: number;
}

export interface ChangeOptions {
  /** Fewest values between two changes. */
  readonly minSegment: number;
  /** A change with a larger p is dropped. */
  readonly level: number;
  readonly permutations: number;
  readonly seed: number;
}

/** Shuffles that do as well, after which no more are tried: p is then no less than a tenth, or known to a tenth of itself. */
const PLAIN_CHANCE = 100;

/** Change points in order; empty for series too short, or without change. */
export function changePoints(values: readonly number[], options: ChangeOptions): readonly ChangePoint[] {
  const variance = noise(values);
  if (values.length < 2 * options.minSegment || variance === 0) return [];
  const found = pelt(values, 2 * variance * Math.log(values.length), options.minSegment);
  let places = sharpen(values, found, options.minSegment);
  const known = new Map<string, number>();
  // Taking a change out leaves most stretches as they were.
  const chance = (from: number, to: number) => {
    const key = `${from} ${to}`;
    const p = known.get(key) ?? permutationP(values.slice(from, to), options);
    known.set(key, p);
    return p;
  };
  for (;;) {
    const tested = places.map((at, i) => ({
      at,
      p: chance(places[i - 1] ?? 0, places[i + 1] ?? values.length),
    }));
    const worst = tested.reduce<ChangePoint | undefined>((w, c) => (w && w.p >= c.p ? w : c), undefined);
    if (worst === undefined || worst.p <= options.level) return redated(values, tested, options.minSegment);
    places = places.filter((at) => at !== worst.at);
  }
}

/**
 * A level must last, but it may begin with a place or two that are like the level before: each change is told
 * from where it parts best from that level, up to the least length later.
 */
function redated(
  values: readonly number[],
  found: readonly ChangePoint[],
  minSegment: number,
): readonly ChangePoint[] {
  const cost = squaredError(values);
  let start = 0;
  return found.map(({ at, p }, i) => {
    const end = found[i + 1]?.at ?? values.length;
    let best = at;
    for (let later = at + 1; later < Math.min(end, at + minSegment); later++) {
      if (cost(start, later) + cost(later, end) < cost(start, best) + cost(best, end)) best = later;
    }
    start = best;
    return { at: best, p };
  });
}

/** Half the mean square of the differences of neighbours. */
function noise(values: readonly number[]): number {
  let sum = 0;
  for (let i = 1; i < values.length; i++) sum += ((values[i] ?? 0) - (values[i - 1] ?? 0)) ** 2;
  return sum / (2 * Math.max(1, values.length - 1));
}

/** Places at which the mean changes, by exact minimisation of squared error plus penalty. */
export function pelt(values: readonly number[], penalty: number, minSegment: number): readonly number[] {
  const cost = squaredError(values);
  const n = values.length;
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(n + 1);
  best[0] = -penalty;
  const droppedAt = new Int32Array(n + 1).fill(n + 1);
  let candidates = [0];
  for (let end = minSegment; end <= n; end++) {
    candidates = candidates.filter((start) => end < (droppedAt[start] ?? 0));
    for (const start of candidates) {
      const total = (best[start] ?? 0) + cost(start, end) + penalty;
      if (total < (best[end] ?? 0)) {
        best[end] = total;
        previous[end] = start;
      }
    }
    // Where a change at `end` serves better, `start` can never win again (Killick et al., theorem 3.1), from
    // the first end that may follow such a change.
    for (const start of candidates) {
      if ((best[start] ?? 0) + cost(start, end) <= (best[end] ?? 0)) continue;
      droppedAt[start] = Math.min(droppedAt[start] ?? 0, end + minSegment);
    }
    const opened = end - minSegment + 1;
    if (opened >= minSegment) candidates.push(opened);
  }
  const places: number[] = [];
  for (let at = previous[n] ?? 0; at > 0; at = previous[at] ?? 0) places.unshift(at);
  return places;
}

/**
 * Moves each place, by at most `reach`, to where it parts its two levels best. Between two changes the least
 * length holds, so that a single loud value is no level; but a series may begin within its first level, whose
 * end must not be dated late because less than the least length of it was seen.
 */
function sharpen(
  values: readonly number[],
  places: readonly number[],
  minSegment: number,
): readonly number[] {
  const cost = squaredError(values);
  const sharp: number[] = [];
  for (const [i, place] of places.entries()) {
    const start = sharp[i - 1] ?? 0;
    const end = places[i + 1] ?? values.length;
    const earliest = Math.max(i === 0 ? 1 : start + minSegment, place - minSegment + 1);
    const latest = Math.min(end - minSegment, place + minSegment - 1);
    let best = place;
    for (let at = earliest; at <= latest; at++) {
      if (cost(start, at) + cost(at, end) < cost(start, best) + cost(best, end)) best = at;
    }
    sharp.push(best);
  }
  return sharp;
}

/** Squared error around the mean of values from `start` up to `end`, in constant time. */
function squaredError(values: readonly number[]): (start: number, end: number) => number {
  const sums = new Float64Array(values.length + 1);
  const squares = new Float64Array(values.length + 1);
  values.forEach((value, i) => {
    sums[i + 1] = (sums[i] ?? 0) + value;
    squares[i + 1] = (squares[i] ?? 0) + value * value;
  });
  return (start, end) => {
    const sum = (sums[end] ?? 0) - (sums[start] ?? 0);
    return (squares[end] ?? 0) - (squares[start] ?? 0) - (sum * sum) / (end - start);
  };
}

/** Chance of a split as clear as the clearest of this stretch when its values are shuffled. */
function permutationP(stretch: readonly number[], options: ChangeOptions): number {
  const values = Float64Array.from(stretch);
  const observed = clearestSplit(values, options.minSegment);
  const random = seededRandom(options.seed);
  let asClear = 0;
  for (let k = 0; k < options.permutations; k++) {
    for (let i = values.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const held = values[i] ?? 0;
      values[i] = values[j] ?? 0;
      values[j] = held;
    }
    // Sums in another order differ in the last bits; a shuffle that gives the same split must count.
    if (clearestSplit(values, options.minSegment) >= observed * (1 - 1e-9)) asClear++;
    if (asClear === PLAIN_CHANCE) return asClear / (k + 1);
  }
  return (1 + asClear) / (1 + options.permutations);
}

/** Largest squared, length-weighted difference of the means on both sides of a split. */
function clearestSplit(values: Float64Array, minSegment: number): number {
  const n = values.length;
  let total = 0;
  for (const value of values) total += value;
  let left = 0;
  let clearest = 0;
  for (let at = 1; at <= n - minSegment; at++) {
    left += values[at - 1] ?? 0;
    if (at < minSegment) continue;
    const gap = left / at - (total - left) / (n - at);
    clearest = Math.max(clearest, ((gap * gap) / n) * at * (n - at));
  }
  return clearest;
}
